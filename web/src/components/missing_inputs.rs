//! What is missing: the range of the result over it, what each test would tell, and forms to enter it by hand.

use assess::{HandForm, InputNote, ModelAssessment, OutputAssessment, Status, TestNote, UnknownNote, Verdict};
use leptos::prelude::*;

use super::{HandEntry, HandList};
use crate::format;
use crate::session::{MISSING_HEADING, Session};
use crate::words;

/// The card; nothing where nothing is missing, open or entered.
#[component]
pub(crate) fn MissingInputs(output: OutputAssessment, model: ModelAssessment) -> impl IntoView {
    let session = expect_context::<Session>();
    let parts = Parts::of(&output, &model.inputs);
    let has_entered = session.by_hand.with_untracked(|all| !all.is_empty());
    let is_refused = output.verdict == Verdict::Refused && !parts.further.is_empty();
    let is_there = output.unknown.is_some() || !parts.needed.is_empty() || has_entered || is_refused;
    is_there.then(|| {
        let Parts { needed, telling, further } = parts;
        let range = range_now(&output);
        let unknown = output.unknown.clone();
        let has_further = !further.is_empty();
        view! {
            <section class="card missing-card" aria-labelledby=MISSING_HEADING>
                <h2 id=MISSING_HEADING tabindex="-1">{words::missing_card()}</h2>
                {range.map(|range| view! { <p>{range}</p> })}
                {unknown.map(|unknown| view! { <Basis unknown /> })}
                <HandList />
                <List heading=words::needed_heading() items=needed is_open=true />
                <List heading=words::telling_heading() items=telling is_open=false />
                {has_further
                    .then(|| {
                        view! {
                            <details class="hand-further">
                                <summary>{words::further_summary()}</summary>
                                <ul class="hand-items">
                                    {further.into_iter().map(|item| view! { <Line item is_open=false /> }).collect_view()}
                                </ul>
                            </details>
                        }
                    })}
            </section>
        }
    })
}

/// An input that may be entered, with what knowing it would tell.
#[derive(Debug, Clone, PartialEq)]
struct Item {
    input: InputNote,
    test: Option<TestNote>,
}

/// The inputs by what they are to the result.
#[derive(Debug, Default, PartialEq)]
struct Parts {
    /// Missing, and needed.
    needed: Vec<Item>,
    /// Not known, and telling.
    telling: Vec<Item>,
    /// Assumed, or only deciding whether the model holds.
    further: Vec<Item>,
}

impl Parts {
    fn of(output: &OutputAssessment, inputs: &[InputNote]) -> Self {
        let tests = output.unknown.as_ref().map_or(&[][..], |unknown| unknown.tests.as_slice());
        let item = |input: &InputNote| Item {
            input: input.clone(),
            test: tests.iter().find(|test| test.input == input.input).cloned(),
        };
        let named = |name: &String| inputs.iter().find(|input| input.input == *name);
        // In the order of what they would tell, then of the model.
        let ordered: Vec<&InputNote> = tests.iter().filter_map(|test| named(&test.input)).collect();
        let rest = inputs.iter().filter(|input| ordered.iter().all(|other| other.input != input.input));
        let mut parts = Self::default();
        for input in ordered.iter().copied().chain(rest) {
            let item = item(input);
            if output.missing.contains(&input.input) {
                parts.needed.push(item);
            } else if item.test.is_some() {
                parts.telling.push(item);
            } else if !matches!(input.status, Status::Present | Status::ByHand | Status::Supposed)
                && !input.by_hand.is_empty()
            {
                parts.further.push(item);
            }
        }
        parts
    }
}

/// The range of the result as it is now, in words.
fn range_now(output: &OutputAssessment) -> Option<String> {
    let (quantity, unit) = (output.quantity, output.unit.as_str());
    let exact = |value: f64| format::exact_value(quantity, value, unit);
    let unknown = output.unknown.as_ref();
    if let Some((mean, low, high)) = unknown.and_then(|u| Some((u.mean?, u.low?, u.high?))) {
        return Some(words::over_cohort(&exact(mean), &exact(low), &exact(high)));
    }
    let interval = output.interval.as_ref()?;
    Some(words::interval_is(format::interval(quantity, interval, unit).as_deref()))
}

