//! What a reader is asked before an alert is snoozed, overridden or put on the worklist.

use export::OverrideReason;
use leptos::html;
use leptos::prelude::*;

use crate::alert_work::{AlertWork, Asking, Question, day, snooze_days};
use crate::focus;
use crate::format;
use crate::words;

/// The id of the first choice.
const FIRST: &str = "alert-choice-0";

/// A modal dialog. The browser keeps the focus inside, closes it on Escape and gives the focus back.
#[component]
pub(crate) fn AlertDialog() -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let is_wanted = work.asking.with(Option::is_some);
        let Some(dialog) = dialog.get() else { return };
        if is_wanted && !dialog.open() {
            // It fails only where the dialog is not on the page, and then there is nothing to show it on.
            let _ = dialog.show_modal();
        } else if !is_wanted && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog
            node_ref=dialog
            class="panel alert-dialog"
            aria-labelledby="alert-dialog-heading"
            on:close:target=move |event| {
                // It comes late: by then the dialog may be open again for another question.
                if !event.target().open() {
                    work.asking.set(None);
                }
            }
        >
            {move || work.asking.get().map(|asking| view! { <Body asking /> })}
        </dialog>
    }
}

#[component]
fn Body(asking: Asking) -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let question = asking.question;
    let error = move || work.refused.get().map(|why| view! { <p class="field-error" role="alert">{why}</p> });
    view! {
        <div class="panel-body">
            <h2 id="alert-dialog-heading" tabindex="-1">{words::alert_question(question)}</h2>
            <p>{asking.row.line.what.clone()}</p>
            {error}
            {match question {
                Question::Snooze => view! { <Snooze asking /> }.into_any(),
                Question::Override => view! { <Override asking /> }.into_any(),
                Question::List => view! { <List asking /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Buttons(confirm: &'static str, on_confirm: impl Fn() + 'static) -> impl IntoView {
    let work = expect_context::<AlertWork>();
    view! {
        <p class="button-row">
            <button class="button button-primary" on:click=move |_| on_confirm()>{confirm}</button>
            <button class="button button-quiet" on:click=move |_| work.asking.set(None)>{words::cancel()}</button>
        </p>
    }
}

/// Choices of which one counts.
#[component]
fn Choices(
    legend: &'static str,
    name: &'static str,
    labels: Vec<String>,
    chosen: RwSignal<Option<usize>>,
) -> impl IntoView {
    let work = expect_context::<AlertWork>();
    view! {
        <fieldset class="choices">
            <legend class="field-label">{legend}</legend>
            {labels
                .into_iter()
                .enumerate()
                .map(|(at, label)| {
                    view! {
                        <label class="choice">
                            <input
                                type="radio"
                                name=name
                                id=format!("alert-choice-{at}")
                                prop:checked=move || chosen.get() == Some(at)
                                on:change=move |_| {
                                    chosen.set(Some(at));
                                    work.refused.set(None);
                                }
                            />
                            " "
                            {label}
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}

#[component]
fn Snooze(asking: Asking) -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let longest = work
        .work
        .with_untracked(|file| file.as_ref().map_or(1, |file| file.rules.of(asking.row.line.tier).longest_snooze_days));
    let tier = asking.row.line.tier;
    let days = snooze_days(longest);
    let from = work.session.as_of.get_untracked();
    let until = |days: u16| {
        let last = day(&from).and_then(|from| from.checked_add(jiff::Span::new().days(i64::from(days))).ok());
        last.map(|last| format::date(&last.to_string())).unwrap_or_default()
    };
    let labels = days.iter().map(|days| words::snooze_choice(*days, &until(*days))).collect();
    let chosen = RwSignal::new(Some(0));
    let confirm = move || {
        if let Some(days) = chosen.get_untracked().and_then(|at| days.get(at)) {
            work.snooze(&asking.row, *days);
        }
    };
    view! {
        <Choices legend=words::snooze_legend() name="snooze" labels chosen />
        <p class="hint">{words::snooze_hint(tier, longest)}</p>
        <Buttons confirm=words::snooze_confirm() on_confirm=confirm />
    }
}

#[component]
fn Override(asking: Asking) -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let chosen = RwSignal::new(None);
    let comment = NodeRef::<html::Textarea>::new();
    let labels = OverrideReason::ALL.map(|reason| words::override_reason(reason).to_owned()).to_vec();
    let confirm = move || {
        let reason = chosen.get_untracked().and_then(|at: usize| OverrideReason::ALL.get(at).copied());
        let Some(reason) = reason else {
            work.refused.set(Some(words::choose_a_reason().into()));
            return focus::move_to(FIRST);
        };
        let comment = comment.get_untracked().map(|field| field.value()).unwrap_or_default();
        work.override_for(&asking.row, reason, comment);
    };
    view! {
        <Choices legend=words::override_legend() name="reason" labels chosen />
        <label class="field-label" for="alert-comment">{words::override_comment()}</label>
        <textarea id="alert-comment" node_ref=comment rows="3" maxlength="500" autocomplete="off" spellcheck="false" aria-describedby="alert-comment-hint"></textarea>
        <p class="hint" id="alert-comment-hint">{words::own_words_hint()}</p>
        <Buttons confirm=words::override_confirm() on_confirm=confirm />
    }
}

#[component]
fn List(asking: Asking) -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let note = NodeRef::<html::Input>::new();
    let confirm = move || {
        let note = note.get_untracked().map(|field| field.value()).unwrap_or_default();
        work.act(&asking.row, alerts::Did::Listed { note: Some(note) });
    };
    view! {
        <label class="field-label" for="alert-note">{words::worklist_note()}</label>
        <input id="alert-note" node_ref=note type="text" class="alert-note" maxlength="500" autocomplete="off" spellcheck="false" aria-describedby="alert-note-hint" />
        <p class="hint" id="alert-note-hint">{words::worklist_note_hint()}</p>
        <Buttons confirm=words::worklist_confirm() on_confirm=confirm />
    }
}
