//! Two models, property by property.

use std::sync::Arc;

use assess::{Measure, Measurement, ModelSheet};
use leptos::prelude::*;

use super::curves::{CalibrationCurves, DecisionCurves, RocCurves};
use super::measured::figure;
use crate::catalogue::Made;
use crate::format;
use crate::session::Session;
use crate::words;

const FIGURES: [Measure; 7] = [
    Measure::Auroc,
    Measure::HarrellC,
    Measure::ObservedToExpected,
    Measure::Slope,
    Measure::Brier,
    Measure::RootMeanSquaredError,
    Measure::MeanAbsoluteError,
];

/// A row for each property, and the curves of both where both have them.
#[component]
pub(crate) fn SideBySide(sheets: [Arc<ModelSheet>; 2]) -> impl IntoView {
    let session = expect_context::<Session>();
    let titles = [sheets[0].note.title.clone(), sheets[1].note.title.clone()];
    let both = {
        let sheets = sheets.clone();
        move || {
            let certificate = |sheet: &ModelSheet| {
                let found = session.certificates.with(|all| all.iter().find(|one| one.model == sheet.note.id).cloned());
                match found {
                    None => words::catalogue_not_reported().to_owned(),
                    Some(one) if one.passed => words::catalogue_certificate_passed().to_owned(),
                    Some(_) => words::catalogue_certificate_off().to_owned(),
                }
            };
            let mut rows = rows([&sheets[0], &sheets[1]]);
            rows.push((words::catalogue_certificate_heading(), [certificate(&sheets[0]), certificate(&sheets[1])]));
            rows
        }
    };
    let heads = titles.clone();
    view! {
        <div class="card">
        <table class="stacked side-by-side" role="table" aria-label=words::catalogue_compare_heading()>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">
                        {words::catalogue_property()}
                    </th>
                    {heads
                        .map(|title| {
                            view! {
                                <th role="columnheader" scope="col">
                                    {title}
                                </th>
                            }
                        })}
                </tr>
            </thead>
            <tbody role="rowgroup">
                {move || {
                    both()
                        .into_iter()
                        .map(|(name, cells)| {
                            let cells = cells.into_iter().zip(titles.clone());
                            view! {
                                <tr role="row">
                                    <th role="rowheader" scope="row">
                                        {name}
                                    </th>
                                    {cells
                                        .map(|(cell, title)| {
                                            view! {
                                                <td role="cell" data-label=title>
                                                    <span>{cell}</span>
                                                </td>
                                            }
                                        })
                                        .collect_view()}
                                </tr>
                            }
                        })
                        .collect_view()
                }}
            </tbody>
        </table>
        </div>
        <Curves sheets />
    }
}

