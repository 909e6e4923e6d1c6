// SPDX-License-Identifier: MIT
#include "base/well_formed.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <vector>

namespace hexaglot::xml {

namespace {

// Written out, since the search functions of string_view cost a call for each character: half the
// time of a load.
constexpr bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Whether a name ends before each byte.
constexpr std::array<bool, 256> name_ends = [] {
    std::array<bool, 256> ends = {};
    for (const char byte : std::string_view("=/<>\"'&;!? \t\n\r"))
        ends[static_cast<unsigned char>(byte)] = true;
    return ends;
}();

/// The first offset from `offset` that holds no white space; the size of the text where only white
/// space is left.
std::size_t skip_space(std::string_view text, std::size_t offset) {
    while (offset < text.size() && is_space(text[offset])) ++offset;
    return std::min(offset, text.size());
}

inline bool starts(std::string_view text, std::size_t offset, std::string_view what) {
    if (offset >= text.size() || text[offset] != what.front()) return false;
    return what.size() == 1 || text.substr(offset).starts_with(what);
}

/// The length of the character at `offset` where it is one of the many of two or three bytes that
/// XML allows; 0 where it must be looked at closely.
std::size_t usual_character(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0U;
    };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80; };
    const unsigned first = byte(0);
    if (first >= 0xC2 && first <= 0xDF) return continues(1) ? 2 : 0;
    // Neither overlong forms nor surrogates nor U+FFFE and U+FFFF begin with these.
    if (first >= 0xE1 && first <= 0xEE && first != 0xED)
        return continues(1) && continues(2) ? 3 : 0;
    return 0;
}

/// XML 1.0, production 2.
bool is_character(std::uint32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0xD800) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// `#38`, `#x26`, `amp`: what stands between & and ;
bool is_known_reference(std::string_view name) {
    static constexpr std::array<std::string_view, 5> entities = {"amp", "lt", "gt", "quot", "apos"};
    if (!name.starts_with('#'))
        return std::find(entities.begin(), entities.end(), name) != entities.end();
    name.remove_prefix(1);
    const int base = name.starts_with('x') ? 16 : 10;
    if (base == 16) name.remove_prefix(1);
    std::uint32_t number = 0;
    const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), number, base);
    return fault == std::errc() && end == name.data() + name.size() && is_character(number);
}

/// One attribute as it stands in a start tag: the whole from `begin` to `end`.
struct Attribute {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view name;
    std::size_t value = 0;  ///< offset behind the opening quotation mark
};

/// The attribute at or behind the white space at `offset`; nothing where none stands there or it is
/// broken.
std::optional<Attribute> attribute_at(std::string_view text, std::size_t offset) {
    Attribute found;
    found.begin = skip_space(text, offset);
    found.name = name_at(text, found.begin);
    std::size_t at = skip_space(text, found.begin + found.name.size());
    if (found.name.empty() || !starts(text, at, "=")) return std::nullopt;
    at = skip_space(text, at + 1);
    if (!starts(text, at, "\"") && !starts(text, at, "'")) return std::nullopt;
    found.value = at + 1;
    const std::size_t close = text.find(text[at], found.value);
    if (close == text.npos) return std::nullopt;
    found.end = close + 1;
    return found;
}

class Scan {
public:
    explicit Scan(std::string_view text)
        : text_(text), has_references_(text.find('&') != text.npos) {}

    std::optional<MarkupFault> run() {
        if (starts(text_, 0, "\xEF\xBB\xBF")) at_ = 3;
        if (skip_space(text_, at_) == text_.size()) {
            fail(0, "this file is empty", "an XML file needs one root element");
            return fault_;
        }
        check_characters();
        while (!fault_ && at_ < text_.size()) step();
        if (!fault_ && !open_.empty())
            fail(open_.back().offset,
                 fmt::format("element '{}' is never closed", open_.back().name),
                 fmt::format("add '</{}>'", open_.back().name));
        if (!fault_ && !rooted_)
            fail(text_.size(), "there is no element", "an XML file needs one root element");
        return fault_;
    }

private:
    struct Element {
        std::string_view name;
        std::size_t offset;
    };

