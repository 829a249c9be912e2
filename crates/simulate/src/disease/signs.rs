//! The signs that precede the disease, and those that only look as if they did: how charts write each, in which window it
//! counts, how common it is, and its log odds ratio.

use crate::codes::{ConditionCode, DrugCode, ProcedureCode, condition, drug, procedure};

/// How a chart writes a sign; each time one of the codes, all equally often.
#[derive(Debug)]
pub(crate) enum Written {
    Conditions(&'static [&'static ConditionCode]),
    Procedures(&'static [&'static ProcedureCode]),
    /// Fills, one after the other.
    Drugs(&'static [&'static DrugCode]),
}

/// A sign: yes or no at the index date.
#[derive(Debug)]
pub(crate) struct Sign {
    /// The concept by which it is found, in `models/concepts/`; also its name as an input and a term.
    pub(crate) concept: &'static str,
    pub(crate) written: Written,
    /// It counts if it stands in the chart no more than so many days before the index date.
    pub(crate) lookback_days: i32,
    /// Log odds ratio of the disease, all else equal; 0 for what has no effect.
    pub(crate) coefficient: f64,
    /// How common it is before anything is known of the disease: log odds at 65 years, for a woman, …
    pub(crate) base: f64,
    /// … per ten years of age, …
    pub(crate) per_decade: f64,
    /// … for a man, …
    pub(crate) male: f64,
    /// … per standard deviation of an unseen liability to heart disease …
    pub(crate) cardiac: f64,
    /// … and for each of these earlier signs (by index).
    pub(crate) after: &'static [(usize, f64)],
    /// It cannot be without this one.
    pub(crate) requires: Option<usize>,
    /// How probably a later visit writes it down again.
    pub(crate) repeats: f64,
}

pub(crate) const HYPERTENSION: usize = 0;
pub(crate) const DIABETES: usize = 1;
pub(crate) const OSTEOARTHRITIS: usize = 2;
const CARPAL_TUNNEL: usize = 3;
const AORTIC_STENOSIS: usize = 8;
pub(crate) const HEART_FAILURE: usize = 9;
pub(crate) const ATRIAL_FIBRILLATION: usize = 10;
pub(crate) const CARDIOMEGALY: usize = 14;
pub(crate) const ABNORMAL_ELECTROCARDIOGRAM: usize = 15;
pub(crate) const LOOP_DIURETIC: usize = 16;
/// How many signs there are.
pub(crate) const COUNT: usize = 17;

const YEAR: i32 = 365;

const PLAIN: Sign = Sign {
    concept: "",
    written: Written::Conditions(&[]),
    lookback_days: 5 * YEAR,
    coefficient: 0.0,
    base: 0.0,
    per_decade: 0.0,
    male: 0.0,
    cardiac: 0.0,
    after: &[],
    requires: None,
    repeats: 0.25,
};

