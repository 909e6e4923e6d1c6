// SPDX-License-Identifier: MIT
// Lists inside a sentence: `Angola, Bahrain and Chad`.
#include "base/text.h"
#include "check/glyphs.h"
#include "check/lists_edges.h"
#include "check/lists_find.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace hexaglot::check {

namespace {

using namespace std::string_view_literals;

/// What ends an enumeration.
constexpr std::array stops = {"。"sv, ":"sv, "："sv, "("sv, ")"sv, "（"sv, "）"sv, "\n"sv, "《"sv,
                              "》"sv, "“"sv, "”"sv,  "["sv, "]"sv, "؟"sv,  "?"sv,  "…"sv};

constexpr std::array<std::pair<std::string_view, std::string_view>, 2> brackets = {
    {{"("sv, ")"sv}, {"（"sv, "）"sv}}};

/// Characters before a name that may still belong to it: Republic of.
constexpr std::size_t longest_title = 15;

template <std::size_t N>
std::size_t starts(std::string_view text, const std::array<std::string_view, N>& marks) {
    for (const std::string_view mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

/// A stretch of words between two marks or words of joining.
struct Atom {
    Span span;
    bool joined = false;  ///< to the one before by a word: and
    bool begins = false;  ///< behind what ends an enumeration
};

class Sentence {
public:
    Sentence(ItemReader& reader, std::size_t index, std::string language)
        : index_(index),
          text_(reader.reading().passages[index].text),
          han_(is_of(reader, language, Glyph::han)),
          arabic_(is_of(reader, language, Glyph::arabic)),
          edges_(reader, text_, language, han_) {
        if (han_) mentions_ = reader.knowledge().names().mentions(text_, language);
        if (const Locale* locale = reader.knowledge().locale(language)) {
            joiners_ = &locale->words_for("list.and");
            articles_ = &locale->words_for("article");
            particles_ = &locale->words_for("particle");
        }
        language_ = std::move(language);
    }

    void find(std::vector<List>& lists) {
        if (!joiners_ || joiners_->empty()) return;
        split();
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
            if (const auto head = edges_.at_begin(atoms_[i].span)) {
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

    /// Whether one of some words begins with each byte.
    using FirstBytes = std::array<bool, 256>;
    template <typename Words>
    static void add_first_bytes(const Words& words, FirstBytes& bytes) {
        for (const std::string_view word : words)
            if (!word.empty()) bytes[static_cast<unsigned char>(word.front())] = true;
    }

    void split() {
        FirstBytes marks = {};
        FirstBytes joints = {};
        add_first_bytes(separators, marks);
        add_first_bytes(stops, marks);
        add_first_bytes(std::array{brackets[0].first, brackets[1].first, "."sv}, marks);
        add_first_bytes(*joiners_, joints);
        std::size_t begin = 0;
        bool joined = false;
        bool fresh = true;
        const auto cut = [&](std::size_t at) {
            const Span span = behind_particles(trimmed(text_, {begin, at}));
            if (span.begin < span.end) {
                atoms_.push_back({span, joined, fresh});
                fresh = false;
                joined = false;
            }
        };
        for (std::size_t at = 0; at < text_.size();) {
            // Most bytes begin nothing of all that.
            const auto byte = static_cast<unsigned char>(text_[at]);
            if (!marks[byte] && (!joints[byte] || joiner(at) == 0)) {
                ++at;
                continue;
            }
            const std::string_view rest = std::string_view(text_).substr(at);
            if (const std::size_t size = starts(rest, separators)) {
                cut(at);
                begin = at += size;
                joined = false;
            } else if (const std::size_t named = name_in_brackets(begin, at); named > at) {
                at = named;
            } else if (const std::size_t stop = starts(rest, stops);
                       stop > 0 || rest.starts_with(". ") || rest == "." ||
                       rest.starts_with("..")) {
                cut(at);
                begin = at += std::max<std::size_t>(stop, 1);
                fresh = true;
            } else if (const std::size_t word = joiner(at)) {
                cut(at);
                begin = at += word;
                joined = true;
            } else {
                text::next(text_, at);
            }
        }
        cut(text_.size());
    }

    /// The length of the word for "and" at a place; the Arabic one is written with what follows.
    std::size_t joiner(std::size_t at) const {
        const std::string_view rest = std::string_view(text_).substr(at);
        for (const std::string& word : *joiners_) {
            if (!rest.starts_with(word)) continue;
            if (han_)
                return ends_name(at + word.size()) || is_in_name(at) ||
                               is_in_near_name(at, word.size())
                           ? 0
                           : word.size();
            const bool before = at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '\n' ||
                                starts_separator_before(at);
            const bool clitic = word == "و";
            const bool behind = clitic || rest.size() == word.size() || rest[word.size()] == ' ';
            if (before && behind) return word.size();
        }
        return 0;
    }

    /// Whether a name of a few characters ends at a place: 及 is a word of its own, but not in
    /// 埃及.
    bool ends_name(std::size_t end) const {
        std::size_t begin = text::step_back(text_, end);
        for (int characters = 2; characters <= 4 && begin > 0; ++characters) {
            begin = text::step_back(text_, begin);
            if (edges_.is_exact({begin, end})) return true;
        }
        return false;
    }

    /// Whether a name stands over a place: 和 in 多米尼加共和国.
    bool is_in_name(std::size_t at) const {
        return std::any_of(mentions_.begin(), mentions_.end(),
                           [&](const auto& one) { return one.begin < at && at < one.end; });
    }

    /// The same of a name with a fault in it: 及 in 格鲁及亚, where 格鲁吉亚 is meant.
    bool is_in_near_name(std::size_t at, std::size_t size) const {
        Span span{at, at + size};
        for (int i = 0; i < 6 && span.begin > 0; ++i) {
            const std::size_t before = text::step_back(text_, span.begin);
            if (!is_han_at(before)) break;
            span.begin = before;
        }
        for (int i = 0; i < 6 && span.end < text_.size() && is_han_at(span.end); ++i)
            text::next(text_, span.end);
        return span.begin < at && span.end > at + size && !edges_.is_exact({span.begin, at}) &&
               !edges_.is_exact({at + size, span.end}) && edges_.near_end(span).has_value();
    }

    bool is_han_at(std::size_t at) const {
        return text::script(text::next(text_, at)) == text::Script::han;
    }

    /// The end of a name that closes with words in brackets, `Bolivia (Plurinational State of)`,
    /// where its bracket opens at a place; the place where it does not.
    std::size_t name_in_brackets(std::size_t begin, std::size_t at) const {
        for (const auto& [open, close] : brackets) {
            if (!std::string_view(text_).substr(at).starts_with(open)) continue;
            if (at - begin > NameEdges::longest_bytes) return at;
            const std::size_t end = std::string_view(text_)
                                        .substr(begin, NameEdges::longest_bytes + close.size())
                                        .find(close, at - begin);
            if (end == std::string_view::npos) return at;
            if (edges_.at_end({begin, begin + end + close.size()}))
                return begin + end + close.size();
        }
        return at;
    }

    bool starts_separator_before(std::size_t at) const {
        return std::any_of(separators.begin(), separators.end(), [&](std::string_view mark) {
            return std::string_view(text_).substr(0, at).ends_with(mark);
        });
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

    /// Whether the sentence goes on behind the whole name: 多米尼加共和国弃权.
    bool goes_on(Span span) const {
        const auto head = han_ ? edges_.at_begin(span) : std::nullopt;
        return head && head->end < span.end && edges_.whom(*head).state == edges_.whom(span).state;
    }

    /// Behind the words that stand before a name in a sentence: le Brésil, de l’Albanie.
    Span behind_particles(Span span) const {
        const std::string_view all = words(span);
        std::size_t longest = 0;
        for (const auto* list : {articles_, particles_})
            for (const std::string& word : *list) {
                const bool joined = word.ends_with("’") || word.ends_with('\'');
                const std::size_t size = word.size() + (joined ? 0 : 1);
                if (size <= longest || all.size() <= size || !all.starts_with(word)) continue;
                if (joined || all[word.size()] == ' ') longest = size;
            }
        const Span rest{span.begin + longest, span.end};
        return NameEdges::begins_small(words(rest)) ? span : rest;
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
    bool han_;  ///< written without spaces between words
    bool arabic_;
    NameEdges edges_;
    std::vector<NameIndex::Mention> mentions_;  ///< of Chinese, where 和 may be a part of a name
    std::string language_;
    const std::vector<std::string>* joiners_ = nullptr;
    const std::vector<std::string>* articles_ = nullptr;
    const std::vector<std::string>* particles_ = nullptr;
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
