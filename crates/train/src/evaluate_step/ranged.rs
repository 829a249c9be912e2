//! The ranges of the published model's outputs, made of rows that models did not see and measured on others.

use assess::source::uncertainty::{Refit, RefitColumn, RefitOutput, RefitsSource, ResidualScale};
use evaluate::{Cases, RangeCoverage, Reach, VennAbers, range_coverage, reach};
use fit::{Candidate, Data, FinalModel, LinearRefit, Outcome, Refits, Training};
use model::{Link, Margin};
use store::{Frame, Progress};

use super::judged::{How, Seen};
use crate::error::RecipeError;
use crate::fit_step::{FitCandidate, FitReport, further_name};
use crate::ranges::{NOT_MEASURABLE, On, Range, Ranges, Simulated};
use crate::run::Options;
use crate::treatment::TreatmentSection;

/// The share of refits in the middle.
const LEVEL_OF_REFITS: f64 = 0.95;
/// The share of single outcomes that an interval should hold.
const LEVEL_OF_OUTCOMES: f64 = 0.9;
/// Parts of the training rows, each held against ranges of the others where no rows were kept apart.
const PARTS: usize = 5;

/// What ranges are made of and held against.
pub(super) struct Ranged<'a> {
    pub(super) options: &'a Options,
    pub(super) report: &'a FitReport,
    pub(super) training: &'a Training,
    pub(super) model: &'a FinalModel,
    pub(super) chosen: usize,
    /// The first rows that were kept apart.
    pub(super) sealed: Option<&'a Seen>,
    pub(super) held_out: &'a Seen,
    pub(super) how: &'a How<'a>,
}

