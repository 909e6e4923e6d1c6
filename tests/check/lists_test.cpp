// SPDX-License-Identifier: MIT
// Which lists are found, and what is wrong with them.
#include "check/lists.h"

#include "check/checking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace hexaglot::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Shape {
    const char* what;
    const char* text;
    std::vector<std::size_t> sizes;
};

std::vector<std::size_t> sizes(const std::string& text,
                               extract::TextKind kind = extract::TextKind::text) {
    const Document document = document_of(text, kind);
    Reading reading = read(document, knowledge(), {});
    std::vector<std::size_t> found;
    for (const List& list : find_lists(reading, knowledge())) found.push_back(list.entries.size());
    return found;
}

TEST(StateLists, AreFoundInEveryShape) {
    const std::vector<Shape> shapes = {
        {"numbered lines", "Parties\n\n1. Angola\n2. Bahrain\n3. Chad\n4. Djibouti\n", {4}},
        {"bare lines", "Angola\nBahrain\nChad\n", {3}},
        {"bulleted lines", "The Parties are:\n- Angola\n- Bahrain\n- Chad\n", {3}},
        {"columns side by side",
         "Parties (3)\tSignatories (2)\n1. Angola\t1. Haiti\n2. Bahrain\t2. Israel\n3. Chad\t\n",
         {3, 2}},
        {"columns of one list by number",
         "Parties (6)\t\n1. Angola\t4. Djibouti\n2. Bahrain\t5. Haiti\n3. Chad\t6. Israel\n",
         {6}},
        {"columns of one list, bare", "Angola\tDjibouti\nBahrain\tHaiti\nChad\tIsrael\n", {6}},
        {"columns filled across",
         "1. Angola\t2. Bahrain\n3. Chad\t4. Djibouti\n5. Haiti\t6. Israel\n",
         {6}},
        {"columns filled across, bare", "Angola\tBahrain\nChad\tDjibouti\nHaiti\tIsrael\n", {6}},
        {"numbers run on under two heads",
         "Parties (3)\tSignatories (3)\n1. Angola\t4. Djibouti\n2. Bahrain\t5. Haiti\n3. Chad\t6. "
         "Israel\n",
         {3, 3}},
        {"facts beside names",
         "State\tDate\nAngola\t5 May 2015\nBahrain\t6 May 2015\nChad\t7 May 2015\n",
         {3}},
        {"numbers beside names", "No.\tState\n1\tAngola\n2\tBahrain\n3\tChad\n", {3}},
        {"remarks behind names", "Angola (President)\nBahrain*\nChad – 5 May 2015\nHaiti ¹\n", {4}},
        {"groups", "Africa\nAngola\nChad\nMali\nAsia\nBahrain\nNepal\nQatar\n", {3, 3}},
        {"a sentence",
         "The Parties Angola, Bahrain, Bosnia and Herzegovina, Chad and Haiti spoke.\n",
         {5}},
        {"a sentence in Chinese",
         "会议由安哥拉、巴林、波斯尼亚和黑塞哥维那、乍得和海地的代表参加。\n",
         {5}},
        {"a sentence in Chinese with a word for `and` in a name",
         "下列国家加入了《条约》：阿拉伯联合酋长国、埃及、多哥、多米尼克和智利。\n",
         {5}},
        {"a sentence that ends in a name with brackets",
         "Les États parties sont les suivants : Angola, Bahreïn, Tchad et Bolivie (État "
         "plurinational de).\n",
         {4}},
        {"a sentence in French",
         "Les États parties sont les suivants : Angola, Bahreïn, Bosnie-Herzégovine, Tchad et "
         "Haïti.\n",
         {5}},
        {"a sentence in French in which names have articles",
         "Les auteurs sont la Birmanie, le Brésil, le Cap-Vert, l’Iran et le Royaume-Uni.\n",
         {5}},
        {"a sentence in French in which names have prepositions",
         "Ont siégé les représentants de l’Albanie, du Burkina Faso, de la Chine et des "
         "Philippines.\n",
         {4}},
        {"a sentence in Spanish",
         "Los Estados que no han ratificado son Angola, Bahrein, Chad, Guinea e Israel.\n",
         {5}},
        {"a sentence in Russian",
         "Участниками являются Ангола, Бахрейн, Босния и Герцеговина, Гаити и Чад.\n",
         {5}},
        {"a sentence in Arabic",
         "والدول هي أنغولا، والبحرين، والبوسنة والهرسك، وتشاد، وهايتي.\n",
         {5}},
        {"numbers with a dash in Arabic", "الدول الأطراف\n١- أفغانستان\n٢- فيجي\n٣- قبرص\n", {3}},
        {"two States that a heading counts", "Others (2)\nBhutan\nNepal\n", {2}},
        {"two States that none counts", "Others\nBhutan\nNepal\n", {}},
        {"a table of which every cell became a line",
         "Parties (4)\nSignatories (3)\n1. Angola\n1. Djibouti\n2. Bahrain\n2. Haiti\n3. Chad\n3. "
         "Israel\n4. Mali\n\nNext\n",
         {4, 3}},
        {"a list in two columns of which every cell became a line",
         "Parties (6)\n1. Angola\n4. Djibouti\n2. Bahrain\n5. Haiti\n3. Chad\n6. Israel\n",
         {6}},
        {"bare columns of which every cell became a line",
         "Parties (4)\nSignatories "
         "(5)\nAngola\nDjibouti\nBahrain\nGhana\nChad\nHaiti\nMali\nIsrael\n\nQatar\n",
         {4, 5}},
        {"Chinese lines", "安哥拉\n巴林\n乍得\n", {3}},
        {"Arabic lines", "أنغولا\nالبحرين\nتشاد\n", {3}},
        {"sentences that begin with a name", "Angola spoke.\nBahrain spoke.\nChad spoke.\n", {}},
        {"two names", "Angola\nBahrain\n", {}},
        {"prose", "The Conference met in Geneva.\nIt adopted its agenda.\nIt heard reports.\n", {}},
        {"who was in the chair",
         "Meeting\tChair\n1\tFrance\n2\tMali\n3\tFrance\n4\tMali\n5\tFrance\n",
         {5}},
    };
    for (const Shape& shape : shapes) EXPECT_EQ(sizes(shape.text), shape.sizes) << shape.what;
}

