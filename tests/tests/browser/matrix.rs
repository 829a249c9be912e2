//! `MatrixModel` gives, through JavaScript's arrays, what the crates give to the bit, and says what is wrong.

use explain::tree_shap::{TreeShap, contributions};
use js_sys::{Float32Array, Reflect};
use model::trees::testing::{Sequence, random_ensemble, random_row};
use model::trees::{Forest, Precision};
use model::{
    Calibration, IR_VERSION, Kernel, KernelMachine, LinearScores, Link, Model, ModelFile, NamedOutput, Predictor,
};
use serde_json::Value;
use wasm::MatrixModel;
use wasm_bindgen::{JsError, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// More than two of the blocks in which rows are copied in, and no whole number of them.
const ROWS: usize = 600;

#[wasm_bindgen_test]
fn the_bundle_s_golden_patients_come_out_as_the_library_has_them() {
    let (_, text) = tests::GOLDEN.iter().find(|(path, _)| path.starts_with("demo-light-chains/")).unwrap();
    let golden: Value = serde_json::from_str(text).unwrap();
    let cases = golden["cases"].as_array().unwrap();
    let entry = catalog::model("demo-light-chains").unwrap().unwrap();
    let file = entry.bundle.trained().unwrap();
    let mut matrix = MatrixModel::from_catalog("demo-light-chains").unwrap();
    assert_eq!(matrix.column_names(), ["age", "male", "creatinine", "kappa", "lambda"]);
    assert_eq!((matrix.columns(), matrix.margins()), (5, 1));

    let rows: Vec<f32> = cases.iter().flat_map(|case| columns_of(&case["inputs"])).collect();
    assert!(rows.iter().any(|value| value.is_nan()) && cases.len() >= 5);
    let output = &matrix.output_names()[0];
    let values = matrix.values(&Float32Array::from(rows.as_slice()), output).unwrap().to_vec();
    for (case, value) in cases.iter().zip(values) {
        let expected = case["expected"]["death_5y"].as_f64().unwrap();
        assert!((f64::from(value) / expected - 1.0).abs() < 1e-6, "{}: {value}, expected {expected}", case["name"]);
    }
    check(&mut matrix, file, &rows);
}

#[wasm_bindgen_test]
fn random_forests_come_out_to_the_bit_with_every_kind_of_split_and_missing_values() {
    for seed in 0..15 {
        let precision = if seed % 2 == 0 { Precision::F32 } else { Precision::F64 };
        let forest = Forest::new(&random_ensemble(seed, 7, precision)).unwrap();
        let file = file_of(Predictor::Trees(forest), 7);
        let mut next = Sequence(seed + 100);
        let rows: Vec<f32> = (0..ROWS).flat_map(|_| random_row(&mut next, 7)).map(|value| value as f32).collect();
        let mut matrix = MatrixModel::new(&postcard::to_stdvec(&file).unwrap()).unwrap();
        check(&mut matrix, &file, &rows);
    }
}

#[wasm_bindgen_test]
fn what_is_wrong_is_said() {
    let mut matrix = MatrixModel::from_catalog("demo-light-chains").unwrap();
    let seven = Float32Array::new_with_length(7);
    let rows = Float32Array::new_with_length(10);
    for wrong in [matrix.score(&seven), matrix.values(&seven, "1"), matrix.explain(&seven)] {
        assert!(message(wrong).contains("7 numbers, which is no whole number of rows of 5"));
    }
    assert!(message(matrix.values(&rows, "2")).contains("no output `2`; it has 1"));
    assert!(message(matrix.prepare("guess")).contains("to `score`"));
    assert_eq!(matrix.score(&Float32Array::new_with_length(0)).unwrap().length(), 0);

    assert!(message(MatrixModel::from_catalog("no-such")).contains("no model `no-such` is built in"));
    assert!(message(MatrixModel::from_catalog("fib-4")).contains("a published equation"));
    assert!(message(MatrixModel::new(b"no model")).contains("no compiled model"));
    assert!(message(MatrixModel::new(&[])).contains("no compiled model"));
    let linear = LinearScores {
        precision: Precision::F64,
        missing_adds_nothing: false,
        intercepts: vec![0.5],
        weights: vec![vec![1.0, -2.0]],
    };
    let file = file_of(Predictor::Scores(linear), 2);
    let newer = ModelFile { ir: IR_VERSION + 1, ..file.clone() };
    assert!(message(MatrixModel::new(&postcard::to_stdvec(&newer).unwrap())).contains("of version 2 of the IR"));
    let mut matrix = MatrixModel::new(&postcard::to_stdvec(&file).unwrap()).unwrap();
    // By hand: 0.5 + 3 − 2 · 0.25 = 3.
    assert_eq!(matrix.score(&Float32Array::from([3.0, 0.25].as_slice())).unwrap().to_vec(), [3.0]);
    // Each term, and the intercept.
    let terms = [3.0, -0.5, 0.5];
    assert_eq!(matrix.explain(&Float32Array::from([3.0, 0.25].as_slice())).unwrap().to_vec(), terms);
    matrix.row().copy_from(&[3.0, 0.25]);
    assert_eq!(matrix.explain_row().unwrap().to_vec(), terms);
    assert_eq!((matrix.score_row(), matrix.row_margins().to_vec()), (3.0, vec![3.0]));

    let (vectors, coefficients) = (vec![1.0, 2.0], vec![1.0]);
    let machine =
        KernelMachine { kernel: Kernel::Rbf { gamma: 1.0 }, columns: 2, vectors, coefficients, intercept: 0.0 };
    let file = file_of(Predictor::Kernel(machine), 2);
    let mut matrix = MatrixModel::new(&postcard::to_stdvec(&file).unwrap()).unwrap();
    assert!(message(matrix.explain(&Float32Array::new_with_length(2))).contains("only forests and linear models"));
}

/// Compares margins, contributions and every output's values with what the crates give, row by row and as a batch.
fn check(matrix: &mut MatrixModel, file: &ModelFile, rows: &[f32]) {
    let Predictor::Trees(forest) = &file.predictor else { panic!("the model is no forest") };
    let (columns, count) = (file.columns.len(), file.predictor.margin_count());
    let array = Float32Array::from(rows);
    let margins = matrix.score(&array).unwrap().to_vec();
    let found = matrix.explain(&array).unwrap().to_vec();
    let width = count * (columns + 1);
    assert_eq!((margins.len() / count, found.len() / width), (rows.len() / columns, rows.len() / columns));

    let mut expected = vec![0.0; found.len()];
    TreeShap::new(forest.layout()).unwrap().explain_rows(rows, &mut expected);
    assert_eq!(bits(&found), bits(&expected), "contributions");

    for (at, row) in rows.chunks_exact(columns).enumerate() {
        let wide: Vec<f64> = row.iter().map(|value| f64::from(*value)).collect();
        let expected: Vec<f32> =
            file.predictor.margins_from_row(&wide).into_iter().map(|margin| margin as f32).collect();
        let of_row = &margins[at * count..][..count];
        assert_eq!(bits(of_row), bits(&expected), "margins of row {at}");

        matrix.row().copy_from(row);
        let single = matrix.explain_row().unwrap().to_vec();
        for margin in 0..count {
            let expected = contributions(forest, &wide, margin).unwrap();
            let expected: Vec<f32> = expected.into_iter().map(|contribution| contribution as f32).collect();
            assert_eq!(bits(&single[margin * (columns + 1)..][..=columns]), bits(&expected), "row {at} alone");
            let of_margin = &found[at * width + margin * (columns + 1)..][..=columns];
            let sum: f64 = of_margin.iter().map(|contribution| f64::from(*contribution)).sum();
            assert!((sum - f64::from(of_row[margin])).abs() < 1e-4, "row {at}: {sum}, margin {}", of_row[margin]);
        }
    }

    for NamedOutput { name, margin, link, calibration } in &file.outputs {
        let (predictor, calibration) = (file.predictor.clone(), calibration.clone());
        let model = Model { predictor, margin: *margin, link: *link, calibration };
        let expected = margins.chunks_exact(count).map(|margins| {
            let margins: Vec<f64> = margins.iter().map(|margin| f64::from(*margin)).collect();
            model.value_from_margins(&margins) as f32
        });
        let expected: Vec<f32> = expected.collect();
        assert_eq!(bits(&matrix.values(&array, name).unwrap().to_vec()), bits(&expected), "output {name}");
    }
}

/// A file whose outputs take each margin as a share of all, and the last one by Platt's curve.
fn file_of(predictor: Predictor, columns: usize) -> ModelFile {
    let margins = predictor.margin_count() as u32;
    let share =
        |margin| NamedOutput { name: format!("share {margin}"), margin, link: Link::Softmax {}, calibration: None };
    let calibration = Some(Calibration::Platt { slope: -0.7, intercept: 0.2 });
    let platt = NamedOutput { name: "platt".into(), margin: margins - 1, link: Link::Logit {}, calibration };
    ModelFile {
        ir: IR_VERSION,
        written_by: "this test".into(),
        source_sha256: String::new(),
        columns: (0..columns).map(|column| format!("column {column}")).collect(),
        predictor,
        outputs: (0..margins).map(share).chain([platt]).collect(),
        stores_instances: false,
        notes: vec![],
    }
}

/// The trained columns of a golden patient's inputs.
fn columns_of(inputs: &Value) -> [f32; 5] {
    let number = |name: &str| inputs[name].as_f64().map_or(f32::NAN, |value| value as f32);
    let male = if inputs["sex"] == "male" { 1.0 } else { 0.0 };
    [number("age"), male, number("creatinine"), number("kappa"), number("lambda")]
}

fn bits(numbers: &[f32]) -> Vec<u32> {
    numbers.iter().map(|number| number.to_bits()).collect()
}

fn message<T>(result: Result<T, JsError>) -> String {
    let error = JsValue::from(result.err().unwrap());
    Reflect::get(&error, &"message".into()).unwrap().as_string().unwrap()
}
