//! The Cholesky factor of a correlation matrix: the proof that it is one, and the way to a distance.

/// Smaller pivots than this are rounding: the columns say the same thing twice.
const SMALLEST_PIVOT: f64 = 1e-9;

/// Lower factor of the part of `matrix` whose rows and columns are `of`, row by row; `None` where it is not positive definite.
pub(crate) fn factor(matrix: &[Vec<f64>], of: &[usize]) -> Option<Vec<Vec<f64>>> {
    let mut lower: Vec<Vec<f64>> = Vec::with_capacity(of.len());
    for (row, from) in of.iter().enumerate() {
        let mut line = Vec::with_capacity(row + 1);
        for (column, to) in of.iter().enumerate().take(row + 1) {
            let above = lower.get(column).unwrap_or(&line);
            let known: f64 = line.iter().zip(above).take(column).map(|(a, b)| a * b).sum();
            let rest = matrix.get(*from)?.get(*to)? - known;
            if row == column {
                if rest.is_nan() || rest < SMALLEST_PIVOT {
                    return None;
                }
                line.push(libm::sqrt(rest));
            } else {
                line.push(rest / lower[column][column]);
            }
        }
        lower.push(line);
    }
    Some(lower)
}

/// Solves `lower · lowerᵀ · x = b`.
pub(crate) fn solve(lower: &[Vec<f64>], b: &[f64]) -> Vec<f64> {
    let mut x: Vec<f64> = Vec::with_capacity(b.len());
    for (line, value) in lower.iter().zip(b) {
        let known: f64 = line.iter().zip(&x).map(|(l, x)| l * x).sum();
        x.push((value - known) / line[x.len()]);
    }
    for at in (0..x.len()).rev() {
        let known: f64 = (at + 1..x.len()).map(|below| lower[below][at] * x[below]).sum();
        x[at] = (x[at] - known) / lower[at][at];
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `numpy.linalg.solve` of the same matrix, and of its part without the middle row and column (numpy with scipy 1.17.1).
    #[test]
    fn squared_distances_as_numpy_has_them() {
        let matrix = [[1.0, 0.5, -0.2], [0.5, 1.0, 0.3], [-0.2, 0.3, 1.0]].map(Vec::from).to_vec();
        let z = [1.2, -0.7, 2.0];
        let squared = |of: &[usize]| {
            let z: Vec<f64> = of.iter().map(|at| z[*at]).collect();
            let x = solve(&factor(&matrix, of).unwrap(), &z);
            z.iter().zip(&x).map(|(z, x)| z * x).sum::<f64>()
        };
        assert!((squared(&[0, 1, 2]) - 15.217_142_857_142_859).abs() < 1e-12);
        assert!((squared(&[0, 2]) - 6.666_666_666_666_667).abs() < 1e-12);
        assert!((squared(&[1]) - 0.49).abs() < 1e-15);
    }

    #[test]
    fn what_is_no_correlation_has_no_factor() {
        let of = |a: f64, b: f64, c: f64| factor(&[vec![1.0, a, b], vec![a, 1.0, c], vec![b, c, 1.0]], &[0, 1, 2]);
        assert!(of(0.9, 0.9, 0.9).is_some());
        assert!(of(1.0, 0.0, 0.0).is_none(), "two columns that are the same");
        assert!(of(0.9, 0.9, -0.9).is_none(), "figures that contradict");
        assert!(of(f64::NAN, 0.0, 0.0).is_none());
    }
}
