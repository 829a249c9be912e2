//! The report: what every step found, put into one page.

use std::fs;

use cohort::{CohortReport, FeaturesReport};
use evaluate::report::{
    AttritionStep, Fact, InputRow, LeakageAudit, LeakageFinding, Listing, Page, QualityRow, SplitRow,
};
use evaluate::{
    BenefitGroup, BenefitGroups, Cuts, Estimate, ExternalValidation, Interval, Judged, RecalibrateOn, ShapSummary,
    candidates, external_validation, risk_groups,
};

use super::judged::{HELD_OUT, How, Seen};
use super::resampled::Resampled;
use super::{EvaluateSection, EvaluationReport, classical, negative_controls};
use crate::competing;
use crate::error::RecipeError;
use crate::file::Recipe;
use crate::fit_step::{EffectSummary, FitReport, FitSection, features_report};
use crate::ranges::Ranges;
use crate::rows::Rows;
use crate::run::Options;

/// Parts in which an external table is recalibrated in turn.
const PARTS: usize = 10;
const RISK_GROUPS: usize = 3;

/// All that there is to tell.
pub(super) struct Told<'a> {
    pub(super) recipe: &'a Recipe,
    pub(super) options: &'a Options,
    pub(super) section: &'a EvaluateSection,
    pub(super) fit: &'a FitSection,
    pub(super) report: &'a FitReport,
    pub(super) rows: &'a Rows,
    pub(super) seen: &'a [Seen],
    pub(super) main: &'a Seen,
    pub(super) chosen: usize,
    pub(super) how: &'a How<'a>,
    pub(super) found: &'a EvaluationReport,
    pub(super) ranges: &'a Ranges,
    pub(super) effects: &'a [EffectSummary],
}

