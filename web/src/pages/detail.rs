//! One model in full: its number, what moves it, what it was given, what is missing, what stands behind it.

use assess::{ModelAssessment, OutputAssessment, Verdict};
use leptos::prelude::*;

use crate::components::alert_work::AlertState;
use crate::components::{
    Alert, ApplicabilityPanel, ContributionsTable, DemonstrationNote, DoseView, IconArray, InputsTable, MissingInputs,
    ModelNotes, OutputChoice, ProblemList, SaveOrCopy, ScaleStrip, StaleNote, TierTag, Together, TreatmentView,
    UncertaintyLine, UncertaintyNote, VerdictTag, Waterfall, WhatIf, headline, uncertainty_limits,
};
use crate::focus::PAGE_HEADING;
use crate::format;
use crate::session::{Screen, Session, Suppositions};
use crate::words;

/// The detail of `model`, beginning with `output`.
#[component]
pub(crate) fn DetailPage(model: String, output: Option<String>) -> impl IntoView {
    let session = expect_context::<Session>();
    // Kept across a new assessment, so that questioning an input does not lead away from the number at hand.
    let chosen = RwSignal::new(output.unwrap_or_default());
    view! {
        <nav class="back">
            <button class="link" on:click=move |_| session.screen.set(Screen::Results)>
                <span aria-hidden="true">"← "</span>
                {words::back()}
            </button>
        </nav>
        <div class="detail" aria-busy=move || session.is_busy.get().to_string()>
            <StaleNote />
            {move || {
                let assessment = session.assessment.get()?;
                let model = assessment.models.iter().find(|m| m.model == model).cloned()?;
                Some(view! { <Detail model chosen /> })
            }}
        </div>
    }
}

#[component]
fn Detail(model: ModelAssessment, chosen: RwSignal<String>) -> impl IntoView {
    let session = expect_context::<Session>();
    let is_known = model.outputs.iter().any(|o| chosen.with_untracked(|c| *c == o.output));
    if !is_known {
        chosen.set(headline(&model).map(|o| o.output.clone()).unwrap_or_default());
    }
    // A refusal of the whole model needs no choice between its outputs.
    let is_refused = model.verdict == Verdict::Refused;
    let outputs = model.outputs.clone();
    let deciding_of = model.model.clone();
    let for_output = model.clone();
    let as_of = session.assessment.with_untracked(|a| a.as_ref().map(|a| format::date(&a.as_of))).unwrap_or_default();
    let problems = session.assessment.with_untracked(|a| a.as_ref().map(|a| a.problems.clone())).unwrap_or_default();
    let (used, deciding): (Vec<_>, Vec<_>) = model.inputs.iter().cloned().partition(|i| i.in_equation);
    let supposed = RwSignal::new(Suppositions::default());
    let not_offered = model.not_offered_because.clone().filter(|_| !model.offered);
    view! {
        <div class="detail-top">
            <h1 id=PAGE_HEADING tabindex="-1">{model.title.clone()}</h1>
            <p class="hint">{words::detail_lead(&as_of)}</p>
            <DemonstrationNote model=model.model.clone() />
        </div>
        {not_offered.map(|because| view! { <p class="caution-note">{because}</p> })}
        {(!is_refused).then(|| view! { <OutputChoice outputs chosen /> })}
        {move || {
            let output = for_output.outputs.iter().find(|o| chosen.with(|c| *c == o.output)).cloned()?;
            Some(view! { <Output output model=for_output.clone() /> })
        }}
        <ApplicabilityPanel model=model.clone() />
        <WhatIf model=model.clone() chosen supposed />
        <section class="card" aria-labelledby="inputs-heading">
            <h2 id="inputs-heading">{words::inputs_heading()}</h2>
            <p class="hint">{words::inputs_hint()}</p>
            <InputsTable model=model.model.clone() inputs=used labelled_by="inputs-heading" />
            {(!deciding.is_empty())
                .then(|| {
                    view! {
                        <h3 id="deciding-heading" class="inputs-also">{words::deciding_heading()}</h3>
                        <InputsTable model=deciding_of.clone() inputs=deciding labelled_by="deciding-heading" />
                    }
                })}
        </section>
        <SaveOrCopy models=vec![model.model.clone()] supposed />
        <ModelNotes model />
        <ProblemList problems />
    }
}

