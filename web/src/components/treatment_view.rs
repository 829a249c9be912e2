//! What becomes of a patient without and with a treatment: two pictures, the difference, the number needed to treat, and
//! what makes the difference larger or smaller.

use assess::{ArmsNote, Contribution, Quantity, TreatmentNote, ValueNote};
use leptos::prelude::*;

use super::icon_array::{COLUMNS, FIGURE, STEP};
use crate::format;
use crate::words;

/// Of a hundred people.
const COUNT: usize = 100;
/// A driver below this share of all movement is not worth a line.
const SMALLEST_SHARE: f64 = 0.001;

/// Of a hundred: how many have the outcome in both arms, and how many in one of them alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hundred {
    /// Without the treatment.
    pub(crate) without: usize,
    /// With it.
    pub(crate) with: usize,
}

/// Two risks as counts of people.
pub(crate) fn hundred(without: f64, with: f64) -> Hundred {
    let whole = |risk: f64| (risk * COUNT as f64).round().clamp(0.0, COUNT as f64) as usize;
    Hundred { without: whole(without), with: whole(with) }
}

/// The drivers worth a line, the largest first.
pub(crate) fn worth_a_line(drivers: &[Contribution]) -> Vec<Contribution> {
    let total: f64 = drivers.iter().map(|driver| driver.contribution_to_value.abs()).sum();
    let is_seen = |driver: &&Contribution| driver.contribution_to_value.abs() > SMALLEST_SHARE * total;
    drivers.iter().filter(is_seen).cloned().collect()
}

/// The view; nothing where the model is of no treatment.
#[component]
pub(crate) fn TreatmentView(treatment: Option<TreatmentNote>) -> impl IntoView {
    treatment.map(|treatment| {
        let several = treatment.comparisons.len() > 1;
        view! {
            <section class="card" aria-labelledby="treatment-heading">
                <h2 id="treatment-heading">{words::treatment_heading(&treatment.treatment)}</h2>
                {treatment
                    .comparisons
                    .iter()
                    .map(|arms| view! { <Comparison arms=arms.clone() headed=several /> })
                    .collect_view()}
                {treatment
                    .comparisons
                    .first()
                    .map(|arms| {
                        view! {
                            <p>{arms.heterogeneity.clone()}</p>
                            <p class="hint">{words::treatment_groups()}</p>
                            <p class="hint">{arms.basis.clone()}</p>
                        }
                    })}
            </section>
        }
    })
}

/// The difference as the figure of a card.
#[component]
pub(crate) fn TreatmentFigure(arms: ArmsNote) -> impl IntoView {
    let (number, behind) = words::treatment_figure(&arms);
    let sure = words::treatment_sure(&arms.difference);
    view! {
        <div class="headline">
            <p class="figure figure-neutral">
                <span class="figure-number">{number}</span>
                <span class="figure-unit">{behind}</span>
            </p>
            <div class="headline-words">
                <p class="headline-label">{words::treatment_heading(&arms.treatment)}</p>
                <p>{arms.in_words.clone()}</p>
                {(!sure.is_empty()).then(|| view! { <p>{sure}</p> })}
            </div>
        </div>
    }
}

#[component]
fn Comparison(arms: ArmsNote, headed: bool) -> impl IntoView {
    let horizon = words::treatment_horizon(arms.horizon_years);
    let heading = words::treatment_comparison(&arms.outcome, &horizon);
    let is_risk = arms.quantity.is_probability();
    view! {
        <div class="treatment">
            {headed.then(|| view! { <h3>{heading.clone()}</h3> })}
            <p class="treatment-words">{arms.in_words.clone()}</p>
            {if is_risk {
                view! { <Pictures arms=arms.clone() outcome=heading /> }.into_any()
            } else {
                view! { <Bars arms=arms.clone() /> }.into_any()
            }}
            <p class="treatment-lead">{words::treatment_difference()}</p>
            <DifferenceLine quantity=arms.quantity difference=arms.difference.clone() />
            {arms
                .needed_to_treat
                .clone()
                .map(|needed| {
                    view! {
                        <p>
                            <strong>{words::treatment_needed()} ": "</strong>
                            {needed.in_words}
                        </p>
                        <p class="hint">
                            <span class="treatment-notation">{needed.notation}</span>
                            " "
                            {words::treatment_notation()}
                        </p>
                    }
                })}
            <DriverList arms />
        </div>
    }
}

