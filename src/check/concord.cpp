// SPDX-License-Identifier: MIT
#include "check/concord.h"

#include "base/text.h"

#include <fmt/format.h>

#include <memory>
#include <utility>

namespace hexaglot::check {

Concord::Concord(std::vector<const Version*> versions, const Knowledge& knowledge,
                 Concordance& result, Diagnostics& diagnostics)
    : versions_(std::move(versions)),
      knowledge_(knowledge),
      result_(result),
      diagnostics_(diagnostics),
      out_(versions_.size()),
      rows_(check::rows(versions_)),
      targets_(versions_.size()) {
    for (std::size_t v = 0; v < count(); ++v) {
        std::map<const Passage*, std::size_t> row_of;  // from 1
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i][v]) row_of.emplace(version(v).units[*rows_[i][v]].passage, i + 1);
        for (const Passage& passage : version(v).reading.passages) {
            const std::string& id = passage.note ? passage.note->id : passage.paragraph->id;
            if (id.empty()) continue;
            if (passage.note)
                targets_[v].emplace(id, fmt::format("note {}", passage.note->number));
            else if (const auto row = row_of.find(&passage); row != row_of.end())
                targets_[v].emplace(id, fmt::format("passage {}", row->second));
        }
    }
}

const Unit* Concord::unit(const Row& row, std::size_t index) const {
    return row[index] && is_in(index) ? &version(index).units[*row[index]] : nullptr;
}

std::string Concord::target(std::size_t index, const std::string& id) const {
    const auto found = targets_[index].find(id);
    return found == targets_[index].end() ? "nothing" : found->second;
}

std::string Concord::name(std::size_t index) const {
    return fmt::format("the {} version", text::language_name(version(index).language()));
}

std::string Concord::others(std::size_t index, std::string_view of_many,
                            std::string_view of_one) const {
    std::size_t number = 0;
    std::size_t last = 0;
    for (std::size_t v = 0; v < count(); ++v)
        if (v != index && is_in(v)) {
            ++number;
            last = v;
        }
    return number == 1 ? fmt::format("{} {}", name(last), of_one)
                       : fmt::format("the others {}", of_many);
}

std::string Concord::others_have(std::size_t index) const {
    return others(index, "have", "has");
}
std::string Concord::others_lack(std::size_t index) const {
    return others(index, "lack", "lacks");
}

std::string Concord::state_name(std::size_t index, const std::string& state) const {
    const State* known = knowledge_.corpus().state(state);
    const Name* printed = known ? printed_name(known->names, version(index).language()) : nullptr;
    return text::isolate(printed ? printed->text : state);
}

void Concord::add(std::size_t index, const Aspect& aspect, const Passage& passage, Span span,
                  std::string message, std::string help, std::string state) {
    Finding finding;
    finding.language = version(index).language();
    finding.text = passage.text.substr(span.begin, span.end - span.begin);
    finding.state = std::move(state);
    finding.under = version(index).reading.heading(passage);
    ++result_.disagreements;
    diagnostics_.add(aspect.code, passage.place(span.begin), std::move(message), std::move(help),
                     std::move(finding));
}

Concordance concord(const std::vector<const Document*>& documents, const Knowledge& knowledge,
                    Diagnostics& diagnostics) {
    Concordance result;
    std::vector<std::unique_ptr<const Version>> owned;
    std::vector<const Version*> versions;
    for (const Document* document : documents) {
        owned.push_back(std::make_unique<const Version>(*document, knowledge, Request{}));
        versions.push_back(owned.back().get());
        result.languages.push_back(versions.back()->language());
        result.units.push_back(versions.back()->units.size());
    }
    if (versions.size() < 2) return result;
    Concord concord(std::move(versions), knowledge, result, diagnostics);
    check_alignment(concord);
    for (const Row& row : concord.rows()) {
        const std::size_t before = result.disagreements;
        if (check_presence(concord, row)) {
            ++result.aligned;
            compare_units(concord, row);
        }
        if (result.disagreements == before) continue;
        result.disputed.emplace_back();
        for (std::size_t v = 0; v < concord.count(); ++v) {
            const Unit* unit = concord.unit(row, v);
            result.disputed.back().push_back(
                unit ? Concordance::Cell{unit->passage->text, unit->passage->place(0)}
                     : Concordance::Cell{});
        }
    }
    check_exchanged(concord);
    compare_lists(concord);
    return result;
}

}  // namespace hexaglot::check
