// SPDX-License-Identifier: MIT
#include "measure/states.h"

#include "base/xml.h"
#include "support/text_file.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace hexaglot::measure {

namespace {

using namespace std::string_view_literals;

std::unique_ptr<xml::Tree> corpus_file(const std::string& name) {
    const std::string path = HEXAGLOT_ROOT "/corpus/" + name;
    Diagnostics trouble;
    auto tree = xml::load(std::make_shared<const Source>(path, read_text(path)), trouble);
    if (!tree) throw std::runtime_error("cannot read " + path);
    return tree;
}

std::vector<State> read_states() {
    std::vector<State> all;
    const auto tree = corpus_file("states.xml");
    for (const pugi::xml_node node : tree->root().children("state")) {
        State state{node.attribute("id").value(), node.attribute("iso2").value(), {}};
        for (const pugi::xml_node form : node.children()) {
            const std::string_view kind = form.name();
            Names& names = state.names[form.attribute("lang").value()];
            const Text words = wide(form.child_value());
            if (kind == "name") names.name = words;
            if (kind == "formal") names.formal = words;
            if (kind == "former") names.former.push_back(words);
            if (kind == "alias") names.aliases.push_back(words);
        }
        for (auto& [language, names] : state.names)
            if (names.formal == names.name) names.formal.clear();
        state.names.erase("");
        all.push_back(std::move(state));
    }
    return all;
}

std::string tag(const std::string& language, Order order) {
    if (order == Order::english) return "en";
    if (order == Order::pinyin) return "zh-u-co-pinyin";
    if (order == Order::stroke) return "zh-u-co-stroke";
    return language;
}

struct Form {
    std::string as;
    Text words;
};

std::vector<Form> forms(pugi::xml_node term) {
    std::vector<Form> all{{term.attribute("as").value(), wide(term.text().get())}};
    for (const pugi::xml_node form : term.children("form"))
        all.push_back({form.attribute("as").value(), wide(form.child_value())});
    return all;
}

}  // namespace

const std::vector<State>& states() {
    static const std::vector<State> all = read_states();
    return all;
}

const std::set<Text>& known_forms() {
    static const std::set<Text> all = [] {
        std::set<Text> forms;
        for (const State& state : states())
            for (const auto& [language, names] : state.names) {
                forms.insert({names.name, names.formal});
                forms.insert(names.former.begin(), names.former.end());
                forms.insert(names.aliases.begin(), names.aliases.end());
            }
        return forms;
    }();
    return all;
}

std::string state_called(const std::string& language, const Text& name) {
    for (const State& state : states()) {
        const auto found = state.names.find(language);
        if (found != state.names.end() && found->second.name == name) return state.code;
    }
    return {};
}

std::vector<const State*> ordered(std::vector<const State*> some, const std::string& language,
                                  Order order, Dice& dice) {
    if (order == Order::none) {
        dice.shuffle(some);
        return some;
    }
    const std::string by = order == Order::english ? "en" : language;
    const auto name = [&](const State* state) -> const Text& { return state->names.at(by).name; };
    if (order == Order::code_point) {
        std::sort(some.begin(), some.end(),
                  [&](const State* a, const State* b) { return name(a) < name(b); });
        return some;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(
        icu::Locale::forLanguageTag(tag(language, order), status), status));
    if (order == Order::own_unspaced)
        collator->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);
    std::stable_sort(some.begin(), some.end(), [&](const State* a, const State* b) {
        UErrorCode fault = U_ZERO_ERROR;
        return collator->compareUTF8(narrow(name(a)), narrow(name(b)), fault) == UCOL_LESS;
    });
    return some;
}

const char* name_of(Order order) {
    switch (order) {
        case Order::english:
            return "english";
        case Order::own:
            return "own";
        case Order::own_unspaced:
            return "unspaced";
        case Order::pinyin:
            return "pinyin";
        case Order::stroke:
            return "stroke";
        case Order::code_point:
            return "codepoint";
        case Order::none:
            break;
    }
    return "none";
}

const std::vector<Terms>& term_pairs() {
    static const std::vector<Terms> all = [] {
        std::vector<Terms> pairs;
        const auto tree = corpus_file("glossary.xml");
        for (const pugi::xml_node concept_ : tree->root().children("concept")) {
            std::map<std::string, std::map<std::string, Text>> preferred;
            for (const pugi::xml_node term : concept_.children("term")) {
                const std::string language = term.attribute("lang").value();
                const std::string_view status = term.attribute("status").value();
                for (const Form& form : forms(term)) {
                    if (status.empty())
                        preferred[language].emplace(form.as, form.words);
                    else if (preferred[language].contains(form.as))
                        pairs.push_back({language, preferred[language][form.as], form.words,
                                         status == "discouraged"});
                }
            }
        }
        return pairs;
    }();
    return all;
}

const std::map<std::string, std::vector<Text>>& preferred_terms() {
    static const std::map<std::string, std::vector<Text>> all = [] {
        std::map<std::string, std::vector<Text>> terms;
        const auto tree = corpus_file("glossary.xml");
        for (const pugi::xml_node concept_ : tree->root().children("concept"))
            for (const pugi::xml_node term : concept_.children("term"))
                for (const Form& form : forms(term)) {
                    const std::string language = term.attribute("lang").value();
                    if (term.attribute("status").empty() &&
                        form.words.size() >= (language == "zh" ? 3U : 5U))
                        terms[language].push_back(form.words);
                }
        return terms;
    }();
    return all;
}

}  // namespace hexaglot::measure
