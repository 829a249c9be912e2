//! What a run knows of the records that its model holds for, gathered for `applicability.json`.

use std::collections::BTreeMap;
use std::fs;

use assess::source::TermSource;
use assess::source::applicability::ApplicabilitySource;
use cohort::{CohortReport, FeatureSettings, KindTally, Vocabulary};
use features::FeatureSet;
use features::definition::ConceptDefinition;
use model::ModelFile;
use model::trees::TreeEnsemble;
use publish::{ApplicabilitySettings, ChartCounts, ConceptCount, InputRows, KindCount, Known};
use store::Quiet;

use crate::error::RecipeError;
use crate::evaluate_step::contributions::weights;
use crate::file::Recipe;
use crate::fit_step::FitSection;
use crate::rows::Rows;
use crate::run::{Options, etl_settings};

/// So many rows are explained for the inputs' weights.
const EXPLAINED: usize = 500;
/// In the first and the last year of the data are at least so many patients, or in all before and after it.
const FEWEST: usize = 10;

/// What the step has read already.
pub(crate) struct Gathered<'a> {
    pub(crate) recipe: &'a Recipe,
    pub(crate) options: &'a Options,
    pub(crate) section: &'a FitSection,
    /// The recipe's own word.
    pub(crate) told: &'a ApplicabilitySettings,
    pub(crate) features: &'a FeatureSettings,
    pub(crate) concepts: &'a [ConceptDefinition],
    pub(crate) terms: &'a [TermSource],
    /// As it was fitted, with columns of a treatment.
    pub(crate) fitted: &'a ModelFile<TreeEnsemble>,
    /// As it is published.
    pub(crate) model: &'a ModelFile<TreeEnsemble>,
    pub(crate) rows: &'a Rows,
}

impl Gathered<'_> {
    /// `applicability.json`; `training` are the values of inputs over the training rows.
    ///
    /// # Errors
    /// When a file of the run cannot be read, or inputs do not fit.
    pub(crate) fn applicability(
        &self,
        training: &BTreeMap<String, Vec<f64>>,
    ) -> Result<ApplicabilitySource, RecipeError> {
        let together = &self.section.together;
        let names: Vec<String> = self.features.inputs.iter().map(|input| input.name.clone()).collect();
        let of = |split: &str| -> Result<_, RecipeError> {
            let of = self.rows.of(split);
            Ok((self.rows.inputs(&of, &names)?, self.rows.groups(&of, together)?))
        };
        let train = self.rows.of("train");
        let (test, elsewhere) = (of("test")?, of("external")?);
        let some =
            |(values, groups): &'_ (BTreeMap<String, Vec<f64>>, Vec<u64>)| !groups.is_empty() && !values.is_empty();
        let groups = self.rows.groups(&train, together)?;
        let charts = self.charts(&train)?;
        let weights = self.weights(&train)?;
        Ok(publish::applicability(&Known {
            inputs: &self.features.inputs,
            terms: self.terms,
            concepts: self.concepts,
            model: self.model,
            training: InputRows { values: training, groups: &groups },
            test: some(&test).then_some(InputRows { values: &test.0, groups: &test.1 }),
            elsewhere: some(&elsewhere).then_some(InputRows { values: &elsewhere.0, groups: &elsewhere.1 }),
            weights: &weights,
            charts: &charts,
            years: self.told.years.map_or_else(|| self.years_of(&train), |years| Ok(Some(years)))?,
            unlike: &self.told.unlike,
            seed: self.options.seed(self.recipe),
        })?)
    }

    /// Each input's part in the fitted model's contributions.
    fn weights(&self, train: &[usize]) -> Result<BTreeMap<String, f64>, RecipeError> {
        let section = self.section;
        let columns = section.columns(&self.terms.iter().map(|term| term.name.clone()).collect::<Vec<_>>())?;
        let data = self.rows.data(train, &columns, section.task, &section.together)?;
        let data = section.with_treatment(data, self.rows, train)?;
        let variables = FeatureSet::new(self.features.inputs.clone(), self.concepts).map(|set| set.variables());
        let variables = variables.unwrap_or_default();
        Ok(weights(&data, self.fitted, self.terms, &variables, EXPLAINED, self.options.seed(self.recipe)))
    }

    /// What the charts of these rows mention.
    fn charts(&self, train: &[usize]) -> Result<ChartCounts, RecipeError> {
        let (events, run, threads) = (self.options.events(), &self.options.run, self.options.threads);
        let found = cohort::vocabulary(self.features, &events, run, train, threads, &Quiet)?;
        let etl = etl_settings(self.recipe)?;
        let is_coded_by_recipe = etl.omop.is_none() && etl.fhir.is_none() && !etl.flat.is_empty();
        Ok(counts(found, is_coded_by_recipe))
    }

    /// The years of the index dates, without the first and the last few patients; none where the dates are invented.
    fn years_of(&self, train: &[usize]) -> Result<Option<[i16; 2]>, RecipeError> {
        let path = self.options.run.join("cohort.json");
        let text = fs::read(&path).map_err(|_| RecipeError::NotYet { path: path.clone(), step: "cohort" })?;
        let report: CohortReport = serde_json::from_slice(&text).map_err(|error| RecipeError::Changed {
            path,
            problem: error.to_string(),
            step: "cohort",
        })?;
        if report.fixed_index_date.is_some() {
            return Ok(None);
        }
        let dates = self.rows.cohort.dates("index_date")?;
        let mut years: Vec<i16> =
            train.iter().filter_map(|row| Some(dates.get(*row).copied().flatten()?.year())).collect();
        years.sort_unstable();
        let last = years.len().checked_sub(FEWEST).and_then(|at| years.get(at));
        Ok(years.get(FEWEST - 1).zip(last).map(|(first, last)| [*first.min(last), *first.max(last)]))
    }
}

fn counts(found: Vocabulary, is_coded_by_recipe: bool) -> ChartCounts {
    let kind = |tally: KindTally| KindCount { entries: tally.entries, unreadable: tally.unreadable };
    let concept = |tally: cohort::ConceptTally| ConceptCount {
        rows: tally.rows,
        entries: tally.entries,
        codes: tally.codes.into_iter().map(|(code, count)| (code, [count.entries, count.persons])).collect(),
    };
    ChartCounts {
        rows: found.rows,
        concepts: found.concepts.into_iter().map(|(name, tally)| (name, concept(tally))).collect(),
        conditions: kind(found.conditions),
        medications: kind(found.medications),
        observations: kind(found.observations),
        procedures: kind(found.procedures),
        history_days: found.history_days,
        is_coded_by_recipe,
    }
}
