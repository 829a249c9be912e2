//! How columns go together: correlations over the rows that have both, made a correlation matrix again where gaps have
//! broken it.

/// Fewer rows than this tell nothing of two columns together.
const FEWEST_PAIRS: usize = 30;
/// The least eigenvalue: below it two or more columns say the same, and a rounding would decide the distance.
const LEAST: f64 = 0.02;
const MOST_SWEEPS: usize = 100;

/// Correlations of columns of equal length, each over the rows in which both are numbers; 0 where these are too few or one
/// does not vary; positive definite; rounded to three decimals.
pub(super) fn correlation(columns: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let width = columns.len();
    let mut matrix = vec![vec![0.0; width]; width];
    for row in 0..width {
        matrix[row][row] = 1.0;
        for column in 0..row {
            let found = pairwise(&columns[row], &columns[column]);
            (matrix[row][column], matrix[column][row]) = (found, found);
        }
    }
    let mut repaired = positive_definite(&matrix);
    for (row, values) in repaired.iter_mut().enumerate() {
        for (column, value) in values.iter_mut().enumerate() {
            *value = if row == column { 1.0 } else { libm::round(*value * 1000.0) / 1000.0 };
        }
    }
    repaired
}

/// Pearson's correlation over the rows that have both.
fn pairwise(a: &[f64], b: &[f64]) -> f64 {
    let pairs: Vec<(f64, f64)> =
        a.iter().copied().zip(b.iter().copied()).filter(|(a, b)| !a.is_nan() && !b.is_nan()).collect();
    let count = pairs.len() as f64;
    let mean = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
    let (mean_a, mean_b) = (mean(&|pair| pair.0), mean(&|pair| pair.1));
    let covariance = mean(&|pair| (pair.0 - mean_a) * (pair.1 - mean_b));
    let spread_a = mean(&|pair| (pair.0 - mean_a) * (pair.0 - mean_a));
    let spread_b = mean(&|pair| (pair.1 - mean_b) * (pair.1 - mean_b));
    let found = covariance / libm::sqrt(spread_a * spread_b);
    if pairs.len() < FEWEST_PAIRS || !found.is_finite() { 0.0 } else { found.clamp(-1.0, 1.0) }
}

/// The matrix with its eigenvalues raised to the least one and its diagonal brought back to 1.
fn positive_definite(matrix: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let (values, vectors) = eigen(matrix);
    if values.iter().all(|value| *value >= LEAST) {
        return matrix.to_vec();
    }
    let width = matrix.len();
    let mut raised = vec![vec![0.0; width]; width];
    for (row, line) in raised.iter_mut().enumerate() {
        for (column, cell) in line.iter_mut().enumerate() {
            *cell = (0..width).map(|k| vectors[row][k] * values[k].max(LEAST) * vectors[column][k]).sum();
        }
    }
    let scale: Vec<f64> = (0..width).map(|at| libm::sqrt(raised[at][at])).collect();
    for (row, line) in raised.iter_mut().enumerate() {
        for (column, cell) in line.iter_mut().enumerate() {
            *cell /= scale[row] * scale[column];
        }
    }
    raised
}

/// Eigenvalues and, as columns, eigenvectors of a symmetric matrix, by Jacobi's rotations.
fn eigen(matrix: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let width = matrix.len();
    let mut a = matrix.to_vec();
    let mut vectors: Vec<Vec<f64>> = (0..width).map(|row| super::unit_row(row, width)).collect();
    for _ in 0..MOST_SWEEPS {
        let beside: f64 = (0..width).flat_map(|p| (0..p).map(move |q| (p, q))).map(|(p, q)| a[p][q] * a[p][q]).sum();
        if beside < 1e-24 {
            break;
        }
        for p in 0..width {
            for q in p + 1..width {
                if a[p][q] != 0.0 {
                    rotate(&mut a, &mut vectors, p, q);
                }
            }
        }
    }
    ((0..width).map(|at| a[at][at]).collect(), vectors)
}

