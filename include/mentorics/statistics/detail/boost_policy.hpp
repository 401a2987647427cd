// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/math/policies/policy.hpp>

namespace mentorics::statistics::detail {

namespace policies = boost::math::policies;

/// How Boost.Math is called: in double, never wider, and with a value (infinity, NaN, 0) where it would throw. What a caller
/// may pass is checked before, so that errors have our text and headers work without exceptions.
using boost_policy = policies::policy<
    policies::promote_float<false>, policies::promote_double<false>, policies::domain_error<policies::ignore_error>,
    policies::pole_error<policies::ignore_error>, policies::overflow_error<policies::ignore_error>,
    policies::underflow_error<policies::ignore_error>, policies::denorm_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>, policies::rounding_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>>;

}  // namespace mentorics::statistics::detail
