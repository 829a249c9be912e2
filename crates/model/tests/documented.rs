//! Every field and every variant of the IR stands in `models/README.md`: a sample of all of them is written, and each
//! name in it is looked for there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first thing that fails")]

use std::collections::BTreeSet;
use std::path::Path;

use model::trees::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};
use model::{
    Calibration, Combination, Curve, Distribution, IR_VERSION, Kernel, KernelMachine, Linear, LinearScores, Link,
    Model, ModelFile, NamedOutput, Norm, Part, PartOutput, Predictor, Step, Stratified, WidePart,
};
use serde_json::Value;

type Source = Predictor<TreeEnsemble>;

/// One of each, in a row in which each leads to the next: a variant that is added does not compile until it is here.
fn all<T>(first: T, next: impl Fn(&T) -> Option<T>) -> Vec<T> {
    std::iter::successors(Some(first), next).collect()
}

fn links() -> Vec<Link> {
    let (baseline_survival, centre, scale, horizon) = (0.5, 0.0, 1.0, 1.0);
    let distributions = all(Distribution::Normal, |distribution| match distribution {
        Distribution::Normal => Some(Distribution::Logistic),
        Distribution::Logistic => Some(Distribution::Extreme),
        Distribution::Extreme => None,
    });
    let links = all(Link::Identity {}, |link| match link {
        Link::Identity {} => Some(Link::Square {}),
        Link::Square {} => Some(Link::Log {}),
        Link::Log {} => Some(Link::Logit {}),
        Link::Logit {} => Some(Link::Cloglog {}),
        Link::Cloglog {} => Some(Link::CoxRisk { baseline_survival, centre }),
        Link::CoxRisk { .. } => Some(Link::Softmax {}),
        Link::Softmax {} => Some(Link::CoxSurvival { baseline_survival, centre }),
        Link::CoxSurvival { .. } => Some(Link::AftRisk { distribution: Distribution::Normal, scale, horizon }),
        Link::AftRisk { .. } => Some(Link::AftSurvival { distribution: Distribution::Normal, scale, horizon }),
        Link::AftSurvival { .. } => None,
    });
    let aft = distributions.into_iter().map(|distribution| Link::AftRisk { distribution, scale, horizon });
    links.into_iter().chain(aft).collect()
}

fn calibrations() -> Vec<Calibration> {
    let curve = || Curve { x: vec![0.0], y: vec![0.5] };
    all(Calibration::Platt { slope: -1.0, intercept: 0.0 }, |calibration| match calibration {
        Calibration::Platt { .. } => Some(Calibration::Isotonic(curve())),
        Calibration::Isotonic(_) => Some(Calibration::Beta { a: 1.0, b: 1.0, c: 0.0 }),
        Calibration::Beta { .. } => Some(Calibration::VennAbers { lower: curve(), upper: curve() }),
        Calibration::VennAbers { .. } => Some(Calibration::Coupled {}),
        Calibration::Coupled {} => None,
    })
}

fn trees() -> Vec<Source> {
    let tests = all(Test::Below(1.0), |test| match test {
        Test::Below(_) => Some(Test::AtMost(1.0)),
        Test::AtMost(_) => Some(Test::OneOf(vec![1])),
        Test::OneOf(_) => Some(Test::OneOfCut(vec![1])),
        Test::OneOfCut(_) => Some(Test::Equals(1.0)),
        Test::Equals(_) => None,
    });
    let missings = all(Missing::Left, |missing| match missing {
        Missing::Left => Some(Missing::Right),
        Missing::Right => Some(Missing::AsZero),
        Missing::AsZero => Some(Missing::ZeroLeft),
        Missing::ZeroLeft => Some(Missing::ZeroRight),
        Missing::ZeroRight => None,
    });
    let precisions = all(Precision::F32, |precision| match precision {
        Precision::F32 => Some(Precision::F64),
        Precision::F64 => None,
    });
    let aggregations = all(Aggregation::Sum, |aggregation| match aggregation {
        Aggregation::Sum => Some(Aggregation::Average),
        Aggregation::Average => None,
    });
    let nodes = |test: &Test, missing: Missing| {
        let leaf = || Node::Leaf { values: vec![0.5], cover: 1.0 };
        vec![Node::Split { column: 0, test: test.clone(), missing, left: 1, right: 2, cover: 2.0 }, leaf(), leaf()]
    };
    let ensemble = |(precision, aggregation): (Precision, Aggregation)| {
        let pairs = tests.iter().flat_map(|test| missings.iter().map(move |missing| (test, *missing)));
        let trees = pairs.map(|(test, missing)| Tree { margin: Some(0), nodes: nodes(test, missing) }).collect();
        Predictor::Trees(TreeEnsemble { columns: 2, precision, aggregation, base: vec![0.0], trees })
    };
    precisions.into_iter().zip(aggregations).map(ensemble).collect()
}

fn scores() -> Source {
    let (precision, intercepts, weights) = (Precision::F64, vec![0.0], vec![vec![1.0, 1.0]]);
    Predictor::Scores(LinearScores { precision, missing_adds_nothing: false, intercepts, weights })
}

