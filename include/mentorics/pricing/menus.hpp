// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/menus/bundle_sizes.hpp>
#include <mentorics/pricing/menus/compare_bundles.hpp>
#include <mentorics/pricing/menus/mastery_reward.hpp>
#include <mentorics/pricing/menus/optimal_menu.hpp>
#include <mentorics/pricing/menus/optimal_tiered_menu.hpp>
#include <mentorics/pricing/menus/subscription_or_hourly.hpp>
#include <mentorics/pricing/menus/two_part_price.hpp>
#include <mentorics/pricing/menus/uniform_bundle.hpp>
