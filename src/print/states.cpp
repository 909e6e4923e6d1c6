// SPDX-License-Identifier: MIT
#include "print/print.h"

#include <nlohmann/json.hpp>

namespace hexaglot::print {
namespace {

std::string events_in_words(const StateLine& line) {
    std::string out;
    for (const StateLine::Event& event : line.events) {
        if (!out.empty()) out += "; ";
        out += event.kind + ' ' + event.date;
        if (!event.in_force.empty()) out += ", in force " + event.in_force;
    }
    return out;
}

/// RFC 4180: quoted where a comma, a quotation mark or a line end stands inside.
std::string csv_cell(const std::string& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string out = "\"";
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

/// Names hold neither tabs nor line ends: source data is collapsed when it is read.
std::string row(const std::vector<std::string>& cells, ListFormat format) {
    std::string out;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) out += format == ListFormat::csv ? ',' : '\t';
        out += format == ListFormat::csv ? csv_cell(cell) : cell;
    }
    return out + (format == ListFormat::csv ? "\r\n" : "\n");
}

std::string table(const std::vector<StateLine>& lines, ListFormat format) {
    std::string out = row({"code", "name", "status", "was", "events"}, format);
    for (const StateLine& line : lines)
        out += row({line.code, line.name, line.status, line.was, events_in_words(line)}, format);
    return out;
}

std::string plain(const std::vector<StateLine>& lines) {
    std::string out;
    for (const StateLine& line : lines) {
        out += line.name;
        if (!line.was.empty()) {
            out += ": " + line.was + " → " + line.status;
            if (!line.events.empty()) out += " (" + events_in_words(line) + ")";
        }
        out += '\n';
    }
    return out;
}

std::string json(const std::vector<StateLine>& lines) {
    auto array = nlohmann::ordered_json::array();
    for (const StateLine& line : lines) {
        auto events = nlohmann::ordered_json::array();
        for (const StateLine::Event& event : line.events) {
            nlohmann::ordered_json one = {{"kind", event.kind}, {"date", event.date}};
            if (!event.in_force.empty()) one["in-force"] = event.in_force;
            events.push_back(std::move(one));
        }
        nlohmann::ordered_json state = {
            {"code", line.code}, {"name", line.name}, {"status", line.status}};
        if (!line.was.empty()) state["was"] = line.was;
        state["events"] = std::move(events);
        array.push_back(std::move(state));
    }
    return array.dump(1) + "\n";
}

}  // namespace

std::string states(const std::vector<StateLine>& lines, ListFormat format) {
    switch (format) {
        case ListFormat::text:
            return plain(lines);
        case ListFormat::csv:
        case ListFormat::tsv:
            return table(lines, format);
        case ListFormat::json:
            return json(lines);
    }
    return {};
}

}  // namespace hexaglot::print