    void fail(std::size_t offset, std::string message, std::string help) {
        if (!fault_) fault_ = MarkupFault{offset, std::move(message), std::move(help)};
    }

    void check_characters() {
        for (std::size_t offset = 0; offset < text_.size();) {
            offset += text::printable_ascii(text_.substr(offset));
            while (const std::size_t size = usual_character(text_, offset)) offset += size;
            if (offset == text_.size()) return;
            if (text_[offset] >= ' ' && text_[offset] != '\x7F') continue;
            const std::size_t begin = offset;
            const char32_t found = text::next(text_, offset);
            if (found == U'\uFFFD' && text_.substr(begin, offset - begin) != "\uFFFD")
                return fail(begin, "these bytes are not UTF-8", "save the file as UTF-8");
            if (!is_character(found))
                return fail(begin,
                            fmt::format("XML does not allow the character U+{:04X}",
                                        static_cast<std::uint32_t>(found)),
                            "remove it");
        }
    }

    /// Takes what stands at `at_`: text up to the next tag, or one piece of markup.
    void step() {
        if (text_[at_] != '<') return take_text();
        const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
        if (next == '/') return take_end_tag();
        if (next != '!' && next != '?') return take_start_tag();
        if (starts(text_, at_, "<!--")) return take_until("-->", 4, "comment");
        if (starts(text_, at_, "<?")) {
            check_declaration();
            return take_until("?>", 2, "processing instruction");
        }
        if (starts(text_, at_, "<![CDATA[")) {
            if (open_.empty()) return fail_outside(at_);
            return take_until("]]>", 9, "CDATA section");
        }
        if (starts(text_, at_, "<!DOCTYPE"))
            return fail(at_, "a document type declaration is not allowed",
                        "remove it; characters other than & < > \" ' are written as themselves");
        take_start_tag();
    }

    void fail_outside(std::size_t offset) {
        fail(offset, "text stands outside the root element",
             "move it into an element or remove it");
    }

    void take_text() {
        const std::size_t end = std::min(text_.find('<', at_), text_.size());
        const std::size_t word = skip_space(text_, at_);
        if (open_.empty() && word < end) return fail_outside(word);
        check_references(at_, end);
        at_ = end;
    }

    void take_until(std::string_view close, std::size_t skip, std::string_view what) {
        const std::size_t end = text_.find(close, at_ + skip);
        if (end == text_.npos)
            return fail(at_, fmt::format("this {} does not end", what),
                        fmt::format("add '{}' where it ends", close));
        at_ = end + close.size();
    }