/// What both say of each property.
fn rows(sheets: [&ModelSheet; 2]) -> Vec<(&'static str, [String; 2])> {
    let mut rows = vec![];
    let mut row = |name, of: &dyn Fn(&ModelSheet) -> String| rows.push((name, sheets.map(of)));
    let said = |section: &'static str, field: &'static str| {
        move |sheet: &ModelSheet| sheet.card.text(section, field).unwrap_or(words::catalogue_not_reported()).to_owned()
    };
    row(words::catalogue_area(), &|s| words::catalogue::area(&s.note.field));
    row(words::catalogue_kind(), &|s| words::catalogue::task(s.note.task).into());
    row(words::catalogue_made(), &|s| match Made::of(&s.note) {
        Made::Published => words::catalogue_published().into(),
        Made::Trained => words::catalogue_trained().into(),
    });
    row(words::catalogue_gives(), &|s| s.note.outputs.iter().map(|o| o.label.clone()).collect::<Vec<_>>().join("; "));
    row(words::catalogue_intended_use(), &said("purpose", "intended_use"));
    row(words::catalogue_population(), &|s| s.note.population.clone());
    row(words::catalogue_out_of_scope(), &said("cautioned_out_of_scope_use", "tasks_situations_or_populations"));
    let [first, second] = sheets.map(labels);
    let common: Vec<String> = first.iter().filter(|label| second.contains(label)).cloned().collect();
    row(words::catalogue_both_take(), &|_| listed(&common));
    row(words::catalogue_only_this(), &|s| {
        listed(&labels(s).into_iter().filter(|label| !common.contains(label)).collect::<Vec<_>>())
    });
    row(words::catalogue_where_missing(), &|s| words::catalogue::missing(s.missing).into());
    row(words::catalogue_made_on(), &|s| {
        let known = s.made_on.as_ref();
        let told = known.and_then(|known| words::catalogue::made_on(known.patients, known.years));
        told.or_else(|| known.map(|known| known.source.clone()))
            .unwrap_or_else(|| words::catalogue_not_reported().into())
    });
    row(words::catalogue_on_whom(), &|s| {
        measured(s).map_or_else(
            || words::catalogue_not_reported().into(),
            |m| {
                let count = words::catalogue::counts(m.rows, m.events, m.censored);
                format!("{} {} ({count})", words::catalogue::measured_on(m.measured_on), m.cohort)
            },
        )
    });
    for measure in FIGURES {
        let value = |s: &ModelSheet| measured(s).and_then(|m| figure(m, measure));
        // What neither reports is no property to compare.
        if sheets.iter().any(|sheet| value(sheet).is_some()) {
            row(words::catalogue::measure(measure).0, &|s| {
                value(s).unwrap_or_else(|| words::catalogue_not_reported().into())
            });
        }
    }
    row(words::catalogue_reported(), &|s| {
        let of = |field| s.card.text("quantitative_performance", field);
        let both = ["validity_in_data_of_the_same_source", "validity_in_external_data"].into_iter().filter_map(of);
        both.collect::<Vec<_>>().join(" ")
    });
    row(words::catalogue_citation(), &|s| format!("{} doi:{}", s.note.citation.text, s.note.citation.doi));
    row(words::catalogue_version(), &|s| {
        let date = s.card.history.first().map(|version| format!(", {}", format::date(&version.date)));
        format!("{}{}", s.note.version, date.unwrap_or_default())
    });
    rows
}

/// The measurement that has the most to say: the first.
fn measured(sheet: &ModelSheet) -> Option<&Measurement> {
    sheet.performance.as_ref().and_then(|performance| performance.measured.first())
}

fn labels(sheet: &ModelSheet) -> Vec<String> {
    sheet.note.inputs.iter().map(|input| input.label.clone()).collect()
}

fn listed(labels: &[String]) -> String {
    if labels.is_empty() { words::catalogue_no_inputs().into() } else { labels.join("; ") }
}

#[component]
fn Curves(sheets: [Arc<ModelSheet>; 2]) -> impl IntoView {
    let both: Vec<Measurement> = sheets.iter().filter_map(|sheet| measured(sheet).cloned()).collect();
    let of_both = both.len() == 2;
    let roc = of_both && both.iter().all(|m| !m.roc.is_empty());
    let decision = of_both && both.iter().all(|m| !m.decision.is_empty());
    let points: Vec<_> = both.iter().filter_map(|m| m.calibration.clone()).collect();
    let has_points = points.len() == 2;
    view! {
        <section class="card sheet-part" aria-labelledby="curves-heading">
            <h2 id="curves-heading">{words::catalogue_curves()}</h2>
            {(!roc && !decision && !has_points).then(|| view! { <p>{words::catalogue_no_common_curves()}</p> })}
            <div class="plots">
                {roc
                    .then(|| {
                        let curves = both.iter().map(|m| m.roc.clone()).collect();
                        view! { <RocCurves id="both-roc" curves /> }
                    })}
                {has_points
                    .then(|| {
                        view! {
                            <CalibrationCurves id="both-calibration" points description=words::catalogue_calibration_lines() />
                        }
                    })}
                {decision
                    .then(|| {
                        let curves = both.iter().map(|m| m.decision.clone()).collect();
                        view! { <DecisionCurves id="both-decision" curves /> }
                    })}
            </div>
        </section>
    }
}
