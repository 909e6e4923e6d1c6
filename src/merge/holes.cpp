// SPDX-License-Identifier: MIT
#include "merge/holes.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace hexaglot::merge {
namespace {

constexpr const char* hole_name = "hole";

const Op& op_numbered(const Holes& holes, std::string_view number) {
    std::size_t index = 0;
    std::from_chars(number.data(), number.data() + number.size(), index);
    return holes.ops[index];
}

}  // namespace

pugi::xml_node put_hole(Holes& holes, pugi::xml_node parent, pugi::xml_node before, Op op) {
    pugi::xml_node hole = before ? parent.insert_child_before(pugi::node_pi, before)
                                 : parent.append_child(pugi::node_pi);
    hole.set_name(hole_name);
    hole.set_value(fmt::format_int(holes.ops.size()).c_str());
    holes.ops.push_back(std::move(op));
    return hole;
}

bool is_hole(pugi::xml_node node) {
    return node.type() == pugi::node_pi && std::string_view(node.name()) == hole_name;
}

const Op& op_of_hole(const Holes& holes, pugi::xml_node hole) {
    return op_numbered(holes, hole.value());
}

Ops freeze(const Holes& holes, const pugi::xml_document& tree, bool standalone) {
    const std::string bytes = xml::save(tree, standalone);
    const std::string opening = fmt::format("<?{} ", hole_name);
    Ops ops;
    std::vector<std::size_t> open;
    for (std::size_t from = 0; from < bytes.size();) {
        const std::size_t at = std::min(bytes.find(opening, from), bytes.size());
        if (at > from) {
            Op literal;
            literal.text = bytes.substr(from, at - from);
            ops.push_back(std::move(literal));
        }
        if (at == bytes.size()) break;
        const std::size_t number = at + opening.size();
        const std::size_t end = bytes.find("?>", number);
        ops.push_back(op_numbered(holes, std::string_view(bytes).substr(number, end - number)));
        Op& op = ops.back();
        if (op.kind == OpKind::each || op.kind == OpKind::if_) open.push_back(ops.size() - 1);
        if (op.kind == OpKind::end_each || op.kind == OpKind::end_if) {
            op.other = open.back();
            ops[open.back()].other = ops.size() - 1;
            open.pop_back();
        }
        from = end + 2;
    }
    return ops;
}

}  // namespace hexaglot::merge
