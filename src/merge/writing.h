// SPDX-License-Identifier: MIT
// What both block writers share while one Document is written: where to append, what was counted,
// what is referred to.
#pragma once

#include "merge/markup.h"
#include "merge/program.h"
#include "model/document.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::merge {

/// Something in the document that a reference leads to.
struct Target {
    std::string bookmark;  ///< its name in the file
    std::string number;    ///< what a reference field computes; empty where it computes nothing
    bool is_note = false;
    int level = 1;        ///< of its numbering
    bool marked = false;  ///< the bookmark was written: a second copy of the words gets none
};

/// Follows what Word and LibreOffice count, so that what they compute is what the Document says.
class Lists {
public:
    struct Step {
        bool fresh;  ///< another instance must begin here, at the label's number
        bool first;  ///< nothing was counted in this list before
    };
    Step step(const ListLevel& level, const Label& label);

private:
    struct Counted {
        std::array<int, 10> number{};
        std::array<int, 10> instance{};
    };
    std::map<std::string, Counted, std::less<>> lists_;
};

/// A list that is open in ODT, where lists are elements.
struct OpenList {
    std::string style;
    int depth = 0;     ///< levels open, each with an open item
    int instance = 0;  ///< of the label that opened it
};

struct Writing {
    const Program& program;
    Markup body;  ///< of the part that is written now
    std::array<Markup, sink_count> sinks;
    std::map<std::string, Target, std::less<>> targets;
    Lists lists;
    bool in_note = false;
    bool stays_with_next = false;  ///< no page may end behind the paragraph that is written now

    int bookmark = 0;  ///< DOCX: ids given
    int note = 0;
    int num = 0;
    int relationship = 0;
    int table = 0;
    int drawing = 0;
    std::vector<Entry> media;  ///< pictures that the finished package holds besides the template's
    std::map<std::string, std::string, std::less<>>
        nums;  ///< DOCX: list → w:num in use; ODT: list → xml:id of the last
    std::map<std::string, std::string, std::less<>>
        links;  ///< DOCX: address, or entry of a picture → relationship
    std::set<std::string, std::less<>> types;  ///< DOCX: endings of names given a content type
    std::map<std::string, std::string, std::less<>> looks;  ///< ODT: properties → automatic style
    OpenList open;
    bool after_space = true;  ///< ODT: a space here would be lost

    explicit Writing(const Program& compiled) : program(compiled) {}
    Markup& sink(Sink which) { return sinks[static_cast<std::size_t>(which)]; }
    /// Where text goes now: a note's text to the notes part in DOCX.
    Markup& out() {
        return in_note && program.package.format == FileFormat::docx ? sink(Sink::notes) : body;
    }
};

/// What the blocks that will be written are referred to by. Give all of them, in the order in which
/// they are written.
std::map<std::string, Target, std::less<>> find_targets(const Program& program,
                                                        const std::vector<const Blocks*>& all);

/// What a reference field computes for a label: Word and LibreOffice leave trailing periods out.
std::string computed_number(std::string_view label);

/// Whether the list level is counted by the word processor; otherwise the label is text.
const ListLevel* native_level(const Program& program, const Paragraph& paragraph);

/// The entry that holds a picture, in `folder` (which ends with a slash): one that was added before
/// with the same bytes, or a new one with a name that the template does not have.
std::string media_entry(Writing& writing, const Image& image, std::string_view folder);

/// The ending of a picture's name, without the dot.
std::string_view media_ending(std::string_view name);
/// What such a file is (RFC 2046): image/png for png, image/jpeg for jpg and jpeg.
std::string_view media_type(std::string_view ending);

/// The words of inlines and nothing else: no marks of notes.
std::string bare_text(const Inlines& inlines);

}  // namespace hexaglot::merge
