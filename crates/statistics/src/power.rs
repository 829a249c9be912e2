//! Sample size and power of the usual designs, two-sided.

use libm::{exp, lgamma, log};

use crate::distribution::{critical_value, normal_below, normal_quantile, students_t_quantile};
use crate::error::Error;

fn check_power(power: f64) -> Result<f64, Error> {
    if power > 0.0 && power < 1.0 {
        return Ok(normal_quantile(power));
    }
    Err(Error::Argument { what: "the power", value: power, must: "between 0 and 1, such as 0.8" })
}

fn check_share(what: &'static str, share: f64) -> Result<(), Error> {
    if share > 0.0 && share < 1.0 {
        return Ok(());
    }
    Err(Error::Argument { what, value: share, must: "between 0 and 1" })
}

/// The quantile beyond which a two-sided test of this significance rejects.
fn check_significance(significance: f64) -> Result<f64, Error> {
    check_share("the significance", significance)?;
    critical_value(1.0 - significance)
}

fn check_positive(what: &'static str, value: f64) -> Result<(), Error> {
    if value > 0.0 && value.is_finite() {
        return Ok(());
    }
    Err(Error::Argument { what, value, must: "greater than 0" })
}

/// How many in each of two equal groups tell these proportions apart; not rounded.
/// Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed. 2003, equation 4.14.
///
/// # Errors
/// Proportions or levels outside 0 to 1, equal proportions.
pub fn two_proportions_size(one: f64, other: f64, significance: f64, power: f64) -> Result<f64, Error> {
    let Proportions { difference, common, own } = Proportions::of(one, other)?;
    let (z_alpha, z_beta) = (check_significance(significance)?, check_power(power)?);
    let reach = (z_alpha * common + z_beta * own) / difference;
    Ok(reach * reach)
}

/// The power to tell these proportions apart with `size` in each of two groups; the far tail is left out, as is usual.
/// The equation of [`two_proportions_size`], solved for the power.
///
/// # Errors
/// As for [`two_proportions_size`], or groups of nobody.
pub fn two_proportions_power(one: f64, other: f64, size: f64, significance: f64) -> Result<f64, Error> {
    let Proportions { difference, common, own } = Proportions::of(one, other)?;
    let z_alpha = check_significance(significance)?;
    check_positive("the size of a group", size)?;
    Ok(normal_below((size.sqrt() * difference.abs() - z_alpha * common) / own))
}

/// Two proportions, with the standard deviations of their difference for a group of one.
struct Proportions {
    difference: f64,
    /// If both were their mean.
    common: f64,
    /// As they are.
    own: f64,
}

impl Proportions {
    fn of(one: f64, other: f64) -> Result<Self, Error> {
        check_share("the first proportion", one)?;
        check_share("the second proportion", other)?;
        let difference = one - other;
        if difference == 0.0 {
            return Err(Error::Argument { what: "the difference", value: 0.0, must: "other than 0" });
        }
        let mean = 0.5 * (one + other);
        let own = (one * (1.0 - one) + other * (1.0 - other)).sqrt();
        Ok(Self { difference, common: (2.0 * mean * (1.0 - mean)).sqrt(), own })
    }
}

/// The power of a t test of two groups of `size` each, whose means differ by `effect` standard deviations.
/// Cohen, Statistical Power Analysis, 2nd ed. 1988, section 12.2: the noncentral t distribution, both tails.
///
/// # Errors
/// Fewer than two in a group, a level outside 0 to 1.
pub fn two_means_power(effect: f64, size: f64, significance: f64) -> Result<f64, Error> {
    check_significance(significance)?;
    if size.is_nan() || size < 2.0 || size.is_infinite() {
        return Err(Error::Argument { what: "the size of a group", value: size, must: "2 or more" });
    }
    let degrees_of_freedom = 2.0 * size - 2.0;
    let critical = students_t_quantile(1.0 - significance / 2.0, degrees_of_freedom);
    let shift = effect * (size / 2.0).sqrt();
    // T = (Z + shift) / s, where s² is chi-squared over its degrees of freedom: given s, the tails are the normal's.
    let given = |s: f64| normal_below(shift - critical * s) + normal_below(-shift - critical * s);
    Ok(mean_over_scale(degrees_of_freedom, given))
}

