// SPDX-License-Identifier: MIT
// Inputs that nobody would write: good ones, broken a little. The same seed gives the same inputs.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace hexaglot {

class Mutator {
public:
    explicit Mutator(unsigned seed) : random_(seed) {}

    /// One of `good`, with up to eight changes: bytes turned, cut, repeated, brought from another
    /// one, numbers made absurd, signs of the formats put in.
    std::string operator()(const std::vector<std::string>& good);

    /// From 0 to `count` - 1.
    std::size_t pick(std::size_t count);

private:
    void change(std::string& bytes, const std::string& other);

    std::mt19937 random_;
};

}  // namespace hexaglot
