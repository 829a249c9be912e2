//! From relative hazards to a risk by a horizon: the baseline survival of the training rows.

use model::Link;

use crate::data::Survival;
use crate::partial_likelihood::CoxLoss;

/// The link from a margin (a log relative hazard) to the risk by the horizon: Efron's form of Breslow's estimate, over
/// all strata together, centred on the rows' mean margin. `None` where nobody is followed so long, or where all of those
/// at risk have the event before the horizon.
pub(crate) fn risk_link(survival: &Survival, weights: &[f64], margins: &[f64], horizon: f64) -> Option<Link> {
    if !survival.time.iter().any(|time| *time >= horizon) {
        return None;
    }
    let total: f64 = weights.iter().sum();
    let centre = margins.iter().zip(weights).map(|(margin, weight)| margin * weight).sum::<f64>() / total;
    let loss = CoxLoss::new(survival, weights, false);
    let baseline_survival = libm::exp(-loss.cumulative_hazard(margins, centre, horizon));
    (baseline_survival > 0.0).then_some(Link::CoxRisk { baseline_survival, centre })
}
