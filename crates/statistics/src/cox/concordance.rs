//! Harrell's C: of the pairs whose order of events is known, the share that the prediction orders alike.
//! Harrell, Lee and Mark, Statistics in Medicine 1996;15:361, section 5.5; the standard error is the infinitesimal
//! jackknife of Therneau and Watson, Mayo Clinic Biostatistics technical report 85, 2015.

use std::collections::BTreeMap;

use crate::design::{check_column, weights_or_ones};
use crate::error::Error;

/// What is to be ordered, a value a row.
#[derive(Debug, Clone, Copy)]
pub struct Ranking<'a> {
    /// When the row comes under observation.
    pub entry: Option<&'a [f64]>,
    /// When the row leaves observation.
    pub exit: &'a [f64],
    /// Whether it leaves by an event.
    pub event: &'a [bool],
    /// Only rows of the same stratum make a pair.
    pub strata: Option<&'a [usize]>,
    /// A pair has the product of its rows' weights.
    pub weights: Option<&'a [f64]>,
    /// For the standard error.
    pub clusters: Option<&'a [usize]>,
}

/// Harrell's C and its parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Concordance {
    /// Concordant pairs and half of the tied ones, over all; NaN where no pair is comparable.
    pub c: f64,
    /// By the infinitesimal jackknife.
    pub standard_error: f64,
    /// Pairs, weighted, whose order is known.
    pub comparable: f64,
    /// Of them, those of equal prediction.
    pub tied: f64,
}

/// The concordance of a prediction, of which a larger one means an earlier event.
///
/// # Errors
/// Columns of unequal length, and predictions that are not numbers.
pub fn concordance(ranking: &Ranking<'_>, prediction: &[f64]) -> Result<Concordance, Error> {
    let rows = ranking.exit.len();
    check_column("the prediction", prediction, rows, "a number", |p| !p.is_nan())?;
    check_column("the time", ranking.exit, rows, "a finite number", f64::is_finite)?;
    if let Some(entry) = ranking.entry {
        check_column("the entry time", entry, rows, "a finite number", f64::is_finite)?;
    }
    let labels = [("the strata", ranking.strata), ("the clusters", ranking.clusters)];
    let lengths = labels.map(|(what, labels)| (what, labels.map_or(rows, <[usize]>::len)));
    for (what, found) in lengths.into_iter().chain([("the event", ranking.event.len())]) {
        if found != rows {
            return Err(Error::Length { what: what.into(), found, rows });
        }
    }
    let weights = weights_or_ones(ranking.weights, rows)?;
    let mut strata: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for row in 0..rows {
        strata.entry(ranking.strata.map_or(0, |strata| strata[row])).or_default().push(row);
    }
    let mut pairs = vec![Pairs::default(); rows];
    for members in strata.values() {
        count(members, ranking, prediction, &weights, &mut pairs);
    }
    // Each pair is counted with both of its rows.
    let total = |part: fn(&Pairs) -> f64| 0.5 * pairs.iter().zip(&weights).map(|(p, w)| w * part(p)).sum::<f64>();
    let comparable = total(|p| p.comparable);
    let (ordered, tied) = (total(|p| p.ordered), total(|p| p.tied));
    let c = (ordered + 0.5 * tied) / comparable;
    let mut influence: BTreeMap<usize, f64> = BTreeMap::new();
    for (row, (p, w)) in pairs.iter().zip(&weights).enumerate() {
        let cluster = ranking.clusters.map_or(row, |clusters| clusters[row]);
        *influence.entry(cluster).or_default() += w * (p.ordered + 0.5 * p.tied - c * p.comparable) / comparable;
    }
    let standard_error = influence.values().map(|i| i * i).sum::<f64>().sqrt();
    Ok(Concordance { c, standard_error, comparable, tied })
}

/// The weights of the rows that make a pair with one.
#[derive(Debug, Clone, Copy, Default)]
struct Pairs {
    comparable: f64,
    ordered: f64,
    tied: f64,
}

