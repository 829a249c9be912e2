//! The report of a whole run: plain values in, one page out. Every section is optional; what is absent is not shown,
//! and the checklist says so.

mod benefit;
mod candidates;
mod classical;
mod data;
mod importance;
mod leakage;
mod learning;
mod optimism;
mod ranges;
mod risk_groups;
mod shap;
mod text;
pub mod tripod;

use std::collections::BTreeMap;

use maud::{Markup, html};
use serde::{Deserialize, Serialize};

pub use classical::{ClassicalTable, CoefficientRow, TestRow};
pub use data::{AttritionStep, Fact, InputRow, Listing, QualityRow, SplitRow};
pub(crate) use text::validation;

pub use leakage::{LeakageAudit, LeakageFinding};
pub use ranges::{OutputRange, SingleOutcomes};

use super::{document, evaluation_sections, external, section};
use crate::benefit::BenefitGroups;
use crate::candidates::Candidates;
use crate::evaluation::Evaluation;
use crate::external::ExternalValidation;
use crate::learning_curve::LearningCurve;
use crate::optimism::OptimismTable;
use crate::permutation_importance::Importance;
use crate::risk_groups::RiskGroups;
use crate::shap_summary::ShapSummary;

/// What a run has to tell.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Page {
    /// The title.
    pub title: String,
    /// What must be seen first, such as that the model is a demonstration.
    pub banner: Option<String>,
    /// Paragraphs of introduction: what is predicted, for whom, to what end.
    pub about: Vec<String>,
    /// What the recipe says, name and value.
    pub facts: Vec<Fact>,
    /// From everybody to the cohort, step by step.
    pub attrition: Vec<AttritionStep>,
    /// The parts of the cohort.
    pub splits: Vec<SplitRow>,
    /// The inputs of the model.
    pub inputs: Vec<InputRow>,
    /// What was read, dropped and why.
    pub quality: Vec<QualityRow>,
    /// What was looked for that could leak the outcome, and what was found.
    pub leakage: Option<LeakageAudit>,
    /// The candidates by nested cross-validation.
    pub candidates: Option<Candidates>,
    /// What more data would bring.
    pub learning_curve: Option<LearningCurve>,
    /// The bootstrap's optimism.
    pub optimism: Option<OptimismTable>,
    /// The final evaluation on rows that nothing was fitted to.
    pub evaluation: Option<Evaluation>,
    /// Other tables.
    pub external: Vec<ExternalValidation>,
    /// Survival by group of risk.
    pub risk_groups: Option<RiskGroups>,
    /// Loss by shuffling each input.
    pub importance: Option<Importance>,
    /// Contributions at a glance.
    pub shap: Option<ShapSummary>,
    /// How sure single numbers are: the ranges of the published outputs and what was measured of them.
    pub ranges: Vec<OutputRange>,
    /// Observed by predicted benefit of treatments.
    pub benefit: Vec<BenefitGroups>,
    /// Regression tables.
    pub classical: Vec<ClassicalTable>,
    /// Any other tables.
    pub listings: Vec<Listing>,
    /// Hashes, versions, seeds and the command that makes it again.
    pub provenance: Vec<Fact>,
    /// The authors' answers to items of TRIPOD+AI by number, such as `18a`.
    pub tripod: BTreeMap<String, String>,
}

impl Page {
    /// One HTML page: no script, nothing from outside, with a table behind each figure.
    #[must_use]
    pub fn html(&self) -> String {
        let sections = self.sections();
        let body = html! {
            header {
                h1 { (self.title) }
                @if let Some(banner) = &self.banner { p.banner role="note" { (banner) } }
                @for paragraph in &self.about { p { (paragraph) } }
                p { "Not a medical device, not for clinical use." }
            }
            nav aria-label="Contents" { ol {
                @for (id, heading, _) in &sections { li { a href=(format!("#{id}")) { (heading) } } }
            } }
            @for (id, heading, content) in &sections { (section(id, heading, content)) }
        };
        document(&self.title, &body)
    }