/// What is told of a text, of some codes.
std::vector<std::string> told_of(const std::string& text, extract::TextKind kind,
                                 const std::vector<std::string>& codes) {
    return checked(document_of(text, kind), {}, codes).findings;
}

TEST(StateLists, AreCountedByTheColumnBeside) {
    const std::string table =
        "No.\tState\n1\tBotswana\n2\tCameroon\n3\tGambia\n4\tGhana\n4\tKenya\n6\tMalawi\n"
        "7\tZambia\n8\tZanzibaria\n";
    EXPECT_THAT(told_of(table, extract::TextKind::tsv, {"entry-number", "unknown-name"}),
                ElementsAre("6: entry-number: 4 -> 5", "9: unknown-name: Zanzibaria"));
}

TEST(StateLists, HaveEachStateUnderOneStatus) {
    const std::vector<std::string> codes = {"duplicate-entry"};
    const std::string parties = "Parties (4)\nFiji\nJapan\nPalau\nTuvalu\n\n";
    const std::string signatories = "Signatories (3)\nBangladesh\nFiji\nMalaysia\n\n";
    EXPECT_THAT(told_of(parties + signatories + "Others (3)\nBhutan\nIndia\nNepal\n",
                        extract::TextKind::text, codes),
                ElementsAre("9: duplicate-entry: Fiji"));
    // Parties have signed too, unless a third list says that the three part all States.
    EXPECT_THAT(told_of(parties + signatories, extract::TextKind::text, codes), IsEmpty());
}

TEST(StateLists, AreOfTheLanguageThatKnowsThem) {
    const Document document = document_of(
        "Allemagne\tGermany\t德国\nÉgypte\tEgypt\t埃及\nEspagne\tSpain\t西班牙\nTchad\tChad\t乍得"
        "\n");
    Reading reading = read(document, knowledge(), {});
    std::vector<std::string> languages;
    for (const List& list : find_lists(reading, knowledge())) languages.push_back(list.language);
    EXPECT_THAT(languages, ElementsAre("fr", "en", "zh"));
}

