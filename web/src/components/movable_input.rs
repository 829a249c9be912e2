//! One input that may be moved: a slider and a number field, a choice, or a yes/no.

use assess::{InputSource, InputValue, MovableNote};
use leptos::prelude::*;

use crate::format;
use crate::session::Suppositions;
use crate::words;

/// The control. What the record says is supposed by nobody: moved back to it, an input is no longer supposed.
#[component]
pub(crate) fn MovableInput(note: MovableNote, supposed: RwSignal<Suppositions>) -> impl IntoView {
    let id = format!("move-{}", note.input);
    let hint_id = format!("{id}-hint");
    let value_label = note.options.iter().find(|(name, _)| note.value == InputValue::Option(name.clone()));
    let record = format::input(&note.value, value_label.map(|(_, label)| label.as_str()), note.unit.as_deref());
    let is_supposed = {
        let name = note.input.clone();
        move || supposed.with(|supposed| supposed.contains_key(&name))
    };
    let class = move || if is_supposed() { "movable-input movable-supposed" } else { "movable-input" };
    let hint = view! {
        <p class="hint" id=hint_id.clone()>
            {note.how.clone().map(|how| format!("{how} "))} {words::in_the_record(&record)}
        </p>
    };
    let set = Setter { name: note.input.clone(), record: source(&note.value), supposed };
    match (note.range, note.is_yes_no) {
        (Some(range), _) => {
            view! { <div class=class>{hint} <NumberInput note range set id hint_id /></div> }.into_any()
        }
        (None, true) => view! { <div class=class><YesNo note set id hint_id hint=hint.into_any() /></div> }.into_any(),
        (None, false) => view! { <div class=class>{hint} <Choice note set id hint_id /></div> }.into_any(),
    }
}

/// Sets and reads one supposed value.
#[derive(Clone)]
struct Setter {
    name: String,
    record: Option<InputSource>,
    supposed: RwSignal<Suppositions>,
}

impl Setter {
    fn set(&self, value: Option<InputSource>) {
        self.supposed.update(|supposed| match value.filter(|value| Some(value) != self.record.as_ref()) {
            Some(value) => drop(supposed.insert(self.name.clone(), value)),
            None => drop(supposed.remove(&self.name)),
        });
    }

    /// What is supposed, else what the record says. Tracks it.
    fn get(&self) -> Option<InputSource> {
        self.supposed.with(|supposed| supposed.get(&self.name).cloned()).or_else(|| self.record.clone())
    }

    fn number(&self) -> Option<f64> {
        match self.get() {
            Some(InputSource::Number(number)) => Some(number),
            _ => None,
        }
    }
}

fn source(value: &InputValue) -> Option<InputSource> {
    match value {
        InputValue::Boolean(yes) => Some(InputSource::Boolean(*yes)),
        InputValue::Number(number) => Some(InputSource::Number(*number)),
        InputValue::Option(option) => Some(InputSource::Option(option.clone())),
        InputValue::Missing(()) => None,
    }
}

#[component]
fn NumberInput(note: MovableNote, range: [f64; 2], set: Setter, id: String, hint_id: String) -> impl IntoView {
    let scale = Scale::new(range, note.step.unwrap_or(1.0));
    let unit = note.unit.clone().filter(|unit| unit != "1");
    let unit_shown = unit.as_deref().map(format::unit);
    let is_wrong = RwSignal::new(false);
    let text = {
        let unit = note.unit.clone();
        move |value: Option<f64>| {
            value.map_or_else(
                || words::value_not_known().to_owned(),
                |value| format::input(&InputValue::Number(value), None, unit.as_deref()),
            )
        }
    };
    let (of_slider, of_field, slid, typed) = (set.clone(), set.clone(), set.clone(), set);
    let spoken = of_slider.clone();
    view! {
        <label for=id.clone()>{note.label.clone()}</label>
        <div class="movable-row">
            <input
                class="slider"
                type="range"
                aria-label=format!("{}, {}", note.label, words::slider())
                aria-describedby=hint_id.clone()
                min="0"
                max=scale.positions.to_string()
                step="1"
                aria-valuetext=move || text(spoken.number())
                prop:value=move || scale.position(of_slider.number()).to_string()
                on:input:target=move |event| {
                    if let Ok(position) = event.target().value().parse::<u32>() {
                        is_wrong.set(false);
                        slid.set(Some(InputSource::Number(scale.value(position))));
                    }
                }
            />
            <span class="movable-number">
                <input
                    id=id
                    class="field-number"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-describedby=hint_id
                    aria-invalid=move || is_wrong.get().to_string()
                    prop:value=move || of_field.number().map(written).unwrap_or_default()
                    on:change:target=move |event| {
                        let text = event.target().value().trim().replace(',', ".");
                        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
                        is_wrong.set(number.is_none() && !text.is_empty());
                        // An emptied field goes back to what the record says.
                        if number.is_some() || text.is_empty() {
                            typed.set(number.map(InputSource::Number));
                        }
                    }
                />
                {unit_shown.map(|unit| view! { <span class="movable-unit">{unit}</span> })}
            </span>
        </div>
        {move || is_wrong.get().then(|| view! { <p class="field-error" role="alert">{words::suppose_a_number()}</p> })}
    }
}