    /// The same in lines of plain text; figures and the points behind them are left to the page.
    #[must_use]
    pub fn text(&self) -> String {
        text::text(self)
    }

    /// The other tables, and the evaluated one where it was taken for such.
    fn validations(&self) -> impl Iterator<Item = &ExternalValidation> {
        self.evaluation.iter().filter_map(|e| e.external.as_ref()).chain(&self.external)
    }

    /// Sections in reading order: identifier, heading, content.
    fn sections(&self) -> Vec<(&'static str, &'static str, Markup)> {
        let mut all: Vec<(&'static str, &'static str, Markup)> = Vec::new();
        let mut add = |is_there: bool, id, heading, content: &dyn Fn() -> Markup| {
            if is_there {
                all.push((id, heading, content()));
            }
        };
        let facts = |facts: &[Fact]| data::facts(facts);
        add(!self.facts.is_empty(), "recipe", "What was done", &|| facts(&self.facts));
        let has_cohort = !self.attrition.is_empty() || !self.splits.is_empty();
        add(has_cohort, "cohort", "Who is in the cohort", &|| data::cohort(&self.attrition, &self.splits));
        add(!self.inputs.is_empty(), "inputs", "Inputs of the model", &|| data::inputs(&self.inputs));
        add(!self.quality.is_empty(), "quality", "Quality of the data", &|| data::quality(&self.quality));
        if let Some(audit) = &self.leakage {
            add(true, "leakage", "Leakage: does an input know the outcome?", &|| leakage::audit(audit));
        }
        if let Some(table) = &self.candidates {
            add(true, "candidates", "Models compared before the test", &|| candidates::candidates(table));
        }
        if let Some(curve) = &self.learning_curve {
            add(true, "learning", "Learning curve: would more data help?", &|| learning::curve(curve));
        }
        if let Some(table) = &self.optimism {
            add(true, "optimism", "Optimism: how much the model flatters itself", &|| optimism::optimism(table));
        }
        if let Some(evaluation) = &self.evaluation {
            for (id, heading, content) in evaluation_sections(evaluation) {
                add(true, id, heading, &|| content.clone());
            }
        }
        let validations: Vec<&ExternalValidation> = self.validations().collect();
        add(!validations.is_empty(), "external", "External validation", &|| {
            html! { @for (place, e) in validations.iter().enumerate() { (external::external(e, place + 1)) } }
        });
        add(!self.ranges.is_empty(), "ranges", "How sure single numbers are", &|| {
            html! { @for (place, range) in self.ranges.iter().enumerate() { (ranges::range(range, place + 1)) } }
        });
        if let Some(groups) = &self.risk_groups {
            add(true, "risk-groups", "What became of groups of risk", &|| risk_groups::risk_groups(groups));
        }
        add(!self.benefit.is_empty(), "benefit", "Who benefits from treatment", &|| {
            html! { @for (place, groups) in self.benefit.iter().enumerate() { (benefit::benefit(groups, place + 1)) } }
        });
        if let Some(table) = &self.importance {
            add(true, "importance", "What the model would lose without each input", &|| importance::importance(table));
        }
        if let Some(summary) = &self.shap {
            add(true, "contributions", "How inputs move predictions", &|| shap::summary(summary));
        }
        add(!self.classical.is_empty(), "classical", "Classical statistics", &|| {
            html! { @for table in &self.classical { (classical::table(table)) } }
        });
        add(!self.listings.is_empty(), "more", "Further tables", &|| {
            html! { @for table in &self.listings { (data::listing(table)) } }
        });
        add(!self.provenance.is_empty(), "provenance", "How to make it again", &|| facts(&self.provenance));
        add(true, "tripod", "TRIPOD+AI checklist", &|| tripod::checklist(self));
        all
    }
}

#[cfg(test)]
mod tests;
