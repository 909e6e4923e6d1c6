// SPDX-License-Identifier: MIT
// Which of the three language and font settings of a run a language has.
#pragma once

#include <string_view>

namespace hexaglot::office {

/// Word and LibreOffice keep three languages and fonts for each run and choose by the script of the
/// text.
enum class ScriptSlot { latin, east_asian, complex };

/// The slot of a BCP 47 tag, by its script subtag where it has one, else by its language.
ScriptSlot script_slot(std::string_view tag);

}  // namespace hexaglot::office
