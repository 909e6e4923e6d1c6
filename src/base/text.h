// SPDX-License-Identifier: MIT
// Text as Unicode sees it: UTF-8, normal forms, scripts, direction. ICU stays behind this header.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::text {

/// The scripts that the program treats apart; digits, punctuation and spaces are `common`.
enum class Script { common, latin, cyrillic, han, arabic, other };

/// The next code point of UTF-8 text at `offset`, which moves behind it; U+FFFD for a broken
/// sequence (as much of one as Unicode 3.9, "maximal subpart", takes together).
char32_t next(std::string_view text, std::size_t& offset);
/// How many bytes at the front are ASCII from space to tilde: most of a file, so they are looked at
/// eight in one step.
std::size_t printable_ascii(std::string_view text);
void append(std::string& text, char32_t code_point);

/// All code points of UTF-8 text, and back.
std::u32string code_points(std::string_view text);
std::string utf8(std::u32string_view code_points);

/// The offset of the code point that ends at `offset`; 0 at the head of the text.
std::size_t step_back(std::string_view text, std::size_t offset);
/// The last code point; U+0000 of an empty text.
char32_t last(std::string_view text);

/// The value of a decimal digit in Latin, Arabic, Persian or full-width form; -1 of anything else.
int digit_value(char32_t code_point);

/// Number of code points.
std::size_t length(std::string_view text);
/// Words for counting the length of a paper: what holds a letter or digit between spaces, and each
/// Han character for itself. Punctuation alone is no word.
std::size_t words(std::string_view text);
bool is_valid_utf8(std::string_view text);

Script script(char32_t code_point);
/// Combining marks, spaces, punctuation and digits belong to what stands around them.
bool is_space(char32_t code_point);
/// A letter of any script, or a mark that sits on one.
bool is_letter(char32_t code_point);
/// The small letter of a capital one (Unicode: simple mapping); anything else as it is.
char32_t small(char32_t code_point);
bool is_letter_or_digit(char32_t code_point);
/// General category Cf: joiners, direction marks, soft hyphen, byte order mark.
bool is_format(char32_t code_point);
/// Punctuation or symbols that Word draws in the East Asian or the Latin font by the hint alone
/// (“ ” ‘ ’ … — ·): those of East Asian width "ambiguous" (Unicode Standard Annex 11).
bool is_ambiguous_width_punctuation(char32_t code_point);

/// Normalization Form C (Unicode Standard Annex 15).
std::string nfc(std::string_view text);
/// Normalization Form KC, for comparing only.
std::string nfkc(std::string_view text);
/// For comparing letters only: without case, accents and vowel signs (general category Mn), width
/// and invisible characters (NFKC_Casefold, then NFD without marks).
std::string folded(std::string_view text);
/// Fit for an XML 1.0 document: NFC, without control characters other than tab and line feed,
/// without non-characters and with U+FFFD in the place of broken UTF-8.
std::string clean(std::string_view text);
/// White space at both ends removed and every run of white space inside made one space, as XML
/// source is written: space, tab and line ends; other spaces, such as U+00A0 and U+3000, are text.
std::string collapse(std::string_view text);
/// The same white space removed at both ends only.
std::string trim(std::string_view text);

/// `words` with a capital at its head, as a line of its own begins; by the rules of a language (ij
/// and i have their own in Dutch and Turkish).
std::string capitalized(std::string_view words, const std::string& language);

/// Edits between two texts, each a character added, left out or changed, or two neighbours
/// exchanged (optimal string alignment: no part is edited twice); `limit` + 1 where there are more.
std::size_t edits(std::u32string_view left, std::u32string_view right, std::size_t limit);

/// The one of `known` that `word` most probably meant: the nearest by edit distance (adjacent
/// exchange counts one), at most a third of its length away, and nearer than every other; nothing
/// where no such word is.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

/// `text` inside U+2068 … U+2069 where it holds a right-to-left character, so that a terminal keeps
/// the sentence in order (Unicode Standard Annex 9, isolates); else as it is.
std::string isolate(std::string_view text);

/// The English name of a language, for messages: Arabic for `ar`; the tag itself where it is not
/// known.
std::string language_name(std::string_view tag);

/// Whether a language is written from the right, by its BCP 47 tag: `ar-SA`, `uz-Arab-AF`.
bool is_right_to_left(std::string_view tag);

}  // namespace hexaglot::text
