//! The game of one leaf against reference rows: which columns bring a row to it, and which keep it away.

/// Adds to each path column its Shapley value in the game "is the leaf reached", averaged over the cohort, and returns
/// the share of the cohort that reaches the leaf itself.
///
/// With `a` columns on which only the patient goes the leaf's way and `b` on which only the reference does, the leaf is
/// reached once the first `a` have joined and as long as none of the `b` has. A column of the first kind completes it
/// in (a − 1)! b! / (a + b)! of all orders, one of the second kind ends it in a! (b − 1)! / (a + b)!.
pub(crate) fn share_out(patterns: &[(u64, f64)], failed: u64, binomials: &Binomials, shares: &mut [f64]) -> f64 {
    let only_reference = failed.count_ones() as usize;
    let (mut reached, mut ended) = (0.0, 0.0);
    for (off, share) in patterns {
        if *off == 0 {
            reached += share;
        }
        // A column on which neither goes the leaf's way: no coalition reaches it.
        if off & failed != 0 {
            continue;
        }
        let only_patient = off.count_ones() as usize;
        let of_orders = share * binomials.inverse(only_patient + only_reference, only_patient);
        ended += of_orders;
        if only_patient > 0 {
            bits(*off).for_each(|at| shares[at] += of_orders / only_patient as f64);
        }
    }
    bits(failed).for_each(|at| shares[at] -= ended / only_reference as f64);
    reached
}

/// The Shapley interaction index of two path columns in that game, for one reference row.
///
/// With `n` columns that count: two of the first kind are both needed, in (a − 2)! b! / (n − 1)! of the ways to bring in
/// the others; of two of the second kind either is enough, in a! (b − 2)! / (n − 1)!; one of each kind undo each other,
/// in (a − 1)! (b − 1)! / (n − 1)!.
pub(crate) fn interaction_of(off: u64, failed: u64, pair: [usize; 2], binomials: &Binomials) -> f64 {
    if off & failed != 0 {
        return 0.0;
    }
    let (only_patient, only_reference) = (off.count_ones() as usize, failed.count_ones() as usize);
    let others = (only_patient + only_reference).saturating_sub(1);
    let [one, other] = pair.map(|at| (off >> at & 1 == 1, failed >> at & 1 == 1));
    match (one, other) {
        ((true, _), (true, _)) => binomials.inverse(others, only_patient - 1) / (only_patient - 1) as f64,
        ((_, true), (_, true)) => binomials.inverse(others, only_patient) / (only_reference - 1) as f64,
        ((true, _), (_, true)) | ((_, true), (true, _)) => {
            -binomials.inverse(others - 1, only_patient - 1) / others as f64
        }
        // A column that decides nothing here.
        _ => 0.0,
    }
}

/// The positions of the bits that are set.
fn bits(mut of: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let at = (of != 0).then(|| of.trailing_zeros() as usize);
        of &= of.wrapping_sub(1);
        at
    })
}

/// 1 / C(n, k) for n up to the most columns of a path.
#[derive(Debug, Clone)]
pub(crate) struct Binomials(Vec<[f64; 65]>);

impl Binomials {
    pub(crate) fn new() -> Self {
        let mut rows = vec![[0.0; 65]; 65];
        for n in 0..65 {
            rows[n][0] = 1.0;
            for k in 1..=n {
                rows[n][k] = rows[n - 1][k - 1] + rows[n - 1][k];
            }
        }
        rows.iter_mut().for_each(|row| row.iter_mut().for_each(|binomial| *binomial = 1.0 / *binomial));
        Self(rows)
    }

    fn inverse(&self, n: usize, k: usize) -> f64 {
        self.0[n][k]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every order of joining, walked: what each column does to "is the leaf reached".
    fn by_orders(patterns: &[(u64, f64)], failed: u64, columns: usize) -> Vec<f64> {
        fn orders(columns: usize) -> Vec<Vec<usize>> {
            if columns == 0 {
                return vec![vec![]];
            }
            let put = |order: Vec<usize>| {
                (0..columns).map(move |at| {
                    let mut order = order.clone();
                    order.insert(at, columns - 1);
                    order
                })
            };
            orders(columns - 1).into_iter().flat_map(put).collect()
        }
        let mut sums = vec![0.0; columns];
        let all = orders(columns);
        for (off, share) in patterns {
            let is_reached = |joined: u64| f64::from(u8::from((failed & joined) | (off & !joined) == 0));
            for order in &all {
                let mut joined = 0;
                for column in order {
                    let before = is_reached(joined);
                    joined |= 1 << column;
                    sums[*column] += share * (is_reached(joined) - before) / all.len() as f64;
                }
            }
        }
        sums
    }

    #[test]
    fn equals_the_average_over_all_orders() {
        let binomials = Binomials::new();
        for columns in 1..6 {
            for failed in 0..1 << columns {
                for off in 0..1 << columns {
                    let patterns = [(off, 0.75), (0, 0.25)];
                    let mut found = vec![0.0; columns];
                    let reached = share_out(&patterns, failed, &binomials, &mut found);
                    assert_eq!(reached, if off == 0 { 1.0 } else { 0.25 });
                    for (found, expected) in found.iter().zip(by_orders(&patterns, failed, columns)) {
                        assert!((found - expected).abs() < 1e-12, "{off:b} {failed:b}: {found}, expected {expected}");
                    }
                }
            }
        }
    }
}
