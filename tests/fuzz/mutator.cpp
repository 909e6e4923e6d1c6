// SPDX-License-Identifier: MIT
#include "fuzz/mutator.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hexaglot {

namespace {

using namespace std::string_view_literals;

/// What readers look for, and what they must not fall over.
constexpr std::array signs = {"\0"sv,
                              "\xFF\xFE"sv,
                              "\xEF\xBB\xBF"sv,
                              "\xC0\x80"sv,
                              "\xED\xA0\x80"sv,
                              "\xF4\x90\x80\x80"sv,
                              "\u200F"sv,
                              "\u2067"sv,
                              "\n"sv,
                              "\r"sv,
                              "\t"sv,
                              "\f"sv,
                              "\""sv,
                              ","sv,
                              ";"sv,
                              "[^1]"sv,
                              "[a](b)"sv,
                              "<http://a>"sv,
                              "**"sv,
                              "1. "sv,
                              "(a) "sv,
                              "- "sv,
                              "\u00B9"sv,
                              "（一）"sv,
                              "٣. "sv,
                              "<"sv,
                              ">"sv,
                              "</"sv,
                              "/>"sv,
                              "&#0;"sv,
                              "&#x10FFFF;"sv,
                              "&amp"sv,
                              "<![CDATA["sv,
                              "]]>"sv,
                              "<!--"sv,
                              "<!DOCTYPE a [<!ENTITY b \"c\">]>"sv,
                              "<?xml version=\"1.0\"?>"sv,
                              "PK\x01\x02"sv,
                              "PK\x03\x04"sv,
                              "PK\x05\x06"sv};
constexpr std::array numbers = {"0"sv,          "-1"sv,          "1"sv,
                                "63"sv,         "1000000"sv,     "2147483647"sv,
                                "2147483648"sv, "-2147483648"sv, "99999999999999999999"sv};

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

}  // namespace

std::size_t Mutator::pick(std::size_t count) {
    return count == 0 ? 0 : random_() % count;
}

void Mutator::change(std::string& bytes, const std::string& other) {
    constexpr std::size_t longest = 64;
    const std::size_t at = pick(bytes.size() + 1);
    const std::size_t size = std::min(pick(longest) + 1, bytes.size() - at);
    switch (pick(8)) {
        case 0:
            if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << pick(8)));
            break;
        case 1:
            if (at < bytes.size()) bytes[at] = static_cast<char>(pick(256));
            break;
        case 2:
            bytes.erase(at, size);
            break;
        case 3:
            bytes.insert(at, bytes.substr(at, size));
            break;
        case 4: {
            const std::size_t from = pick(other.size() + 1);
            bytes.insert(at, other.substr(from, pick(longest)));
            break;
        }
        case 5: {
            const std::size_t digit = bytes.find_first_of("0123456789", at);
            if (digit == bytes.npos) break;
            std::size_t end = digit;
            while (end < bytes.size() && is_digit(bytes[end])) ++end;
            bytes.replace(digit, end - digit, numbers.at(pick(numbers.size())));
            break;
        }
        case 6:
            bytes.resize(at);
            break;
        default:
            bytes.insert(at, signs.at(pick(signs.size())));
    }
}

std::string Mutator::operator()(const std::vector<std::string>& good) {
    std::string bytes = good.at(pick(good.size()));
    const std::string& other = good.at(pick(good.size()));
    for (std::size_t changes = pick(8) + 1; changes > 0; --changes) change(bytes, other);
    return bytes;
}

}  // namespace hexaglot
