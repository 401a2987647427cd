// SPDX-License-Identifier: BSL-1.0
// Names that platforms and frameworks define as macros, and what an embedding program has at global scope, must not break
// a public header.
#include "outside_includes.hpp"  // generated: what the library includes from elsewhere, before the macros can hit it

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/uniform.hpp>

// windows.h and what it includes
#define min(a, b) hostile
#define max(a, b) hostile
#define near hostile
#define far hostile
#define small hostile
#define hyper hostile
#define interface hostile
#define pascal hostile
#define cdecl hostile
#define IN hostile
#define OUT hostile
#define OPTIONAL hostile
#define ERROR hostile
#define NO_ERROR hostile
#define DELETE hostile
#define CONST hostile
#define VOID hostile
#define TRUE hostile
#define FALSE hostile
#define DIFFERENCE hostile
#define DOMAIN hostile
#define OVERFLOW hostile
#define UNDERFLOW hostile
#define IGNORE hostile
#define STRICT hostile
#define ABSOLUTE hostile
#define RELATIVE hostile
#define OPAQUE hostile
#define TRANSPARENT hostile
#define TEXT(x) hostile
#define Yield() hostile

// complex.h, which a header from elsewhere may have included already
#undef I
#undef complex
#undef imaginary
#define I hostile
#define complex hostile
#define imaginary hostile

// termios.h
#define B0 hostile
#define B1 hostile
#define B50 hostile
#define B110 hostile
#define ECHO hostile
#define CSIZE hostile
#define NL0 hostile
#define CR0 hostile
#define VT0 hostile

// sys/sysmacros.h, and the names that GNU modes define
#define major(x) hostile
#define minor(x) hostile
#define linux hostile
#define unix hostile

// Arduino.h
#define F(x) hostile
#define HIGH hostile
#define LOW hostile
#define INPUT hostile
#define OUTPUT hostile
#define DEFAULT hostile
#define EXTERNAL hostile
#define EULER hostile
#define PI hostile
#define HALF_PI hostile
#define TWO_PI hostile
#define radians(x) hostile
#define degrees(x) hostile
#define sq(x) hostile
#define bit(x) hostile
#define constrain(x, low, high) hostile

// X11
#define None hostile
#define Bool hostile
#define Status hostile
#define True hostile
#define False hostile
#define Always hostile
#define Success hostile
#define Complex hostile

// Qt
#define emit hostile
#define signals hostile
#define slots hostile
#define foreach hostile
#define forever hostile

// An embedding program's own: would hide what the concepts find by argument-dependent lookup.
namespace support {}
namespace progress {}
struct hours_to {};
inline int elasticity, consumer_surplus, unconstrained_optimal_price, mean, standard_deviation, upper_quantile,
    survival_function, best_quantity, response, spend_at_marginal, cdf, pdf, complement, retention, days_until,
    to_piecewise, charges, validate;

#include <mentorics/mentorics.hpp>

using namespace mentorics;

static_assert(progress_model<learning::linear_progress<>>);
static_assert(learning::forgetting_model<learning::exponential_forgetting<>>);
static_assert(fees::piecewise_affine<fees::two_part_tariff<>>);
static_assert(fees::hours_distribution<boost::math::normal>);
static_assert(pricing::closed_form_demand<demand::logit<>>);
static_assert(demand::demand_model<demand::willingness_to_pay<boost::math::normal>>);
static_assert(demand::demand_distribution<demand::normal_demand>);
static_assert(pricing::quantity_cost<pricing::quadratic_cost>);
static_assert(pricing::concave_response<pricing::power_response>);

int main()
{
  // Two lines of the tariff's own, and the support of the uniform distribution.
  auto const lines = fees::charges_of(fees::two_part_tariff<>{.fixed = 50.0, .rate = 10.0}, 3.0);
  auto const most = demand::willingness_to_pay<boost::math::uniform>{boost::math::uniform(20.0, 90.0)}.limits().second;
  return lines.size() == 2 && most == 90.0 ? 0 : 1;
}
