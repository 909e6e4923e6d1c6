// SPDX-License-Identifier: MIT
#include "archive/archive.h"

#include "support/findings.h"
#include "support/zip_bytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string odt_type = "application/vnd.oasis.opendocument.text";
const std::string docx_types =
    "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

Package package(FileFormat format, std::vector<std::pair<std::string, std::string>> contents) {
    Package result;
    result.name = "made";
    result.format = format;
    for (auto& [name, bytes] : contents)
        result.entries.push_back({std::move(name), std::move(bytes), std::nullopt, 0});
    return result;
}

Package opened(std::string_view bytes) {
    Diagnostics diagnostics;
    auto result = open("a.odt", bytes, diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    return result ? std::move(*result) : Package();
}

std::vector<std::string> faults(std::string_view bytes) {
    Diagnostics diagnostics;
    const auto result = open("a.docx", bytes, diagnostics);
    EXPECT_EQ(result.has_value(), diagnostics.empty());
    return findings(diagnostics);
}

std::vector<std::string> names(const Package& file) {
    std::vector<std::string> names;
    for (const Entry& entry : file.entries) names.push_back(entry.name);
    return names;
}

/// An ODT of these entries behind its mimetype.
std::string odt(std::vector<ZipEntry> entries) {
    entries.insert(entries.begin(), {"mimetype", odt_type});
    return zip_bytes(entries);
}

std::uint32_t number(std::string_view bytes, std::size_t offset, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = (value << 8U) | static_cast<unsigned char>(bytes[offset + i]);
    return value;
}

/// A local header (PKWARE APPNOTE 4.3.7).
struct Header {
    std::string name;
    std::uint32_t flags;
    std::uint32_t method;
    std::uint32_t stamp;
    std::uint32_t extra;
    std::size_t end;  ///< of the entry's data
};

std::vector<Header> local_headers(std::string_view bytes) {
    std::vector<Header> headers;
    std::size_t at = 0;
    while (bytes.substr(at).starts_with("PK\x03\x04")) {
        Header header;
        const std::size_t name = number(bytes, at + 26, 2);
        header.flags = number(bytes, at + 6, 2);
        header.method = number(bytes, at + 8, 2);
        header.stamp = number(bytes, at + 10, 4);
        header.extra = number(bytes, at + 28, 2);
        header.name = bytes.substr(at + 30, name);
        header.end = at + 30 + name + header.extra + number(bytes, at + 18, 4);
        at = header.end;
        headers.push_back(header);
    }
    return headers;
}

TEST(Archive, WhatIsSavedCanBeOpened) {
    const std::string text(5000, 'x');
    const Package made = package(FileFormat::odt, {{"mimetype", odt_type},
                                                   {"content.xml", text},
                                                   {"empty.xml", ""},
                                                   {"Pictures/", ""},
                                                   {"Pictures/图.png", std::string("\0\x01", 2)}});
    const Package again = opened(save(made));
    EXPECT_EQ(again.name, "a.odt");
    EXPECT_EQ(again.format, FileFormat::odt);
    ASSERT_EQ(names(again), names(made));
    for (std::size_t i = 0; i < made.entries.size(); ++i)
        EXPECT_EQ(again.entries[i].bytes, made.entries[i].bytes) << made.entries[i].name;
}

TEST(Archive, HeadersAreAsOfficeReadersWantThem) {
    const std::string bytes = save(package(
        FileFormat::odt, {{"mimetype", odt_type}, {"content.xml", std::string(5000, 'x')}}));
    const auto headers = local_headers(bytes);
    ASSERT_EQ(headers.size(), 2U);
    EXPECT_EQ(headers[0].name, "mimetype");
    EXPECT_EQ(headers[0].method, 0U);
    EXPECT_EQ(bytes.substr(38, odt_type.size()), odt_type);
    EXPECT_EQ(headers[1].name, "content.xml");
    EXPECT_EQ(headers[1].method, 8U);
    for (const Header& header : headers) {
        EXPECT_EQ(header.extra, 0U) << "neither zip64 nor times";
        EXPECT_EQ(header.flags & 0x9U, 0U) << "neither data descriptor nor encryption";
        EXPECT_EQ(header.stamp, 0x00210000U) << "1980-01-01 00:00";
    }
    // The central directory follows at once: no data descriptor, no gap.
    EXPECT_TRUE(std::string_view(bytes).substr(headers[1].end).starts_with("PK\x01\x02"));
}

TEST(Archive, UnchangedEntriesKeepTheirCompressedBytes) {
    // A stored block (RFC 1951, 3.2.4), as no compressor would write it.
    const std::string deflated(
        "\x01\x03\x00\xFC\xFF"
        "abc",
        8);
    const std::string bytes =
        odt({{"content.xml", deflated, 8, 0, crc32("abc"), 3}, {"styles.xml", "stored"}});
    Package file = opened(bytes);
    ASSERT_EQ(file.entries.size(), 3U);
    EXPECT_EQ(file.entries[1].bytes, "abc");
    EXPECT_EQ(file.entries[1].deflated, deflated);
    EXPECT_EQ(file.entries[1].crc, crc32("abc"));
    EXPECT_EQ(file.entries[2].deflated, std::nullopt);

    const std::string saved = save(file);
    const Package again = opened(saved);
    EXPECT_EQ(again.entries[1].bytes, "abc");
    EXPECT_EQ(again.entries[1].deflated, deflated);
    EXPECT_EQ(again.entries[2].bytes, "stored");
    for (const Header& header : local_headers(saved)) {
        EXPECT_EQ(header.extra, 0U) << header.name;
        EXPECT_EQ(header.flags & 0x9U, 0U) << header.name;
        EXPECT_EQ(header.stamp, 0x00210000U) << header.name;
    }

    file.entries[1].replace("xyz");
    EXPECT_EQ(opened(save(file)).entries[1].bytes, "xyz");
}

TEST(Archive, SamePackageSameBytesInEveryTimeZone) {
    const Package made = package(
        FileFormat::docx, {{"[Content_Types].xml", docx_types}, {"word/document.xml", "<w/>"}});
    const Package kept = opened(save(made));
    const char* before = std::getenv("TZ");
    const std::string zone = before == nullptr ? "" : before;
    const std::string bytes = save(made);
    const std::string kept_bytes = save(kept);
    for (const char* other : {"Pacific/Kiritimati", "America/Adak", "UTC"}) {
        ::setenv("TZ", other, 1);
        ::tzset();
        EXPECT_EQ(save(made), bytes) << other;
        EXPECT_EQ(save(kept), kept_bytes) << other;
    }
    if (before == nullptr)
        ::unsetenv("TZ");
    else
        ::setenv("TZ", zone.c_str(), 1);
    ::tzset();
}

TEST(Archive, PutsTheEntryFirstThatTellsTheFormat) {
    const Package word =
        opened(zip_bytes({{"word/document.xml", "<w/>"}, {"[Content_Types].xml", docx_types}}));
    EXPECT_EQ(word.format, FileFormat::docx);
    EXPECT_THAT(names(word), ElementsAre("[Content_Types].xml", "word/document.xml"));
    const Package writer = opened(zip_bytes({{"a", ""}, {"b", ""}, {"mimetype", odt_type}}));
    EXPECT_EQ(writer.format, FileFormat::odt);
    EXPECT_THAT(names(writer), ElementsAre("mimetype", "a", "b"));
}

TEST(Archive, AcceptsADeflatedMimetypeAndStoresIt) {
    std::string deflated("\x01\x27\x00\xD8\xFF", 5);
    deflated += odt_type;
    const Package file = opened(zip_bytes(
        {{"mimetype", deflated, 8, 0, crc32(odt_type), static_cast<std::uint32_t>(odt_type.size())},
         {"content.xml", "<c/>"}}));
    EXPECT_EQ(file.format, FileFormat::odt);
    const auto headers = local_headers(save(file));
    ASSERT_EQ(headers.size(), 2U);
    EXPECT_EQ(headers[0].name, "mimetype");
    EXPECT_EQ(headers[0].method, 0U);
}

TEST(Archive, WhatIsNoZip) {
    const auto no_zip = ElementsAre(
        "a.docx:1:1: error: this file is no zip archive [not-a-zip] (a DOCX or ODT is a zip "
        "archive: save the file again from Word or LibreOffice)");
    EXPECT_THAT(faults(""), no_zip);
    EXPECT_THAT(faults("words"), no_zip);
    EXPECT_THAT(faults(std::string("PK\x03\x04", 4) + std::string(200, '\0')), no_zip);
    const std::string whole = odt({{"content.xml", "<c/>"}});
    EXPECT_THAT(faults(std::string_view(whole).substr(0, whole.size() / 2)), no_zip);
    EXPECT_THAT(faults("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"),
                ElementsAre("a.docx:1:1: error: this is an old Office file or one with a password "
                            "[not-a-zip] (save it without a password as .docx or .odt)"));
}

TEST(Archive, DamagedEntries) {
    const auto damaged = ElementsAre(
        "a.docx:1:1: error: the entry 'content.xml' is damaged [not-a-zip] (save the "
        "file again from Word or LibreOffice)");
    EXPECT_THAT(faults(odt({{"content.xml", "<c/>", 0, 0, 1}})), damaged) << "checksum";
    EXPECT_THAT(faults(odt({{"content.xml", "no deflate", 8, 0, 1, 5}})), damaged);
    const std::string deflated(
        "\x01\x03\x00\xFC\xFF"
        "abc",
        8);
    EXPECT_THAT(faults(odt({{"content.xml", deflated, 8, 0, crc32("abc"), 2}})), damaged)
        << "more than it says";
    EXPECT_THAT(faults(odt({{"content.xml", deflated, 8, 0, crc32("abc"), 4}})), damaged)
        << "less than it says";
}

TEST(Archive, SizesThatTheArchiveHasNoRoomFor) {
    EXPECT_THAT(faults(odt({{"a", "x", 0, 0, {}, 200U << 20U}, {"b", "x", 8, 0, 1, 5, 5U << 20U}})),
                ElementsAre("a.docx:1:1: error: the entry 'a' is damaged [not-a-zip] (save the "
                            "file again from Word or LibreOffice)",
                            "a.docx:1:1: error: the entry 'b' is damaged [not-a-zip] (save the "
                            "file again from Word or LibreOffice)"));
}

TEST(Archive, NeitherDocxNorOdt) {
    const auto neither = ElementsAre(
        "a.docx:1:1: error: this file is neither DOCX nor ODT [unknown-format] (save it as a Word "
        "document (.docx) or an OpenDocument text (.odt))");
    EXPECT_THAT(faults(zip_bytes({{"a.txt", "x"}})), neither);
    EXPECT_THAT(faults(zip_bytes({})), neither);
    EXPECT_THAT(faults(zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})),
                neither);
    EXPECT_THAT(faults(zip_bytes({{"[Content_Types].xml",
                                   "<Types ContentType=\"application/vnd.openxmlformats-"
                                   "officedocument.spreadsheetml.sheet.main+xml\"/>"}})),
                neither);
    EXPECT_THAT(faults(zip_bytes({{"[Content_Types].xml",
                                   "<Types ContentType=\"application/"
                                   "vnd.ms-word.document.macroEnabled.main+xml\"/>"}})),
                neither);
}

