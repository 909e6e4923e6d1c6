// SPDX-License-Identifier: MIT
// What two sequences have in common, and what of one sequence is in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hexaglot {

/// A longest common subsequence: pairs of indexes into `left` and `right`, both rising. Elements
/// are compared as numbers: give equal things equal numbers, such as hashes. Near-linear where the
/// two are alike (Myers 1986, "An O(ND) Difference Algorithm and Its Variations").
std::vector<std::pair<std::size_t, std::size_t>> common(const std::vector<std::uint64_t>& left,
                                                        const std::vector<std::uint64_t>& right);

/// Indexes of a longest subsequence that never falls, rising. Of several it is the one whose
/// elements are least, from the end: in `1 3 2 4` it is 1 2 4. O(n log n).
std::vector<std::size_t> longest_rising(const std::vector<int>& values);

}  // namespace hexaglot