/// A hundred people without and a hundred with the treatment.
#[component]
fn Pictures(arms: ArmsNote, outcome: String) -> impl IntoView {
    let Hundred { without, with } = hundred(arms.without.value, arms.with.value);
    let (both, most) = (without.min(with), without.max(with));
    let between = words::treatment_between(most - both, without >= with);
    let before = words::treatment_arm(words::treatment_without(), without, &outcome);
    let after = words::treatment_arm(words::treatment_with(), with, &outcome);
    view! {
        <div class="treatment-pictures">
            <Picture counted=without marked=without caption=before hint=None />
            <Picture counted=both marked=most caption=after hint=Some(between) />
        </div>
    }
}

#[component]
fn Picture(counted: usize, marked: usize, caption: String, hint: Option<String>) -> impl IntoView {
    let described = [Some(caption.clone()), hint.clone()].into_iter().flatten().collect::<Vec<_>>().join(". ");
    let figure = move |at: usize| {
        let class = match at {
            at if at < counted => "person person-counted",
            at if at < marked => "person person-open",
            _ => "person",
        };
        let place = format!("translate({} {})", at % COLUMNS * STEP, at / COLUMNS * STEP);
        view! { <path class=class d=FIGURE transform=place /> }
    };
    view! {
        <figure class="icon-array-figure">
            <svg class="icon-array" viewBox="-1 -1 138 142" role="img" aria-label=described>
                {(0..COUNT).map(figure).collect_view()}
            </svg>
            <figcaption>
                <p>{caption}</p>
                {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
            </figcaption>
        </figure>
    }
}

/// Two expected amounts as bars of one scale.
#[component]
fn Bars(arms: ArmsNote) -> impl IntoView {
    let most = arms.without.value.max(arms.with.value).max(f64::MIN_POSITIVE);
    let bar = |name: &'static str, value: &ValueNote| {
        let width = format!("{:.2}%", (value.value / most * 100.0).clamp(0.0, 100.0));
        let shown = format::exact_value(arms.quantity, value.value, &arms.unit);
        view! {
            <li class="treatment-bar">
                <span>{name}</span>
                <svg width="100%" height="14" aria-hidden="true">
                    <rect class="strip-track" x="0" y="5" width="100%" height="4" rx="2" />
                    <rect class="strip-fill" x="0" y="2" width=width height="10" rx="2" />
                </svg>
                <strong>{shown}</strong>
            </li>
        }
    };
    view! {
        <ul class="treatment-bars">
            {bar(words::treatment_without(), &arms.without)} {bar(words::treatment_with(), &arms.with)}
        </ul>
    }
}

/// Ends of the line: it shows no effect, the difference and its interval, with some room.
pub(crate) fn ends(difference: &ValueNote) -> (f64, f64) {
    let all = [Some(0.0), Some(difference.value), difference.low, difference.high];
    let low = all.iter().flatten().copied().fold(0.0, f64::min);
    let high = all.iter().flatten().copied().fold(0.0, f64::max);
    let room = ((high - low) * 0.08).max(1e-9);
    (low - room, high + room)
}