TEST(Archive, NamesThatLeadOut) {
    for (const std::string name :
         {"../x", "a/../../x", "a/..", "..", "/etc/x", "C:/x", "a\\x", "a\tx"})
        EXPECT_THAT(faults(odt({{name, "x"}})),
                    ElementsAre("a.docx:1:1: error: the entry name '" + name +
                                "' leads out of the archive [unsafe-archive] (save the file again "
                                "from Word or LibreOffice)"));
    EXPECT_THAT(names(opened(odt({{"a..b/...c", "x"}}))), ElementsAre("mimetype", "a..b/...c"));
}

TEST(Archive, NamesThatAreThereTwice) {
    EXPECT_THAT(faults(odt({{"content.xml", "<a/>"}, {"content.xml", "<b/>"}})),
                ElementsAre("a.docx:1:1: error: the entry 'content.xml' is there twice "
                            "[unsafe-archive] (save the file again from Word or LibreOffice)"));
}

TEST(Archive, EncryptedEntriesAndOtherMethods) {
    EXPECT_THAT(faults(odt({{"content.xml", "0123456789abcdef", 0, 1}, {"b", "x", 12}})),
                ElementsAre("a.docx:1:1: error: the entry 'b' is compressed by method 12 "
                            "[unsafe-archive] (save the file again from Word or LibreOffice)",
                            "a.docx:1:1: error: the entry 'content.xml' is encrypted "
                            "[unsafe-archive] (save the file again from Word or LibreOffice)"));
}

