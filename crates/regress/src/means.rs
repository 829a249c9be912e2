//! Generalised linear regressions of a table.

use statistics::{Design, glm};

use crate::analysis::{Analysis, Kind, design, require_terms};
use crate::complete::Complete;
use crate::condition::event;
use crate::error::RegressError;
use crate::finding::{Deviance, Finding, Line, Tests, Theta};
use crate::table::Table;
use crate::terms::Terms;

pub(crate) fn fit(analysis: &Analysis, table: &Table, terms: &Terms) -> Result<Finding, RegressError> {
    let outcome = analysis.needed(analysis.outcome.as_ref(), "outcome")?;
    analysis.unused(&[
        ("time", analysis.time.is_some()),
        ("entry", analysis.entry.is_some()),
        ("event", analysis.event.is_some()),
        ("ridge", analysis.ridge != 0.0),
    ])?;
    analysis.unused_terms(&[("strata", terms.strata.is_some()), ("cluster", terms.clusters.is_some())])?;
    let outcomes: Vec<Option<f64>> = match analysis.kind {
        Kind::Logistic => {
            let classes = event(outcome, table)?.into_iter();
            classes.map(|class| class.map(|class| f64::from(u8::from(class)))).collect()
        }
        _ => table.numbers(outcome)?,
    };
    let mut complete = Complete::of(table);
    complete.require(outcome, &outcomes);
    require_terms(&mut complete, terms);
    complete.check()?;
    let said = |error| complete.located(error, table, &terms.columns);
    let large = design(&terms.columns, &complete).map_err(said)?;
    let outcome = complete.values(&outcomes);
    let offset = terms.offset.as_ref().map(|offset| complete.values(&offset.values));
    let weights = terms.weights.as_ref().map(|weights| complete.values(&weights.values));
    let fit = |design: &Design| {
        let (offset, weights) = (offset.as_deref(), weights.as_deref());
        let data = glm::Data { design, outcome: &outcome, offset, weights };
        match analysis.kind {
            Kind::Logistic => glm::logistic(&data, analysis.confidence),
            Kind::NegativeBinomial => glm::negative_binomial(&data, analysis.confidence),
            _ => glm::poisson(&data, analysis.confidence),
        }
    };
    let fitted = fit(&large).map_err(said)?;
    // The smaller model is fitted to the rows of the larger one.
    let test = match &analysis.against {
        None => None,
        Some(against) => {
            let smaller = Terms::read(against, table)?;
            let own = smaller.columns.iter().find(|c| terms.columns.iter().all(|other| other.name != c.name));
            if let Some(own) = own {
                let (setting, terms) = ("against".into(), "terms".into());
                return Err(RegressError::NotNested { setting, terms, term: own.said() });
            }
            let small = fit(&design(&smaller.columns, &complete).map_err(said)?).map_err(said)?;
            Some(glm::likelihood_ratio(&small, &fitted).map_err(said)?)
        }
    };

    let name = analysis.kind.title();
    let upper: String = name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect();
    let events = (analysis.kind == Kind::Logistic).then(|| outcome.iter().filter(|&&class| class == 1.0).count());
    Ok(Finding {
        events,
        coefficients: fitted.coefficients.iter().map(Line::from).collect(),
        theta: fitted.theta.map(|t| Theta { estimate: t.estimate, standard_error: t.standard_error }),
        deviance: Some(Deviance {
            deviance: fitted.deviance,
            null_deviance: fitted.null_deviance,
            residual_degrees_of_freedom: fitted.residual_degrees_of_freedom,
            aic: fitted.aic,
        }),
        tests: Tests { against: test.as_ref().map(Into::into), ..Tests::default() },
        ..Finding::of(analysis, format!("{upper} regression"), complete.rows(), fitted.log_likelihood)
    })
}