impl Ranged<'_> {
    /// The ranges of all outputs that can have one.
    pub(super) fn ranges(&self, progress: &dyn Progress) -> Result<Ranges, RecipeError> {
        match (&self.how.fit.treatment, &self.training.data().outcome) {
            (Some(treatment), _) => self.of_treatment(treatment, progress),
            (None, Outcome::Continuous(_)) => {
                let mut ranges = Ranges::default();
                let first = self.model.file().outputs.first().map(|output| output.name.clone());
                ranges.outputs.extend(first.zip(self.conformal()?));
                Ok(ranges)
            }
            (None, _) => self.of_probabilities(),
        }
    }

    fn candidate(&self) -> Result<(&Candidate, &FitCandidate), RecipeError> {
        let name = &self.report.chosen;
        let found = self.how.fit.candidates.iter().find(|candidate| candidate.name == *name);
        let problem = format!("there is no candidate `{name}` any more");
        found.zip(self.report.candidates.get(self.chosen)).ok_or(RecipeError::Section { section: "fit", problem })
    }

    /// Venn–Abers of each output.
    fn of_probabilities(&self) -> Result<Ranges, RecipeError> {
        let predictions = Frame::read_parquet(&self.options.run.join("fit/predictions.parquet"))?;
        let sealed = self.sealed.map(|seen| Ok::<_, RecipeError>((seen, self.model.all_values(&seen.data)?)));
        let sealed = sealed.transpose()?;
        let (section, chosen) = (self.how.fit, &self.report.candidates[self.chosen].name);
        let horizons = section.horizon_days.map(|h| [&[h], section.further_horizons_days.as_slice()].concat());
        let mut ranges = Ranges::default();
        for (at, output) in self.model.file().outputs.iter().enumerate() {
            let horizon = horizons.as_ref().and_then(|all| all.get(at).copied());
            let values = match at.checked_sub(1) {
                None => predictions.numbers(chosen)?,
                Some(before) => predictions.numbers(&further_name(chosen, section.further_horizons_days[before]))?,
            };
            let held_out = self.held_out.with_values(values.to_vec());
            let Some((mut cases, known)) = held_out.cases(0, horizon) else { continue };
            self.as_in_the_population(&mut cases);
            let Some(venn) = VennAbers::of(&cases) else { continue };
            let (coverage, on) = match &sealed {
                Some((seen, values)) => {
                    let on = if seen.split == "external" { On::External } else { On::Test };
                    (self.on_sealed(&venn, &seen.with_values(values[at].clone()), horizon), on)
                }
                None => (self.cross_fitted(&cases, &known)?, On::CrossFitted),
            };
            let is_followed = cases.follow_up.is_some();
            ranges.outputs.insert(output.name.clone(), Range::VennAbers { venn, is_followed, coverage, on });
        }
        Ok(ranges)
    }

    /// Where the models' log odds were lowered because cases are more frequent in the sample, a case counts the less.
    fn as_in_the_population(&self, cases: &mut Cases) {
        let Some(offset) = self.report.intercept_offset else { return };
        let factor = libm::exp(-offset);
        for (weight, _) in cases.weights.iter_mut().zip(&cases.outcomes).filter(|(_, happened)| **happened) {
            *weight *= factor;
        }
    }

    fn on_sealed(&self, venn: &VennAbers, seen: &Seen, horizon: Option<f64>) -> Option<RangeCoverage> {
        let (mut cases, _) = seen.cases(0, horizon)?;
        self.as_in_the_population(&mut cases);
        let ranges: Vec<[f64; 2]> = cases.predictions.iter().map(|prediction| venn.pair(*prediction)).collect();
        range_coverage(&cases, &ranges)
    }

    fn cross_fitted(&self, cases: &Cases, known: &[usize]) -> Result<Option<RangeCoverage>, RecipeError> {
        let parts = self.parts(known)?;
        Ok(VennAbers::cross_fitted(cases, &parts).and_then(|ranges| range_coverage(cases, &ranges)))
    }

    /// The part of each of these training rows; persons stay together.
    fn parts(&self, rows: &[usize]) -> Result<Vec<usize>, RecipeError> {
        let data = self.training.data().take(rows);
        let mut parts = vec![0; rows.len()];
        for (part, fold) in fit::folds(&data, PARTS, fit::Split::Stratified, self.how.seed)?.iter().enumerate() {
            fold.test.iter().for_each(|row| parts[*row] = part);
        }
        Ok(parts)
    }

    /// Where a single patient's amount lies. Amounts that a logarithm was modelled of scatter alike on it, with one added
    /// so that none of them is 0.
    fn conformal(&self) -> Result<Option<Range>, RecipeError> {
        let is_log = self.model.file().outputs.first().is_some_and(|output| output.link == Link::Log {});
        let scale = if is_log { ResidualScale::Log1p } else { ResidualScale::Absolute };
        let on_scale = |value: f64| if is_log { libm::log1p(value.max(0.0)) } else { value };
        let residuals = |seen: &Seen, values: &[f64]| {
            let Outcome::Continuous(observed) = &seen.data.outcome else { return vec![] };
            let pairs = observed.iter().zip(values).enumerate().filter(|(_, (_, predicted))| predicted.is_finite());
            pairs
                .map(|(row, (observed, predicted))| (row, on_scale(*observed) - on_scale(*predicted)))
                .collect::<Vec<_>>()
        };
        let own = residuals(self.held_out, &self.held_out.values[self.chosen]);
        let all: Vec<f64> = own.iter().map(|(_, residual)| *residual).collect();
        let Some(Reach { below, above }) = reach(&all, LEVEL_OF_OUTCOMES) else { return Ok(None) };
        let is_inside = |reach: &Reach, residual: f64| -reach.below <= residual && residual <= reach.above;
        let (within, on) = match self.sealed {
            Some(seen) => {
                let on = if seen.split == "external" { On::External } else { On::Test };
                let found = residuals(seen, &seen.values[self.chosen]);
                let inside = found.iter().filter(|(_, r)| is_inside(&Reach { below, above }, *r)).count();
                ((!found.is_empty()).then_some((inside, found.len())), on)
            }
            None => {
                let parts = self.parts(&own.iter().map(|(row, _)| *row).collect::<Vec<_>>())?;
                let mut inside = Some(0);
                for part in 0..PARTS {
                    let of = |is_own: bool| all.iter().zip(&parts).filter(move |(_, p)| (**p == part) == is_own);
                    let others: Vec<f64> = of(false).map(|(residual, _)| *residual).collect();
                    inside = inside.zip(reach(&others, LEVEL_OF_OUTCOMES)).map(|(before, reach)| {
                        before + of(true).filter(|(residual, _)| is_inside(&reach, **residual)).count()
                    });
                }
                (inside.map(|inside| (inside, all.len())), On::CrossFitted)
            }
        };
        let (level, patients) = (LEVEL_OF_OUTCOMES, all.len());
        let (below, above) = (rounded(below), rounded(above));
        Ok(Some(Range::Conformal { level, scale, below, above, patients, within, on }))
    }

    /// Refits of both arms; a count's single outcomes by residuals.
    fn of_treatment(&self, treatment: &TreatmentSection, progress: &dyn Progress) -> Result<Ranges, RecipeError> {
        let mut ranges = Ranges::default();
        let (candidate, fitted) = self.candidate()?;
        let wanted = self.how.section.refits;
        if wanted == 0 {
            return Ok(ranges);
        }
        let settings = self.how.fit.settings(self.how.seed, self.how.threads);
        progress.begin("refits to bootstrap samples", None);
        let refits = fit::refits(self.training, candidate, &fitted.parameters, &settings, wanted, &|_, _| {});
        let simulated = match self.how.section.simulations {
            0 => Ok(None),
            tables => fit::simulated(self.training, candidate, &fitted.parameters, &settings, tables, wanted / 2),
        };
        progress.end();
        let (refits, simulated) = (refits?, simulated?);
        let names: Vec<String> = self.model.file().outputs.iter().map(|output| output.name.clone()).collect();
        let links: Vec<Link> = self.model.file().outputs.iter().map(|output| output.link).collect();
        let mut source = source(&names, &links, &self.model.file().columns, treatment, &refits);
        if simulated.is_none() {
            source.source.push(' ');
            source.source.push_str(NOT_MEASURABLE);
        }
        let coverage = simulated.map(|found| {
            let own = self.training.data().only(&self.model.file().columns).map_err(|column| RecipeError::Section {
                section: "fit",
                problem: format!("there is no column `{column}`"),
            })?;
            Ok::<_, RecipeError>((found, own))
        });
        let coverage = coverage.transpose()?;
        for (output, how) in &source.outputs {
            let simulated = coverage.as_ref().map(|(found, own)| {
                let arms = |refits: &[LinearRefit]| as_refits(refits, &self.model.file().columns, treatment);
                covered(found, own, output, &source, &arms, &self.model.file().columns)
            });
            let is_amount = matches!(how, RefitOutput::Value { link: Link::Log {} | Link::Identity {}, .. });
            let single = if is_amount { self.conformal()? } else { None };
            ranges
                .outputs
                .insert(output.clone(), single.unwrap_or(Range::Refits { level: LEVEL_OF_REFITS, simulated }));
        }
        ranges.refits = Some(source);
        Ok(ranges)
    }
}

