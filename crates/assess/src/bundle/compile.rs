//! From a bundle as written to a bundle that can be used, refusing whatever does not fit.

use std::collections::BTreeMap;

use features::FeatureSet;
use features::definition::{ConceptDefinition, Reference};
use features::expression::{Expression, Variables};
use model::{Linear, Model, Predictor, Stratified};

use super::source::{BundleSource, EquationSource, GoldenSource, OutputSource, PredictorSource, RuleSource};
use super::{About, Alert, Bundle, BundleError, Equation, Output, Rule};

/// The version of the format that this program reads.
const SCHEMA: u32 = 1;

type Names = Vec<(String, Vec<String>)>;

impl Bundle {
    /// Joins a bundle with the concepts that it names and with its golden patients.
    ///
    /// # Errors
    /// Says what does not fit and where it stands.
    pub fn new(
        source: BundleSource,
        concepts: &[ConceptDefinition],
        golden: &GoldenSource,
    ) -> Result<Self, BundleError> {
        if source.schema != SCHEMA {
            return Err(BundleError::Schema { found: source.schema, understood: SCHEMA });
        }
        let features = FeatureSet::new(source.inputs, concepts)?;
        check_references(&features)?;
        let names = features.variables();
        let rules = |rules: &[RuleSource], place: &str| {
            rules.iter().map(|r| rule(r, &names, place)).collect::<Result<Vec<_>, _>>()
        };
        let equations = source.equations.iter().map(|e| equation(e, &names)).collect::<Result<Vec<_>, _>>()?;
        let outputs: Vec<&str> = equations.iter().flat_map(|e| e.outputs.iter().map(|o| o.id.as_str())).collect();
        let mut with_value = names.clone();
        with_value.push(("value".into(), vec![]));
        let alerts = source.alerts.into_iter().map(|alert| {
            let place = format!("alert on `{}`", alert.output);
            is_output(&outputs, &alert.output, &place)?;
            let when = parse(&alert.when, &with_value, &place)?;
            let super::source::AlertSource { output, tier, finding, action, source, .. } = alert;
            Ok(Alert { output, when, tier, finding, action, source })
        });
        let alerts = alerts.collect::<Result<Vec<_>, BundleError>>()?;
        let refuse = rules(&source.population.refuse, "population, refuse")?;
        let caution = rules(&source.population.caution, "population, caution")?;
        let notes = rules(&source.population.note, "population, note")?;
        for rule in refuse.iter().chain(&caution).chain(&notes) {
            rule.outputs.iter().try_for_each(|output| is_output(&outputs, output, "population"))?;
        }
        let mut bundle = Self {
            about: About {
                id: source.id,
                version: source.version,
                title: source.title,
                summary: source.summary,
                field: source.field,
                task: source.task,
                family: source.family,
                citation: source.citation,
                population: source.population.text,
                reference_patient: source.reference_patient,
            },
            offer: source.offer.as_ref().map(|o| rule(o, &names, "offer")).transpose()?,
            children: source.children,
            features,
            refuse,
            caution,
            notes,
            equations,
            alerts,
            golden: vec![],
        };
        bundle.golden = golden.cases.iter().map(|case| bundle.golden_case(case)).collect::<Result<_, _>>()?;
        Ok(bundle)
    }
}

fn check_references(features: &FeatureSet) -> Result<(), BundleError> {
    for input in features.inputs() {
        let place = || format!("input `{}`, reference", input.name);
        match &input.reference {
            Reference::Number(value) if !value.is_finite() => {
                return Err(BundleError::Number { place: place(), value: *value });
            }
            Reference::Word(word) if !matches!(word.as_str(), "own" | "missing") => {
                let options = features.options(&input.of);
                if !options.iter().any(|(name, _)| name == word) {
                    return Err(BundleError::Name {
                        place: place(),
                        what: format!("`{word}` is no option, nor `own` or `missing`"),
                    });
                }
            }
            _ => {}
        }
        if let Some([low, high]) = input.range
            && !(low < high && low.is_finite() && high.is_finite())
        {
            return Err(BundleError::Number { place: format!("input `{}`, range", input.name), value: low });
        }
    }
    Ok(())
}

