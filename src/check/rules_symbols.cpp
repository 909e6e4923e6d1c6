// SPDX-License-Identifier: MIT
// Document symbols against their grammar and the register.
//
// Symbols of the Treaty since its third conference, as the documents of its secretariat bear them:
//   ATT / body / year / issuer / serial number / kind, where the body is a conference (CSP10), one
//   of its working groups (CSP10.WGTU) or the trust fund of a year (VTF18), the serial number runs
//   through all documents, and the kind ends with `.Rev` and a number where it is a revision.
#include "base/text.h"
#include "check/rules.h"
#include "check/symbols_broken.h"
#include "check/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace hexaglot::check {

namespace {

using Parts = std::vector<std::string>;

enum Part : std::size_t { organ, body, year, issuer, serial, kind, part_count };

Parts split(std::string_view symbol) {
    Parts parts;
    for (;;) {
        const auto end = symbol.find('/');
        parts.emplace_back(symbol.substr(0, end));
        if (end == symbol.npos) return parts;
        symbol.remove_prefix(end + 1);
    }
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all(std::string_view text, bool (*is)(char)) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is);
}

int number_of(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// The number of the conference in `CSP10.WGTU`; 0 where it names none.
int conference_of(std::string_view body) {
    if (!body.starts_with("CSP")) return 0;
    body.remove_prefix(3);
    const auto end = std::find_if_not(body.begin(), body.end(), is_digit);
    const auto length = static_cast<std::size_t>(end - body.begin());
    return length == 0 || length > 3 ? 0 : number_of(body.substr(0, length));
}

bool is_body(std::string_view text) {
    if (text.starts_with("VTF")) return all(text.substr(3), is_digit);
    if (conference_of(text) == 0) return false;
    const auto dot = text.find('.');
    return all(text.substr(3, dot == text.npos ? dot : dot - 3), is_digit) &&
           (dot == text.npos || all(text.substr(dot + 1), is_capital));
}

/// `Conf.FinRep.Rev2`: names with a capital, joined by stops; `Rev` has its number.
bool is_kind(std::string_view text) {
    for (;;) {
        const auto dot = text.find('.');
        const std::string_view name = text.substr(0, dot);
        if (name.empty() || !is_capital(name.front()) || name == "Rev" ||
            !std::all_of(name.begin(), name.end(), [](char c) {
                return is_capital(c) || is_digit(c) || (c >= 'a' && c <= 'z');
            }))
            return false;
        if (dot == text.npos) return true;
        text.remove_prefix(dot + 1);
    }
}

bool is_well_formed(const Parts& parts) {
    return parts.size() == part_count && parts[organ] == "ATT" && is_body(parts[body]) &&
           parts[year].size() == 4 && all(parts[year], is_digit) &&
           all(parts[issuer], is_capital) && all(parts[serial], is_digit) && is_kind(parts[kind]);
}

/// The symbols of the first two conferences were built like those of the United Nations.
bool is_early(const Parts& parts) {
    const int conference = parts.size() > body ? conference_of(parts[body]) : 0;
    return conference == 1 || conference == 2;
}

/// Cyrillic letters that slipped in, as the Latin ones that they look like.
std::string latin(std::string_view text) {
    static constexpr std::u32string_view from = U"АВЕЅІЈКМНОРСТУХ";
    static constexpr std::string_view to = "ABESIJKMHOPCTYX";
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next(text, at);
        const auto found = from.find(c);
        if (found == from.npos)
            text::append(made, c);
        else
            made += to[found];
    }
    return made;
}

/// One digit is another, or two have changed places.
bool is_slip(std::string_view a, std::string_view b) {
    if (a.size() != b.size() || a == b) return false;
    std::vector<std::size_t> differ;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i]) differ.push_back(i);
    if (differ.size() == 1) return true;
    return differ.size() == 2 && a[differ[0]] == b[differ[1]] && a[differ[1]] == b[differ[0]];
}

/// Letters and digits only, small: what two spellings of one symbol share.
std::string bare(std::string_view symbol) {
    std::string made;
    for (const char c : symbol)
        if (is_capital(c))
            made += static_cast<char>(c + 32);
        else if (is_digit(c) || (c >= 'a' && c <= 'z'))
            made += c;
    return made;
}

std::string in_marks(std::string_view text) {
    return "'" + std::string(text) + "'";
}

