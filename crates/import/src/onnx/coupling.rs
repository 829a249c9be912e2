//! How libsvm, and ONNX Runtime after it, make the probabilities of two classes of the one pairwise probability r.
//!
//! It solves the coupling of Wu, Lin and Weng (JMLR 2004, algorithm 2) by iteration and stops early, at an error of
//! 0.005 / 2: for two classes the exact solution would be r itself. What comes out is a fixed curve of r, here as points.

const TOLERANCE: f64 = 1e-7;
const STOP: f64 = 0.005 / 2.0;
const LEAST: f64 = 1e-7;

/// The curve from the second class's pairwise probability to its coupled probability, as x and y.
pub(super) fn of_second_class() -> (Vec<f64>, Vec<f64>) {
    let second = |x: f64| 1.0 - coupled(1.0 - x).0;
    let rounds = |x: f64| coupled(1.0 - x).1;
    let mut edges = vec![LEAST];
    let grid = 4096;
    for at in 1..=grid {
        let (mut low, mut high) = (f64::from(at - 1) / f64::from(grid), f64::from(at) / f64::from(grid));
        if rounds(low) != rounds(high) {
            while low.midpoint(high) > low && low.midpoint(high) < high {
                let middle = low.midpoint(high);
                *(if rounds(middle) == rounds(low) { &mut low } else { &mut high }) = middle;
            }
            edges.extend([low, high]);
        }
    }
    edges.push(1.0 - LEAST);
    let (mut x, mut y) = (Vec::new(), Vec::new());
    for edge in edges.chunks_exact(2) {
        // Points between which a straight line is near enough, from left to right.
        let mut open = vec![(edge[0], edge[1])];
        x.push(edge[0]);
        y.push(second(edge[0]));
        while let Some((low, high)) = open.pop() {
            let off = |part: f64| {
                let line = second(low) + (second(high) - second(low)) * part;
                (second(low + (high - low) * part) - line).abs()
            };
            if high - low > 1e-5 && (off(0.5) > TOLERANCE || off(0.25) > TOLERANCE || off(0.75) > TOLERANCE) {
                let middle = low.midpoint(high);
                open.extend([(middle, high), (low, middle)]);
            } else {
                x.push(high);
                y.push(second(high));
            }
        }
    }
    (x, y)
}

/// The first class's coupled probability and how many rounds it took.
fn coupled(pairwise: f64) -> (f64, u32) {
    let r = [pairwise.clamp(LEAST, 1.0 - LEAST), 1.0 - pairwise.clamp(LEAST, 1.0 - LEAST)];
    let q = [[r[1] * r[1], -r[0] * r[1]], [-r[0] * r[1], r[0] * r[0]]];
    let mut p = [0.5, 0.5];
    for round in 0..100 {
        let mut qp = [q[0][0] * p[0] + q[0][1] * p[1], q[1][0] * p[0] + q[1][1] * p[1]];
        let mut pqp = p[0] * qp[0] + p[1] * qp[1];
        if (qp[0] - pqp).abs().max((qp[1] - pqp).abs()) < STOP {
            return (p[0], round);
        }
        for t in 0..2 {
            let step = (pqp - qp[t]) / q[t][t];
            p[t] += step;
            pqp = (pqp + step * (step * q[t][t] + 2.0 * qp[t])) / (1.0 + step) / (1.0 + step);
            for j in 0..2 {
                qp[j] = (qp[j] + step * q[t][j]) / (1.0 + step);
                p[j] /= 1.0 + step;
            }
        }
    }
    (p[0], 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: at r = 0.5 the start is the solution; where |1 − 2r| < 0.01 it is accepted as one.
    #[test]
    fn near_one_half_nothing_is_solved() {
        for r in [0.4951, 0.5, 0.5049] {
            assert_eq!(coupled(r), (0.5, 0));
        }
        // One round from r = 0.9 ends within the tolerance of the exact solution, which is r.
        assert!((coupled(0.9).0 - 0.9).abs() < 0.005 && coupled(0.9).1 > 0);
    }

    /// Against the iteration itself, between the points.
    #[test]
    fn the_curve_is_the_iteration() {
        let (x, y) = of_second_class();
        assert!(x.is_sorted() && x.len() == y.len() && x.len() < 2000, "{} points", x.len());
        let curve = model::Curve { x, y };
        let mut worst = 0.0_f64;
        for at in 1..9973 {
            let value = f64::from(at) / 9973.0;
            worst = worst.max((curve.at(value) - (1.0 - coupled(1.0 - value).0)).abs());
        }
        assert!(worst < 3e-7, "{worst}");
    }
}
