// SPDX-License-Identifier: MIT
// The commands: each adds itself to the program's arguments and is run when it was named.
// interface.md fixes their names.
#pragma once

#include "cli/session.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace hexaglot::cli {

/// What a command does with a session; it says its results and leaves its trouble in the session.
using Action = std::function<void(Session&)>;

/// Each makes its subcommand under `app` and sets `chosen` when the arguments name it.
void add_build(CLI::App& app, Action& chosen);
void add_list(CLI::App& app, Action& chosen);
void add_check(CLI::App& app, Action& chosen);
void add_concord(CLI::App& app, Action& chosen);
void add_text(CLI::App& app, Action& chosen);
void add_tags(CLI::App& app, Action& chosen);
void add_explain(CLI::App& app, Action& chosen);
void add_sync(CLI::App& app, Action& chosen);
void add_status(CLI::App& app, Action& chosen);
void add_new(CLI::App& app, Action& chosen);

}  // namespace hexaglot::cli
