//! The points of the integral, four at a time, and what repeated columns need at each.

use super::plan::{Plan, Repeat};
use super::points::gauss_legendre;

/// Four points of the integral.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Four {
    /// Where.
    pub(super) t: [f32; 4],
    /// Their weights.
    pub(super) weight: [f32; 4],
    /// How many of them count; the others have weight 0.
    pub(super) used: usize,
}

/// The points that integrate a plan's polynomials exactly: along a path of d columns the degree is d − 1.
pub(super) fn fours(plan: &Plan) -> Vec<Four> {
    // One point would do for a single column; two spare a kernel of its own.
    let points = gauss_legendre(plan.most_columns.div_ceil(2).max(2));
    let four = |points: &[(f64, f64)]| {
        let mut four = Four { t: [0.5; 4], weight: [0.0; 4], used: points.len() };
        for (at, (t, weight)) in points.iter().enumerate() {
            (four.t[at], four.weight[at]) = (*t as f32, *weight as f32);
        }
        four
    };
    points.chunks(4).map(four).collect()
}

/// What takes the place of the ordinary factors at a split whose column stands above it, while the row has gone on
/// towards it at every one of these splits: factor of the side of yes, and what the column gains, for a row that goes
/// to yes and one that goes to no. (Where the row has turned away above, the factor is the share and the gain is 0.)
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Repeated {
    pub(super) factor_yes: [f32; 4],
    pub(super) factor_no: [f32; 4],
    pub(super) gain_yes: [f32; 4],
    pub(super) gain_no: [f32; 4],
}

impl Repeated {
    /// With the share R of the splits above and r of this one, the column's factor is a = t + (1 − t) R above and
    /// t·o + (1 − t) R r below; the quotient is this split's factor, and the gain is the difference of the column's
    /// derivatives, (o − R r − (1 − R) · factor) / a.
    pub(super) fn new(repeat: &Repeat, share: f32, four: &Four) -> Self {
        let (above, share) = (repeat.share_above, f64::from(share));
        let at = |point: usize, went: f64| {
            let t = f64::from(four.t[point]);
            let rest = 1.0 - t;
            let factor = t + rest * above;
            let quotient = (t * went + rest * above * share) / factor;
            (quotient as f32, ((went - above * share - (1.0 - above) * quotient) / factor) as f32)
        };
        let [yes, no] = [1.0, 0.0].map(|went| [0, 1, 2, 3].map(|point| at(point, went)));
        Self {
            factor_yes: yes.map(|(factor, _)| factor),
            factor_no: no.map(|(factor, _)| factor),
            gain_yes: yes.map(|(_, gain)| gain),
            gain_no: no.map(|(_, gain)| gain),
        }
    }
}
