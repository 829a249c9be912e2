//! The shipped file of a model that was trained on a public table: its distances are those of another program.

use std::path::Path;

use assess::GateVerdict;
use assess::applicability::joint::{distance, verdict};
use assess::source::BundleSource;
use assess::source::applicability::ApplicabilitySource;
use features::FeatureSet;
use features::definition::ConceptDefinition;

fn read<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models").join(path);
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// `models/demo-light-chains/applicability.py --distances`: numpy 2.4.6 solves, scipy 1.17.1 has the tails.
#[test]
fn distances_as_numpy_and_scipy_have_them() {
    let bundle: BundleSource = read("demo-light-chains/bundle.json");
    let known: ApplicabilitySource = read("demo-light-chains/applicability.json");
    let concepts = ["creatinine", "free_kappa_light_chains", "free_lambda_light_chains"];
    let concepts: Vec<ConceptDefinition> = concepts.iter().map(|name| read(&format!("concepts/{name}.json"))).collect();
    let features = FeatureSet::new(bundle.inputs, &concepts).unwrap();
    let joint = known.joint.as_ref().unwrap();
    for (row, squared, tail, expected) in [
        ([74.0, 1.0, 1.42, 24.6, 31.8], 4.042_944_142_124_106, 0.543_249_771_242_529_2, GateVerdict::Score),
        ([73.0, 0.0, f64::NAN, 16.8, 19.9], 1.700_093_156_836_924_6, 0.790_700_701_970_781_6, GateVerdict::Score),
        ([55.0, 0.0, 0.8, 150.0, 12.0], 431.520_742_444_357_27, 4.751_146_863_231_335e-91, GateVerdict::Refuse),
        ([99.0, 1.0, 0.5, 6.0, 150.0], 298.523_897_859_864_46, 2.079_714_621_548_09e-62, GateVerdict::Refuse),
    ] {
        let found = distance(&known, joint, &features, &row).unwrap();
        assert!((found.squared - squared).abs() < 1e-9 * squared, "{found:?}");
        assert!((found.tail - tail).abs() < 1e-8 * tail, "{found:?}");
        assert_eq!(verdict(joint, found.tail), expected);
    }
}