/// In how many simulated tables, patient by patient, the middle of the refits held the truth.
fn covered(
    found: &fit::Simulation,
    rows: &Data,
    output: &str,
    source: &RefitsSource,
    as_refits: &dyn Fn(&[LinearRefit]) -> Vec<Refit>,
    columns: &[String],
) -> Simulated {
    let terms: Vec<Option<usize>> = source
        .columns
        .iter()
        .map(|column| column.term.as_ref().and_then(|term| columns.iter().position(|name| name == term)))
        .collect();
    let truth = as_refits(std::slice::from_ref(&found.truth));
    let (mut inside, mut all) = (0_usize, 0_usize);
    for table in &found.tables {
        let refits = as_refits(&table.models);
        for row in 0..rows.count() {
            let value = |refit: &Refit| read(source, output, refit, &terms, rows.row(row));
            let mut values: Vec<f64> = refits.iter().map(value).collect();
            values.sort_by(f64::total_cmp);
            let at = |share: f64| {
                let place = share * (values.len() - 1) as f64;
                let (below, above) = (libm::floor(place) as usize, libm::ceil(place) as usize);
                values[below] + (place - below as f64) * (values[above] - values[below])
            };
            let side = (1.0 - LEVEL_OF_REFITS) / 2.0;
            let true_value = truth.first().map_or(f64::NAN, value);
            inside += usize::from((at(side)..=at(1.0 - side)).contains(&true_value));
            all += 1;
        }
    }
    let refits = found.tables.first().map_or(0, |table| table.models.len());
    Simulated { found: inside as f64 / all as f64, tables: found.tables.len(), refits, patients: rows.count() }
}

