// SPDX-License-Identifier: MIT
#include "archive/archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <set>
#include <stdexcept>
#include <utility>

namespace hexaglot::archive {

namespace {

constexpr zip_int64_t max_entries = 2000;
constexpr zip_uint64_t max_content = 256U << 20U;
constexpr zip_uint64_t max_ratio = 1000;
constexpr zip_uint64_t ratio_from = 1U << 20U;

/// DOS date: seven bits of years since 1980, four of the month, five of the day.
constexpr zip_uint16_t first_of_1980 = (1U << 5U) | 1U;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using File = std::unique_ptr<zip_file_t, CloseFile>;
using Archive = std::unique_ptr<zip_t, DiscardArchive>;
using Buffer = std::unique_ptr<zip_source_t, FreeSource>;

/// The bytes of one entry, exactly `size` of them; nothing where they cannot be read or their
/// checksum is wrong.
std::optional<std::string> read_entry(zip_t* archive, zip_uint64_t index, zip_uint64_t size,
                                      zip_flags_t flags) {
    const File file(zip_fopen_index(archive, index, flags));
    if (!file) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    zip_uint64_t done = 0;
    while (done < size) {
        const zip_int64_t count = zip_fread(file.get(), bytes.data() + done, size - done);
        if (count <= 0) return std::nullopt;
        done += static_cast<zip_uint64_t>(count);
    }
    // The end must come now; libzip compares the checksum when it meets it.
    char beyond = 0;
    if (zip_fread(file.get(), &beyond, 1) != 0) return std::nullopt;
    return bytes;
}

bool is_unsafe_name(std::string_view name) {
    const bool has_drive = name.size() > 1 && name[1] == ':';
    if (name.empty() || name.front() == '/' || has_drive) return true;
    if (std::any_of(name.begin(), name.end(), [](char byte) {
            return byte == '\\' || static_cast<unsigned char>(byte) < 0x20;
        }))
        return true;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (name.substr(begin, end - begin) == "..") return true;
        begin = end + 1;
    }
    return false;
}

/// Why an entry could do harm; empty where it could not.
std::string harm(const zip_stat_t& entry) {
    const std::string_view name = entry.name;
    if (is_unsafe_name(name))
        return fmt::format("the entry name '{}' leads out of the archive", name);
    if (entry.encryption_method != ZIP_EM_NONE)
        return fmt::format("the entry '{}' is encrypted", name);
    if (entry.comp_method != ZIP_CM_STORE && entry.comp_method != ZIP_CM_DEFLATE)
        return fmt::format("the entry '{}' is compressed by method {}", name, entry.comp_method);
    if (entry.comp_method == ZIP_CM_DEFLATE && entry.size > ratio_from &&
        entry.size / max_ratio >= std::max<zip_uint64_t>(entry.comp_size, 1))
        return fmt::format("the entry '{}' grows from {} to {} bytes", name, entry.comp_size,
                           entry.size);
    return {};
}

/// True for sizes that the archive has no room for: they would only make us ask for memory.
bool is_impossible(const zip_stat_t& entry, zip_uint64_t archive_size) {
    return entry.comp_size > archive_size ||
           (entry.comp_method == ZIP_CM_STORE && entry.size != entry.comp_size);
}

std::string damaged(const zip_stat_t& entry) {
    return fmt::format("the entry '{}' is damaged", entry.name);
}

constexpr std::string_view save_again = "save the file again from Word or LibreOffice";

/// The stated facts of all entries, checked before a byte of content is read; empty with a report
/// where one could do harm.
std::vector<zip_stat_t> survey(zip_t* archive, zip_uint64_t archive_size, const Place& place,
                               Diagnostics& diagnostics) {
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count > max_entries) {
        diagnostics.add(
            "unsafe-archive", place,
            fmt::format("the archive has {} entries, at most {} are read", count, max_entries),
            "no paper needs so many: the file is damaged or hostile");
        return {};
    }
    std::vector<zip_stat_t> entries;
    std::set<std::string_view> names;
    zip_uint64_t content = 0;
    bool safe = true;
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t entry;
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                        ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD |
                                        ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &entry) != 0 ||
            (entry.valid & needed) != needed) {
            diagnostics.add("not-a-zip", place, fmt::format("entry {} cannot be read", index + 1),
                            std::string(save_again));
            return {};
        }
        std::string fault = harm(entry);
        if (fault.empty() && !names.insert(entry.name).second)
            fault = fmt::format("the entry '{}' is there twice", entry.name);
        if (!fault.empty()) {
            diagnostics.add("unsafe-archive", place, fault, std::string(save_again));
            safe = false;
        } else if (is_impossible(entry, archive_size)) {
            diagnostics.add("not-a-zip", place, damaged(entry), std::string(save_again));
            safe = false;
        }
        // Each summand is capped, so that no stated size can make the sum run over.
        content += std::min(entry.size, max_content + 1);
        entries.push_back(entry);
    }
    if (content > max_content) {
        diagnostics.add(
            "unsafe-archive", place,
            fmt::format("the archive holds more than {} MiB of content", max_content >> 20U),
            "make the pictures in the file smaller");
        safe = false;
    }
    if (!safe) entries.clear();
    return entries;
}

