//! The quiet rules and the alert budget, to be changed.

use alerts::{Rules, TierRules};
use assess::Tier;
use leptos::prelude::*;

use crate::alert_work::AlertWork;
use crate::words;

const TIERS: [Tier; 3] = [Tier::Interrupt, Tier::Banner, Tier::Passive];

/// One number of a tier's rules: its words, how it is read and written.
#[derive(Clone, Copy)]
struct Part {
    label: fn() -> &'static str,
    of: fn(&TierRules) -> f64,
    set: fn(&mut TierRules, f64),
}

const PARTS: [Part; 4] = [
    Part {
        label: words::rule_quiet_days,
        of: |rules| f64::from(rules.quiet_days),
        set: |rules, value| rules.quiet_days = whole(value),
    },
    Part {
        label: words::rule_rise_points,
        of: |rules| rules.rise.absolute * 100.0,
        set: |rules, value| rules.rise.absolute = value / 100.0,
    },
    Part {
        label: words::rule_rise_part,
        of: |rules| rules.rise.relative * 100.0,
        set: |rules, value| rules.rise.relative = value / 100.0,
    },
    Part {
        label: words::rule_snooze_days,
        of: |rules| f64::from(rules.longest_snooze_days),
        set: |rules, value| rules.longest_snooze_days = whole(value),
    },
];

/// The section.
#[component]
pub(crate) fn RulesForm() -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    view! {
        <section class="card" aria-labelledby="rules-heading">
            <h2 id="rules-heading">{words::rules_heading()}</h2>
            <p class="hint">{words::rules_hint()}</p>
            {move || wrong.get().map(|why| view! { <p class="field-error" role="alert">{words::rule_not_taken(&why)}</p> })}
            <div class="rules">
                {TIERS.into_iter().map(|tier| view! { <TierForm tier wrong /> }).collect_view()}
                <BudgetForm wrong />
            </div>
        </section>
    }
}

#[component]
fn TierForm(tier: Tier, wrong: RwSignal<Option<String>>) -> impl IntoView {
    view! {
        <fieldset class="choices">
            <legend class="field-label">{words::tier(tier)}</legend>
            {PARTS
                .into_iter()
                .map(|part| {
                    let value = move |rules: &Rules| Some((part.of)(rules.of(tier)));
                    let change = move |rules: &mut Rules, value: Option<f64>| {
                        (part.set)(rules.of_mut(tier), value.unwrap_or(f64::NAN));
                    };
                    view! { <NumberField label=(part.label)() value change wrong /> }
                })
                .collect_view()}
        </fieldset>
    }
}

#[component]
fn BudgetForm(wrong: RwSignal<Option<String>>) -> impl IntoView {
    let days = |rules: &Rules| Some(f64::from(rules.budget.days));
    let banner = |rules: &Rules| rules.budget.banner.map(f64::from);
    let interrupt = |rules: &Rules| rules.budget.interrupt.map(f64::from);
    let set_days = |rules: &mut Rules, days: Option<f64>| rules.budget.days = days.map_or(0, whole);
    let set_banner = |rules: &mut Rules, most: Option<f64>| rules.budget.banner = most.map(whole);
    let set_interrupt = |rules: &mut Rules, most: Option<f64>| rules.budget.interrupt = most.map(whole);
    view! {
        <fieldset class="choices">
            <legend class="field-label">{words::budget_legend()}</legend>
            <p class="hint">{words::budget_hint()}</p>
            <NumberField label=words::budget_days() value=days change=set_days wrong />
            <NumberField label=words::budget_banner() value=banner change=set_banner wrong />
            <NumberField label=words::budget_interrupt() value=interrupt change=set_interrupt wrong />
        </fieldset>
    }
}

/// A number; what cannot be is said, and the field goes back to what holds.
#[component]
fn NumberField(
    label: &'static str,
    value: impl Fn(&Rules) -> Option<f64> + Send + Sync + 'static,
    change: impl Fn(&mut Rules, Option<f64>) + 'static,
    wrong: RwSignal<Option<String>>,
) -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let shown = Memo::new(move |_| {
        let value = work.work.with(|work| work.as_ref().and_then(|work| value(&work.rules)));
        value.map(crate::format::number).unwrap_or_default()
    });
    let changed = move |text: String| {
        let text = text.trim();
        let number = text.replace(',', ".").parse::<f64>();
        let value = if text.is_empty() { None } else { Some(number.unwrap_or(f64::NAN)) };
        wrong.set(work.change_rules(|rules| change(rules, value)).err());
    };
    view! {
        <label class="rule">
            <span>{label}</span>
            <input
                type="text"
                inputmode="decimal"
                class="field-number"
                autocomplete="off"
                prop:value=shown
                on:change:target=move |event| {
                    let field = event.target();
                    changed(field.value());
                    // What was not taken must not stand in the field.
                    field.set_value(&shown.get_untracked());
                }
            />
        </label>
    }
}

/// A count; what is none is one that no rule allows.
fn whole(value: f64) -> u16 {
    let is_whole = value >= 0.0 && value < f64::from(u16::MAX) && value % 1.0 == 0.0;
    if is_whole { value as u16 } else { u16::MAX }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_count_is_refused_by_the_rules() {
        assert_eq!(whole(7.0), 7);
        for wrong in [-1.0, 0.5, f64::NAN, 1e9] {
            assert_eq!(whole(wrong), u16::MAX);
        }
    }
}
