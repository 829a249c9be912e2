//! The models that are compiled in: data only, checked when this crate was built.

use assess::Bundle;

/// Written by the build script: the bundles of `models/`, by name.
static BUNDLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bundles.postcard"));

/// A bundle that did not pass its golden patients here, and must not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disabled {
    /// Name of the model.
    pub model: String,
    /// What did not come out.
    pub because: Vec<String>,
}

/// A model that may be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The model.
    pub bundle: Bundle,
    /// Its card, as written.
    pub card: String,
}

/// The models, by name, and those that are disabled because this machine computes something else than they must give.
#[must_use]
pub fn models() -> (Vec<Entry>, Vec<Disabled>) {
    // The bytes were written by the same types at build time; a failure would leave no model rather than a wrong one.
    let all: Vec<(Bundle, String)> = postcard::from_bytes(BUNDLES).unwrap_or_default();
    let mut disabled = Vec::new();
    let mut entries = Vec::new();
    for (bundle, card) in all {
        let because = bundle.golden_failures();
        if because.is_empty() {
            entries.push(Entry { bundle, card });
        } else {
            disabled.push(Disabled { model: bundle.about.id, because });
        }
    }
    (entries, disabled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_is_there_and_passes_its_golden_patients() {
        let (models, disabled) = models();
        let names: Vec<&str> = models.iter().map(|m| m.bundle.about.id.as_str()).collect();
        let expected = [
            "fib-4",
            "kfre-4-international",
            "kfre-4-north-america",
            "kfre-8-international",
            "kfre-8-north-america",
            "pbc-mayo",
            "prevent",
            "prevent-full",
            "warfarin-iwpc",
        ];
        assert_eq!(names, expected);
        assert_eq!(disabled, []);
        assert!(models.iter().all(|m| m.bundle.golden_count() >= 3 && !m.card.is_empty()));
    }
}
