//! What would change a result: the smallest changes found, and a panel in which inputs are moved. All that it supposes
//! lives and ends with it: it is part of no assessment, and goes when the model, the patient or the record goes.

use std::sync::Arc;
use std::time::Duration;

use assess::{Counterfactuals, InputNote, ModelAssessment, MovableNote, OutputAssessment, Tier};
use leptos::prelude::*;

use super::{CounterfactualList, MovableInput, TierTag, VerdictTag, Waterfall};
use crate::focus;
use crate::format;
use crate::session::{Session, Suppositions};
use crate::words;

/// Where the focus goes when the hypothetical result goes.
const HEADING: &str = "what-if-heading";
/// How long inputs must rest before a screen reader is told of the result.
const REST: Duration = Duration::from_millis(700);

/// The card.
#[component]
pub(crate) fn WhatIf(
    /// The model as it answers for the record.
    model: ModelAssessment,
    /// The name of the output at hand.
    chosen: RwSignal<String>,
    /// What is supposed, for whatever stands beside it.
    supposed: RwSignal<Suppositions>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let name = model.model.clone();
    let note = RwSignal::new(None::<Result<Arc<Counterfactuals>, String>>);
    let threshold = RwSignal::new(None::<f64>);
    let supposing = Supposing::new(name.clone(), chosen, supposed, session);
    // A threshold is of one output: with another output it is taken back, which asks once more.
    Effect::new(move |before: Option<(String, Option<f64>)>| {
        let asked = (chosen.get(), threshold.get());
        if before.is_some_and(|(output, _)| output != asked.0) && asked.1.is_some() {
            threshold.set(None);
            return (asked.0, None);
        }
        note.set(None);
        let current = asked.clone();
        session.counterfactuals(name.clone(), asked.0.clone(), asked.1, move |answer| {
            let now = chosen.try_get_untracked().zip(threshold.try_get_untracked());
            if now == Some(current) {
                let answer = answer.unwrap_or_else(|| Err(words::overtaken().into()));
                note.try_set(Some(answer.map(Arc::new)));
            }
        });
        asked
    });
    let outputs = model.outputs.clone();
    let output = Memo::new(move |_| outputs.iter().find(|o| chosen.with(|c| *c == o.output)).cloned());
    let record = StoredValue::new(model);
    view! {
        <section class="card what-if" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{words::what_if_heading()}</h2>
            {move || {
                let quantity = output.get()?.quantity;
                Some(view! { <CounterfactualList note threshold quantity supposed=supposing.supposed /> })
            }}
            <Hypothetical supposing output record />
            {move || {
                let movable = note.get()?.ok()?.movable.clone();
                (!movable.is_empty()).then(|| view! { <Controls movable supposing /> })
            }}
            <p class="visually-hidden" role="status" aria-live="polite">{supposing.told}</p>
        </section>
    }
}

/// A question and what the model says to it.
type Answered = (Question, Result<Arc<ModelAssessment>, String>);

/// What is supposed and what the model says of it.
#[derive(Clone, Copy)]
struct Supposing {
    supposed: RwSignal<Suppositions>,
    /// The last answer, and what it is of.
    answer: RwSignal<Option<Answered>>,
    /// The output at hand, which alone is explained.
    chosen: RwSignal<String>,
    /// What a screen reader is told.
    told: RwSignal<String>,
}

impl Supposing {
    /// Whatever is supposed is asked for with the next frame; one question is under way at most, and
    /// when it is answered the latest is asked: answers come in order, and none is shown over a newer one.
    fn new(model: String, chosen: RwSignal<String>, supposed: RwSignal<Suppositions>, session: Session) -> Self {
        let (answer, told) = (RwSignal::default(), RwSignal::default());
        let this = Self { supposed, answer, told, chosen };
        let state = StoredValue::new(State { model, is_waiting: false, is_asking: false });
        Effect::new(move |_| {
            this.chosen.track();
            if this.supposed.with(Suppositions::is_empty) {
                this.answer.set(None);
            } else {
                this.schedule(state, session);
            }
        });
        this
    }

    fn schedule(self, state: StoredValue<State>, session: Session) {
        let was_waiting = state.try_update_value(|state| std::mem::replace(&mut state.is_waiting, true));
        if was_waiting == Some(false) {
            request_animation_frame(move || self.ask(state, session));
        }
    }

