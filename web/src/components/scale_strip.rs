//! A value on a line, with the interval that is left open, how sure the model is, and the value of what it is compared with.

use assess::{ComparedWith, Interval, Quantity};
use leptos::prelude::*;

use crate::format;
use crate::words;

/// How far along the line a value stands, from 0 to 100.
///
/// Probabilities have a scale of their own choice: small ones would vanish on a line up to 100 %.
pub(crate) fn position(value: f64, end: f64) -> f64 {
    (value / end * 100.0).clamp(0.0, 100.0)
}

/// The end of a line on which all of `values` can be seen: a round number above the largest.
pub(crate) fn end_of_scale(values: &[f64], quantity: Quantity) -> f64 {
    let largest = values.iter().copied().fold(0.0, f64::max);
    let ends: &[f64] = if quantity.is_probability() {
        &[0.1, 0.25, 0.5, 1.0]
    } else {
        &[1.0, 2.0, 4.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0]
    };
    ends.iter().copied().find(|end| *end >= largest * 1.05).unwrap_or(if quantity.is_probability() {
        1.0
    } else {
        largest * 1.1
    })
}

/// The line.
#[component]
pub(crate) fn ScaleStrip(
    quantity: Quantity,
    value: Option<f64>,
    reference: Option<f64>,
    compared_with: ComparedWith,
    interval: Option<Interval>,
    /// Limits of what the model itself is sure of.
    #[prop(default = None)]
    uncertainty: Option<(f64, f64)>,
    #[prop(into)] unit: String,
) -> impl IntoView {
    let mut values: Vec<f64> = value.into_iter().chain(reference).collect();
    values.extend(interval.iter().flat_map(|i| [i.low, i.high]));
    values.extend(uncertainty.iter().flat_map(|(low, high)| [*low, *high]));
    let end = end_of_scale(&values, quantity);
    let at = move |v: f64| position(v, end);
    let percent = |v: f64| format!("{v:.2}%");
    let shown_end =
        if quantity.is_probability() { words::percent_of(&format!("{:.0}", end * 100.0)) } else { format::number(end) };
    let unsure =
        uncertainty.map(|limits| words::pictured_uncertainty(&super::uncertainty_note::span(quantity, limits, &unit)));
    let described = words::strip_description(
        value.map(|v| format::exact_value(quantity, v, &unit)).as_deref(),
        reference.map(|r| format::exact_value(quantity, r, &unit)).as_deref().map(|r| (compared_with, r)),
        interval.as_ref().and_then(|i| format::interval(quantity, i, &unit)).as_deref(),
    );
    let description = [Some(described).filter(|d| !d.is_empty()), unsure];
    let description = description.into_iter().flatten().collect::<Vec<_>>().join("; ");
    view! {
        <div class="strip">
            <svg class="strip-line" width="100%" height="26" role="img" aria-label=description>
                <title>{words::strip_title()}</title>
                <desc>{description.clone()}</desc>
                <rect class="strip-track" x="0" y="11" width="100%" height=move || "4" rx="2" />
                {value
                    .map(|v| {
                        view! { <rect class="strip-fill" x="0" y="11" width=percent(at(v)) height="4" rx="2" /> }
                    })}
                {interval
                    .map(|i| {
                        let width = (at(i.high) - at(i.low)).max(0.5);
                        view! {
                            <rect
                                class="strip-interval"
                                x=percent(at(i.low))
                                y="7"
                                width=percent(width)
                                height="12"
                                rx="3"
                            />
                        }
                    })}
                {reference
                    .map(|r| {
                        let x = percent(at(r));
                        view! { <line class="strip-reference" x1=x.clone() x2=x y1="3" y2="23" /> }
                    })}
                {uncertainty
                    .map(|(low, high)| {
                        let (from, to) = (percent(at(low)), percent(at(high)));
                        view! {
                            <line class="strip-uncertainty" x1=from.clone() x2=to.clone() y1="13" y2="13" />
                            <line class="strip-uncertainty" x1=from.clone() x2=from y1="5" y2="21" />
                            <line class="strip-uncertainty" x1=to.clone() x2=to y1="5" y2="21" />
                        }
                    })}
                {value.map(|v| view! { <circle class="strip-value" cx=percent(at(v)) cy="13" r="6" /> })}
            </svg>
            <p class="strip-legend" aria-hidden="true">
                <span>"0"</span>
                {reference
                    .map(|r| {
                        view! { <span>{words::strip_reference(compared_with, &format::exact_value(quantity, r, &unit))}</span> }
                    })}
                <span>{shown_end}</span>
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_ends_at_a_round_number_above_everything_on_it() {
        assert_eq!(end_of_scale(&[0.03, 0.02], Quantity::Risk), 0.1);
        assert_eq!(end_of_scale(&[0.0999], Quantity::Risk), 0.25);
        assert_eq!(end_of_scale(&[0.97], Quantity::Survival), 1.0);
        assert_eq!(end_of_scale(&[36.5], Quantity::Amount), 50.0);
        assert_eq!(end_of_scale(&[500.0], Quantity::Amount), 550.0);
    }

    #[test]
    fn positions_stay_on_the_line() {
        assert_eq!(position(0.25, 0.5), 50.0);
        assert_eq!(position(2.0, 1.0), 100.0);
    }
}
