// SPDX-License-Identifier: MIT
#include "annotate/story.h"

#include <algorithm>

namespace hexaglot::annotate {

office::Visible visible_text(const office::Parts& parts) {
    return office::visible(parts.package.format, parts.package.name, parts.root(parts.main),
                           parts.root(parts.footnotes), parts.root(parts.endnotes));
}

std::vector<Spot> spots(const office::Visible& visible, const std::vector<Diagnostic>& findings) {
    std::vector<std::size_t> order;  // paragraphs with a line, by their place
    for (std::size_t i = 0; i < visible.paragraphs.size(); ++i)
        if (!visible.paragraphs[i].copy) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return visible.paragraphs[left].place.offset < visible.paragraphs[right].place.offset;
    });
    std::vector<Spot> found;
    for (const Diagnostic& finding : findings) {
        const SourcePtr& source = finding.place.source;
        if (order.empty() || !source || source->name() != visible.source->name()) continue;
        auto behind = std::upper_bound(order.begin(), order.end(), finding.place.offset,
                                       [&](std::size_t offset, std::size_t i) {
                                           return offset < visible.paragraphs[i].place.offset;
                                       });
        if (behind != order.begin()) --behind;
        const office::VisibleParagraph& paragraph = visible.paragraphs[*behind];
        const std::size_t size = paragraph.text.size();
        const std::size_t start = paragraph.place.offset;
        const std::size_t begin =
            std::min(finding.place.offset < start ? 0 : finding.place.offset - start, size);
        const std::size_t words = finding.finding ? finding.finding->text.size() : 0;
        std::size_t end = std::min(begin + words, size);
        if (words == 0) end = std::min(paragraph.text.find(' ', begin), size);
        found.push_back({*behind, begin, end, &finding});
    }
    std::stable_sort(found.begin(), found.end(), [](const Spot& left, const Spot& right) {
        return std::pair(left.paragraph, left.begin) < std::pair(right.paragraph, right.begin);
    });
    return found;
}

void store(office::Parts& parts, const std::string& entry) {
    const auto tree = parts.trees.find(entry);
    if (tree == parts.trees.end()) return;
    const bool standalone = parts.package.format == FileFormat::docx;
    if (Entry* file = parts.package.find(entry))
        file->replace(xml::save(tree->second->document, standalone));
}

}  // namespace hexaglot::annotate
