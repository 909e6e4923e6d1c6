// SPDX-License-Identifier: MIT
// The words behind Values, and a text as it is searched for them. Private to the files of values.
#pragma once

#include "check/values.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hexaglot::check {

/// What a word of a locale says about a value. The ids of its lists are those of locale files.
enum class Sense : std::uint32_t {
    month = 1 << 0,            ///< month.N, as it stands alone too
    month_part = 1 << 1,       ///< month-part.N: a month only beside a day or a year
    weekday = 1 << 2,          ///< weekday.N; weekday-case.N as it stands in a sentence
    range = 1 << 3,            ///< to, au, al, по, 至, إلى
    join = 1 << 4,             ///< date.join: `de` between day, month and year
    list = 1 << 5,             ///< number.list: `and` between two days of one month
    year_mark = 1 << 6,        ///< mark.year: 年, года
    month_mark = 1 << 7,       ///< mark.month: 月
    day_mark = 1 << 8,         ///< mark.day: 日
    scale = 1 << 9,            ///< scale.N: ten to the power of N
    number = 1 << 10,          ///< number.N
    ordinal = 1 << 11,         ///< ordinal.N
    ordinal_before = 1 << 12,  ///< ordinal.before: 第
    ordinal_suffix = 1 << 13,  ///< ordinal.suffix: th, -й
    percent = 1 << 14,
    percent_before = 1 << 15,  ///< percent.before: 百分之
    compound = 1 << 16,        ///< number.join: `y` in treinta y uno
    measure = 1 << 17,         ///< number.measure: what stands behind a Chinese numeral
    hour = 1 << 18,            ///< time.hour: heures, horas, 时
    minute = 1 << 19,          ///< time.minute
    before_hour = 1 << 20,     ///< time.before: à, las
    unit = 1 << 21,            ///< unit.…: what 第 N is a number of, not an ordinal
    before_noon = 1 << 22,     ///< time.am
    after_noon = 1 << 23,      ///< time.pm
};

constexpr std::uint32_t operator|(Sense a, Sense b) {
    return static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b);
}

/// A word found in a text.
struct Hit {
    int value = 0;
    std::size_t end = 0;   ///< index behind it
    bool capital = false;  ///< the word is written with a capital
};

/// A text by its characters: small letters, digits by value.
struct Letters {
    explicit Letters(std::string_view text);

    std::vector<char32_t> plain;     ///< as they stand
    std::vector<char32_t> lower;     ///< small, every space a space
    std::vector<std::uint32_t> at;   ///< byte of each; one more for the end
    std::vector<std::int8_t> digit;  ///< -1 where it is none

    std::size_t size() const { return plain.size(); }
    bool is_digit(std::size_t i) const { return i < size() && digit[i] >= 0; }
    bool is(std::size_t i, char32_t c) const { return i < size() && lower[i] == c; }
    std::size_t skip_spaces(std::size_t i) const;
    Span span(std::size_t begin, std::size_t end) const { return {at[begin], at[end]}; }
};

bool is_letter(char32_t c);  ///< of a script that has words with spaces between them
bool is_han(char32_t c);
bool is_capital(char32_t c);
char32_t to_lower(char32_t c);
/// 0 to 9 of a Chinese numeral, 10, 100, 1000 or 10000 and 100000000; nothing else.
std::optional<long> han_numeral(char32_t c);

struct Values::Tables {
    explicit Tables(const Locale& locale);

    /// The longest word with one of `senses` (joined by |) that stands at `i` as a whole word.
    std::optional<Hit> word(const Letters& text, std::size_t i, std::uint32_t senses) const;
    std::optional<Hit> word(const Letters& text, std::size_t i, Sense sense) const {
        return word(text, i, static_cast<std::uint32_t>(sense));
    }

    /// Whether a word of any sense may stand at `i`: what is no such place is passed over quickly.
    bool may_begin(const Letters& text, std::size_t i) const;