struct Fault {
    const char* what;
    const char* text;
    std::vector<std::string> findings;
};

TEST(StateLists, SayWhatIsWrongWithThem) {
    const std::vector<Fault> faults = {
        {"a State twice",
         "1. Angola\n2. Bahrain\n3. Chad\n4. Bahrain\n5. Haiti\n",
         {"4: duplicate-entry: Bahrain"}},
        {"twice in other words",
         "Angola\nIvory Coast\nCôte d’Ivoire\nHaiti\n",
         {"3: duplicate-entry: Côte d’Ivoire"}},
        {"count of a head", "Parties (4)\n\nAngola\nBahrain\nChad\n", {"1: wrong-count: 4 -> 3"}},
        {"count of a column",
         "缔约国(4)\t签署国(2)\n安哥拉\t海地\n巴林\t以色列\n乍得\t\n",
         {"1: wrong-count: 4 -> 3"}},
        {"count of a sentence",
         "The following 28 States have signed:\nAngola\nBahrain\nChad\n",
         {"1: wrong-count: 28 -> 3"}},
        {"count in Chinese",
         "下列28个签署国尚未成为缔约国：\n安哥拉\n巴林\n乍得\n",
         {"1: wrong-count: 28 -> 3"}},
        {"count in Arabic digits",
         "الدول الأطراف (٤)\n\nأنغولا\nالبحرين\nتشاد\n",
         {"1: wrong-count: ٤ -> ٣"}},
        {"count inside a sentence",
         "The following four (4) are not; the following 4 States are: Angola, Bahrain and Chad.\n",
         {"1: wrong-count: 4 -> 3"}},
        {"a gap", "1. Angola\n2. Bahrain\n4. Chad\n5. Haiti\n", {"3: entry-number: Chad"}},
        {"a repeat", "1. Angola\n2. Bahrain\n2. Chad\n4. Haiti\n", {"3: entry-number: Chad"}},
        {"out of place by the order of the list beside it",
         "Parties\tSignatories\nAngola\tFrance\nBahrain\tGreece\nChad\tMalta\nHaiti\tItaly\nIsrael"
         "\tSpain\nMali\t\n",
         {"4: misplaced-entry: Malta"}},
        {"out of place",
         "Angola\nBahrain\nZambia\nChad\nHaiti\nIsrael\nMali\nNepal\n",
         {"3: misplaced-entry: Zambia"}},
    };
    for (const Fault& fault : faults)
        EXPECT_EQ(checked(document_of(fault.text), {}, list_codes).findings, fault.findings)
            << fault.what;
}

TEST(StateLists, AreSilentWhereAllIsRight) {
    const std::vector<std::pair<const char*, const char*>> right = {
        {"a number of something else",
         "Of the 28 signatories, these are not parties:\nAngola\nBahrain\nChad\n"},
        {"a year", "Parties (2024)\nAngola\nBahrain\nChad\n"},
        {"a total over columns",
         "Parties and signatories (5)\n\nParties (3)\tSignatories "
         "(2)\nAngola\tHaiti\nBahrain\tIsrael\nChad\t\n"},
        {"a number of notes", "Parties¹ (3)\n\nAngola\nBahrain\nChad\n\n¹ As of 2024.\n"},
        {"no order in a short list", "Angola\nBahrain\nMali\nChad\nHaiti\nIsrael\n"},
        {"no order", "Zambia\nAngola\nNepal\nChad\nMali\nBahrain\nQatar\nHaiti\n"},
        {"a list that starts behind another", "15. Angola\n16. Bahrain\n17. Chad\n"},
    };
    for (const auto& [what, text] : right)
        EXPECT_THAT(checked(document_of(text), {}, list_codes).findings, IsEmpty()) << what;
}

