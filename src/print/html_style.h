// SPDX-License-Identifier: MIT
// The look of the HTML page, in the page itself: it has to hold on a phone, on paper and without a
// network. Private to print/.
#pragma once

#include <string_view>

namespace hexaglot::print {

// Logical properties (inline-start, …) serve both directions. Faces are those that people have: the
// page loads none. Sizes by language hang on the attribute, not on :lang(), which would enlarge
// each element inside once more. Labels hang in the margin as far as they fit and push the text
// where they do not.
inline constexpr std::string_view html_style = R"(
:root { --ink: #1a1a1a; --soft: #595959; --rule: #bbb; --link: #0b4f8a; --hang: 2.5rem; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font-size: 1.0625rem; overflow-wrap: break-word; }
[lang] { font-family: "Times New Roman", "Liberation Serif", "Noto Serif", serif; line-height: 1.5; }
[lang|="zh"] { font-family: "Times New Roman", SimSun, "Noto Serif CJK SC", serif; line-height: 1.7; }
[lang|="ar"] { font-family: "Traditional Arabic", Amiri, "Noto Naskh Arabic", serif; line-height: 1.8; font-size: 1.15em; }
[lang|="ar"] [lang]:not([lang|="ar"]) { font-size: .87em; }
span[lang] { line-height: inherit; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.5rem 4rem; padding-inline-start: calc(var(--hang) + 1.1rem); }
.masthead { border-bottom: 2px solid var(--ink); margin-bottom: 1.75rem; padding-bottom: .5rem; }
.masthead p { margin: 0; }
.masthead .symbol, .masthead .issued, .masthead .issuer, .masthead .original { text-align: end; font-size: .9em; color: var(--soft); }
.masthead .treaty { font-size: 1.7em; line-height: 1.2; font-weight: bold; margin: 1rem 0 .4rem; }
section + section { margin-top: 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.6em 0 .6em; text-align: start; }
h1 { font-size: 1.45em; margin-top: .2em; } h2 { font-size: 1.25em; } h3 { font-size: 1.1em; } h4, h5, h6 { font-size: 1em; }
.title .body { margin-bottom: .2em; font-weight: bold; } .title .subtitle { font-size: 1.12em; } .title .meeting-time { color: var(--soft); }
.annex > .label { display: block; font-weight: normal; font-size: .85em; } .annex > .label + br { display: none; }
p, [role="listitem"], blockquote, figure, .box, table { margin: 0 0 .7em; }
.hung > .label { display: inline-block; min-width: var(--hang); margin-inline-start: calc(-1 * var(--hang)); padding-inline-end: .35em; white-space: nowrap; }
[role="listitem"] > [role="list"] { margin-top: .5em; }
.item { padding-inline-start: var(--hang); }
blockquote { padding-inline: 2.4em 1.2em; border-inline-start: 3px solid var(--rule); font-size: .97em; }
.box { border: 1px solid var(--ink); padding: .8em 1em .2em; break-inside: avoid; } .box > .hung { padding-inline-start: var(--hang); }
figure { margin-block: 1.2em; text-align: center; break-inside: avoid; } figure img { max-width: 100%; height: auto; }
.signature { margin-top: 1em; break-inside: avoid; }
.draft { font-weight: bold; text-align: center; }
.end-mark { text-align: center; margin-top: 2em; }
table { border-collapse: collapse; width: 100%; border-block: 1px solid var(--ink); font-size: .93em; }
th, td { text-align: start; vertical-align: top; padding: .2em .35em; } th { border-bottom: 1px solid var(--ink); }
th[scope="colgroup"] { text-align: center; }
.plain th, .plain td { border: 1px solid var(--rule); padding: .3em .6em; } .plain thead th { background: #f2f2f2; border-bottom-color: var(--ink); }
td p, th p { margin: 0; } td p + p, th p + p { margin-top: .4em; }
td .hung > .label, th .hung > .label { min-width: 1.9em; margin-inline-start: 0; }
a { color: var(--link); overflow-wrap: anywhere; } a.ref, a.mark { color: inherit; text-decoration-color: var(--rule); }
sup { line-height: 0; font-size: .7em; }
.notes { border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: .8rem; font-size: .88em; }
:target { background: #fff3bf; scroll-margin-top: 6rem; }
.versions { max-width: none; padding: 0 .6rem 2rem; --hang: 1.8rem; font-size: .94rem; }
.choice { position: sticky; top: 0; z-index: 1; background: #fff; border-bottom: 2px solid var(--ink); }
.languages { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; padding: .4rem .6rem; background: #f2f2f2; }
.languages label { font-family: sans-serif; white-space: nowrap; cursor: pointer; font-size: 1em; line-height: 1.8; }
.row { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); border-top: 1px solid #e5e5e5; }
.row > div { padding: .35rem .6rem; padding-inline-start: calc(var(--hang) + .5rem); overflow-wrap: anywhere; hyphens: auto; }
.row > div + div { border-inline-start: 1px solid #e5e5e5; }
.row.names { border: 0; font-weight: bold; }
.row h1, .row h2, .row h3, .row h4 { margin: .4em 0 .2em; } .row p, .row [role="listitem"] { margin-bottom: .2em; }
.row h1 { font-size: 1.25em; } .row .masthead { border: 0; margin: 0 0 .6rem; } .row .masthead .treaty { font-size: 1.3em; }
.row .level-2 { margin-inline-start: var(--hang); } .row .level-3 { margin-inline-start: calc(2 * var(--hang)); } .row .level-4 { margin-inline-start: calc(3 * var(--hang)); }
@media screen and (max-width: 60rem) {
  main { padding: 1rem 1rem 3rem; padding-inline-start: 2.6rem; } main, .versions { --hang: 2rem; }
  blockquote { padding-inline: 1em .5em; }
  .versions { padding: 0 0 2rem; font-size: 1rem; }
  .row { display: block; border-top: 2px solid var(--rule); padding: .5rem 0; } .row.names { display: none; }
  .row > div + div { border-inline-start: 0; } .row > div:empty { display: none; }
  .row > div { padding: .3rem 1rem; padding-inline-start: 2.6rem; }
  .row > div::before { content: attr(data-name); display: block; font: .75rem/1.6 sans-serif; color: var(--soft); margin-inline-start: -1.6rem; }
}
@page versions { size: A4 landscape; margin: 1.2cm; }
@media print {
  body { font-size: 10.5pt; } main { max-width: none; padding-block: 0; padding-inline-end: 0; padding-inline-start: var(--hang); }
  a { color: inherit; text-decoration: none; } section + section { break-before: page; margin-top: 0; }
  .notes, section + .notes { break-before: auto; margin-top: 2.5rem; }
  h1, h2, h3, h4, h5, h6, .draft { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  p { orphans: 2; widows: 2; }
  .versions { page: versions; --hang: 1.6em; font-size: 7pt; padding: 0; } .languages { display: none; } .choice { position: static; } .row { break-inside: avoid; }
}
)";

}  // namespace hexaglot::print