struct Cited {
    const Passage* passage;
    Span span;
    std::string symbol;
    Parts parts;
};

class Symbols {
public:
    Symbols(const Context& context, Findings& findings) : context_(context), findings_(findings) {
        for (const Passage& passage : context.reading.passages)
            for (const Span& span : symbols_in(passage.text)) {
                std::string symbol = passage.text.substr(span.begin, span.end - span.begin);
                while (symbol.ends_with('*')) symbol.pop_back();
                Parts parts = split(symbol);
                cited_.push_back({&passage, span, std::move(symbol), std::move(parts)});
            }
    }

    void check() {
        if (cited_.empty()) return;
        for (const RegisteredDocument& document : corpus().documents) {
            if (document.unconfirmed) continue;
            registered_.emplace(document.symbol, &document);
            if (const RegisteredDocument* old = corpus().document(document.replaces))
                replaced_by_.emplace(old->symbol, &document);
            const Parts parts = split(document.symbol);
            if (parts.size() == part_count)
                years_[conference_of(parts[body])].insert(number_of(parts[year]));
        }
        for (const Conference& conference : corpus().conferences) {
            const int held = static_cast<int>(std::chrono::year_month_day(conference.from).year());
            years_[conference.number].insert(held);
            years_[conference.number].insert(held - 1);  // its preparation begins before
        }
        for (const Cited& cited : cited_) check(cited);
    }

private:
    const Corpus& corpus() const { return context_.knowledge.corpus(); }

    void check(const Cited& cited) {
        if (const std::string read = latin(cited.symbol); read != cited.symbol) {
            add("malformed-symbol", cited, "has letters of another script", read);
            return;
        }
        if (is_slip(cited.parts.front(), "ATT")) {
            Parts parts = cited.parts;
            parts.front() = "ATT";
            if (is_well_formed(parts))
                add("malformed-symbol", cited, "is not built as symbols of the Treaty are",
                    "ATT" + cited.symbol.substr(cited.parts.front().size()));
            return;
        }
        if (cited.parts.front() != "ATT" && cited.parts.front() != "att" &&
            cited.parts.front() != "Att")
            return;
        if (registered_.contains(cited.symbol)) {
            check_replaced(cited);
            check_others(cited);
            return;
        }
        if (is_early(cited.parts) || goes_on(cited)) return;
        if (!is_well_formed(cited.parts)) {
            add("malformed-symbol", cited, "is not built as symbols of the Treaty are",
                repaired(cited));
            return;
        }
        if (check_year(cited) || check_near(cited)) return;
        check_others(cited);
    }

    /// Cut off by the end of a line, or by who wrote it.
    bool goes_on(const Cited& cited) const {
        const std::string_view rest = std::string_view(cited.passage->text).substr(cited.span.end);
        return rest.starts_with("/") || rest.starts_with("…") || rest.starts_with("-") ||
               cited.parts.size() < 4 ||
               (cited.parts.size() < part_count && rest.starts_with(" ") && rest.size() > 1 &&
                (is_capital(rest[1]) || is_digit(rest[1])));
    }

    void add(std::string_view code, const Cited& cited, std::string_view what, std::string right) {
        std::string help = right.empty() ? std::string("look the symbol up in the document itself")
                                         : "write " + in_marks(right);
        findings_.add(code, *cited.passage, cited.span,
                      fmt::format("the symbol {} {}", in_marks(cited.symbol), what),
                      std::move(help), {.suggestion = std::move(right)});
    }

    /// The one registered symbol that has the same letters and digits; of `/Rev.` too.
    std::string repaired(const Cited& cited) const {
        const std::string own = bare(cited.symbol);
        std::string found;
        for (const auto& [symbol, document] : registered_) {
            const std::string other = bare(symbol);
            const bool same = own == other || is_slip(own, other);
            if (!same) continue;
            if (!found.empty()) return {};
            found = symbol;
        }
        return found;
    }

    bool check_year(const Cited& cited) {
        const auto known = years_.find(conference_of(cited.parts[body]));
        if (known == years_.end() || known->second.empty()) return false;
        // A final report is of the year in which the conference is held.
        const int own = number_of(cited.parts[year]);
        const bool early =
            cited.parts[kind].starts_with("Conf.FinRep") && own != *known->second.rbegin();
        std::string right;
        for (const auto& [symbol, document] : registered_)
            if (differing(cited.parts, split(symbol)) == year) right = symbol;
        if (known->second.contains(own) && !early && right.empty()) return false;
        add("session-year", cited, "names a conference and a year that do not belong together",
            right);
        return true;
    }

