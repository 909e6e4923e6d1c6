// SPDX-License-Identifier: MIT
// Which States are asked for on the command line.
#pragma once

#include "check/check.h"
#include "cli/session.h"

#include <optional>
#include <string>

namespace hexaglot::cli {

/// The treaty of an id; reported where there is none.
const Treaty* find_treaty(Session& session, const std::string& id);

/// Whether there is a group of an id, or none is asked for; reported where there is none.
bool is_group(Session& session, const std::string& id);

/// party, signatory, none; nothing for any.
std::optional<compose::Standing> standing(const std::string& status);

/// The States of `--expect`: a text such as `treaty=att status=signatory group=asia-pacific`; also
/// `group-not` and `basis`, as `list` has them. Without a day they are as of the end of the
/// treaty's data. Reported where it cannot be used. The session must outlive the result.
std::optional<check::Expected> expected(Session& session, const std::string& text);

}  // namespace hexaglot::cli