std::optional<FileFormat> format_of(const Package& package) {
    if (const Entry* mimetype = package.find("mimetype")) {
        if (mimetype->bytes == "application/vnd.oasis.opendocument.text") return FileFormat::odt;
        return std::nullopt;
    }
    const Entry* types = package.find("[Content_Types].xml");
    // The type of the main part tells Word from Excel, and a document from one with macros or a
    // template.
    constexpr std::string_view main_part =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    if (types != nullptr && types->bytes.find(main_part) != std::string::npos)
        return FileFormat::docx;
    return std::nullopt;
}

/// Formats.md 8: a reader knows the file by its first entry.
void put_first(std::vector<Entry>& entries, std::string_view name) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& entry) { return entry.name == name; });
    if (found != entries.end()) std::rotate(entries.begin(), found, found + 1);
}

/// Gives libzip the compressed bytes of an entry as they are. Lives as long as the archive is
/// written.
struct Deflated {
    const Entry* entry;
    std::size_t offset = 0;
    zip_error_t error = {};
};

zip_int64_t give_deflated(void* state, void* data, zip_uint64_t size, zip_source_cmd_t command) {
    auto& source = *static_cast<Deflated*>(state);
    const std::string& bytes = *source.entry->deflated;
    switch (command) {
        case ZIP_SOURCE_OPEN:
            source.offset = 0;
            return 0;
        case ZIP_SOURCE_READ: {
            const std::size_t count =
                std::min<std::size_t>(static_cast<std::size_t>(size), bytes.size() - source.offset);
            bytes.copy(static_cast<char*>(data), count, source.offset);
            source.offset += count;
            return static_cast<zip_int64_t>(count);
        }
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_STAT: {
            auto& stat = *static_cast<zip_stat_t*>(data);
            zip_stat_init(&stat);
            stat.valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD |
                         ZIP_STAT_ENCRYPTION_METHOD;
            stat.size = source.entry->bytes.size();
            stat.comp_size = bytes.size();
            stat.crc = source.entry->crc;
            stat.comp_method = ZIP_CM_DEFLATE;
            stat.encryption_method = ZIP_EM_NONE;
            return sizeof(stat);
        }
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&source.error, data, size);
        case ZIP_SOURCE_SUPPORTS:
            return ZIP_SOURCE_SUPPORTS_READABLE;
        default:
            zip_error_set(&source.error, ZIP_ER_OPNOTSUPP, 0);
            return -1;
    }
}

/// Nothing here depends on the world outside: what libzip refuses is a package that cannot be one.
[[noreturn]] void refuse(const Package& package, const char* reason) {
    throw std::logic_error(fmt::format("cannot pack '{}': {}", package.name, reason));
}