/// Two sweeps over time: back, for each event its rows at risk; forth, for each row the events that it outlived.
fn count(members: &[usize], ranking: &Ranking<'_>, prediction: &[f64], weights: &[f64], pairs: &mut [Pairs]) {
    let mut levels: Vec<f64> = members.iter().map(|&row| prediction[row]).collect();
    levels.sort_by(f64::total_cmp);
    levels.dedup();
    let level = |row: usize| levels.partition_point(|&l| l < prediction[row]);
    let entry = |row: usize| ranking.entry.map_or(f64::NEG_INFINITY, |entry| entry[row]);
    let exit = |row: usize| ranking.exit[row];

    let sorted = |key: &dyn Fn(usize) -> f64| {
        let mut rows = members.to_vec();
        rows.sort_by(|&a, &b| key(a).total_cmp(&key(b)));
        rows
    };
    let by_exit = sorted(&exit);
    let by_entry = sorted(&entry);

    // Back: a censored row outlives the events of its own time, an event does not.
    let mut at_risk = Tree::new(levels.len());
    let mut leaving = by_entry.iter().rev().peekable();
    for tied in by_exit.chunk_by(|&a, &b| exit(a) == exit(b)).rev() {
        let time = tied.first().map_or(f64::NAN, |&row| exit(row));
        let (events, censored): (Vec<usize>, Vec<usize>) = tied.iter().partition(|&&row| ranking.event[row]);
        censored.iter().for_each(|&row| at_risk.add(level(row), weights[row]));
        while let Some(&row) = leaving.next_if(|&&row| entry(row) >= time) {
            at_risk.add(level(row), -weights[row]);
        }
        for &row in &events {
            let (below, same) = at_risk.below_and_at(level(row));
            pairs[row].comparable += at_risk.total;
            pairs[row].ordered += below;
            pairs[row].tied += same;
        }
        events.iter().for_each(|&row| at_risk.add(level(row), weights[row]));
    }

    // Forth: events while the row was at risk are those until its exit less those until its entry.
    let mut happened = Tree::new(levels.len());
    let mut entering = by_entry.iter().peekable();
    let mut look = |happened: &Tree, row: usize, sign: f64| {
        let (below, same) = happened.below_and_at(level(row));
        pairs[row].comparable += sign * happened.total;
        pairs[row].ordered += sign * (happened.total - below - same);
        pairs[row].tied += sign * same;
    };
    for tied in by_exit.chunk_by(|&a, &b| exit(a) == exit(b)) {
        let time = tied.first().map_or(f64::NAN, |&row| exit(row));
        while let Some(&row) = entering.next_if(|&&row| entry(row) < time) {
            look(&happened, row, -1.0);
        }
        let (events, censored): (Vec<usize>, Vec<usize>) = tied.iter().partition(|&&row| ranking.event[row]);
        events.iter().for_each(|&row| look(&happened, row, 1.0));
        events.iter().for_each(|&row| happened.add(level(row), weights[row]));
        censored.iter().for_each(|&row| look(&happened, row, 1.0));
    }
}

/// Sums below a level in logarithmic time. Fenwick, Software: Practice and Experience 1994;24:327.
struct Tree {
    sums: Vec<f64>,
    at: Vec<f64>,
    total: f64,
}

impl Tree {
    fn new(levels: usize) -> Self {
        Self { sums: vec![0.0; levels + 1], at: vec![0.0; levels], total: 0.0 }
    }

    fn add(&mut self, level: usize, weight: f64) {
        self.at[level] += weight;
        self.total += weight;
        let mut node = level + 1;
        while node < self.sums.len() {
            self.sums[node] += weight;
            node += node & node.wrapping_neg();
        }
    }

    fn below_and_at(&self, level: usize) -> (f64, f64) {
        let (mut node, mut below) = (level, 0.0);
        while node > 0 {
            below += self.sums[node];
            node &= node - 1;
        }
        (below, self.at[level])
    }
}
