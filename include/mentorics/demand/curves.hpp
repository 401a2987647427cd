// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/curves/demand_distribution.hpp>
#include <mentorics/demand/curves/exponential.hpp>
#include <mentorics/demand/curves/isoelastic.hpp>
#include <mentorics/demand/curves/linear.hpp>
#include <mentorics/demand/curves/logit.hpp>
#include <mentorics/demand/curves/probit.hpp>
#include <mentorics/demand/curves/rationed.hpp>
#include <mentorics/demand/curves/willingness_to_pay.hpp>
