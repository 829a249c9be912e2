//! What the site could make of the model's values, and the overlay file that comes of it.

use leptos::html;
use leptos::prelude::*;
use validate::{RecalibrationKind, RecalibrationNote};

use super::figures;
use crate::check::Check;
use crate::words;

/// The choice, with what each gives in patients that it was not fitted to; then the site's name and the file.
#[component]
pub(crate) fn Recalibration(
    notes: Vec<RecalibrationNote>,
    chosen: RwSignal<RecalibrationKind>,
    has_threshold: bool,
) -> impl IntoView {
    let check = expect_context::<Check>();
    let (site, period) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let with_threshold = RwSignal::new(has_threshold);
    let text = |field: NodeRef<html::Input>| field.get_untracked().map(|f| f.value()).unwrap_or_default();
    let make =
        move |_| check.make_overlay(chosen.get_untracked(), text(site), text(period), with_threshold.get_untracked());
    let is_amount = notes.iter().any(|n| n.measured.is_some_and(|m| m.rmse.is_some()));
    let heads = if is_amount {
        [words::values(), words::bias(), "RMSE", "Slope", ""]
    } else {
        [words::values(), "Brier", words::observed_to_expected(), "Slope", "ICI"]
    };
    view! {
        <section class="card check-part" aria-labelledby="check-recalibration">
            <h2 id="check-recalibration">{words::recalibration_heading()}</h2>
            <p class="hint">{words::recalibration_hint()}</p>
            <div class="scroll" tabindex="0" role="group" aria-label=words::recalibration_heading()>
                <table>
                    <thead>
                        <tr>
                            {heads
                                .into_iter()
                                .filter(|head| !head.is_empty())
                                .map(|head| view! { <th scope="col">{head}</th> })
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {notes.into_iter().map(|note| view! { <Row note chosen is_amount /> }).collect_view()}
                    </tbody>
                </table>
            </div>
            <label class="field-label" for="check-site">{words::site_name()}</label>
            <p class="hint" id="check-site-hint">{words::site_name_hint()}</p>
            <input id="check-site" node_ref=site maxlength="120" autocomplete="off" spellcheck="false" aria-describedby="check-site-hint" />
            <label class="field-label" for="check-period">{words::period()}</label>
            <input id="check-period" node_ref=period maxlength="120" autocomplete="off" spellcheck="false" />
            {has_threshold
                .then(|| {
                    view! {
                        <p>
                            <label class="check-box">
                                <input
                                    type="checkbox"
                                    prop:checked=with_threshold
                                    on:change=move |_| with_threshold.update(|on| *on = !*on)
                                />
                                {words::with_threshold()}
                            </label>
                        </p>
                    }
                })}
            <button class="button" on:click=make>{words::make_overlay()}</button>
        </section>
    }
}

#[component]
fn Row(note: RecalibrationNote, chosen: RwSignal<RecalibrationKind>, is_amount: bool) -> impl IntoView {
    let kind = note.kind;
    let m = note.measured.unwrap_or_default();
    let measures =
        if is_amount { vec![m.bias, m.rmse, m.slope] } else { vec![m.brier, m.observed_to_expected, m.slope, m.ici] };
    let is_refused = note.refused.is_some();
    let remark = note.refused.or(note.caution);
    view! {
        <tr>
            <th scope="row">
                <label class="check-box">
                    <input
                        type="radio"
                        name="check-recalibration-kind"
                        disabled=is_refused
                        prop:checked=move || chosen.get() == kind
                        on:change=move |_| chosen.set(kind)
                    />
                    {words::recalibration(kind)}
                </label>
                {remark.map(|text| view! { <span class="hint check-kind">{text}</span> })}
            </th>
            {measures
                .into_iter()
                .map(|value| view! { <td>{value.map_or_else(|| "–".into(), figures::number)}</td> })
                .collect_view()}
        </tr>
    }
}
