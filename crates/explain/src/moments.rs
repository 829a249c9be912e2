//! Running means of several numbers with their standard errors (Welford 1962).

/// Means and sums of squared distances so far.
pub(crate) struct Moments {
    count: usize,
    means: Vec<f64>,
    squares: Vec<f64>,
}

impl Moments {
    pub(crate) fn new(numbers: usize) -> Self {
        Self { count: 0, means: vec![0.0; numbers], squares: vec![0.0; numbers] }
    }

    pub(crate) fn add(&mut self, numbers: &[f64]) {
        self.count += 1;
        for ((mean, square), number) in self.means.iter_mut().zip(&mut self.squares).zip(numbers) {
            let off = number - *mean;
            *mean += off / self.count as f64;
            *square += off * (number - *mean);
        }
    }

    pub(crate) fn standard_errors(&self) -> Vec<f64> {
        let divisor = self.count as f64 * (self.count as f64 - 1.0);
        self.squares.iter().map(|square| libm::sqrt(square / divisor)).collect()
    }

    /// NaN where a number is; infinite while there is but one sample.
    pub(crate) fn largest_standard_error(&self) -> f64 {
        let missing = self.squares.iter().any(|square| square.is_nan());
        match (missing, self.count) {
            (true, _) => f64::NAN,
            (_, 0 | 1) => f64::INFINITY,
            _ => self.standard_errors().into_iter().fold(0.0, f64::max),
        }
    }

    /// How many samples there were.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// The means alone.
    pub(crate) fn into_means(self) -> Vec<f64> {
        self.means
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: the mean of 2, 4, 9 is 5, the squared distances 9 + 1 + 16, the error √(26 / (3 · 2)).
    #[test]
    fn gives_mean_and_standard_error() {
        let mut moments = Moments::new(2);
        assert_eq!(moments.largest_standard_error(), f64::INFINITY);
        [2.0, 4.0, 9.0].iter().for_each(|number| moments.add(&[*number, 1.0]));
        let errors = moments.standard_errors();
        assert!((errors[0] - libm::sqrt(26.0 / 6.0)).abs() < 1e-15 && errors[1] == 0.0);
        assert_eq!(moments.largest_standard_error(), errors[0]);
        moments.add(&[0.0, f64::NAN]);
        assert!(moments.largest_standard_error().is_nan());
        assert_eq!((moments.count(), moments.into_means()[0]), (4, 3.75));
    }
}
