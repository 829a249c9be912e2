//! Several ways to make the model, by what they did in the outer folds of one nested cross-validation.

use serde::{Deserialize, Serialize};

/// Candidates, the best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidates {
    /// The measure.
    pub metric: String,
    /// Whether more of it is better.
    pub higher_is_better: bool,
    /// How they were judged, such as `5 outer × 5 inner folds, grouped by patient`.
    pub judged_by: String,
    /// One candidate each.
    pub rows: Vec<Candidate>,
}

/// One candidate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Its name.
    pub name: String,
    /// Settings found, and whatever else a reader must know.
    pub note: String,
    /// Mean over the outer folds; absent where a fold could not be fitted.
    pub mean: Option<f64>,
    /// Standard deviation over the folds by the root of their number; folds share training rows, so it is too small.
    pub standard_error: Option<f64>,
    /// The measure in each fold.
    pub folds: Vec<f64>,
    /// Mean of the best candidate less this one, fold by fold, and its error; absent for the best itself.
    pub behind: Option<(f64, f64)>,
    /// Whether it is the one that was evaluated.
    pub is_chosen: bool,
}

/// What is known of a candidate before it is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Its name.
    pub name: String,
    /// Settings found, and whatever else a reader must know; why it failed, where it did.
    pub note: String,
    /// The measure in each outer fold; empty where it could not be fitted.
    pub folds: Vec<f64>,
    /// Whether it is the one that is evaluated.
    pub is_chosen: bool,
}

/// Orders candidates and says how far each is behind the best.
#[must_use]
pub fn candidates(metric: &str, higher_is_better: bool, judged_by: &str, judged: Vec<Judged>) -> Candidates {
    let mut rows: Vec<Candidate> = judged
        .into_iter()
        .map(|Judged { name, note, folds, is_chosen }| {
            let (mean, standard_error) = mean_and_error(&folds).unzip();
            let standard_error = standard_error.flatten();
            Candidate { name, note, mean, standard_error, folds, behind: None, is_chosen }
        })
        .collect();
    // Those that could not be fitted come last.
    let key = |c: &Candidate| c.mean.map_or(f64::INFINITY, |m| if higher_is_better { -m } else { m });
    rows.sort_by(|a, b| key(a).total_cmp(&key(b)));
    if let Some((best, others)) = rows.split_first_mut() {
        for other in others.iter_mut().filter(|o| o.folds.len() == best.folds.len() && !o.folds.is_empty()) {
            let differences: Vec<f64> = best.folds.iter().zip(&other.folds).map(|(b, o)| b - o).collect();
            other.behind = mean_and_error(&differences).and_then(|(mean, error)| Some((mean, error?)));
        }
    }
    Candidates { metric: metric.to_owned(), higher_is_better, judged_by: judged_by.to_owned(), rows }
}

fn mean_and_error(values: &[f64]) -> Option<(f64, Option<f64>)> {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
    let error = (values.len() > 1).then(|| (squares / (count - 1.0) / count).sqrt());
    (!values.is_empty() && mean.is_finite()).then_some((mean, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(name: &str, folds: &[f64]) -> Judged {
        Judged { name: name.into(), note: String::new(), folds: folds.to_vec(), is_chosen: name == "b" }
    }

    /// By hand: means 0.7 and 0.8; the deviations of 0.6, 0.7, 0.8 give 0.1/√3, those of the differences 0.1 give 0.
    #[test]
    fn the_best_comes_first_and_failures_last() {
        let all = vec![judged("a", &[0.6, 0.7, 0.8]), judged("failed", &[]), judged("b", &[0.7, 0.8, 0.9])];
        let found = candidates("AUROC", true, "3 folds", all.clone());
        let names: Vec<&str> = found.rows.iter().map(|r| r.name.as_str()).collect();
        assert_eq!(names, ["b", "a", "failed"]);
        let a = &found.rows[1];
        assert!((a.mean.unwrap() - 0.7).abs() < 1e-15);
        assert!((a.standard_error.unwrap() - 0.1 / 3_f64.sqrt()).abs() < 1e-15);
        let (mean, error) = a.behind.unwrap();
        assert!((mean - 0.1).abs() < 1e-15 && error < 1e-15, "{mean} {error}");
        assert_eq!((found.rows[0].behind, found.rows[2].mean, found.rows[0].is_chosen), (None, None, true));
        assert_eq!(candidates("loss", false, "", all).rows[0].name, "a");
    }
}
