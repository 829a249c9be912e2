//! `base_score`: its text, and the margin that it stands for, in the precision and order in which XGBoost computes it.

/// On which scale `base_score` stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// It is a margin.
    Identity,
    /// It is a probability.
    Logit,
    /// It is a mean, rate or time.
    Log,
}

/// From 3.1 on the library keeps a probability this far from 0 and 1.
const EDGE: f32 = 1e-6;

/// The numbers of `5E-1`, and of `[5E-1,2E-1]` as 3.1 and later write it; each rounded once to f32.
pub(super) fn scores(text: &str) -> Option<Vec<f32>> {
    let inner = match text.trim().strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']')?,
        None => text,
    };
    inner.split(',').map(|number| number.trim().parse::<f32>().ok().filter(|number| number.is_finite())).collect()
}

impl Start {
    /// The margin of a `base_score`; `None` where the library would refuse it.
    ///
    /// The logarithm is the exact one rounded to f32. C libraries' `logf`, which XGBoost calls, misses it by one unit
    /// for about one number in 500, and not for the same ones on every machine.
    pub(super) fn margin(self, score: f32, version: (u32, u32)) -> Option<f32> {
        let margin = match self {
            Self::Identity => score,
            Self::Log => ln(score),
            Self::Logit if version >= (3, 1) && (0.0..=1.0).contains(&score) => {
                -ln(1.0 / score.clamp(EDGE, 1.0 - EDGE) - 1.0)
            }
            Self::Logit => -ln(1.0 / score - 1.0),
        };
        margin.is_finite().then_some(margin)
    }
}

#[allow(
    clippy::disallowed_methods,
    reason = "every machine's f64 logarithm rounds to the same f32, and nothing here scores"
)]
fn ln(x: f32) -> f32 {
    f64::from(x).ln() as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_a_number_or_a_list() {
        assert_eq!(scores("5E-1"), Some(vec![0.5]));
        assert_eq!(scores("0.500000"), Some(vec![0.5]));
        assert_eq!(scores(" [ 5E-1, -2.5E0 ] "), Some(vec![0.5, -2.5]));
        for wrong in ["", "[]", "[1", "1]", "a", "NaN", "1e60", "[1,,2]"] {
            assert_eq!(scores(wrong), None, "{wrong}");
        }
        // 1 + 2⁻²⁴ + 2⁻⁵⁴, nearest to f32 1 + 2⁻²³; a detour through f64 would make it 1.
        assert_eq!(scores("1.00000005960464483090"), Some(vec![1.000_000_1]));
    }

    /// By hand: ln 4 = 1.3862944, and ln((1 − 10⁻⁶) / 10⁻⁶) = 13.81551.
    #[test]
    fn a_probability_becomes_its_logit() {
        let logit = |score, version| Start::Logit.margin(score, version);
        assert_eq!(logit(0.5, (1, 7)), Some(0.0));
        assert_eq!(logit(0.8, (3, 4)), Some(2.0 * std::f32::consts::LN_2));
        assert!((logit(0.0, (3, 1)).unwrap() + 13.815_51).abs() < 1e-4);
        assert!((logit(1e-7, (2, 1)).unwrap() + 16.118_095).abs() < 1e-4);
        for (score, version) in [(0.0, (2, 1)), (1.0, (2, 1)), (1.5, (3, 4)), (-0.1, (3, 4))] {
            assert_eq!(logit(score, version), None, "{score} {version:?}");
        }
    }

    #[test]
    fn a_mean_becomes_its_logarithm() {
        assert_eq!(Start::Log.margin(0.5, (3, 4)), Some(-std::f32::consts::LN_2));
        assert_eq!(Start::Log.margin(0.0, (3, 4)), None);
        assert_eq!(Start::Identity.margin(-3.25, (3, 4)), Some(-3.25));
    }
}
