// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/billing/invoice.hpp>
#include <mentorics/fees/billing/line_item.hpp>
#include <mentorics/fees/billing/quote.hpp>
#include <mentorics/fees/billing/refund.hpp>