/// One rotation, after which the element of row `p` and column `q` is 0.
fn rotate(a: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
    let sign = if theta < 0.0 { -1.0 } else { 1.0 };
    let tangent = sign / (theta.abs() + libm::sqrt(theta * theta + 1.0));
    let cosine = 1.0 / libm::sqrt(tangent * tangent + 1.0);
    let sine = tangent * cosine;
    let turn = |line: &mut Vec<f64>| {
        let (one, other) = (line[p], line[q]);
        line[p] = cosine * one - sine * other;
        line[q] = sine * one + cosine * other;
    };
    a.iter_mut().for_each(turn);
    vectors.iter_mut().for_each(turn);
    for (column, (one, other)) in a[p].clone().into_iter().zip(a[q].clone()).enumerate() {
        a[p][column] = cosine * one - sine * other;
        a[q][column] = sine * one + cosine * other;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_repaired(matrix: &[Vec<f64>], expected: [f64; 3]) {
        let repaired = positive_definite(matrix);
        for ((row, column), expected) in [(0, 1), (0, 2), (1, 2)].into_iter().zip(expected) {
            assert!((repaired[row][column] - expected).abs() < 1e-12, "{repaired:?}");
            assert!((repaired[column][row] - expected).abs() < 1e-12, "{repaired:?}");
        }
        assert!(eigen(&repaired).0.iter().all(|value| *value > 0.005), "{repaired:?}");
    }

    /// numpy: `w, v = eigh(m)`, `r = v @ diag(maximum(w, 0.02)) @ v.T`, divided by the roots of its diagonal.
    #[test]
    fn what_no_data_can_have_is_repaired_as_numpy_does() {
        let impossible = [vec![1.0, 0.9, -0.9], vec![0.9, 1.0, 0.9], vec![-0.9, 0.9, 1.0]];
        let pair = 0.492_146_596_858_638_8;
        check_repaired(&impossible, [pair, -pair, pair]);
        let nearly = [vec![1.0, 0.99, 0.2], vec![0.99, 1.0, -0.1], vec![0.2, -0.1, 1.0]];
        check_repaired(&nearly, [0.940_082_463_306_695_3, 0.189_790_483_195_545_9, -0.091_316_895_361_995_4]);
    }

    /// Numbers of a linear congruential generator, from 0 to 1.
    fn made_up(seed: u64) -> impl Iterator<Item = f64> {
        let next = |at: &u64| Some((at * 1_103_515_245 + 12_345) % (1 << 31));
        std::iter::successors(next(&seed), next).map(|at| at as f64 / (1_u64 << 31) as f64).take(200)
    }

    /// pandas: `DataFrame.corr()` over the same columns with the same gaps (pairwise complete).
    #[test]
    fn correlations_are_of_the_rows_that_have_both() {
        let gap = |at: usize, every: usize, value: f64| if at.is_multiple_of(every) { f64::NAN } else { value };
        let a: Vec<f64> = made_up(1).collect();
        let b = made_up(2).zip(&a).enumerate().map(|(at, (other, a))| gap(at, 7, a + other)).collect();
        let c = made_up(3).zip(&a).enumerate().map(|(at, (other, a))| gap(at, 5, 2.0 * other - a)).collect();
        let found = correlation(&[a, b, c]);
        assert_eq!([found[0][1], found[0][2], found[1][2]], [0.655, -0.415, -0.331]);
        assert_eq!([found[1][0], found[2][0], found[2][1]], [0.655, -0.415, -0.331]);
    }

    #[test]
    fn too_few_pairs_and_constants_tell_nothing() {
        let rising: Vec<f64> = (0..40).map(f64::from).collect();
        let few: Vec<f64> = (0..40).map(|at| if at < 29 { f64::from(at) } else { f64::NAN }).collect();
        let found = correlation(&[rising.clone(), few, vec![2.0; 40]]);
        assert_eq!(found, [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]);
        // Twins are told apart by a hair, so that a distance exists.
        let twins = correlation(&[rising.clone(), rising]);
        assert!(twins[0][1] < 1.0 && twins[0][1] > 0.97, "{twins:?}");
    }
}