impl Told<'_> {
    /// The page.
    pub(super) fn page(&self, resampled: Resampled, shap: Option<ShapSummary>) -> Result<Page, RecipeError> {
        let etl: etl::Report = self.read("events/etl.json", "etl")?;
        let cohort: CohortReport = self.read("cohort.json", "cohort")?;
        let features = features_report(&self.options.run)?;
        let publish: Option<publish::PublishSettings> = self.recipe.section("publish")?;
        let title = self
            .recipe
            .section::<toml::Table>("publish")?
            .and_then(|publish| publish.get("title").and_then(toml::Value::as_str).map(str::to_owned));
        Ok(Page {
            title: title.unwrap_or_else(|| "A model and what it is worth".to_owned()),
            banner: self.section.banner.clone(),
            about: self.section.about.clone(),
            facts: self.facts(&cohort),
            attrition: attrition(&cohort),
            splits: self.splits(&cohort),
            inputs: inputs(&features),
            quality: quality(&etl),
            leakage: Some(leakage(&features)),
            candidates: Some(self.candidates()),
            learning_curve: resampled.learning_curve,
            optimism: resampled.optimism,
            evaluation: self.found.main.clone(),
            external: self.external()?,
            risk_groups: self.risk_groups(),
            importance: resampled.importance,
            shap,
            ranges: self.ranges.shown(&publish.map(|settings| settings.outputs).unwrap_or_default()),
            benefit: self.effects.iter().map(|effect| self.benefit(effect)).collect(),
            classical: self.found.statistics.values().map(classical::table).collect(),
            listings: self.listings(),
            provenance: self.provenance(&etl),
            tripod: self.section.tripod.clone(),
        })
    }

    fn read<T: serde::de::DeserializeOwned>(&self, name: &str, step: &'static str) -> Result<T, RecipeError> {
        let path = self.options.run.join(name);
        let text = fs::read(&path).map_err(|_| RecipeError::NotYet { path: path.clone(), step })?;
        serde_json::from_slice(&text).map_err(|error| RecipeError::Changed { path, problem: error.to_string(), step })
    }

    fn facts(&self, cohort: &CohortReport) -> Vec<Fact> {
        let fact = |name: &str, value: String| Fact { name: name.to_owned(), value };
        let mut facts = vec![
            fact("Published model", format!("{}: {}", self.report.chosen, self.report.chosen_because)),
            fact("Evaluated on", self.main.split.clone()),
        ];
        let kind = match (self.fit.task, self.fit.horizon_days) {
            (crate::Task::Survival, Some(horizon)) => format!("risk by {horizon} days, with follow-up"),
            (crate::Task::Binary, _) => "yes or no within the time at risk".to_owned(),
            _ => "a number".to_owned(),
        };
        facts.push(fact("Outcome", kind));
        let risk = cohort.time_at_risk;
        let end = risk.end_day.map_or("the end of observation".to_owned(), |day| format!("day {day}"));
        facts.push(fact("Time at risk", format!("from day {} to {end} after the index date", risk.start_day)));
        facts.push(fact(
            "Lead time",
            format!("features are taken {} days before the index date", cohort.lead_time_days),
        ));
        facts.push(fact("Rows without a known outcome", self.report.unknown.to_string()));
        if let Some(count) = self.report.competing_events {
            facts.push(fact("Caution", competing::note(count, self.report.rows)));
        }
        if let Some(offset) = self.report.intercept_offset {
            let told = format!(
                "{offset:.4} was subtracted from the log odds of every model, so that risks are those of the population: on \
                 rows that were sampled by their outcome, observed shares are others"
            );
            facts.push(fact("Share of cases", told));
        }
        facts
    }

    fn splits(&self, cohort: &CohortReport) -> Vec<SplitRow> {
        let used = |split: &str| match split {
            "train" => "comparing and fitting models, by nested cross-validation",
            "test" => "one evaluation of models that could no longer change",
            _ => "external validation of models that could no longer change",
        };
        let dates = |split: &str| {
            let dates = self.rows.cohort.dates("index_date").ok()?;
            let of = self.rows.of(split);
            let mut found: Vec<_> = of.iter().filter_map(|row| dates[*row]).collect();
            found.sort_unstable();
            Some([found.first()?.to_string(), found.last()?.to_string()])
        };
        let row = |side: &cohort::SideCounts| SplitRow {
            split: side.split.clone(),
            persons: side.counts.persons as usize,
            rows: side.counts.rows as usize,
            events: side.counts.cases as usize,
            dates: dates(&side.split),
            used_for: used(&side.split).to_owned(),
        };
        cohort.splits.iter().map(row).collect()
    }

    fn candidates(&self) -> evaluate::Candidates {
        let note = |candidate: &crate::fit_step::FitCandidate| {
            let settings: Vec<String> =
                candidate.parameters.0.iter().map(|(name, value)| format!("{name} {}", written(value))).collect();
            if settings.is_empty() {
                candidate.learner.clone()
            } else {
                format!("{}; {}", candidate.learner, settings.join(", "))
            }
        };
        let judged = self.report.candidates.iter().map(|candidate| Judged {
            name: candidate.name.clone(),
            note: note(candidate),
            folds: candidate.folds.iter().copied().flatten().collect(),
            is_chosen: candidate.name == self.report.chosen,
        });
        let judged_by = format!(
            "{} outer folds, {} inner folds, rows of one {} together",
            self.fit.outer_folds, self.fit.inner_folds, self.fit.together
        );
        let metric = match self.report.metric {
            fit::Metric::Auroc => "AUROC",
            fit::Metric::LogLoss => "Log loss",
            fit::Metric::Brier => "Brier score",
            fit::Metric::Rmse => "Root mean squared error",
            fit::Metric::Concordance => "Harrell's C",
        };
        candidates(metric, self.report.metric.larger_is_better(), &judged_by, judged.collect())
    }

    fn external(&self) -> Result<Vec<ExternalValidation>, RecipeError> {
        let mut all = vec![];
        for seen in self.seen.iter().filter(|seen| seen.split == "external") {
            if let Some((cases, _)) = seen.cases(self.chosen, self.fit.horizon_days) {
                let parts = RecalibrateOn::Parts { parts: PARTS.min(cases.predictions.len()), seed: self.how.seed };
                all.push(external_validation("external", &cases, &parts)?);
            }
        }
        Ok(all)
    }

    fn risk_groups(&self) -> Option<evaluate::RiskGroups> {
        let horizon = self.fit.horizon_days?;
        let (cases, _) = self.main.cases(self.chosen, Some(horizon))?;
        let times: Vec<f64> = (0..=4).map(|quarter| horizon * f64::from(quarter) / 4.0).collect();
        risk_groups(["event", "days"], &cases, &Cuts::Equal(RISK_GROUPS), &times)
    }

    fn benefit(&self, effect: &EffectSummary) -> BenefitGroups {
        let estimate = |e: &fit::effect::Estimate| Estimate {
            value: e.estimate,
            interval: (e.low.is_finite() && e.high.is_finite()).then_some(Interval { low: e.low, high: e.high }),
        };
        let group = |name: String, g: &fit::effect::BenefitGroup| BenefitGroup {
            name,
            treated: g.treated,
            controls: g.rows - g.treated,
            predicted: g.predicted,
            risk_treated: None,
            risk_controls: None,
            observed: Some(estimate(&g.observed)),
        };
        let all = fit::effect::BenefitGroup {
            rows: effect.groups.iter().map(|g| g.rows).sum(),
            treated: effect.groups.iter().map(|g| g.treated).sum(),
            predicted: effect.groups.iter().map(|g| g.predicted * g.rows as f64).sum::<f64>()
                / effect.groups.iter().map(|g| g.rows as f64).sum::<f64>(),
            observed: effect.average,
        };
        let treatment = self.fit.treatment.as_ref();
        let arms = treatment.map_or(String::new(), |t| format!("{} against {}", t.compared, t.control));
        BenefitGroups {
            treatment: format!("{arms}, by {} ({})", effect.name, method(effect.method)),
            outcome: "the outcome".to_owned(),
            horizon: self.fit.horizon_days,
            groups: effect.groups.iter().enumerate().map(|(at, g)| group(format!("group {}", at + 1), g)).collect(),
            overall: group("everyone".to_owned(), &all),
        }
    }

    /// What has no section of its own.
    fn listings(&self) -> Vec<Listing> {
        let mut listings = vec![];
        let shown = |number: Option<f64>| number.map_or("–".to_owned(), |number| format!("{number:.4}"));
        let row = |one: &super::Judged| {
            vec![format!("{}, {}", one.name, one.split), one.rows.to_string(), shown(one.figure), shown(one.brier)]
        };
        let metric = self.candidates().metric;
        listings.push(Listing {
            title: "Every candidate on every kept part".to_owned(),
            caption: format!(
                "Each candidate was scored once on rows that nothing was fitted to or chosen by. “{HELD_OUT}” are training rows, \
                 each predicted by models that did not see it."
            ),
            heads: ["<Candidate and part", "Rows", metric.as_str(), "Brier score"].map(str::to_owned).to_vec(),
            rows: self.found.candidates.iter().map(row).collect(),
        });
        if let Some(amounts) = &self.found.amounts {
            let number = |name: &str, value: f64| vec![name.to_owned(), format!("{value:.4}")];
            listings.push(Listing {
                title: "How near predictions come".to_owned(),
                caption: format!("{} rows of {}.", amounts.rows, self.main.split),
                heads: ["<Measure", "Value"].map(str::to_owned).to_vec(),
                rows: vec![
                    number("Root mean squared error", amounts.root_mean_squared_error),
                    number("Mean absolute error", amounts.mean_absolute_error),
                    number("R squared", amounts.r_squared),
                    number("Mean observed", amounts.mean_observed),
                    number("Mean predicted", amounts.mean_predicted),
                ],
            });
        }
        listings.extend(negative_controls::listing(&self.found.negative_controls, &self.main.split));
        listings.extend(self.found.competing_events.as_ref().map(|found| found.listing(&self.main.split)));
        if !self.effects.is_empty() {
            let interval = |e: &fit::effect::Estimate| format!("{:.3} ({:.3} to {:.3})", e.estimate, e.low, e.high);
            let row = |e: &EffectSummary| {
                vec![
                    e.name.clone(),
                    interval(&e.average),
                    interval(&e.c_for_benefit),
                    interval(&e.slope),
                    format!("{:.3}", e.heterogeneity_p),
                ]
            };
            listings.push(Listing {
                title: "Models of benefit".to_owned(),
                caption: "Benefits were predicted by models that did not see the row. A C for benefit of a half and a slope of 0 \
                          mean that nobody can be told apart; p is of the test that all benefit equally."
                    .to_owned(),
                heads: ["<Model", "Benefit of all", "C for benefit", "Slope", "p"].map(str::to_owned).to_vec(),
                rows: self.effects.iter().map(row).collect(),
            });
        }
        listings
    }

    fn provenance(&self, etl: &etl::Report) -> Vec<Fact> {
        let fact = |name: String, value: String| Fact { name, value };
        let recipe = store::sha256_of_bytes(self.recipe.text.as_bytes());
        let file = self.recipe.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut facts = vec![
            fact("Program".to_owned(), format!("insite {}", env!("CARGO_PKG_VERSION"))),
            fact("Command".to_owned(), format!("insite train {file}")),
            fact(format!("Recipe {file}, SHA-256"), recipe),
            fact("Seed".to_owned(), self.how.seed.to_string()),
        ];
        facts.extend(etl.files.iter().map(|f| fact(format!("{}, SHA-256", f.name), f.sha256.clone())));
        let models = self.report.candidates.iter();
        facts.extend(models.map(|c| fact(format!("Model {}, SHA-256", c.name), c.model.clone())));
        facts
    }
}

