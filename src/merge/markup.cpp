// SPDX-License-Identifier: MIT
#include "merge/markup.h"

#include "base/text.h"

#include <fmt/format.h>

#include <cassert>

namespace hexaglot::merge {
namespace {

/// Appends text with the characters escaped that would be markup. Clean ASCII, the commonest, is
/// copied in one go.
void append_escaped(std::string& out, std::string_view text, bool attribute) {
    bool plain = true;
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        plain = plain && code >= 0x20 && code < 0x7F;
    }
    const std::string cleaned = plain ? std::string() : text::clean(text);
    for (const char byte : plain ? text : std::string_view(cleaned)) {
        switch (byte) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\n':
            case '\t':
                // An attribute's line ends would be read as spaces: XML 1.0, 3.3.3.
                out += attribute ? ' ' : byte;
                break;
            default:
                out += byte;
        }
    }
}

}  // namespace

Markup& Markup::open(std::string_view name) {
    end_tag();
    out_ += '<';
    out_ += name;
    open_.push_back(name);
    in_tag_ = true;
    return *this;
}

Markup& Markup::attribute(std::string_view name, std::string_view value) {
    assert(in_tag_);
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_escaped(out_, value, true);
    out_ += '"';
    return *this;
}

Markup& Markup::attribute(std::string_view name, int value) {
    return attribute(name, std::string_view(fmt::format_int(value).c_str()));
}

Markup& Markup::text(std::string_view text) {
    end_tag();
    append_escaped(out_, text, false);
    return *this;
}

Markup& Markup::close() {
    assert(!open_.empty());
    if (in_tag_) {
        out_ += "/>";
        in_tag_ = false;
    } else {
        out_ += "</";
        out_ += open_.back();
        out_ += '>';
    }
    open_.pop_back();
    return *this;
}

Markup& Markup::leaf(std::string_view name) {
    return open(name).close();
}

Markup& Markup::leaf(std::string_view name, std::string_view attribute_name,
                     std::string_view value) {
    return open(name).attribute(attribute_name, value).close();
}

Markup& Markup::splice(std::string_view elements) {
    end_tag();
    out_ += elements;
    return *this;
}

Markup& Markup::literal(std::string_view bytes) {
    assert(open_.empty());
    out_ += bytes;
    return *this;
}

const std::string& Markup::written() const {
    assert(open_.empty() && !in_tag_);
    return out_;
}

void Markup::end_tag() {
    if (!in_tag_) return;
    out_ += '>';
    in_tag_ = false;
}

std::string percent_encoded(std::string_view address) {
    constexpr std::string_view allowed =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";
    std::string out;
    for (const char byte : text::clean(address)) {
        if (allowed.find(byte) != allowed.npos)
            out += byte;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return out;
}

}  // namespace hexaglot::merge
