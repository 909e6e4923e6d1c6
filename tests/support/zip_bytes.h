// SPDX-License-Identifier: MIT
// Zip archives made byte by byte, so that a test can state what no honest writer would.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

/// The checksum of zip (ISO 3309), one bit after the other.
inline std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

/// One entry as its headers state it; what is not stated is true of `data` as stored content.
struct ZipEntry {
    std::string name;
    std::string data;
    std::uint16_t method = 0;
    std::uint16_t flags = 0;
    std::optional<std::uint32_t> crc = {};
    std::optional<std::uint32_t> size = {};
    std::optional<std::uint32_t> compressed_size = {};
};

/// The archive (PKWARE APPNOTE 4.3.6): local headers with data, central directory, its end.
inline std::string zip_bytes(const std::vector<ZipEntry>& entries) {
    const auto number = [](std::string& out, std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
    };
    std::string local;
    std::string central;
    for (const ZipEntry& entry : entries) {
        const auto length = static_cast<std::uint32_t>(entry.data.size());
        std::string header;
        number(header, 20, 2);
        number(header, entry.flags, 2);
        number(header, entry.method, 2);
        number(header, 0x00210000, 4);
        number(header, entry.crc.value_or(crc32(entry.data)), 4);
        number(header, entry.compressed_size.value_or(length), 4);
        number(header, entry.size.value_or(length), 4);
        number(header, static_cast<std::uint32_t>(entry.name.size()), 2);
        number(header, 0, 2);
        central += "PK\x01\x02";
        number(central, 20, 2);
        central += header;
        number(central, 0, 2);
        number(central, 0, 2);
        number(central, 0, 2);
        number(central, 0, 4);
        number(central, static_cast<std::uint32_t>(local.size()), 4);
        central += entry.name;
        local += "PK\x03\x04" + header + entry.name + entry.data;
    }
    std::string archive = local + central;
    archive += "PK\x05\x06";
    number(archive, 0, 4);
    number(archive, static_cast<std::uint32_t>(entries.size()), 2);
    number(archive, static_cast<std::uint32_t>(entries.size()), 2);
    number(archive, static_cast<std::uint32_t>(central.size()), 4);
    number(archive, static_cast<std::uint32_t>(local.size()), 4);
    number(archive, 0, 2);
    return archive;
}

}  // namespace hexaglot