fn method(method: fit::effect::Method) -> &'static str {
    match method {
        fit::effect::Method::Interaction => "one model with interactions",
        fit::effect::Method::TLearner => "a model for each arm",
        fit::effect::Method::XLearner => "imputed effects of either arm",
    }
}

fn written(value: &fit::Value) -> String {
    match value {
        fit::Value::Number(number) => number.to_string(),
        fit::Value::Text(text) => text.clone(),
    }
}

fn attrition(cohort: &CohortReport) -> Vec<AttritionStep> {
    let step = |row: &cohort::AttritionRow| AttritionStep {
        step: row.rule.clone(),
        removed: row.persons_excluded as usize,
        persons: row.persons as usize,
        rows: Some(row.index_dates as usize),
    };
    cohort.attrition.rows.iter().map(step).collect()
}

fn inputs(features: &FeaturesReport) -> Vec<InputRow> {
    let number = |n: Option<f64>| {
        n.map_or("–".to_owned(), |n| format!("{n:.4}").trim_end_matches('0').trim_end_matches('.').to_owned())
    };
    let row = |term: &cohort::TermSummary| InputRow {
        input: term.name.clone(),
        definition: if term.expression == term.name { term.inputs.join(", ") } else { term.expression.clone() },
        unit: term.unit.clone(),
        values: vec![
            (
                "least, median, most".to_owned(),
                format!("{}, {}, {}", number(term.min), number(term.median), number(term.max)),
            ),
            ("mean with the outcome".to_owned(), number(term.mean_with_outcome)),
            ("mean without".to_owned(), number(term.mean_without_outcome)),
        ],
        missing: Some(term.missing_share),
    };
    features.terms.iter().map(row).collect()
}

