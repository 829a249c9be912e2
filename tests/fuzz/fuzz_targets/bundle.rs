//! `bundle.json`, with the concepts of the project.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use assess::Bundle;
use assess::source::{BundleSource, GoldenSource};
use features::definition::ConceptDefinition;

static CONCEPTS: LazyLock<Vec<ConceptDefinition>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/concepts");
    let files = std::fs::read_dir(folder).expect("models/concepts").map(|entry| entry.expect("an entry").path());
    files.map(|path| serde_json::from_slice(&std::fs::read(path).expect("a concept")).expect("a concept")).collect()
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(source) = serde_json::from_slice::<BundleSource>(bytes) {
        let golden = GoldenSource { tolerance_note: String::new(), cases: vec![] };
        if let Ok(bundle) = Bundle::new(source, &CONCEPTS, &golden, None) {
            assert!(bundle.golden_failures().is_empty());
        }
    }
});