fn is_output(outputs: &[&str], name: &str, place: &str) -> Result<(), BundleError> {
    let found = outputs.contains(&name);
    found
        .then_some(())
        .ok_or_else(|| BundleError::Name { place: place.to_owned(), what: format!("there is no output `{name}`") })
}

fn parse(text: &str, names: &Names, place: &str) -> Result<Expression, BundleError> {
    Expression::parse(text, &Variables { names }).map_err(|error| BundleError::Expression {
        place: place.to_owned(),
        text: text.to_owned(),
        error,
    })
}

fn rule(source: &RuleSource, names: &Names, place: &str) -> Result<Rule, BundleError> {
    let when = parse(&source.when, names, place)?;
    Ok(Rule { when, because: source.because.clone(), outputs: source.outputs.clone() })
}

fn equation(source: &EquationSource, names: &Names) -> Result<Equation, BundleError> {
    let place = format!("equation `{}`", source.id);
    let when = source.when.as_deref().map(|text| parse(text, names, &format!("{place}, when"))).transpose()?;
    let mut columns: Vec<&str> = Vec::new();
    let mut terms = Vec::new();
    for term in &source.terms {
        if columns.contains(&term.name.as_str()) {
            return Err(BundleError::Name { place, what: format!("the term `{}` is there twice", term.name) });
        }
        columns.push(&term.name);
        terms.push(parse(&term.expression, names, &format!("{place}, term `{}`", term.name))?);
    }
    let mut outputs = Vec::new();
    for written in &source.outputs {
        let place = format!("{place}, output `{}`", written.id);
        // A stratum is a column like any other: the input's own value.
        let by = written.by.as_deref().map(|name| parse(name, names, &format!("{place}, by"))).transpose()?;
        let by_column = by.map(|expression| {
            terms.iter().position(|term| *term == expression).unwrap_or_else(|| {
                terms.push(expression);
                terms.len() - 1
            })
        });
        outputs.push(output(written, &columns, &terms, by_column, names, &place)?);
    }
    Ok(Equation { id: source.id.clone(), label: source.label.clone(), when, terms, outputs })
}

fn output(
    source: &OutputSource,
    columns: &[&str],
    terms: &[Expression],
    by: Option<usize>,
    names: &Names,
    place: &str,
) -> Result<Output, BundleError> {
    let options: Vec<String> = match &source.by {
        None => vec!["all".into()],
        Some(name) => names.iter().find(|(n, _)| n == name).map(|(_, options)| options.clone()).unwrap_or_default(),
    };
    if let Some(stranger) = source.predictors.keys().find(|key| !options.contains(key)) {
        return Err(BundleError::Name {
            place: place.to_owned(),
            what: format!("`{stranger}` is none of {}", options.join(", ")),
        });
    }
    let strata = options
        .iter()
        .map(|option| source.predictors.get(option).map(|p| linear(p, columns, place)).transpose())
        .collect::<Result<Vec<_>, _>>()?;
    if strata.iter().all(Option::is_none) {
        return Err(BundleError::Name { place: place.to_owned(), what: "there is no predictor".into() });
    }
    let by = by.and_then(|column| u32::try_from(column).ok());
    let predictor = Predictor::Linear(Stratified { by, strata });
    let model = Model { predictor, margin: 0, link: source.link, calibration: None };
    let mut inputs: Vec<usize> =
        model.columns().into_iter().filter_map(|c| terms.get(c)).flat_map(Expression::reads).collect();
    inputs.sort_unstable();
    inputs.dedup();
    if inputs.len() > explain::MAX_INPUTS {
        let (count, most) = (inputs.len(), explain::MAX_INPUTS);
        return Err(BundleError::TooManyInputs { output: source.id.clone(), count, most });
    }
    Ok(Output {
        id: source.id.clone(),
        label: source.label.clone(),
        short: source.short.clone(),
        horizon_years: source.horizon_years,
        unit: source.unit.clone(),
        model,
        inputs,
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
