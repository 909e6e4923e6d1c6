// SPDX-License-Identifier: MIT
// The data model of templates: every field that a tag can name. compose sets them, merge looks tags
// up here.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace hexaglot {

enum class FieldKind {
    text,
    date,  ///< an object with long, short, weekday, iso and year; printed alone it is long
    list,  ///< opened by {{#each}}
    slot,  ///< {{> name}}: blocks
};

struct FieldInfo {
    std::string_view name;  ///< `title`; of a member of a list `parts.title`, `state.code`
    FieldKind kind;
    std::string_view what;          ///< one phrase for `tags` and the docs
    std::string_view members = {};  ///< of a list: `state` where its members have `state.code`
};

/// All fields, in the order of the docs.
std::span<const FieldInfo> known_fields();

/// The field that a tag names inside `members` of the lists that are open, innermost last: first
/// among the fields of each member from the innermost outwards, then outside; null where there is
/// none. A date's `.long` and the like are known too.
const FieldInfo* known_field(std::string_view name, const std::vector<std::string_view>& members);

}  // namespace hexaglot
