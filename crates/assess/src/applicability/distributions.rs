//! Tail probabilities: of the normal, the chi-squared and the binomial distribution, by `libm` alone.

/// The standard normal quantile of `share`, by Wichura's algorithm AS 241 (PPND16): relative error below 1e-15.
/// Infinite at 0 and 1, NaN outside.
pub(crate) fn normal_quantile(share: f64) -> f64 {
    const A: [f64; 8] = [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_3,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ];
    const B: [f64; 8] = [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_545,
    ];
    const C: [f64; 8] = [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        7.745_450_142_783_414e-4,
    ];
    const D: [f64; 8] = [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ];
    const E: [f64; 8] = [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        0.296_560_571_828_504_87,
        0.026_532_189_526_576_124,
        0.001_242_660_947_388_078_4,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ];
    const F: [f64; 8] = [
        1.0,
        0.599_832_206_555_888,
        0.136_929_880_922_735_8,
        0.014_875_361_290_850_615,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_7e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ];
    let polynomial = |of: &[f64; 8], at: f64| of.iter().rev().fold(0.0, |sum, term| sum * at + term);
    let from_middle = share - 0.5;
    if from_middle.abs() <= 0.425 {
        let r = 0.180_625 - from_middle * from_middle;
        return from_middle * polynomial(&A, r) / polynomial(&B, r);
    }
    let r = libm::sqrt(-libm::log(share.min(1.0 - share)));
    let size = if r <= 5.0 {
        polynomial(&C, r - 1.6) / polynomial(&D, r - 1.6)
    } else if r.is_finite() {
        polynomial(&E, r - 5.0) / polynomial(&F, r - 5.0)
    } else {
        r
    };
    if from_middle < 0.0 { -size } else { size }
}

/// The probability that a chi-squared variable of `freedom` degrees exceeds `value`: the regularised upper incomplete
/// gamma function Q(freedom / 2, value / 2), by its series below the mean and by its continued fraction above.
pub(crate) fn chi_squared_upper(value: f64, freedom: f64) -> f64 {
    const MOST_TERMS: usize = 10_000;
    const SMALLEST: f64 = 1e-300;
    let (a, x) = (freedom / 2.0, value / 2.0);
    if value.is_nan() || freedom.is_nan() || a <= 0.0 {
        return f64::NAN;
    }
    if x <= 0.0 {
        return 1.0;
    }
    let scale = libm::exp(a * libm::log(x) - x - libm::lgamma(a));
    if x < a + 1.0 {
        let (mut term, mut sum, mut n) = (1.0 / a, 1.0 / a, a);
        for _ in 0..MOST_TERMS {
            n += 1.0;
            term *= x / n;
            sum += term;
            if term < sum * 1e-17 {
                break;
            }
        }
        return (1.0 - sum * scale).clamp(0.0, 1.0);
    }
    // Lentz's method.
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / SMALLEST;
    let mut d = 1.0 / b;
    let mut fraction = d;
    for i in 1..MOST_TERMS {
        let i = i as f64;
        let an = -i * (i - a);
        b += 2.0;
        d = an * d + b;
        d = if d.abs() < SMALLEST { SMALLEST } else { d };
        c = b + an / c;
        c = if c.abs() < SMALLEST { SMALLEST } else { c };
        d = 1.0 / d;
        let step = d * c;
        fraction *= step;
        if (step - 1.0).abs() < 1e-16 {
            break;
        }
    }
    (scale * fraction).clamp(0.0, 1.0)
}

/// The probability of at least `hits` among `of`, each of probability `share`: exact, as a sum of its terms.
pub(crate) fn binomial_at_least(hits: u64, of: u64, share: f64) -> f64 {
    if hits == 0 {
        return 1.0;
    }
    if hits > of || share <= 0.0 {
        return 0.0;
    }
    if share >= 1.0 {
        return 1.0;
    }
    // The shorter way from the mean: terms fall from there on, so that none is lost to rounding.
    if hits as f64 > of as f64 * share {
        sum_of_terms(hits, of, share, true)
    } else {
        1.0 - sum_of_terms(hits - 1, of, share, false)
    }
}

/// The probability of at most `hits` among `of`.
pub(crate) fn binomial_at_most(hits: u64, of: u64, share: f64) -> f64 {
    if hits >= of { 1.0 } else { binomial_at_least(of - hits, of, 1.0 - share) }
}

