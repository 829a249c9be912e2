//! Classes from pairs of classes: how support vector machines that tell two classes apart decide between several.

/// Pairwise probabilities are held this far from 0 and 1, as libsvm holds them.
const LEAST: f64 = 1e-7;

/// The classes' probabilities from the probabilities of the first of each pair.
///
/// Minimises Σ (rⱼᵢ pᵢ − rᵢⱼ pⱼ)² by the iteration of Wu, Lin and Weng (JMLR 5, 2004, algorithm 2), and stops where
/// libsvm stops: once Qp is within 0.005 / classes of pᵀQp, so that its probabilities are met and not the solution's.
#[must_use]
pub fn coupled(pairs: &[f64]) -> Vec<f64> {
    let Some(classes) = classes_of(pairs.len()) else { return Vec::new() };
    if pairs.iter().any(|pair| pair.is_nan()) {
        return vec![f64::NAN; classes];
    }
    let mut r = vec![0.0; classes * classes];
    each_pair(classes, pairs, |(i, j), pair| {
        let pair = pair.clamp(LEAST, 1.0 - LEAST);
        (r[i * classes + j], r[j * classes + i]) = (pair, 1.0 - pair);
    });
    let mut q = vec![0.0; classes * classes];
    for t in 0..classes {
        for j in (0..classes).filter(|j| *j != t) {
            let (other, own) = (r[j * classes + t], r[t * classes + j]);
            q[t * classes + t] += other * other;
            q[t * classes + j] = -other * own;
        }
    }
    let mut p = vec![1.0 / classes as f64; classes];
    let mut qp = vec![0.0; classes];
    for _ in 0..classes.max(100) {
        for (qp, q) in qp.iter_mut().zip(q.chunks_exact(classes)) {
            *qp = q.iter().zip(&p).map(|(q, p)| q * p).sum();
        }
        let mut pqp: f64 = p.iter().zip(&qp).map(|(p, qp)| p * qp).sum();
        if qp.iter().all(|qp| (qp - pqp).abs() < 0.005 / classes as f64) {
            break;
        }
        for t in 0..classes {
            let own = q[t * classes + t];
            let step = (pqp - qp[t]) / own;
            let whole = 1.0 + step;
            p[t] += step;
            pqp = (pqp + step * (step * own + 2.0 * qp[t])) / whole / whole;
            for j in 0..classes {
                qp[j] = (qp[j] + step * q[t * classes + j]) / whole;
                p[j] /= whole;
            }
        }
    }
    p
}

/// The classes' scores from the decisions for the first of each pair: how many pairs a class wins, and, to tell equals
/// apart, s / (3 (|s| + 1)) of the sum s of its decisions, as scikit-learn adds it.
#[must_use]
pub fn votes(pairs: &[f64]) -> Vec<f64> {
    let classes = classes_of(pairs.len()).unwrap_or(0);
    let (mut votes, mut sums) = (vec![0.0; classes], vec![0.0; classes]);
    each_pair(classes, pairs, |(i, j), decision| {
        votes[if decision < 0.0 { j } else { i }] += 1.0;
        sums[i] += decision;
        sums[j] -= decision;
    });
    votes.iter().zip(sums).map(|(votes, sum)| votes + sum / (3.0 * (sum.abs() + 1.0))).collect()
}

fn each_pair(classes: usize, pairs: &[f64], mut visit: impl FnMut((usize, usize), f64)) {
    let all = (0..classes).flat_map(|i| (i + 1..classes).map(move |j| (i, j)));
    all.zip(pairs).for_each(|(of, pair)| visit(of, *pair));
}

/// How many classes have so many pairs.
pub(crate) fn classes_of(pairs: usize) -> Option<usize> {
    let classes = (2..).take_while(|classes| classes * (classes - 1) / 2 <= pairs).last()?;
    (classes * (classes - 1) / 2 == pairs).then_some(classes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_counted() {
        let found: Vec<Option<usize>> = (0..11).map(classes_of).collect();
        let expected = [None, Some(2), None, Some(3), None, None, Some(4), None, None, None, Some(5)];
        assert_eq!(found, expected);
    }

    /// By hand: at r = 0.5 the start is the solution; where |1 − 2r| < 0.01 it is accepted as one.
    #[test]
    fn near_one_half_nothing_is_solved() {
        for r in [0.4951, 0.5, 0.5049] {
            assert_eq!(coupled(&[r]), [0.5, 0.5]);
        }
        let [first, second] = coupled(&[0.9])[..] else { panic!("two classes") };
        assert!((first - 0.9).abs() < 0.005 && (first + second - 1.0).abs() < 1e-12);
    }

    /// Where the pairs agree with each other, rᵢⱼ = pᵢ / (pᵢ + pⱼ), the exact solution is p itself.
    #[test]
    fn pairs_that_agree_give_their_probabilities() {
        let p = [0.5, 0.3, 0.15, 0.05];
        let mut pairs = Vec::new();
        for i in 0..4 {
            pairs.extend((i + 1..4).map(|j| p[i] / (p[i] + p[j])));
        }
        let found = coupled(&pairs);
        assert!(found.iter().zip(p).all(|(found, p)| (found - p).abs() < 0.01), "{found:?}");
        assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    /// Against the solution of the equations of the paper's theorem, by elimination.
    #[test]
    fn the_iteration_is_near_the_solution() {
        let (a, b, c) = (0.8, 0.7, 0.35);
        // Q of three classes, and Qp = b 1 with Σ p = 1 by Cramer's rule: p is proportional to the rows of Q's inverse.
        let q = [
            [(1.0 - a) * (1.0 - a) + (1.0 - b) * (1.0 - b), -(1.0 - a) * a, -(1.0 - b) * b],
            [-(1.0 - a) * a, a * a + (1.0 - c) * (1.0 - c), -(1.0 - c) * c],
            [-(1.0 - b) * b, -(1.0 - c) * c, b * b + c * c],
        ];
        let minor = |i: usize, j: usize| {
            let at = |i: usize, j: usize| q[i % 3][j % 3];
            at(i + 1, j + 1) * at(i + 2, j + 2) - at(i + 1, j + 2) * at(i + 2, j + 1)
        };
        let sums: Vec<f64> = (0..3).map(|i| (0..3).map(|j| minor(i, j)).sum()).collect();
        let total: f64 = sums.iter().sum();
        for (found, sum) in coupled(&[a, b, c]).iter().zip(&sums) {
            assert!((found - sum / total).abs() < 0.005, "{found}, not {}", sum / total);
        }
    }

    #[test]
    fn missing_stays_missing() {
        assert!(coupled(&[0.5, f64::NAN, 0.1]).iter().all(|p| p.is_nan()));
        assert!(votes(&[f64::NAN; 3]).iter().all(|p| p.is_nan()));
    }
}
