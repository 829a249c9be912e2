//! Which result, who is shown, in which order and with which columns.

use assess::{GateVerdict, Tier};
use leptos::prelude::*;
use panel::Order;

use crate::session::{Listing, Shown};
use crate::words;

const TIERS: [Tier; 2] = [Tier::Interrupt, Tier::Banner];
const GATES: [GateVerdict; 4] =
    [GateVerdict::Score, GateVerdict::Caution, GateVerdict::NotReported, GateVerdict::Refuse];
const ORDERS: [Order; 3] = [Order::Number, Order::Age, Order::Name];

/// A way to one of the choices of columns.
type Choice = fn(&mut Shown) -> &mut bool;
const COLUMNS: [(usize, Choice); 6] = [
    (1, |shown| &mut shown.age),
    (2, |shown| &mut shown.sex),
    (4, |shown| &mut shown.tier),
    (5, |shown| &mut shown.verdict),
    (6, |shown| &mut shown.missing),
    (7, |shown| &mut shown.reason),
];

/// All of it.
#[component]
pub(crate) fn Filters() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let results = move || {
        let labels: Vec<String> = listing
            .tallies
            .get()
            .iter()
            .map(|tally| format!("{}: {}", tally.column.title, tally.column.label))
            .collect();
        labels
    };
    let chosen_result = move || {
        let column = listing.column.get()?;
        listing.tallies.get().iter().position(|tally| tally.column == column)
    };
    let inputs = Memo::new(move |_| {
        let answers = listing.answers.get();
        let all: Vec<panel::Row> = (0..listing.listed.get().len()).filter_map(|at| at.try_into().ok()).collect();
        let inputs = answers.map(|answers| panel::summary(&answers, &all).inputs).unwrap_or_default();
        inputs.into_iter().map(|(input, _)| input).collect::<Vec<String>>()
    });
    let change = move |change: &dyn Fn(&mut panel::Filter)| {
        listing.filter.update(|filter| change(filter));
        listing.active.set(0);
    };
    let words_of = |words: &[&'static str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>();
    let tiers = words_of(&TIERS.map(words::tier));
    let gates = words_of(&GATES.map(words::panel_gate));
    let orders = words_of(&ORDERS.map(words::panel_order));
    let choose_result = move |at: Option<usize>| {
        if let Some(tally) = at.and_then(|at| listing.tallies.with_untracked(|all| all.get(at).cloned())) {
            listing.show(tally.column, false);
        }
    };
    let choose_order =
        move |at: Option<usize>| listing.order.set(at.and_then(|at| ORDERS.get(at).copied()).unwrap_or_default());
    let choose_tier = move |at: Option<usize>| change(&|filter| filter.tier = at.and_then(|at| TIERS.get(at).copied()));
    let choose_gate = move |at: Option<usize>| change(&|filter| filter.gate = at.and_then(|at| GATES.get(at).copied()));
    let choose_missing = move |at: Option<usize>| {
        let input = at.and_then(|at| inputs.with_untracked(|all| all.get(at).cloned()));
        change(&|filter| filter.missing.clone_from(&input));
    };
    view! {
        <section class="card panel-filters" aria-label=words::panel_filters()>
            <Choose
                id="panel-result"
                label=words::panel_result()
                options=Signal::derive(results)
                chosen=Signal::derive(chosen_result)
                choose=choose_result
            />
            <Choose
                id="panel-order"
                label=words::panel_order_label()
                options=Signal::stored(orders)
                chosen=Signal::derive(move || ORDERS.iter().position(|order| *order == listing.order.get()))
                choose=choose_order
            />
            <Choose
                id="panel-tier"
                label=words::panel_tier()
                any=true
                options=Signal::stored(tiers)
                chosen=Signal::derive(move || TIERS.iter().position(|tier| Some(*tier) == listing.filter.get().tier))
                choose=choose_tier
            />
            <Choose
                id="panel-gate"
                label=words::panel_gate_label()
                any=true
                options=Signal::stored(gates)
                chosen=Signal::derive(move || GATES.iter().position(|gate| Some(*gate) == listing.filter.get().gate))
                choose=choose_gate
            />
            <Choose
                id="panel-missing"
                label=words::panel_missing()
                any=true
                options=Signal::derive(move || inputs.get())
                chosen=Signal::derive(move || {
                    inputs.get().iter().position(|input| Some(input) == listing.filter.get().missing.as_ref())
                })
                choose=choose_missing
            />
            <Age id="panel-from" label=words::panel_from_age() set=move |age| change(&|filter| filter.ages.from = age) />
            <Age id="panel-to" label=words::panel_to_age() set=move |age| change(&|filter| filter.ages.to = age) />
            <div>
                <label class="field-label" for="panel-find">{words::panel_find()}</label>
                <input
                    id="panel-find"
                    data-find=""
                    class="text-field"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    on:input:target=move |event| {
                        let wanted = event.target().value();
                        change(&|filter| filter.find.clone_from(&wanted));
                    }
                />
            </div>
            <label class="check-box">
                <input
                    type="checkbox"
                    on:change:target=move |event| {
                        let with = event.target().checked();
                        change(&|filter| filter.with_not_offered = with);
                    }
                />
                {words::panel_not_offered()}
            </label>
            <fieldset class="panel-columns">
                <legend>{words::panel_columns()}</legend>
                {COLUMNS
                    .map(|(head, choice)| {
                        view! {
                            <label class="check-box">
                                <input
                                    type="checkbox"
                                    checked=true
                                    on:change:target=move |event| {
                                        let is_on = event.target().checked();
                                        listing.shown.update(|shown| *choice(shown) = is_on);
                                    }
                                />
                                {words::panel_head()[head]}
                            </label>
                        }
                    })
                    .into_iter()
                    .collect_view()}
            </fieldset>
        </section>
    }
}

/// A choice of one; `any` offers none of them.
#[component]
fn Choose(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] any: bool,
    options: Signal<Vec<String>>,
    chosen: Signal<Option<usize>>,
    choose: impl Fn(Option<usize>) + 'static,
) -> impl IntoView {
    let items = move || {
        let of = |(at, option): (usize, String)| {
            view! {
                <option value=at.to_string() selected=move || chosen.get() == Some(at)>
                    {option}
                </option>
            }
        };
        options.get().into_iter().enumerate().map(of).collect_view()
    };
    view! {
        <div>
            <label class="field-label" for=id>{label}</label>
            <select id=id on:change:target=move |event| choose(event.target().value().parse().ok())>
                {any.then(|| view! { <option value="">{words::panel_any()}</option> })}
                {items}
            </select>
        </div>
    }
}

#[component]
fn Age(id: &'static str, label: &'static str, set: impl Fn(Option<u8>) + 'static) -> impl IntoView {
    view! {
        <div>
            <label class="field-label" for=id>{label}</label>
            <input
                id=id
                class="text-field panel-age"
                type="number"
                min="0"
                max="130"
                autocomplete="off"
                on:input:target=move |event| set(event.target().value().parse().ok())
            />
        </div>
    }
}