#[component]
fn Basis(unknown: UnknownNote) -> impl IntoView {
    let tiers = (!unknown.tiers.is_empty()).then(|| words::possible_tiers(&unknown.tiers));
    view! {
        {tiers.map(|tiers| view! { <p>{tiers}</p> })}
        <p class="hint">{unknown.basis}</p>
    }
}

#[component]
fn List(heading: &'static str, items: Vec<Item>, is_open: bool) -> impl IntoView {
    (!items.is_empty()).then(|| {
        view! {
            <h3>{heading}</h3>
            <ol class="hand-items">
                {items.into_iter().map(|item| view! { <Line item is_open /> }).collect_view()}
            </ol>
        }
    })
}

#[component]
fn Line(item: Item, is_open: bool) -> impl IntoView {
    let session = expect_context::<Session>();
    let Item { input, test } = item;
    let forms: Vec<HandForm> = session.assessment.with_untracked(|assessment| {
        let all = assessment.as_ref().map(|a| a.hand_forms.as_slice()).unwrap_or_default();
        input.by_hand.iter().filter_map(|of| all.iter().find(|form| form.of == *of).cloned()).collect()
    });
    let mut forms = forms.into_iter();
    let own = forms.next();
    let parts: Vec<HandForm> = forms.collect();
    let within = input.input.clone();
    view! {
        <li class="hand-item">
            <p class="hand-item-label">{input.label.clone()}</p>
            {test.map(|test| view! { <Told test /> })}
            {match own {
                None => view! { <p class="hint">{words::not_by_hand()}</p> }.into_any(),
                Some(own) => {
                    let parts_within = within.clone();
                    view! {
                        <details class="hand-details" open=is_open>
                            <summary>{words::enter(&input.label)}</summary>
                            <HandEntry form=own within />
                            {(!parts.is_empty())
                                .then(|| {
                                    view! {
                                        <p class="hint">{words::or_its_parts()}</p>
                                        {parts
                                            .into_iter()
                                            .map(|form| view! { <HandEntry form within=parts_within.clone() /> })
                                            .collect_view()}
                                    }
                                })}
                        </details>
                    }
                        .into_any()
                }
            }}
        </li>
    }
}

/// What knowing an input would tell: a bar for the eye, and words.
#[component]
fn Told(test: TestNote) -> impl IntoView {
    let percent = (test.narrows * 100.0).clamp(0.0, 100.0);
    let label = words::narrows_by(percent);
    view! {
        <svg class="told-bar" width="100%" height="8" role="img" aria-label=label>
            <rect class="told-track" x="0" y="0" width="100%" height=move || "8" rx="4" />
            <rect class="told-fill" x="0" y="0" width=format!("{percent:.1}%") height=move || "8" rx="4" />
        </svg>
        <p class="hint">{test.in_words}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{input, output};
    use assess::{MissingPolicy, Tier};

    fn test(name: &str, narrows: f64) -> TestNote {
        TestNote {
            input: name.into(),
            label: name.into(),
            width_when_known: 0.1,
            width_now: 0.2,
            narrows,
            tier_changes: None,
            in_words: String::new(),
        }
    }

    #[test]
    fn needed_inputs_stand_first_and_each_part_goes_by_what_it_tells() {
        let mut found = output("o", Verdict::MissingInputs, Tier::Passive);
        found.missing = vec!["a".into(), "b".into()];
        found.unknown = Some(UnknownNote {
            is_exact: true,
            policy: MissingPolicy::Bounded,
            mean: None,
            low: None,
            high: None,
            tiers: vec![],
            tests: vec![test("b", 0.5), test("c", 0.3), test("a", 0.2)],
            basis: String::new(),
        });
        let mut inputs: Vec<InputNote> = ["a", "b", "c", "d", "e"].iter().map(|name| input(name, &[])).collect();
        inputs.iter_mut().take(4).for_each(|input| {
            input.status = Status::Missing;
            input.by_hand = vec![input.input.clone()];
        });
        let parts = Parts::of(&found, &inputs);
        let names = |items: &[Item]| items.iter().map(|item| item.input.input.clone()).collect::<Vec<_>>();
        assert_eq!(names(&parts.needed), ["b", "a"]);
        assert_eq!(names(&parts.telling), ["c"]);
        assert_eq!(names(&parts.further), ["d"]);
    }
}
