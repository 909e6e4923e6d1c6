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
    date,  ///< an object with long, short, weekday and iso; printed alone it is long
    list,  ///< opened by {{#each}}; its own fields follow under its name and a dot
    slot,  ///< {{> name}}: blocks
};

struct FieldInfo {
    std::string_view name;  ///< `title`; inside a list `parts.title`
    FieldKind kind;
    std::string_view what;  ///< one phrase for `tags` and the docs
};

/// All fields, in the order of the docs.
std::span<const FieldInfo> known_fields();

/// The field that a tag names while `lists` are open, innermost last: first inside each list from
/// the innermost outwards, then outside; null where there is none. A date's `.long` and the like
/// are known too.
const FieldInfo* known_field(std::string_view name, const std::vector<std::string_view>& lists);

}  // namespace hexaglot
