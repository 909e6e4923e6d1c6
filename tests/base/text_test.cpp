// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::text {
namespace {

std::vector<char32_t> points(std::string_view text) {
    std::vector<char32_t> found;
    for (std::size_t offset = 0; offset < text.size();) found.push_back(next(text, offset));
    return found;
}

TEST(Text, CountsWordsBetweenSpacesAndHanCharactersOneByOne) {
    EXPECT_EQ(words(""), 0u);
    EXPECT_EQ(words("in the Asia-Pacific region (10) – and elsewhere"), 7u);
    EXPECT_EQ(words("2026年3月18日，日内瓦。"), 9u);
    EXPECT_EQ(words("“ATT@10”周年"), 3u);
    EXPECT_EQ(words("Côte d’Ivoire"), 2u);
}

TEST(Text, CodePointsThereAndBack) {
    const std::string text = "aé日𝄞";
    EXPECT_EQ(points(text), (std::vector<char32_t>{U'a', U'é', U'日', U'𝄞'}));
    std::string again;
    for (const char32_t point : points(text)) append(again, point);
    EXPECT_EQ(again, text);
    EXPECT_EQ(length(text), 4U);
}

TEST(Text, BrokenUtf8GivesReplacementCharacters) {
    EXPECT_EQ(points("a\xFF"
                     "b"),
              (std::vector<char32_t>{U'a', U'\uFFFD', U'b'}));
    // A sequence cut short counts once; a surrogate and an overlong form break at each byte.
    EXPECT_EQ(points("\xE6\x97"), (std::vector<char32_t>{U'\uFFFD'}));
    EXPECT_EQ(length("\xED\xA0\x80"), 3U);
    EXPECT_EQ(length("\xC0\xAF"), 2U);
    EXPECT_TRUE(is_valid_utf8("日内瓦"));
    EXPECT_TRUE(is_valid_utf8(""));
    EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80"));
    EXPECT_FALSE(is_valid_utf8("日\xE6"));
    std::string text;
    append(text, 0xD800);
    append(text, 0x110000);
    EXPECT_EQ(text, "\uFFFD\uFFFD");
}

TEST(Text, Scripts) {
    EXPECT_EQ(script(U'é'), Script::latin);
    EXPECT_EQ(script(U'Я'), Script::cyrillic);
    EXPECT_EQ(script(U'日'), Script::han);
    EXPECT_EQ(script(U'々'), Script::han);
    EXPECT_EQ(script(U'ج'), Script::arabic);
    EXPECT_EQ(script(U'α'), Script::other);
    EXPECT_EQ(script(U'の'), Script::other);
    for (const char32_t common : std::u32string_view(U"1٣۴，。、 -(\u0301\u3000"))
        EXPECT_EQ(script(common), Script::common) << std::hex << static_cast<int>(common);
}

TEST(Text, KindsOfCharacters) {
    EXPECT_TRUE(is_space(U' '));
    EXPECT_TRUE(is_space(U'\u00A0'));
    EXPECT_TRUE(is_space(U'\u3000'));
    EXPECT_FALSE(is_space(U'x'));
    EXPECT_FALSE(is_space(U'\u200B'));
    EXPECT_TRUE(is_format(U'\u200D'));
    EXPECT_TRUE(is_format(U'\u00AD'));
    EXPECT_TRUE(is_format(U'\uFEFF'));
    EXPECT_TRUE(is_format(U'\u2068'));
    EXPECT_FALSE(is_format(U'-'));
    for (const char32_t found : std::u32string_view(U"“”‘’…—–·§×"))
        EXPECT_TRUE(is_ambiguous_width_punctuation(found)) << std::hex << static_cast<int>(found);
    for (const char32_t found : std::u32string_view(U"a日，.(«é"))
        EXPECT_FALSE(is_ambiguous_width_punctuation(found)) << std::hex << static_cast<int>(found);
}

TEST(Text, NormalForms) {
    EXPECT_EQ(nfc("Co\u0302te"), "C\u00F4te");
    EXPECT_EQ(nfc("plain"), "plain");
    EXPECT_EQ(nfc("日内瓦"), "日内瓦");
    EXPECT_EQ(nfc("ﬁ Ａ"), "ﬁ Ａ");
    EXPECT_EQ(nfkc("ﬁ Ａ（１）"), "fi A(1)");
    EXPECT_EQ(nfkc("①"), "1");
}

TEST(Text, CleanIsFitForXml) {
    EXPECT_EQ(clean("a\u0001b\tc\nd\r\ne\x7F"
                    "f\u0085g"),
              "ab\tc\nd\nefg");
    EXPECT_EQ(clean("a\uFFFE\uFDD0\U0001FFFFb"), "ab");
    EXPECT_EQ(clean("a\xE6z"), "a\uFFFDz");
    EXPECT_EQ(clean("Co\u0302te d’Ivoire"), "Côte d’Ivoire");
    EXPECT_EQ(clean(std::string_view("a\0b", 3)), "ab");
    // Dropping a character must not leave what has to be composed.
    EXPECT_EQ(clean("o\u0001\u0302"), "ô");
}

TEST(Text, WhiteSpaceOfXmlSource) {
    EXPECT_EQ(collapse("\n   one\t two\r\n three  "), "one two three");
    EXPECT_EQ(collapse("one\u00A0 \u3000two"), "one\u00A0 \u3000two");
    EXPECT_EQ(collapse(" \n "), "");
    EXPECT_EQ(trim("\r\n a  b \t"), "a  b");
    EXPECT_EQ(trim(""), "");
}

TEST(Text, NearestWord) {
    const std::vector<std::string> known = {"title", "symbol", "issued", "issuer", "parts"};
    EXPECT_EQ(nearest("titel", known), "title");
    EXPECT_EQ(nearest("symbl", known), "symbol");
    EXPECT_EQ(nearest("issue", known), std::nullopt) << "issued and issuer are as near";
    EXPECT_EQ(nearest("isued", known), "issued");
    EXPECT_EQ(nearest("xyz", known), std::nullopt);
    EXPECT_EQ(nearest("ti", known), std::nullopt);
    EXPECT_EQ(nearest("", known), std::nullopt);
    EXPECT_EQ(nearest("title", {"title", "title"}), "title");
    EXPECT_EQ(nearest("普遍加入条约", {"普遍加入公约", "文件"}), "普遍加入公约");
    EXPECT_EQ(nearest("abcd", {"abxd", "abyd", "abcd"}), "abcd") << "a nearer one after a tie";
}

TEST(Text, IsolatesRightToLeft) {
    EXPECT_EQ(isolate("Colombia 哥伦比亚"), "Colombia 哥伦比亚");
    EXPECT_EQ(isolate("كولومبيا"), "\u2068كولومبيا\u2069");
    EXPECT_EQ(isolate("(כן)"), "\u2068(כן)\u2069");
    EXPECT_EQ(isolate("\u202Eabc"), "\u2068\u202Eabc\u2069");
    EXPECT_EQ(isolate(""), "");
}

TEST(Text, DirectionOfALanguage) {
    EXPECT_TRUE(is_right_to_left("ar"));
    EXPECT_TRUE(is_right_to_left("ar-SA"));
    EXPECT_TRUE(is_right_to_left("uz-Arab-AF"));
    EXPECT_FALSE(is_right_to_left("ar-Latn"));
    EXPECT_FALSE(is_right_to_left("hi"));
    EXPECT_FALSE(is_right_to_left("zh-CN"));
    EXPECT_FALSE(is_right_to_left(""));
}

TEST(Text, LanguageNames) {
    EXPECT_EQ(language_name("ar"), "Arabic");
    EXPECT_EQ(language_name("zh"), "Chinese");
    EXPECT_EQ(language_name("qqx"), "qqx");
}

/// Characters that are looked up become what ICU makes of the whole text; a character of Yi, which
/// is not looked up, sends a text there.
TEST(Text, FoldsByTheTableAsByIcu) {
    std::uint32_t seed = 11;
    const auto random = [&](std::uint32_t below) {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 8) % below;
    };
    constexpr std::pair<char32_t, char32_t> blocks[] = {
        {1, 0x180},       {0x300, 0x700},   {0x2000, 0x2070}, {0x3000, 0x3040},
        {0xFF00, 0xFF60}, {0x4E00, 0xA000}, {0x400, 0x460},   {0x620, 0x660}};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::uint32_t i = 0; i < 1 + random(12); ++i) {
            const auto& [first, last] = blocks[random(std::size(blocks))];
            text::append(text, first + random(last - first));
        }
        ASSERT_EQ(text::folded(text) + "ꀀ", text::folded(text + "ꀀ")) << text;
    }
}

}  // namespace
}  // namespace hexaglot::text
