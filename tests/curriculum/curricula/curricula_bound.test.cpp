// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/curricula/detail/curricula_bound.hpp>

#include "support/cases.hpp"
#include "support/curricula_oracle.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;
using mentorics::curriculum::detail::cheapest_terms;
using mentorics::curriculum::detail::cluster_choice;
using mentorics::curriculum::detail::curricula_bound;
using mentorics::curriculum::detail::curricula_cluster;
using mentorics::curriculum::detail::curricula_clusters;
using mentorics::curriculum::detail::curricula_model;

namespace {

/// Curricula that share most of their courses.
curricula_problem alike(random_stream& rng, std::size_t n)
{
  auto p = support::random_curricula(rng, n);
  p.curricula.assign(1 + uniform_index(rng, 4), {});
  for (auto& members : p.curricula) {
    for (std::size_t c = 0; c < n; ++c) {
      if (bernoulli(rng, 0.8)) { members.push_back(c); }
    }
  }
  return p;
}

std::vector<double> random_prices(random_stream& rng, std::size_t size)
{
  std::vector<double> price;
  for (std::size_t k = 0; k < size; ++k) { price.push_back(20.0 * uniform01(rng) - 10.0); }
  return price;
}

/// What a set of courses, given as bits, costs a cluster in term t; infinity if it is not allowed.
double cost_of(curricula_model<> const& model, curricula_cluster<> const& cluster, unsigned set, std::size_t t,
               std::vector<double> const& price)
{
  double cost = 0.0;
  for (std::size_t k = 0; k < cluster.courses.size(); ++k) {
    auto const c = cluster.courses[k];
    if ((set >> k & 1U) == 0) { continue; }
    if (static_cast<int>(t) < model.first[c] || static_cast<int>(t) > model.last[c]) { return no_limit; }
    cost += price[k * model.terms + t];
  }
  for (auto const q : cluster.curricula) {
    curricula_model<>::units load = 0;
    std::size_t count = 0;
    for (std::size_t k = 0; k < cluster.courses.size(); ++k) {
      auto const& members = model.members[q];
      if ((set >> k & 1U) == 0 || std::count(members.begin(), members.end(), cluster.courses[k]) == 0) { continue; }
      load += model.load[cluster.courses[k]];
      ++count;
    }
    if (count < model.count_min || count > model.count_max) { return no_limit; }
    cost += model.cost(model.square(q, load), 0.0);
  }
  return cost;
}

}  // namespace

TEST_CASE("curriculum/curricula_bound: a cluster chooses the best of all sets of courses")
{
  random_stream rng(71);
  int allowed = 0;
  for (int round = 0; round < support::cases(400); ++round) {
    auto const p = alike(rng, 8);
    curricula_model<> const model(p);
    std::vector<std::size_t> all;
    for (std::size_t q = 0; q < p.curricula.size(); ++q) { all.push_back(q); }
    curricula_cluster const cluster(model, all);
    auto const price = random_prices(rng, cluster.courses.size() * model.terms);
    cluster_choice choice(model, cluster);
    for (std::size_t t = 0; t < model.terms; ++t) {
      double least = no_limit;
      for (unsigned set = 0; set < 1U << cluster.courses.size(); ++set) {
        least = (std::min)(least, cost_of(model, cluster, set, t, price));
      }
      double const best = choice.best(t, price.data());
      if (!is_finite(least)) {
        CHECK(best == no_limit);
        continue;
      }
      ++allowed;
      REQUIRE(best == doctest::Approx(least).epsilon(1e-12));
      unsigned set = 0;
      for (auto const k : choice.chosen()) { set |= 1U << k; }
      CHECK(cost_of(model, cluster, set, t, price) == doctest::Approx(least).epsilon(1e-12));
    }
  }
  CHECK(allowed > 400);
}

