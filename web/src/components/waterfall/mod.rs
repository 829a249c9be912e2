//! The waterfall: how each input moves the value from that of the reference patient, or from an average of training data
//! or of a cohort, to this patient's. Inputs of one concept have one bar, with each of them beneath its name.
//!
//! Every row is a line of text with its own drawing beside it, so that long names wrap and large text stays readable.

mod steps;

use assess::{ComparedWith, Contribution, Factor, Quantity};
use leptos::prelude::*;

pub(crate) use steps::Step;

use crate::format;
use crate::words;

/// The axis on which bars stand.
#[derive(Debug, Clone, Copy)]
struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    fn percent(self, value: f64) -> f64 {
        (value - self.low) / (self.high - self.low) * 100.0
    }

    fn place(self, value: f64) -> String {
        format!("{:.2}%", self.percent(value))
    }
}

/// The chart.
#[component]
pub(crate) fn Waterfall(
    quantity: Quantity,
    #[prop(into)] unit: String,
    compared_with: ComparedWith,
    reference: f64,
    value: f64,
    factors: Vec<Factor>,
    /// Whether inputs are supposed, and the value is not this patient's.
    #[prop(default = false)]
    is_hypothetical: bool,
) -> impl IntoView {
    let steps = steps::steps(reference, &factors);
    let (low, high) = steps::span(reference, &steps, quantity.is_probability());
    let axis = Axis { low, high };
    let shown = |v: f64| format::exact_value(quantity, v, &unit);
    let whose = if is_hypothetical { words::supposed_patient() } else { words::this_patient() };
    let caption = if is_hypothetical { words::supposed_caption } else { words::waterfall_caption };
    let caption = caption(compared_with, &shown(reference), &shown(value));
    view! {
        <figure class="waterfall">
            <figcaption>{caption}</figcaption>
            <ol class="waterfall-rows">
                <EndRow axis label=words::compared_with(compared_with) shown=shown(reference) value=reference is_first=true />
                {steps.into_iter().map(|step| view! { <StepRow axis step quantity compared_with /> }).collect_view()}
                <EndRow axis label=whose.to_owned() shown=shown(value) value=value is_first=false />
            </ol>
            <p class="waterfall-key" aria-hidden="true">
                <span class="key key-raises">{words::key_raises()}</span>
                <span class="key key-lowers">{words::key_lowers()}</span>
            </p>
        </figure>
    }
}

/// The first or the last row: a mark at the value compared with, or at this patient's.
#[component]
fn EndRow(axis: Axis, label: String, shown: String, value: f64, is_first: bool) -> impl IntoView {
    let x = axis.place(value);
    let (from, to) = if is_first { ("50%", "100%") } else { ("0%", "50%") };
    view! {
        <li class="waterfall-row waterfall-end">
            <span class="waterfall-label">{label}</span>
            <span class="waterfall-bar" aria-hidden="true">
                <svg width="100%" height="100%">
                    <line class="waterfall-link" x1=x.clone() x2=x.clone() y1=from y2=to />
                    <svg class="waterfall-mark" x=x y="50%">
                        <path d=move || "M0 -7L7 0L0 7L-7 0z" />
                    </svg>
                </svg>
            </span>
            <span class="waterfall-change">{shown}</span>
        </li>
    }
}

#[component]
fn StepRow(axis: Axis, step: Step, quantity: Quantity, compared_with: ComparedWith) -> impl IntoView {
    let change = step.to - step.from;
    let raises = change > 0.0;
    let alone = step.factor.as_ref().and_then(Factor::alone);
    let label = step.factor.as_ref().map_or_else(|| words::other_inputs(step.inputs), |factor| factor.label.clone());
    let value = alone.map(|c| format::input(&c.value, c.value_label.as_deref(), c.unit.as_deref()));
    // An average has no inputs of its own to show.
    let against = alone.filter(|_| compared_with == ComparedWith::ReferencePatient);
    let reference =
        against.map(|c| words::against(&format::input(&c.reference, c.reference_label.as_deref(), c.unit.as_deref())));
    let members = step.factor.as_ref().filter(|factor| factor.is_group).map(|factor| factor.members.clone());
    let error = step.factor.as_ref().and_then(|factor| factor.standard_error_to_value);
    let estimated = error.map(|error| words::estimated(&format::error(quantity, error)));
    let points = format::change(quantity, change);
    let (left, right) = if raises { (step.from, step.to) } else { (step.to, step.from) };
    let width = format!("{:.2}%", (axis.percent(right) - axis.percent(left)).max(0.0));
    let (class, head) = if raises {
        ("waterfall-step waterfall-raises", "M-10 -10L0 0L-10 10z")
    } else {
        ("waterfall-step waterfall-lowers", "M10 -10L0 0L10 10z")
    };
    let spoken = words::step(&label, value.as_deref(), raises, quantity);
    view! {
        <li class="waterfall-row">
            <span class="waterfall-label">
                {label} " " {value.map(|value| view! { <strong>{value}</strong> })}
                {reference.map(|reference| view! { <span class="waterfall-against">{reference}</span> })}
                {members.map(|members| view! { <Members members quantity /> })}
            </span>
            <span class="waterfall-bar">
                <svg class=class width="100%" height="100%" role="img" aria-label=spoken.clone()>
                    <title>{spoken.clone()}</title>
                    <desc>{points.clone()}</desc>
                    <line class="waterfall-link" x1=axis.place(step.from) x2=axis.place(step.from) y1="0%" y2="50%" />
                    <line class="waterfall-link" x1=axis.place(step.to) x2=axis.place(step.to) y1="50%" y2="100%" />
                    <svg x=axis.place(left) y="50%" width=width height="14" class="waterfall-body">
                        <rect y="-6" height="12" />
                    </svg>
                    <svg x=axis.place(step.to) y="50%" class="waterfall-head">
                        <path d=head />
                    </svg>
                </svg>
            </span>
            <span class="waterfall-change">
                {points} {quantity.is_probability().then(|| view! { <span class="waterfall-unit">{words::points()}</span> })}
                {estimated.map(|estimated| view! { <span class="waterfall-estimated">{estimated}</span> })}
            </span>
        </li>
    }
}

/// The inputs of one concept, each with its value and its own part of the bar.
#[component]
fn Members(members: Vec<Contribution>, quantity: Quantity) -> impl IntoView {
    let member = move |c: Contribution| {
        let value = format::input(&c.value, c.value_label.as_deref(), c.unit.as_deref());
        let change = format::change(quantity, c.contribution_to_value);
        view! { <li>{words::member(&c.label, &value, &change)}</li> }
    };
    view! { <ul class="waterfall-members">{members.into_iter().map(member).collect_view()}</ul> }
}
