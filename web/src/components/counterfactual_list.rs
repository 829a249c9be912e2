//! The smallest changes with which a result would be quieter or cross a threshold, each of which can be tried.

use std::sync::Arc;

use assess::{Counterfactual, Counterfactuals, InputSource, InputValue, Quantity};
use leptos::html;
use leptos::prelude::*;

use crate::session::Suppositions;
use crate::words;

type Answer = Option<Result<Arc<Counterfactuals>, String>>;

/// The list, or why there is none; and for probabilities a threshold of the reader's own.
#[component]
pub(crate) fn CounterfactualList(
    /// What was found; nothing while it is searched.
    note: RwSignal<Answer>,
    /// The reader's own threshold.
    threshold: RwSignal<Option<f64>>,
    quantity: Quantity,
    /// What "Try it" fills.
    supposed: RwSignal<Suppositions>,
) -> impl IntoView {
    view! {
        <div class="counterfactuals">
            {move || match note.get() {
                None => view! { <p class="hint">{words::what_if_searching()}</p> }.into_any(),
                Some(Err(error)) => view! { <p class="field-error" role="alert">{error}</p> }.into_any(),
                Some(Ok(note)) => view! { <Found note supposed /> }.into_any(),
            }}
            {quantity.is_probability().then(|| view! { <OwnThreshold threshold quantity /> })}
        </div>
    }
}

#[component]
fn Found(note: Arc<Counterfactuals>, supposed: RwSignal<Suppositions>) -> impl IntoView {
    if let Some(because) = note.none_because.clone() {
        return view! {
            <p>
                <strong>{words::none_lead()}</strong>
                " "
                {because}
            </p>
        }
        .into_any();
    }
    view! {
        <p>{note.goal.clone()}</p>
        <ul class="counterfactual-list" aria-label=words::what_if_found_label()>
            {note.found.iter().enumerate().map(|(at, one)| view! { <One at one=one.clone() supposed /> }).collect_view()}
        </ul>
        <p class="caution-note">{note.caveat.clone()}</p>
        {note
            .threshold_source
            .clone()
            .map(|source| view! { <p class="hint">{words::threshold_source_lead()} " " {source}</p> })}
        <p class="hint">{words::searched_lead()} " " {note.searched.clone()}</p>
    }
    .into_any()
}

#[component]
fn One(at: usize, one: Counterfactual, supposed: RwSignal<Suppositions>) -> impl IntoView {
    let values = suppositions(&one);
    view! {
        <li class="counterfactual">
            <p>{one.in_words.clone()}</p>
            <button class="button button-small" id=format!("try-{at}") on:click=move |_| supposed.set(values.clone())>
                {words::try_it()}
                <span class="visually-hidden">{words::try_change(&one.in_words)}</span>
            </button>
        </li>
    }
}

/// A change as what is to be supposed.
fn suppositions(one: &Counterfactual) -> Suppositions {
    let source = |value: &InputValue| match value {
        InputValue::Boolean(yes) => Some(InputSource::Boolean(*yes)),
        InputValue::Number(number) => Some(InputSource::Number(*number)),
        InputValue::Option(option) => Some(InputSource::Option(option.clone())),
        InputValue::Missing(()) => None,
    };
    one.changes.iter().filter_map(|change| Some((change.input.clone(), source(&change.to)?))).collect()
}

/// The field for a threshold. It searches when it is asked to, not while someone types.
#[component]
fn OwnThreshold(threshold: RwSignal<Option<f64>>, quantity: Quantity) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let is_wrong = RwSignal::new(false);
    let search = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(field) = field.get_untracked() else { return };
        let parsed = parse(&field.value());
        is_wrong.set(parsed.is_err());
        if let Ok(parsed) = parsed {
            threshold.set(parsed);
        }
    };
    view! {
        <form class="own-threshold" on:submit=search novalidate=true>
            <label class="field-label" for="own-threshold">{words::own_threshold()}</label>
            <p class="hint" id="own-threshold-hint">{words::threshold_side(quantity)} " " {words::own_threshold_hint()}</p>
            {move || {
                is_wrong.get().then(|| view! { <p class="field-error" role="alert">{words::own_threshold_wrong()}</p> })
            }}
            <div class="button-row">
                <input
                    id="own-threshold"
                    class="field-number"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-describedby="own-threshold-hint"
                    aria-invalid=move || is_wrong.get().to_string()
                    node_ref=field
                    prop:value=threshold.get_untracked().map(|share| format!("{}", share * 100.0)).unwrap_or_default()
                />
                <button class="button button-quiet" type="submit">{words::own_threshold_search()}</button>
            </div>
        </form>
    }
}

/// A percentage as a share; none where the field is empty.
fn parse(text: &str) -> Result<Option<f64>, ()> {
    let text = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    let percent: f64 = text.parse().map_err(|_| ())?;
    if percent > 0.0 && percent < 100.0 { Ok(Some(percent / 100.0)) } else { Err(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_are_read_as_people_write_percentages() {
        assert_eq!(parse("7.5"), Ok(Some(0.075)));
        assert_eq!(parse(" 7,5 % "), Ok(Some(0.075)));
        assert_eq!(parse("  "), Ok(None));
        for wrong in ["0", "100", "-3", "x", "7 5", "NaN"] {
            assert_eq!(parse(wrong), Err(()), "{wrong}");
        }
    }
}
