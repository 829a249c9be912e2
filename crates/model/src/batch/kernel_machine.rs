//! A support vector machine for a cohort: eight rows beside two vectors at a time, all in f64.
//!
//! |x − v|² is |x|² + |v|² − 2 x·v where that is safe: it takes two operations instead of three, but of columns far from
//! zero it leaves rounding errors. Where they could be felt the differences themselves are squared.

use wide::f64x2;

use super::exponential::exponentials;
use super::lanes::{ABREAST, Lane};
use crate::{Kernel, KernelMachine};

/// Vectors at a time.
const PAIR: usize = 2;
/// How much rounding may move a kernel's exponent.
const FELT: f64 = 1e-9;
/// A bound of the rounding errors of a sum of products, as a share of the squares' sum: some hundred times 2⁻⁵³.
const ROUNDING: f64 = 1e-13;

#[derive(Debug, Clone)]
pub(super) struct MachineBatch {
    kernel: Kernel,
    /// Two vectors at a time, column after column; filled up with one that weighs nothing.
    vectors: Vec<[f64; PAIR]>,
    coefficients: Vec<[f64; PAIR]>,
    /// |v|² of each.
    squares: Vec<[f64; PAIR]>,
    /// Whether distances may be made of squares and products. Rows have no say in it: one is scored as among others.
    by_products: bool,
    intercept: f64,
    columns: usize,
}

impl MachineBatch {
    /// `None` without columns.
    pub(super) fn new(machine: &KernelMachine) -> Option<Self> {
        let columns = machine.columns as usize;
        if columns == 0 {
            return None;
        }
        let all: Vec<&[f64]> = machine.vectors.chunks_exact(columns).collect();
        let (mut vectors, mut coefficients, mut squares) = (vec![], vec![], vec![]);
        for (pair, of_pair) in all.chunks(PAIR).zip(machine.coefficients.chunks(PAIR)) {
            let of = |at: usize, column: usize| pair.get(at).map_or(0.0, |vector| vector[column]);
            vectors.extend((0..columns).map(|column| std::array::from_fn(|at| of(at, column))));
            coefficients.push(std::array::from_fn(|at| of_pair.get(at).copied().unwrap_or(0.0)));
            squares
                .push(std::array::from_fn(|at| pair.get(at).map_or(0.0, |vector| vector.iter().map(|v| v * v).sum())));
        }
        let largest = squares.iter().flatten().fold(0.0, |most: f64, square: &f64| most.max(*square));
        let (kernel, intercept) = (machine.kernel, machine.intercept);
        let by_products = matches!(kernel, Kernel::Rbf { gamma } if 2.0 * gamma * largest * ROUNDING < FELT);
        Some(Self { kernel, vectors, coefficients, squares, by_products, intercept, columns })
    }

    /// The decisions of eight rows.
    pub(super) fn score(&self, lanes: &[Lane]) -> Lane {
        let mut of_rows = [0.0; ABREAST];
        for lane in lanes {
            of_rows = std::array::from_fn(|row| of_rows[row] + lane[row] * lane[row]);
        }
        let by_differences = matches!(self.kernel, Kernel::Rbf { .. }) && !self.by_products;
        let mut sums = [0.0; ABREAST];
        let pairs = self.vectors.chunks_exact(self.columns).zip(&self.coefficients).zip(&self.squares);
        for ((vectors, coefficients), squares) in pairs {
            let products = if by_differences { distances(lanes, vectors) } else { products(lanes, vectors) };
            for ((mut products, coefficient), square) in products.into_iter().zip(coefficients).zip(squares) {
                if self.by_products {
                    products = std::array::from_fn(|row| of_rows[row] + square - 2.0 * products[row]);
                }
                let kernel = self.kernel_of(products);
                sums = std::array::from_fn(|row| sums[row] + coefficient * kernel[row]);
            }
        }
        sums.map(|sum| sum + self.intercept)
    }

    #[inline(always)]
    fn kernel_of(&self, products: Lane) -> Lane {
        match self.kernel {
            Kernel::Linear {} => products,
            Kernel::Rbf { gamma } => exponentials(products.map(|distance| -gamma * distance)),
            Kernel::Polynomial { gamma, constant, degree } => {
                products.map(|product| power(gamma * product + constant, degree))
            }
            Kernel::Sigmoid { gamma, constant } => products.map(|product| libm::tanh(gamma * product + constant)),
        }
    }
}

/// x·v of eight rows with two vectors.
#[inline(never)]
fn products(lanes: &[Lane], vectors: &[[f64; PAIR]]) -> [Lane; PAIR] {
    add_up(lanes, vectors, |value, of_vector| value * of_vector)
}

/// |x − v|² of eight rows and two vectors.
#[inline(never)]
fn distances(lanes: &[Lane], vectors: &[[f64; PAIR]]) -> [Lane; PAIR] {
    add_up(lanes, vectors, |value, of_vector| (value - of_vector) * (value - of_vector))
}

// In vectors by name: left to itself the compiler takes one number at a time.
#[inline(always)]
fn add_up(lanes: &[Lane], vectors: &[[f64; PAIR]], term: impl Fn(f64x2, f64x2) -> f64x2) -> [Lane; PAIR] {
    let mut sums = [[f64x2::ZERO; ABREAST / 2]; PAIR];
    for (lane, pair) in lanes.iter().zip(vectors) {
        let lane: [f64x2; ABREAST / 2] = bytemuck::cast(*lane);
        for (sums, of_vector) in sums.iter_mut().zip(pair) {
            let of_vector = f64x2::splat(*of_vector);
            for (sum, values) in sums.iter_mut().zip(lane) {
                *sum += term(values, of_vector);
            }
        }
    }
    sums.map(bytemuck::cast)
}

/// A whole power, by squaring: a missing base stays missing, for the power 0 as well it is 1 as `pow` says.
fn power(base: f64, exponent: u32) -> f64 {
    let (mut result, mut square, mut left) = (1.0, base, exponent);
    while left > 0 {
        if left % 2 == 1 {
            result *= square;
        }
        square *= square;
        left /= 2;
    }
    result
}
