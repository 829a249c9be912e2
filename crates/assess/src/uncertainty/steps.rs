//! The pair of an inductive Venn–Abers predictor: two step functions of the value.

/// The pair `[p0, p1]` at a value; `None` where there is no step or no value. Below the first step the first holds.
pub(super) fn pair(steps: &[[f64; 3]], value: f64) -> Option<[f64; 2]> {
    if value.is_nan() {
        return None;
    }
    let at = steps.partition_point(|[from, ..]| *from <= value).saturating_sub(1);
    steps.get(at).map(|[_, p0, p1]| [*p0, *p1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_holds_from_where_it_begins_to_the_next() {
        let steps = [[0.1, 0.0, 0.2], [0.3, 0.15, 0.25], [0.6, 0.5, 1.0]];
        for (value, expected) in [
            (0.0, [0.0, 0.2]),
            (0.1, [0.0, 0.2]),
            (0.299, [0.0, 0.2]),
            (0.3, [0.15, 0.25]),
            (0.6, [0.5, 1.0]),
            (1.0, [0.5, 1.0]),
        ] {
            assert_eq!(pair(&steps, value), Some(expected), "at {value}");
        }
        assert_eq!((pair(&steps, f64::NAN), pair(&[], 0.5)), (None, None));
    }

    /// Both limits rise with the value, and the lower is never above the upper, whatever sound steps there are.
    #[test]
    fn a_larger_value_never_has_a_lower_pair() {
        let mut next = crate::uncertainty::refits::tests::numbers(5);
        for _ in 0..200 {
            let mut from = 0.0;
            let (mut p0, mut p1) = (0.0_f64, 0.0_f64);
            let steps: Vec<[f64; 3]> = (0..8)
                .map(|_| {
                    from += next() + 1e-3;
                    p0 = (p0 + 0.1 * next()).min(1.0);
                    p1 = (p1 + 0.15 * next()).clamp(p0, 1.0);
                    [from, p0, p1]
                })
                .collect();
            let mut before = [0.0, 0.0];
            for at in 0..100 {
                let [low, high] = pair(&steps, f64::from(at) * from / 80.0).unwrap();
                assert!(low <= high && low >= before[0] && high >= before[1]);
                before = [low, high];
            }
        }
    }
}
