//! Cox regression of a table.

use statistics::cox;

use crate::analysis::{Analysis, Ties, design, require_terms};
use crate::complete::Complete;
use crate::condition::event;
use crate::error::RegressError;
use crate::finding::{Concordance, Finding, Line, Proportional, TermTest, Tests};
use crate::table::Table;
use crate::terms::Terms;

pub(crate) fn fit(analysis: &Analysis, table: &Table, terms: &Terms) -> Result<Finding, RegressError> {
    let time = analysis.needed(analysis.time.as_ref(), "time")?;
    let event_text = analysis.needed(analysis.event.as_ref(), "event")?;
    analysis.unused(&[("outcome", analysis.outcome.is_some())])?;
    analysis.unused_terms(&[("offset", terms.offset.is_some())])?;
    analysis.unused(&[("against", analysis.against.is_some())])?;
    let (exits, events) = (table.numbers(time)?, event(event_text, table)?);
    let entries = analysis.entry.as_ref().map(|entry| table.numbers(entry)).transpose()?;
    let mut complete = Complete::of(table);
    complete.require(time, &exits);
    complete.require(event_text, &events);
    if let (Some(name), Some(values)) = (&analysis.entry, &entries) {
        complete.require(name, values);
    }
    require_terms(&mut complete, terms);
    complete.check()?;
    let said = |error| complete.located(error, table, &terms.columns);
    let design = design(&terms.columns, &complete).map_err(said)?;
    let (exit, event) = (complete.values(&exits), complete.values(&events));
    let entry = entries.as_ref().map(|entries| complete.values(entries));
    let weights = terms.weights.as_ref().map(|weights| complete.values(&weights.values));
    let (strata, clusters) = (complete.labels(terms.strata.as_ref()), complete.labels(terms.clusters.as_ref()));
    let data = cox::Data {
        design: &design,
        entry: entry.as_deref(),
        exit: &exit,
        event: &event,
        strata: strata.as_deref(),
        weights: weights.as_deref(),
        clusters: clusters.as_deref(),
    };
    let options = cox::Options { ties: analysis.ties.into(), confidence: analysis.confidence, ridge: analysis.ridge };
    let fit = cox::fit(&data, &options).map_err(said)?;
    let proportional = fit.proportional_hazards(analysis.proportional.into()).map_err(said)?;

    let ties = match analysis.ties {
        Ties::Efron => "Efron",
        Ties::Breslow => "Breslow",
    };
    let errors = fit.coefficients.iter().zip(&fit.model_standard_errors);
    Ok(Finding {
        events: Some(fit.events),
        coefficients: errors.map(|(c, &error)| Line { model_standard_error: Some(error), ..c.into() }).collect(),
        standard_errors_are_robust: clusters.is_some(),
        null_log_likelihood: Some(fit.null_log_likelihood),
        tests: fit.tests.as_ref().map(Tests::from).unwrap_or_default(),
        concordance: Some(Concordance { c: fit.concordance.c, standard_error: fit.concordance.standard_error }),
        proportional_hazards: Some(Proportional {
            time: analysis.proportional,
            terms: proportional.terms.iter().map(|(t, test)| TermTest { term: t.clone(), test: test.into() }).collect(),
            all: (&proportional.all).into(),
        }),
        ..Finding::of(
            analysis,
            format!("Cox proportional hazards, ties after {ties}"),
            complete.rows(),
            fit.log_likelihood,
        )
    })
}