#[component]
fn Output(output: OutputAssessment, model: ModelAssessment) -> impl IntoView {
    let treatment = model.treatment.clone();
    let is_answered = output.value.is_some();
    view! {
        <section class="card" aria-labelledby="result-heading">
            <div class="result-top">
                <h2 id="result-heading">{output.label.clone()}</h2>
                <p class="tags">
                    {is_answered.then(|| view! { <TierTag tier=output.tier /> })}
                    <VerdictTag verdict=output.verdict />
                </p>
            </div>
            <Answer output=output.clone() />
            <Reasons output=output.clone() />
            {output.notes.iter().map(|note| view! { <p class="hint">{note.clone()}</p> }).collect_view()}
            {output
                .alert
                .clone()
                .map(|alert| view! { <Alert alert tier=output.tier /> })}
            <AlertState model=model.model.clone() output=output.output.clone() />
        </section>
        <MissingInputs output=output.clone() model />
        <UncertaintyNote output=output.clone() />
        <TreatmentView treatment />
        <DoseView output=output.clone() />
        {output
            .value
            .zip(output.reference_value)
            .map(|(value, reference)| {
                view! {
                    <section class="card" aria-labelledby="why-heading">
                        <h2 id="why-heading">{words::why_heading()}</h2>
                        {output.why.clone().map(|why| view! { <p>{why}</p> })}
                        <Waterfall
                            quantity=output.quantity
                            unit=output.unit.clone()
                            compared_with=output.compared_with
                            reference
                            value
                            factors=output.factors()
                        />
                        <p class="hint">{words::not_causes(output.compared_with)}</p>
                        {output
                            .estimate
                            .map(|estimate| {
                                let error = format::error(output.quantity, estimate.standard_error_to_value);
                                view! { <p class="hint">{words::estimate_hint(&error, output.quantity)}</p> }
                            })}
                        <Together interactions=output.interactions.clone() />
                        <ContributionsTable output=output.clone() />
                    </section>
                }
            })}
    }
}

#[component]
fn Answer(output: OutputAssessment) -> impl IntoView {
    let (quantity, unit) = (output.quantity, output.unit.clone());
    let value = output.value?;
    let interval = output.interval.clone();
    let uncertainty = uncertainty_limits(output.uncertainty.as_ref());
    Some(view! {
        <div class="answer">
            <div class="answer-number">
                <p class="figure figure-large">
                    <span class="figure-number">{format::value(quantity, value)}</span>
                    <span class="figure-unit">{format::unit_of(quantity, &unit)}</span>
                </p>
                {quantity.is_probability().then(|| view! { <p>{words::people(quantity, value)}</p> })}
                {interval
                    .as_ref()
                    .and_then(|i| format::interval(quantity, i, &unit))
                    .map(|span| view! { <p>{words::interval()} " " <strong>{span}</strong></p> })}
                {output
                    .reference_value
                    .map(|r| {
                        view! {
                            <p>
                                {words::compared_with(output.compared_with)} ": "
                                <strong>{format::exact_value(quantity, r, &unit)}</strong>
                            </p>
                        }
                    })}
                <UncertaintyLine output=output.clone() />
                <ScaleStrip
                    quantity
                    value=Some(value)
                    reference=output.reference_value
                    compared_with=output.compared_with
                    interval=interval.clone()
                    uncertainty
                    unit=output.unit.clone()
                />
            </div>
            {quantity.is_probability().then(|| view! { <IconArray quantity value interval=interval.clone() uncertainty /> })}
        </div>
    })
}

/// Why the model refuses or is cautious, in its own sentences.
#[component]
fn Reasons(output: OutputAssessment) -> impl IntoView {
    let lead = words::reasons_lead(output.verdict);
    let class = if output.verdict == Verdict::Refused { "reasons-box reasons-refused" } else { "reasons-box" };
    (!output.problems.is_empty()).then(|| {
        view! {
            <div class=class>
                <p>
                    <strong>{lead}</strong>
                </p>
                <ul>{output.problems.into_iter().map(|problem| view! { <li>{problem}</li> }).collect_view()}</ul>
            </div>
        }
    })
}