    /// The one part in which two symbols differ; part_count where it is none or several.
    static std::size_t differing(const Parts& a, const Parts& b) {
        if (a.size() != b.size()) return part_count;
        std::size_t found = part_count;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (a[i] == b[i]) continue;
            if (found != part_count) return part_count;
            found = i;
        }
        return found;
    }

    /// Serial numbers run through all documents: what has the number of a registered one is that
    /// one. What has all but a digit of it may be.
    bool check_near(const Cited& cited) {
        const std::string* right = nullptr;
        for (const auto& [symbol, document] : registered_) {
            const Parts other = split(symbol);
            const std::size_t part = differing(cited.parts, other);
            if (part == part_count) continue;
            // A conference has one final report.
            const bool near = part == serial ? is_slip(cited.parts[serial], other[serial]) ||
                                                   other[kind].starts_with("Conf.FinRep")
                              : part == kind ? is_name_slip(cited.parts[kind], other[kind])
                                             : true;
            if (!near) continue;
            if (right) return false;
            right = &symbol;
        }
        if (!right) return false;
        add("unknown-symbol", cited, "is not registered, but almost that of a document that is",
            *right);
        return true;
    }

    /// Names of kinds one or two letters apart, but not by the number of a revision or meeting.
    static bool is_name_slip(std::string_view a, std::string_view b) {
        const auto letters = [](std::string_view text) {
            std::string made;
            for (const char c : text)
                if (!is_digit(c)) made += c;
            return made;
        };
        const std::string left = letters(a);
        const std::string right = letters(b);
        return left != right && left.size() == right.size() && is_slip(left, right);
    }

    void check_replaced(const Cited& cited) {
        const auto found = replaced_by_.find(cited.symbol);
        if (found == replaced_by_.end()) return;
        const std::string& right = found->second->symbol;
        const bool both = std::any_of(cited_.begin(), cited_.end(),
                                      [&](const Cited& other) { return other.symbol == right; });
        if (both)
            add("two-symbols", cited,
                fmt::format("stands for a document that is cited as {} too", in_marks(right)),
                right);
        else
            add("replaced-symbol", cited, fmt::format("has been replaced by {}", in_marks(right)),
                right);
        told_.insert(cited.symbol);
    }

    /// A body reports to a conference once: two symbols of its report with other numbers are one
    /// document.
    void check_others(const Cited& cited) {
        if (cited.parts.size() != part_count || told_.contains(cited.symbol) ||
            (cited.parts[kind] != "Conf.Rep" && !cited.parts[kind].starts_with("Conf.FinRep")))
            return;
        for (const Cited& other : cited_) {
            if (differing(cited.parts, other.parts) != serial || told_.contains(other.symbol) ||
                replaced_by_.contains(other.symbol))
                continue;
            // Of the two the registered one is right; of two registered ones nobody knows.
            if (registered_.contains(cited.symbol)) continue;
            const bool sure = registered_.contains(other.symbol);
            add("two-symbols", cited,
                fmt::format("stands for a document that is cited as {} too",
                            in_marks(other.symbol)),
                sure ? other.symbol : std::string());
            told_.insert(cited.symbol);
            return;
        }
    }

    const Context& context_;
    Findings& findings_;
    std::vector<Cited> cited_;
    std::map<std::string, const RegisteredDocument*, std::less<>> registered_;
    std::map<std::string, const RegisteredDocument*, std::less<>> replaced_by_;
    std::map<int, std::set<int>> years_;  ///< of symbols, by conference
    std::set<std::string, std::less<>> told_;
};

}  // namespace

void check_symbols(const Context& context, Findings& findings) {
    Symbols(context, findings).check();
    for (const Passage& passage : context.reading.passages)
        for (const BrokenSymbol& broken : broken_symbols_in(passage.text)) {
            const std::string_view printed =
                std::string_view(passage.text)
                    .substr(broken.span.begin, broken.span.end - broken.span.begin);
            findings.add(
                "malformed-symbol", passage, broken.span,
                fmt::format("the symbol {} has a stroke or space too many", in_marks(printed)),
                "write " + in_marks(broken.right), {.suggestion = broken.right});
        }
}

}  // namespace hexaglot::check
