// SPDX-License-Identifier: MIT
#include "check/prepared.h"

namespace hexaglot::check {

PreparedLanguage::PreparedLanguage(const Locale& locale, const Corpus& corpus,
                                   const Glossary& glossary)
    : words(locale),
      groups(all_called(corpus.groups, locale.language())),
      treaties(all_called(corpus.treaties, locale.language())),
      placeholders(locale, {"placeholder", "placeholder.alone", "placeholder.bracketed",
                            "placeholder.never"}),
      gaps_of_x(locale),
      terms(glossary, corpus, locale.language()),
      citations(locale),
      slips(glossary, terms, corpus, locale),
      name_slips(corpus, locale),
      values(locale) {}

}  // namespace hexaglot::check
