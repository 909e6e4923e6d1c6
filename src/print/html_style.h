// SPDX-License-Identifier: MIT
// The look of the HTML page, in the page itself: it has to hold on a phone, on paper and without a
// network. Private to print/.
#pragma once

#include <string_view>

namespace hexaglot::print {

// Logical properties (inline-start, …) serve both directions. Faces are those that people have: the
// page loads none.
inline constexpr std::string_view html_style = R"(
:root { --ink: #1a1a1a; --soft: #555; --rule: #bbb; --link: #0b4f8a; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 1.0625rem/1.5 "Times New Roman", "Liberation Serif", "Noto Serif", serif; }
:lang(zh) { font-family: "Times New Roman", SimSun, "Noto Serif CJK SC", serif; line-height: 1.7; }
:lang(ar) { font-family: "Traditional Arabic", Amiri, "Noto Naskh Arabic", serif; font-size: 1.15em; line-height: 1.8; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.5rem 4rem 3.5rem; }
[dir="rtl"] main { padding: 1.5rem 3.5rem 4rem 1.5rem; }
.masthead { border-bottom: 2px solid var(--ink); margin-bottom: 1.75rem; padding-bottom: .5rem; }
.masthead p { margin: 0; }
.masthead .symbol, .masthead .issued, .masthead .issuer, .masthead .original { text-align: end; font-size: .9em; color: var(--soft); }
.masthead .treaty { font-size: 1.7em; font-weight: bold; margin-top: 1.25rem; }
section + section { margin-top: 4rem; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.6em 0 .6em; text-align: start; }
h1 { font-size: 1.45em; margin-top: .2em; } h2 { font-size: 1.3em; } h3 { font-size: 1.12em; } h4, h5 { font-size: 1em; }
h2 .label { display: block; font-weight: normal; font-size: .85em; }
p, [role="listitem"] { margin: 0 0 .7em; }
.hung { position: relative; }
.hung > .label { position: absolute; inset-inline-start: -2.4em; white-space: nowrap; }
.item { padding-inline-start: 2.2em; } .item > .label { inset-inline-start: 0; }
.level-2 { margin-inline-start: 2.2em; } .level-3 { margin-inline-start: 4.4em; } .level-4 { margin-inline-start: 6.6em; }
.signature { margin-top: 1em; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; border-block: 1px solid var(--ink); font-size: .93em; }
th, td { text-align: start; vertical-align: top; padding: .12em .6em .12em 0; } th { border-bottom: 1px solid var(--ink); }
td p, th p { margin: 0; } td p.hung > .label, th p.hung > .label { position: static; margin-inline-end: .4em; }
a { color: var(--link); overflow-wrap: anywhere; } a.ref, a.mark { color: inherit; text-decoration-color: var(--rule); }
sup { line-height: 0; }
.notes { border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: .8rem; font-size: .88em; }
.notes p { position: relative; } .notes .label { position: absolute; inset-inline-start: -1.6em; }
:target { background: #fff3bf; }
.versions { max-width: none; padding: 1rem; }
.versions > input { margin-inline-start: .8rem; }
.row { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); border-top: 1px solid #e5e5e5; padding: .35rem 0; }
.row > div { padding: 0 1rem 0 3rem; overflow-wrap: anywhere; } .row > div[dir="rtl"] { padding: 0 3rem 0 1rem; }
.row.names { position: sticky; top: 0; background: #fff; font-weight: bold; z-index: 1; border: 0; }
.row h1, .row h2, .row h3, .row h4 { margin-top: .4em; } .row p, .row [role="listitem"] { margin-bottom: .2em; }
.row .masthead { border: 0; margin: 0; }
@media (max-width: 60rem) {
  main { padding: 1rem 1rem 3rem 2.6rem; } [dir="rtl"] main { padding: 1rem 2.6rem 3rem 1rem; }
  .versions { padding: .5rem; } .row { display: block; padding: .8rem 0; } .row.names { display: none; }
  .row > div::before { content: attr(data-name); display: block; font: .75rem sans-serif; color: var(--soft); }
  .row > div { margin-bottom: .6rem; padding-inline: 2.4rem .4rem; }
}
@media print {
  body { font-size: 10.5pt; } main { max-width: none; padding: 0 0 0 2.4em; } [dir="rtl"] main { padding: 0 2.4em 0 0; }
  a { color: inherit; text-decoration: none; } section + section { break-before: page; margin-top: 0; }
  h1, h2, h3, h4, h5 { break-after: avoid; } tr, .row { break-inside: avoid; } thead { display: table-header-group; }
  .versions { font-size: 8pt; } .versions > input, .versions > label { display: none; }
}
)";

}  // namespace hexaglot::print
