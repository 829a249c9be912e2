//! The models that are compiled in: data only, checked when this crate was built.

use assess::{Bundle, PackedBundle};

/// What the build script made of one model.
struct Block {
    id: &'static str,
    /// The checked bundle and its card.
    bundle: &'static [u8],
    /// The bytes of its forests: borrowed as they are, and laid out when they are first used.
    forests: &'static [&'static [u8]],
}

/// Written by the build script: the models of `models/`, by name.
static MODELS: &[Block] = include!(concat!(env!("OUT_DIR"), "/models.rs"));

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
    /// How many bytes it adds to the program.
    pub bytes: usize,
}

/// The models, by name, and those that are disabled because this machine computes something else than they must give.
#[must_use]
pub fn models() -> (Vec<Entry>, Vec<Disabled>) {
    let (mut entries, mut disabled) = (Vec::new(), Vec::new());
    for block in MODELS {
        match block.entry() {
            Ok(entry) => entries.push(entry),
            Err(because) => disabled.push(because),
        }
    }
    (entries, disabled)
}

/// One model by its name; `None` where there is no such model.
///
/// # Errors
/// When it is disabled on this machine.
#[must_use]
pub fn model(name: &str) -> Option<Result<Entry, Disabled>> {
    MODELS.iter().find(|block| block.id == name).map(Block::entry)
}

impl Block {
    fn entry(&self) -> Result<Entry, Disabled> {
        self.checked().map_err(|because| Disabled { model: self.id.into(), because })
    }

    fn checked(&self) -> Result<Entry, Vec<String>> {
        // The bytes were written by the same types at build time; a failure leaves no model rather than a wrong one.
        let read: Option<(PackedBundle, String)> = postcard::from_bytes(self.bundle).ok();
        let unpacked = read.and_then(|(packed, card)| Some((packed.unpack(self.forests)?, card)));
        let (bundle, card) = unpacked.ok_or_else(|| vec![format!("{}: its compiled form cannot be read", self.id)])?;
        let failures = bundle.golden_failures();
        let bytes = self.bundle.len() + self.forests.iter().map(|forest| forest.len()).sum::<usize>();
        if failures.is_empty() { Ok(Entry { bundle, card, bytes }) } else { Err(failures) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_is_there_and_passes_its_golden_patients() {
        let (models, disabled) = models();
        let names: Vec<&str> = models.iter().map(|m| m.bundle.about.id.as_str()).collect();
        let expected = [
            "breast-cancer-recurrence",
            "cgd-interferon",
            "colon-adjuvant",
            "demo-light-chains",
            "diabetes-now",
            "epilepsy-progabide",
            "fib-4",
            "kfre-4-international",
            "kfre-4-north-america",
            "kfre-8-international",
            "kfre-8-north-america",
            "pbc-mayo",
            "pbc-survival",
            "prevent",
            "prevent-full",
            "rare-disease-finder-demo",
            "retinopathy-laser",
            "warfarin-iwpc",
        ];
        assert_eq!(names, expected);
        assert_eq!(disabled, []);
        assert!(models.iter().all(|m| m.bundle.golden_count() >= 3 && !m.card.is_empty() && m.bytes > 0));
    }
    #[test]
    fn one_model_is_the_same_as_among_all() {
        for entry in models().0 {
            let found = model(&entry.bundle.about.id).unwrap().unwrap();
            // Not the bundles themselves: what is missing in a golden patient is NaN, which equals nothing.
            assert_eq!((&found.bundle.about, found.bytes), (&entry.bundle.about, entry.bytes));
            assert_eq!((found.card, found.bundle.trained()), (entry.card, entry.bundle.trained()));
        }
        assert!(model("no-such-model").is_none());
    }
}
