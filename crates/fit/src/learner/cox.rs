//! Cox's proportional hazards: by Newton's method of `statistics` where the penalty is ridge or none, by coordinate
//! descent where it is lasso or the table is large. Ties are Efron's, strata have baselines of their own while coefficients are estimated.

use model::Predictor;
use statistics::{Design, cox};

use super::penalised::scores;
use super::proximal::{Columns, Penalty, Solution, minimise};
use super::{Context, Fitted, THIS};
use crate::baseline::risk_link;
use crate::candidate::Candidate;
use crate::data::{Data, Outcome, Survival};
use crate::parameters::Point;
use crate::partial_likelihood::CoxLoss;
use crate::preparation::Imputation;

pub(super) fn fit(candidate: &Candidate, point: &Point, data: &Data, context: Context) -> Result<Fitted, String> {
    let Outcome::Survival(survival) = &data.outcome else { return Err("cox needs times and events".into()) };
    let weights = data.all_weights();
    let total: f64 = weights.iter().sum();
    let imputation = Imputation::of(data, candidate.missing);
    let table = imputation.rows(data);
    let columns = Columns::standardised(&table, imputation.width(), &weights);
    let strength = point.number(candidate.learner, "penalty") * total;
    let share = point.number(candidate.learner, "l1_share");
    let solution = if strength * share > 0.0 || columns.is_large() {
        let loss = CoxLoss::new(survival, &weights, true);
        let penalty = Penalty { ridge: strength * (1.0 - share), lasso: strength * share };
        minimise(&columns, &loss, false, penalty, total)
            .ok_or("the coefficients did not settle: take a larger penalty, or leave columns out")?
    } else {
        newton(&columns, &imputation.names(&data.columns), survival, &weights, strength)?
    };
    // Centred margins: the baseline is that of a row of average columns.
    let predictor = imputation.before(scores(solution));
    finish(predictor, survival, data, &weights, context, THIS)
}

/// With the baseline of these rows.
pub(super) fn finish(
    predictor: Predictor<model::trees::TreeEnsemble>,
    survival: &Survival,
    data: &Data,
    weights: &[f64],
    context: Context,
    written_by: &'static str,
) -> Result<Fitted, String> {
    let horizon = context.horizon.ok_or("a survival model needs the horizon of its risk: set one")?;
    let compiled = predictor.clone().compile().map_err(|error| error.to_string())?;
    let margins: Vec<f64> = (0..data.count())
        .map(|row| compiled.margins_from_row(data.row(row)).first().copied().unwrap_or(f64::NAN))
        .collect();
    let link = risk_link(survival, weights, &margins, horizon).ok_or_else(|| {
        format!(
            "no risk by {horizon} can be estimated: nobody is followed so long, or nobody is left; take a shorter one"
        )
    })?;
    let mut notes = vec![format!("The value is the risk by {horizon}, in the unit of the training times.")];
    if !survival.strata.is_empty() {
        notes.push("Coefficients were estimated within strata; the baseline is of all strata together.".into());
    }
    Ok(Fitted { predictor, link, written_by, stores_instances: false, notes })
}

/// No penalty or ridge. A column that is constant in these rows has no coefficient.
fn newton(
    columns: &Columns,
    names: &[String],
    survival: &Survival,
    weights: &[f64],
    ridge: f64,
) -> Result<Solution, String> {
    let varying: Vec<usize> = (0..columns.width()).filter(|column| !columns.is_constant(*column)).collect();
    let named: Vec<(String, Vec<f64>)> =
        varying.iter().map(|column| (names[*column].clone(), columns.column(*column).to_vec())).collect();
    let design = Design::from_columns(weights.len(), &named).map_err(|error| error.to_string())?;
    let data = cox::Data {
        design: &design,
        entry: (!survival.entry.is_empty()).then_some(survival.entry.as_slice()),
        exit: &survival.time,
        event: &survival.event,
        strata: (!survival.strata.is_empty()).then_some(survival.strata.as_slice()),
        weights: Some(weights),
        clusters: None,
    };
    let options = cox::Options { ridge, ..cox::Options::default() };
    let fit = cox::fit(&data, &options).map_err(|error| error.to_string())?;
    let mut standardised = vec![0.0; columns.width()];
    varying.iter().zip(&fit.coefficients).for_each(|(column, c)| standardised[*column] = c.estimate);
    // A Cox model has no intercept; without one, margins are not centred, and the link's centre says so.
    Ok(Solution { intercept: 0.0, ..columns.back(0.0, &standardised) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::Learner;
    use crate::testing::{candidate, survival};
    use model::Link;

    const CONTEXT: Context = Context { seed: 1, horizon: Some(4.0) };

    fn weights_of(grid: &[(&str, &[f64])], data: &Data) -> (Vec<f64>, Link) {
        let candidate = candidate(Learner::Cox, grid);
        let fitted = fit(&candidate, &candidate.points().unwrap()[0], data, CONTEXT).unwrap();
        let Predictor::Scores(scores) = fitted.predictor else { panic!("scores") };
        (scores.weights[0].clone(), fitted.link)
    }

    /// Lasso's solver without lasso, and Newton's of `statistics`.
    #[test]
    fn both_ways_to_ridge_agree() {
        let data = survival(250, 11);
        let (newton, _) = weights_of(&[("penalty", &[0.05])], &data);
        let (descent, _) = weights_of(&[("penalty", &[0.05]), ("l1_share", &[1e-9])], &data);
        newton.iter().zip(&descent).for_each(|(a, b)| assert!((a - b).abs() < 1e-6, "{a} {b}"));
        let (lasso, _) = weights_of(&[("penalty", &[0.1]), ("l1_share", &[1.0])], &data);
        assert!(lasso[3] == 0.0 && lasso[4] == 0.0 && lasso[0] > 0.1, "{lasso:?}");
    }

    /// The mean risk by the horizon is about the share that has the event by then: here nearly all are followed.
    #[test]
    fn the_value_is_a_risk_by_the_horizon() {
        let data = survival(4000, 12);
        let (weights, link) = weights_of(&[], &data);
        let Outcome::Survival(s) = &data.outcome else { panic!("survival") };
        let curve = statistics::survival::kaplan_meier(&s.time, &s.event, None, None, 0.95).unwrap();
        let survived = curve.steps.iter().rfind(|step| step.time <= 4.0).unwrap().survival;
        let margin = |row: &[f64]| row.iter().zip(&weights).map(|(x, w)| x * w).sum::<f64>();
        let risk = |row| link.value_from_margin(model::Margin(margin(data.row(row))));
        let mean = (0..4000).map(risk).sum::<f64>() / 4000.0;
        assert!((mean - (1.0 - survived)).abs() < 0.01, "{mean}, {}", 1.0 - survived);
    }

    #[test]
    fn a_horizon_beyond_the_data_is_refused() {
        let data = survival(100, 13);
        let context = Context { horizon: Some(80.0), ..CONTEXT };
        let error = fit(&candidate(Learner::Cox, &[]), &Point::default(), &data, context).unwrap_err();
        assert!(error.contains("take a shorter one"), "{error}");
    }
}
