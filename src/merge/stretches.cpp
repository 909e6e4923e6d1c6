// SPDX-License-Identifier: MIT
#include "merge/stretches.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace hexaglot::merge {
namespace {

using namespace std::string_view_literals;

enum class Kind { left, right, digit, space, line_end, arabic_mark, other };

/// A code point and where it stands.
struct Point {
    Kind kind;
    char32_t code;
    std::size_t begin;
    std::size_t end;
};

constexpr std::array pairs = {std::pair{U'(', U')'}, std::pair{U'[', U']'},
                              std::pair{U'\u201C', U'\u201D'}, std::pair{U'\u00AB', U'\u00BB'}};

Kind kind_of(char32_t code) {
    // Most of a text, without a look into the tables of Unicode.
    if (code < 0x80)
        return code == U'\n'                                                      ? Kind::line_end
               : code >= U'0' && code <= U'9'                                     ? Kind::digit
               : (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z') ? Kind::left
               : code == U' ' || (code >= U'\t' && code <= U'\r')                 ? Kind::space
                                                                                  : Kind::other;
    if (code >= 0x4E00 && code <= 0x9FFF) return Kind::left;
    constexpr std::array arabic_marks = {U'\u060C', U'\u061B', U'\u061F'};  // ، ؛ ؟
    if (std::find(arabic_marks.begin(), arabic_marks.end(), code) != arabic_marks.end())
        return Kind::arabic_mark;
    if (text::is_space(code)) return Kind::space;
    const text::Script script = text::script(code);
    return script == text::Script::common   ? Kind::other
           : script == text::Script::arabic ? Kind::right
                                            : Kind::left;
}

std::vector<Point> points_of(std::string_view text) {
    std::vector<Point> points;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code = text::next(text, at);
        points.push_back({kind_of(code), code, begin, at});
    }
    return points;
}

/// Whether there may be an Arabic letter: by the first bytes of the blocks of the script (Unicode,
/// Scripts.txt), so that a text without them need not be taken apart.
bool may_turn(std::string_view text) {
    for (std::size_t at = text::printable_ascii(text); at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        if ((first >= 0xD8 && first <= 0xDD) || first == 0xE0 || first == 0xF0) return true;
        if (first != 0xEF || at + 1 == text.size()) continue;
        const auto second = static_cast<unsigned char>(text[at + 1]);
        if (second >= 0xAC && second <= 0xBB) return true;
    }
    return false;
}

/// Points [begin, end) that run against the rest.
struct Range {
    std::size_t begin;
    std::size_t end;
    bool letters;  ///< else a number whose order is fixed
};

class Cutter {
public:
    Cutter(std::string_view text, Direction base)
        : points_(points_of(text)),
          native_(base == Direction::rtl ? Kind::right : Kind::left),
          foreign_(base == Direction::rtl ? Kind::left : Kind::right) {}

