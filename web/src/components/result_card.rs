//! One model's answer in the list: how loud, how much, by when, why, how sure.

use assess::{ArmsNote, ModelAssessment, OutputAssessment, Quantity, Tier, Verdict};
use leptos::prelude::*;

use super::{
    DemonstrationNote, Drivers, GateLine, HandMark, ScaleStrip, TierTag, TreatmentFigure, UncertaintyLine, VerdictTag,
    uncertainty_limits,
};
use crate::alert_work::AlertWork;
use crate::format;
use crate::session::Session;
use crate::words;

/// The output that stands for the model: the loudest, then the surest, then the first.
pub(crate) fn headline(model: &ModelAssessment) -> Option<&OutputAssessment> {
    model.outputs.iter().min_by_key(|o| (std::cmp::Reverse(o.tier), o.verdict))
}

/// The card.
#[component]
pub(crate) fn ResultCard(model: ModelAssessment) -> impl IntoView {
    let session = expect_context::<Session>();
    let work = expect_context::<AlertWork>();
    let head = headline(&model).cloned();
    let open = {
        let name = model.model.clone();
        move |output: Option<String>| session.show_detail(name.clone(), output)
    };
    let is_answered = matches!(model.verdict, Verdict::Scored | Verdict::Caution);
    // Of two arms the difference stands for the model.
    let arms = model.treatment.as_ref().and_then(|treatment| treatment.comparisons.first().cloned());
    let others: Vec<OutputAssessment> = model
        .outputs
        .iter()
        .filter(|o| is_answered && (arms.is_some() || Some(&o.output) != head.as_ref().map(|h| &h.output)))
        .cloned()
        .collect();
    // How loud it is by now: what was answered, or exceeds the budget, does not stand out.
    let name = model.model.clone();
    let loudest = model.tier;
    let is_quieted = Memo::new(move |_| work.is_quieted(&name));
    let tier = move || if is_quieted.get() { Tier::Passive } else { loudest };
    let tier_class = move || match tier() {
        Tier::Interrupt => "card result card-interrupt",
        Tier::Banner => "card result card-banner",
        Tier::Passive if is_answered => "card result",
        Tier::Passive => "card result result-lacking",
    };
    let labels = model.inputs.iter().map(|i| (i.input.clone(), i.label.clone())).collect::<Vec<_>>();
    let whole = open.clone();
    let lacking = head.as_ref().filter(|output| !output.missing.is_empty()).map(|output| output.output.clone());
    let title = format!("title-{}", model.model);
    view! {
        <article class=tier_class id=format!("result-{}", model.model) tabindex="-1" data-stop="" aria-labelledby=title.clone()>
            <div class="result-top">
                <h3 id=title.clone()>{model.title.clone()}</h3>
                <p class="tags">
                    {move || is_answered.then(|| view! { <TierTag tier=tier() /> })}
                    <VerdictTag verdict=model.verdict />
                </p>
            </div>
            <DemonstrationNote model=model.model.clone() />
            <GateLine
                applicability=model.applicability.clone()
                said=head.as_ref().map(|h| h.problems.clone()).unwrap_or_default()
            />
            {head.clone().map(|output| view! { <Headline output inputs=labels arms /> })}
            <HandMark model=model.clone() />
            {lacking
                .map(|output| {
                    let name = model.model.clone();
                    view! {
                        <p class="result-enter">
                            <button
                                class="button button-small"
                                id=format!("enter-{}", model.model)
                                on:click=move |_| session.enter_for(name.clone(), Some(output.clone()))
                            >
                                {words::enter_by_hand()}
                                <span class="visually-hidden">": " {model.title.clone()}</span>
                            </button>
                        </p>
                    }
                })}
            {(!others.is_empty()).then(|| view! { <Others model=model.model.clone() outputs=others open=open.clone() /> })}
            {move || is_quieted.get().then(|| view! { <p class="hint">{words::card_quiet()}</p> })}
            <p class="result-more">
                <button class="button" id=format!("open-{}", model.model) data-open="" on:click=move |_| whole(None)>
                    {if is_answered { words::see_why() } else { words::see_details() }}
                    <span class="visually-hidden">": " {model.title.clone()}</span>
                </button>
            </p>
        </article>
    }
}

