// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice/logit_mixture.hpp>
#include <mentorics/demand/choice/multinomial_logit.hpp>
#include <mentorics/demand/choice/nested_logit.hpp>
#include <mentorics/demand/choice/shares_from_utilities.hpp>
