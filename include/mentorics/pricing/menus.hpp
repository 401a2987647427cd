// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/menus/choose_reward.hpp>
#include <mentorics/pricing/menus/choose_size_prices.hpp>
#include <mentorics/pricing/menus/choose_two_part_tariff.hpp>
#include <mentorics/pricing/menus/compare_bundles.hpp>
#include <mentorics/pricing/menus/compare_payment_modes.hpp>
#include <mentorics/pricing/menus/optimal_menu.hpp>
#include <mentorics/pricing/menus/optimal_tiered_menu.hpp>
#include <mentorics/pricing/menus/uniform_bundle.hpp>
