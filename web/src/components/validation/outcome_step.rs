//! What happened to the patients, and in which columns it stands.

use std::sync::Arc;

use leptos::prelude::*;
use validate::{DataForm, OutcomeChoice, Plan, TimeUnit};

use super::column_select::ColumnSelect;
use crate::check::Check;
use crate::words;

/// The outcome's kind and columns, the patients' identifiers, and groups.
#[component]
pub(crate) fn OutcomeStep(plan: Arc<Plan>) -> impl IntoView {
    let check = expect_context::<Check>();
    let is_probability = plan.quantity.is_probability();
    let is_records = check.data.get_untracked().is_some_and(|data| data.form == DataForm::Records);
    let outcome = Memo::new(move |_| check.request.with(|r| r.outcome.clone()));
    let kind = move || match outcome.get() {
        OutcomeChoice::Event { .. } => "event",
        OutcomeChoice::EventByTime { .. } => "time",
        OutcomeChoice::Amount { .. } => "amount",
    };
    let choose_kind = move |kind: String| {
        let outcome = match kind.as_str() {
            "time" => OutcomeChoice::EventByTime { time: String::new(), event: String::new(), unit: TimeUnit::Days },
            "amount" => OutcomeChoice::Amount { column: String::new(), unit: None },
            _ => OutcomeChoice::Event { column: String::new() },
        };
        check.change(|request| request.outcome = outcome);
    };
    let set = move |change: &dyn Fn(&mut OutcomeChoice)| check.change(|r| change(&mut r.outcome));
    let fields = move || match kind() {
        "time" => view! { <TimeFields outcome set /> }.into_any(),
        "amount" => view! {
            <ColumnSelect
                id="check-amount"
                label=words::column_amount()
                columns=check.columns()
                chosen=Signal::derive(move || column_of(&outcome.get()))
                on_choice=move |name| set(&|o| *o = OutcomeChoice::Amount { column: name.clone(), unit: None })
            />
        }
        .into_any(),
        _ => view! {
            <ColumnSelect
                id="check-event"
                label=words::column_outcome()
                columns=check.columns()
                chosen=Signal::derive(move || column_of(&outcome.get()))
                on_choice=move |name| set(&|o| *o = OutcomeChoice::Event { column: name.clone() })
            />
        }
        .into_any(),
    };
    let second = if is_probability { ("time", words::outcome_time()) } else { ("amount", words::outcome_amount()) };
    view! {
        <section class="card check-step" aria-labelledby="check-outcome">
            <h2 id="check-outcome">{words::outcome_heading()}</h2>
            <div class="check-fields">
                <div class="check-field">
                    <label class="field-label" for="check-outcome-kind">{words::outcome_kind()}</label>
                    <select id="check-outcome-kind" on:change:target=move |event| choose_kind(event.target().value())>
                        {[("event", words::outcome_event()), second]
                            .map(|(value, label)| {
                                view! { <option value=value selected=move || kind() == value>{label}</option> }
                            })
                            .collect_view()}
                    </select>
                </div>
                {fields}
                <ColumnSelect
                    id="check-subject"
                    label=words::column_subject()
                    columns=check.columns()
                    chosen=Signal::derive(move || check.request.with(|r| r.subject.clone().unwrap_or_default()))
                    on_choice=move |name| check.change(|r| r.subject = Some(name).filter(|n| !n.is_empty()))
                />
                {is_records.then(|| view! { <DayFields /> })}
            </div>
            <Groups />
        </section>
    }
}

fn column_of(outcome: &OutcomeChoice) -> String {
    match outcome {
        OutcomeChoice::Event { column } | OutcomeChoice::Amount { column, .. } => column.clone(),
        OutcomeChoice::EventByTime { time, .. } => time.clone(),
    }
}

