// SPDX-License-Identifier: MIT
#include "extract/counters.h"

#include "base/text.h"
#include "model/numbering.h"
#include "office/dialect.h"

#include <array>

namespace hexaglot::extract {

namespace {

/// What comes behind the last sign.
enum class End {
    digits,         ///< 21
    repeat,         ///< аа, бб
    repeat_lower,   ///< Аа, Бб
    combine,        ///< аа, аб
    combine_lower,  ///< Аа, Аб
};

struct Signs {
    std::string_view docx;
    std::string_view odt;
    std::u32string_view signs;
    End docx_end;
    End odt_end;
    std::u32string_view lower = {};
};

constexpr std::u32string_view russian_lower = U"абвгдежзиклмнопрстуфхцчшщыэюя";
constexpr std::u32string_view russian_upper = U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
constexpr std::u32string_view circled = U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/// What model/numbering does not count in, or not to the end as the program does. Word's abjad
/// begins with a hamza, LibreOffice's without.
constexpr auto signs = std::to_array<Signs>({
    {"", "ا, ب, ج, ...", U"ابجدهوزحطيكلمنسعفصقرشتثخذضظغ", End::digits, End::repeat},
    {"", "а, б, .., аа, аб, ... (ru)", russian_lower, End::digits, End::combine},
    {"", "А, Б, .., Аа, Бб, ... (ru)", russian_upper, End::digits, End::repeat_lower,
     russian_lower},
    {"", "А, Б, .., Аа, Аб, ... (ru)", russian_upper, End::digits, End::combine_lower,
     russian_lower},
    {"decimalEnclosedCircle", "①, ②, ③, ...", circled, End::digits, End::digits},
    {"decimalEnclosedCircleChinese", "", circled, End::digits, End::digits},
    {"decimalEnclosedParen", "", U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", End::digits, End::digits},
    {"decimalEnclosedFullstop", "", U"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", End::digits, End::digits},
    {"ideographEnclosedCircle", "", U"㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", End::digits, End::digits},
    {"ideographTraditional", "甲, 乙, 丙, ...", U"甲乙丙丁戊己庚辛壬癸", End::digits, End::digits},
    {"ideographZodiac", "子, 丑, 寅, ...", U"子丑寅卯辰巳午未申酉戌亥", End::digits, End::digits},
});

constexpr std::size_t longest = 30;  ///< letters in one number: a file may ask for millions

std::string in_signs(const Signs& format, End end, int number) {
    const std::size_t index = static_cast<std::size_t>(number) - 1;
    const std::size_t size = format.signs.size();
    const std::size_t round = index / size;
    const char32_t sign = format.signs[index % size];
    std::string result;
    if (round == 0) {
        text::append(result, sign);
        return result;
    }
    if (end == End::digits || round >= longest) return std::to_string(number);
    if (end == End::repeat || end == End::repeat_lower) {
        for (std::size_t i = 0; i <= round; ++i)
            text::append(result,
                         i > 0 && end == End::repeat_lower ? format.lower[index % size] : sign);
        return result;
    }
    text::append(result, format.signs[round - 1]);
    text::append(result, end == End::combine_lower ? format.lower[index % size] : sign);
    return result;
}

/// LibreOffice writes the nought of 一百零一 otherwise than Word.
std::string with_nought(std::string numeral) {
    constexpr std::string_view nought = "〇";
    for (auto at = numeral.find(nought); at != numeral.npos; at = numeral.find(nought))
        numeral.replace(at, nought.size(), "零");
    return numeral;
}

std::string in_full_width(int number) {
    std::string result;
    for (const char digit : std::to_string(number))
        text::append(result, digit == '-' ? U'－' : U'０' + static_cast<char32_t>(digit - '0'));
    return result;
}

std::string with_zeros(int number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

/// a … z, aa, ab
std::string combined_letters(CounterFormat format, int number) {
    constexpr int letters = 26;
    if (number <= letters || number > letters + letters * letters) return counter(format, number);
    return counter(format, (number - 1) / letters) + counter(format, (number - 1) % letters + 1);
}

}  // namespace

std::optional<std::string> count(FileFormat file, std::string_view format, int number,
                                 Beyond beyond) {
    for (const Signs& known : signs) {
        if (format.empty() || format != (file == FileFormat::docx ? known.docx : known.odt))
            continue;
        if (number < 1) return std::to_string(number);
        return in_signs(known, file == FileFormat::docx ? known.docx_end : known.odt_end, number);
    }
    const bool docx = file == FileFormat::docx;
    if (const auto own = office::counter_format(file, format)) {
        const bool letters =
            *own == CounterFormat::lower_letter || *own == CounterFormat::upper_letter;
        if (letters && beyond == Beyond::combine) return combined_letters(*own, number);
        std::string written = counter(*own, number);
        return docx ? written : with_nought(std::move(written));
    }
    if (docx && format == "decimalZero") return with_zeros(number, 2);
    if (docx && format == "decimalHalfWidth") return std::to_string(number);
    if (format == (docx ? "decimalFullWidth" : "１, ２, ３, ...")) return in_full_width(number);
    if (docx && format == "numberInDash") return "- " + std::to_string(number) + " -";
    // LibreOffice's and Word 2010's 01, 02 and 001, 002
    if (format.starts_with("0") && format.find('1') != format.npos &&
        format.find_first_not_of('0') == format.find('1') && format.find('1') < longest)
        return with_zeros(number, format.find('1') + 1);
    return std::nullopt;
}

}  // namespace hexaglot::extract
