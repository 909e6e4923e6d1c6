// SPDX-License-Identifier: MIT
// What no program that makes papers can do without, and nothing else: `hexaglot_bare
// icu|deflate|nothing [FILE]` starts ICU, deflates the file into an archive, or just ends.
// README.md says what it is measured for.
#include <unicode/coll.h>
#include <unicode/msgfmt.h>
#include <unicode/normalizer2.h>
#include <zip.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace {

[[noreturn]] void give_up(const char* why) {
    std::fprintf(stderr, "hexaglot_bare: %s\n", why);
    std::exit(2);
}

/// Opens what a build uses of ICU and uses each once, so that its data are read.
void start_icu() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const auto composed = nfc->normalize(icu::UnicodeString(u"E\u0301tat"), status);
    const std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale("en"), status));
    std::uint8_t key[64];
    collator->getSortKey(composed, key, sizeof key);
    const icu::MessageFormat message(u"{place}\uFF0C{dates}", icu::Locale("zh-CN"), status);
    const icu::UnicodeString names[] = {u"place", u"dates"};
    const icu::Formattable values[] = {icu::UnicodeString(u"a"), icu::UnicodeString(u"b")};
    icu::UnicodeString result;
    message.format(names, values, 2, result, status);
    if (U_FAILURE(status) || result.isEmpty()) give_up(u_errorName(status));
}

/// Deflates a file into an archive in memory.
void deflate_file(const char* file) {
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    std::string bytes(in ? static_cast<std::size_t>(in.tellg()) : 0, '\0');
    in.seekg(0);
    if (!in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        give_up("cannot read the file");
    zip_source_t* const buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t* const archive =
        buffer ? zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, nullptr) : nullptr;
    if (!archive) give_up("libzip does not start");
    const auto entry = zip_file_add(archive, "content",
                                    zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
    if (entry < 0) give_up(zip_strerror(archive));
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(entry), ZIP_CM_DEFLATE, 0);
    if (zip_close(archive) != 0) give_up(zip_strerror(archive));
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (what != "icu" && what != "deflate" && what != "nothing")
        give_up("takes icu, deflate or nothing, and a file");
    if (what == "icu") start_icu();
    if (argc > 2) deflate_file(argv[2]);
}
