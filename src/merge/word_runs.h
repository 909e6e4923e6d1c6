// SPDX-License-Identifier: MIT
// Runs of WordprocessingML: their properties in Word's order, and where text is cut into runs.
#pragma once

#include "merge/markup.h"
#include "merge/program.h"
#include "model/document.h"

#include <functional>
#include <string_view>

namespace hexaglot::merge::docx {

/// What a run of ours sets.
struct RunStyle {
    std::string_view style = {};
    bool east_asian_hint = false;
    Marks marks = {};
    std::string_view tag = {};
    bool rtl = false;  ///< complex font, size and language, too (MS-OI29500 2.1.71)

    bool plain() const {
        return style.empty() && !east_asian_hint && marks == Marks{} && tag.empty() && !rtl;
    }
};

/// w:rPr with our properties over those of the tag, which give way but for fonts: there only the
/// hint is ours.
void write_properties(Markup& out, const RunStyle& run, const RunLook& look);

/// Text inside a run: w:t, which holds neither line ends nor tabs; those are elements.
void write_words(Markup& out, std::string_view text);

/// w:r with text.
void write_run(Markup& out, std::string_view text, const RunStyle& run, const RunLook& look);

/// Cuts text where the East Asian font begins and ends: the hint decides for the marks that both
/// fonts have (“ … —), and must not reach Latin words, whose é would change its font too. For text
/// of a paragraph with Chinese in it.
void for_scripts(std::string_view text,
                 const std::function<void(std::string_view piece, bool hint)>& write);

bool has_han(std::string_view text);
bool has_han(const Inlines& inlines);

}  // namespace hexaglot::merge::docx
