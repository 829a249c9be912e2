//! Who benefits from a treatment, in randomised data: models of each person's benefit, and what they are worth.
//!
//! Benefit is how much lower the risk of the outcome is with the treatment than without. Nobody's benefit is ever seen;
//! so every number that judges a model compares the arms, on benefits predicted by models that did not see the row.

mod censoring;
mod interaction;
mod learners;
mod table;
mod test_of_heterogeneity;
mod validation;

pub use table::{InteractionTable, Line, interaction_table};
pub use validation::{BenefitGroup, Estimate};

use model::trees::TreeEnsemble;
use model::{IR_VERSION, Link, ModelFile, NamedOutput};
use serde::{Deserialize, Serialize};

use crate::candidate::{Candidate, ClassWeight, Learner};
use crate::data::{Data, Outcome};
use crate::error::Error;
use crate::folds::{Split, folds};
use crate::learner;
use crate::pool;
use crate::select::Settings;
use crate::training::{FinalModel, Training, margins_of_rows};

/// How benefit is modelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// One logistic model of covariates, treatment and their products. The base must be `logistic` or `elastic_net`.
    Interaction,
    /// A model of the outcome in each arm; benefit is their difference. Künzel et al., PNAS 2019;116:4156.
    TLearner,
    /// Models of each arm's individual effects, imputed by the other arm's outcome model (the same paper).
    XLearner,
}

/// One way to a model of benefit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffectCandidate {
    /// Its name.
    pub name: String,
    /// How benefit is modelled.
    pub method: Method,
    /// The learner of outcomes, of binary ones: its calibration is not used.
    pub base: Candidate,
}

/// How benefit is judged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EffectSettings {
    /// Folds, seed, threads; the horizon for survival. The metric is not used.
    pub selection: Settings,
    /// Groups of predicted benefit, of equal size.
    pub groups: usize,
    /// Bootstrap replicates for intervals.
    pub replicates: usize,
    /// Permutations for the test of heterogeneity.
    pub permutations: usize,
}

impl Default for EffectSettings {
    fn default() -> Self {
        Self { selection: Settings::default(), groups: 4, replicates: 1_000, permutations: 1_000 }
    }
}

/// A model of benefit and what it is worth. Written without the model and the benefits, which are files of their own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EffectResult {
    /// The candidate's name.
    pub name: String,
    /// How benefit is modelled.
    pub method: Method,
    /// Cross-fitted benefits, a number a row; NaN for rows that no fold holds out.
    #[serde(skip)]
    pub benefits: Vec<f64>,
    /// The observed benefit of all rows: the difference between the arms' risks.
    pub average: Estimate,
    /// Observed beside predicted benefit, the least predicted first.
    pub groups: Vec<BenefitGroup>,
    /// By how much observed benefit rises with predicted benefit: 1 where predictions mean what they say, 0 where they
    /// say nothing.
    pub slope: Estimate,
    /// Of two pairs of alike treated and untreated rows, how often the one that benefits more is predicted to; a half
    /// where predictions say nothing. Van Klaveren et al., Journal of Clinical Epidemiology 2018;94:59.
    pub c_for_benefit: Estimate,
    /// The chance of so strong a relation between predicted and observed benefit if all benefited equally.
    pub heterogeneity_p: f64,
    /// The model of all training rows: its first output is the benefit.
    #[serde(skip)]
    pub model: FinalModel,
}

/// A trial with outcomes by the horizon.
struct Trial {
    /// A binary outcome; rows of unknown outcome have been left out.
    data: Data,
    treated: Vec<bool>,
    /// The training row of each.
    rows: Vec<usize>,
}

