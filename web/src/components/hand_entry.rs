//! The form in which a clinician enters what the record lacks: a number with its unit, a yes or no, or an option.

use assess::{HandForm, HandInput, HandKind, HandOption, HandUnit, InputSource};
use leptos::prelude::*;

use crate::format;
use crate::session::{Entered, Session};
use crate::words;

/// The form. Several may stand on a page for the same thing: `within` keeps their ids apart.
#[component]
pub(crate) fn HandEntry(form: HandForm, within: String) -> impl IntoView {
    let HandForm { of, label, kind } = form;
    let id = format!("hand-{within}-{of}").replace('.', "-");
    match kind {
        HandKind::Number(units) => view! { <Number of label units id /> }.into_any(),
        HandKind::YesNo => view! { <YesNo of label id /> }.into_any(),
        HandKind::Options(options) => view! { <Choice of label options id /> }.into_any(),
    }
}

#[component]
fn Number(of: String, label: String, units: Vec<HandUnit>, id: String) -> impl IntoView {
    let session = expect_context::<Session>();
    let (text, error) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let chosen = RwSignal::new(0_usize);
    let (hint_id, error_id, unit_id) = (format!("{id}-hint"), format!("{id}-error"), format!("{id}-unit"));
    let shown: Vec<String> = units.iter().map(|unit| unit_words(&unit.unit)).collect();
    let limits = {
        let units = units.clone();
        move || {
            let unit = units.get(chosen.get())?;
            Some(words::possible(&short(unit.low), &short(unit.high), &spaced(&unit.unit)))
        }
    };
    let unit_label = format!("{}, {label}", words::unit());
    let use_it = {
        let label = label.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let Some(unit) = units.get(chosen.get_untracked()) else {
                error.set(Some(words::lacks_unit().into()));
                return;
            };
            match checked(&label, &text.get_untracked(), unit) {
                Ok(number) => session.enter(Entered {
                    input: HandInput {
                        of: of.clone(),
                        value: InputSource::Number(number),
                        unit: Some(unit.unit.clone()),
                    },
                    label: label.clone(),
                    shown: format!("{number}{}", spaced(&unit.unit)),
                }),
                Err(why) => error.set(Some(why)),
            }
        }
    };
    let described = format!("{hint_id} {error_id}");
    view! {
        <form class="hand-entry" novalidate on:submit=use_it>
            <label for=id.clone()>{label.clone()}</label>
            <p class="hint" id=hint_id>{limits}</p>
            <p class="field-error" id=error_id role="alert">{move || error.get()}</p>
            <div class="hand-row">
                <input
                    id=id
                    class="hand-number"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-describedby=described
                    aria-invalid=move || error.with(Option::is_some).to_string()
                    prop:value=text
                    on:input:target=move |event| text.set(event.target().value())
                />
                {match shown.as_slice() {
                    [] => None,
                    [only] => Some(view! { <span class="hand-unit">{only.clone()}</span> }.into_any()),
                    several => {
                        let options = several.iter().enumerate();
                        let options = options
                            .map(|(at, unit)| view! { <option value=at.to_string()>{unit.clone()}</option> })
                            .collect_view();
                        Some(
                            view! {
                                <select
                                    id=unit_id
                                    aria-label=unit_label
                                    on:change:target=move |event| {
                                        chosen.set(event.target().value().parse().unwrap_or_default());
                                        error.set(None);
                                    }
                                >
                                    {options}
                                </select>
                            }
                                .into_any(),
                        )
                    }
                }}
                <Use label />
            </div>
        </form>
    }
}

