//! The terms of the true model: name, expression over the inputs, coefficient, and the value in a person.

use super::features::Features;
use super::signs::{ABNORMAL_ELECTROCARDIOGRAM, CARDIOMEGALY, SIGNS};

/// A term of the true model.
pub(crate) struct Term {
    pub(crate) name: String,
    /// In the language of bundles.
    pub(crate) expression: String,
    /// Log odds per unit of the term.
    pub(crate) coefficient: f64,
    value: Box<dyn Fn(&Features) -> f64 + Send + Sync>,
}

impl Term {
    /// The term's value in a person.
    pub(crate) fn value(&self, of: &Features) -> f64 {
        (self.value)(of)
    }
}

fn number(yes: bool) -> f64 {
    f64::from(u8::from(yes))
}

/// All terms but the intercept. The order is that of `truth.json`.
pub(crate) fn terms() -> Vec<Term> {
    let mut terms = vec![
        Term {
            name: "decades_over_60".into(),
            expression: "max(age - 60, 0) / 10".into(),
            coefficient: 0.7,
            value: Box::new(|of| (of.age_years - 60.0).max(0.0) / 10.0),
        },
        Term {
            name: "male".into(),
            expression: "sex == 'male'".into(),
            coefficient: 0.9,
            value: Box::new(|of| number(of.is_male)),
        },
    ];
    terms.extend(SIGNS.iter().enumerate().map(|(at, sign)| Term {
        name: sign.concept.into(),
        expression: sign.concept.into(),
        coefficient: sign.coefficient,
        value: Box::new(move |of| number(of.signs[at])),
    }));
    terms.extend([
        Term {
            name: "cardiomegaly_with_abnormal_electrocardiogram".into(),
            expression: "cardiomegaly * abnormal_electrocardiogram".into(),
            coefficient: 0.9,
            value: Box::new(|of| number(of.signs[CARDIOMEGALY] && of.signs[ABNORMAL_ELECTROCARDIOGRAM])),
        },
        Term {
            name: "log_ntprobnp_over_300".into(),
            expression: "if(known(ntprobnp), ln(ntprobnp / 300), 0)".into(),
            coefficient: 0.5,
            value: Box::new(|of| of.ntprobnp_pg_per_ml.map_or(0.0, |value| libm::log(value / 300.0))),
        },
        Term {
            name: "log_troponin_i_over_10".into(),
            expression: "if(known(troponin_i), ln(troponin_i / 10), 0)".into(),
            coefficient: 0.5,
            value: Box::new(|of| of.troponin_i_ng_per_l.map_or(0.0, |value| libm::log(value / 10.0))),
        },
    ]);
    terms
}

/// The sum of coefficient times value.
pub(crate) fn margin_without_intercept(terms: &[Term], of: &Features) -> f64 {
    terms.iter().map(|term| term.coefficient * term.value(of)).sum()
}
