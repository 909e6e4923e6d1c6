// SPDX-License-Identifier: MIT
#include "system/printed_text.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace hexaglot::system_test {
namespace {

using Characters = std::u32string;
using CharactersView = std::u32string_view;

/// Where a table stands in the body; its header ends at `rows`.
struct Span {
    std::size_t begin;
    std::size_t rows;
    std::size_t end;
};

/// What a paper says, as it would be printed on one endless page.
struct Wanted {
    Characters body;
    Characters notes;
    std::vector<Span> tables;
};

/// Collects a document's text. Pieces are joined before they are normalized: a composition may
/// reach over them.
class Collector {
public:
    Wanted collect(const Document& document) {
        for (const auto* parts : {&document.parts, &document.annexes})
            for (const Part& part : *parts)
                for (const Block& block : part.blocks)
                    std::visit([this](const auto& one) { add(one); }, block);
        for (const auto& [number, text] : notes_)
            wanted_.notes += comparable(std::to_string(number) + text);
        return std::move(wanted_);
    }

private:
    void add(const Paragraph& paragraph) {
        const std::string label = paragraph.label ? paragraph.label->text : "";
        wanted_.body += comparable(label + printed(paragraph.inlines));
    }

    void add(const Image&) {}

    void add(const Table& table) {
        Span span{wanted_.body.size(), wanted_.body.size(), 0};
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            for (const Cell& cell : table.rows[row].cells)
                for (const Paragraph& paragraph : cell.paragraphs) add(paragraph);
            if (row < table.header_rows) span.rows = wanted_.body.size();
        }
        span.end = wanted_.body.size();
        wanted_.tables.push_back(span);
    }

    std::string printed(const Inlines& inlines) {
        std::string out;
        for (const Inline& piece : inlines) {
            if (const auto* text = std::get_if<Text>(&piece)) out += text->text;
            if (const auto* reference = std::get_if<Reference>(&piece)) out += reference->text;
            if (const auto* link = std::get_if<Link>(&piece)) out += printed(link->inlines);
            if (const auto* note = std::get_if<Note>(&piece)) {
                out += std::to_string(note->number);
                notes_[note->number] = printed(note->inlines);
            }
        }
        return out;
    }

    Wanted wanted_;
    std::map<int, std::string> notes_;
};

/// A few characters around a place, for a message.
std::string around(CharactersView text, std::size_t at) {
    constexpr std::size_t reach = 24;
    const std::size_t begin = at > reach ? at - reach : 0;
    std::string out;
    for (std::size_t i = begin; i < std::min(at + reach, text.size()); ++i) {
        if (i == at) out += "⟦here⟧";
        text::append(out, text[i]);
    }
    return at >= text.size() ? out + "⟦end⟧" : out;
}

std::size_t common(CharactersView a, CharactersView b) {
    const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end.first - a.begin());
}

/// A printed page: its characters, and where a line begins.
struct Page {
    explicit Page(std::string_view raw) {
        for (std::size_t end = 0; end != raw.npos;
             raw.remove_prefix(end == raw.npos ? 0 : end + 1)) {
            line_starts.insert(characters.size());
            end = raw.find('\n');
            characters += comparable(raw.substr(0, end));
        }
    }

    Characters characters;
    std::set<std::size_t> line_starts;
};

/// LibreOffice 7.4 draws some marks nowhere that should hang behind the end of a Chinese line.
bool may_be_lost(CharactersView body, std::size_t at) {
    constexpr CharactersView marks = U",;:。、";
    return at > 0 && marks.find(body[at]) != marks.npos &&
           text::script(body[at - 1]) == text::Script::han;
}

/// Reads pages against what is wanted, from the front.
class Reader {
public:
    explicit Reader(const Wanted& wanted) : wanted_(wanted) {}

    /// What is wrong with the next page; empty where nothing is.
    std::string read(const Page& printed, const Characters& header) {
        CharactersView page = printed.characters;
        if (!page.starts_with(header)) return fmt::format("no page header: {}", around(page, 0));
        page.remove_prefix(header.size());
        for (const Span& table : wanted_.tables) {
            const auto rows =
                CharactersView(wanted_.body).substr(table.begin, table.rows - table.begin);
            if (body_ < table.rows || body_ >= table.end || rows.empty()) continue;
            if (!page.starts_with(rows))
                return fmt::format("the header rows are not repeated: {}", around(page, 0));
            page.remove_prefix(rows.size());
        }
        const auto body = CharactersView(wanted_.body).substr(body_);
        const auto notes = CharactersView(wanted_.notes).substr(notes_);
        const std::size_t skipped = printed.characters.size() - page.size();
        // How much of the body stands on the page before each of its characters.
        std::vector<std::size_t> read{0};
        for (std::size_t at = 0; read.size() <= page.size() && at < body.size(); ++at) {
            if (page[read.size() - 1] == body[at])
                read.push_back(at + 1);
            else if (!may_be_lost(body, at) ||
                     printed.line_starts.count(skipped + read.size() - 1) == 0)
                break;
        }
        const std::size_t longest = read.size() - 1;
        // Notes begin where the body stops. Should a note begin as the body goes on, the cut lies
        // further to the front.
        for (std::size_t cut = longest + 1; cut-- > 0;) {
            if (!notes.starts_with(page.substr(cut))) continue;
            body_ += read[cut];
            notes_ += page.size() - cut;
            return {};
        }
        const std::size_t in_notes = common(page.substr(longest), notes);
        return fmt::format("printed {}\n  body   {}\n  notes  {}", around(page, longest + in_notes),
                           around(body, read[longest]), around(notes, in_notes));
    }

    std::string rest() const {
        if (body_ < wanted_.body.size()) return "not printed: " + around(wanted_.body, body_);
        if (notes_ < wanted_.notes.size())
            return "not printed: note " + around(wanted_.notes, notes_);
        return {};
    }

private:
    const Wanted& wanted_;
    std::size_t body_ = 0;
    std::size_t notes_ = 0;
};

}  // namespace

std::u32string comparable(std::string_view text) {
    const std::string normal = text::nfkc(text);
    Characters out;
    for (std::size_t at = 0; at < normal.size();) {
        const char32_t c = text::next(normal, at);
        if (!text::is_space(c) && !text::is_format(c)) out += c;
    }
    return out;
}

std::vector<std::string> pages(std::string_view raw) {
    std::vector<std::string> out;
    for (std::size_t end; (end = raw.find('\f')) != raw.npos; raw.remove_prefix(end + 1))
        out.emplace_back(raw.substr(0, end));
    return out;
}

std::string difference(const Document& document, std::string_view header,
                       const std::vector<std::string>& pages) {
    const Wanted wanted = Collector().collect(document);
    Reader reader(wanted);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string head = i == 0 ? std::string(header) : fmt::format("{}{}", header, i + 1);
        const std::string fault = reader.read(Page(pages[i]), comparable(head));
        if (!fault.empty()) return fmt::format("page {}: {}", i + 1, fault);
    }
    return reader.rest();
}

}  // namespace hexaglot::system_test
