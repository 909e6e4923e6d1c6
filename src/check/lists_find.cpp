// SPDX-License-Identifier: MIT
#include "check/lists_find.h"

#include "base/text.h"
#include "check/listed.h"
#include "check/names_joined.h"
#include "check/prepared.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

/// The longest name of a State has some 52 characters; a remark may follow.
constexpr std::size_t longest_name = 90;
constexpr std::size_t longest_entry = 160;
/// A remark behind a name that is longer is a sentence.
constexpr std::size_t longest_remark = 60;

/// Entries that have a State the spelling of which leaves no doubt, or nearly.
bool is_sure(const Resolution& found) {
    return found.entity && (found.same_letters ||
                            (found.fault != Fault::misspelt && found.fault != Fault::homophone));
}

}  // namespace

ItemReader::ItemReader(const Reading& reading, const Knowledge& knowledge)
    : reading_(reading), knowledge_(knowledge) {}

std::string_view ItemReader::words(const ListEntry& entry) const {
    return words_of(reading_, entry);
}

const Resolution& ItemReader::whom(std::string_view words, const std::string& language) {
    auto key = std::pair(language, std::string(words));
    const auto found = known_.find(key);
    if (found != known_.end()) return found->second;
    Resolution resolution = knowledge_.names().resolve(words, language, reading_.named_on);
    // Whom help was given to: a list may be in another case as a whole.
    if ((!resolution.entity || resolution.fault == Fault::misspelt) &&
        knowledge_.names().in_case(words, language))
        resolution = knowledge_.names().declined(words, language, reading_.named_on);
    return known_.emplace(std::move(key), std::move(resolution)).first->second;
}

bool ItemReader::is_merged(const ListEntry& entry) const {
    return JoinedNames(knowledge_, reading_.language).two(words(entry)).has_value();
}

bool ItemReader::names_kind(std::string_view words) const {
    const PreparedLanguage* prepared = knowledge_.prepared().language(reading_.language);
    // One with a count is told by that from an entry.
    if (!prepared || !numbers_in(words).empty()) return false;
    const std::string folded = text::folded(words);
    constexpr std::string_view lists[] = {"list.mixed", "list.party", "list.signatory",
                                          "list.other", "list.continued"};
    return std::any_of(std::begin(lists), std::end(lists), [&](std::string_view list) {
        return prepared->words.has_word(folded, list);
    });
}

bool ItemReader::names_person(std::string_view words) const {
    const Locale* locale = knowledge_.locale(reading_.language);
    if (!locale) return false;
    const auto& titles = locale->words_for("person");
    return std::any_of(titles.begin(), titles.end(), [&](const std::string& title) {
        return words.size() > title.size() && words.starts_with(title) &&
               (title.ends_with('.') || words[title.size()] == ' ');
    });
}

bool ItemReader::is_enumeration(std::string_view words, const std::string& language) {
    constexpr std::string_view marks[] = {";", "；", "、", "؛", ",", "،", "，"};
    for (const std::string_view mark : marks) {
        const auto first = words.find(mark);
        if (first == words.npos) continue;
        const auto second = words.find(mark, first + mark.size());
        if (second == words.npos) continue;
        const auto name = [&](std::size_t begin, std::size_t end) {
            return knowledge_.names().exact(text::trim(words.substr(begin, end - begin)),
                                            language) != nullptr;
        };
        if (name(0, first) && name(first + mark.size(), second)) return true;
    }
    return false;
}

void ItemReader::find_name(Item& item, Span words, const std::string& language) {
    const std::string_view text = reading_.passages[item.entry.passage].text;
    const auto part = [&](Span span) { return text.substr(span.begin, span.end - span.begin); };
    const auto take = [&](Span span, const Resolution& found) {
        item.entry.span = span;
        item.entry.resolution = found;
    };
    const Span whole = without_marks(text, words);
    item.entry.span = whole;
    if (text::length(part(whole)) > longest_entry || !has_letter(part(whole)) ||
        is_enumeration(part(whole), language) || knowledge_.prepared().heads.is_head(part(whole)))
        return;
    const bool sentence = ends_sentence(part(whole));
    const Resolution* near = nullptr;
    if (text::length(part(whole)) <= longest_name) {
        near = &whom(part(whole), language);
        if (is_sure(*near)) return take(whole, *near);
    }
    const auto fits = [&](Span span) {
        const std::string remark = text::trim(part({span.end, whole.end}));
        const bool closed = remark.starts_with('(') && remark.ends_with(')');
        return !sentence && (closed || text::length(remark) <= longest_remark);
    };
    for (const Span span : before_remarks(text, whole))
        if (fits(span))
            if (const Resolution& found = whom(part(span), language); is_sure(found)) {
                // What seems a remark may be a part of the name: Venezuela (Bolivarian Repulic of).
                const bool whole_name =
                    near && near->entity == found.entity && found.verdict != Verdict::right;
                return whole_name ? take(whole, *near) : take(span, found);
            }
    if (near && near->entity) return take(whole, *near);
    for (const bool surely : {true, false})
        for (const auto& spans : {before_remarks(text, whole), before_dashes(text, whole)})
            for (const Span span : spans)
                if (fits(span))
                    if (const Resolution& found = whom(part(span), language);
                        found.entity && (is_sure(found) || !surely))
                        return take(span, found);
}

