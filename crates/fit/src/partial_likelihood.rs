//! Minus the log partial likelihood of Cox's model as a function of each row's margin, with its slope and curvature:
//! what lasso paths and boosted trees descend. Efron's ties (Therneau and Grambsch 2000, pages 48 to 50), strata, late
//! entry, weights; linear in the number of rows once they are sorted.

use std::collections::BTreeMap;

use crate::data::Survival;
use crate::learner::Loss;

/// The rows in the order in which they enter and leave the risk sets.
#[derive(Debug, Clone)]
pub(crate) struct CoxLoss {
    strata: Vec<Stratum>,
    weights: Vec<f64>,
    is_event: Vec<bool>,
}

#[derive(Debug, Clone)]
struct Stratum {
    /// Rows, the last exit first.
    by_exit: Vec<(f64, usize)>,
    /// Rows that enter late, the last entry first; empty where all are there from the start.
    by_entry: Vec<(f64, usize)>,
    /// Times with events, the first first.
    times: Vec<EventTime>,
    /// Which of these times each row was at risk at.
    at_risk: Vec<AtRisk>,
}

#[derive(Debug, Clone)]
struct EventTime {
    time: f64,
    dead: Vec<usize>,
    mean_weight: f64,
}

#[derive(Debug, Clone)]
struct AtRisk {
    row: usize,
    from: usize,
    to: usize,
    /// The time of its own event.
    own: Option<usize>,
}

/// Sums over the tied events of one time, each of which sees its own share of the risk set.
#[derive(Debug, Clone, Copy, Default)]
struct Jump {
    /// Σ weight / hazard.
    first: f64,
    /// What of it the tied rows themselves do not take part in.
    first_gone: f64,
    /// Σ weight / hazard².
    second: f64,
    /// The same as the tied rows see it.
    second_own: f64,
    /// Σ weight · ln hazard.
    log: f64,
}

impl CoxLoss {
    /// The order of these rows; without their strata where `strata` is false.
    pub(crate) fn new(survival: &Survival, weights: &[f64], strata: bool) -> Self {
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for row in 0..survival.time.len() {
            let stratum = if strata { survival.strata.get(row).copied().unwrap_or(0) } else { 0 };
            members.entry(stratum).or_default().push(row);
        }
        Self {
            strata: members.values().map(|rows| Stratum::new(survival, weights, rows)).collect(),
            weights: weights.to_vec(),
            is_event: survival.event.clone(),
        }
    }

    /// The cumulative hazard by a time of a row whose margin is `centre`, over all strata together.
    pub(crate) fn cumulative_hazard(&self, margins: &[f64], centre: f64, until: f64) -> f64 {
        let (hazards, shift) = self.hazards(margins);
        let of = |stratum: &Stratum| {
            let jumps = stratum.jumps(&hazards);
            let until = stratum.times.iter().zip(jumps).filter(|(event, _)| event.time <= until);
            until.map(|(_, jump)| jump.first).sum::<f64>()
        };
        self.strata.iter().map(of).sum::<f64>() * libm::exp(centre - shift)
    }

    /// Weighted relative hazards, divided by the largest so that none overflows, and the logarithm of what by.
    fn hazards(&self, margins: &[f64]) -> (Vec<f64>, f64) {
        let shift = margins.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        (margins.iter().zip(&self.weights).map(|(margin, w)| w * libm::exp(margin - shift)).collect(), shift)
    }
}

