// SPDX-License-Identifier: MIT
#include "corpus/shape.h"

#include "base/text.h"
#include "corpus/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hexaglot::corpus {

namespace {

/// The words of a table, taken apart once for all elements of a file.
struct Rule {
    /// A child: its sign says how many there may be (a space: exactly one).
    struct Child {
        std::string_view name;
        char sign = ' ';
        const Rule* rule = nullptr;  ///< null where the table has no row for it
    };

    const Shape* shape = nullptr;
    std::vector<std::string_view> required;
    std::vector<std::string_view> optional;
    std::vector<Child> children;
};

std::vector<std::string_view> words_of(std::string_view list) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find(' ', begin), list.size());
        if (end > begin) words.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::vector<Rule> rules_of(std::span<const Shape> shapes) {
    std::vector<Rule> rules;
    rules.reserve(shapes.size());  // children point at them
    for (const Shape& shape : shapes)
        rules.push_back({&shape, words_of(shape.required), words_of(shape.optional), {}});
    for (Rule& rule : rules)
        for (std::string_view name : words_of(rule.shape->children)) {
            Rule::Child child;
            if (const char last = name.back(); last == '*' || last == '+' || last == '?') {
                child.sign = last;
                name.remove_suffix(1);
            }
            child.name = name;
            const auto row = std::find_if(rules.begin(), rules.end(), [&](const Rule& one) {
                return one.shape->element == name;
            });
            if (row != rules.end()) child.rule = &*row;
            rule.children.push_back(child);
        }
    return rules;
}

bool is_white(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

/// Holds the elements of one file against its table.
class Fitting {
public:
    explicit Fitting(const Reader& file) : file_(file) {}

    void fit(pugi::xml_node node, const Rule& rule) const {
        attributes(node, rule);
        // How often each child stands here: once, or more often.
        constexpr std::size_t most_children = 64;
        std::array<std::uint8_t, most_children> seen = {};
        std::size_t at = 0;  // children come in the order of the table, nearly always
        for (const pugi::xml_node part : node.children()) {
            if (is_text(part)) {
                if (!rule.shape->words && !is_white(part.value())) text(node, part);
                continue;
            }
            if (!is_element(part)) continue;
            const auto child = find(rule, part.name(), at);
            if (child == rule.children.size()) {
                unknown(node, part, rule);
                continue;
            }
            at = child;
            const Rule::Child& known = rule.children[child];
            if (seen[child] < 2) ++seen[child];
            if (seen[child] == 2 && known.sign != '*' && known.sign != '+') {
                repeated(node, part);
                seen[child] = 1;
            }
            if (known.rule && (!known.rule->shape->by_language || file_.reads(part)))
                fit(part, *known.rule);
        }
        for (std::size_t i = 0; i < rule.children.size(); ++i)
            if (const auto& child = rule.children[i];
                seen[i] == 0 && (child.sign == ' ' || child.sign == '+'))
                file_.fault("missing-element", file_.place(node),
                            fmt::format("<{}> has no <{}>", node.name(), child.name),
                            fmt::format("add <{}> inside it", child.name));
    }

private:
    static std::size_t find(const Rule& rule, std::string_view name, std::size_t from) {
        const std::size_t size = rule.children.size();
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t at = from + i < size ? from + i : from + i - size;
            if (rule.children[at].name == name) return at;
        }
        return size;
    }

    void attributes(pugi::xml_node node, const Rule& rule) const {
        const auto is_in = [](const std::vector<std::string_view>& names, std::string_view name) {
            return std::find(names.begin(), names.end(), name) != names.end();
        };
        std::size_t required = 0;
        std::vector<std::string> meant;  // by misspelt ones, which are not missing as well
        for (const pugi::xml_attribute attribute : node.attributes()) {
            const std::string_view name = attribute.name();
            if (is_in(rule.required, name))
                ++required;
            else if (!is_in(rule.optional, name))
                unknown_attribute(node, name, rule, meant);
        }
        if (required == rule.required.size()) return;
        for (const std::string_view name : rule.required)
            if (!node.attribute(std::string(name).c_str()) &&
                std::find(meant.begin(), meant.end(), name) == meant.end())
                file_.fault("missing-attribute", file_.place(node),
                            fmt::format("<{}> lacks the attribute '{}'", node.name(), name),
                            fmt::format("add {}=\"…\"", name));
    }

    void unknown_attribute(pugi::xml_node node, std::string_view name, const Rule& rule,
                           std::vector<std::string>& meant) const {
        std::vector<std::string> known(rule.required.begin(), rule.required.end());
        known.insert(known.end(), rule.optional.begin(), rule.optional.end());
        const std::string otherwise =
            known.empty() ? fmt::format("<{}> has no attributes", node.name())
                          : fmt::format("<{}> knows: {}", node.name(), fmt::join(known, ", "));
        if (auto near = text::nearest(name, known)) meant.push_back(std::move(*near));
        file_.fault("unknown-attribute", file_.place(node, name),
                    fmt::format("<{}> knows no attribute '{}'", node.name(), name),
                    did_you_mean(name, known, otherwise));
    }

    void text(pugi::xml_node node, pugi::xml_node part) const {
        const std::string words = text::clean(text::collapse(part.value()));
        if (words.empty()) return;
        file_.fault(
            "misplaced-text", file_.text_place(part),
            fmt::format("the text '{}' stands in <{}>, which holds none", text::isolate(words),
                        node.name()),
            "move it into the element that it belongs to, or make it a comment: <!-- … -->");
    }

    void unknown(pugi::xml_node node, pugi::xml_node part, const Rule& rule) const {
        std::vector<std::string> known;
        for (const Rule::Child& child : rule.children) known.emplace_back(child.name);
        const auto meant = text::nearest(part.name(), known);
        file_.fault("unknown-element", file_.place(part),
                    fmt::format("<{}> has no place in <{}>", part.name(), node.name()),
                    meant ? fmt::format("did you mean <{}>", *meant)
                    : known.empty()
                        ? fmt::format("<{}> holds no elements", node.name())
                        : fmt::format("<{}> holds: <{}>", node.name(), fmt::join(known, ">, <")));
    }

    void repeated(pugi::xml_node node, pugi::xml_node second) const {
        const pugi::xml_node first = node.child(second.name());
        // The third is told with the second.
        if (first.next_sibling(second.name()) != second) return;
        file_.fault("repeated-element", file_.place(second),
                    fmt::format("<{}> has a second <{}>", node.name(), second.name()),
                    fmt::format("keep one; the first is at {}",
                                where(file_.place(first), file_.place(second))));
    }

    const Reader& file_;
};

}  // namespace

bool Reader::fits(std::span<const Shape> shapes) const {
    const std::vector<Rule> rules = rules_of(shapes);
    if (root().name() != shapes.front().element) {
        fault("unknown-element", place(root()),
              fmt::format("this file begins with <{}>", root().name()),
              fmt::format("a file in this place begins with <{}>", shapes.front().element));
        return false;
    }
    Fitting(*this).fit(root(), rules.front());
    return true;
}

}  // namespace hexaglot::corpus
