// SPDX-License-Identifier: MIT
#include "corpus/picture.h"

namespace hexaglot::corpus {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n"sv;
constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF"sv;

/// A whole number of `count` bytes, the highest first; -1 behind the end.
int big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    if (at + count > bytes.size()) return -1;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value * 256 + static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::optional<PixelSize> sound(int width, int height) {
    constexpr int largest = 100'000;
    if (width < 1 || height < 1 || width > largest || height > largest) return std::nullopt;
    return PixelSize{width, height};
}

/// Length, the letters IHDR, width, height.
std::optional<PixelSize> png_size(std::string_view bytes) {
    if (bytes.substr(12, 4) != "IHDR" || bytes.size() < 24) return std::nullopt;
    // No picture of a paper is so large that the highest byte is needed.
    if (bytes[16] != 0 || bytes[20] != 0) return std::nullopt;
    return sound(big_endian(bytes, 17, 3), big_endian(bytes, 21, 3));
}

/// Segments up to the frame header: 0xFF, kind, length; in the frame precision, height, width.
std::optional<PixelSize> jpeg_size(std::string_view bytes) {
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) != 0xFF) return std::nullopt;
        const int kind = big_endian(bytes, at + 1, 1);
        const int length = big_endian(bytes, at + 2, 2);
        const bool frame =
            kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
        if (frame) return sound(big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2));
        if (length < 2) return std::nullopt;
        at += 2 + static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

}  // namespace

std::optional<PixelSize> pixel_size(std::string_view bytes) {
    if (bytes.size() < 24) return std::nullopt;
    if (bytes.starts_with(png_signature)) return png_size(bytes);
    if (bytes.starts_with(jpeg_signature)) return jpeg_size(bytes);
    return std::nullopt;
}

bool is_named_as_it_is(std::string_view name, std::string_view bytes) {
    if (bytes.starts_with(png_signature)) return name.ends_with(".png");
    return name.ends_with(".jpg") || name.ends_with(".jpeg");
}

}  // namespace hexaglot::corpus
