//! From a bundle as written to a bundle that can be used, refusing whatever does not fit.

use features::FeatureSet;
use features::definition::{ConceptDefinition, Reference};
use features::expression::{Expression, Variables};

use super::equation::Surroundings;
use super::source::{BundleParts, BundleSource, GoldenSource, RuleSource, TrainedSource};
use super::{About, Alert, Bundle, BundleError, ReferenceCohort, Rule, grouping, trained};
use crate::uncertainty::Uncertainty;

/// The version of the format that this program reads.
const SCHEMA: u32 = 1;

pub(super) type Names = Vec<(String, Vec<String>)>;

impl Bundle {
    /// Joins a bundle with the concepts that it names, with its golden patients and with its trained model, if it has one.
    ///
    /// # Errors
    /// Says what does not fit and where it stands.
    pub fn new(
        source: BundleSource,
        concepts: &[ConceptDefinition],
        golden: &GoldenSource,
        trained: Option<TrainedSource>,
    ) -> Result<Self, BundleError> {
        let golden = golden.clone();
        let (cohort, applicability, uncertainty) = (None, None, None);
        Self::from_parts(BundleParts { bundle: source, golden, trained, cohort, applicability, uncertainty }, concepts)
    }

    /// Joins all files of a bundle with the concepts that it names.
    ///
    /// # Errors
    /// Says what does not fit and where it stands.
    pub fn from_parts(parts: BundleParts, concepts: &[ConceptDefinition]) -> Result<Self, BundleError> {
        let BundleParts { bundle: source, golden, trained, cohort, applicability, uncertainty } = parts;
        if source.schema != SCHEMA {
            return Err(BundleError::Schema { found: source.schema, understood: SCHEMA });
        }
        let trained = trained.map(|file| trained::checked(file, &source)).transpose()?;
        if trained.is_some() && source.equations.iter().flat_map(|e| &e.outputs).all(|o| o.trained.is_none()) {
            let what = "no output of bundle.json says that it is `trained`".into();
            return Err(BundleError::Name { place: "model.json".into(), what });
        }
        if trained.is_none() && source.instances_are_public.is_some() {
            let what = "there is no model.json that could store training rows".into();
            return Err(BundleError::Name { place: "instances_are_public".into(), what });
        }
        let features = FeatureSet::new(source.inputs, concepts)?;
        check_references(&features)?;
        let names = features.variables();
        let rules = |rules: &[RuleSource], place: &str| {
            rules.iter().map(|r| rule(r, &names, place)).collect::<Result<Vec<_>, _>>()
        };
        let has_cohort = cohort.is_some();
        let surroundings = Surroundings { names: &names, features: &features, trained: trained.as_ref(), has_cohort };
        let equations = source.equations.iter().map(|e| surroundings.equation(e)).collect::<Result<Vec<_>, _>>()?;
        let cohort = cohort.map(|source| ReferenceCohort::new(source, &features, &equations)).transpose()?;
        let groups = grouping::groups(source.groups, &features, &equations)?;
        let pairs = grouping::pairs(&source.interactions, &groups, &features, &equations, trained.as_ref())?;
        let names_of_terms = trained::term_names(&source.equations, trained.as_ref());
        let uncertainty = uncertainty.map(|from| Uncertainty::new(from, &equations, &names_of_terms)).transpose()?;
        crate::views::check::check(source.dose.as_ref(), source.treatment.as_ref(), &equations, &features)?;
        applicability.iter().try_for_each(|known| crate::applicability::check_source(known, &features))?;
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
        let impossible = rules(&source.impossible, "impossible")?;
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
            trained,
            instances_are_public: source.instances_are_public,
            cohort,
            groups,
            pairs,
            missing: source.missing,
            applicability,
            uncertainty,
            actionable: source.actionable,
            impossible,
            thresholds: source.thresholds,
            dose: source.dose,
            treatment: source.treatment,
            overlays: vec![],
        };
        crate::change::check(&bundle)?;
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

pub(super) fn parse(text: &str, names: &Names, place: &str) -> Result<Expression, BundleError> {
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