#[component]
fn YesNo(note: MovableNote, set: Setter, id: String, hint_id: String, hint: AnyView) -> impl IntoView {
    let answer = |yes: bool, label: &'static str| {
        let (own, id) = (format!("{id}-{}", if yes { "yes" } else { "no" }), id.clone());
        let labelled = own.clone();
        let (shown, chosen) = (set.clone(), set.clone());
        view! {
            <label class="movable-answer" for=labelled>
                <input
                    type="radio"
                    id=own
                    name=id
                    prop:checked=move || shown.get() == Some(InputSource::Boolean(yes))
                    on:change=move |_| chosen.set(Some(InputSource::Boolean(yes)))
                />
                {label}
            </label>
        }
    };
    view! {
        <fieldset class="movable-answers" aria-describedby=hint_id>
            <legend>{note.label.clone()}</legend>
            {hint}
            <div class="button-row">{answer(true, words::suppose_yes())} {answer(false, words::suppose_no())}</div>
        </fieldset>
    }
}

#[component]
fn Choice(note: MovableNote, set: Setter, id: String, hint_id: String) -> impl IntoView {
    let chosen = set.clone();
    let name = move || match set.get() {
        Some(InputSource::Option(option)) => option,
        _ => String::new(),
    };
    let is_missing = note.value == InputValue::Missing(());
    view! {
        <label for=id.clone()>{note.label.clone()}</label>
        <select
            id=id
            aria-describedby=hint_id
            prop:value=name.clone()
            on:change:target=move |event| {
                let option = event.target().value();
                chosen.set((!option.is_empty()).then_some(InputSource::Option(option)));
            }
        >
            {is_missing.then(|| view! { <option value="">{words::value_not_known()}</option> })}
            {note
                .options
                .into_iter()
                .map(|(option, label)| {
                    let (own, name) = (option.clone(), name.clone());
                    view! { <option value=option selected=move || name() == own>{label}</option> }
                })
                .collect_view()}
        </select>
    }
}

/// A number as it stands in a field: whatever a step added up to, without what binary fractions leave over.
fn written(value: f64) -> String {
    format!("{}", (value * 1e6).round() / 1e6)
}

/// The positions of a slider and the values for which they stand: steps, or where values differ by factors, ratios.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Scale {
    low: f64,
    high: f64,
    step: f64,
    positions: u32,
    by_ratio: bool,
}

impl Scale {
    /// The most positions: more cannot be told apart by hand.
    const MOST: f64 = 200.0;
    /// From this ratio on equal steps would squeeze all ordinary values into one end.
    const WIDE: f64 = 100.0;

    fn new([low, high]: [f64; 2], step: f64) -> Self {
        let by_ratio = low > 0.0 && high / low >= Self::WIDE;
        let steps = ((high - low) / step).round().clamp(1.0, Self::MOST);
        let step = if steps < Self::MOST { step } else { (high - low) / Self::MOST };
        Self { low, high, step, positions: if by_ratio { Self::MOST } else { steps } as u32, by_ratio }
    }

    fn value(self, position: u32) -> f64 {
        if self.by_ratio {
            let share = f64::from(position) / f64::from(self.positions);
            let value = self.low * libm::pow(self.high / self.low, share);
            // Three digits are as fine as a ratio needs.
            let digits = libm::pow(10.0, 2.0 - libm::log10(value).floor());
            return ((value * digits).round() / digits).clamp(self.low, self.high);
        }
        let value = self.low + self.step * f64::from(position);
        let digits = libm::pow(10.0, 2.0 - libm::log10(self.step).floor());
        ((value * digits).round() / digits).min(self.high)
    }

    /// The nearest position; the middle where there is no value.
    fn position(self, value: Option<f64>) -> u32 {
        let Some(value) = value.map(|value| value.clamp(self.low, self.high)) else { return self.positions / 2 };
        let share = if self.by_ratio {
            libm::log(value / self.low) / libm::log(self.high / self.low)
        } else {
            (value - self.low) / (self.step * f64::from(self.positions))
        };
        (share * f64::from(self.positions)).round().clamp(0.0, f64::from(self.positions)) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_position_of_a_slider_is_found_again_and_stays_within_the_limits() {
        for (range, step) in
            [([90.0, 200.0], 2.0), ([0.1, 25_000.0], 1.0), ([4.5, 15.0], 0.5), ([1.0, 20_000.0], 100.0)]
        {
            let scale = Scale::new(range, step);
            for position in 0..=scale.positions {
                let value = scale.value(position);
                assert!(range[0] <= value && value <= range[1], "{value} of {range:?}");
                let again = scale.position(Some(value));
                assert!(
                    again.abs_diff(position) <= u32::from(scale.by_ratio),
                    "{position}, again {again} of {range:?}"
                );
            }
        }
        assert_eq!(Scale::new([90.0, 200.0], 2.0).value(19), 128.0);
        assert_eq!(Scale::new([4.5, 15.0], 0.5).value(5), 7.0);
        assert_eq!(Scale::new([90.0, 200.0], 2.0).position(None), 27);
        assert!(Scale::new([0.1, 30_000.0], 100.0).by_ratio);
    }

    #[test]
    fn numbers_stand_in_a_field_as_people_write_them() {
        assert_eq!(written(0.1 + 0.2), "0.3");
        assert_eq!(written(128.0), "128");
    }
}
