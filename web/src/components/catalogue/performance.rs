//! How good a model is: what was measured, how sure a single number is, and what its card reports.

use std::sync::Arc;

use assess::{ModelSheet, RangeNote};
use leptos::prelude::*;

use super::measured::Measured;
use crate::words;

/// The part of the card that holds the source's own figures.
const REPORTED: &str = "quantitative_performance";

/// Everything.
#[component]
pub(crate) fn Performance(sheet: Arc<ModelSheet>) -> impl IntoView {
    let measured = sheet.performance.as_ref().map(|p| p.measured.clone()).unwrap_or_default();
    let label = |output: &String| {
        let found = sheet.note.outputs.iter().find(|o| o.output == *output);
        found.map_or_else(|| output.clone(), |o| o.label.clone())
    };
    let measured: Vec<_> = measured
        .into_iter()
        .map(|one| {
            let titles = one.outputs.iter().map(label).collect::<Vec<_>>().join("; ");
            (one, titles)
        })
        .collect();
    let is_silent = measured.is_empty();
    // Where equations differ in an output, the equation's name stands before it.
    let named = |range: &RangeNote| match range.output.split_once('/') {
        Some((equation, output)) => format!("{} ({equation})", label(&output.to_owned())),
        None => label(&range.output),
    };
    let ranges: Vec<(String, RangeNote)> = sheet.ranges.iter().map(|range| (named(range), range.clone())).collect();
    view! {
        <section class="card sheet-part" aria-labelledby="performance-heading">
            <h2 id="performance-heading" tabindex="-1">
                {words::catalogue_performance_heading()}
            </h2>
            {is_silent.then(|| view! { <p class="quiet-note">{words::catalogue_nothing_measured()}</p> })}
            {measured
                .into_iter()
                .enumerate()
                .map(|(at, (of, titles))| view! { <Measured of titles id=format!("measured-{at}") /> })
                .collect_view()}
            <Ranges ranges />
            <Reported sheet />
        </section>
    }
}

#[component]
fn Ranges(
    /// With the words for their outputs.
    ranges: Vec<(String, RangeNote)>,
) -> impl IntoView {
    view! {
        <h3>{words::catalogue_ranges()}</h3>
        {ranges.is_empty().then(|| view! { <p>{words::catalogue_not_reported()}</p> })}
        <dl class="facts">
            {ranges
                .into_iter()
                .map(|(name, range)| {
                    let coverage =
                        range.coverage.map(|c| words::catalogue::coverage(c.wanted, c.found, c.patients, &c.how));
                    view! {
                        <dt>{name}</dt>
                        <dd class="sentences">
                            <p>{range.in_words}</p>
                            {coverage.map(|coverage| view! { <p>{coverage}</p> })}
                        </dd>
                    }
                })
                .collect_view()}
        </dl>
    }
}

#[component]
fn Reported(sheet: Arc<ModelSheet>) -> impl IntoView {
    let part = sheet.card.source_attributes.iter().find(|part| part.section == REPORTED).cloned();
    part.map(|part| {
        view! {
            <h3>{words::catalogue_reported()}</h3>
            <dl class="facts">
                {part
                    .fields
                    .into_iter()
                    .map(|field| {
                        view! {
                            <dt>{words::catalogue::field(REPORTED, &field.field)}</dt>
                            <dd lang=language::SOURCE dir="ltr">{field.text}</dd>
                        }
                    })
                    .collect_view()}
                <dt>{words::catalogue_citation()}</dt>
                <dd>
                    {sheet.note.citation.text.clone()} " doi:" <span class="place">{sheet.note.citation.doi.clone()}</span>
                </dd>
            </dl>
        }
    })
}