    /// What is cut out, in order.
    std::vector<Range> ranges() {
        for (std::size_t at = 0; at < points_.size();) {
            if (is_edge(points_[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < points_.size() && !is_edge(points_[end])) ++end;
            word(at, end);
            at = end;
        }
        std::vector<Range> joined;
        for (const Range& range : found_) join(joined, range);
        for (Range& range : joined) close_brackets(range);
        return joined;
    }

    const std::vector<Point>& points() const { return points_; }

private:
    /// Whether a point is native, or a line end: nothing is cut out across it.
    bool parts(const Point& point) const {
        return point.kind == native_ || point.kind == Kind::line_end ||
               (native_ == Kind::right && point.kind == Kind::arabic_mark);
    }

    bool is_edge(const Point& point) const { return parts(point) || point.kind == Kind::space; }

    bool is_core(const Point& point) const {
        return point.kind == foreign_ || point.kind == Kind::digit;
    }

    /// Cuts [begin, end), which holds no space and no letter of the rest.
    void word(std::size_t begin, std::size_t end) {
        const bool letters =
            any(begin, end, [&](const Point& point) { return point.kind == foreign_; });
        if (!letters && !(native_ == Kind::right && is_fixed_number(begin, end))) return;
        while (!is_core(points_[begin]) && !(points_[begin].code == U'+' && !letters)) ++begin;
        // The last slash of an address belongs to it.
        while (!is_core(points_[end - 1]) && points_[end - 1].code != U'/') --end;
        found_.push_back({begin, end, letters});
    }

    template <typename Test>
    bool any(std::size_t begin, std::size_t end, Test test) const {
        return std::any_of(points_.begin() + static_cast<std::ptrdiff_t>(begin),
                           points_.begin() + static_cast<std::ptrdiff_t>(end), test);
    }

    bool is_digit(std::size_t at) const {
        return at < points_.size() && points_[at].kind == Kind::digit;
    }

    bool is_fixed_number(std::size_t begin, std::size_t end) const {
        if (points_[begin].code == U'+' && is_digit(begin + 1)) return true;
        for (std::size_t at = begin + 1; at + 1 < end; ++at)
            if (points_[at].code == U'/' && is_digit(at - 1) && is_digit(at + 1)) return true;
        return false;
    }

    /// Letters with only spaces, marks and digits between them are one stretch, and a telephone
    /// number goes on through its groups.
    void join(std::vector<Range>& joined, Range range) const {
        const bool after_phone = !joined.empty() && points_[joined.back().begin].code == U'+';
        if (!joined.empty() && joined.back().letters && range.letters &&
            is_gap(joined.back().end, range.begin)) {
            joined.back().end = range.end;
            return;
        }
        if (!after_phone || !is_gap(joined.back().end, range.begin)) joined.push_back(range);
        Range& last = joined.back();
        if (points_[last.begin].code != U'+' || last.letters) return;
        for (std::size_t at = last.end; at < points_.size(); ++at) {
            if (is_digit(at)) last.end = at + 1;
            if (points_[at].kind != Kind::digit && points_[at].kind != Kind::space) break;
        }
    }

    /// Whether nothing in [begin, end) parts what stands round it.
    bool is_gap(std::size_t begin, std::size_t end) const {
        return !any(begin, end, [&](const Point& point) { return parts(point); });
    }

    char32_t code(std::size_t at) const { return at < points_.size() ? points_[at].code : 0; }

    /// Takes in a bracket or quotation mark beside a range that holds its fellow, and both brackets
    /// right round it.
    void close_brackets(Range& range) const {
        for (const auto& [open, close] : pairs) {
            int depth = 0;
            int unopened = 0;
            for (std::size_t at = range.begin; at < range.end; ++at) {
                if (points_[at].code == open) ++depth;
                if (points_[at].code == close && --depth < 0) {
                    depth = 0;
                    ++unopened;
                }
            }
            for (; depth > 0 && code(range.end) == close; --depth) ++range.end;
            for (; unopened > 0 && range.begin > 0 && code(range.begin - 1) == open; --unopened)
                --range.begin;
        }
        const bool round =
            range.begin > 0 && ((code(range.begin - 1) == U'(' && code(range.end) == U')') ||
                                (code(range.begin - 1) == U'[' && code(range.end) == U']'));
        if (range.letters && round) {
            --range.begin;
            ++range.end;
        }
    }

    std::vector<Point> points_;
    Kind native_;
    Kind foreign_;
    std::vector<Range> found_;
};

/// Whether a piece of text from the right runs from the left as a whole.
bool is_from_left(const Inline& piece) {
    if (const auto* link = std::get_if<Link>(&piece))
        return link->inlines.size() == 1 && is_from_left(link->inlines.front());
    const auto* text = std::get_if<Text>(&piece);
    if (text == nullptr) return false;
    if (text->meaning == Meaning::symbol ||
        direction_of(text->tag, Direction::rtl) == Direction::ltr)
        return true;
    const auto cut = stretches(text->text, Direction::rtl);
    return cut.size() == 1 && cut.front().direction == Direction::ltr;
}

/// Words that a bracket may be taken from.
Text* own_text(Inline& piece) {
    auto* text = std::get_if<Text>(&piece);
    return text != nullptr && text->tag.empty() && !is_from_left(piece) ? text : nullptr;
}

Direction other(Direction direction) {
    return direction == Direction::rtl ? Direction::ltr : Direction::rtl;
}

}  // namespace

std::vector<Stretch> stretches(std::string_view text, Direction base) {
    if (text.empty()) return {};
    if (base == Direction::ltr && !may_turn(text)) return {{text, base}};
    Cutter cutter(text, base);
    std::vector<Stretch> all;
    std::size_t from = 0;
    const auto add = [&](std::size_t to, Direction direction) {
        if (to > from) all.push_back({text.substr(from, to - from), direction});
        from = to;
    };
    for (const Range& range : cutter.ranges()) {
        add(cutter.points()[range.begin].begin, base);
        add(cutter.points()[range.end - 1].end, other(base));
    }
    add(text.size(), base);
    return all;
}

Inlines with_brackets(const Inlines& inlines, bool links) {
    Inlines all = inlines;
    for (std::size_t at = 1; at + 1 < all.size(); ++at) {
        Text* before = own_text(all[at - 1]);
        Text* behind = own_text(all[at + 1]);
        if (before == nullptr || behind == nullptr || !is_from_left(all[at])) continue;
        if (!links && std::holds_alternative<Link>(all[at])) continue;
        const bool round = before->text.ends_with('(') && behind->text.starts_with(')');
        if (!round && !(before->text.ends_with('[') && behind->text.starts_with(']'))) continue;
        const std::string open = before->text.substr(before->text.size() - 1);
        const std::string close = behind->text.substr(0, 1);
        before->text.pop_back();
        behind->text.erase(0, 1);
        if (auto* text = std::get_if<Text>(&all[at])) {
            text->text.insert(0, open).append(close);
            continue;
        }
        // The brackets stand outside the link.
        const auto here = all.begin() + static_cast<std::ptrdiff_t>(at);
        all.insert(all.insert(here, Text{open, {}, Meaning::symbol}) + 2,
                   Text{close, {}, Meaning::symbol});
        at += 2;
    }
    return all;
}

Direction direction_of(std::string_view tag, Direction base) {
    return tag.empty() ? base : text::is_right_to_left(tag) ? Direction::rtl : Direction::ltr;
}

std::string_view direction_mark(Direction direction) {
    return direction == Direction::rtl ? "\u200F"sv : "\u200E"sv;
}

std::string fenced(const Stretch& stretch) {
    const std::vector<Point> points = points_of(stretch.text);
    const std::string_view mark = direction_mark(stretch.direction);
    const Kind own = stretch.direction == Direction::rtl ? Kind::right : Kind::left;
    const auto fence = [&](const Point& point) {
        return point.kind == own ? std::string_view() : mark;
    };
    if (points.empty()) return {};
    std::string text(fence(points.front()));
    text += stretch.text;
    return text += fence(points.back());
}

Body body_of(std::string_view text) {
    Body body = Body::spaces;
    for (std::size_t at = 0; at < text.size();) {
        const Kind kind = kind_of(text::next(text, at));
        if (kind == Kind::left || kind == Kind::right) return Body::letters;
        if (kind != Kind::space) body = Body::marks;
    }
    return body;
}

}  // namespace hexaglot::merge
