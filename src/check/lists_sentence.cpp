// SPDX-License-Identifier: MIT
// Lists inside a sentence: `Angola, Bahrain and Chad`.
#include "base/text.h"
#include "check/glyphs.h"
#include "check/lists_atoms.h"
#include "check/lists_edges.h"
#include "check/lists_find.h"
#include "check/names_joined.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hexaglot::check {

namespace {

/// Characters before a name that may still belong to it: Republic of.
constexpr std::size_t longest_title = 15;

class Sentence {
public:
    Sentence(ItemReader& reader, std::size_t index, std::string language)
        : index_(index),
          text_(reader.reading().passages[index].text),
          knowledge_(reader.knowledge()),
          han_(is_of(reader, language, Glyph::han)),
          arabic_(is_of(reader, language, Glyph::arabic)),
          edges_(reader, text_, language, han_) {
        if (const Locale* locale = reader.knowledge().locale(language))
            atoms_ = Splitter(text_, edges_, knowledge_, *locale, han_).atoms();
        language_ = std::move(language);
    }

    void find(std::vector<List>& lists) {
        if (atoms_.size() < 3) return;
        List list;
        std::size_t first = 0;  // atom of its first entry
        std::size_t unknown = 0;
        const auto finish = [&] {
            while (!list.entries.empty() && !list.entries.back().resolution.entity)
                list.entries.pop_back();
            if (list.entries.size() >= 2 && first > 0 && !atoms_[first].begins &&
                !goes_on(atoms_[first - 1].span))
                if (const auto tail = edges_.near_end(atoms_[first - 1].span))
                    list.entries.insert(list.entries.begin(), entry(*tail));
            if (list.entries.size() >= 3 && ItemReader::suffices(list.entries)) {
                list.shape = ListShape::sentence;
                list.language = language_;
                list.heading = index_;
                lists.push_back(std::move(list));
            }
            list = {};
            unknown = 0;
        };
        for (std::size_t i = 0; i < atoms_.size();) {
            if (atoms_[i].begins) finish();
            if (list.entries.empty()) first = i;
            if (const auto head = list.entries.empty() ? std::nullopt : over_joint(i)) {
                add(list, *head);
                finish();
                i += 2;
                continue;
            }
            if (const std::size_t end = whole(i, !list.entries.empty()); end > i) {
                add(list, {atoms_[i].span.begin, atoms_[end - 1].span.end});
                unknown = 0;
                i = end;
                continue;
            }
            if (list.entries.empty()) {
                i = begin(list, i);
                continue;
            }
            if (JoinedNames(knowledge_, language_).two(words(atoms_[i].span))) {
                add(list, atoms_[i].span);  // two entries without a mark between them
            } else if (const auto head = edges_.at_begin(atoms_[i].span)) {
                add(list, *head);
                finish();
                // `Chad and of the region, Mali, …` goes on as another list.
                begin_anew(list, i, head->end);
                first = i;
            } else if (ends_anew(atoms_[i].span)) {
                finish();
                begin_anew(list, i, atoms_[i].span.begin);
                first = i;
            } else if (const auto near = atoms_[i].joined && list.entries.size() >= 2
                                             ? edges_.near_begin(atoms_[i].span)
                                             : std::nullopt) {
                add(list, *near);
                finish();
            } else if (++unknown > 1 || !may_be_name(atoms_[i].span)) {
                finish();
            } else {
                add(list, atoms_[i].span);
            }
            ++i;
        }
        finish();
    }

private:
    static bool is_of(const ItemReader& reader, std::string_view language, Glyph script) {
        const Locale* locale = reader.knowledge().locale(language);
        return locale && script_of(*locale) == script;
    }

    std::string_view words(Span span) const {
        return std::string_view(text_).substr(span.begin, span.end - span.begin);
    }

    /// The end of the longest run of atoms from `first` on that is a name: Bosnia and Herzegovina.
    std::size_t whole(std::size_t first, bool inside) {
        std::size_t last = first + 1;
        while (last < atoms_.size() && atoms_[last].joined && last - first < 4) ++last;
        for (std::size_t end = last; end > first; --end) {
            const Span span{atoms_[first].span.begin, atoms_[end - 1].span.end};
            if (edges_.is_exact(span)) return end;
        }
        // With a fault in it, or as nobody prints it; a word alone is too easily near a name.
        const Span span = atoms_[first].span;
        if (!inside || text::length(words(span)) > 60 || !may_be_name(span)) return first;
        const Resolution found = edges_.whom(span);
        if (goes_on(span)) return first;
        return found.entity && (found.fault == Fault::none || atoms_.size() >= 4) ? first + 1
                                                                                  : first;
    }

