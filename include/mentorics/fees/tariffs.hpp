// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/tariffs/capped.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/charges_of.hpp>
#include <mentorics/fees/tariffs/course_bundles.hpp>
#include <mentorics/fees/tariffs/course_price.hpp>
#include <mentorics/fees/tariffs/discount.hpp>
#include <mentorics/fees/tariffs/discount_offer.hpp>
#include <mentorics/fees/tariffs/discounted.hpp>
#include <mentorics/fees/tariffs/graduated_tariff.hpp>
#include <mentorics/fees/tariffs/minimum_commitment.hpp>
#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/percentage.hpp>
#include <mentorics/fees/tariffs/progress_tariff.hpp>
#include <mentorics/fees/tariffs/project_list.hpp>
#include <mentorics/fees/tariffs/project_price.hpp>
#include <mentorics/fees/tariffs/service_mode.hpp>
#include <mentorics/fees/tariffs/subscription.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>
#include <mentorics/fees/tariffs/tier.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>
#include <mentorics/fees/tariffs/volume_tariff.hpp>
#include <mentorics/fees/tariffs/with_ending.hpp>
