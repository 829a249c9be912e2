//! From equations as written to equations that can be used: terms, and for each output what makes a value of them.

use std::collections::BTreeMap;

use features::FeatureSet;
use features::expression::Expression;
use model::{Linear, Link, Model, ModelFile, Predictor, Stratified};

use super::compile::{Names, parse};
use super::source::{EquationSource, OutputSource, PredictorSource, TermSource};
use super::{BundleError, Equation, Method, Output, Scoring, trained};
use crate::words;

/// What an equation refers to.
pub(super) struct Surroundings<'a> {
    /// The inputs with their options.
    pub(super) names: &'a Names,
    pub(super) features: &'a FeatureSet,
    pub(super) trained: Option<&'a ModelFile>,
    pub(super) has_cohort: bool,
}

/// How an output is written.
enum Form<'a> {
    Published { link: Link, by: Option<&'a str>, predictors: &'a BTreeMap<String, PredictorSource> },
    Trained { file: &'a ModelFile, name: &'a str },
}

impl Surroundings<'_> {
    /// An equation with every expression parsed and every name resolved.
    pub(super) fn equation(&self, source: &EquationSource) -> Result<Equation, BundleError> {
        let place = format!("equation `{}`", source.id);
        let parse = |text: &str, place: &str| parse(text, self.names, place);
        let when = source.when.as_deref().map(|text| parse(text, &format!("{place}, when"))).transpose()?;
        let place_of = |output: &OutputSource| format!("{place}, output `{}`", output.id);
        let forms = source.outputs.iter().map(|output| self.form(output, &place_of(output)));
        let forms = forms.collect::<Result<Vec<_>, _>>()?;
        let names: Vec<&str> = source.terms.iter().map(|term| term.name.as_str()).collect();
        if let Some((_, name)) = names.iter().enumerate().find(|(at, name)| names[..*at].contains(name)) {
            return Err(BundleError::Name { place, what: format!("the term `{name}` is there twice") });
        }
        let file = forms.iter().find_map(|form| match form {
            Form::Trained { file, .. } => Some(*file),
            Form::Published { .. } => None,
        });
        let written: Vec<&TermSource> = match file {
            Some(file) => trained::in_order(source, &file.columns, &place)?,
            None => source.terms.iter().collect(),
        };
        let columns: Vec<&str> = written.iter().map(|term| term.name.as_str()).collect();
        let term = |term: &&TermSource| parse(&term.expression, &format!("{place}, term `{}`", term.name));
        let mut terms = written.iter().map(term).collect::<Result<Vec<_>, _>>()?;
        if let Some(file) = file {
            trained::check_terms(file, &terms, self.features, &place)?;
        }
        let mut outputs = Vec::new();
        for (written, form) in source.outputs.iter().zip(forms) {
            let place = place_of(written);
            let scoring = match form {
                Form::Trained { file, name } => trained_output(file, name)?,
                Form::Published { link, by, predictors } => {
                    let by_column = by.map(|name| self.by_column(name, &mut terms, &place)).transpose()?;
                    self.published(link, by.zip(by_column), predictors, &columns, &place)?
                }
            };
            outputs.push(self.output(written, scoring, &terms));
        }
        Ok(Equation { id: source.id.clone(), label: source.label.clone(), when, terms, outputs })
    }

    fn form<'a>(&'a self, source: &'a OutputSource, place: &str) -> Result<Form<'a>, BundleError> {
        let wrong = |what: &str| Err(BundleError::Name { place: place.to_owned(), what: what.to_owned() });
        let by = source.by.as_deref();
        match (source.trained.as_deref(), &source.link, &source.predictors, self.trained) {
            (None, Some(link), Some(predictors), _) => Ok(Form::Published { link: *link, by, predictors }),
            (None, None, None, _) if by.is_none() => {
                wrong("nothing says how it is computed: give `link` and `predictors`, or `trained`")
            }
            (None, ..) => wrong("a published equation needs both `link` and `predictors`"),
            (Some(_), None, None, None) if by.is_none() => {
                wrong("it is `trained`, but there is no model.json; `insite import` writes it")
            }
            (Some(name), None, None, Some(file)) if by.is_none() => Ok(Form::Trained { file, name }),
            (Some(_), ..) => wrong("it is `trained`, so `link`, `by` and `predictors` must not be there"),
        }
    }

    /// A stratum is a column like any other: the input's own value.
    fn by_column(&self, name: &str, terms: &mut Vec<Expression>, place: &str) -> Result<usize, BundleError> {
        let expression = parse(name, self.names, &format!("{place}, by"))?;
        Ok(terms.iter().position(|term| *term == expression).unwrap_or_else(|| {
            terms.push(expression);
            terms.len() - 1
        }))
    }

    fn published(
        &self,
        link: Link,
        by: Option<(&str, usize)>,
        predictors: &BTreeMap<String, PredictorSource>,
        columns: &[&str],
        place: &str,
    ) -> Result<Scoring, BundleError> {
        let options: Vec<String> = match by {
            None => vec!["all".into()],
            Some((name, _)) => {
                self.names.iter().find(|(n, _)| n == name).map(|(_, options)| options.clone()).unwrap_or_default()
            }
        };
        if let Some(stranger) = predictors.keys().find(|key| !options.contains(key)) {
            return Err(BundleError::Name {
                place: place.to_owned(),
                what: format!("`{stranger}` is none of {}", options.join(", ")),
            });
        }
        let strata = options
            .iter()
            .map(|option| predictors.get(option).map(|p| linear(p, columns, place)).transpose())
            .collect::<Result<Vec<_>, _>>()?;
        if strata.iter().all(Option::is_none) {
            return Err(BundleError::Name { place: place.to_owned(), what: "there is no predictor".into() });
        }
        let by = by.and_then(|(_, column)| u32::try_from(column).ok());
        let predictor = Predictor::Linear(Stratified { by, strata });
        Ok(Scoring::Published(Model { predictor, margin: 0, link, calibration: None }))
    }

    fn output(&self, source: &OutputSource, scoring: Scoring, terms: &[Expression]) -> Output {
        let columns = match (&scoring, self.trained) {
            (Scoring::Trained(_), Some(file)) => file.predictor.columns(),
            (Scoring::Trained(_), None) => vec![],
            (Scoring::Published(model), _) => model.columns(),
        };
        let mut inputs: Vec<usize> =
            columns.into_iter().filter_map(|c| terms.get(c)).flat_map(Expression::reads).collect();
        inputs.sort_unstable();
        inputs.dedup();
        let file = self.trained.filter(|_| matches!(scoring, Scoring::Trained(_)));
        let explained_by = if self.has_cohort { Method::Cohort } else { trained::explained_by(file, inputs.len()) };
        Output {
            id: source.id.clone(),
            label: source.label.clone(),
            short: source.short.clone(),
            horizon_years: source.horizon_years,
            unit: source.unit.clone(),
            quantity: source.quantity.unwrap_or_else(|| words::quantity(&scoring)),
            scoring,
            explained_by,
            inputs,
        }
    }
}

