// SPDX-License-Identifier: MIT
#include "extract/docx_numbering.h"

#include "extract/counters.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace hexaglot::extract {

namespace {

using namespace std::string_view_literals;

/// Labels are short; a file that repeats a long one a million times is no paper.
constexpr std::size_t longest_label = 500;

std::string val(pugi::xml_node parent, const char* element) {
    return parent.child(element).attribute("w:val").value();
}

std::optional<std::size_t> level_index(pugi::xml_node element) {
    const int index = element.attribute("w:ilvl").as_int(-1);
    if (index < 0 || index >= static_cast<int>(DocxNumbering::level_count)) return std::nullopt;
    return static_cast<std::size_t>(index);
}

/// Word writes formats that older versions do not know as a choice, with `custom` and an example:
/// 001, 002, 003, ...
std::string format_of(pugi::xml_node level) {
    pugi::xml_node format = level.child("w:numFmt");
    if (!format) format = level.child("mc:AlternateContent").child("mc:Choice").child("w:numFmt");
    if (!format) return "decimal";
    const std::string name = format.attribute("w:val").value();
    return name == "custom" ? format.attribute("w:format").value() : name;
}

}  // namespace

DocxNumbering::Level DocxNumbering::read_level(pugi::xml_node element) {
    Level level;
    level.start = number_of(element, "w:start").value_or(0);
    level.format = format_of(element);
    level.text = val(element, "w:lvlText");
    if (level.text.size() > longest_label) level.text.clear();
    level.style = val(element, "w:pStyle");
    level.restart = number_of(element, "w:lvlRestart");
    level.legal = on_off(element, "w:isLgl").value_or(false);
    return level;
}

void DocxNumbering::read_definition(pugi::xml_node element) {
    const std::string id = element.attribute("w:abstractNumId").value();
    Definition definition;
    definition.style_link = val(element, "w:numStyleLink");
    for (pugi::xml_node level : element.children("w:lvl"))
        if (const auto index = level_index(level)) definition.levels[*index] = read_level(level);
    if (const std::string style = val(element, "w:styleLink"); !style.empty())
        linked_styles_.emplace(style, id);
    definitions_.emplace(id, std::move(definition));
}

void DocxNumbering::read_num(pugi::xml_node element) {
    Num num;
    num.definition = val(element, "w:abstractNumId");
    for (pugi::xml_node override : element.children("w:lvlOverride")) {
        const auto index = level_index(override);
        if (!index) continue;
        num.overrides[*index].start = number_of(override, "w:startOverride");
        if (const pugi::xml_node level = override.child("w:lvl"))
            num.overrides[*index].level = read_level(level);
    }
    nums_.emplace(element.attribute("w:numId").value(), std::move(num));
}

DocxNumbering::DocxNumbering(pugi::xml_node numbering, const DocxStyles& styles) : styles_(styles) {
    for (pugi::xml_node element : numbering.children("w:abstractNum")) read_definition(element);
    for (pugi::xml_node element : numbering.children("w:num")) read_num(element);
}

/// A definition may only point to a numbering style (17.9.21), which names a w:num, whose
/// definition says by w:styleLink that it is that style's (17.9.27).
DocxNumbering::Definition* DocxNumbering::definition(const Num& num) {
    auto found = definitions_.find(num.definition);
    if (found == definitions_.end()) return nullptr;
    const std::string& link = found->second.style_link;
    if (link.empty()) return &found->second;
    if (const auto linked = linked_styles_.find(link); linked != linked_styles_.end())
        return &definitions_.find(linked->second)->second;
    const auto chain = styles_.chain(link);
    if (chain.empty() || !chain.front()->num_id) return nullptr;
    const auto named = nums_.find(*chain.front()->num_id);
    if (named == nums_.end()) return nullptr;
    found = definitions_.find(named->second.definition);
    return found != definitions_.end() && found->second.style_link.empty() ? &found->second
                                                                           : nullptr;
}

const DocxNumbering::Level& DocxNumbering::level(const Num& num, const Definition& definition,
                                                 std::size_t index) const {
    return num.overrides[index].level ? *num.overrides[index].level : definition.levels[index];
}

int DocxNumbering::start(const Num& num, const Definition& definition, std::size_t index) const {
    return num.overrides[index].start.value_or(level(num, definition, index).start);
}

