// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/curves/exponential_demand.hpp>
#include <mentorics/demand/curves/isoelastic_demand.hpp>
#include <mentorics/demand/curves/linear_demand.hpp>
#include <mentorics/demand/curves/logit_demand.hpp>
#include <mentorics/demand/curves/probit_demand.hpp>
#include <mentorics/demand/curves/rationed_demand.hpp>
#include <mentorics/demand/curves/volume.hpp>
#include <mentorics/demand/curves/willingness_to_pay.hpp>
