// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/terms/balance_terms.hpp>
#include <mentorics/curriculum/terms/evolve_terms.hpp>
#include <mentorics/curriculum/terms/evolve_terms_options.hpp>
#include <mentorics/curriculum/terms/term_problem.hpp>
#include <mentorics/curriculum/terms/verify_terms.hpp>
