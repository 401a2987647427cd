// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/policy/optimal_policy.hpp>
#include <mentorics/curriculum/policy/pass_probabilities.hpp>
#include <mentorics/curriculum/policy/policy.hpp>
#include <mentorics/curriculum/policy/verify_policy.hpp>
