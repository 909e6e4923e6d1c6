// SPDX-License-Identifier: MIT
#include "system/program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

struct Pipe {
    std::array<int, 2> ends{-1, -1};

    Pipe() {
        if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    }
    ~Pipe() {
        for (const int end : ends)
            if (end >= 0) close(end);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    int reader() const { return ends[0]; }
    int writer() const { return ends[1]; }
    void close_writer() {
        close(ends[1]);
        ends[1] = -1;
    }
};

/// In the child: becomes the program, or ends with 127.
[[noreturn]] void become(const std::vector<std::string>& words, const Surroundings& surroundings,
                         int out, int err) {
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    for (const auto& [name, value] : surroundings.environment)
        setenv(name.c_str(), value.c_str(), 1);
    if (surroundings.largest_file) {
        const rlimit limit{*surroundings.largest_file, *surroundings.largest_file};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (chdir(surroundings.folder.c_str()) != 0) _exit(127);
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments.front(), arguments.data());
    _exit(127);
}

/// Both streams until both end: a program that fills one while the other is read would wait for
/// ever.
void collect(const Pipe& out, const Pipe& err, Outcome& outcome) {
    std::array<pollfd, 2> waiting{pollfd{out.reader(), POLLIN, 0}, pollfd{err.reader(), POLLIN, 0}};
    const std::array<std::string*, 2> into{&outcome.out, &outcome.err};
    std::array<char, 65536> buffer;
    int open_ends = 2;
    while (open_ends > 0) {
        if (poll(waiting.data(), waiting.size(), -1) < 0) continue;
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i].revents == 0) continue;
            const ssize_t got = read(waiting[i].fd, buffer.data(), buffer.size());
            if (got > 0) {
                into[i]->append(buffer.data(), static_cast<std::size_t>(got));
            } else if (got == 0) {
                waiting[i].fd = -1;
                --open_ends;
            }
        }
    }
}

}  // namespace

Outcome run(const std::vector<std::string>& words, const Surroundings& surroundings) {
    Pipe out;
    Pipe err;
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no process");
    if (child == 0) become(words, surroundings, out.writer(), err.writer());
    out.close_writer();
    err.close_writer();
    Outcome outcome;
    collect(out, err, outcome);
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
    }
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return outcome;
}

Outcome hexaglot(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
    std::vector<std::string> words{HEXAGLOT_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run(words, surroundings);
}

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> all;
    std::istringstream stream{std::string(text)};
    for (std::string line; std::getline(stream, line);) all.push_back(line);
    return all;
}

void expect_same_lines(const std::vector<std::string>& found,
                       const std::vector<std::string>& wanted) {
    const auto [at, other] =
        std::mismatch(found.begin(), found.end(), wanted.begin(), wanted.end());
    if (at == found.end() && other == wanted.end()) return;
    ADD_FAILURE() << "line " << at - found.begin() + 1 << "\n  found  "
                  << (at == found.end() ? "(the end)" : *at) << "\n  wanted "
                  << (other == wanted.end() ? "(the end)" : *other);
}

void copy_data(const fs::path& folder) {
    for (const char* name : {"corpus", "locales", "templates"})
        fs::copy(fs::path(HEXAGLOT_ROOT) / name, folder / name, fs::copy_options::recursive);
}

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) ADD_FAILURE() << "cannot read " << file;
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, std::string_view bytes) {
    std::ofstream stream(file, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) ADD_FAILURE() << "cannot write " << file;
}

void replace(const fs::path& file, std::string_view from, std::string_view to) {
    std::string bytes = content(file);
    const std::size_t at = bytes.find(from);
    ASSERT_NE(at, std::string::npos) << file << " does not hold '" << from << "'";
    ASSERT_EQ(bytes.find(from, at + 1), std::string::npos)
        << file << " holds '" << from << "' more than once";
    write(file, bytes.replace(at, from.size(), to));
}

std::optional<fs::path> shared() {
    const char* given = std::getenv("HEXAGLOT_SHARED");
    fs::path folder = given ? fs::path(given) : fs::path(HEXAGLOT_ROOT).parent_path() / "shared";
    std::error_code error;
    if (!fs::is_directory(folder, error)) return std::nullopt;
    return folder;
}

std::string missing(const std::vector<std::string>& programs) {
    std::string names;
    for (const std::string& program : programs)
        if (run({"sh", "-c", "command -v \"$0\"", program}).status != 0) names += ' ' + program;
    return names.empty() ? names : "not installed (./dev test installs):" + names;
}

bool must_have_tools() {
    const char* value = std::getenv("CI");
    return value && std::string_view(value) == "true";
}

}  // namespace hexaglot::system_test
