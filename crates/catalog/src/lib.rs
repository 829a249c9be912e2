//! The models that are compiled in: data only, checked when this crate was built.

use assess::{Bundle, CardNote, GoldenReport, ModelSheet, PackedBundle, Performance};

/// What the build script made of one model.
#[derive(Clone, Copy)]
struct Block {
    id: &'static str,
    version: &'static str,
    title: &'static str,
    sha256: &'static str,
    /// The checked bundle, its card, and what was measured of it.
    bundle: &'static [u8],
    /// The bytes of its forests: borrowed as they are, and laid out when they are first used.
    forests: &'static [&'static [u8]],
}

/// Written by the build script: the models of `models/`, by name.
static MODELS: &[Block] = include!(concat!(env!("OUT_DIR"), "/models.rs"));

/// What a model is and what its golden patients gave on this machine.
#[derive(Debug, Clone, PartialEq)]
pub struct Certificate {
    /// Name of the model.
    pub model: &'static str,
    /// Version of its bundle.
    pub version: &'static str,
    /// Words for a reader.
    pub title: &'static str,
    /// SHA-256 of the files that it was built from, its concepts' among them, in hexadecimal digits.
    pub sha256: &'static str,
    /// How many golden patients were run.
    pub golden_patients: usize,
    /// How many numbers of theirs were compared.
    pub outputs: usize,
    /// The largest absolute difference; absent where a number could not be computed.
    pub largest_difference: Option<f64>,
    /// The largest difference as a share of what is expected.
    pub largest_relative_difference: Option<f64>,
}

/// A bundle that did not pass its golden patients here, and must not be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Disabled {
    /// Name of the model.
    pub model: String,
    /// What did not come out.
    pub because: Vec<String>,
    /// What it is, and how far off it was.
    pub certificate: Box<Certificate>,
}

/// A model that may be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The model.
    pub bundle: Bundle,
    /// Its card.
    pub card: CardNote,
    /// What was measured of it, where figures of that form are there.
    pub performance: Option<Performance>,
    /// How many bytes it adds to the program.
    pub bytes: usize,
    /// What it is, and how near to its golden patients.
    pub certificate: Certificate,
}

impl Entry {
    /// All that is known of the model, on one page.
    #[must_use]
    pub fn sheet(&self) -> ModelSheet {
        self.bundle.sheet(&self.card, self.performance.as_ref())
    }
}

/// The models, by name, and those that are disabled because this machine computes something else than they must give.
#[must_use]
pub fn models() -> (Vec<Entry>, Vec<Disabled>) {
    sort(MODELS)
}

fn sort(blocks: &[Block]) -> (Vec<Entry>, Vec<Disabled>) {
    let (mut entries, mut disabled) = (Vec::new(), Vec::new());
    for block in blocks {
        match block.entry() {
            Ok(entry) => entries.push(entry),
            Err(because) => disabled.push(because),
        }
    }
    (entries, disabled)
}