TEST(StateLists, OfSentencesHaveFirstAndLastEntriesWithAFault) {
    const std::vector<std::string> codes = {"misspelt-name", "unknown-name", "wrong-count"};
    const auto found = [&](const std::string& language, const std::string& text) {
        Request request;
        request.language = language;
        return checked(document_of(text), request, codes).findings;
    };
    EXPECT_THAT(found("ru", "Воздержались: Алжыр, Бангладеш, Индия, Ирак.\n"),
                ElementsAre("1: misspelt-name: Алжыр -> Алжир"));
    EXPECT_THAT(found("fr", "Le Burkina Fasso, le Mali et le Niger ont fait des déclarations.\n"),
                ElementsAre("1: misspelt-name: Burkina Fasso -> Burkina Faso"));
    EXPECT_THAT(found("zh", "斯威士兰、加纳、纳米比亚和津巴布伟的代表介绍了计划。\n"),
                ElementsAre("1: misspelt-name: 津巴布伟 -> 津巴布韦"));
    // The sentence goes on, and another list begins.
    EXPECT_THAT(
        found("ar", "شكرت فرنسا وكندا ولكسمبرغ واليابان، على دعمها اللاجئين من تشاد ومالي…\n"),
        IsEmpty());
}

TEST(StateLists, AreCountedInWords) {
    const auto found = [](const std::string& language, const std::string& text) {
        Request request;
        request.language = language;
        return checked(document_of(text), request, list_codes).findings;
    };
    EXPECT_THAT(found("en", "The following five States spoke: Austria, Mexico, Peru and Togo.\n"),
                ElementsAre("1: wrong-count: five"));
    EXPECT_THAT(found("ar", "الدول الست التالية: أنغولا والبحرين وتشاد.\n"),
                ElementsAre("1: wrong-count: الست"));
    EXPECT_THAT(found("ru", "следующие семь государств: Австрия, Индия, Китай и Чехия.\n"),
                ElementsAre("1: wrong-count: семь"));
    EXPECT_THAT(found("en", "The following four States spoke: Austria, Mexico, Peru and Togo.\n"),
                IsEmpty());
    EXPECT_THAT(found("zh", "第三次会议与会国家\n\n安哥拉\n巴林\n乍得\n海地\n"), IsEmpty());
}

TEST(StateLists, OfOneVoteExcludeEachOther) {
    const auto found = [](const std::string& text) {
        return checked(document_of(text), {}, {"duplicate-entry"}).findings;
    };
    EXPECT_THAT(found("In favour:\nAngola, Chad, Mali, Peru.\n\nAgainst:\nBelarus, Cuba, "
                      "Niger.\n\nAbstaining:\nChad, India, Togo.\n"),
                ElementsAre("8: duplicate-entry: Chad"));
    // The next vote is another matter.
    EXPECT_THAT(found("In favour: Angola, Chad, Mali.\n\nAgainst: Cuba, Niger, Togo.\n\n"
                      "In favour: Cuba, Niger, Peru.\n\nAgainst: Angola, Chad, Mali.\n"),
                IsEmpty());
}

TEST(StateLists, OfOneTableHaveOneStateInARow) {
    const auto found = [](const std::string& text) {
        return checked(document_of(text), {}, {"versions-states", "entry-number"}).findings;
    };
    const std::string table =
        "No.\tEnglish\tFrench\n1\tAlgeria\tAlgérie\n2\tChad\tTchad\n3\tCyprus\tChypre\n"
        "4\tGermany\tAllemagne\n5\tSweden\tSuède\n6\tTogo\tTogo\n";
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string text = table;
        return text.replace(text.find(from), from.size(), to);
    };
    EXPECT_THAT(found(table), IsEmpty());
    EXPECT_THAT(found(with("Suède", "Suisse")), ElementsAre("6: versions-states: Suisse"));
    EXPECT_THAT(found(with("4\tGermany", "\tGermany")), ElementsAre("5: entry-number: Germany"));
}

