// SPDX-License-Identifier: MIT
#include "measure/file.h"

#include "measure/office.h"

#include <algorithm>
#include <stdexcept>

namespace hexaglot::measure {

File::File(std::string format, const std::string& bytes) : format_(std::move(format)) {
    if (is_office()) {
        office_ = std::make_unique<Office>(format_, bytes);
        lines_ = office_->lines();
        return;
    }
    Text text = wide(bytes);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(U'\n', at), text.size());
        changed_.push_back(text.substr(at, end - at));
        lines_.push_back({changed_.size(), changed_.back(), changed_.back().starts_with(U"[^")});
        at = end + 1;
    }
}

File::~File() = default;
File::File(File&&) noexcept = default;

bool File::replace(std::size_t line, std::size_t begin, std::size_t end, const Text& words) {
    if (office_) return office_->replace(line, begin, end, words);
    changed_[line].replace(begin, end - begin, words);
    return true;
}

bool File::remove(std::size_t line) {
    if (office_) return office_->remove(line);
    changed_.erase(changed_.begin() + static_cast<std::ptrdiff_t>(line));
    return true;
}

bool File::repeat(std::size_t line) {
    if (office_) return office_->repeat(line);
    changed_.insert(changed_.begin() + static_cast<std::ptrdiff_t>(line), Text(changed_[line]));
    return true;
}

bool File::exchange(std::size_t one, std::size_t other) {
    if (office_) return office_->exchange(one, other);
    std::swap(changed_[one], changed_[other]);
    return true;
}

std::vector<std::size_t> File::marks() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < lines_.size(); ++i)
        if (!lines_[i].note)
            found.insert(found.end(), matches(lines_[i].text, "\\[\\^\\d+\\]").size(), i);
    return found;
}

std::vector<std::size_t> File::links() const {
    return office_ ? office_->links() : std::vector<std::size_t>{};
}

bool File::drop_mark(std::size_t which) {
    const std::vector<std::size_t> all = marks();
    if (which >= all.size()) return false;
    const std::size_t line = all[which];
    const auto first = std::find(all.begin(), all.end(), line);
    const auto found = matches(lines_[line].text, "\\[\\^\\d+\\]");
    const Match mark = found[which - static_cast<std::size_t>(first - all.begin())];
    if (office_) return office_->drop_mark(line, mark.begin);
    changed_[line].erase(mark.begin, mark.end - mark.begin);
    return true;
}

bool File::drop_note(std::size_t which) {
    if (office_) return office_->drop_note(which);
    std::size_t seen = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i)
        if (lines_[i].note && seen++ == which) return remove(i);
    return false;
}

bool File::empty_link(std::size_t which) {
    return office_ && office_->point_link(which, "");
}

bool File::move_link(std::size_t which) {
    return office_ && office_->point_link(which, "https://www.example.org/another");
}

bool File::renumber(std::size_t line, int number) {
    if (office_) return office_->renumber(line, number);
    const auto label = matches(lines_[line].text, "^(\\d+)(?:\\.|\\)| -|\\u00a0-)\\s");
    return !label.empty() &&
           replace(line, label[0].begin, label[0].end, wide(std::to_string(number)));
}

std::string File::bytes() const {
    if (office_) return office_->bytes();
    std::string all;
    for (const Text& line : changed_) all += narrow(line) + '\n';
    return all;
}

}  // namespace hexaglot::measure
