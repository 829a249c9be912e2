//! Made-up patients, and a check of them.

use std::collections::BTreeMap;
use std::fmt::Write;

use assess::Bundle;
use validate::{DataFile, InputChoice, OutcomeChoice, Validation, ValidationRequest, validate};

/// A shipped model.
pub(crate) fn bundle(model: &str) -> Bundle {
    catalog::model(model).unwrap().unwrap().bundle
}

/// A linear congruential generator, so that any language can make the same people.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> f64 {
        self.0 = (1_103_515_245 * self.0 + 12_345) % (1 << 31);
        self.0 as f64 / f64::from(1_u32 << 31)
    }
}

/// One file; its name must turn up nowhere.
pub(crate) fn file(text: &str) -> DataFile<'_> {
    DataFile { name: "a patient's name.csv", bytes: text.as_bytes() }
}

/// An input in a column.
pub(crate) fn column(column: &str) -> InputChoice {
    InputChoice::Column { column: column.into(), unit: None }
}

pub(crate) fn diabetes() -> ValidationRequest {
    let inputs = [
        ("age", "age"),
        ("pregnancies", "npreg"),
        ("glucose_2h", "glu"),
        ("diastolic_blood_pressure", "bp"),
        ("body_mass_index", "bmi"),
        ("diabetes_pedigree", "ped"),
    ];
    let mut inputs: BTreeMap<String, InputChoice> =
        inputs.iter().map(|(input, name)| ((*input).to_owned(), column(name))).collect();
    inputs.insert("sex".into(), InputChoice::Always { value: "female".into() });
    ValidationRequest {
        model: "diabetes-now".into(),
        output: "diabetes".into(),
        inputs,
        outcome: OutcomeChoice::Event { column: "outcome".into() },
        ..ValidationRequest::default()
    }
}

/// Women by chance, whose outcome is drawn from the model's own risk after `moved`.
pub(crate) fn women(count: usize, seed: u64, moved: impl Fn(f64) -> f64) -> String {
    let model = bundle("diabetes-now");
    let features = model.features();
    let at = |name: &str| features.position(name).unwrap();
    let mut numbers = Numbers::new(seed);
    let mut text = String::from("npreg,glu,bp,bmi,ped,age,ward,outcome\n");
    for _ in 0..count {
        let mut next = |low: f64, high: f64| ((low + (high - low) * numbers.next()) * 10.0).round() / 10.0;
        let (npreg, glu, bp, bmi, ped, age) = (
            next(0.0, 10.0).floor(),
            next(60.0, 195.0).round(),
            next(40.0, 105.0).round(),
            next(20.0, 48.0),
            next(0.2, 2.0),
            next(21.0, 79.0).round(),
        );
        let mut row = vec![f64::NAN; features.inputs().len()];
        for (name, value) in [
            ("pregnancies", npreg),
            ("glucose_2h", glu),
            ("diastolic_blood_pressure", bp),
            ("body_mass_index", bmi),
            ("diabetes_pedigree", ped),
            ("age", age),
            ("sex", 0.0),
        ] {
            row[at(name)] = value;
        }
        let assess::RowAnswer::Value(risk) = model.answer_row("diabetes", &row) else { panic!("{row:?}") };
        let ward = ["north", "south"][usize::from(numbers.next() < 0.3)];
        let outcome = u8::from(numbers.next() < moved(risk));
        writeln!(text, "{npreg},{glu},{bp},{bmi},{ped},{age},{ward},{outcome}").unwrap();
    }
    text
}

pub(crate) fn check(request: &ValidationRequest, text: &str) -> Validation {
    let mut last = 0.0;
    let found = validate(&bundle(&request.model), request, &[file(text)], &mut |share| {
        assert!((last..=1.0).contains(&share), "{share} after {last}");
        last = share;
    });
    assert!(last == 1.0 || found.is_err());
    found.unwrap()
}
