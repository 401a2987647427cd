// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/curricula/balance_curricula.hpp>
#include <mentorics/curriculum/curricula/curricula_problem.hpp>
#include <mentorics/curriculum/curricula/verify_curricula.hpp>