#[component]
fn Headline(output: OutputAssessment, inputs: Vec<(String, String)>, arms: Option<ArmsNote>) -> impl IntoView {
    let label_of = move |name: &String| {
        inputs.iter().find(|(n, _)| n == name).map_or_else(|| name.clone(), |(_, label)| label.clone())
    };
    let missing = output.missing.iter().map(label_of).collect::<Vec<_>>();
    let interval = output.interval.clone();
    let (quantity, unit) = (output.quantity, output.unit.clone());
    let (reference, compared_with) = (output.reference_value, output.compared_with);
    let cautions = output.problems.clone();
    let uncertainty = uncertainty_limits(output.uncertainty.as_ref());
    view! {
        {arms.clone().map(|arms| view! { <TreatmentFigure arms /> })}
        {output
            .value
            .filter(|_| arms.is_none())
            .map(|value| {
                let tone = if quantity == Quantity::Risk { "figure" } else { "figure figure-neutral" };
                view! {
                    <div class="headline">
                        <p class=tone>
                            <span class="figure-number">{format::value(quantity, value)}</span>
                            <span class="figure-unit">{format::unit_of(quantity, &unit)}</span>
                        </p>
                        <div class="headline-words">
                            <p class="headline-label">{output.label.clone()}</p>
                            <p>{words::people(quantity, value)}</p>
                            <ScaleStrip
                                quantity
                                value=Some(value)
                                reference
                                compared_with
                                interval=interval.clone()
                                uncertainty
                                unit=unit.clone()
                            />
                        </div>
                    </div>
                }
            })}
        {arms.is_none().then(|| view! { <UncertaintyLine output=output.clone() /> })}
        {(!missing.is_empty())
            .then(|| {
                view! {
                    <div class="needs">
                        <p>{words::needs(missing.len())}</p>
                        <ul>{missing.into_iter().map(|label| view! { <li>{label}</li> }).collect_view()}</ul>
                    </div>
                }
            })}
        {interval
            .clone()
            .and_then(|i| {
                let open: Vec<String> = i.open.iter().map(|o| o.label.clone()).collect();
                let span = format::interval(quantity, &i, &output.unit);
                // What is missing is named above already: alone, and without limits, it says nothing more.
                let says_something = span.is_some() || i.open.iter().any(|o| !output.missing.contains(&o.input));
                says_something.then(|| view! { <p class="interval-note">{words::interval_note(&output.short, span.as_deref(), &open)}</p> })
            })}
        {arms.is_none().then(|| view! { <Drivers factors=output.factors() quantity /> })}
        {(!cautions.is_empty())
            .then(|| {
                let more = cautions.len() - 1;
                let lead = if output.value.is_some() { words::caution_lead() } else { words::missing_lead() };
                view! {
                    <p class="caution-note">
                        <strong>{lead}</strong>
                        " "
                        {cautions.first().cloned()}
                        {(more > 0).then(|| words::and_more(more))}
                    </p>
                }
            })}
    }
}

#[component]
fn Others(
    model: String,
    outputs: Vec<OutputAssessment>,
    open: impl Fn(Option<String>) + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let (valued, without): (Vec<_>, Vec<_>) = outputs.into_iter().partition(|o| o.value.is_some());
    view! {
        <ul class="other-outputs">
            {valued
                .into_iter()
                .map(|output| {
                    let open = open.clone();
                    let name = output.output.clone();
                    let shown = output.value.map(|value| format::value(output.quantity, value));
                    view! {
                        <li>
                            <button class="other-output" id=format!("open-{model}-{name}") on:click=move |_| open(Some(name.clone()))>
                                <span class="other-output-value">{shown}</span>
                                <span class="other-output-label">{output.short}</span>
                            </button>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
        {without_value(&without).into_iter().map(|line| view! { <p class="hint">{line}</p> }).collect_view()}
    }
}

/// Outputs without a number as sentences, one for each reason.
fn without_value(outputs: &[OutputAssessment]) -> Vec<String> {
    let mut by_reason: Vec<(String, Vec<String>)> = Vec::new();
    for output in outputs {
        let reason = output.problems.first().cloned().unwrap_or_else(|| words::verdict(output.verdict).into());
        match by_reason.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, names)) => names.push(output.short.clone()),
            None => by_reason.push((reason, vec![output.short.clone()])),
        }
    }
    by_reason.into_iter().map(|(reason, names)| words::without_number(&names, &reason)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{self, output};

    fn model(outputs: Vec<OutputAssessment>) -> ModelAssessment {
        fixtures::model("m", "f", Verdict::Scored, outputs)
    }

    #[test]
    fn the_loudest_output_stands_for_the_model_then_the_surest_then_the_first() {
        let loud = model(vec![
            output("two_years", Verdict::Scored, Tier::Passive),
            output("five_years", Verdict::Caution, Tier::Banner),
        ]);
        assert_eq!(headline(&loud).unwrap().output, "five_years");
        let sure = model(vec![
            output("a", Verdict::Refused, Tier::Passive),
            output("b", Verdict::Scored, Tier::Passive),
            output("c", Verdict::Scored, Tier::Passive),
        ]);
        assert_eq!(headline(&sure).unwrap().output, "b");
        assert!(headline(&model(vec![])).is_none());
    }

    #[test]
    fn outputs_without_a_number_share_their_reason() {
        let mut two = [output("a", Verdict::Refused, Tier::Passive), output("b", Verdict::Refused, Tier::Passive)];
        two.iter_mut().for_each(|o| o.problems = vec!["Only to age 59.".into()]);
        assert_eq!(without_value(&two), ["No number for a, b: Only to age 59."]);
    }
}