/// The models' texts in a language, as JSON by their English; `None` where there is no such file. In the browser it is a file
/// of its own.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn texts_in(code: &str) -> Option<&'static str> {
    static TEXTS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/texts.rs"));
    TEXTS.iter().find(|(known, _)| *known == code).map(|(_, text)| *text)
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
        // The bytes were written by the same types at build time; a failure leaves no model rather than a wrong one.
        let read: Option<(PackedBundle, CardNote, Option<Performance>)> = postcard::from_bytes(self.bundle).ok();
        let unpacked = read.and_then(|(packed, card, measured)| Some((packed.unpack(self.forests)?, card, measured)));
        let Some((mut bundle, card, performance)) = unpacked else {
            let because = vec![format!("{}: its compiled form cannot be read", self.id)];
            return Err(self.disabled(because, &GoldenReport::default()));
        };
        let report = bundle.golden_report();
        if report.outputs == 0 {
            return Err(self.disabled(vec![format!("{}: nothing is expected of golden patients", self.id)], &report));
        }
        if !report.failures.is_empty() {
            return Err(self.disabled(report.failures.clone(), &report));
        }
        bundle.texts(&mut |text| {
            if let Some(said) = language::of_model(text) {
                said.clone_into(text);
            }
        });
        let bytes = self.bundle.len() + self.forests.iter().map(|forest| forest.len()).sum::<usize>();
        Ok(Entry { bundle, card, performance, bytes, certificate: self.certificate(&report) })
    }

    fn disabled(&self, because: Vec<String>, report: &GoldenReport) -> Disabled {
        Disabled { model: self.id.into(), because, certificate: Box::new(self.certificate(report)) }
    }

    fn certificate(&self, report: &GoldenReport) -> Certificate {
        Certificate {
            model: self.id,
            version: self.version,
            title: language::of_model(self.title).unwrap_or(self.title),
            sha256: self.sha256,
            golden_patients: report.patients,
            outputs: report.outputs,
            largest_difference: report.largest_difference,
            largest_relative_difference: report.largest_relative_difference,
        }
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
        assert!(models.iter().all(|m| m.bundle.golden_count() >= 3 && !m.card.status.is_empty() && m.bytes > 0));
    }

    #[test]
    fn every_model_has_a_whole_page() {
        for entry in models().0 {
            let sheet = entry.sheet();
            let id = &sheet.note.id;
            let attributes: Vec<_> = sheet.card.source_attributes.iter().flat_map(|part| &part.fields).collect();
            assert_eq!(attributes.len(), 31, "{id}");
            let further = sheet.card.further.iter().flat_map(|part| &part.fields);
            assert!(attributes.into_iter().chain(further).all(|field| !field.text.trim().is_empty()), "{id}");
            for (section, field) in
                [("purpose", "intended_use"), ("cautioned_out_of_scope_use", "tasks_situations_or_populations")]
            {
                assert!(sheet.card.text(section, field).is_some(), "{id}: {section}.{field}");
            }
            let note = &sheet.note;
            let said = [&note.title, &note.summary, &note.population, &note.reference_patient, &note.citation.text];
            assert!(said.iter().all(|text| !text.trim().is_empty()), "{id}");
            assert!(!note.outputs.is_empty(), "{id}");
            assert!(!note.refuses.is_empty() || !sheet.cautions.is_empty(), "{id}");
            assert!(note.inputs.iter().all(|input| !input.label.is_empty() && !input.found_by.is_empty()), "{id}");
            // Every output says how sure a single number is, or that nothing is reported.
            assert!(!sheet.ranges.is_empty() && sheet.ranges.iter().all(|range| !range.in_words.is_empty()), "{id}");
            assert!(sheet.made_on.as_ref().is_some_and(|made_on| !made_on.source.is_empty()), "{id}");
            let newest = &sheet.card.history[0];
            assert_eq!(
                (&newest.version, sheet.card.history.last().unwrap().version.as_str()),
                (&note.version, "1.0.0")
            );
        }
    }

    #[test]
    fn what_a_recipe_measured_is_carried_and_nothing_is_drawn_of_a_paper() {
        for entry in models().0 {
            let id = &entry.bundle.about.id;
            // Trained by a script of its own, which left no evaluation of this form.
            let is_of_a_recipe = !entry.bundle.note().training.is_empty() && id != "demo-light-chains";
            assert_eq!(entry.performance.is_some(), is_of_a_recipe, "{id}");
            for measured in entry.performance.iter().flat_map(|performance| &performance.measured) {
                assert!(measured.rows >= 10 && !measured.cohort.is_empty(), "{id}");
                assert!(measured.roc.first().is_none_or(|first| *first == [0.0, 0.0]), "{id}");
                assert!(measured.roc.last().is_none_or(|last| *last == [1.0, 1.0]), "{id}");
            }
        }
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

    #[test]
    fn every_model_has_a_certificate_of_its_own() {
        let certificates: Vec<Certificate> = models().0.into_iter().map(|m| m.certificate).collect();
        for one in &certificates {
            assert!(one.sha256.len() == 64 && one.sha256.bytes().all(|digit| digit.is_ascii_hexdigit()), "{one:?}");
            assert!(one.golden_patients >= 3 && one.outputs >= one.golden_patients, "{one:?}");
            // The widest tolerance of any golden patient is that of numbers that a paper prints.
            assert!(one.largest_difference.is_some() && one.largest_relative_difference.unwrap() < 1e-2, "{one:?}");
            assert_eq!(certificates.iter().filter(|other| other.sha256 == one.sha256).count(), 1);
        }
    }

    /// The block of one model with `value` changed where it first stands.
    fn tampered(id: &str, value: f64, by: f64) -> Block {
        let block = MODELS.iter().find(|block| block.id == id).unwrap();
        let mut bytes = block.bundle.to_vec();
        let at = bytes.windows(8).position(|eight| eight == value.to_le_bytes()).unwrap();
        bytes[at..at + 8].copy_from_slice(&(value + by).to_le_bytes());
        Block { bundle: bytes.leak(), ..*block }
    }

    #[test]
    fn a_model_that_computes_something_else_is_disabled_and_no_other() {
        // FIB-4 of "advanced fibrosis likely", 58 × 96 / (112 × √64), no longer is what the golden patient expects.
        let expects = tampered("fib-4", 58.0 * 96.0 / (112.0 * 8.0), 1e-4);
        // The coefficient of log bilirubin in the Mayo model.
        let computes = tampered("pbc-mayo", 0.871, 1e-3);
        for block in [expects, computes] {
            let blocks: Vec<Block> = MODELS.iter().map(|b| if b.id == block.id { block } else { *b }).collect();
            let (entries, disabled) = sort(&blocks);
            assert_eq!((entries.len(), disabled.len()), (MODELS.len() - 1, 1));
            assert!(entries.iter().all(|entry| entry.certificate.model != block.id));
            let off = &disabled[0];
            assert_eq!((off.model.as_str(), off.certificate.version), (block.id, block.version));
            assert!(!off.because.is_empty() && off.because.iter().all(|b| b.contains("golden patient")), "{off:?}");
            assert!(off.certificate.largest_difference.unwrap() > 1e-6, "{off:?}");
            assert!(off.certificate.golden_patients >= 3);
        }
    }

    #[test]
    fn a_block_that_cannot_be_read_disables_its_model() {
        for block in MODELS {
            let cut = Block { bundle: &block.bundle[..block.bundle.len() / 2], ..*block };
            let off = cut.entry().unwrap_err();
            assert_eq!((off.model.as_str(), off.certificate.largest_difference), (block.id, None));
            assert!(off.because[0].contains("cannot be read"), "{off:?}");
        }
        // Trees that are missing, or another model's.
        let of = |id: &str| *MODELS.iter().find(|block| block.id == id).unwrap();
        let without = Block { forests: &[], ..of("demo-light-chains") };
        assert!(without.entry().unwrap_err().because[0].contains("cannot be read"));
    }
}