/// The difference on a line with no effect marked.
#[component]
fn DifferenceLine(quantity: Quantity, difference: ValueNote) -> impl IntoView {
    let (from, to) = ends(&difference);
    let at = move |value: f64| format!("{:.2}%", ((value - from) / (to - from) * 100.0).clamp(0.0, 100.0));
    let described = words::treatment_line(quantity, &difference);
    let limits = difference.low.zip(difference.high);
    view! {
        <div class="strip">
            <svg class="strip-line" width="100%" height="26" role="img" aria-label=described.clone()>
                <title>{words::treatment_difference_title()}</title>
                <desc>{described.clone()}</desc>
                <rect class="strip-track" x="0" y="11" width="100%" height="4" rx="2" />
                {limits
                    .map(|(low, high)| {
                        let width = format!("{:.2}%", ((high - low) / (to - from) * 100.0).max(0.5));
                        view! { <rect class="strip-interval" x=at(low) y="7" width=width height="12" rx="3" /> }
                    })}
                <line class="strip-reference" x1=at(0.0) x2=at(0.0) y1="3" y2="23" />
                <circle class="strip-value" cx=at(difference.value) cy="13" r="6" />
            </svg>
            <p class="strip-legend" aria-hidden="true">
                <span>{format!("│ {}", words::treatment_no_effect())}</span>
                <span>{described.clone()}</span>
            </p>
        </div>
    }
}

#[component]
fn DriverList(arms: ArmsNote) -> impl IntoView {
    let quantity = arms.quantity;
    let drivers = worth_a_line(&arms.drivers);
    let most = drivers.iter().map(|driver| driver.contribution_to_value.abs()).fold(f64::MIN_POSITIVE, f64::max);
    let from_to = arms
        .reference_difference
        .map(|r| words::treatment_from_to(arms.compared_with, quantity, r, arms.difference.value));
    let nothing = arms.drivers_note.clone().or_else(|| drivers.is_empty().then(|| words::treatment_alike().to_owned()));
    view! {
        <div class="treatment-drivers">
            <h3>{words::treatment_drivers()}</h3>
            {nothing.map(|nothing| view! { <p>{nothing}</p> })}
            <ul>
                {drivers
                    .into_iter()
                    .map(|driver| {
                        let change = driver.contribution_to_value;
                        let width = format!("{:.2}%", change.abs() / most * 100.0);
                        let (class, direction) = if change > 0.0 {
                            ("treatment-driver", words::treatment_larger())
                        } else {
                            ("treatment-driver treatment-driver-smaller", words::treatment_smaller())
                        };
                        let shown = words::treatment_change(quantity, change);
                        let shown = match driver.standard_error_to_value {
                            Some(error) => format!("{shown} ({})", words::estimated(&format::error(quantity, error))),
                            None => shown,
                        };
                        view! {
                            <li class=class>
                                <span>
                                    {driver.label.clone()} ": "
                                    <strong>{format::input(&driver.value, driver.value_label.as_deref(), driver.unit.as_deref())}</strong>
                                </span>
                                <svg width="100%" height="14" aria-hidden="true">
                                    <rect x="0" y="2" width=width height="10" rx="2" />
                                </svg>
                                <span class="treatment-change">{direction} " " {shown}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            {from_to.map(|from_to| view! { <p class="hint">{from_to}</p> })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::contribution;

    #[test]
    fn two_risks_are_whole_people() {
        assert_eq!(hundred(0.8044, 0.6735), Hundred { without: 80, with: 67 });
        assert_eq!(hundred(0.004, 1.2), Hundred { without: 0, with: 100 });
    }

    #[test]
    fn the_line_holds_no_effect_the_difference_and_its_interval() {
        let (from, to) = ends(&ValueNote { value: 0.1, low: Some(-0.02), high: Some(0.2) });
        assert!(from < -0.02 && to > 0.2);
        let (from, to) = ends(&ValueNote { value: -0.1, low: None, high: None });
        assert!(from < -0.1 && to > 0.0 && to < 0.05);
        let (from, to) = ends(&ValueNote { value: 0.0, low: None, high: None });
        assert!(from < 0.0 && to > 0.0);
    }

    #[test]
    fn what_does_not_move_the_difference_has_no_line() {
        let drivers = [("a", 0.05), ("b", 0.0), ("c", -0.02)].map(|(name, value)| contribution(name, value));
        let names: Vec<String> = worth_a_line(&drivers).into_iter().map(|driver| driver.input).collect();
        assert_eq!(names, ["a", "c"]);
        assert!(worth_a_line(&[contribution("a", 0.0)]).is_empty());
    }
}