/// Which w:num and level a paragraph has: from its own properties, else from its style and those
/// below it. The level of a style is the one that names the style (17.9.23); w:ilvl in the style is
/// only the second choice.
std::optional<DocxNumbering::Position> DocxNumbering::position(pugi::xml_node paragraph) {
    const pugi::xml_node properties = paragraph.child("w:pPr");
    const pugi::xml_node own = properties.child("w:numPr");
    const auto chain = styles_.paragraph_chain(val(properties, "w:pStyle"));
    std::optional<std::string> id;
    if (const pugi::xml_node num_id = own.child("w:numId")) id = num_id.attribute("w:val").value();
    std::optional<int> index = number_of(own, "w:ilvl");
    std::optional<int> style_index;
    std::size_t holder = 0;  // how far down the chain names of styles may choose the level
    for (std::size_t i = 0; i < chain.size(); ++i) {
        if (!style_index) style_index = chain[i]->level;
        if (id || !chain[i]->num_id) continue;
        id = chain[i]->num_id;
        holder = i;
    }
    if (!id || *id == "0") return std::nullopt;
    const auto num = nums_.find(*id);
    if (num == nums_.end()) return std::nullopt;
    const Definition* known = definition(num->second);
    if (!known) return std::nullopt;
    for (std::size_t i = 0; i <= holder && i < chain.size() && !index; ++i)
        for (std::size_t at = 0; at < level_count && !index; ++at)
            if (level(num->second, *known, at).style == chain[i]->id) index = static_cast<int>(at);
    const int found = index.value_or(style_index.value_or(0));
    if (found < 0 || found >= static_cast<int>(level_count)) return std::nullopt;
    return Position{&num->second, static_cast<std::size_t>(found)};
}

/// One step of the counter. A w:startOverride takes hold once, when its w:num is first used on that
/// level (17.9.26).
void DocxNumbering::count(Num& num, Definition& definition, std::size_t index) {
    Override& change = num.overrides[index];
    const bool jump = change.start && !std::exchange(change.started, true);
    for (std::size_t above = 0; above < index; ++above) {
        if (definition.counters[above]) continue;
        // What was passed over counts as begun: 1.1 without a 1 is followed by 2.
        definition.counters[above] = start(num, definition, above);
        definition.instances[above] = ++last_instance_;
    }
    std::optional<int>& counter = definition.counters[index];
    if (jump || !counter) {
        counter = start(num, definition, index);
        definition.instances[index] = ++last_instance_;
    } else if (*counter < 1'000'000'000) {
        ++*counter;
    }
    for (std::size_t deeper = index + 1; deeper < level_count; ++deeper) {
        const std::optional<int> restart = level(num, definition, deeper).restart;
        // Without w:lvlRestart any level above starts this one anew; with it that level (from 1)
        // and those above it; 0 is never.
        if (!restart || *restart > static_cast<int>(deeper) || static_cast<int>(index) < *restart)
            definition.counters[deeper].reset();
    }
}

std::string DocxNumbering::label(const Num& num, const Definition& definition, std::size_t index) {
    const Level& own = level(num, definition, index);
    if (own.format == "bullet") return own.text;
    std::string result;
    const std::string& pattern = own.text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char digit = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
        if (pattern[i] != '%' || digit < '1' || digit > '9') {
            result += pattern[i];
            continue;
        }
        ++i;
        const auto at = static_cast<std::size_t>(digit - '1');
        // A level shows no number below itself, and a level without numbers shows none anywhere.
        const Level& cited = level(num, definition, at);
        if (at > index || cited.format == "bullet" || cited.format == "none") continue;
        if (result.size() > longest_label) continue;
        const int number = definition.counters[at].value_or(0);
        const bool digits = own.legal && cited.format != "decimalZero";
        auto counted = extract::count(FileFormat::docx, digits ? "decimal" : cited.format, number);
        if (!counted) unknown_formats_.insert(cited.format);
        result += counted.value_or(std::to_string(number));
    }
    return result;
}

std::optional<Label> DocxNumbering::next(pugi::xml_node paragraph) {
    const auto found = position(paragraph);
    if (!found) return std::nullopt;
    Definition& counted = *definition(*found->num);
    count(*found->num, counted, found->level);
    Label result;
    result.numbering = "abstractNum " + found->num->definition;
    result.level = static_cast<int>(found->level) + 1;
    result.number = level(*found->num, counted, found->level).format == "bullet"
                        ? 0
                        : counted.counters[found->level].value_or(0);
    result.instance = counted.instances[found->level];
    result.text = label(*found->num, counted, found->level);
    if (result.text.empty()) return std::nullopt;
    return result;
}

}  // namespace hexaglot::extract
