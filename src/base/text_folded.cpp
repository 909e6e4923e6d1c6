// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "base/text_normalized.h"

#include <unicode/uchar.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::text {

namespace {

std::string folded_by_icu(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto* decompose = icu::Normalizer2::getNFDInstance(status);
    const std::string apart = normalized(decompose, normalized(casefold, text));
    std::string result;
    for (std::size_t offset = 0; offset < apart.size();) {
        const char32_t found = next(apart, offset);
        if (u_charType(static_cast<UChar32>(found)) != U_NON_SPACING_MARK) append(result, found);
    }
    return result;
}

/// What single characters of the six languages become. Of these none has to do with its
/// neighbours: whatever composes is taken apart again, and marks that could change places are left
/// out.
class FoldedCharacters {
public:
    FoldedCharacters() {
        for (const auto& [first, last] : blocks)
            for (char32_t c = first; c < last; ++c) {
                std::string one;
                append(one, c);
                begins_.push_back(static_cast<std::uint16_t>(bytes_.size()));
                bytes_ += folded_by_icu(one);
            }
        begins_.push_back(static_cast<std::uint16_t>(bytes_.size()));
    }

    /// Whether the character is one of these; if so, adds what it becomes.
    bool add(std::string& to, char32_t c) const {
        std::size_t index = 0;
        for (const auto& [first, last] : blocks) {
            if (c >= first && c < last) {
                index += c - first;
                to.append(bytes_, begins_[index], begins_[index + 1] - begins_[index]);
                return true;
            }
            index += last - first;
        }
        return false;
    }

private:
    struct Block {
        char32_t first;
        char32_t last;  ///< behind it
    };
    static constexpr std::array<Block, 4> blocks = {
        {{0, 0x700}, {0x2000, 0x2070}, {0x3000, 0x3040}, {0xFF00, 0xFF60}}};

    std::string bytes_;
    std::vector<std::uint16_t> begins_;
};

}  // namespace

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            result += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
            ++at;
            continue;
        }
        static const FoldedCharacters characters;
        const std::size_t begin = at;
        const char32_t c = next(text, at);
        if (c >= 0x4E00 && c < 0xA000)  // unified ideographs are what they are
            result.append(text, begin, at - begin);
        else if (!characters.add(result, c))
            return folded_by_icu(text);
    }
    return result;
}

}  // namespace hexaglot::text
