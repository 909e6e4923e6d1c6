// SPDX-License-Identifier: MIT
#include "system/case_file.h"

#include "archive/archive.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view status_mark = "==> ";
constexpr std::string_view no_line_end = "\\ no line end\n";

class Parser {
public:
    explicit Parser(const fs::path& file)
        : name_(file.filename().string()), lines_(lines(content(file))) {}

    CaseFile parse() {
        CaseFile file;
        std::string head;
        std::vector<Patch> patches;
        while (at_ < lines_.size()) {
            const std::string& line = lines_[at_++];
            if (line.starts_with("$ ")) {
                if (file.cases.empty()) fail("a command before the first title");
                Step step{head + line + "\n", std::move(patches), line.substr(2), {}};
                parse_outcome(step.expected);
                file.cases.back().steps.push_back(std::move(step));
                head.clear();
                patches.clear();
                continue;
            }
            head += line + "\n";
            if (line.starts_with("# "))
                file.cases.push_back({line.substr(2), {}});
            else if (line.starts_with("--- "))
                patches.push_back(parse_patch(line.substr(4), head));
            else if (!line.empty())
                fail("neither a title, a change nor a command");
        }
        file.tail = head;
        for (const Case& one : file.cases)
            if (one.steps.empty()) fail("a case without a command: " + one.title);
        return file;
    }

private:
    [[noreturn]] void fail(const std::string& message) const {
        throw std::runtime_error(fmt::format("{}:{}: {}", name_, at_, message));
    }

    Patch parse_patch(const std::string& path, std::string& head) {
        Patch patch{path, {}};
        bool is_new = true;
        for (; at_ < lines_.size(); ++at_) {
            const std::string& line = lines_[at_];
            const char sign = line.empty() ? ' ' : line[0];
            if ((sign != '-' && sign != '+') || line.starts_with("--- ")) break;
            head += line + "\n";
            if (patch.changes.empty() || (sign == '-' && is_new)) patch.changes.emplace_back();
            is_new = sign == '+';
            Change& change = patch.changes.back();
            std::string& side = is_new ? change.to : change.from;
            if (!side.empty()) side += '\n';
            side += line.substr(1);
        }
        return patch;
    }

    void parse_outcome(Outcome& outcome) {
        for (; at_ < lines_.size(); ++at_) {
            const std::string& line = lines_[at_];
            if (line.starts_with(status_mark)) {
                outcome.status = std::stoi(line.substr(status_mark.size()));
                ++at_;
                return;
            }
            const bool is_result = line == ">" || line.starts_with("> ");
            std::string& stream = is_result ? outcome.out : outcome.err;
            stream += is_result ? line.substr(std::min<std::size_t>(2, line.size())) : line;
            stream += '\n';
        }
        fail("a command without '==> status'");
    }

    std::string name_;
    std::vector<std::string> lines_;
    std::size_t at_ = 0;
};

std::string outcome_text(const Outcome& outcome) {
    std::string text;
    for (const std::string& line : lines(outcome.out))
        text += line.empty() ? ">\n" : "> " + line + "\n";
    if (!outcome.out.empty() && !outcome.out.ends_with('\n')) text += no_line_end;
    text += outcome.err;
    if (!outcome.err.empty() && !outcome.err.ends_with('\n'))
        text += "\n" + std::string(no_line_end);
    return text + fmt::format("{}{}\n", status_mark, outcome.status);
}

/// `before` with each change made.
std::string changed(std::string bytes, const Patch& patch) {
    for (const Change& change : patch.changes) {
        if (change.from.empty()) {
            bytes = change.to + "\n";
            continue;
        }
        const std::size_t at = bytes.find(change.from);
        if (at == std::string::npos || bytes.find(change.from, at + 1) != std::string::npos) {
            ADD_FAILURE() << patch.path << " must hold once: " << change.from;
            continue;
        }
        bytes.replace(at, change.from.size(), change.to);
    }
    return bytes;
}

void apply_to_part(const Patch& patch, const fs::path& file, const std::string& part) {
    Diagnostics trouble;
    auto package = archive::open(file.string(), content(file), trouble);
    if (!package) {
        ADD_FAILURE() << file << " is no office file";
        return;
    }
    auto& entries = package->entries;
    auto entry = std::find_if(entries.begin(), entries.end(),
                              [&](const Entry& one) { return one.name == part; });
    if (patch.changes.empty()) {
        ASSERT_NE(entry, entries.end()) << patch.path;
        entries.erase(entry);
    } else {
        if (entry == entries.end()) entry = entries.insert(entries.end(), Entry{part, {}, {}, 0});
        entry->bytes = changed(entry->bytes, patch);
        entry->deflated.reset();
    }
    write(file, archive::save(*package));
}

}  // namespace

CaseFile read_cases(const fs::path& file) {
    return Parser(file).parse();
}

std::string write_cases(const CaseFile& file) {
    std::string text;
    for (const Case& one : file.cases)
        for (const Step& step : one.steps) text += step.head + outcome_text(step.expected);
    return text + file.tail;
}

void apply(const Patch& patch, const fs::path& folder) {
    const std::size_t bar = patch.path.find('!');
    const fs::path file = folder / patch.path.substr(0, bar);
    if (bar != std::string::npos) return apply_to_part(patch, file, patch.path.substr(bar + 1));
    if (patch.changes.empty()) {
        EXPECT_TRUE(fs::remove(file)) << file;
        return;
    }
    fs::create_directories(file.parent_path());
    const bool is_made = patch.changes.front().from.empty();
    write(file, changed(is_made ? std::string() : content(file), patch));
}

}  // namespace hexaglot::system_test
