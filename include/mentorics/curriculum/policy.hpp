// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/policy/policy.hpp>
#include <mentorics/curriculum/policy/success_table.hpp>
#include <mentorics/curriculum/policy/teach_policy.hpp>
#include <mentorics/curriculum/policy/verify_policy.hpp>
