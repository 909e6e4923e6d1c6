// SPDX-License-Identifier: MIT
#include "base/source.h"

#include "base/text.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace hexaglot {

Source::Source(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)), starts_{0} {
    for (std::size_t at = bytes_.find('\n'); at != bytes_.npos; at = bytes_.find('\n', at + 1))
        starts_.push_back(at + 1);
}

Source::Position Source::position(std::size_t offset) const {
    offset = std::min(offset, bytes_.size());
    const auto behind = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const auto number = static_cast<std::size_t>(behind - starts_.begin());
    // The line end itself is the last place of its line: CR and LF of one line end share it.
    const std::string_view text = line(number);
    const std::size_t inside = std::min(offset - starts_[number - 1], text.size());
    std::string_view before = text.substr(0, inside);
    // Editors do not count a byte order mark.
    if (number == 1 && before.starts_with("\xEF\xBB\xBF")) before.remove_prefix(3);
    return {number, text::length(before) + 1};
}

std::string_view Source::line(std::size_t number) const {
    if (number == 0 || number > starts_.size()) return {};
    const std::size_t end = number < starts_.size() ? starts_[number] : bytes_.size();
    std::string_view text = std::string_view(bytes_).substr(0, end).substr(starts_[number - 1]);
    if (text.ends_with('\n')) {
        text.remove_suffix(1);
        if (text.ends_with('\r')) text.remove_suffix(1);
    }
    return text;
}

std::size_t Source::line_offset(std::size_t number) const {
    if (number == 0) return 0;
    return number <= starts_.size() ? starts_[number - 1] : bytes_.size();
}

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }
    /// False where the system lost what was written.
    bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

private:
    int number_;
};

std::string words(int error) {
    return std::generic_category().message(error);
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// Makes a new file beside `path`, under a name that nobody holds.
std::pair<int, std::filesystem::path> make_temporary(const std::filesystem::path& path) {
    constexpr int attempts = 1000;
    for (int number = 0; number < attempts; ++number) {
        const auto name = fmt::format(".hexaglot-{}-{}.tmp", ::getpid(), number);
        const auto temporary = path.parent_path() / name;
        const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file >= 0 || errno != EEXIST) return {file, temporary};
    }
    return {-1, {}};
}

/// Makes the rename itself last through a loss of power. Some file systems refuse to flush a
/// folder; by then the new file is in its place, so that a refusal is no failure.
void flush_folder(const std::filesystem::path& file) {
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor) ::fsync(descriptor.number());
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& path, std::string& error) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status = {};
    if (!file || ::fstat(file.number(), &status) != 0) {
        error = words(errno);
        return std::nullopt;
    }
    // A device or a hole of a terabyte must not take all memory.
    constexpr std::size_t largest = std::size_t{512} << 20U;
    const auto too_large = [&](std::size_t size) {
        if (size > largest) error = "it is larger than 512 MiB";
        return size > largest;
    };
    std::string bytes;
    if (S_ISREG(status.st_mode) && too_large(static_cast<std::size_t>(status.st_size)))
        return std::nullopt;
    // One more than the size, so that the end shows itself without a second read of a whole block.
    if (S_ISREG(status.st_mode)) bytes.resize(static_cast<std::size_t>(status.st_size) + 1);
    std::size_t size = 0;
    for (;;) {
        constexpr std::size_t block = 65536;
        if (size == bytes.size()) bytes.resize(size + std::max(block, size));
        const ssize_t count = ::read(file.number(), bytes.data() + size, bytes.size() - size);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) {
            error = words(errno);
            return std::nullopt;
        }
        if (count == 0) break;
        size += static_cast<std::size_t>(count);
        if (too_large(size)) return std::nullopt;
    }
    bytes.resize(size);
    return bytes;
}

Written replace_file(const std::filesystem::path& path, std::string_view bytes,
                     std::string& error) {
    std::error_code code;
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), code);
    if (code) {
        error = code.message();
        return Written::failed;
    }
    struct stat old = {};
    const bool exists = ::stat(path.c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode)) {
        error = words(EISDIR);
        return Written::failed;
    }
    if (exists && S_ISREG(old.st_mode) && static_cast<std::size_t>(old.st_size) == bytes.size()) {
        std::string ignored;
        if (read_file(path, ignored) == bytes) return Written::unchanged;
    }

    const auto [number, temporary] = make_temporary(path);
    Descriptor file(number);
    if (!file) {
        error = words(errno);
        return Written::failed;
    }
    const bool done = (!exists || ::fchmod(file.number(), old.st_mode & 07777) == 0) &&
                      write_all(file.number(), bytes) && ::fsync(file.number()) == 0 &&
                      file.close() && ::rename(temporary.c_str(), path.c_str()) == 0;
    if (!done) {
        error = words(errno);
        ::unlink(temporary.c_str());
        return Written::failed;
    }
    flush_folder(path);
    return Written::written;
}

}  // namespace hexaglot