TEST(Archive, ABombIsNotUnpacked) {
    // Ten million zeros, really compressed: deflate comes to a ratio of 1:1029.
    const std::string bytes = save(package(
        FileFormat::odt, {{"mimetype", odt_type}, {"content.xml", std::string(10000000, '\0')}}));
    const std::size_t compressed = number(bytes, 38 + odt_type.size() + 18, 4);
    EXPECT_THAT(faults(bytes),
                ElementsAre(fmt::format("a.docx:1:1: error: the entry 'content.xml' grows from {} "
                                        "to 10000000 bytes [unsafe-archive] (save the file again "
                                        "from Word or LibreOffice)",
                                        compressed)));
}

TEST(Archive, ManySmallZerosAreNoBomb) {
    const std::string zeros(1000000, '\0');
    const std::string bytes =
        save(package(FileFormat::odt, {{"mimetype", odt_type}, {"content.xml", zeros}}));
    EXPECT_EQ(opened(bytes).entries.at(1).bytes, zeros);
}

TEST(Archive, TooMuchContent) {
    const ZipEntry large = {"a", std::string(1U << 20U, 'x'), 8, 0, 1, 100U << 20U};
    std::vector<ZipEntry> entries(3, large);
    entries[1].name = "b";
    entries[2].name = "c";
    EXPECT_THAT(faults(odt(entries)),
                ElementsAre("a.docx:1:1: error: the archive holds more than 256 MiB of content "
                            "[unsafe-archive] (make the pictures in the file smaller)"));
}

