// SPDX-License-Identifier: MIT
// Keys by which names are compared when they are not written letter by letter alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

/// Letters and digits only, without case, accents, vowel signs, invisible characters and width; one
/// space between words, none between Han characters. Arabic: every alef, ya and ta marbuta alike.
std::string key_of(std::string_view text);

/// A key as it is heard: letters that write one sound in names of the Latin alphabet (c, k and qu;
/// i and y), single and doubled ones, are one. `Lybia` gives what `Libya` gives.
std::string heard_of(std::string_view key);

/// Without characters that take no room.
std::string without_invisible(std::string_view text);

/// One ordinary space between words, none beside Han characters.
std::string single_spaced(std::string_view text);

/// What makes no difference to an editor is alike: the kind of apostrophe, of hyphen and of space,
/// Arabic vowel signs.
std::string plain(std::string_view text);

/// Whether letters of Latin or Cyrillic stand in a text, all of them capitals.
bool is_in_capitals(std::string_view text);

/// A key without the words that many names share (Republic, Kingdom, of, 共和国), which are the
/// keys in `generic`, longest first; what is left of a name that has nothing else is empty.
std::string core_of(std::string_view key, const std::vector<std::string>& generic);

/// Other orders of the parts of a name: `Moldova, Republic of` and `Moldova (Republic of)` give
/// `Republic of Moldova`.
std::vector<std::string> turned_round(std::string_view text);

/// What UTF-8 text was before it was read as Windows-1252 or Windows-1251; empty where it was not.
std::string unscrambled(std::string_view text);

/// The characters in reverse.
std::string reversed(std::string_view text);

/// Letters that look like those of another script in the script that most letters have; the text as
/// it is where all are of one script. `А` of Cyrillic in `Аngola` gives `Angola`.
std::string one_script(std::string_view text);

/// Without spaces and marks of remarks at its ends.
std::string without_outer_space(std::string_view text);
/// Without punctuation at its ends; an abbreviation keeps its stop, which is for the caller to try
/// first.
std::string without_stray(std::string_view text);

}  // namespace hexaglot::check
