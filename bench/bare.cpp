// SPDX-License-Identifier: MIT
// What no program that makes or reads papers can do without, and nothing else: `hexaglot_bare
// icu|deflate|nothing [FILE]` starts ICU, deflates the file into an archive, or just ends;
// `hexaglot_bare parse FILE...` unzips and parses each.
// README.md says what it is measured for.
#include <pugixml.hpp>
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

/// Unzips an archive and parses every part of it that is XML.
void parse_file(const char* file) {
    zip_t* const archive = zip_open(file, ZIP_RDONLY, nullptr);
    if (!archive) give_up("cannot open an archive");
    const zip_int64_t entries = zip_get_num_entries(archive, 0);
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(entries); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(archive, i, 0, &stat) != 0) give_up(zip_strerror(archive));
        std::string bytes(stat.size, '\0');
        zip_file_t* const entry = zip_fopen_index(archive, i, 0);
        if (!entry ||
            zip_fread(entry, bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
            give_up("cannot read an entry");
        zip_fclose(entry);
        const std::string_view name = stat.name;
        pugi::xml_document document;
        if ((name.ends_with(".xml") || name.ends_with(".rels")) &&
            !document.load_buffer(bytes.data(), bytes.size()))
            give_up("cannot parse an entry");
    }
    zip_discard(archive);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (what != "icu" && what != "deflate" && what != "nothing" && what != "parse")
        give_up("takes icu, deflate or nothing, and a file, or parse and files");
    if (what == "icu") start_icu();
    if (what == "parse")
        for (int i = 2; i < argc; ++i) parse_file(argv[i]);
    else if (argc > 2)
        deflate_file(argv[2]);
}
