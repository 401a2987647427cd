// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check.hpp>
#include <mentorics/core/check_amounts.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/function_ref.hpp>
#include <mentorics/core/interval.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/observer_series.hpp>
#include <mentorics/core/parallel.hpp>
#include <mentorics/core/progress_model.hpp>
#include <mentorics/core/random.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/core/verification.hpp>
#include <mentorics/core/wide_product.hpp>
