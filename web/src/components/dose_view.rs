//! A dose: how much, how sure, among what was studied, how to get there, and what each input does to it.

use assess::{ComparedWith, DoseNote, OutputAssessment, Quantity, UncertaintyNote};
use leptos::prelude::*;

use crate::format;
use crate::words;

/// The view; nothing where the output is no dose.
#[component]
pub(crate) fn DoseView(output: OutputAssessment) -> impl IntoView {
    let dose = output.dose.clone()?;
    let with_unit = {
        let unit = dose.unit.clone();
        move |value: f64| format::exact_value(Quantity::Amount, value, &unit)
    };
    let shown = dose.rounded.unwrap_or(dose.dose);
    let uncertainty = output.uncertainty.clone();
    let limits = limits(uncertainty.as_ref());
    let span = limits.map(|[low, high]| format!("{} {}", range(low, high), format::unit(&dose.unit)));
    let studied = dose.studied.map(|[low, high]| format!("{} {}", range(low, high), format::unit(&dose.unit)));
    let next = dose
        .present_dose
        .zip(dose.next_dose)
        .map(|(present, next)| words::dose_next(&with_unit(present), &with_unit(next)));
    Some(view! {
        <section class="card" aria-labelledby="dose-heading">
            <h2 id="dose-heading">{words::dose_heading()}</h2>
            <div class="answer-number">
                <p class="figure figure-large figure-neutral">
                    <span class="figure-number">{format::number(shown)}</span>
                    <span class="figure-unit">{format::unit(&dose.unit)}</span>
                </p>
                {dose.per_day.clone().map(|per_day| view! { <p>{per_day}</p> })}
                <p class="hint">{words::dose_by_model(&with_unit(dose.dose), dose.rounded.is_some())}</p>
                {uncertainty.as_ref().map(|u| view! { <p>{words::dose_range(u.method, span.as_deref())}</p> })}
                <DoseScale dose=dose.clone() limits />
                {studied.map(|studied| view! { <p>{words::dose_studied(&studied)}</p> })}
                {dose.studied_in.clone().map(|source| view! { <p class="hint">{source}</p> })}
                {dose.steps.clone().map(|steps| view! { <p class="hint">{steps}</p> })}
            </div>
            {dose
                .advice
                .clone()
                .map(|advice| {
                    view! {
                        <div class="dose-next">
                            <h3>{words::dose_steps_heading()}</h3>
                            {next.map(|next| view! { <p class="dose-next-figure">{next}</p> })}
                            <p>{advice}</p>
                            {dose.largest_step.clone().map(|step| view! { <p class="hint">{step}</p> })}
                        </div>
                    }
                })}
            <p>
                <strong>{words::dose_not_an_order()}</strong>
            </p>
            <Effects dose=dose.clone() compared_with=output.compared_with reference=output.reference_value />
        </section>
    })
}

/// The limits for a single patient, where there are any.
fn limits(uncertainty: Option<&UncertaintyNote>) -> Option<[f64; 2]> {
    let note = uncertainty?;
    Some([note.low?, note.high?])
}

fn range(low: f64, high: f64) -> String {
    words::from_to(&format::number(low), &format::number(high))
}

/// Ends of the scale: the studied doses, and whatever is shown on it.
pub(crate) fn ends(dose: &DoseNote, limits: Option<[f64; 2]>) -> [f64; 2] {
    let shown = [Some(dose.dose), dose.rounded, dose.present_dose].into_iter().flatten();
    let all: Vec<f64> = shown.chain(dose.studied.into_iter().chain(limits).flatten()).collect();
    let high = all.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    [0.0, high * 1.05]
}

