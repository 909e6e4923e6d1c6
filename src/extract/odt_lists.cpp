// SPDX-License-Identifier: MIT
#include "extract/odt_lists.h"

#include "extract/counters.h"

#include <algorithm>

namespace hexaglot::extract {

namespace {

constexpr int highest = 1'000'000'000;

}  // namespace

/// A nested list counts with the one it stands in, anew if that does. An outer one begins anew,
/// unless it says by text:continue-list which list it goes on with, or by text:continue-numbering
/// that it goes on with the list before it, if that has the same style (19.771, 19.772).
OdtNumbering::Position OdtNumbering::enter(pugi::xml_node list, const Position& outer) {
    Position position;
    position.level = std::min(outer.level + 1, odt_levels);
    position.style = list.attribute("text:style-name").value();
    if (position.style.empty()) position.style = outer.style;
    const bool goes_on = list.attribute("text:continue-numbering").as_bool();
    if (outer.counters) {
        position.counters = outer.counters;
        position.anew = outer.anew && !goes_on;
        if (position.anew)
            for (std::size_t level = position.level - 1; level < odt_levels; ++level)
                position.counters->counters[level].reset();
    } else if (const auto continued = by_id_.find(list.attribute("text:continue-list").value());
               continued != by_id_.end()) {
        position.counters = continued->second;
    } else if (goes_on && last_ && position.style == last_style_) {
        position.counters = last_;
    } else {
        position.counters = std::make_shared<OdtCounters>();
        position.anew = true;
    }
    const std::string id = list.attribute("xml:id").value();
    if (!id.empty()) by_id_.insert_or_assign(id, position.counters);
    if (!outer.counters) {
        last_ = position.counters;
        last_style_ = position.style;
    }
    return position;
}

OdtNumbering::Position OdtNumbering::enter_numbered(pugi::xml_node paragraph) {
    Position position;
    const int level = paragraph.attribute("text:level").as_int(1);
    position.level = static_cast<std::size_t>(std::clamp(level, 1, static_cast<int>(odt_levels)));
    position.style = paragraph.attribute("text:style-name").value();
    auto& counters = numbered_[paragraph.attribute("text:list-id").value()];
    if (!counters) counters = std::make_shared<OdtCounters>();
    position.counters = counters;
    return position;
}

std::string OdtNumbering::number(const OdtCounters& counters, const OdtListStyle& style,
                                 std::size_t level) {
    const OdtLevel& own = style[level];
    if (own.is_bullet || own.format.empty()) return {};
    const int value = counters.counters[level].value_or(own.start);
    const Beyond beyond = own.combine_letters ? Beyond::combine : Beyond::repeat;
    auto counted = extract::count(FileFormat::odt, own.format, value, beyond);
    if (!counted) unknown_formats_.insert(own.format);
    return counted.value_or(std::to_string(value));
}

std::string OdtNumbering::text(const OdtCounters& counters, const OdtListStyle& style,
                               std::size_t level) {
    const OdtLevel& own = style[level];
    if (own.is_bullet) return own.bullet.empty() ? "" : own.prefix + own.bullet + own.suffix;
    if (!own.pattern.empty()) {
        std::string result = own.pattern;
        for (std::size_t at = 0; at <= level; ++at) {
            const std::string hole = "%" + std::to_string(at + 1) + "%";
            if (const auto found = result.find(hole); found != result.npos)
                result.replace(found, hole.size(), number(counters, style, at));
        }
        return result;
    }
    const std::size_t shown =
        std::min(static_cast<std::size_t>(std::max(own.shown_levels, 1)), level + 1);
    std::string numbers;
    for (std::size_t at = level + 1 - shown; at <= level; ++at) {
        const std::string counted = number(counters, style, at);
        if (!counted.empty() && !numbers.empty()) numbers += '.';
        numbers += counted;
    }
    return own.prefix + numbers + own.suffix;
}

std::optional<Label> OdtNumbering::count(OdtCounters& counters, const OdtListStyle& style,
                                         std::size_t level, std::optional<int> start) {
    const std::size_t index = level - 1;
    for (std::size_t above = 0; above < index; ++above) {
        if (counters.counters[above]) continue;
        // What was passed over counts as begun: 1.1 without a 1 is followed by 2.
        counters.counters[above] = style[above].start;
        counters.instances[above] = ++last_instance_;
    }
    std::optional<int>& counter = counters.counters[index];
    if (start || !counter) {
        counter = start.value_or(style[index].start);
        counters.instances[index] = ++last_instance_;
    } else if (*counter < highest) {
        ++*counter;
    }
    for (std::size_t deeper = level; deeper < odt_levels; ++deeper)
        counters.counters[deeper].reset();
    Label label;
    label.level = static_cast<int>(level);
    label.number = style[index].is_bullet ? 0 : *counter;
    label.instance = counters.instances[index];
    label.text = text(counters, style, index);
    if (label.text.empty()) return std::nullopt;
    return label;
}

std::optional<Label> OdtNumbering::next(const Position& position, std::optional<int> start) {
    static const OdtListStyle no_style;
    const OdtListStyle* style = styles_.list(position.style);
    auto label = count(*position.counters, style ? *style : no_style, position.level, start);
    if (label) label->numbering = position.style;
    return label;
}

std::optional<Label> OdtNumbering::next_heading(std::size_t level, std::optional<int> start) {
    auto label =
        count(headings_, styles_.outline(), std::clamp(level, std::size_t{1}, odt_levels), start);
    if (label) label->numbering = "Outline";
    return label;
}

}  // namespace hexaglot::extract