/// Fits and judges a model of benefit. `treated`: for each training row, which arm it was randomised to.
///
/// # Errors
/// An outcome that is neither binary nor survival, an arm without rows or without both outcomes, settings or a base
/// that do not fit.
pub fn estimate(
    training: &Training,
    treated: &[bool],
    candidate: &EffectCandidate,
    settings: &EffectSettings,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<EffectResult, Error> {
    let trial = trial(training.data(), treated, candidate, settings)?;
    let selection = &settings.selection;
    // Arms are spread evenly over the folds.
    let arms = trial.treated.iter().map(|treated| f64::from(u8::from(*treated))).collect();
    let by_arm = Data { outcome: Outcome::Binary(arms), ..trial.data.clone() };
    let split = if selection.split == Split::Time { Split::Time } else { Split::Stratified };
    let parts = folds(&by_arm, selection.outer_folds, split, selection.seed)?;
    let failed = |place: String, what| Error::Learner { candidate: candidate.name.clone(), place, what };
    let models = pool::run(parts.len() + 1, selection.threads, progress, |at| {
        let part = parts.get(at);
        let place = part.map_or_else(|| "all training rows".into(), |_| format!("outer fold {}", at + 1));
        let train = match part {
            None => learners::fit(candidate, &trial.data, &trial.treated, selection),
            Some(part) => {
                let arms = crate::data::taken(&trial.treated, &part.train);
                learners::fit(candidate, &trial.data.take(&part.train), &arms, selection)
            }
        };
        let fitted = train.map_err(|what| failed(place, what))?;
        let compiled = fitted.predictor.clone().compile()?;
        let test = part.map_or_else(Vec::new, |part| part.test.clone());
        let found = margins_of_rows(&compiled, &trial.data.take(&test));
        let benefits: Vec<f64> = found.iter().map(|m| m.get(fitted.benefit).copied().unwrap_or(f64::NAN)).collect();
        Ok((fitted, test, benefits))
    })?;
    let mut benefits = vec![f64::NAN; trial.data.count()];
    let mut last = None;
    for (fitted, test, found) in models {
        test.iter().zip(found).for_each(|(row, benefit)| benefits[*row] = benefit);
        last = Some(fitted);
    }
    let fitted = last.ok_or_else(|| failed("all training rows".into(), "nothing was fitted".into()))?;
    let judged = validation::Judged::new(&trial.data, &trial.treated, &benefits);
    let validation = validation::validate(&judged, settings)?;
    let heterogeneity_p = test_of_heterogeneity::p_value(&judged, settings)?;
    let mut of_rows = vec![f64::NAN; training.data().count()];
    trial.rows.iter().zip(&benefits).for_each(|(row, benefit)| of_rows[*row] = *benefit);
    Ok(EffectResult {
        name: candidate.name.clone(),
        method: candidate.method,
        benefits: of_rows,
        average: validation.average,
        groups: validation.groups,
        slope: validation.slope,
        c_for_benefit: validation.c_for_benefit,
        heterogeneity_p,
        model: FinalModel::new(&candidate.name, model_file(&trial.data, fitted)),
    })
}

fn trial(
    data: &Data,
    treated: &[bool],
    candidate: &EffectCandidate,
    settings: &EffectSettings,
) -> Result<Trial, Error> {
    let wrong = |what: &str| Err(Error::Setting { what: what.into() });
    if treated.len() != data.count() {
        return Err(Error::Length { what: "the treatment", found: treated.len(), rows: data.count() });
    }
    if settings.groups < 2 || settings.replicates < 100 || settings.permutations < 100 {
        return wrong("benefit is judged in at least 2 groups, by at least 100 replicates and 100 permutations");
    }
    if candidate.base.learner == Learner::Svm || candidate.base.class_weight == ClassWeight::Balanced {
        return wrong(
            "benefit is a difference of risks, which svm and balanced classes do not give: take another base",
        );
    }
    let data = candidate.base.own_columns(data)?;
    let trial = censoring::by_horizon(&data, treated, settings.selection.horizon)?;
    learner::check(&candidate.base, &trial.data)?;
    let Outcome::Binary(y) = &trial.data.outcome else {
        return wrong("benefit is estimated for binary and survival outcomes");
    };
    for (arm, name) in [(true, "the treated arm"), (false, "the untreated arm")] {
        let of: Vec<f64> = y.iter().zip(&trial.treated).filter(|(_, t)| **t == arm).map(|(y, _)| *y).collect();
        match of.first() {
            None => return wrong(&format!("{name} has no row of known outcome: check the treatment column")),
            Some(first) if of.iter().all(|y| y == first) => {
                return Err(Error::OneClass { place: name.into(), class: *first });
            }
            Some(_) => {}
        }
    }
    Ok(trial)
}

fn model_file(data: &Data, fitted: learners::Benefit) -> ModelFile<TreeEnsemble> {
    let output = |(name, margin): &(&str, usize)| NamedOutput {
        name: (*name).into(),
        margin: *margin as u32,
        link: Link::Identity {},
        calibration: None,
    };
    let outputs: Vec<(&str, usize)> = std::iter::once(("benefit", fitted.benefit)).chain(fitted.risks).collect();
    ModelFile {
        ir: IR_VERSION,
        written_by: fitted.written_by.into(),
        source_sha256: String::new(),
        columns: data.columns.clone(),
        predictor: fitted.predictor,
        outputs: outputs.iter().map(output).collect(),
        stores_instances: fitted.stores_instances,
        notes: fitted.notes,
    }
}

#[cfg(test)]
mod tests;