/// Terms from `hits` on, upwards or downwards.
fn sum_of_terms(hits: u64, of: u64, share: f64, upwards: bool) -> f64 {
    let (n, k) = (of as f64, hits as f64);
    let choose = libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0);
    let mut term = libm::exp(choose + k * libm::log(share) + (n - k) * libm::log1p(-share));
    let odds = share / (1.0 - share);
    let (mut sum, mut at) = (0.0, k);
    loop {
        sum += term;
        let next = if upwards { (n - at) / (at + 1.0) * odds } else { at / (n - at + 1.0) / odds };
        term *= next;
        at += if upwards { 1.0 } else { -1.0 };
        if term <= sum * 1e-18 || at < 0.0 || at > n {
            return sum.min(1.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(found: f64, expected: f64, relative: f64) {
        assert!((found - expected).abs() <= relative * expected.abs(), "{found:e}, expected {expected:e}");
    }

    /// `scipy.stats.norm.ppf`, scipy 1.17.1.
    #[test]
    fn normal_quantiles_as_scipy_has_them() {
        for (share, expected) in [
            (1e-300, -37.047_096_299_361_2),
            (1e-10, -6.361_340_902_404_056),
            (0.001, -3.090_232_306_167_813),
            (0.025, -1.959_963_984_540_054_5),
            (0.2, -0.841_621_233_572_914_2),
            (0.9, 1.281_551_565_544_600_4),
            (0.975, 1.959_963_984_540_054),
            (0.999_999, 4.753_424_308_817_087),
        ] {
            close(normal_quantile(share), expected, 1e-13);
        }
        assert_eq!(
            (normal_quantile(0.5), normal_quantile(0.0), normal_quantile(1.0)),
            (0.0, -f64::INFINITY, f64::INFINITY)
        );
    }

    /// `scipy.stats.chi2.sf`, scipy 1.17.1: both ways of computing it, and both ends.
    #[test]
    fn upper_tails_of_chi_squared_as_scipy_has_them() {
        for (value, freedom, expected) in [
            (0.5, 1.0, 0.479_500_122_186_953_37),
            (3.841_458_820_694_124, 1.0, 0.049_999_999_999_999_89),
            (1e-3, 5.0, 0.999_999_998_318_512_3),
            (10.0, 10.0, 0.440_493_285_065_212_57),
            (50.0, 10.0, 2.669_083_424_904_495e-7),
            (200.0, 20.0, 1.125_347_396_084_280_8e-31),
            (3.0, 60.0, 1.0),
            (120.0, 60.0, 6.876_264_968_732_136e-6),
            (1000.0, 3.0, 1.799_420_876_531_406_7e-216),
        ] {
            close(chi_squared_upper(value, freedom), expected, 1e-11);
        }
        assert_eq!((chi_squared_upper(0.0, 3.0), chi_squared_upper(-1.0, 3.0)), (1.0, 1.0));
        assert!(chi_squared_upper(f64::NAN, 3.0).is_nan() && chi_squared_upper(1.0, 0.0).is_nan());
    }

    /// `scipy.stats.binom.sf(k - 1, …)` and `.cdf(k, …)`, scipy 1.17.1.
    #[test]
    fn binomial_tails_as_scipy_has_them() {
        for (hits, of, share, at_least, at_most) in [
            (3, 10, 0.1, 0.070_190_826_4, 0.987_204_801_6),
            (1, 20, 0.05, 0.641_514_077_591_457_8, 0.735_839_524_943_850_2),
            (19, 20, 0.5, 2.002_716_064_453_125e-5, 0.999_999_046_325_683_6),
            (500, 1000, 0.5, 0.512_612_509_089_180_2, 0.512_612_509_089_180_2),
            (60, 100_000, 0.0004, 0.001_875_762_517_507_392_8, 0.998_801_733_406_757_8),
            (5, 5, 0.01, 1e-10, 1.0),
            (300, 1000, 0.28, 0.085_495_092_951_321_53, 0.924_851_961_851_115_2),
            (10, 50, 0.6, 0.999_999_998_580_461_4, 8.928_483_663_092_196e-9),
        ] {
            close(binomial_at_least(hits, of, share), at_least, 1e-9);
            close(binomial_at_most(hits, of, share), at_most, 1e-9);
        }
        assert_eq!(
            (binomial_at_least(0, 5, 0.0), binomial_at_least(1, 5, 0.0), binomial_at_most(5, 5, 0.1)),
            (1.0, 0.0, 1.0)
        );
        assert_eq!(
            (binomial_at_least(6, 5, 0.5), binomial_at_least(5, 5, 1.0), binomial_at_most(4, 5, 1.0)),
            (0.0, 1.0, 0.0)
        );
    }
}