fn trained_output(file: &ModelFile, name: &str) -> Result<Scoring, BundleError> {
    let found = file.outputs.iter().find(|output| output.name == name);
    found.map(|output| Scoring::Trained(output.clone())).ok_or_else(|| {
        let names: Vec<&str> = file.outputs.iter().map(|output| output.name.as_str()).collect();
        BundleError::Name {
            place: "model.json".into(),
            what: format!("there is no output `{name}`; it gives {}", names.join(", ")),
        }
    })
}

fn linear(source: &PredictorSource, columns: &[&str], place: &str) -> Result<Linear, BundleError> {
    let coefficients: &BTreeMap<String, f64> = &source.coefficients;
    if let Some(stranger) = coefficients.keys().find(|name| !columns.contains(&name.as_str())) {
        return Err(BundleError::Name { place: place.to_owned(), what: format!("there is no term `{stranger}`") });
    }
    for (name, value) in coefficients.iter().map(|(n, v)| (n.as_str(), *v)).chain([("intercept", source.intercept)]) {
        if !value.is_finite() {
            return Err(BundleError::Number { place: format!("{place}, {name}"), value });
        }
    }
    // In the order of the terms, so that sums come out the same however the file is sorted. A zero weight reads nothing.
    let weights = columns.iter().enumerate().filter_map(|(at, name)| {
        let weight = *coefficients.get(*name).filter(|w| **w != 0.0)?;
        Some((u32::try_from(at).ok()?, weight))
    });
    Ok(Linear { intercept: source.intercept, weights: weights.collect() })
}