impl Stratum {
    fn new(survival: &Survival, weights: &[f64], rows: &[usize]) -> Self {
        let latest_first = |times: &[f64]| {
            let mut sorted: Vec<(f64, usize)> = rows.iter().map(|row| (times[*row], *row)).collect();
            sorted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            sorted
        };
        let by_exit = latest_first(&survival.time);
        let mut times: Vec<EventTime> = Vec::new();
        for (time, row) in by_exit.iter().rev().filter(|(_, row)| survival.event[*row]) {
            match times.last_mut().filter(|last| last.time == *time) {
                Some(last) => last.dead.push(*row),
                None => times.push(EventTime { time: *time, dead: vec![*row], mean_weight: 0.0 }),
            }
        }
        for event in &mut times {
            let total: f64 = event.dead.iter().map(|row| weights[*row]).sum();
            event.mean_weight = total / event.dead.len() as f64;
        }
        let at_risk = |row: usize| {
            let to = times.partition_point(|event| event.time <= survival.time[row]);
            let from = survival.entry.get(row).map_or(0, |entry| times.partition_point(|event| event.time <= *entry));
            AtRisk { row, from, to, own: survival.event[row].then(|| to.saturating_sub(1)) }
        };
        Self {
            at_risk: rows.iter().map(|row| at_risk(*row)).collect(),
            by_entry: if survival.entry.is_empty() { vec![] } else { latest_first(&survival.entry) },
            by_exit,
            times,
        }
    }

    /// What each time adds, the first first.
    fn jumps(&self, hazards: &[f64]) -> Vec<Jump> {
        let (mut all, mut entered, mut left) = (0.0, 0, 0);
        let mut jumps = vec![Jump::default(); self.times.len()];
        for (event, jump) in self.times.iter().zip(&mut jumps).rev() {
            while let Some((_, row)) = self.by_exit.get(entered).filter(|(exit, _)| *exit >= event.time) {
                all += hazards[*row];
                entered += 1;
            }
            while let Some((_, row)) = self.by_entry.get(left).filter(|(entry, _)| *entry >= event.time) {
                all -= hazards[*row];
                left += 1;
            }
            let dead: f64 = event.dead.iter().map(|row| hazards[*row]).sum();
            // What entered late was taken out again; rounding must not leave less than those who are there.
            let hazard = all.max(dead);
            let count = event.dead.len();
            for k in 0..count {
                let gone = k as f64 / count as f64;
                let seen = hazard - gone * dead;
                let share = event.mean_weight / seen;
                jump.first += share;
                jump.first_gone += gone * share;
                jump.second += share / seen;
                jump.second_own += (1.0 - gone) * (1.0 - gone) * share / seen;
                jump.log += event.mean_weight * libm::log(seen);
            }
        }
        jumps
    }
}