    /// The name at the begin of an atom that goes on in the next, behind which the sentence goes
    /// on: `Níger y Santo Tomé y Príncipe se suman`.
    std::optional<Span> over_joint(std::size_t atom) const {
        if (atom + 1 >= atoms_.size() || !atoms_[atom + 1].joined) return std::nullopt;
        const auto head = edges_.at_begin({atoms_[atom].span.begin, atoms_[atom + 1].span.end});
        return head && head->end > atoms_[atom + 1].span.begin &&
                       head->end < atoms_[atom + 1].span.end
                   ? head
                   : std::nullopt;
    }

    /// Whether the sentence goes on behind the whole name: 多米尼加共和国弃权.
    bool goes_on(Span span) const {
        if (knowledge_.names().written(words(span), language_)) return false;  // 科摩罗群岛
        const auto head = han_ ? edges_.at_begin(span) : std::nullopt;
        return head && head->end < span.end && edges_.whom(*head).state == edges_.whom(span).state;
    }

    /// An unknown stretch inside a list may be a name with a fault: it is short, and begins as
    /// names do.
    bool may_be_name(Span span) const {
        const std::string_view name = words(span);
        const std::size_t size = text::length(name);
        if (han_) return size <= 12;
        return size <= 60 && !NameEdges::begins_small(name) && has_letter(name);
    }

    /// A list that begins with the name at the end of an atom; gives the atom behind it. Bosnia and
    /// Herzegovina are several atoms.
    std::size_t begin(List& list, std::size_t atom) {
        std::size_t last = atom + 1;
        while (last < atoms_.size() && atoms_[last].joined && last - atom < 3) ++last;
        for (std::size_t end = last; end > atom; --end) {
            const Span span{atoms_[atom].span.begin, atoms_[end - 1].span.end};
            auto tail = edges_.at_end(span);
            if (!tail || tail->begin >= atoms_[atom].span.end) continue;
            if (const auto longer = edges_.near_before(span, *tail)) tail = longer;
            add(list, *tail);
            return end;
        }
        return atom + 1;
    }

    /// A list that begins with the name at the end of an atom, behind byte `from`.
    void begin_anew(List& list, std::size_t atom, std::size_t from) {
        if (const auto tail = edges_.at_end(atoms_[atom].span); tail && tail->begin > from)
            add(list, *tail);
    }

    /// Where no capitals tell names: whether words go on with the sentence and end in a name, as in
    /// `for their help to refugees from Chad`.
    bool ends_anew(Span span) const {
        if (!arabic_) return false;
        const auto tail = edges_.at_end(span);
        const std::string_view before = words({span.begin, tail ? tail->begin : span.begin});
        return tail && (text::length(before) > longest_title || !numbers_in(before).empty());
    }

    ListEntry entry(Span span) {
        ListEntry entry;
        entry.passage = index_;
        entry.span = without_marks(text_, span);
        entry.resolution = edges_.whom(entry.span);
        return entry;
    }

    void add(List& list, Span span) { list.entries.push_back(entry(span)); }

    std::size_t index_;
    const std::string& text_;
    const Knowledge& knowledge_;
    bool han_;  ///< written without spaces between words
    bool arabic_;
    NameEdges edges_;
    std::string language_;
    std::vector<Atom> atoms_;
};

}  // namespace

void find_sentences(ItemReader& reader, const std::vector<bool>& taken, std::vector<List>& lists) {
    const std::string& language = reader.reading().language;
    for (std::size_t i = 0; i < reader.reading().passages.size(); ++i) {
        if (taken[i]) continue;
        if (!language.empty()) {
            Sentence(reader, i, language).find(lists);
            continue;
        }
        std::vector<List> best;
        for (const auto& [one, locale] : reader.knowledge().locales()) {
            std::vector<List> found;
            Sentence(reader, i, one).find(found);
            const auto entries = [](const std::vector<List>& some) {
                std::size_t all = 0;
                for (const List& list : some) all += list.entries.size();
                return all;
            };
            if (entries(found) > entries(best)) best = std::move(found);
        }
        std::move(best.begin(), best.end(), std::back_inserter(lists));
    }
}

}  // namespace hexaglot::check
