// SPDX-License-Identifier: MIT
#include "base/align.h"

#include <algorithm>
#include <optional>

namespace hexaglot {

namespace {

using Sequence = std::vector<std::uint64_t>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// The middle of a shortest way of edits, in linear space: from both ends at once until they meet.
class Middle {
public:
    Middle(const Sequence& left, const Sequence& right) : left_(left), right_(right) {
        const std::size_t size = 2 * (left.size() + right.size()) + 3;
        forward_.resize(size);
        backward_.resize(size);
    }

    void run(std::size_t a, std::size_t a_end, std::size_t b, std::size_t b_end, Pairs& found) {
        while (a < a_end && b < b_end && left_[a] == right_[b]) found.emplace_back(a++, b++);
        std::size_t same = 0;
        while (a < a_end - same && b < b_end - same &&
               left_[a_end - same - 1] == right_[b_end - same - 1])
            ++same;
        if (a < a_end - same && b < b_end - same) {
            const auto [x, y] = meet(a, a_end - same, b, b_end - same);
            // Where nothing is common the two halves would be the whole again.
            const bool ends = (x == a && y == b) || (x == a_end - same && y == b_end - same);
            if (!ends) {
                run(a, x, b, y, found);
                run(x, a_end - same, y, b_end - same, found);
            }
        }
        for (; same > 0; --same) found.emplace_back(a_end - same, b_end - same);
    }

private:
    using Signed = std::ptrdiff_t;

    /// A point on a shortest way through the box.
    std::pair<std::size_t, std::size_t> meet(std::size_t a, std::size_t a_end, std::size_t b,
                                             std::size_t b_end) {
        const auto n = static_cast<Signed>(a_end - a);
        const auto m = static_cast<Signed>(b_end - b);
        const Signed delta = n - m;
        const bool odd = delta % 2 != 0;
        const Signed middle = static_cast<Signed>(forward_.size() / 2);
        const auto at = [&](std::vector<Signed>& v, Signed k) -> Signed& {
            return v[static_cast<std::size_t>(middle + k)];
        };
        at(forward_, 1) = 0;
        at(backward_, 1) = 0;
        const auto same = [&](Signed x, Signed y) {
            return left_[a + static_cast<std::size_t>(x)] ==
                   right_[b + static_cast<std::size_t>(y)];
        };
        const auto point = [&](Signed x, Signed y) {
            return std::pair(a + static_cast<std::size_t>(x), b + static_cast<std::size_t>(y));
        };
        for (Signed d = 0;; ++d) {
            for (Signed k = -d; k <= d; k += 2) {
                const bool down = k == -d || (k != d && at(forward_, k - 1) < at(forward_, k + 1));
                Signed x = down ? at(forward_, k + 1) : at(forward_, k - 1) + 1;
                while (x < n && x - k < m && x - k >= 0 && same(x, x - k)) ++x;
                at(forward_, k) = x;
                const Signed other = delta - k;
                if (odd && other >= -(d - 1) && other <= d - 1 && x + at(backward_, other) >= n)
                    return clipped(point, x, x - k, n, m);
            }
            for (Signed k = -d; k <= d; k += 2) {
                const bool down =
                    k == -d || (k != d && at(backward_, k - 1) < at(backward_, k + 1));
                Signed x = down ? at(backward_, k + 1) : at(backward_, k - 1) + 1;
                while (x < n && x - k < m && x - k >= 0 && same(n - x - 1, m - (x - k) - 1)) ++x;
                at(backward_, k) = x;
                const Signed other = delta - k;
                if (!odd && other >= -d && other <= d && x + at(forward_, other) >= n)
                    return clipped(point, n - x, m - (x - k), n, m);
            }
        }
    }

    template <typename Point>
    static std::pair<std::size_t, std::size_t> clipped(Point point, Signed x, Signed y, Signed n,
                                                       Signed m) {
        return point(std::clamp<Signed>(x, 0, n), std::clamp<Signed>(y, 0, m));
    }

    const Sequence& left_;
    const Sequence& right_;
    std::vector<Signed> forward_;
    std::vector<Signed> backward_;
};

}  // namespace

Pairs common(const Sequence& left, const Sequence& right) {
    Pairs found;
    Middle(left, right).run(0, left.size(), 0, right.size(), found);
    return found;
}

std::vector<std::size_t> longest_rising(const std::vector<int>& values) {
    std::vector<std::size_t> ends;  // by length less one: the end of a run of that length
    std::vector<std::optional<std::size_t>> before(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto at =
            std::upper_bound(ends.begin(), ends.end(), values[i],
                             [&](int value, std::size_t end) { return value < values[end]; });
        if (at != ends.begin()) before[i] = *std::prev(at);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<std::size_t> kept(ends.size());
    if (ends.empty()) return kept;
    std::optional<std::size_t> at = ends.back();
    for (std::size_t i = kept.size(); i > 0; --i, at = before[*at]) kept[i - 1] = *at;
    return kept;
}

}  // namespace hexaglot
