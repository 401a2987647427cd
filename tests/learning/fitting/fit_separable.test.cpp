// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/fitting/fit_separable.hpp>

#include "support/data_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

using theta = std::span<double const>;
using starts = std::vector<std::vector<double>>;

// The models of NIST with the linear parameter apart; positive parameters on a log scale.
struct misra1a {  // b1 (1 - exp(-b2 x))
  std::size_t linear = 1;
  std::size_t shape = 1;
  void operator()(theta t, double x, statistics::separable_row& row) const
  {
    double const b = std::exp(t[0]);
    row.basis[0] = -std::expm1(-b * x);
    row.basis_slope[0][0] = b * x * std::exp(-b * x);
  }
  static std::vector<double> from(std::vector<double> const& b) { return {std::log(b[1])}; }
  static std::vector<double> to(double c, std::vector<double> const& t) { return {c, std::exp(t[0])}; }
};
struct danwood {  // b1 x^b2
  std::size_t linear = 1;
  std::size_t shape = 1;
  void operator()(theta t, double x, statistics::separable_row& row) const
  {
    row.basis[0] = std::pow(x, t[0]);
    row.basis_slope[0][0] = std::log(x) * row.basis[0];
  }
  static std::vector<double> from(std::vector<double> const& b) { return {b[1]}; }
  static std::vector<double> to(double c, std::vector<double> const& t) { return {c, t[0]}; }
};
struct rat42 {  // b1 / (1 + exp(b2 - b3 x))
  std::size_t linear = 1;
  std::size_t shape = 2;
  void operator()(theta t, double x, statistics::separable_row& row) const
  {
    double const e = std::exp(t[0] - t[1] * x);
    double const f = 1.0 / (1.0 + e);
    row.basis[0] = f;
    row.basis_slope[0][0] = -f * f * e;
    row.basis_slope[0][1] = f * f * e * x;
  }
  static std::vector<double> from(std::vector<double> const& b) { return {b[1], b[2]}; }
  static std::vector<double> to(double c, std::vector<double> const& t) { return {c, t[0], t[1]}; }
};
struct mgh10 {  // b1 exp(b2 / (x + b3))
  std::size_t linear = 1;
  std::size_t shape = 2;
  void operator()(theta t, double x, statistics::separable_row& row) const
  {
    double const b = std::exp(t[0]);
    double const c = std::exp(t[1]);
    row.basis[0] = std::exp(b / (x + c));
    row.basis_slope[0][0] = row.basis[0] * b / (x + c);
    row.basis_slope[0][1] = -row.basis[0] * b * c / ((x + c) * (x + c));
  }
  static std::vector<double> from(std::vector<double> const& b) { return {std::log(b[1]), std::log(b[2])}; }
  static std::vector<double> to(double c, std::vector<double> const& t) { return {c, std::exp(t[0]), std::exp(t[1])}; }
};
struct chwirut {  // exp(-b1 x) / (b2 + b3 x) = c exp(-b1 x) / (1 + d x), c = 1 / b2, d = b3 / b2
  std::size_t linear = 1;
  std::size_t shape = 2;
  void operator()(theta t, double x, statistics::separable_row& row) const
  {
    double const b = std::exp(t[0]);
    double const d = std::exp(t[1]);
    row.basis[0] = std::exp(-b * x) / (1.0 + d * x);
    row.basis_slope[0][0] = -row.basis[0] * b * x;
    row.basis_slope[0][1] = -row.basis[0] * d * x / (1.0 + d * x);
  }
  static std::vector<double> from(std::vector<double> const& b) { return {std::log(b[0]), std::log(b[2] / b[1])}; }
  static std::vector<double> to(double c, std::vector<double> const& t)
  {
    return {std::exp(t[0]), 1.0 / c, std::exp(t[1]) / c};
  }
};

struct nist_set {
  std::vector<double> x, y, certified;
  std::vector<std::vector<double>> starts{{}, {}};
  double squares = 0.0;
};

bool nist(std::string const& name, nist_set& set)
{
  std::filesystem::path points;
  std::filesystem::path certified;
  if (!support::data_file("learning/nist_curves.csv", points) ||
      !support::data_file("learning/nist_certified.csv", certified)) {
    return false;
  }
  for (auto const& r : support::records(points)) {
    if (r[0] != name) { continue; }
    set.y.push_back(std::stod(r[1]));
    set.x.push_back(std::stod(r[2]));
  }
  for (auto const& r : support::records(certified)) {
    if (r[0] != name) { continue; }
    if (r[1] == "RSS") {
      set.squares = std::stod(r[4]);
      continue;
    }
    set.starts[0].push_back(std::stod(r[2]));
    set.starts[1].push_back(std::stod(r[3]));
    set.certified.push_back(std::stod(r[4]));
  }
  return true;
}

/// Correct digits of the worst parameter; the certified values have 11.
template <class Model>
void check_digits(std::string const& name)
{
  nist_set set;
  if (!nist(name, set)) { return; }
  for (auto const& start : set.starts) {
    auto const fit = fit_separable(Model{}, set.x, set.y, starts{Model::from(start)});
    REQUIRE(fit.outcome == status::converged);
    auto const found = Model::to(fit.linear[0], fit.shape);
    double digits = 20.0;
    for (std::size_t j = 0; j < found.size(); ++j) {
      double const error = std::abs(found[j] - set.certified[j]) / std::abs(set.certified[j]);
      digits = std::min(digits, -std::log10(error + 1e-20));
    }
    CAPTURE(name);
    CHECK(digits >= 10.0);
    CHECK(fit.residual_sum_of_squares == doctest::Approx(set.squares).epsilon(1e-9));
  }
}

