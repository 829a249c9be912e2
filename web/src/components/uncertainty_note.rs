//! How sure a number is by what was measured of its model, and what other models of the outcome say.

use assess::{CoverageNote, DisagreementNote, OutputAssessment, Quantity, UncertaintyMethod, UncertaintyNote as Note};
use leptos::prelude::*;

use crate::format;
use crate::words;

/// The limits of what is reported, for pictures and short lines; nothing where ranges like it held too rarely to be shown
/// without the sentence that says so.
pub(crate) fn limits(note: Option<&Note>) -> Option<(f64, f64)> {
    let note = note.filter(|note| !note.held_rarely)?;
    let (low, high) = (note.low?, note.high?);
    (low.is_finite() && high.is_finite() && low <= high).then_some((low, high))
}

/// The limits in words.
pub(crate) fn span(quantity: Quantity, (low, high): (f64, f64), unit: &str) -> String {
    let limits = words::from_to(&format::value(quantity, low), &format::value(quantity, high));
    let unit = format::unit_of(quantity, unit);
    if unit.is_empty() { limits } else { format!("{limits} {unit}") }
}

/// The short line on a result's card and beside its number, with the mark of the picture; nothing where nothing is
/// reported.
#[component]
pub(crate) fn UncertaintyLine(output: OutputAssessment) -> impl IntoView {
    let limits = limits(output.uncertainty.as_ref()).filter(|_| output.value.is_some());
    let straddles = output.uncertainty.as_ref().and_then(|note| note.tiers).filter(|_| limits.is_some());
    let method = output.uncertainty.as_ref().map_or(UncertaintyMethod::NotReported, |note| note.method);
    limits.map(|limits| {
        view! {
            <p class="uncertainty-line">
                <span class="uncertainty-mark" aria-hidden="true">"├─┤ "</span>
                {words::uncertainty_line(method, &span(output.quantity, limits, &output.unit))}
                {straddles.map(|tiers| view! { " " <strong>{words::straddles(tiers, output.tier)}</strong> })}
            </p>
        }
    })
}

/// The whole of it; nothing where there is no number.
#[component]
pub(crate) fn UncertaintyNote(output: OutputAssessment) -> impl IntoView {
    let OutputAssessment { quantity, unit, tier, uncertainty, disagreement, value, label, .. } = output;
    let own = value?;
    Some(view! {
        <section class="card uncertainty" aria-labelledby="uncertainty-heading">
            <h2 id="uncertainty-heading">{words::uncertainty_heading()}</h2>
            {match uncertainty {
                None => view! { <p>{words::uncertainty_not_reported()}</p> }.into_any(),
                Some(note) => view! { <Range note quantity unit=unit.clone() tier /> }.into_any(),
            }}
            {disagreement.map(|note| view! { <Disagreement note quantity unit own label /> })}
        </section>
    })
}

#[component]
fn Range(note: Note, quantity: Quantity, unit: String, tier: assess::Tier) -> impl IntoView {
    let shown = limits(Some(&note)).map(|limits| span(quantity, limits, &unit));
    let Note { method, in_words, coverage, tiers, .. } = note;
    // A sentence of the model's that says the limits itself needs no second one.
    let lead = shown.clone().map(|shown| {
        view! {
            <p class="uncertainty-range">
                {words::uncertainty_range(method)} " " <strong>{shown}</strong> "."
            </p>
        }
    });
    // The model's own sentence often holds how it was measured.
    let coverage_said = coverage.map(|c: CoverageNote| words::coverage(&c, in_words.contains(&c.how)));
    let sentence =
        if in_words.is_empty() && shown.is_none() { words::uncertainty_not_reported().into() } else { in_words };
    view! {
        {lead}
        {(!sentence.is_empty()).then(|| view! { <p>{sentence}</p> })}
        {tiers
            .filter(|_| shown.is_some())
            .map(|tiers| {
                view! {
                    <p class="caution-note">
                        <strong>{words::straddles(tiers, tier)}</strong>
                    </p>
                }
            })}
        {coverage_said.map(|said| view! { <p>{said}</p> })}
        {(method != UncertaintyMethod::NotReported && shown.is_some())
            .then(|| view! { <p class="hint">{words::uncertainty_method(method)}</p> })}
    }
}

#[component]
fn Disagreement(note: DisagreementNote, quantity: Quantity, unit: String, own: f64, label: String) -> impl IntoView {
    let shown = move |value: f64| format::exact_value(quantity, value, &unit);
    let others = note.others;
    view! {
        <div class="disagreement">
            <h3>{words::disagreement_heading()}</h3>
            {(!note.in_words.is_empty()).then(|| view! { <p>{note.in_words}</p> })}
            <dl class="facts" aria-label=label>
                <dt>{words::this_model()}</dt>
                <dd>
                    <strong>{shown(own)}</strong>
                </dd>
                {others
                    .into_iter()
                    .map(|other| {
                        view! {
                            <dt>{other.title}</dt>
                            <dd>{shown(other.value)}</dd>
                        }
                    })
                    .collect_view()}
            </dl>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(low: Option<f64>, high: Option<f64>) -> Note {
        let method = UncertaintyMethod::VennAbers;
        Note { method, low, high, in_words: String::new(), held_rarely: false, coverage: None, tiers: None }
    }

    #[test]
    fn half_a_range_is_no_range() {
        assert_eq!(limits(None), None);
        for broken in
            [(None, None), (Some(0.1), None), (None, Some(0.1)), (Some(f64::NAN), Some(0.2)), (Some(0.3), Some(0.2))]
        {
            assert_eq!(limits(Some(&note(broken.0, broken.1))), None);
        }
        assert_eq!(limits(Some(&note(Some(0.1), Some(0.1)))), Some((0.1, 0.1)));
    }

    #[test]
    fn a_range_that_held_too_rarely_is_in_no_picture() {
        let rare = Note { held_rarely: true, ..note(Some(0.1), Some(0.2)) };
        assert_eq!(limits(Some(&rare)), None);
    }

    #[test]
    fn a_range_is_said_with_its_unit() {
        assert_eq!(span(Quantity::Risk, (0.021, 0.34), "1"), "from 2.1 % to 34 %");
        assert_eq!(span(Quantity::Amount, (20.25, 41.0), "mg/wk"), "from 20.2 to 41.0 mg a week");
    }
}