/// An output of a refit, of a row of the model's own columns.
fn read(source: &RefitsSource, output: &str, refit: &Refit, terms: &[Option<usize>], row: &[f64]) -> f64 {
    match source.outputs.get(output) {
        Some(RefitOutput::Value { constant, treated, link }) => {
            let mut margin = f64::from(refit.constants[*constant as usize]);
            for ((column, term), weight) in source.columns.iter().zip(terms).zip(&refit.coefficients) {
                if *treated || !column.treated {
                    margin += f64::from(*weight) * term.map_or(1.0, |at| row[at]);
                }
            }
            link.value_from_margin(Margin(margin))
        }
        Some(RefitOutput::Difference { of: [first, second], scale }) => {
            scale * (read(source, first, refit, terms, row) - read(source, second, refit, terms, row))
        }
        None => f64::NAN,
    }
}

/// Refits of both arms, as a bundle holds them.
fn source(
    names: &[String],
    links: &[Link],
    columns: &[String],
    treatment: &TreatmentSection,
    refits: &Refits,
) -> RefitsSource {
    let mut outputs = std::collections::BTreeMap::new();
    for (at, (name, link)) in names.iter().zip(links).enumerate() {
        let constant = u32::try_from(at).unwrap_or(u32::MAX);
        let is_probability = !matches!(link, Link::Log {} | Link::Identity {} | Link::Square {});
        let link = if matches!(link, Link::CoxRisk { .. }) { Link::Cloglog {} } else { *link };
        let [without, with] = ["without", "with"].map(|arm| format!("{name}_{arm}"));
        outputs.insert(without.clone(), RefitOutput::Value { constant, treated: false, link });
        outputs.insert(with.clone(), RefitOutput::Value { constant, treated: true, link });
        let scale = if is_probability { 100.0 } else { 1.0 };
        outputs.insert(format!("{name}_difference"), RefitOutput::Difference { of: [without, with], scale });
    }
    let anew = match refits.drawn_anew {
        0 => String::new(),
        count => format!(" {count} samples that the model could not be fitted to were drawn anew."),
    };
    RefitsSource {
        source: format!("Each was fitted to a bootstrap sample of the training patients.{anew}"),
        columns: own_columns(columns, treatment).into_iter().map(|(_, column)| column).collect(),
        outputs,
        models: as_refits(&refits.models, columns, treatment),
    }
}

/// Columns of either arm that is compared, with their places among all columns; a third arm's are left out.
fn own_columns(columns: &[String], treatment: &TreatmentSection) -> Vec<(usize, RefitColumn)> {
    let prefix = format!("treatment={}", treatment.compared);
    let one = |(at, name): (usize, &String)| {
        let column = match (name.strip_prefix(&prefix), name.starts_with("treatment=")) {
            (Some(""), _) => RefitColumn { term: None, treated: true },
            (Some(rest), _) => RefitColumn { term: Some(rest.strip_prefix(':')?.to_owned()), treated: true },
            (None, true) => return None,
            (None, false) => RefitColumn { term: Some(name.clone()), treated: false },
        };
        Some((at, column))
    };
    columns.iter().enumerate().filter_map(one).collect()
}