struct line {  // linear only
  std::size_t linear = 2;
  std::size_t shape = 0;
  void operator()(theta, double x, statistics::separable_row& row) const { row.basis = {1.0, x}; }
};
struct decay {  // shape only: exp(-theta x)
  std::size_t linear = 0;
  std::size_t shape = 1;
  void operator()(theta t, double x, statistics::separable_row& row) const
  {
    row.base = std::exp(-t[0] * x);
    row.base_slope[0] = -x * row.base;
  }
};

}  // namespace

TEST_CASE("learning/fit_separable: NIST's certified values to 10 digits from both starts")
{
  check_digits<misra1a>("Misra1a");
  check_digits<danwood>("DanWood");
  check_digits<rat42>("Rat42");
  check_digits<mgh10>("MGH10");
  check_digits<chwirut>("Chwirut1");
  check_digits<chwirut>("Chwirut2");
}

TEST_CASE("learning/fit_separable: standard errors are NIST's")
{
  // Certified standard deviations of NIST's StRD, nonlinear regression: Rat42.
  nist_set set;
  if (!nist("Rat42", set)) { return; }
  auto const fit = fit_separable(rat42{}, set.x, set.y, starts{rat42::from(set.starts[0])});
  CHECK(fit.standard_error(0) == doctest::Approx(1.7340283401).epsilon(1e-8));
  CHECK(fit.standard_error(1) == doctest::Approx(8.8295217536e-2).epsilon(1e-8));
  CHECK(fit.standard_error(2) == doctest::Approx(3.4465663377e-3).epsilon(1e-8));
  CHECK_THROWS_AS((void)fit.standard_error(3), std::invalid_argument);
}

TEST_CASE("learning/fit_separable: models without a linear or without a shape part")
{
  auto const flat = fit_separable(line{}, std::vector{0.0, 1.0, 2.0}, std::vector{1.0, 3.0, 5.5}, starts{{}});
  CHECK(flat.linear[1] == doctest::Approx(2.25));
  CHECK(flat.linear[0] == doctest::Approx(3.1666667 - 2.25));  // by hand: the mean 9.5 / 3 at x = 1, less one slope
  auto const bent =
      fit_separable(decay{}, std::vector{1.0, 2.0}, std::vector{std::exp(-0.3), std::exp(-0.6)}, starts{{1.0}});
  CHECK(bent.outcome == status::converged);
  CHECK(bent.shape[0] == doctest::Approx(0.3).epsilon(1e-12));
}

TEST_CASE("learning/fit_separable: the derivative of the projected residual is that of central differences, to 1e-6")
{
  std::vector<double> x;
  std::vector<double> y;
  for (int i = 1; i <= 12; ++i) {
    x.push_back(i);
    y.push_back(30.0 / (1.0 + std::exp(2.0 - 0.4 * i)) + std::sin(9.0 * i));
  }
  rat42 const model;
  statistics::projected_problem problem(statistics::row_model(model), x, y);
  std::vector<double> const at{1.5, 0.3};
  auto const here = problem.at(at);
  for (std::size_t j = 0; j < 2; ++j) {
    auto up = at;
    auto down = at;
    up[j] += 1e-5;
    down[j] -= 1e-5;
    auto const above = problem.at(up).residual;
    auto const below = problem.at(down).residual;
    double miss = 0.0;
    double size = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      double const difference = (above[i] - below[i]) / 2e-5;
      miss += (here.jacobian[j][i] - difference) * (here.jacobian[j][i] - difference);
      size += difference * difference;
    }
    CHECK(std::sqrt(miss) <= 1e-6 * std::sqrt(size));
  }
}

TEST_CASE("learning/fit_separable: refusals, limits, observers")
{
  std::vector<double> const x{1.0, 2.0, 3.0, 4.0};
  std::vector<double> const y{1.0, 1.6, 2.1, 2.4};
  CHECK(fit_separable(rat42{}, std::span(x).first(3), std::span(y).first(3), starts{{1.0, 1.0}}).reason ==
        refusal::too_few_observations);
  auto const limited = fit_separable(misra1a{}, x, y, starts{{-5.0}}, {.max_iterations = 1});
  CHECK(limited.outcome == status::limit_reached);
  std::size_t calls = 0;
  auto const stopped = fit_separable(misra1a{}, x, y, starts{{-5.0}, {0.0}}, {},
                                     [&](iteration const&) { return ++calls == 3 ? control::stop : control::proceed; });
  CHECK(stopped.outcome == status::stopped);
  CHECK(calls == 3);
  struct twice {  // two equal columns
    std::size_t linear = 2;
    std::size_t shape = 0;
    void operator()(theta, double v, statistics::separable_row& row) const { row.basis = {v, 2.0 * v}; }
  };
  CHECK(!has_solution(fit_separable(twice{}, x, y, starts{{}}).outcome));
}

TEST_CASE("learning/fit_separable: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> const x{1.0, 2.0, 3.0};
  CHECK_THROWS_WITH_AS((void)fit_separable(line{}, x, std::vector{1.0, nan, 3.0}, starts{{}}),
                       "learning::fit_separable: y[1] must be finite (got nan)", std::invalid_argument);
  CHECK_THROWS_AS((void)fit_separable(line{}, x, std::vector{1.0}, starts{{}}), std::invalid_argument);
  CHECK_THROWS_AS((void)fit_separable(line{}, std::vector<double>{}, std::vector<double>{}, starts{{}}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)fit_separable(line{}, x, x, starts{}), std::invalid_argument);
  CHECK_THROWS_AS((void)fit_separable(line{}, x, x, starts{{1.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)fit_separable(misra1a{}, x, x, starts{{nan}}), std::invalid_argument);
  CHECK_THROWS_AS((void)fit_separable(line{}, x, x, starts{{}}, {.step_tolerance = nan}), std::invalid_argument);
}
