// SPDX-License-Identifier: MIT
#include "model/fields.h"

#include <algorithm>
#include <array>
#include <string>

namespace hexaglot {

namespace {

constexpr std::array fields = {
    FieldInfo{"title", FieldKind::text, "title of the paper: the first title of its parts"},
    FieldInfo{"symbol", FieldKind::text, "document symbol; empty where the paper has none"},
    FieldInfo{"language", FieldKind::text, "language tag of this version (BCP 47)"},
    FieldInfo{"language-name", FieldKind::text, "name of that language in itself"},
    FieldInfo{"paper", FieldKind::text, "id of the paper"},
    FieldInfo{"issued", FieldKind::date, "day of issue"},
    FieldInfo{"as-of", FieldKind::date, "day for which status and lists are computed"},
    FieldInfo{"status", FieldKind::text, "line that says for which day status is given"},
    FieldInfo{"issuer", FieldKind::text, "line that names the issuing body"},
    FieldInfo{"original", FieldKind::text, "line that names the original language"},
    FieldInfo{"treaty", FieldKind::text, "name of the treaty"},
    FieldInfo{"conference", FieldKind::text, "name of the conference"},
    FieldInfo{"venue", FieldKind::text, "line with place and days of the conference"},
    FieldInfo{"body", FieldKind::text, "name of the body that meets; empty without a meeting"},
    FieldInfo{"meeting", FieldKind::date, "day of the meeting"},
    FieldInfo{"meeting-time", FieldKind::text, "line with day and hours of the meeting"},
    FieldInfo{"parts", FieldKind::list, "parts of the paper", "parts"},
    FieldInfo{"parts.title", FieldKind::text, "title of the part; empty where it has none"},
    FieldInfo{"parts.subtitle", FieldKind::text,
              "second line under the title; empty where there is none"},
    FieldInfo{"parts.blocks", FieldKind::slot, "text of the part"},
    FieldInfo{"annexes", FieldKind::slot, "all annexes, each with its heading"},
    FieldInfo{"parties", FieldKind::list, "States Parties", "state"},
    FieldInfo{"parties-count", FieldKind::text, "number of States Parties"},
    FieldInfo{"signatories", FieldKind::list, "signatories that are not parties", "state"},
    FieldInfo{"signatories-count", FieldKind::text, "number of signatories that are not parties"},
    FieldInfo{"others", FieldKind::list, "States that are neither", "state"},
    FieldInfo{"others-count", FieldKind::text, "number of States that are neither"},
    FieldInfo{"groups", FieldKind::list, "regional groups; last, without name, States in none",
              "groups"},
    FieldInfo{"groups.name", FieldKind::text, "name of the group; empty for States in none"},
    FieldInfo{"groups.count", FieldKind::text, "number of States in the group"},
    FieldInfo{"groups.parties", FieldKind::list, "States Parties in the group", "state"},
    FieldInfo{"groups.parties-count", FieldKind::text, "number of States Parties in the group"},
    FieldInfo{"groups.signatories", FieldKind::list, "signatories in the group", "state"},
    FieldInfo{"groups.signatories-count", FieldKind::text, "number of signatories in the group"},
    FieldInfo{"groups.others", FieldKind::list, "States in the group that are neither", "state"},
    FieldInfo{"groups.others-count", FieldKind::text,
              "number of States in the group that are neither"},
    FieldInfo{"state.number", FieldKind::text, "place in the list, from 1"},
    FieldInfo{"state.name", FieldKind::text, "short name, as lists print it"},
    FieldInfo{"state.formal", FieldKind::text, "formal name"},
    FieldInfo{"state.code", FieldKind::text, "code of three letters (ISO 3166)"},
    FieldInfo{"state.iso2", FieldKind::text, "code of two letters (ISO 3166)"},
    FieldInfo{"state.group", FieldKind::text, "name of its regional group; empty without one"},
    FieldInfo{"state.signed", FieldKind::date, "day of signature"},
    FieldInfo{"state.joined", FieldKind::date,
              "day of ratification, acceptance, approval or accession"},
    FieldInfo{"state.in-force", FieldKind::date, "day of entry into force for the State"},
};

constexpr std::array<std::string_view, 5> date_forms = {".long", ".short", ".weekday", ".iso",
                                                        ".year"};

const FieldInfo* row(std::string_view name) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldInfo& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

/// A field by the name it has under `prefix`, or a date by one of its forms.
const FieldInfo* field_or_form(const std::string& prefix, std::string_view name) {
    if (const FieldInfo* found = row(prefix + std::string(name))) return found;
    for (const std::string_view form : date_forms) {
        if (!name.ends_with(form)) continue;
        const auto* date = row(prefix + std::string(name.substr(0, name.size() - form.size())));
        if (date != nullptr && date->kind == FieldKind::date) return date;
    }
    return nullptr;
}

}  // namespace

std::span<const FieldInfo> known_fields() {
    return fields;
}

const FieldInfo* known_field(std::string_view name, const std::vector<std::string_view>& members) {
    for (auto inner = members.rbegin(); inner != members.rend(); ++inner)
        if (const FieldInfo* found = field_or_form(std::string(*inner) + ".", name)) return found;
    const FieldInfo* found = field_or_form("", name);
    // `parts.title` is how the table names the title inside the list: a tag there says `title`.
    return found != nullptr && found->name.find('.') != found->name.npos ? nullptr : found;
}

}  // namespace hexaglot
