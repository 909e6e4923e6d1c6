// SPDX-License-Identifier: MIT
// A corpus of four States, one treaty and one paper, on disk; a test changes a line and reads it.
#pragma once

#include "corpus/corpus.h"
#include "support/findings.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

inline const std::map<std::string, std::string> small_corpus_files = {
    {"states.xml", R"(<states>
  <group id="african"><name lang="en">African States</name><name lang="zh">非洲国家</name></group>
  <group id="asia-pacific"><name lang="en">Asia-Pacific States</name><name lang="zh">亚太国家</name></group>
  <state id="COL" iso2="CO" m49="170" un="member" groups="">
    <name lang="en">Colombia</name>
    <name lang="zh">哥伦比亚</name>
    <formal lang="en">the Republic of
      Colombia</formal>
  </state>
  <state id="KIR" iso2="KI" m49="296" un="member" groups="asia-pacific">
    <name lang="en">Kiribati</name>
    <name lang="zh" check="unverified">基里巴斯</name>
  </state>
  <state id="SWZ" iso2="SZ" m49="748" un="member" groups="african">
    <name lang="en">Eswatini</name>
    <name lang="zh">斯威士兰</name>
    <former lang="en" until="2018-04-18">Swaziland</former>
  </state>
  <state id="USA" iso2="US" m49="840" un="member" groups="african asia-pacific">
    <name lang="en">United States of America</name>
    <name lang="zh">美利坚合众国</name>
    <alias lang="en">United States</alias>
  </state>
</states>
)"},
    {"names.xml", R"(<names>
  <body id="wgtu">
    <name lang="en">Working Group</name>
    <name lang="zh">工作组</name>
    <short lang="en">Group</short>
  </body>
  <body id="secretariat"><name lang="en">Secretariat</name><name lang="zh">秘书处</name></body>
  <place id="geneva"><name lang="en">Geneva</name><name lang="zh">日内瓦</name></place>
  <role id="chair"><name lang="en">Chair</name><name lang="zh">主席</name></role>
</names>
)"},
    {"treaties/att.xml",
     R"(<treaty id="att" opened="2013-06-03" closed="2014-12-23" in-force="2014-12-24" days-to-force="90" data-to="2026-06-30">
  <name lang="en">Arms Trade Treaty</name>
  <name lang="zh">《武器贸易条约》</name>
  <regroup state="KIR" drop="asia-pacific">Its papers list it
    elsewhere.</regroup>
  <signature    state="COL" date="2013-09-24" source="depositary"/>
  <deposit      state="COL" date="2024-10-15" in-force="2025-01-13"/>
  <accession    state="KIR" date="2024-04-17/2024-12-31" recalled="2024-05-01"/>
  <statement id="usa-no-intention" state="USA" from="2019">
    <name lang="en">It no longer intends to become a Party.</name>
  </statement>
</treaty>
)"},
    {"conferences/csp12.xml",
     R"(<conference id="csp12" treaty="att" number="12" from="2026-08-24" to="2026-08-28" place="geneva">
  <name lang="en">Twelfth Conference</name>
  <name lang="zh">第十二届会议</name>
  <officer id="chair-1" role="chair" body="wgtu" person="Carlos FORADORI">
    <title lang="en">Ambassador</title>
    <post lang="en">Permanent Representative of Argentina</post>
  </officer>
  <meeting id="csp12-wgtu-1" body="wgtu" date="2026-03-18" start="15:00" end="18:00" place="geneva">
    <item id="opening"><name lang="en">Opening</name></item>
    <item id="other"><name lang="en">Other matters</name></item>
  </meeting>
</conference>
)"},
    {"register.xml", R"(<register>
  <doc id="draft" symbol="ATT/CSP10/785" conference="csp12"/>
  <doc id="report" symbol="ATT/CSP10/801" symbol-check="unconfirmed" date="2024-08" replaces="draft" href="https://example.org/r"/>
</register>
)"},
    {"papers/agenda/paper.xml",
     R"xml(<paper id="agenda" original="en" issued="2026-02-17" issuer="wgtu" conference="csp12" meeting="csp12-wgtu-1" template="agenda">
  <part id="letter">
    <p id="l.invite">The <name of="wgtu"/> meets on <date of="csp12-wgtu-1"/>
      in <b>Geneva</b> <i>or</i> elsewhere.<note id="n.place">See <para of="report" n="27(b)"/>.</note> See
      <ref to="annex-a"/> &amp; <link href="mailto:a@example.org">write</link>.</p>
    <list kind="letter">
      <li id="l.first">First
        <list kind="bullet"><li id="l.inner">inner</li></list>
      </li>
    </list>
    <signature><officer of="chair-1"/><line id="l.signed"><name of="wgtu" form="short">the Groups</name></line></signature>
  </part>
  <part id="items">
    <title id="a.title">Agenda of <date is="2026-03-18" weekday="yes"/></title>
    <agenda of="csp12-wgtu-1">
      <item of="opening"><text id="a.opening">Before item <ref to="other"/>.</text></item>
      <item of="other"/>
    </agenda>
  </part>
  <annex id="annex-a">
    <title id="x.title">States</title>
    <h id="x.heading" level="2">Which</h>
    <states id="x.table" treaty="att" numbered="yes">
      <column status="signatory" group="asia-pacific"><title id="x.1">Signatories (<count/>)</title></column>
      <column status="none" group-not="african"><title id="x.2">Others (<count/>)</title></column>
    </states>
  </annex>
</paper>
)xml"},
};

/// A translation of the small corpus's paper; units are given as they stand in the file, one after
/// another.
inline std::string xliff(std::string_view units) {
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
        "  <file original=\"paper.xml\" source-language=\"en\" target-language=\"zh\" "
        "datatype=\"xml\">\n    <body>\n{}    </body>\n  </file>\n</xliff>\n",
        units);
}

/// The small corpus in a folder of its own.
class SmallCorpus {
public:
    SmallCorpus() {
        for (const auto& [path, text] : small_corpus_files) write(path, text);
    }

    void write(const std::string& path, const std::string& text) {
        files_[path] = text;
        std::filesystem::create_directories((folder_.path() / path).parent_path());
        std::ofstream stream(folder_.path() / path, std::ios::binary);
        stream << text;
        ASSERT_TRUE(stream.flush()) << path;
    }

    /// Puts `to` where `from` stands; it must stand there once.
    void change(const std::string& path, std::string_view from, std::string_view to) {
        std::string text = files_.at(path);
        const auto at = text.find(from);
        ASSERT_NE(at, text.npos) << from;
        ASSERT_EQ(text.find(from, at + 1), text.npos) << from;
        write(path, text.replace(at, from.size(), to));
    }

    void remove(const std::string& path) { std::filesystem::remove(folder_.path() / path); }

    Corpus read(const corpus::Wanted& wanted = {}) {
        diagnostics_ = {};
        return corpus::read(folder_.path(), diagnostics_, wanted);
    }

    /// What the last reading found, with paths as they are inside the corpus.
    std::vector<std::string> found() const {
        std::vector<std::string> lines = findings(diagnostics_);
        const std::string prefix = folder_.path().generic_string() + "/";
        for (std::string& line : lines)
            for (auto at = line.find(prefix); at != line.npos; at = line.find(prefix))
                line.erase(at, prefix.size());
        return lines;
    }

private:
    TemporaryFolder folder_;
    std::map<std::string, std::string> files_;
    Diagnostics diagnostics_;
};

}  // namespace hexaglot