std::vector<Item> ItemReader::items(std::size_t index) {
    std::vector<Item> found;
    const Passage& passage = reading_.passages[index];
    const std::string_view text = passage.text;
    if (text.size() > 4000) return found;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        Span words = trimmed(text, {begin, end});
        Item item;
        item.entry.passage = index;
        const bool first = begin == 0;
        begin = end + 1;
        if (words.begin == words.end) continue;
        if (first && !passage.label().empty()) {
            item.labelled = true;
            item.entry.label = passage.label();
            if (passage.paragraph->label->number > 0)
                item.entry.number = passage.paragraph->label->number;
        } else if (const auto label = label_at(text, words)) {
            item.labelled = true;
            item.entry.label = text.substr(words.begin, label->end - words.begin);
            item.entry.number = label->number;
            if (label->number) {
                item.entry.number_span = label->number_span;
                item.entry.number_passage = index;
            }
            words = trimmed(text, {label->end, words.end});
        }
        if (names_person(text.substr(words.begin, words.end - words.begin))) continue;
        find_name(item, words, reading_.language);
        const std::string_view name = text.substr(words.begin, words.end - words.begin);
        item.plausible = has_letter(name) && text::length(name) <= longest_name &&
                         !ends_sentence(name) && !leads_on(name) &&
                         !is_enumeration(name, reading_.language) &&
                         (item.labelled || item.known() || !names_kind(name)) &&
                         !knowledge_.prepared().heads.is_head(name);
        found.push_back(std::move(item));
    }
    return found;
}

std::string ItemReader::language(const std::vector<ListEntry>& entries) const {
    std::string best = reading_.language;
    std::size_t most = 0;
    const auto score = [&](std::string_view language) {
        return static_cast<std::size_t>(
            std::count_if(entries.begin(), entries.end(), [&](const ListEntry& entry) {
                return knowledge_.names().exact(words(entry), language) != nullptr;
            }));
    };
    // In the language of the document a name may have a fault: Mexico is no English among Spanish.
    const auto is_own = [&](const ListEntry& entry) {
        return entry.resolution.entity && entry.resolution.language == best;
    };
    if (!best.empty())
        most = static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), is_own)) +
               entries.size() / 10 + 1;
    if (most > entries.size()) return best;
    for (const auto& [language, locale] : knowledge_.locales())
        if (const std::size_t known = score(language); known > most) {
            most = known;
            best = language;
        }
    return best;
}

void ItemReader::resolve(std::vector<ListEntry>& entries, const std::string& language) {
    if (language == reading_.language) return;
    for (ListEntry& entry : entries) {
        Item item;
        item.entry = entry;
        // What was cut off as a remark may have been a part of the name.
        find_name(item, entry.span, language);
        entry = std::move(item.entry);
    }
}

void ItemReader::decline(List& list) const {
    const auto declined =
        std::count_if(list.entries.begin(), list.entries.end(),
                      [](const ListEntry& entry) { return entry.resolution.declined; });
    const bool in_case = static_cast<std::size_t>(declined) * 2 >= list.entries.size();
    for (ListEntry& entry : list.entries) {
        const Resolution& found = entry.resolution;
        if (in_case ? found.entity && found.fault != Fault::misspelt : !found.declined) continue;
        const NameIndex& names = knowledge_.names();
        Resolution other = in_case ? names.declined(words(entry), list.language, reading_.named_on)
                                   : names.resolve(words(entry), list.language, reading_.named_on);
        if (other.entity) entry.resolution = std::move(other);
    }
}