void add_entry(zip_t* archive, const Entry& entry, std::deque<Deflated>& deflated) {
    zip_source_t* source = nullptr;
    if (entry.deflated) {
        Deflated& state = deflated.emplace_back();
        state.entry = &entry;
        source = zip_source_function(archive, give_deflated, &state);
    } else {
        source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    }
    if (source == nullptr) throw std::bad_alloc();
    const zip_int64_t added = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (added < 0) zip_source_free(source);
    const auto index = static_cast<zip_uint64_t>(added);
    const bool stored = entry.name == "mimetype" || entry.bytes.empty();
    const zip_int32_t method = stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (added < 0 || zip_set_file_compression(archive, index, method, 0) != 0 ||
        zip_file_set_dostime(archive, index, 0, first_of_1980, 0) != 0)
        throw std::logic_error(
            fmt::format("cannot pack '{}': {}", entry.name, zip_strerror(archive)));
}

}  // namespace

std::optional<Package> open(const std::string& name, std::string_view bytes,
                            Diagnostics& diagnostics) {
    const Place place{std::make_shared<const Source>(name, ""), 0};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    // libzip takes an empty file for an archive that nobody has written to yet.
    const Archive archive(source == nullptr || bytes.empty()
                              ? nullptr
                              : zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive) {
        zip_source_free(source);
        // Compound File Binary: what Word 97 wrote, and what today's Word puts around a file with a
        // password.
        const bool compound = bytes.starts_with("\xD0\xCF\x11\xE0");
        diagnostics.add("not-a-zip", place,
                        compound ? "this is an old Office file or one with a password"
                                 : "this file is no zip archive",
                        compound ? "save it without a password as .docx or .odt"
                                 : "a DOCX or ODT is a zip archive: " + std::string(save_again));
        zip_error_fini(&error);
        return std::nullopt;
    }

    Package package;
    package.name = name;
    const auto stats = survey(archive.get(), bytes.size(), place, diagnostics);
    if (stats.empty() && zip_get_num_entries(archive.get(), 0) > 0) return std::nullopt;
    for (const zip_stat_t& stat : stats) {
        const bool is_deflated = stat.comp_method == ZIP_CM_DEFLATE;
        auto content = read_entry(archive.get(), stat.index, stat.size, 0);
        std::optional<std::string> deflated;
        if (content && is_deflated)
            deflated = read_entry(archive.get(), stat.index, stat.comp_size, ZIP_FL_COMPRESSED);
        if (!content || (is_deflated && !deflated)) {
            diagnostics.add("not-a-zip", place, damaged(stat), std::string(save_again));
            return std::nullopt;
        }
        package.entries.push_back(
            {stat.name, std::move(*content), std::move(deflated), is_deflated ? stat.crc : 0});
    }

    const auto format = format_of(package);
    if (!format) {
        diagnostics.add("unknown-format", place, "this file is neither DOCX nor ODT",
                        "save it as a Word document (.docx) or an OpenDocument text (.odt)");
        return std::nullopt;
    }
    package.format = *format;
    put_first(package.entries,
              package.format == FileFormat::odt ? "mimetype" : "[Content_Types].xml");
    return package;
}

std::string save(const Package& package) {
    zip_error_t error;
    zip_error_init(&error);
    const Buffer buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer) throw std::bad_alloc();
    zip_source_keep(buffer.get());  // the archive takes one hold, we read the result through ours
    Archive archive(zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(buffer.get());
        throw std::bad_alloc();
    }
    std::deque<Deflated> deflated;
    for (const Entry& entry : package.entries) add_entry(archive.get(), entry, deflated);
    if (zip_close(archive.get()) != 0) refuse(package, zip_strerror(archive.get()));
    static_cast<void>(archive.release());

    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_open(buffer.get()) != 0 || zip_source_stat(buffer.get(), &stat) != 0 ||
        (stat.valid & ZIP_STAT_SIZE) == 0)
        refuse(package, zip_error_strerror(zip_source_error(buffer.get())));
    std::string bytes(static_cast<std::size_t>(stat.size), '\0');
    const zip_int64_t count = zip_source_read(buffer.get(), bytes.data(), stat.size);
    zip_source_close(buffer.get());
    if (count != static_cast<zip_int64_t>(stat.size)) refuse(package, "the buffer was cut short");
    return bytes;
}

}  // namespace hexaglot::archive
