// SPDX-License-Identifier: MIT
#include "golden/store.h"

#include "golden/tree.h"
#include "support/text_file.h"

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace hexaglot {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// `inside` within `folder`, never above it or beside it.
fs::path within(const fs::path& folder, const std::string& inside) {
    const fs::path relative = fs::path(inside).lexically_normal();
    if (relative.empty() || relative == "." || relative.is_absolute() || *relative.begin() == "..")
        throw std::invalid_argument("'" + inside + "' is no place for a golden");
    return folder / relative;
}

}  // namespace

bool updates_goldens() {
    const char* value = std::getenv("UPDATE_GOLDEN");
    return value && std::string_view(value) == "1";
}

Parts golden(const std::string& name) {
    const fs::path folder = within(HEXAGLOT_ROOT "/tests/golden", name);
    Parts parts;
    if (!fs::exists(folder)) return parts;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        Diagnostics trouble;
        const auto tree = xml::load(
            std::make_shared<const Source>(entry.path().string(), read_text(entry.path())),
            trouble);
        if (!tree) throw std::runtime_error(entry.path().string() + " is not well-formed");
        parts[entry.path().lexically_relative(folder).generic_string()] = lines_of(tree->root());
    }
    return parts;
}

void write_golden(const std::string& name, const Parts& parts, const fs::path& root) {
    const fs::path folder = within(root, name);
    std::map<fs::path, std::string> files;
    for (const auto& [part, lines] : parts)
        files[within(folder, part)] = std::string(declaration) + lines;
    fs::remove_all(folder);
    for (const auto& [file, bytes] : files) write_text(file, bytes);
}

}  // namespace hexaglot