/// The mean of a function of s, the root of a chi-squared variable over its degrees of freedom, by Simpson's rule.
fn mean_over_scale(degrees_of_freedom: f64, function: impl Fn(f64) -> f64) -> f64 {
    const INTERVALS: usize = 4000;
    let half = 0.5 * degrees_of_freedom;
    let constant = std::f64::consts::LN_2 + half * log(half) - lgamma(half);
    let density = |s: f64| {
        if s <= 0.0 { 0.0 } else { exp(constant + (degrees_of_freedom - 1.0) * log(s) - half * s * s) }
    };
    // The variable's standard deviation is below 1 / sqrt(2 df): twelve of them hold all but 1e-30 of it.
    let width = 12.0 / (2.0 * degrees_of_freedom).sqrt();
    let (low, high) = ((1.0 - width).max(0.0), 1.0 + width);
    let step = (high - low) / INTERVALS as f64;
    let factor = |i: usize| if i == 0 || i == INTERVALS { 1.0 } else { 2.0 + 2.0 * (i % 2) as f64 };
    let term = |i: usize| {
        let s = low + step * i as f64;
        factor(i) * density(s) * function(s)
    };
    (0..=INTERVALS).map(term).sum::<f64>() * step / 3.0
}

/// How many in each of two equal groups a t test needs; not rounded.
///
/// # Errors
/// No effect, levels outside 0 to 1, an effect so small that no study shows it.
pub fn two_means_size(effect: f64, significance: f64, power: f64) -> Result<f64, Error> {
    const LARGEST: f64 = 1e9;
    check_power(power)?;
    check_positive("the size of the effect", effect.abs())?;
    let enough = |size: f64| two_means_power(effect, size, significance).map(|reached| reached >= power);
    let (mut low, mut high) = (2.0, 4.0);
    if enough(low)? {
        return Ok(low);
    }
    while !enough(high)? {
        (low, high) = (high, 2.0 * high);
        if high > LARGEST {
            return Err(Error::Argument { what: "the size of the effect", value: effect, must: "larger" });
        }
    }
    while high - low > 1e-9 * high {
        let middle = 0.5 * (low + high);
        if enough(middle)? {
            high = middle;
        } else {
            low = middle;
        }
    }
    Ok(high)
}

/// How many events a log-rank test needs; not rounded. `share` is that of one group among all.
/// Schoenfeld, Biometrics 1983;39:499, equation 1.
///
/// # Errors
/// A hazard ratio that is 1 or not positive, levels or shares outside 0 to 1.
pub fn log_rank_events(hazard_ratio: f64, share: f64, significance: f64, power: f64) -> Result<f64, Error> {
    let effect = log_rank_effect(hazard_ratio, share)?;
    let reach = (check_significance(significance)? + check_power(power)?) / effect;
    Ok(reach * reach)
}

/// The power of a log-rank test with so many events; the far tail is left out, as is usual.
///
/// # Errors
/// As for [`log_rank_events`].
pub fn log_rank_power(hazard_ratio: f64, share: f64, events: f64, significance: f64) -> Result<f64, Error> {
    check_positive("the number of events", events)?;
    let effect = log_rank_effect(hazard_ratio, share)?;
    Ok(normal_below(effect * events.sqrt() - check_significance(significance)?))
}

/// What one event adds to the test's shift.
fn log_rank_effect(hazard_ratio: f64, share: f64) -> Result<f64, Error> {
    check_positive("the hazard ratio", hazard_ratio)?;
    check_share("the share of one group", share)?;
    if hazard_ratio == 1.0 {
        return Err(Error::Argument { what: "the hazard ratio", value: 1.0, must: "other than 1" });
    }
    Ok((share * (1.0 - share)).sqrt() * log(hazard_ratio).abs())
}