impl Loss for CoxLoss {
    fn at(&self, margins: &[f64], slope: &mut [f64], curvature: &mut [f64]) -> f64 {
        let (hazards, shift) = self.hazards(margins);
        let mut loss = 0.0;
        for stratum in &self.strata {
            let jumps = stratum.jumps(&hazards);
            let mut sums = vec![(0.0, 0.0)];
            let (mut first, mut second) = (0.0, 0.0);
            for (event, jump) in stratum.times.iter().zip(&jumps) {
                loss += jump.log;
                loss -= event.dead.iter().map(|row| self.weights[*row] * (margins[*row] - shift)).sum::<f64>();
                first += jump.first;
                second += jump.second;
                sums.push((first, second));
            }
            for AtRisk { row, from, to, own } in &stratum.at_risk {
                let (mut first, mut second) = (sums[*to].0 - sums[*from].0, sums[*to].1 - sums[*from].1);
                if let Some(jump) = own.and_then(|own| jumps.get(own)) {
                    first -= jump.first_gone;
                    second += jump.second_own - jump.second;
                }
                let hazard = hazards[*row];
                let event = if self.is_event[*row] { self.weights[*row] } else { 0.0 };
                slope[*row] = event - hazard * first;
                curvature[*row] = (hazard * first - hazard * hazard * second).max(0.0);
            }
        }
        loss
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::numbers;
    use statistics::{Design, cox};

    fn table(count: usize) -> (Survival, Vec<f64>, Vec<f64>) {
        let mut next = numbers(5);
        let margins: Vec<f64> = (0..count).map(|_| 3.0 * next() - 1.5).collect();
        let survival = Survival {
            // Coarse times, so that many are tied.
            time: margins.iter().map(|m| 2.0 + libm::floor(8.0 * next() * libm::exp(-0.3 * m))).collect(),
            event: (0..count).map(|_| next() < 0.7).collect(),
            strata: (0..count).map(|row| row % 2).collect(),
            entry: (0..count).map(|_| libm::floor(2.0 * next())).collect(),
        };
        (survival, (0..count).map(|_| 0.5 + next()).collect(), margins)
    }

    /// By the definition, event by event over all rows.
    fn brute_force(s: &Survival, weights: &[f64], margins: &[f64]) -> f64 {
        let rows = 0..s.time.len();
        let mut loss = 0.0;
        let mut done: Vec<(usize, f64)> = Vec::new();
        for row in rows.clone().filter(|row| s.event[*row]) {
            let (stratum, time) = (s.strata[row], s.time[row]);
            if done.contains(&(stratum, time)) {
                continue;
            }
            done.push((stratum, time));
            let risk = |i: &usize| s.strata[*i] == stratum && s.entry[*i] < time && s.time[*i] >= time;
            let dead = |i: &usize| s.strata[*i] == stratum && s.event[*i] && s.time[*i] == time;
            let hazard = |i: usize| weights[i] * libm::exp(margins[i]);
            let all: f64 = rows.clone().filter(risk).map(hazard).sum();
            let tied: Vec<usize> = rows.clone().filter(dead).collect();
            let of_tied: f64 = tied.iter().map(|i| hazard(*i)).sum();
            let mean = tied.iter().map(|i| weights[*i]).sum::<f64>() / tied.len() as f64;
            loss -= tied.iter().map(|i| weights[*i] * margins[*i]).sum::<f64>();
            for k in 0..tied.len() {
                loss += mean * libm::log(all - k as f64 / tied.len() as f64 * of_tied);
            }
        }
        loss
    }

    #[test]
    fn loss_slope_and_curvature_are_those_of_the_definition() {
        let (survival, weights, margins) = table(60);
        let loss = CoxLoss::new(&survival, &weights, true);
        let (mut slope, mut curvature) = (vec![0.0; 60], vec![0.0; 60]);
        let value = loss.at(&margins, &mut slope, &mut curvature);
        assert!((value - brute_force(&survival, &weights, &margins)).abs() < 1e-10);
        let step = 1e-4;
        for row in 0..60 {
            let moved = |by: f64| {
                let mut margins = margins.clone();
                margins[row] += by;
                brute_force(&survival, &weights, &margins)
            };
            let (up, down) = (moved(step), moved(-step));
            assert!((slope[row] + (up - down) / (2.0 * step)).abs() < 1e-6, "row {row}");
            assert!((curvature[row] - (up - 2.0 * value + down) / (step * step)).abs() < 1e-5, "row {row}");
        }
    }

    /// Against the baseline of `statistics::cox`, itself compared with R.
    #[test]
    fn the_cumulative_hazard_is_that_of_the_fitted_model() {
        let (survival, weights, x) = table(80);
        let design = Design::from_columns(80, &[("x".into(), x.clone())]).unwrap();
        let data = cox::Data {
            design: &design,
            entry: Some(&survival.entry),
            exit: &survival.time,
            event: &survival.event,
            strata: None,
            weights: Some(&weights),
            clusters: None,
        };
        let fit = cox::fit(&data, &cox::Options::default()).unwrap();
        let margins: Vec<f64> = x.iter().map(|x| fit.coefficients[0].estimate * x).collect();
        let loss = CoxLoss::new(&survival, &weights, false);
        let centre = margins.iter().sum::<f64>() / 80.0;
        let found = libm::exp(-loss.cumulative_hazard(&margins, centre, 5.0));
        assert!((found - fit.baseline.survival(0, 5.0, 0.0)).abs() < 1e-10, "{found}");
    }
}
