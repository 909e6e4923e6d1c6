// SPDX-License-Identifier: MIT
#include "typography.h"
