//! Bundles apart from their trees' bytes, as a program carries them.

use assess::PackedBundle;

use crate::given::{bundle_json, forest, output, patient, try_bundle};

#[test]
fn a_packed_bundle_gives_the_same_with_borrowed_trees() {
    let bundle = try_bundle(bundle_json(), Some(forest())).unwrap();
    let (packed, forests) = bundle.clone().pack();
    assert_eq!(forests.len(), 1);
    // What a program carries outlives it; a test lets it go at its end.
    let forests: Vec<&'static [u8]> = forests.into_iter().map(|bytes| &*bytes.leak()).collect();
    let text = serde_json::to_string(&packed).unwrap();
    let read: PackedBundle = serde_json::from_str(&text).unwrap();
    let unpacked = read.unpack(&forests).unwrap();
    assert_eq!(unpacked, bundle);
    assert_eq!(unpacked.golden_failures(), [""; 0]);
    let record = patient(Some("former"), &[("creatinine", 1.5)]);
    assert_eq!(output(&unpacked, &record), output(&bundle, &record));
}

#[test]
fn a_bundle_without_its_trees_is_none() {
    let (packed, _) = try_bundle(bundle_json(), Some(forest())).unwrap().pack();
    assert!(packed.unpack(&[]).is_none());
}
