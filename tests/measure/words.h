// SPDX-License-Identifier: MIT
// Texts as code points, a die that falls alike on every machine, and patterns in texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::measure {

using Text = std::u32string;

Text wide(std::string_view utf8);
std::string narrow(std::u32string_view text);

/// The distributions of the standard library differ between libraries; the engine does not.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    /// 0 … sides - 1; 0 where there are no sides.
    std::size_t below(std::size_t sides) { return sides == 0 ? 0 : engine_() % sides; }
    template <typename T>
    const T& pick(const std::vector<T>& from) {
        return from[below(from.size())];
    }
    template <typename T>
    void shuffle(std::vector<T>& all) {
        for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[below(i)]);
    }

private:
    std::mt19937 engine_;
};

/// Where a pattern was found: its first group, or the whole where it has none; in code points.
struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// All matches of a pattern of ICU in a text. Throws where the pattern is none.
std::vector<Match> matches(const Text& text, std::string_view pattern);

/// Traditional characters for simplified ones.
Text traditional(const Text& text);
/// The bytes of UTF-8 read as Windows-1252; empty where all of them are ASCII.
Text mojibake(const Text& text);

}  // namespace hexaglot::measure
