// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/reviews/plan_reviews.hpp>
#include <mentorics/learning/reviews/review_topic.hpp>
#include <mentorics/learning/reviews/review_workload.hpp>