TEST(Archive, TooManyEntries) {
    std::vector<ZipEntry> entries;
    for (int i = 0; i < 1999; ++i) entries.push_back({std::to_string(i), ""});
    EXPECT_EQ(opened(odt(entries)).entries.size(), 2000U);
    entries.push_back({"one more", ""});
    EXPECT_THAT(faults(odt(entries)),
                ElementsAre("a.docx:1:1: error: the archive has 2001 entries, at most 2000 are "
                            "read [unsafe-archive] (no paper needs so many: the file is damaged "
                            "or hostile)"));
}

TEST(Archive, APackageThatIsNoneIsAFaultOfTheProgram) {
    const Package twice = package(FileFormat::odt, {{"mimetype", odt_type}, {"a", ""}, {"a", ""}});
    EXPECT_THROW(static_cast<void>(save(twice)), std::logic_error);
}

TEST(Archive, MutatedArchivesNeverBreakTheReader) {
    const std::string good =
        save(package(FileFormat::odt, {{"mimetype", odt_type},
                                       {"content.xml", std::string(300, 'x') + "<c/>"},
                                       {"styles.xml", "<s/>"}}));
    std::mt19937 random(1);
    std::size_t refused = 0;
    constexpr std::size_t rounds = 5000;
    for (std::size_t round = 0; round < rounds; ++round) {
        std::string bytes = good;
        for (int change = 0; change < 4; ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        if (round % 5 == 0) bytes.resize(random() % bytes.size());
        Diagnostics diagnostics;
        const auto file = open("a.odt", bytes, diagnostics);
        ASSERT_EQ(file.has_value(), diagnostics.empty());
        if (!file)
            ++refused;
        else
            EXPECT_FALSE(save(*file).empty());
    }
    EXPECT_GT(refused, rounds / 2);
}

}  // namespace
}  // namespace hexaglot::archive
