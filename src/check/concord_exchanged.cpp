// SPDX-License-Identifier: MIT
// Passages that stand in each other's place in one version: what they say of numbers, symbols,
// States and terms, their sizes and their punctuation tell; a translation of a long paragraph is
// long.
#include "base/text.h"
#include "check/concord.h"
#include "check/prepared.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace hexaglot::check {

namespace {

/// How far from each other passages are exchanged, in rows.
constexpr std::size_t reach = 8;
/// Fewer rows do not tell how much translations of this paper vary.
constexpr std::size_t fewest_rows = 8;
/// Log-likelihoods, in nats: what an exchange explains, of both passages and of each, and what it
/// may leave unexplained. A paper has thousands of pairs, so that chance explains about 8.
constexpr double least_gain = 12;
constexpr double least_gain_of_each = 3;
constexpr double most_left = 8;
/// Of one measure, and of what is said: beyond it a passage is only known to differ.
constexpr double most_of_measure = 8;
constexpr double most_of_words = 12;

enum Measure : std::size_t { size, sentences, commas, brackets, quotations, measures };
/// One passage, each measure on a scale on which its variation does not grow with it.
using Shape = std::array<double, measures>;

/// The least spread that is believed of a measure.
constexpr Shape least_spread = {0.10, 0.20, 0.35, 0.20, 0.20};

bool is_one_of(char32_t c, std::u32string_view marks) {
    return marks.find(c) != marks.npos;
}

/// `scale`: what makes the version as long as any other.
Shape shape_of(const Unit& unit, double scale) {
    std::array<int, measures> counts = {};
    const std::string_view words = unit.passage->text;
    char32_t before = 0;
    for (std::size_t at = 0; at < words.size();) {
        const char32_t c = text::next(words, at);
        const bool last = at >= words.size() || words[at] == ' ';
        if (is_one_of(c, U"。！？؟；;؛") || (is_one_of(c, U".!?") && last)) ++counts[sentences];
        if (is_one_of(c, U"，、،") || (c == U',' && last)) ++counts[commas];
        if (is_one_of(c, U"(（")) ++counts[brackets];
        if (is_one_of(c, U"“«《「") || (c == U'"' && (before == 0 || before == U' ')))
            ++counts[quotations];
        before = c;
    }
    Shape shape = {};
    shape[size] = std::log(static_cast<double>(unit.length) * scale + 10);
    // Anscombe's transform: the variance of a count grows with it, that of its root does not.
    for (std::size_t m = sentences; m < measures; ++m) shape[m] = std::sqrt(counts[m] + 0.375);
    return shape;
}

/// What a passage says that is the same in every language: values, symbols, States, terms.
using Said = std::set<std::string>;

Said said_by(const Unit& unit, const PreparedLanguage* prepared) {
    Said said;
    for (const auto* all : {&unit.numbers, &unit.symbols, &unit.states})
        for (const auto& [key, count] : *all) said.insert(key);
    if (!prepared) return said;
    for (const TermHit& hit : prepared->terms.find(Line(*unit.passage)))
        said.insert("term " + hit.entry->idea->id);
    return said;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// One version beside what the others say together.
class Exchanges {
public:
    Exchanges(Concord& concord, std::size_t index) : concord_(concord), index_(index) {
        for (std::size_t v = 0; v < concord.count(); ++v)
            scales_.push_back(scale_of(concord.version(v)));
        for (std::size_t i = 0; i < concord.rows().size(); ++i) add(concord.rows()[i], i);
    }

    void run() {
        if (rows_.size() < fewest_rows) return;
        learn();
        concord_.result().compared[std::string(aspect::exchanged.name)] += rows_.size();
        std::vector<bool> told(rows_.size(), false);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (told[i]) continue;
            std::size_t best = i;
            double most = 0;
            for (std::size_t j = i + 1; j < rows_.size() && rows_[j].row - rows_[i].row <= reach;
                 ++j)
                if (const double gain = told[j] ? 0 : gain_of(i, j); gain > most) {
                    best = j;
                    most = gain;
                }
            if (best == i) continue;
            told[i] = told[best] = true;
            tell(rows_[i], rows_[best]);
        }
    }

private:
    struct Compared {
        std::size_t row;
        const Unit* unit;
        Shape here;
        Shape there;  ///< mean of the other versions
        Said said;
        std::map<std::string, double> others_say;  ///< which part of the other versions
    };

    static double scale_of(const Version& version) {
        std::size_t sum = 1;
        for (const Unit& unit : version.units) sum += unit.length;
        constexpr double usual = 200;  // characters of a passage
        return usual * static_cast<double>(version.units.size()) / static_cast<double>(sum);
    }

    void add(const Row& row, std::size_t at) {
        const Unit* unit = concord_.unit(row, index_);
        if (!unit || !unit->entry.empty() || unit->passage->cell || unit->passage->note) return;
        Compared compared{at, unit, shape_of(*unit, scales_[index_]), {}, said(index_, *unit), {}};
        double others = 0;
        for (std::size_t v = 0; v < concord_.count(); ++v) {
            const Unit* other = v == index_ ? nullptr : concord_.unit(row, v);
            if (!other) continue;
            if (!other->entry.empty()) return;
            const Shape shape = shape_of(*other, scales_[v]);
            for (std::size_t m = 0; m < measures; ++m) compared.there[m] += shape[m];
            for (const std::string& one : said(v, *other)) compared.others_say[one] += 1;
            others += 1;
        }
        if (others == 0) return;
        for (double& one : compared.there) one /= others;
        for (auto& [one, part] : compared.others_say) part /= others;
        rows_.push_back(std::move(compared));
    }

    Said said(std::size_t version, const Unit& unit) const {
        return said_by(
            unit, concord_.knowledge().prepared().language(concord_.version(version).language()));
    }

    /// How this version differs from the others all through, and how much that varies.
    void learn() {
        for (std::size_t m = 0; m < measures; ++m) {
            std::vector<double> differences;
            for (const Compared& one : rows_) differences.push_back(one.here[m] - one.there[m]);
            offset_[m] = median(differences);
            for (double& one : differences) one = std::abs(one - offset_[m]);
            // 1.48 median deviations are a standard deviation of what varies normally.
            spread_[m] = std::max(least_spread[m], 1.4826 * median(std::move(differences)));
        }
        // How seldom one side alone says a thing where the passages are the same.
        double said = 2;
        double alone = 1;
        for (const Compared& one : rows_) {
            said += static_cast<double>(one.said.size() + one.others_say.size()) / 2;
            alone += differences(one, one);
        }
        const double share = std::min(0.5, alone / said);
        weight_ = std::log((1 - share) / share);
    }

    /// How much of what is said differs: 1 for each thing that only one side says.
    static double differences(const Compared& here, const Compared& there) {
        double sum = 0;
        for (const std::string& one : here.said)
            if (!there.others_say.contains(one)) sum += 1;
        for (const auto& [one, part] : there.others_say)
            sum += here.said.contains(one) ? 1 - part : part;
        return sum;
    }

    double cost(const Compared& here, const Compared& there) const {
        double sum = std::min(most_of_words, weight_ * differences(here, there));
        for (std::size_t m = 0; m < measures; ++m) {
            const double off = (here.here[m] - there.there[m] - offset_[m]) / spread_[m];
            sum += std::min(most_of_measure, off * off / 2);
        }
        return sum;
    }

    /// What it explains that two passages are exchanged; 0 where they are not.
    double gain_of(std::size_t i, std::size_t j) const {
        const Compared& first = rows_[i];
        const Compared& second = rows_[j];
        if (first.unit->passage->role() != second.unit->passage->role()) return 0;
        const double crossed[] = {cost(first, second), cost(second, first)};
        const double gains[] = {cost(first, first) - crossed[0], cost(second, second) - crossed[1]};
        const bool sure = gains[0] >= least_gain_of_each && gains[1] >= least_gain_of_each &&
                          gains[0] + gains[1] >= least_gain && crossed[0] + crossed[1] <= most_left;
        return sure ? gains[0] + gains[1] : 0;
    }

    void tell(const Compared& first, const Compared& second) {
        const Passage& passage = *first.unit->passage;
        concord_.add(index_, aspect::exchanged, passage, {0, passage.text.size()},
                     fmt::format("{} seems to have this and '{}' in each other's place",
                                 concord_.name(index_), excerpt(second.unit->passage->text)),
                     fmt::format("compare both with {}", concord_.name(index_ == 0 ? 1 : 0)));
    }

    Concord& concord_;
    std::size_t index_;
    std::vector<double> scales_;  ///< by version
    std::vector<Compared> rows_;
    Shape offset_ = {};
    Shape spread_ = {};
    double weight_ = 0;  ///< of a thing that one side alone says, in nats
};

}  // namespace

void check_exchanged(Concord& concord) {
    // Of two versions each differs from the other alike; the first is the original.
    for (std::size_t v = concord.count() == 2 ? 1 : 0; v < concord.count(); ++v)
        if (concord.is_in(v)) Exchanges(concord, v).run();
}

}  // namespace hexaglot::check
