// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/calibration.hpp>
#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/compensated_sum.hpp>
#include <mentorics/core/draw.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/found_by_argument.hpp>
#include <mentorics/core/metrics.hpp>
#include <mentorics/core/normal_quantile.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/parallel.hpp>
#include <mentorics/core/philox.hpp>
#include <mentorics/core/progress_model.hpp>
#include <mentorics/core/quantile.hpp>
#include <mentorics/core/random_stream.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/sample.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/core/student_quantile.hpp>
#include <mentorics/core/wilson_interval.hpp>
#include <mentorics/core/wright_omega.hpp>
