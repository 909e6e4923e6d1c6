// SPDX-License-Identifier: MIT
// Names at the ends of a stretch of a sentence. Private to the finding of lists in sentences.
#pragma once

#include "check/lists_find.h"

#include <optional>
#include <string>
#include <string_view>

namespace hexaglot::check {

/// Looks for names of one language in one text; spans count its bytes.
class NameEdges {
public:
    static constexpr std::size_t longest_bytes = 150;  ///< of a name

    /// `text` must outlive it. `han`: the language has no spaces between words.
    NameEdges(ItemReader& reader, std::string_view text, std::string language, bool han)
        : reader_(reader), text_(text), language_(std::move(language)), han_(han) {}

    /// Whether a stretch is a name, letter by letter, in any case.
    bool is_exact(Span span) const;
    /// Whom words mean, as they stand in a list or, where nothing is known so, in a sentence.
    Resolution whom(Span span) const;
    /// The longest name with which a stretch ends: behind `signed by` or 包括.
    std::optional<Span> at_end(Span span) const;
    /// The longest name with which a stretch begins.
    std::optional<Span> at_begin(Span span) const;
    /// The last words of a stretch where they are nearly a name: what stands before the second
    /// entry of a list is its first one.
    std::optional<Span> near_end(Span span) const;
    /// A name at the end of a stretch with one or two capital words more before it, where these
    /// belong to it and have a fault: Pappua New Guinea.
    std::optional<Span> near_before(Span span, Span name) const;
    /// The first words likewise: the last entry of a list, behind which the sentence goes on.
    std::optional<Span> near_begin(Span span) const;

    /// Whether a name begins with a small letter of Latin or Cyrillic.
    static bool begins_small(std::string_view name);

private:
    std::string_view words(Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }
    bool is_formal(Span span) const;
    bool is_written(Span span) const;
    bool is_near(Span span) const;

    ItemReader& reader_;
    std::string_view text_;
    std::string language_;
    bool han_;
};

}  // namespace hexaglot::check