fn as_refits(refits: &[LinearRefit], columns: &[String], treatment: &TreatmentSection) -> Vec<Refit> {
    let own = own_columns(columns, treatment);
    let one = |refit: &LinearRefit| {
        let constant = |link: &Link| {
            coarse(match link {
                // A risk is 1 − exp(−H exp(m − centre)): the logarithm of the hazard joins the margin.
                Link::CoxRisk { baseline_survival, centre } => {
                    refit.intercept + libm::log(-libm::log(*baseline_survival)) - centre
                }
                _ => refit.intercept,
            })
        };
        Refit {
            constants: refit.links.iter().map(constant).collect(),
            coefficients: own.iter().map(|(at, _)| coarse(refit.weights[*at])).collect(),
        }
    };
    refits.iter().map(one).collect()
}

/// With 13 binary digits, an eight-thousandth of the number: refits differ in the second decimal digit, and the zeros behind
/// take no room in a page.
fn coarse(value: f64) -> f32 {
    const DROPPED: u32 = 11;
    let bits = (value as f32).to_bits() + (1 << (DROPPED - 1));
    f32::from_bits(bits >> DROPPED << DROPPED)
}

/// Five significant digits.
fn rounded(value: f64) -> f64 {
    format!("{value:.4e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn treatment() -> TreatmentSection {
        TreatmentSection {
            control: "none".into(),
            compared: "laser".into(),
            interactions: vec!["adult".into()],
            effects: vec![],
        }
    }

    /// A refit read as a bundle reads it gives what the fitted model with its own columns gives.
    #[test]
    fn refits_are_read_as_the_model_they_are() {
        let columns = ["adult", "treatment=drops", "treatment=laser", "treatment=laser:adult"].map(str::to_owned);
        let link = Link::CoxRisk { baseline_survival: 0.8, centre: 0.25 };
        let later = Link::CoxRisk { baseline_survival: 0.5, centre: 0.25 };
        let refit = LinearRefit { intercept: 0.125, weights: vec![0.5, 9.0, -0.75, -0.25], links: vec![link, later] };
        let refits = Refits { models: vec![refit.clone(); 2], drawn_anew: 3 };
        let names = ["risk", "risk_2"].map(str::to_owned);
        let source = source(&names, &[link, later], &columns, &treatment(), &refits);
        assert!(source.source.contains("3 samples"), "{}", source.source);
        assert_eq!(source.columns.len(), 3);
        let terms: Vec<Option<usize>> =
            source.columns.iter().map(|c| c.term.as_ref().and_then(|t| columns.iter().position(|n| n == t))).collect();
        for adult in [0.0, 1.0] {
            let margin = |treated: f64| 0.125 + 0.5 * adult + treated * (-0.75 - 0.25 * adult);
            let risk = |link: &Link, treated: f64| link.value_from_margin(Margin(margin(treated)));
            let row = [adult, 0.0, 0.0, 0.0];
            let found = |output: &str| read(&source, output, &source.models[1], &terms, &row);
            let near = |found: f64, expected: f64, scale: f64| {
                assert!((found - expected).abs() < 2e-4 * scale, "{found}, expected {expected}");
            };
            near(found("risk_without"), risk(&link, 0.0), 1.0);
            near(found("risk_with"), risk(&link, 1.0), 1.0);
            near(found("risk_2_with"), risk(&later, 1.0), 1.0);
            near(found("risk_difference"), 100.0 * (risk(&link, 0.0) - risk(&link, 1.0)), 100.0);
        }
    }

    #[test]
    fn what_is_coarse_is_near_and_ends_in_zeros() {
        for value in [0.0, 1.0, -1.098_765_4, 3.271_592_6, -12_345.678, 1e-4] {
            let found = coarse(value);
            assert_eq!(found.to_bits() & 0x7FF, 0);
            assert!((f64::from(found) - value).abs() <= value.abs() / 8192.0, "{value}: {found}");
        }
    }
}
