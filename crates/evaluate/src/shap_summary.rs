//! Contributions of many predictions at a glance: how much each input moves them, which way, and a swarm to draw.

use serde::{Deserialize, Serialize};

use super::bootstrap::shuffled;

/// Inputs by how much they move predictions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShapSummary {
    /// What contributions add up to, such as `log odds`.
    pub scale: String,
    /// Rows explained.
    pub rows: usize,
    /// Inputs, the largest mean size first.
    pub inputs: Vec<ShapInput>,
}

/// One input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShapInput {
    /// Its name.
    pub input: String,
    /// Mean size of its contributions, without sign.
    pub mean_absolute: f64,
    /// That over the sum of all inputs.
    pub share: f64,
    /// Spearman's correlation of value and contribution: above 0, higher values raise the prediction. Absent where
    /// either is constant or fewer than three values are known.
    pub direction: Option<f64>,
    /// Mean contribution where the value is in the lowest third of the known ones.
    pub when_low: Option<f64>,
    /// Mean contribution where it is in the highest third.
    pub when_high: Option<f64>,
    /// Rows without a value.
    pub missing: usize,
    /// Mean contribution of these.
    pub when_missing: Option<f64>,
    /// A sample of rows to draw.
    pub points: Vec<ShapPoint>,
}

/// One row's contribution.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ShapPoint {
    /// The contribution.
    pub contribution: f64,
    /// Where the value stands among the known ones, 0 lowest to 1 highest; absent where it is missing.
    pub level: Option<f64>,
}

/// A summary of `contributions`, one column an input, one number a row. `values` are the inputs' own, not a number
/// where missing. At most `drawn` rows, chosen by the seed, the same for every input, become points.
#[must_use]
pub fn shap_summary(
    scale: &str,
    inputs: &[String],
    [contributions, values]: [&[Vec<f64>]; 2],
    drawn: usize,
    seed: u64,
) -> ShapSummary {
    let rows = contributions.iter().map(Vec::len).min().unwrap_or(0);
    let mut sample = shuffled(seed, 0, rows);
    sample.truncate(drawn);
    sample.sort_unstable();
    let columns = inputs.iter().zip(contributions).zip(values);
    let mut inputs: Vec<ShapInput> = columns.map(|((name, c), v)| input(name, c, v, &sample)).collect();
    let total: f64 = inputs.iter().map(|i| i.mean_absolute).sum();
    for input in &mut inputs {
        input.share = if total > 0.0 { input.mean_absolute / total } else { 0.0 };
    }
    inputs.sort_by(|a, b| b.mean_absolute.total_cmp(&a.mean_absolute).then_with(|| a.input.cmp(&b.input)));
    ShapSummary { scale: scale.to_owned(), rows, inputs }
}

fn input(name: &str, contributions: &[f64], values: &[f64], sample: &[usize]) -> ShapInput {
    let known: Vec<usize> = (0..contributions.len().min(values.len())).filter(|&r| !values[r].is_nan()).collect();
    let mean = |rows: &mut dyn Iterator<Item = usize>| {
        let (sum, count) = rows.fold((0.0, 0.0), |(sum, count), row| (sum + contributions[row], count + 1.0));
        (count > 0.0).then_some(sum / count)
    };
    let ranks = ranks(&known.iter().map(|&r| values[r]).collect::<Vec<_>>());
    let most = (known.len() as f64 - 1.0).max(1.0);
    let mut levels = vec![None; contributions.len()];
    known.iter().zip(&ranks).for_each(|(&row, rank)| levels[row] = Some(rank / most));
    let in_third = |low: bool| {
        let is_in = |row: &usize| levels[*row].is_some_and(|l| if low { l < 1.0 / 3.0 } else { l > 2.0 / 3.0 });
        mean(&mut known.iter().copied().filter(is_in))
    };
    let by_contribution = self::ranks(&known.iter().map(|&r| contributions[r]).collect::<Vec<_>>());
    let missing = contributions.len() - known.len();
    ShapInput {
        input: name.to_owned(),
        mean_absolute: contributions.iter().map(|c| c.abs()).sum::<f64>() / contributions.len().max(1) as f64,
        share: 0.0,
        direction: correlation(&ranks, &by_contribution),
        when_low: in_third(true),
        when_high: in_third(false),
        missing,
        when_missing: mean(&mut (0..contributions.len()).filter(|&r| levels[r].is_none())),
        points: sample.iter().map(|&r| ShapPoint { contribution: contributions[r], level: levels[r] }).collect(),
    }
}

/// Ranks from 0; equal values share the middle of theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for tied in order.chunk_by(|&a, &b| values[a] == values[b]) {
        let rank = before as f64 + (tied.len() as f64 - 1.0) / 2.0;
        tied.iter().for_each(|&place| ranks[place] = rank);
        before += tied.len();
    }
    ranks
}

fn correlation(a: &[f64], b: &[f64]) -> Option<f64> {
    let count = a.len() as f64;
    let mean = (count - 1.0) / 2.0;
    let product = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(x, y)| (x - mean) * (y - mean)).sum::<f64>();
    let spread = (product(a, a) * product(b, b)).sqrt();
    (a.len() > 2 && spread > 0.0).then(|| product(a, b) / spread)
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// `spearmanr` of scipy, with ties in the values.
    #[test]
    fn direction_equals_scipy() {
        let people = MadeUp::new();
        let values = people.sample().predictions;
        let contributions: Vec<f64> =
            people.other.iter().zip(&values).map(|(other, p)| (2.0 * other - p) * p).collect();
        let found = shap_summary("log odds", &["x".into()], [&[contributions], &[values]], 50, 1);
        equals(found.inputs[0].direction.unwrap(), 0.647_241_392_521_002_7, 1e-9);
        assert_eq!((found.inputs[0].share, found.inputs[0].points.len()), (1.0, 50));
    }

    #[test]
    fn sizes_shares_and_missing_by_hand() {
        let names = ["small", "large"].map(String::from);
        let contributions = [vec![0.5, -0.5, 0.0, 0.0], vec![-3.0, -1.0, 1.0, 4.0]];
        let values = [vec![1.0, f64::NAN, 1.0, 1.0], vec![1.0, 2.0, 3.0, f64::NAN]];
        let found = shap_summary("log odds", &names, [&contributions, &values], 10, 1);
        let [large, small] = found.inputs.as_slice() else { panic!("{found:?}") };
        assert_eq!((large.input.as_str(), large.mean_absolute, large.share), ("large", 2.25, 0.9));
        assert_eq!((large.when_low, large.when_high, large.when_missing), (Some(-3.0), Some(1.0), Some(4.0)));
        assert_eq!((large.direction, large.missing), (Some(1.0), 1));
        assert_eq!(large.points[2], ShapPoint { contribution: 1.0, level: Some(1.0) });
        assert_eq!((small.direction, small.when_missing), (None, Some(-0.5)), "a constant value has no direction");
    }
}