bool ItemReader::suffices(const std::vector<ListEntry>& entries, std::size_t least) {
    std::size_t sure = 0;
    std::size_t known = 0;
    bool states = false;
    for (const ListEntry& entry : entries) {
        sure += is_sure(entry.resolution) ? 1U : 0U;
        known += entry.resolution.entity ? 1U : 0U;
        states = states || entry.resolution.state;
    }
    if (!states) return false;  // a list of organizations
    // Near misses alone are no list of States: nor are languages, Albanian, Armenian, Georgian.
    // Where every entry is a State or near one, a third is enough.
    return known >= least && known * 10 >= entries.size() * 6 &&
           (sure * 2 >= entries.size() || (known == entries.size() && sure * 3 >= entries.size()));
}

std::size_t line_above(const Reading& reading, std::size_t passage) {
    const Passage& below = reading.passages[passage];
    for (std::size_t at = passage; at > 0;) {
        const Passage& above = reading.passages[--at];
        if (above.part != below.part || above.note) return no_passage;
        if (above.cell) {
            if (below.cell && above.cell->table == below.cell->table) continue;
            return no_passage;
        }
        if (has_letter(above.text) && !is_letter_head(above.text)) return at;
    }
    return no_passage;
}

namespace {

/// What leads to a list in a sentence begins behind the list before it, and is no chapter.
void find_leads(const Reading& reading, std::vector<List>& lists) {
    constexpr std::size_t longest_lead = 1000;  // bytes
    for (std::size_t i = 0; i < lists.size(); ++i) {
        List& list = lists[i];
        if (list.shape != ListShape::sentence) continue;
        const ListEntry& first = list.entries.front();
        const std::string_view text = reading.passages[first.passage].text;
        if (first.span.begin > longest_lead)
            list.lead = text::step_back(text, first.span.begin - longest_lead + 1);
        if (i > 0 && lists[i - 1].entries.back().passage == first.passage)
            list.lead = std::max(list.lead,
                                 std::min(lists[i - 1].entries.back().span.end, first.span.begin));
    }
}

/// A list that a page broke goes on below its heading again: `States Parties (116) (continued)`.
void join_continued(const ItemReader& reader, std::vector<List>& lists) {
    const Reading& reading = reader.reading();
    const PreparedLanguage* prepared = reader.knowledge().prepared().language(reading.language);
    if (!prepared) return;
    const auto head = [&](const List& list) {
        std::size_t line = list.heading;
        if (line == no_passage) line = line_above(reading, list.entries.front().passage);
        return line == no_passage ? std::string() : text::folded(reading.passages[line].text);
    };
    for (std::size_t i = 1; i < lists.size();) {
        List& before = lists[i - 1];
        List& list = lists[i];
        std::string here = head(list);
        bool continued = false;
        for (const std::string& word : prepared->words.of("list.continued"))
            if (const auto at = here.rfind(word); at != here.npos && !continued) {
                here.erase(at);
                while (!here.empty() && (here.back() == ' ' || here.back() == '(')) here.pop_back();
                continued = true;
            }
        const std::string there = head(before);
        const bool same = continued && before.shape != ListShape::sentence &&
                          list.shape != ListShape::sentence && before.language == list.language &&
                          !there.empty() && there.starts_with(here);
        if (!same) {
            ++i;
            continue;
        }
        std::move(list.entries.begin(), list.entries.end(), std::back_inserter(before.entries));
        lists.erase(lists.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

}  // namespace

std::vector<List> find_lists(const Reading& reading, const Knowledge& knowledge) {
    ItemReader reader(reading, knowledge);
    std::vector<List> lists;
    find_lines(reader, lists);
    find_columns(reader, lists);
    std::vector<bool> taken(reading.passages.size());
    for (const List& list : lists)
        for (const ListEntry& entry : list.entries) taken[entry.passage] = true;
    find_sentences(reader, taken, lists);
    std::stable_sort(lists.begin(), lists.end(), [](const List& left, const List& right) {
        const ListEntry& a = left.entries.front();
        const ListEntry& b = right.entries.front();
        return std::pair(a.passage, a.span.begin) < std::pair(b.passage, b.span.begin);
    });
    for (List& list : lists)
        if (!list.named_on) list.named_on = reading.named_on;
    join_continued(reader, lists);
    find_leads(reading, lists);
    find_counts(reader, lists);
    find_totals(reader, lists);
    return lists;
}

}  // namespace hexaglot::check