    std::u32string group;    ///< between groups of three digits
    std::u32string decimal;  ///< before decimals

private:
    struct Entry {
        std::u32string text;
        std::uint32_t sense = 0;
        int value = 0;
        bool open = false;  ///< any ending may follow
        bool capital = false;
    };
    void add(std::string_view word, Sense sense, int value);
    void add_all(const Locale& locale, std::string_view id, Sense sense, int value);

    struct Entries {
        std::vector<Entry> all;    ///< longest first
        std::uint32_t senses = 0;  ///< of all of them
        std::vector<std::pair<char32_t, char32_t>>
            nexts;  ///< their second and third characters; U+0000 where there is none
    };
    const Entries* beginning_with(char32_t c) const;

    std::unordered_map<char32_t, Entries> by_first_;
    std::array<const Entries*, 0x700> low_{};  ///< the same, of alphabets
};

/// One walk through a text.
class ValueScan {
public:
    ValueScan(const Values::Tables& tables, std::string_view text)
        : tables_(tables), source_(text), text_(text) {}

    std::vector<Value> run();

private:
    /// A day as it is read, parts not written are 0.
    struct DayRead {
        int year = 0;
        int month = 0;
        int day = 0;
        std::size_t end = 0;
    };
    struct Weekday {
        int value = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    // Dates; each gives the index behind what it has read and added, or nothing.
    std::optional<std::size_t> date(std::size_t i);
    std::optional<std::size_t> weekday_then_date(std::size_t i);
    std::optional<Weekday> listed_weekday(std::size_t i) const;
    std::optional<std::size_t> date_behind_weekday(std::size_t i);
    std::optional<std::size_t> iso_date(std::size_t i);
    std::optional<std::size_t> stroke_date(std::size_t i);
    std::optional<std::size_t> han_date(std::size_t i);
    std::optional<std::size_t> day_first(std::size_t i);
    std::optional<std::size_t> month_first(std::size_t i);
    std::optional<DayRead> read_han(std::size_t i, bool follows) const;
    /// Day, month and year in this order; the month may be missing where another day follows.
    std::optional<DayRead> read_day(std::size_t i) const;
    std::optional<DayRead> read_month(std::size_t i) const;
    /// Whether a sentence begins at character i.
    bool heads_sentence(std::size_t i) const;
    std::optional<std::size_t> range_at(std::size_t i) const;
    std::optional<int> short_number(std::size_t i, std::size_t& end) const;
    std::size_t behind_suffix(std::size_t i) const;
    std::size_t behind_join(std::size_t i) const;
    std::size_t year_at(std::size_t i, int& year) const;
    std::optional<Weekday> weekday_behind(std::size_t i) const;
    std::size_t add_day(std::size_t begin, DayRead first, std::optional<DayRead> last,
                        std::optional<Weekday> between = std::nullopt);

    /// The half of the day that a time is said to be in.
    enum class Half { none, before_noon, after_noon };
    struct Clock {
        int hour = 0;
        int minute = 0;
        bool sure = false;  ///< it is no decimal and no duration
        Half half = Half::none;
        std::size_t end = 0;
    };
    bool is_behind(std::size_t i, Sense sense) const;
    std::optional<Clock> clock_at(std::size_t i) const;

    // Numbers.
    std::optional<std::size_t> number(std::size_t i);
    std::optional<std::size_t> digits(std::size_t i);
    std::optional<std::size_t> han_number(std::size_t i);
    std::optional<std::size_t> spelled(std::size_t i);
    std::optional<std::size_t> time(std::size_t i);
    std::string read_digits(std::size_t i, std::size_t& end, bool& grouped) const;
    std::optional<long> read_han_number(std::size_t i, std::size_t& end) const;
    std::size_t scaled(std::size_t i, std::string& number) const;
    std::size_t add_number(std::size_t begin, std::size_t end, std::string number, ValueKind kind,
                           bool spelled = false);
    bool begins_here(std::size_t i) const;

    const Values::Tables& tables_;
    std::string_view source_;
    Letters text_;
    std::vector<Value> found_;
    std::optional<Clock> last_clock_;  ///< the last time found
};

}  // namespace hexaglot::check