#[component]
fn DoseScale(dose: DoseNote, limits: Option<[f64; 2]>) -> impl IntoView {
    let [from, to] = ends(&dose, limits);
    let place = move |value: f64| ((value - from) / (to - from) * 100.0).clamp(0.0, 100.0);
    let at = move |value: f64| format!("{:.2}%", place(value));
    let wide = move |[low, high]: [f64; 2]| format!("{:.2}%", (place(high) - place(low)).max(0.5));
    let with_unit = |value: f64| format::exact_value(Quantity::Amount, value, &dose.unit);
    let described = words::dose_scale(
        &with_unit(dose.dose),
        dose.studied.map(|[low, high]| range(low, high)).as_deref(),
        limits.map(|[low, high]| range(low, high)).as_deref(),
        dose.present_dose.map(with_unit).as_deref(),
    );
    let present = dose.present_dose;
    view! {
        <div class="strip">
            <svg class="strip-line" width="100%" height="26" role="img" aria-label=described.clone()>
                <title>{words::dose_scale_title()}</title>
                <desc>{described.clone()}</desc>
                <line class="dose-beyond" x1="0" x2="100%" y1="13" y2="13" />
                {dose
                    .studied
                    .map(|studied| {
                        view! {
                            <rect class="strip-track" x=at(studied[0]) y="11" width=wide(studied) height="4" rx="2" />
                        }
                    })}
                {limits
                    .map(|limits| {
                        view! {
                            <rect class="strip-interval" x=at(limits[0]) y="7" width=wide(limits) height="12" rx="3" />
                        }
                    })}
                {present
                    .map(|p| view! { <line class="strip-reference" x1=at(p) x2=at(p) y1="3" y2="23" /> })}
                <circle class="strip-value" cx=at(dose.dose) cy="13" r="6" />
            </svg>
            <p class="strip-legend" aria-hidden="true">
                <span>"0"</span>
                <span>{words::dose_key_model()}</span>
                {limits.map(|_| view! { <span>{words::dose_key_range()}</span> })}
                {present.map(|_| view! { <span>{words::dose_key_present()}</span> })}
                <span>{format::number(to)}</span>
            </p>
        </div>
    }
}

#[component]
fn Effects(dose: DoseNote, compared_with: ComparedWith, reference: Option<f64>) -> impl IntoView {
    let with_unit = |value: f64| format::exact_value(Quantity::Amount, value, &dose.unit);
    let from_to = reference.map(|r| words::dose_from_to(compared_with, &with_unit(r), &with_unit(dose.dose)));
    let unit = format::unit(&dose.unit);
    let rows: Vec<_> = dose.effects.iter().filter(|effect| effect.contribution_to_value != 0.0).cloned().collect();
    let has_any = !rows.is_empty();
    view! {
        <div class="dose-effects">
            <h3 id="effects-heading">{words::dose_effects()}</h3>
            {(!has_any).then(|| view! { <p>{words::dose_no_effects()}</p> })}
            {has_any
                .then(|| {
                    view! {
                        <div class="scroll" tabindex="0" role="group" aria-labelledby="effects-heading">
                        <table aria-labelledby="effects-heading">
                            <thead>
                                <tr>
                                    <th scope="col">{words::column_input()}</th>
                                    <th scope="col">{words::this_patient()}</th>
                                    <th scope="col" class="number">{words::dose_effect()} ", " {unit}</th>
                                </tr>
                            </thead>
                            <tbody>
                                {rows
                                    .into_iter()
                                    .map(|effect| {
                                        view! {
                                            <tr>
                                                <th scope="row">{effect.label.clone()}</th>
                                                <td>{format::input(&effect.value, effect.value_label.as_deref(), effect.unit.as_deref())}</td>
                                                <td class="number">
                                                    {format::change(Quantity::Amount, effect.contribution_to_value)}
                                                </td>
                                            </tr>
                                        }
                                    })
                                    .collect_view()}
                            </tbody>
                        </table>
                        </div>
                    }
                })}
            {from_to.map(|from_to| view! { <p class="hint">{from_to}</p> })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dose(dose: f64, studied: Option<[f64; 2]>, present_dose: Option<f64>) -> DoseNote {
        DoseNote {
            dose,
            rounded: None,
            steps: None,
            unit: "mg/wk".into(),
            per_day: None,
            studied,
            studied_in: None,
            largest_step: None,
            present_dose,
            next_dose: None,
            advice: None,
            effects: vec![],
        }
    }

    #[test]
    fn everything_that_is_shown_lies_on_the_scale() {
        let [from, to] = ends(&dose(30.0, Some([5.0, 84.0]), Some(120.0)), Some([12.0, 60.0]));
        assert!(from == 0.0 && to > 120.0);
        let [_, to] = ends(&dose(30.0, None, None), None);
        assert!((31.0..33.0).contains(&to));
    }
}