fn kernels() -> Vec<Source> {
    let kernels = all(Kernel::Linear {}, |kernel| match kernel {
        Kernel::Linear {} => Some(Kernel::Rbf { gamma: 1.0 }),
        Kernel::Rbf { .. } => Some(Kernel::Polynomial { gamma: 1.0, constant: 0.0, degree: 2 }),
        Kernel::Polynomial { .. } => Some(Kernel::Sigmoid { gamma: 1.0, constant: 0.0 }),
        Kernel::Sigmoid { .. } => None,
    });
    let machine = |kernel| {
        let (vectors, coefficients) = (vec![1.0, 2.0], vec![1.0]);
        Predictor::Kernel(KernelMachine { kernel, columns: 2, vectors, coefficients, intercept: 0.0 })
    };
    kernels.into_iter().map(machine).collect()
}

fn pipeline() -> Source {
    let norms = all(Norm::L1, |norm| match norm {
        Norm::L1 => Some(Norm::L2),
        Norm::L2 => Some(Norm::Max),
        Norm::Max => Some(Norm::Shares),
        Norm::Shares => None,
    });
    let steps = all(Step::Scale { offsets: vec![0.0; 2], scales: vec![1.0; 2] }, |step| match step {
        Step::Scale { .. } => Some(Step::Impute { values: vec![0.0; 2], marker: None }),
        Step::Impute { .. } => Some(Step::Normalize(Norm::L1)),
        Step::Normalize(_) => Some(Step::Curves(vec![Curve { x: vec![], y: vec![] }; 2])),
        Step::Curves(_) => Some(Step::Couple {}),
        Step::Couple {} => Some(Step::Vote {}),
        Step::Vote {} => None,
    });
    Predictor::Pipeline(norms.into_iter().map(Step::Normalize).chain(steps).collect(), Box::new(scores()))
}

fn combinations() -> Vec<Source> {
    let model = || Model { predictor: scores(), margin: 0, link: Link::Logit {}, calibration: None };
    let part = || Part { model: model(), weight: 1.0 };
    let output = PartOutput { margin: 0, link: Link::Logit {}, calibration: None };
    let combinations = all(Combination::SoftVote(vec![part()]), |combination| match combination {
        Combination::SoftVote(_) => {
            let (parts, passed_through) = (vec![part()], vec![0]);
            Some(Combination::Stack { parts, passed_through, last: Box::new(model()) })
        }
        Combination::Stack { .. } => {
            let parts = vec![WidePart { predictor: scores(), outputs: vec![output.clone()] }];
            Some(Combination::Wide { parts, passed_through: vec![0], last: scores() })
        }
        Combination::Wide { .. } => None,
    });
    combinations.into_iter().map(|combination| Predictor::Combination(Box::new(combination))).collect()
}

fn predictors() -> Vec<Source> {
    let linear = Linear { intercept: 0.0, weights: vec![(0, 1.0)] };
    let first = Predictor::Linear(Stratified { by: None, strata: vec![Some(linear)] });
    let families = all(first, |predictor| match predictor {
        Predictor::Linear(_) => Some(scores()),
        Predictor::Scores(_) => trees().pop(),
        Predictor::Trees(_) => kernels().pop(),
        Predictor::Kernel(_) => Some(pipeline()),
        Predictor::Pipeline(..) => combinations().pop(),
        Predictor::Combination(_) => None,
    });
    [families, trees(), kernels(), combinations()].concat()
}

/// Names of fields and of variants: keys of objects, and texts that are no free text.
fn collect(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                names.insert(name.clone());
                if !["name", "written_by", "source_sha256", "columns", "notes"].contains(&name.as_str())
                    || inner.is_object()
                {
                    collect(inner, names);
                }
            }
        }
        Value::Array(elements) => elements.iter().for_each(|element| collect(element, names)),
        Value::String(text) => {
            names.insert(text.clone());
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn every_name_of_the_format_is_described() {
    let mut outputs = Vec::new();
    for link in links() {
        outputs.push(NamedOutput { name: "value".into(), margin: 0, link, calibration: None });
    }
    for calibration in calibrations() {
        let calibration = Some(calibration);
        outputs.push(NamedOutput { name: "value".into(), margin: 0, link: Link::Identity {}, calibration });
    }
    let mut names = BTreeSet::new();
    for predictor in predictors() {
        let file = ModelFile {
            ir: IR_VERSION,
            written_by: "a test".into(),
            source_sha256: String::new(),
            columns: vec!["a".into(), "b".into()],
            predictor,
            outputs: outputs.clone(),
            stores_instances: false,
            notes: vec![],
        };
        collect(&serde_json::to_value(&file).unwrap(), &mut names);
    }
    assert!(names.len() > 80 && names.contains("zero_right") && names.contains("aft_survival"), "{names:?}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/README.md");
    let text = std::fs::read_to_string(path).unwrap();
    let (_, section) = text.split_once("## model.json\n").unwrap_or_else(|| panic!("no section on model.json"));
    let section = section.split_once("\n## ").map_or(section, |(section, _)| section);
    let left: Vec<&String> = names.iter().filter(|name| !section.contains(&format!("`{name}`"))).collect();
    assert!(left.is_empty(), "models/README.md does not describe {left:?}");
    assert!(section.contains(&format!("version of the IR: {IR_VERSION}")));
}
