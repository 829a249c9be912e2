//! What a measure loses when one input is shuffled among the rows (Breiman, Machine Learning 2001;45:5; Fisher, Rudin
//! and Dominici, JMLR 2019;20:177). Inputs that carry the same news stand in for each other: their losses are small.

use serde::{Deserialize, Serialize};

use super::bootstrap::shuffled;
use super::parallel::in_parallel;
use super::resampling::Resampling;

/// Losses by input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Importance {
    /// The measure, higher is better.
    pub metric: String,
    /// What it is with every input in its place.
    pub baseline: f64,
    /// How often each input was shuffled.
    pub repeats: usize,
    /// The seed.
    pub seed: u64,
    /// Inputs, the largest loss first.
    pub inputs: Vec<ImportanceRow>,
}

/// One input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ImportanceRow {
    /// Its name.
    pub input: String,
    /// Mean loss; below 0 the shuffled input did better by chance.
    pub mean: f64,
    /// Standard deviation over the repeats.
    pub standard_deviation: f64,
    /// The smallest loss.
    pub low: f64,
    /// The largest loss.
    pub high: f64,
}

/// Shuffles each input in turn. `score` has None, or an input's place and for each row the row to take its value from.
///
/// None where the rows as they are have no score. Shuffles for which it has none are left out.
pub fn permutation_importance(
    metric: &str,
    inputs: &[String],
    how: &Resampling<'_>,
    score: impl Fn(Option<(usize, &[usize])>) -> Option<f64> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Option<Importance> {
    let baseline = score(None)?;
    let repeats = how.replicates.max(1);
    // The same shuffles for every input: the inputs are compared, not the shuffles.
    let one = |piece: usize| {
        let order = shuffled(how.seed, piece % repeats, how.rows);
        score(Some((piece / repeats, &order))).map(|score| baseline - score)
    };
    let losses = in_parallel(inputs.len() * repeats, how.threads, one, progress);
    let row = |(input, losses): (&String, &[Option<f64>])| {
        let losses: Vec<f64> = losses.iter().flatten().copied().collect();
        let count = losses.len() as f64;
        let mean = losses.iter().sum::<f64>() / count;
        let squares: f64 = losses.iter().map(|l| (l - mean) * (l - mean)).sum();
        Some(ImportanceRow {
            input: input.clone(),
            mean,
            standard_deviation: if count > 1.0 { (squares / (count - 1.0)).sqrt() } else { 0.0 },
            low: losses.iter().copied().reduce(f64::min)?,
            high: losses.iter().copied().reduce(f64::max)?,
        })
    };
    let mut rows: Vec<ImportanceRow> = inputs.iter().zip(losses.chunks(repeats)).filter_map(row).collect();
    rows.sort_by(|a, b| b.mean.total_cmp(&a.mean).then_with(|| a.input.cmp(&b.input)));
    Some(Importance { metric: metric.to_owned(), baseline, repeats, seed: how.seed, inputs: rows })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the prediction is y = 3a + b itself, shuffling an input costs β² times the mean squared distance of two of its
    /// values drawn at random, which is 2 β² times its variance (by n, for a row may keep its own).
    #[test]
    fn the_loss_of_a_linear_model_is_what_theory_says() {
        let a: Vec<f64> = (0..30).map(|i| f64::from(i % 7)).collect();
        let b: Vec<f64> = (0..30).map(|i| f64::from((i * i) % 5)).collect();
        let score = |shuffled: Option<(usize, &[usize])>| {
            let from = |input: usize, row: usize| match shuffled {
                Some((place, order)) if place == input => order[row],
                _ => row,
            };
            let squares: f64 = (0..30)
                .map(|row| 3.0 * (a[from(0, row)] - a[row]) + b[from(1, row)] - b[row] + 0.0 * a[from(2, row)])
                .map(|error| error * error)
                .sum();
            Some(-squares / 30.0)
        };
        let variance = |x: &[f64]| {
            let mean = x.iter().sum::<f64>() / 30.0;
            x.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / 30.0
        };
        let how = Resampling { rows: 30, groups: None, replicates: 4000, seed: 1, threads: 2 };
        let names = ["a", "b", "none"].map(String::from);
        let found = permutation_importance("error", &names, &how, score, &|_| ()).unwrap();
        assert_eq!(found.inputs.iter().map(|i| i.input.as_str()).collect::<Vec<_>>(), ["a", "b", "none"]);
        for (row, theory) in found.inputs.iter().zip([18.0 * variance(&a), 2.0 * variance(&b), 0.0]) {
            let error = row.standard_deviation / 4000_f64.sqrt();
            assert!((row.mean - theory).abs() <= 4.0 * error + 1e-12, "{row:?} is not {theory}");
        }
    }

    #[test]
    fn without_a_score_there_is_nothing() {
        let how = Resampling { rows: 3, groups: None, replicates: 2, seed: 1, threads: 1 };
        assert_eq!(permutation_importance("m", &["a".into()], &how, |_| None, &|_| ()), None);
    }
}