/// The signs, in the order in which they are drawn: each may depend on those above it.
///
/// That wild-type transthyretin amyloidosis announces itself by carpal tunnel syndrome, spinal stenosis and biceps tendon
/// rupture years before the heart fails is well described (Sperry BW, et al. J Am Coll Cardiol 2018;72:2040-2050; Geller
/// HI, et al. JAMA 2017;318:962-963). The sizes here are made up, and plausible at most.
pub(crate) static SIGNS: [Sign; COUNT] = [
    Sign {
        concept: "hypertension",
        written: Written::Conditions(&[condition("I10")]),
        lookback_days: 10 * YEAR,
        coefficient: -0.4,
        base: 0.1,
        per_decade: 0.45,
        male: 0.1,
        cardiac: 0.3,
        ..PLAIN
    },
    Sign {
        concept: "diabetes",
        written: Written::Conditions(&[condition("E11.9")]),
        lookback_days: 10 * YEAR,
        base: -1.8,
        per_decade: 0.25,
        male: 0.2,
        cardiac: 0.2,
        after: &[(HYPERTENSION, 0.7)],
        repeats: 0.35,
        ..PLAIN
    },
    Sign {
        concept: "osteoarthritis",
        written: Written::Conditions(&[condition("M19.90"), condition("M17.0")]),
        lookback_days: 10 * YEAR,
        base: -0.9,
        per_decade: 0.5,
        male: -0.3,
        repeats: 0.2,
        ..PLAIN
    },
    Sign {
        concept: "carpal_tunnel_syndrome",
        written: Written::Conditions(&[condition("G56.00"), condition("G56.01"), condition("G56.02")]),
        lookback_days: 10 * YEAR,
        coefficient: 0.9,
        base: -2.6,
        per_decade: 0.1,
        male: -0.5,
        after: &[(DIABETES, 0.5)],
        repeats: 0.05,
        ..PLAIN
    },
    Sign {
        concept: "bilateral_carpal_tunnel_syndrome",
        written: Written::Conditions(&[condition("G56.03")]),
        lookback_days: 10 * YEAR,
        coefficient: 1.0,
        base: -0.8,
        per_decade: 0.1,
        requires: Some(CARPAL_TUNNEL),
        repeats: 0.05,
        ..PLAIN
    },
    Sign {
        concept: "carpal_tunnel_release",
        written: Written::Procedures(&[procedure("01N50ZZ"), procedure("01N54ZZ")]),
        lookback_days: 10 * YEAR,
        coefficient: 0.5,
        base: -0.6,
        requires: Some(CARPAL_TUNNEL),
        repeats: 0.0,
        ..PLAIN
    },
    Sign {
        concept: "lumbar_spinal_stenosis",
        written: Written::Conditions(&[condition("M48.061"), condition("M48.062")]),
        lookback_days: 10 * YEAR,
        coefficient: 0.8,
        base: -2.7,
        per_decade: 0.5,
        after: &[(OSTEOARTHRITIS, 0.6)],
        repeats: 0.1,
        ..PLAIN
    },
    Sign {
        concept: "biceps_tendon_rupture",
        written: Written::Conditions(&[condition("S46.111A"), condition("S46.112A"), condition("M66.321")]),
        lookback_days: 10 * YEAR,
        coefficient: 1.6,
        base: -5.2,
        per_decade: 0.3,
        male: 1.0,
        repeats: 0.0,
        ..PLAIN
    },
    Sign {
        concept: "aortic_stenosis",
        written: Written::Conditions(&[condition("I35.0")]),
        coefficient: 0.5,
        base: -3.9,
        per_decade: 0.8,
        male: 0.2,
        cardiac: 0.4,
        ..PLAIN
    },
    Sign {
        concept: "heart_failure",
        written: Written::Conditions(&[condition("I50.9"), condition("I50.32"), condition("I50.30")]),
        coefficient: 1.0,
        base: -3.9,
        per_decade: 0.6,
        male: 0.2,
        cardiac: 0.7,
        after: &[(HYPERTENSION, 0.6), (DIABETES, 0.4), (AORTIC_STENOSIS, 1.0)],
        repeats: 0.4,
        ..PLAIN
    },
    Sign {
        concept: "atrial_fibrillation",
        written: Written::Conditions(&[condition("I48.91"), condition("I48.0"), condition("I48.20")]),
        coefficient: 0.6,
        base: -3.3,
        per_decade: 0.7,
        male: 0.3,
        cardiac: 0.5,
        after: &[(HYPERTENSION, 0.3), (HEART_FAILURE, 1.2)],
        repeats: 0.35,
        ..PLAIN
    },
    Sign {
        concept: "cardiac_conduction_disease",
        written: Written::Conditions(&[condition("I44.0"), condition("I44.1"), condition("I44.2"), condition("I44.7")]),
        coefficient: 0.8,
        base: -3.5,
        per_decade: 0.6,
        male: 0.4,
        cardiac: 0.4,
        after: &[(ATRIAL_FIBRILLATION, 0.7)],
        ..PLAIN
    },
    Sign {
        concept: "polyneuropathy",
        written: Written::Conditions(&[condition("G62.9"), condition("G60.9")]),
        coefficient: 0.9,
        base: -3.3,
        per_decade: 0.4,
        after: &[(DIABETES, 1.2)],
        ..PLAIN
    },
    Sign {
        concept: "orthostatic_or_drug_induced_hypotension",
        written: Written::Conditions(&[condition("I95.1"), condition("I95.2")]),
        lookback_days: 3 * YEAR,
        coefficient: 0.7,
        base: -3.6,
        per_decade: 0.5,
        after: &[(HYPERTENSION, 0.4), (HEART_FAILURE, 0.6)],
        repeats: 0.1,
        ..PLAIN
    },
    Sign {
        concept: "cardiomegaly",
        written: Written::Conditions(&[condition("I51.7")]),
        coefficient: 0.9,
        base: -3.4,
        per_decade: 0.3,
        male: 0.2,
        cardiac: 0.4,
        after: &[(HYPERTENSION, 0.5), (AORTIC_STENOSIS, 1.0), (HEART_FAILURE, 0.8)],
        repeats: 0.15,
        ..PLAIN
    },
    Sign {
        concept: "abnormal_electrocardiogram",
        written: Written::Conditions(&[condition("R94.31")]),
        coefficient: 0.3,
        base: -2.2,
        per_decade: 0.3,
        cardiac: 0.3,
        after: &[(HEART_FAILURE, 0.8), (CARDIOMEGALY, 0.6)],
        repeats: 0.1,
        ..PLAIN
    },
    Sign {
        concept: "loop_diuretic",
        written: Written::Drugs(&[drug("furosemide"), drug("torsemide")]),
        lookback_days: YEAR,
        coefficient: 0.4,
        base: -3.8,
        per_decade: 0.4,
        after: &[(HEART_FAILURE, 2.6), (HYPERTENSION, 0.4)],
        repeats: 0.0,
        ..PLAIN
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_places_are_right_and_signs_depend_on_earlier_ones() {
        for (at, concept) in [
            (HYPERTENSION, "hypertension"),
            (DIABETES, "diabetes"),
            (OSTEOARTHRITIS, "osteoarthritis"),
            (CARPAL_TUNNEL, "carpal_tunnel_syndrome"),
            (AORTIC_STENOSIS, "aortic_stenosis"),
            (HEART_FAILURE, "heart_failure"),
            (ATRIAL_FIBRILLATION, "atrial_fibrillation"),
            (CARDIOMEGALY, "cardiomegaly"),
            (ABNORMAL_ELECTROCARDIOGRAM, "abnormal_electrocardiogram"),
            (LOOP_DIURETIC, "loop_diuretic"),
        ] {
            assert_eq!(SIGNS[at].concept, concept);
        }
        for (at, sign) in SIGNS.iter().enumerate() {
            assert!(sign.after.iter().all(|(earlier, _)| *earlier < at), "{}", sign.concept);
            assert!(sign.requires.is_none_or(|earlier| earlier < at), "{}", sign.concept);
        }
    }
}