    /// The parser takes the bytes for UTF-8 whatever the file says of itself.
    void check_declaration() {
        if (!starts(text_, at_, "<?xml ")) return;
        const std::size_t end = text_.find("?>", at_);
        for (auto found = attribute_at(text_, at_ + 5); found && found->end <= end;
             found = attribute_at(text_, found->end)) {
            std::string value(text_.substr(found->value, found->end - 1 - found->value));
            std::string lower = value;
            std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
            });
            if (found->name == "encoding" && lower != "utf-8" && lower != "us-ascii")
                fail(found->begin, fmt::format("the encoding '{}' is not supported", value),
                     "save the file as UTF-8");
        }
    }

    void take_end_tag() {
        const std::string_view name = name_at(text_, at_ + 2);
        const std::size_t end = skip_space(text_, at_ + 2 + name.size());
        if (name.empty() || !starts(text_, end, ">"))
            return fail(at_, "this end tag is broken", "write it as </name>");
        if (open_.empty())
            return fail(at_, fmt::format("'</{}>' closes no element", name), "remove it");
        if (open_.back().name != name)
            return fail(
                at_,
                fmt::format("'</{}>' does not close the element '{}'", name, open_.back().name),
                fmt::format("close '{}' first, or correct one of the two names",
                            open_.back().name));
        open_.pop_back();
        at_ = end + 1;
    }

    void take_start_tag() {
        const std::size_t tag = at_;
        const std::string_view name = name_at(text_, tag + 1);
        if (name.empty())
            return fail(tag, "this '<' starts no tag", "write '&lt;' where the character is meant");
        if (open_.empty() && rooted_)
            return fail(tag, fmt::format("a second root element '{}'", name),
                        "an XML file has one root element that holds all others");
        if (open_.size() == max_depth)
            return fail(tag, fmt::format("elements nest deeper than {} levels", max_depth),
                        "no paper needs that: the file is damaged or hostile");
        rooted_ = true;
        at_ = take_attributes(tag, tag + 1 + name.size());
        if (fault_) return;
        if (starts(text_, at_, "/>")) {
            at_ += 2;
        } else {
            ++at_;
            open_.push_back({name, tag});
        }
    }

    /// Checks the attributes of a start tag and gives the offset of its `>` or `/>`.
    std::size_t take_attributes(std::size_t tag, std::size_t offset) {
        names_.clear();
        for (;;) {
            const std::size_t next = skip_space(text_, offset);
            if (starts(text_, next, ">") || starts(text_, next, "/>")) return next;
            const auto found = attribute_at(text_, offset);
            if (!found || next == offset ||
                std::memchr(text_.data() + offset, '<', found->end - offset) != nullptr) {
                fail(next == text_.size() ? tag : next, "this start tag is broken",
                     "write attributes as name=\"value\", with '&lt;' for '<', and end the tag "
                     "with '>'");
                return offset;
            }
            if (std::find(names_.begin(), names_.end(), found->name) != names_.end())
                fail(found->begin, fmt::format("the attribute '{}' stands twice", found->name),
                     "remove one of them");
            names_.push_back(found->name);
            check_references(found->value, found->end - 1);
            offset = found->end;
        }
    }

    void check_references(std::size_t begin, std::size_t end) {
        if (!has_references_) return;
        // Looks no further than `end`: searching on to the next & for each text would be quadratic.
        const std::string_view part = text_.substr(0, end);
        for (std::size_t at = part.find('&', begin); at != part.npos; at = part.find('&', at + 1)) {
            const std::size_t close = part.find(';', at);
            const auto name = close != part.npos ? part.substr(at + 1, close - at - 1) : "";
            if (is_known_reference(name)) continue;
            if (name.empty() || name.find_first_of(" \t\r\n&") != name.npos)
                return fail(at, "this '&' starts no reference", "write '&amp;'");
            return fail(at, fmt::format("the entity '&{};' is not known", name),
                        "write the character itself, or '&amp;' for '&'");
        }
    }

    std::string_view text_;
    bool has_references_;
    std::size_t at_ = 0;
    bool rooted_ = false;
    std::vector<Element> open_;
    std::vector<std::string_view> names_;  ///< of the attributes of one tag
    std::optional<MarkupFault> fault_;
};

}  // namespace

std::optional<MarkupFault> markup_fault(std::string_view text) {
    return Scan(text).run();
}

std::string_view name_at(std::string_view text, std::size_t offset) {
    const std::size_t begin = std::min(offset, text.size());
    std::size_t end = begin;
    while (end < text.size() && !name_ends[static_cast<unsigned char>(text[end])]) ++end;
    return text.substr(begin, end - begin);
}

std::optional<std::size_t> attribute_offset(std::string_view text, std::size_t tag,
                                            std::string_view name) {
    if (!starts(text, tag, "<")) return std::nullopt;
    auto found = attribute_at(text, tag + 1 + name_at(text, tag + 1).size());
    while (found && found->name != name) found = attribute_at(text, found->end);
    if (!found) return std::nullopt;
    return found->begin;
}

}  // namespace hexaglot::xml