TEST(Items, AreAsManyAsTheirSentenceSays) {
    const auto found = [](const std::string& language, const std::string& text) {
        Request request;
        request.language = language;
        return checked(document_of(text), request, {"wrong-count"}).findings;
    };
    EXPECT_THAT(found("ru",
                      "Центр выполняет следующие четыре задачи:\n\na) наблюдает;\nb) обучает;\n"
                      "c) издает журнал.\n"),
                ElementsAre("1: wrong-count: четыре"));
    EXPECT_THAT(
        found("fr", "Les quatre bureaux suivants : Abidjan, Bamako, Dakar, Niamey et Yaoundé.\n"),
        ElementsAre("1: wrong-count: quatre"));
    EXPECT_THAT(found("en", "The following three tasks:\n\n(a) A;\n(b) B;\n(c) C.\n"), IsEmpty());
    EXPECT_THAT(found("es", "Artículo 4. No se prestan las obras siguientes:\n\na) A;\nb) B.\n"),
                IsEmpty());
}

TEST(StateLists, MayHaveAStateSeveralTimesWhereTheyGoThroughTheYears) {
    const auto found = [](const std::string& text) {
        return checked(document_of(text), {}, {"duplicate-entry", "misspelt-name"}).findings;
    };
    EXPECT_THAT(
        found("Year\tChair\n2024\tFrance\n2025\tMali\n2026\tChile\n2027\tPeru\n2028\tFrance\n"),
        IsEmpty());
    EXPECT_THAT(
        found("Year\tChair\n2024\tFrance\n2025\tMali\n2026\tChille\n2027\tPeru\n2028\tFrance\n"),
        ElementsAre("4: misspelt-name: Chille -> Chile"));
}

TEST(StateLists, MayBeInAnotherCase) {
    Request request;
    request.language = "ru";
    const auto found = checked(document_of("Помощь оказана:\n\n1. Анголе\n2. Бутану\n3. Гамбии\n"
                                           "4. Гватимале\n5. Непалу\n"),
                               request, {"misspelt-name", "unknown-name"});
    EXPECT_EQ(found.summary.resolved, 5U);
    EXPECT_THAT(found.findings, ElementsAre("6: misspelt-name: Гватимале"));
}

TEST(StateLists, OfTheirTimeHaveItsNamesAndOrder) {
    const auto found =
        checked(document_of("12 February 2016\n\nAlbania\nBotswana\nCzech Republic\n"
                            "Georgia\nLesotho\nSerbia\nSlovakia\nSwaziland\nThailand\n"
                            "Turkey\nUruguay\n"));
    EXPECT_THAT(found.findings, IsEmpty());
}

TEST(StateLists, OfSentencesMayBeginWithSeveralWords) {
    const std::vector<std::string> codes = {"misspelt-name", "unknown-name", "common-name",
                                            "other-language-name"};
    const auto found = [&](const std::string& language, const std::string& text) {
        Request request;
        request.language = language;
        return checked(document_of(text), request, codes).findings;
    };
    EXPECT_THAT(found("es",
                      "La Mesa observó que Bosnia y Herzegovina, el Brasil y Zambia no habían "
                      "respondido.\n"),
                IsEmpty());
    EXPECT_THAT(found("en", "Workshops were held in Pappua New Guinea, Albania and Spain.\n"),
                ElementsAre("1: misspelt-name: Pappua New Guinea -> Papua New Guinea"));
    EXPECT_THAT(found("en", "Workshops were held in Benin, Mauritius and Allemagne during May.\n"),
                ElementsAre("1: other-language-name: Allemagne -> Germany"));
}

TEST(StateLists, OfATableMayBeginWithTwoNamesInOneCell) {
    EXPECT_THAT(told_of("States Parties (4)\nIceland Germany\nAndorra\nUganda\nIreland\n",
                        extract::TextKind::csv, {"merged-entries", "wrong-count"}),
                testing::ElementsAre("2: merged-entries: Iceland Germany"));
}

TEST(StateLists, HaveNoFigureBehindOneName) {
    const auto found = [](const std::string& text) {
        return checked(document_of(text), {}, {"stray-punctuation"}).findings;
    };
    EXPECT_THAT(found("Angola\nBahrain\nChad 7\nHaiti\nMali\nNepal\n"),
                ElementsAre("3: stray-punctuation: Chad 7 -> Chad"));
    EXPECT_THAT(found("Angola\nBahrain\nChad 1\nHaiti\nMali\nNepal\n\n1 As of May.\n"), IsEmpty());
}

}  // namespace
}  // namespace hexaglot::check
