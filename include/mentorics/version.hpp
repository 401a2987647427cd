// SPDX-License-Identifier: BSL-1.0
#pragma once

// The one place where the version stands: the build, the package and the docs read it from here.
#define MENTORICS_VERSION_MAJOR 0
#define MENTORICS_VERSION_MINOR 1
#define MENTORICS_VERSION_PATCH 0
#define MENTORICS_VERSION "0.1.0"
