// SPDX-License-Identifier: MIT
// `hexaglot_bench [build|check]`: measures one of the two, or both.
#include "measuring.h"

#include <cstdlib>
#include <string_view>

int main(int argc, char** argv) {
    namespace fs = std::filesystem;
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (argc > 2 || (!what.empty() && what != "build" && what != "check"))
        hexaglot::bench::give_up("takes build or check, or nothing for both");
    std::string folder = (fs::temp_directory_path() / "hexaglot-bench-XXXXXX").string();
    if (!mkdtemp(folder.data())) hexaglot::bench::give_up("no temporary folder");
    fs::current_path(HEXAGLOT_ROOT);
    if (what != "check") hexaglot::bench::cold_builds(folder);
    if (what != "build") hexaglot::bench::many_checks(folder);
    fs::remove_all(folder);
}