#[component]
fn TimeFields(
    outcome: Memo<OutcomeChoice>,
    set: impl Fn(&dyn Fn(&mut OutcomeChoice)) + Copy + 'static,
) -> impl IntoView {
    let check = expect_context::<Check>();
    let event_of = |outcome: OutcomeChoice| match outcome {
        OutcomeChoice::EventByTime { event, .. } => event,
        _ => String::new(),
    };
    let unit = move || match outcome.get() {
        OutcomeChoice::EventByTime { unit: TimeUnit::Months, .. } => "months",
        OutcomeChoice::EventByTime { unit: TimeUnit::Years, .. } => "years",
        _ => "days",
    };
    let set_unit = move |name: String| {
        let chosen = match name.as_str() {
            "months" => TimeUnit::Months,
            "years" => TimeUnit::Years,
            _ => TimeUnit::Days,
        };
        set(&|o| {
            if let OutcomeChoice::EventByTime { unit, .. } = o {
                *unit = chosen;
            }
        });
    };
    let horizon = move || check.request.with(|r| r.horizon_years.map(|h| h.to_string()).unwrap_or_default());
    view! {
        <ColumnSelect
            id="check-time"
            label=words::column_time()
            columns=check.columns()
            chosen=Signal::derive(move || column_of(&outcome.get()))
            on_choice=move |name| {
                set(&|o| {
                    if let OutcomeChoice::EventByTime { time, .. } = o {
                        time.clone_from(&name);
                    }
                });
            }
        />
        <div class="check-field">
            <label class="field-label" for="check-time-unit">{words::time_unit_label()}</label>
            <select id="check-time-unit" on:change:target=move |event| set_unit(event.target().value())>
                {["days", "months", "years"]
                    .map(|name| {
                        view! { <option value=name selected=move || unit() == name>{words::time_unit(name)}</option> }
                    })
                    .collect_view()}
            </select>
        </div>
        <ColumnSelect
            id="check-time-event"
            label=words::column_event()
            columns=check.columns()
            chosen=Signal::derive(move || event_of(outcome.get()))
            on_choice=move |name| {
                set(&|o| {
                    if let OutcomeChoice::EventByTime { event, .. } = o {
                        event.clone_from(&name);
                    }
                });
            }
        />
        <div class="check-field">
            <label class="field-label" for="check-horizon">{words::horizon_years()}</label>
            <input
                id="check-horizon"
                class="check-short"
                inputmode="decimal"
                autocomplete="off"
                prop:value=horizon
                on:change:target=move |event| {
                    let years = event.target().value().trim().parse().ok();
                    check.change(|r| r.horizon_years = years);
                }
            />
        </div>
    }
}

#[component]
fn DayFields() -> impl IntoView {
    let check = expect_context::<Check>();
    view! {
        <ColumnSelect
            id="check-day-column"
            label=words::column_day()
            columns=check.columns()
            chosen=Signal::derive(move || check.request.with(|r| r.as_of_column.clone().unwrap_or_default()))
            on_choice=move |name| check.change(|r| r.as_of_column = Some(name).filter(|n| !n.is_empty()))
        />
        <div class="check-field">
            <label class="field-label" for="check-day">{words::day_for_all()}</label>
            <input
                id="check-day"
                type="date"
                autocomplete="off"
                prop:value=move || check.request.with(|r| r.as_of.clone().unwrap_or_default())
                on:change:target=move |event| {
                    let day = Some(event.target().value()).filter(|day| !day.is_empty());
                    check.change(|r| r.as_of = day);
                }
            />
        </div>
    }
}

/// Columns to look at by themselves.
#[component]
fn Groups() -> impl IntoView {
    let check = expect_context::<Check>();
    let columns = check.data.get_untracked().map(|data| data.columns.clone()).unwrap_or_default();
    view! {
        <details>
            <summary>{words::subgroups_summary()}</summary>
            <ul class="check-groups">
                {columns
                    .into_iter()
                    .map(|column| {
                        let (own, name) = (column.clone(), column.clone());
                        let toggle = move |_| {
                            check.change(|r| match r.subgroups.iter().position(|c| *c == name) {
                                    Some(at) => drop(r.subgroups.remove(at)),
                                    None => r.subgroups.push(name.clone()),
                                });
                        };
                        view! {
                            <li>
                                <label>
                                    <input
                                        type="checkbox"
                                        prop:checked=move || check.request.with(|r| r.subgroups.contains(&own))
                                        on:change=toggle
                                    />
                                    {column}
                                </label>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </details>
    }
}
