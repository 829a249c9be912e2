//! What a check found, in reading order.

use std::sync::Arc;

use leptos::prelude::*;
use validate::{LimitsNote, RecalibrationKind, ValidationReport};

use super::amounts_plot::AmountsPlot;
use super::burden::Burden;
use super::calibration_plot::CalibrationPlot;
use super::decision_plot::DecisionPlot;
use super::figures::FiguresTable;
use super::group_table::GroupTable;
use super::made_file::MadeFile;
use super::patients::PatientsFound;
use super::recalibration::Recalibration;
use super::roc_plot::RocPlot;
use super::shared_report::SharedReport;
use super::subgroup_tables::SubgroupTables;
use super::threshold_table::ThresholdTable;
use super::warnings::Warnings;
use crate::check::Check;
use crate::words;

/// Everything, warnings first.
#[component]
pub(crate) fn CheckResults(report: Arc<ValidationReport>) -> impl IntoView {
    let check = expect_context::<Check>();
    let chosen = RwSignal::new(RecalibrationKind::None);
    let is_probability = report.quantity.is_probability();
    let has_figures = report.auroc.is_some() || report.amounts.is_some();
    let threshold = {
        let burden = report.burden.clone();
        Signal::derive(move || burden.get(check.budget.get()).and_then(|b| b.row).map(|row| row.threshold))
    };
    let plots = {
        let report = report.clone();
        move || {
            view! {
                {report
                    .calibration
                    .clone()
                    .map(|calibration| {
                        view! { <CalibrationPlot calibration recalibrations=report.recalibrations.clone() chosen /> }
                    })}
                {(!report.decision.is_empty()).then(|| view! { <DecisionPlot decision=report.decision.clone() threshold /> })}
                {(!report.roc.is_empty()).then(|| view! { <RocPlot roc=report.roc.clone() /> })}
                {report.amounts.clone().map(|amounts| view! { <AmountsPlot amounts /> })}
            }
        }
    };
    let has_overlay = report.recalibrations.iter().any(|note| note.refused.is_none()) && has_figures;
    view! {
        <div class="check-results">
            <Warnings warnings=report.warnings.clone() />
            <PatientsFound report=report.clone() />
            {has_figures
                .then(|| {
                    view! {
                        <section class="card check-part" aria-labelledby="check-figures">
                            <h2 id="check-figures">{words::figures_heading()}</h2>
                            <FiguresTable report=report.clone() />
                            <div class="plots">{plots()}</div>
                            <GroupTable groups=groups(&report) />
                        </section>
                    }
                })}
            {(!report.burden.is_empty()).then(|| view! { <Burden burden=report.burden.clone() is_probability /> })}
            {(!report.thresholds.is_empty())
                .then(|| {
                    view! {
                        <section class="card check-part">
                            <ThresholdTable rows=report.thresholds.clone() is_probability />
                        </section>
                    }
                })}
            {report
                .coverage
                .clone()
                .map(|coverage| {
                    view! {
                        <section class="card check-part" aria-labelledby="check-coverage">
                            <h2 id="check-coverage">{words::coverage_heading()}</h2>
                            <p>{coverage.in_words}</p>
                        </section>
                    }
                })}
            {(!report.subgroups.is_empty()).then(|| view! { <SubgroupTables tables=report.subgroups.clone() /> })}
            {has_overlay
                .then(|| {
                    let has_threshold = !report.burden.is_empty();
                    view! { <Recalibration notes=report.recalibrations.clone() chosen has_threshold /> }
                })}
            {has_figures.then(|| view! { <SharedReport /> })}
            <MadeFile />
        </div>
    }
}

/// The tenths behind the plot.
fn groups(report: &ValidationReport) -> Vec<LimitsNote> {
    let of_risks = report.calibration.iter().flat_map(|c| c.groups.iter().copied());
    of_risks.chain(report.amounts.iter().flat_map(|a| a.groups.iter().copied())).collect()
}
