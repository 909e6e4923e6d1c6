// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "corpus/corpus.h"
#include "corpus/reader.h"

#include <fmt/format.h>

namespace hexaglot::corpus {

namespace {

constexpr Shape waivers_shapes[] = {
    {"waivers", "", "", "waiver*"},
    {"waiver", "code", "file state words until", "", true},
};

std::vector<std::string> known_codes() {
    std::vector<std::string> codes;
    for (const CatalogueEntry& entry : catalogue()) codes.emplace_back(entry.code);
    return codes;
}

/// False where it is not whole.
bool read_waiver(const Reader& file, pugi::xml_node node, Waiver& waiver) {
    waiver.code = file.line(node, "code");
    waiver.file = Reader::text(node, "file");
    waiver.state = Reader::text(node, "state");
    waiver.words = Reader::text(node, "words");
    if (node.attribute("until")) waiver.until = file.day(node, "until");
    waiver.reason = text::collapse(text::clean(raw_text(node)));
    waiver.place = file.place(node);
    if (waiver.code.empty()) return false;
    if (!catalogue_entry(waiver.code)) {
        const auto meant = text::nearest(waiver.code, known_codes());
        file.fault("unknown-code", file.place(node, "code"),
                   fmt::format("no diagnostic has the code '{}'", waiver.code),
                   meant ? fmt::format("did you mean '{}'", *meant)
                         : "`hexaglot explain` lists all codes");
        return false;
    }
    if (waiver.reason.empty()) {
        file.fault("missing-element", waiver.place,
                   fmt::format("the waiver of '{}' gives no reason", waiver.code),
                   "write the reason into the element, for those who read it next year");
        return false;
    }
    return true;
}

}  // namespace

std::vector<Waiver> waivers(const SourcePtr& source, Diagnostics& diagnostics) {
    std::vector<Waiver> all;
    const auto tree = xml::load(source, diagnostics);
    if (!tree) return all;
    Links links;
    const Reader file(*tree, links, diagnostics);
    if (!file.fits(waivers_shapes)) return all;
    for (const pugi::xml_node node : file.root().children("waiver")) {
        Waiver waiver;
        if (read_waiver(file, node, waiver)) all.push_back(std::move(waiver));
    }
    return all;
}

}  // namespace hexaglot::corpus