    fn ask(self, state: StoredValue<State>, session: Session) {
        // Nothing is left to ask for where the panel has gone meanwhile.
        let Some(question) = self.question() else { return };
        let asked = state.try_update_value(|state| {
            state.is_waiting = false;
            let may_ask = !state.is_asking && !question.0.is_empty();
            state.is_asking |= may_ask;
            may_ask.then(|| state.model.clone())
        });
        let Some(Some(model)) = asked else { return };
        let (supposed, output) = question.clone();
        session.what_if(model, output, supposed, move |answer| {
            if state.try_update_value(|state| state.is_asking = false).is_none() {
                return;
            }
            let Some(now) = self.question() else { return };
            if now.0.is_empty() {
                return;
            }
            let is_latest = now == question && answer.is_some();
            if let Some(answer) = answer {
                self.answer.set(Some((question, answer.map(Arc::new))));
            }
            if !is_latest {
                self.schedule(state, session);
            }
        });
    }

    /// What is to be asked now; nothing where the panel has gone.
    fn question(self) -> Option<Question> {
        self.supposed.try_get_untracked().zip(self.chosen.try_get_untracked())
    }

    /// Supposes nothing any more.
    fn end(self) {
        self.supposed.set(Suppositions::new());
        self.told.set(words::back_to_record_done().into());
        focus::move_to(HEADING);
    }
}

/// What is supposed, and the output that is explained.
type Question = (Suppositions, String);

struct State {
    model: String,
    /// The next frame will ask.
    is_waiting: bool,
    /// A question is under way.
    is_asking: bool,
}

/// The controls, those first that can be acted on.
#[component]
fn Controls(movable: Vec<MovableNote>, supposing: Supposing) -> impl IntoView {
    let (actionable, others): (Vec<_>, Vec<_>) = movable.into_iter().partition(|note| note.actionable);
    let has_actionable = !actionable.is_empty();
    let controls = move |notes: Vec<MovableNote>| {
        let one = |note| view! { <MovableInput note supposed=supposing.supposed /> };
        view! { <div class="movable">{notes.into_iter().map(one).collect_view()}</div> }
    };
    view! {
        <div class="what-if-controls">
            <h3>{words::move_heading()}</h3>
            <p class="hint">{words::move_hint()}</p>
            {has_actionable
                .then(|| {
                    view! {
                        <h4>{words::move_actionable()}</h4>
                        {controls(actionable)}
                    }
                })}
            {(!others.is_empty())
                .then(|| {
                    view! {
                        <details class="behind" open=!has_actionable>
                            <summary>{words::move_others()}</summary>
                            {controls(others)}
                        </details>
                    }
                })}
        </div>
    }
}

/// The band with all that is hypothetical; nothing while nothing is supposed.
#[component]
fn Hypothetical(
    supposing: Supposing,
    /// The output at hand, as it is by the record.
    output: Memo<Option<OutputAssessment>>,
    /// The model as it answers for the record.
    record: StoredValue<ModelAssessment>,
) -> impl IntoView {
    let is_any = Memo::new(move |_| supposing.supposed.with(|supposed| !supposed.is_empty()));
    let is_behind = move || {
        let of = supposing.answer.with(|answer| answer.as_ref().map(|(of, _)| of.clone()));
        of.is_none_or(|(of, output)| {
            supposing.supposed.with(|supposed| *supposed != of) || supposing.chosen.with(|chosen| *chosen != output)
        })
    };
    tell_when_at_rest(supposing, output);
    move || {
        is_any.get().then(|| {
            view! {
                <div class="hypothetical" role="region" aria-label=words::hypothetical_band()>
                    <div class="hypothetical-band">
                        <p>
                            <strong>{words::hypothetical_band()}</strong>
                        </p>
                        <button class="button" id="back-to-record" on:click=move |_| supposing.end()>
                            {words::back_to_record()}
                        </button>
                    </div>
                    <div class="hypothetical-body" aria-busy=move || is_behind().to_string()>
                        {move || {
                            let Some((_, answer)) = supposing.answer.get() else {
                                return view! { <p class="hint">{words::calculating()}</p> }.into_any();
                            };
                            match answer {
                                Err(error) => view! { <p class="field-error" role="alert">{error}</p> }.into_any(),
                                Ok(model) => view! { <Result model own=output.get() record /> }.into_any(),
                            }
                        }}
                    </div>
                    <p class="hypothetical-band hypothetical-end">{words::hypothetical_end()}</p>
                </div>
            }
        })
    }
}