#[component]
fn YesNo(of: String, label: String, id: String) -> impl IntoView {
    let session = expect_context::<Session>();
    let (answer, error) = (RwSignal::new(None::<bool>), RwSignal::new(None::<String>));
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let one = |yes: bool, shown: &'static str| {
        let own = format!("{id}-{shown}");
        let labelled = own.clone();
        view! {
            <label class="hand-answer" for=labelled>
                <input type="radio" id=own name=id.clone() on:change=move |_| answer.set(Some(yes)) />
                {shown}
            </label>
        }
    };
    let answers = view! { <div class="hand-row">{one(true, words::yes())} {one(false, words::no())}</div> };
    let use_it = {
        let label = label.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            match answer.get_untracked() {
                Some(yes) => session.enter(Entered {
                    input: HandInput { of: of.clone(), value: InputSource::Boolean(yes), unit: None },
                    label: label.clone(),
                    shown: if yes { words::yes() } else { words::no() }.into(),
                }),
                None => error.set(Some(words::answer_first().into())),
            }
        }
    };
    view! {
        <form class="hand-entry" novalidate on:submit=use_it>
            <fieldset class="hand-answers" aria-describedby=described>
                <legend>{label.clone()}</legend>
                <p class="hint" id=hint_id>{words::answer_hint()}</p>
                <p class="field-error" id=error_id role="alert">{move || error.get()}</p>
                {answers}
            </fieldset>
            <Use label />
        </form>
    }
}

#[component]
fn Choice(of: String, label: String, options: Vec<HandOption>, id: String) -> impl IntoView {
    let session = expect_context::<Session>();
    let (chosen, error) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let error_id = format!("{id}-error");
    let shown = options
        .iter()
        .map(|option| view! { <option value=option.name.clone()>{option.label.clone()}</option> })
        .collect_view();
    let use_it = {
        let label = label.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            match options.iter().find(|option| chosen.with_untracked(|chosen| *chosen == option.name)) {
                Some(option) => session.enter(Entered {
                    input: HandInput { of: of.clone(), value: InputSource::Option(option.name.clone()), unit: None },
                    label: label.clone(),
                    shown: option.label.clone(),
                }),
                None => error.set(Some(words::answer_first().into())),
            }
        }
    };
    view! {
        <form class="hand-entry" novalidate on:submit=use_it>
            <label for=id.clone()>{label.clone()}</label>
            <p class="field-error" id=error_id.clone() role="alert">{move || error.get()}</p>
            <div class="hand-row">
                <select
                    id=id
                    aria-describedby=error_id
                    aria-invalid=move || error.with(Option::is_some).to_string()
                    on:change:target=move |event| chosen.set(event.target().value())
                >
                    <option value="">{words::choose()}</option>
                    {shown}
                </select>
                <Use label />
            </div>
        </form>
    }
}

#[component]
fn Use(label: String) -> impl IntoView {
    view! {
        <button class="button button-small" type="submit">
            {words::use_this_value()}
            <span class="visually-hidden">": " {label}</span>
        </button>
    }
}

/// The number in the field, or why it is none that can be used. A comma is a decimal point.
fn checked(label: &str, text: &str, unit: &HandUnit) -> Result<f64, String> {
    let number = text.trim().replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
    let number = number.ok_or_else(|| words::not_a_number(label))?;
    if (unit.low..=unit.high).contains(&number) {
        Ok(number)
    } else {
        Err(words::out_of_range(label, &short(unit.low), &short(unit.high), &spaced(&unit.unit)))
    }
}

fn short(number: f64) -> String {
    format::number(number)
}

fn unit_words(unit: &str) -> String {
    if unit == "1" { String::new() } else { format::unit(unit) }
}

/// A unit with a space before it; nothing where there is none to name.
fn spaced(unit: &str) -> String {
    let words = unit_words(unit);
    if words.is_empty() { words } else { format!(" {words}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_used_only_within_what_is_possible() {
        let unit = HandUnit { unit: "mg/dL".into(), low: 0.1, high: 30.0 };
        assert_eq!(checked("Creatinine", " 1,2 ", &unit), Ok(1.2));
        assert_eq!(
            checked("Creatinine", "900", &unit).unwrap_err(),
            "Creatinine: enter a value from 0.1 to 30 mg/dL. Check the number and its unit."
        );
        for wrong in ["", "abc", "NaN", "inf", "1.2.3"] {
            assert!(checked("Creatinine", wrong, &unit).unwrap_err().contains("enter a number"), "{wrong}");
        }
    }
}