fn quality(etl: &etl::Report) -> Vec<QualityRow> {
    let row = |table: &etl::TableReport| {
        let reasons: Vec<String> =
            table.left_out.iter().chain(&table.remarks).map(|r| format!("{} {}", r.count, r.reason)).collect();
        QualityRow {
            table: table.table.clone(),
            what: "all entries".to_owned(),
            read: table.read,
            kept: table.stored,
            dropped: table.read.saturating_sub(table.stored),
            note: reasons.join("; "),
        }
    };
    etl.tables.iter().map(row).collect()
}

fn leakage(features: &FeaturesReport) -> LeakageAudit {
    let audit = &features.settings.audit;
    let finding = |finding: &cohort::Finding| LeakageFinding {
        input: finding.name.clone(),
        rule: finding.what.clone(),
        severity: match (finding.severity, &finding.accepted) {
            (cohort::Severity::Refuse, None) => "blocks",
            (cohort::Severity::Refuse, Some(_)) => "warns",
            (cohort::Severity::Warn, _) => "notes",
        }
        .to_owned(),
        detail: String::new(),
        action: finding.accepted.as_ref().map_or(String::new(), |why| format!("accepted by the recipe: {why}")),
    };
    LeakageAudit {
        checked: vec![
            "evidence dated after the day on which features are taken".to_owned(),
            format!("a value that alone has an area under the ROC curve of {} or more", audit.auc),
            format!("codes that many cases have first in the last {} days before the outcome", audit.late_days),
            "values that are missing in other shares with and without the outcome".to_owned(),
        ],
        findings: features.findings.iter().map(finding).collect(),
    }
}
