//! Discrimination at several times: those with the event by then against those without it beyond (cumulative cases,
//! dynamic controls), weighted for censoring. Uno, Cai, Tian and Wei, JASA 2007;102:527; Hung and Chiang, Canadian
//! Journal of Statistics 2010;38:8. The mean is Lambert and Chevret's (Stat Methods Med Res 2016;25:2088).

use serde::{Deserialize, Serialize};

use super::auroc;
use super::cases::Cases;
use super::interval::{Estimate, Interval};
use super::observed_risk::{risk_by, survival_curve};

/// The area at each of several times.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimedAucs {
    /// One time each, ascending.
    pub times: Vec<TimedAuc>,
    /// Their mean, each time weighted by the survival lost since the one before; the interval is the bootstrap's.
    pub mean: Option<Estimate>,
}

/// The area at one time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimedAuc {
    /// By when.
    pub time: f64,
    /// Rows seen to have the event by then.
    pub events: usize,
    /// Rows seen without it until then.
    pub without: usize,
    /// Rows censored before, which others stand for.
    pub censored: usize,
    /// Observed risk by then (Kaplan–Meier).
    pub observed: Option<Estimate>,
    /// The area with DeLong's interval, weights taken as known; absent where one outcome does not occur.
    pub auroc: Option<Estimate>,
    /// Its bootstrap interval, weights estimated anew in each replicate.
    pub bootstrap: Option<Interval>,
}

/// Only the areas and their mean, for the bootstrap.
#[derive(Debug, Clone)]
pub(crate) struct Areas {
    pub(crate) at: Vec<Option<f64>>,
    pub(crate) mean: Option<f64>,
}

/// The same cases with another horizon.
fn by(cases: &Cases, time: f64) -> Cases {
    let mut cases = cases.clone();
    if let Some(follow_up) = &mut cases.follow_up {
        follow_up.horizon = time;
    }
    cases
}

/// Areas at ascending times.
pub(crate) fn areas(cases: &Cases, times: &[f64]) -> Areas {
    let area = |time: &f64| Some(by(cases, *time).sample()).filter(|s| s.has_both()).map(|s| auroc::area(&s));
    let at: Vec<Option<f64>> = times.iter().map(area).collect();
    let mean = mean(cases, times, &at);
    Areas { at, mean }
}

/// Areas with their intervals; `resampled` has those of each replicate.
pub(crate) fn timed_aucs(
    cases: &Cases,
    times: &[f64],
    interval: impl Fn(usize) -> Option<Interval>,
    mean_interval: Option<Interval>,
) -> TimedAucs {
    let one = |(place, &time): (usize, &f64)| {
        let at = by(cases, time);
        let sample = at.sample();
        let (events, without) = sample.counts();
        TimedAuc {
            time,
            events,
            without,
            censored: cases.len() - sample.len(),
            observed: survival_curve(&at).map(|curve| risk_by(&curve, time).0),
            auroc: sample.has_both().then(|| auroc::auroc(&sample).estimate),
            bootstrap: interval(place),
        }
    };
    let mean = areas(cases, times).mean.map(|value| Estimate { value, interval: mean_interval });
    TimedAucs { times: times.iter().enumerate().map(one).collect(), mean }
}

/// None where an area is missing or nobody had the event by the last time.
fn mean(cases: &Cases, times: &[f64], areas: &[Option<f64>]) -> Option<f64> {
    let curve = survival_curve(cases)?;
    let (mut before, mut sum) = (0.0, 0.0);
    for (time, area) in times.iter().zip(areas) {
        let risk = risk_by(&curve, *time).0.value;
        sum += (*area)? * (risk - before);
        before = risk;
    }
    (before > 0.0).then(|| sum / before)
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// `cumulative_dynamic_auc` of scikit-survival 0.28, censoring estimated in the same people.
    #[test]
    fn equals_scikit_survival() {
        let oracles = [
            0.580_067_471_992_021,
            0.676_194_400_979_385_2,
            0.679_980_312_787_723_3,
            0.669_031_637_149_692,
            0.697_663_968_141_317_1,
            0.773_807_003_746_701_4,
        ];
        let found = areas(&MadeUp::new().survival(), &[1.0, 2.0, 3.0, 4.0, 5.0, 6.5]);
        for (area, oracle) in found.at.iter().zip(oracles) {
            equals(area.unwrap(), oracle, 1e-12);
        }
        equals(found.mean.unwrap(), 0.695_057_290_608_825_5, 1e-12);
    }

    #[test]
    fn at_the_horizon_it_is_the_area_of_the_evaluation() {
        let cases = MadeUp::new().survival();
        assert_eq!(areas(&cases, &[5.0]).at, [Some(auroc::area(&cases.sample()))]);
    }

    #[test]
    fn a_time_before_the_first_event_has_none() {
        let cases = MadeUp::new().survival();
        let found = timed_aucs(&cases, &[1e-9, 5.0], |_| None, None);
        assert_eq!((found.times[0].events, found.times[0].auroc, found.mean), (0, None, None));
        let row = &found.times[1];
        assert_eq!(row.events + row.without + row.censored, 300);
    }
}
