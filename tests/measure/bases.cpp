// SPDX-License-Identifier: MIT
// Correct files.
#include "measure/measure.h"
#include "support/text_file.h"
#include "system/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace hexaglot::measure {

std::vector<Base> paper_bases(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    const auto outcome = system_test::hexaglot(
        {"build", "--lang", "all", "--format", "docx,odt,txt", "--out", folder.string()});
    if (outcome.status != 0) throw std::runtime_error("cannot build the papers: " + outcome.err);
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Base> bases;
    for (const fs::path& file : files) {
        Base base;
        base.name = file.stem().string();
        base.format = file.extension().string().substr(1);
        base.language = base.name.substr(base.name.rfind('.') + 1);
        base.paper = file.parent_path().filename().string();
        base.bytes = read_text(file);
        bases.push_back(std::move(base));
    }
    for (Base& base : bases)
        for (const Base& other : bases)
            if (other.name == base.name && other.format == "txt") base.text = &other;
    return bases;
}

std::vector<Base> list_bases(std::size_t count, std::uint32_t seed) {
    Dice dice(seed);
    std::vector<Base> bases;
    for (const ListPlan& plan : list_plans(count, dice)) {
        Base base;
        base.name = fmt::format("list-{:03}-{}.{}", bases.size(), describe(plan), plan.language);
        base.language = plan.language;
        base.format = plan.format;
        base.bytes = list_file(plan, dice);
        base.plan = plan;
        bases.push_back(std::move(base));
    }
    return bases;
}

}  // namespace hexaglot::measure
