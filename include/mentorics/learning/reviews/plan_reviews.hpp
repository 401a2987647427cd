// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/repetition/fsrs.hpp>
#include <mentorics/learning/reviews/detail/choose_greedily.hpp>
#include <mentorics/learning/reviews/detail/column_choice.hpp>
#include <mentorics/learning/reviews/detail/minute_prices.hpp>
#include <mentorics/learning/reviews/detail/review_columns.hpp>
#include <mentorics/learning/reviews/detail/search_columns.hpp>
#include <mentorics/learning/reviews/review_topic.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning {

struct plan_reviews_options {
  std::size_t days = 14;            ///< reviews on days 0 to days - 1, mastery counts on day `days`; 1 to 366
  double minutes_a_day = 20.0;      ///< [min] of reviews on average, >= 0
  std::size_t max_reviews = 3;      ///< of one topic, 1 to 4: the columns of a topic are all choices of so many days
  std::size_t bound_rounds = 300;   ///< subgradient steps for the bound
  std::size_t max_nodes = 200'000;  ///< of the exact search; 0 skips it
};

struct planned_review {
  std::size_t day = 0;
  std::size_t topic = 0;
  double minutes = 0.0;  ///< expected [min]

  friend constexpr bool operator==(planned_review const&, planned_review const&) = default;
};

struct [[nodiscard]] review_plan {
  status outcome = status::not_solved;
  std::vector<planned_review> reviews;  ///< by day, then topic
  double mastery = 0.0;                 ///< expected, sum of weight * recall on the last day
  double without = 0.0;                 ///< the same with no review
  double minutes = 0.0;                 ///< expected in all [min]
  mentorics::certificate<> certificate;
  std::size_t nodes = 0;  ///< of the exact search
};

/// Which topic to review on which day, so that as much as possible is known on a date.
///
/// Maximizes sum_i weight_i E[recall_i on the last day] with at most `minutes_a_day` expected minutes a day and
/// `max_reviews` reviews of a topic. A review succeeds (Good) with the recall of its day and is a lapse (Again) otherwise;
/// the plan is made beforehand, and its expectations are exact over all outcomes.
/// First greedily by gain per minute with single exchanges, then a Lagrangian bound, then branch and bound with its prices:
/// `optimal` where that ends, else `limit_reached` with the bound; `certificate.relative_gap()` says how far it can be off.
/// Cost: columns = choose(days, up to max_reviews) per topic, time O(topics columns (reviews + bound_rounds)).
/// \throws std::invalid_argument if a topic or an option is outside its documented range.
template <observer Observer = null_observer>
[[nodiscard]] review_plan plan_reviews(fsrs const& m, std::span<review_topic const> topics,
                                       plan_reviews_options const& o = {}, Observer observer = {})
{
  constexpr auto where = "learning::plan_reviews";
  validate(topics);
  require(o.days >= 1 && o.days <= 366, where, "days", "be in 1 to 366", o.days);
  bool const budget = is_finite(o.minutes_a_day) && o.minutes_a_day >= 0.0;
  require(budget, where, "minutes_a_day", "be finite and not negative", o.minutes_a_day);
  require(o.max_reviews >= 1 && o.max_reviews <= 4, where, "max_reviews", "be in 1 to 4", o.max_reviews);

  std::vector<std::vector<detail::review_column>> columns;
  review_plan plan;
  for (auto const& t : topics) {
    columns.push_back(detail::review_columns<>(detail::terms_of(m), t, o.days, o.max_reviews).all());
    plan.without += columns.back().front().value;
    std::erase_if(columns.back(), [none = columns.back().front().value](detail::review_column const& c) {
      return !c.days.empty() && c.value <= none;
    });
  }
  detail::column_choice<> choice(columns, o.days, o.minutes_a_day);
  detail::add_reviews(choice);
  detail::exchange_columns(choice);
  auto const dual = detail::find_prices(choice, topics.empty() ? 0 : (std::max)(o.bound_rounds, std::size_t{1}));
  double const bound = topics.empty() ? 0.0 : dual.bound;
  bool stopped = false;
  auto const visit = [&](std::size_t nodes, double best) {
    if (nodes % 1024 != 0) { return control::proceed; }
    auto const go = notify(observer, {.index = nodes / 1024, .evaluations = nodes, .best = best, .bound = bound});
    stopped = go == control::stop;
    return go;
  };
  detail::column_search<> search(choice, dual.prices);
  bool const proved = search.run(o.max_nodes, visit);

  plan.outcome = proved ? status::optimal : stopped ? status::stopped : status::limit_reached;
  plan.nodes = search.nodes();
  plan.mastery = search.best().value();
  for (std::size_t i = 0; i < topics.size(); ++i) {
    auto const& c = search.best().of(i);
    for (std::size_t k = 0; k < c.days.size(); ++k) {
      plan.reviews.push_back({.day = c.days[k], .topic = i, .minutes = c.minutes[k]});
      plan.minutes += c.minutes[k];
    }
  }
  std::ranges::stable_sort(plan.reviews, {}, &planned_review::day);
  plan.certificate = {.value = plan.mastery,
                      .bound = proved ? plan.mastery : (std::max)(bound, plan.mastery),
                      .kind = proved ? proof::branch_and_bound : proof::relaxation};
  return plan;
}

}  // namespace mentorics::learning