/// The hypothetical result of the output at hand.
#[component]
fn Result(
    model: Arc<ModelAssessment>,
    own: Option<OutputAssessment>,
    record: StoredValue<ModelAssessment>,
) -> impl IntoView {
    let own = own?;
    let output = model.outputs.iter().find(|output| output.output == own.output).cloned()?;
    let (quantity, unit) = (output.quantity, output.unit.clone());
    let shown = move |value: f64, unit: &str| format::exact_value(quantity, value, unit);
    let by_record = words::result_of_record(own.value.map(|value| shown(value, &unit)).as_deref());
    let value = output.value;
    let supposed = record.with_value(|record| supposed_lines(&model, &record.inputs));
    Some(view! {
        <p>
            <strong>{words::supposed_lead()}</strong>
        </p>
        <ul class="supposed">{supposed.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        <div class="result-top">
            <h3>{output.label.clone()}</h3>
            <p class="tags">
                {value.map(|_| view! { <TierTag tier=output.tier /> })} <VerdictTag verdict=output.verdict />
            </p>
        </div>
        {value
            .map(|value| {
                view! {
                    <p class="figure figure-neutral">
                        <span class="figure-number">{shown(value, &unit)}</span>
                    </p>
                    <p>{by_record.clone()}</p>
                    {output
                        .interval
                        .as_ref()
                        .and_then(|interval| format::interval(quantity, interval, &unit))
                        .map(|span| view! { <p>{words::interval()} " " <strong>{span}</strong></p> })}
                    {output.uncertainty.as_ref().map(|sure| view! { <p class="hint">{sure.in_words.clone()}</p> })}
                }
            })}
        {value.is_none().then(|| view! { <p>{by_record.clone()}</p> })}
        {(!output.problems.is_empty())
            .then(|| {
                let problems = output.problems.clone();
                view! {
                    <div class="reasons-box">
                        <p>
                            <strong>{words::reasons_lead(output.verdict)}</strong>
                        </p>
                        <ul>{problems.into_iter().map(|problem| view! { <li>{problem}</li> }).collect_view()}</ul>
                    </div>
                }
            })}
        {value
            .zip(output.reference_value)
            .map(|(value, reference)| {
                view! {
                    <Waterfall
                        quantity
                        unit=output.unit.clone()
                        compared_with=output.compared_with
                        reference
                        value
                        factors=output.factors()
                        is_hypothetical=true
                    />
                }
            })}
        <p class="hint">{words::hypothetical_caveat()}</p>
    })
}

/// Each input that is not the record's, with what the record says.
fn supposed_lines(model: &ModelAssessment, record: &[InputNote]) -> Vec<String> {
    let shown = |input: &InputNote| format::input(&input.value, input.value_label.as_deref(), input.unit.as_deref());
    let line = |input: &InputNote| {
        let own = record.iter().find(|own| own.input == input.input)?;
        Some(words::instead_of(&input.label, &shown(input), &shown(own)))
    };
    model.inputs.iter().filter(|input| model.supposed.contains(&input.input)).filter_map(line).collect()
}

/// Tells a screen reader of the result once the inputs rest: while they move, every word would be old.
fn tell_when_at_rest(supposing: Supposing, output: Memo<Option<OutputAssessment>>) {
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let Some((of, Ok(model))) = supposing.answer.get() else { return };
        let Some(own) = output.get() else { return };
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        let tell = move || {
            let is_latest = turn.try_get_value() == Some(mine);
            if is_latest && supposing.question() == Some(of) {
                supposing.told.try_set(summary(&model, &own));
            }
        };
        set_timeout(tell, REST);
    });
}

fn summary(model: &ModelAssessment, own: &OutputAssessment) -> String {
    let output = model.outputs.iter().find(|output| output.output == own.output);
    let shown = |value: f64| format::exact_value(own.quantity, value, &own.unit);
    let (value, tier) = output.map_or((None, Tier::Passive), |output| (output.value.map(shown), output.tier));
    words::hypothetical_summary(&own.short, value.as_deref(), tier, own.value.map(shown).as_deref())
}

#[cfg(test)]
mod tests {
    use assess::{InputValue, Verdict};

    use super::*;
    use crate::fixtures;

    #[test]
    fn only_what_is_supposed_is_listed_with_what_the_record_says() {
        let record = vec![fixtures::input("age", &[]), fixtures::input("weight", &[])];
        let mut model = fixtures::model("m", "f", Verdict::Scored, vec![]);
        model.inputs = record.clone();
        model.inputs[1].value = InputValue::Number(70.0);
        model.supposed = vec!["weight".into()];
        let lines = supposed_lines(&model, &record);
        assert_eq!(lines.len(), 1);
        assert!(lines[0].starts_with("weight: 70 ") && lines[0].contains(" instead of "), "{lines:?}");
    }

    #[test]
    fn the_summary_names_what_is_hypothetical_and_what_is_not() {
        let mut own = fixtures::output("a", Verdict::Scored, Tier::Banner);
        own.value = Some(0.091);
        let mut changed = own.clone();
        (changed.value, changed.tier) = (Some(0.068), Tier::Passive);
        let model = fixtures::model("m", "f", Verdict::Scored, vec![changed]);
        assert_eq!(
            summary(&model, &own),
            format!("Hypothetical: {} 6.8 %, for information. By the record it is 9.1 %.", own.short)
        );
        let refused = fixtures::model("m", "f", Verdict::Refused, vec![]);
        assert!(summary(&refused, &own).contains("has no number. By the record it is 9.1 %."));
    }
}
