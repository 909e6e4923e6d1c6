// SPDX-License-Identifier: MIT
// Faults of dates, and places where a fact was to be filled in.
#include "measure/mutants.h"

#include <array>
#include <chrono>
#include <map>
#include <string>

namespace hexaglot::measure {

namespace {

struct Calendar {
    const char* date;  ///< group: day and month, with what follows to the year outside
    std::array<const char32_t*, 3> impossible;
    const char* whole;  ///< group: the whole date
    const char* weekday;
    std::array<const char32_t*, 7> weekdays;  ///< Monday first
    const char32_t* before;                   ///< between the day of the week and the date
    bool behind;                              ///< the day of the week stands in brackets behind
    std::vector<Text> placeholders;
};

const std::map<std::string, Calendar> calendars = {
    {"ar",
     {"(?<!\\d|-)(\\d{1,2} [^\\s\\d]+/[^\\s\\d]+) \\d{4}",
      {U"31 حزيران/يونيه", U"31 نيسان/أبريل", U"30 شباط/فبراير"},
      "(?<!\\d|-)(\\d{1,2} [^\\s\\d]+/[^\\s\\d]+ \\d{4})",
      "(الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)",
      {U"الاثنين", U"الثلاثاء", U"الأربعاء", U"الخميس", U"الجمعة", U"السبت", U"الأحد"},
      U" ",
      false,
      {U"XXX", U"[التاريخ]", U"[ ]", U"[يحدد لاحقا]"}}},
    {"en",
     {"(?<!\\d|-)(\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|"
      "November|December)) \\d{4}",
      {U"31 June", U"31 April", U"30 February"},
      "(?<!\\d|-)(\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|"
      "November|December) \\d{4})",
      "(Monday|Tuesday|Wednesday|Thursday|Friday)",
      {U"Monday", U"Tuesday", U"Wednesday", U"Thursday", U"Friday", U"Saturday", U"Sunday"},
      U", ",
      false,
      {U"XXX", U"[date]", U"[ ]", U"TBD", U"[to be confirmed]"}}},
    {"es",
     {"(?<!\\d|-)(\\d{1,2} de [a-z]+) de \\d{4}",
      {U"31 de junio", U"31 de abril", U"30 de febrero"},
      "(?<!\\d|-)(\\d{1,2} de [a-z]+ de \\d{4})",
      "(lunes|martes|miércoles|jueves|viernes)",
      {U"lunes", U"martes", U"miércoles", U"jueves", U"viernes", U"sábado", U"domingo"},
      U" ",
      false,
      {U"XXX", U"[fecha]", U"[ ]", U"[por determinar]"}}},
    {"fr",
     {"(?<!\\d|-)(\\d{1,2} (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
      "novembre|décembre)) \\d{4}",
      {U"31 juin", U"31 avril", U"30 février"},
      "(?<!\\d|-)(\\d{1,2} (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
      "novembre|décembre) \\d{4})",
      "(lundi|mardi|mercredi|jeudi|vendredi)",
      {U"lundi", U"mardi", U"mercredi", U"jeudi", U"vendredi", U"samedi", U"dimanche"},
      U" ",
      false,
      {U"XXX", U"[date]", U"[ ]", U"[à déterminer]"}}},
    {"ru",
     {"(?<!\\d|–)(\\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|"
      "ноября|декабря)) \\d{4}",
      {U"31 июня", U"31 апреля", U"30 февраля"},
      "(?<!\\d|–)(\\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|"
      "ноября|декабря) \\d{4} года)",
      "(понедельник|вторник|среда|среду|четверг|пятница)",
      {U"понедельник", U"вторник", U"среда", U"четверг", U"пятница", U"суббота", U"воскресенье"},
      U", ",
      false,
      {U"XXX", U"[дата]", U"[ ]", U"[будет определено позднее]"}}},
    {"zh",
     {"\\d{4}年(\\d{1,2}月\\d{1,2}日)(?!至)",
      {U"6月31日", U"4月31日", U"2月30日"},
      "(\\d{4}年\\d{1,2}月\\d{1,2}日)(?!至|（)",
      "(?:周|星期)([一二三四五])",
      {U"一", U"二", U"三", U"四", U"五", U"六", U"日"},
      U"",
      true,
      {U"XXX", U"[日期]", U"[ ]", U"待定", U"X年X月X日"}}},
};

Kind kind(const char* name, const std::function<bool(File&, const Base&, Dice&, Mutant&)>& make) {
    return {name, "dates", true, [make](File& file, const Base& base, Dice& dice, Mutant& made) {
                return !base.paper.empty() && make(file, base, dice, made);
            }};
}

/// Monday is 0.
std::size_t weekday(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    const sys_days date =
        std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
    return std::chrono::weekday{date}.iso_encoding() - 1;
}

/// A day of the week that is wrong is put beside a date of 2026, whose month is known by the other
/// dates of the papers: 17 February, 5 and 18 March.
bool wrong_weekday_added(File& file, const Base& base, Dice& dice, Mutant& made) {
    const Calendar& calendar = calendars.at(base.language);
    return change_at(
        file, dice, made, calendar.whole,
        [&](const Text& found, Dice& die) -> std::optional<Text> {
            const auto numbers = matches(found, "\\d+");
            std::vector<int> values;
            for (const Match& number : numbers)
                values.push_back(
                    std::stoi(narrow(found.substr(number.begin, number.end - number.begin))));
            if (values.empty() || (values.front() != 2026 && values.back() != 2026))
                return std::nullopt;
            const auto day =
                static_cast<unsigned>(base.language == "zh" ? values.back() : values.front());
            if (day != 17 && day != 18 && day != 5) return std::nullopt;
            const std::size_t right = weekday(2026, day == 17 ? 2 : 3, day);
            const Text wrong = calendar.weekdays[(right + 1 + die.below(3)) % 7];
            if (calendar.behind) return found + U"（星期" + wrong + U"）";
            return wrong + calendar.before + found;
        },
        [](const Line& line) { return line.text.size() > 80; });
}

}  // namespace

std::vector<Kind> date_kinds() {
    return {
        kind("impossible-date",
             [](File& file, const Base& base, Dice& dice, Mutant& made) {
                 const Calendar& calendar = calendars.at(base.language);
                 return change_at(file, dice, made, calendar.date, [&](const Text&, Dice& die) {
                     return std::optional(Text(calendar.impossible[die.below(3)]));
                 });
             }),
        kind("weekday-changed",
             [](File& file, const Base& base, Dice& dice, Mutant& made) {
                 const Calendar& calendar = calendars.at(base.language);
                 return change_at(file, dice, made, calendar.weekday,
                                  [&](const Text& found, Dice& die) -> std::optional<Text> {
                                      const Text other = calendar.weekdays[die.below(5)];
                                      if (other == found || found == U"среду") return std::nullopt;
                                      return other;
                                  });
             }),
        kind("weekday-added", wrong_weekday_added),
        kind("range-backwards",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 return change_at(
                     file, dice, made,
                     "(?<!\\d|/)(\\d{1,2}(?:-|–|日至| al | a | au | إلى )\\d{1,2})(?!\\d|:)",
                     [](const Text& found, Dice&) -> std::optional<Text> {
                         const auto numbers = matches(found, "\\d+");
                         const Text first = found.substr(0, numbers[0].end);
                         const Text last = found.substr(numbers[1].begin);
                         if (std::stoi(narrow(first)) >= std::stoi(narrow(last)))
                             return std::nullopt;
                         return last + found.substr(first.size(), numbers[1].begin - first.size()) +
                                first;
                     },
                     // The days of a conference, not those of paragraphs.
                     [](const Line& line) { return line.text.size() < 60 && line.number < 10; });
             }),
        kind("conference-date",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 return change_at(
                     file, dice, made,
                     "(?<!\\d|/)(\\d{1,2})(?=(?:-|–|日至| al | a | au | إلى )\\d{1,2}(?!\\d|:))",
                     [](const Text& found, Dice&) -> std::optional<Text> {
                         return wide(std::to_string(std::stoi(narrow(found)) - 1));
                     },
                     [](const Line& line) { return line.text.size() < 60 && line.number < 10; });
             }),
        kind("placeholder",
             [](File& file, const Base& base, Dice& dice, Mutant& made) {
                 const Calendar& calendar = calendars.at(base.language);
                 return change_at(file, dice, made, calendar.whole, [&](const Text&, Dice& die) {
                     return std::optional(die.pick(calendar.placeholders));
                 });
             }),
        kind("placeholder-number",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 return change_at(
                     file, dice, made, "(?<![\\d/.A-Za-z^–-])(?<!^)(\\d{1,2})(?![\\d/.)–-])",
                     [&](const Text&, Dice& die) {
                         return std::optional(
                             die.pick(std::vector<Text>{U"XX", U"[X]", U"[ ]", U"XXX", U"___"}));
                     },
                     [](const Line& line) { return line.text.size() > 80; });
             }),
    };
}

}  // namespace hexaglot::measure
