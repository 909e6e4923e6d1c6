// SPDX-License-Identifier: MIT
#include "check/names_keys.h"

#include <array>

namespace hexaglot::check {

namespace {

using namespace std::string_view_literals;

/// Marks that have no business at the ends of an entry; a closing bracket may belong to the name.
constexpr std::array stray = {"、"sv, "，"sv, ","sv, "；"sv, ";"sv,  "。"sv, "．"sv,
                              "."sv,  "："sv, ":"sv, "،"sv,  "؛"sv,  "-"sv,  "–"sv,
                              "·"sv,  "•"sv,  "’"sv, "'"sv,  "\""sv, "”"sv,  "“"sv};
/// Marks by which lists refer to a remark below them.
constexpr std::array remark_marks = {"*"sv, "†"sv, "‡"sv, "#"sv};
constexpr std::array spaces = {" "sv,      "\t"sv,     "\n"sv,     "\r"sv,
                               "\u00A0"sv, "\u202F"sv, "\u3000"sv, "\u2009"sv};

template <std::size_t N>
bool strip_end(std::string_view& text, const std::array<std::string_view, N>& marks) {
    for (const std::string_view mark : marks)
        if (text.size() > mark.size() && text.ends_with(mark)) {
            text.remove_suffix(mark.size());
            return true;
        }
    return false;
}

template <std::size_t N>
bool strip_begin(std::string_view& text, const std::array<std::string_view, N>& marks) {
    for (const std::string_view mark : marks)
        if (text.size() > mark.size() && text.starts_with(mark)) {
            text.remove_prefix(mark.size());
            return true;
        }
    return false;
}

}  // namespace

std::string without_outer_space(std::string_view text) {
    while (strip_end(text, spaces) || strip_begin(text, spaces) || strip_end(text, remark_marks)) {
    }
    return std::string(text);
}

std::string without_stray(std::string_view text) {
    while (strip_end(text, stray) || strip_begin(text, stray) || strip_end(text, spaces) ||
           strip_begin(text, spaces)) {
    }
    return std::string(text);
}

}  // namespace hexaglot::check