TEST_CASE("curriculum/curricula_bound: the cheapest terms are the best of all assignments")
{
  random_stream rng(72);
  for (int round = 0; round < support::cases(300); ++round) {
    auto const p = alike(rng, 6);
    curricula_model<> const model(p);
    bool possible = true;
    for (std::size_t c = 0; c < 6; ++c) { possible = possible && model.first[c] <= model.last[c]; }
    if (!possible) { continue; }
    auto const price = random_prices(rng, 6 * model.terms);
    auto const sum = [&](auto const& term) {
      double result = 0.0;
      for (std::size_t c = 0; c < 6; ++c) { result += price[c * model.terms + term[c]]; }
      return result;
    };
    double least = no_limit;
    support::for_each_assignment(6, model.terms, [&](std::vector<std::size_t> const& term) {
      if (support::in_order(p.catalogue, term, 1)) { least = (std::min)(least, sum(term)); }
    });
    cheapest_terms terms(model);
    double const best = terms.best(price);
    CHECK(best <= least + 1e-12);
    CHECK(best >= least - 1e-6);
    std::vector<std::size_t> made;
    for (std::size_t c = 0; c < 6; ++c) { made.push_back(terms.term(c)); }
    CHECK(support::in_order(p.catalogue, made, 1));
    CHECK(sum(made) == doctest::Approx(least).epsilon(1e-9));
  }
}

TEST_CASE("curriculum/curricula_bound: curricula that are alike are in one cluster, each in one")
{
  curricula_problem p{.catalogue = catalogue(std::vector<course>(9, course{.hours = 1.0})), .terms = 3};
  p.curricula = {{0, 1, 2, 3}, {5, 6, 7}, {0, 1, 2, 4}, {5, 6, 8}, {0, 1, 2}, {}};
  auto const clusters = curricula_clusters(curricula_model<>(p)).clusters();
  REQUIRE(clusters.size() == 3);
  CHECK(clusters[0].curricula == std::vector<std::size_t>{0, 2, 4});
  CHECK(clusters[0].courses == std::vector<std::size_t>{0, 1, 2, 3, 4});
  CHECK(clusters[0].groups.size() == 3);  // of all three, and one course of the first and one of the third alone
  CHECK(clusters[1].curricula == std::vector<std::size_t>{1, 3});
  CHECK(clusters[2].curricula == std::vector<std::size_t>{5});
}

TEST_CASE("curriculum/curricula_bound: no plan costs less, whatever the prices")
{
  random_stream rng(73);
  double bounds = 0.0;
  double optima = 0.0;
  int const rounds = support::cases(500);
  for (int round = 0; round < rounds; ++round) {
    auto const p = alike(rng, 1 + uniform_index(rng, 6));
    double const optimum = support::least_cost(p);
    if (!is_finite(optimum)) { continue; }
    curricula_model<> const model(p);
    REQUIRE(curricula_bound<>::possible(model));
    curricula_bound<> bound(model, 100);
    double best = 0.0;
    for (int k = 0; k < 100; ++k) {
      // In every tenth problem one step is far too long.
      double const value = bound.step(round % 10 == 0 && k == 20 ? 1e12 : optimum);
      REQUIRE(value <= optimum + 1e-9 * (1.0 + optimum));
      best = (std::max)(best, value);
    }
    if (round % 10 != 0) {
      bounds += best;
      optima += optimum;
    }
  }
  CHECK(bounds >= 0.7 * optima);
  MESSAGE("bounds / optima = ", bounds / optima);
}

TEST_CASE("curriculum/curricula_bound: infinite where no term has an allowed number of courses")
{
  curricula_problem p{.catalogue = {{.hours = 1.0}}, .curricula = {{0}, {}}, .count_min = 1};
  curricula_model<> const impossible(p);
  CHECK(curricula_bound<>(impossible, 1).step(1.0) == no_limit);
  p.curricula.pop_back();
  curricula_model<> const model(p);
  CHECK(curricula_bound<>(model, 1).step(1.0) <= 0.0);
}
