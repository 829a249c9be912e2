//! Support vector machines. smartcore keeps a classifier's kernel apart from it, in its parameters.

use model::{Kernel, KernelMachine, Link, Predictor};
use serde::Deserialize;
use serde_json::Number;

use super::numbers::labels;
use super::{Fitted, fitted, parse, refused};
use crate::{ImportError, Output};

#[derive(Deserialize)]
struct Machine {
    classes: Option<Vec<Number>>,
    instances: Option<Vec<Vec<f64>>>,
    w: Option<Vec<f64>>,
    b: Option<f64>,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    kernel: Option<NamedKernel>,
}

/// `Kernels` as a field of `SVRParameters` (a word, or an object of one key) and behind the trait of `SVCParameters`
/// (an object with a type beside that key).
#[derive(Deserialize)]
#[serde(untagged)]
enum NamedKernel {
    Word(Word),
    Object(KernelObject),
}

#[derive(Deserialize)]
enum Word {
    Linear,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KernelObject {
    #[serde(rename = "type")]
    _type: Option<String>,
    #[serde(rename = "Linear", default, deserialize_with = "is_there")]
    linear: bool,
    #[serde(rename = "RBF")]
    rbf: Option<KernelNumbers>,
    #[serde(rename = "Polynomial")]
    polynomial: Option<KernelNumbers>,
    #[serde(rename = "Sigmoid")]
    sigmoid: Option<KernelNumbers>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(deny_unknown_fields)]
struct KernelNumbers {
    gamma: Option<f64>,
    coef0: Option<f64>,
    degree: Option<f64>,
}

/// A key whose value says nothing.
fn is_there<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    serde::de::IgnoredAny::deserialize(deserializer).map(|_| true)
}

/// `SVC`.
pub(super) fn classifier(place: &str, json: &str, parameters: Option<&str>) -> Result<Fitted, ImportError> {
    let mut machine: Machine = parse(place, json)?;
    let labels = labels(place, &fitted(place, "classes", machine.classes.take())?)?;
    let [first, second] = labels.as_slice() else {
        return Err(refused(format_args!("{place}.classes"), format_args!("{} classes, not two", labels.len())));
    };
    let note = format!(
        "The value is the decision function, no probability: smartcore gives class {second} above 0, else {first}."
    );
    fit(place, machine, parameters, second.clone(), vec![note])
}

/// `SVR`.
pub(super) fn regressor(place: &str, json: &str, parameters: Option<&str>) -> Result<Fitted, ImportError> {
    fit(place, parse(place, json)?, parameters, "value".to_owned(), vec![])
}

fn fit(
    place: &str,
    machine: Machine,
    parameters: Option<&str>,
    name: String,
    notes: Vec<String>,
) -> Result<Fitted, ImportError> {
    let instances = fitted(place, "instances", machine.instances)?;
    let coefficients = fitted(place, "w", machine.w)?;
    let intercept = fitted(place, "b", machine.b)?;
    let columns = instances.first().map_or(0, Vec::len);
    if columns == 0
        || instances.iter().any(|instance| instance.len() != columns)
        || instances.len() != coefficients.len()
    {
        let (vectors, weights) = (instances.len(), coefficients.len());
        let what = format_args!(
            "{vectors} support vectors and {weights} weights; there must be one weight for each of one or more \
                vectors of equal length"
        );
        return Err(refused(format_args!("{place}.instances"), what));
    }
    let apart: Option<Parameters> = parameters.map(|json| parse("parameters", json)).transpose()?;
    let Some(kernel) = apart.or(machine.parameters).and_then(|parameters| parameters.kernel) else {
        return Err(ImportError::new(format_args!("{place}.parameters"), "smartcore did not write the kernel")
            .with_remedy(format_args!(
                "Write serde_json::json!({{\"{place}\": machine, \"parameters\": parameters}})"
            )));
    };
    let machine = KernelMachine {
        kernel: kernel.read()?,
        columns: columns as u32,
        vectors: instances.concat(),
        coefficients,
        intercept,
    };
    Ok(Fitted {
        predictor: Predictor::Kernel(machine),
        columns,
        columns_are_known: true,
        outputs: vec![Output { name, margin: 0, link: Link::Identity {}, calibration: None }],
        stores_instances: true,
        notes,
    })
}

impl NamedKernel {
    fn read(&self) -> Result<Kernel, ImportError> {
        let number = |name: &str, value: Option<f64>| {
            value.ok_or_else(|| {
                ImportError::new(format_args!("kernel.{name}"), "is null").with_remedy("Set it and fit again")
            })
        };
        match self {
            Self::Word(Word::Linear)
            | Self::Object(KernelObject { linear: true, rbf: None, polynomial: None, sigmoid: None, .. }) => {
                Ok(Kernel::Linear {})
            }
            Self::Object(KernelObject { linear: false, rbf: Some(rbf), polynomial: None, sigmoid: None, .. }) => {
                let gamma = number("gamma", rbf.gamma)?;
                if gamma <= 0.0 {
                    return Err(ImportError::new("kernel.gamma", format_args!("{gamma} is not positive"))
                        .with_remedy("Set a positive gamma and fit again"));
                }
                Ok(Kernel::Rbf { gamma })
            }
            Self::Object(KernelObject {
                linear: false,
                rbf: None,
                polynomial: Some(polynomial),
                sigmoid: None,
                ..
            }) => {
                let degree = number("degree", polynomial.degree)?;
                if degree != f64::from(degree as u32) {
                    return Err(ImportError::new("kernel.degree", format_args!("{degree} is no whole number from 0"))
                        .with_remedy("Set a whole degree and fit again"));
                }
                let (gamma, constant) = (number("gamma", polynomial.gamma)?, number("coef0", polynomial.coef0)?);
                Ok(Kernel::Polynomial { gamma, constant, degree: degree as u32 })
            }
            Self::Object(KernelObject {
                linear: false, rbf: None, polynomial: None, sigmoid: Some(sigmoid), ..
            }) => Ok(Kernel::Sigmoid {
                gamma: number("gamma", sigmoid.gamma)?,
                constant: number("coef0", sigmoid.coef0)?,
            }),
            Self::Object(_) => Err(refused("kernel", "names none of Linear, RBF, Polynomial and Sigmoid, or several")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kernel(json: &str) -> Result<Kernel, String> {
        let machine =
            format!("{{\"instances\": [[1, 2]], \"w\": [1], \"b\": 0, \"parameters\": {{\"kernel\": {json}}}}}");
        match regressor("SVR", &machine, None).map_err(|error| error.to_string())?.predictor {
            Predictor::Kernel(machine) => Ok(machine.kernel),
            _ => Err("no kernel".to_owned()),
        }
    }

    #[test]
    fn kernels_are_read_in_both_spellings() {
        assert_eq!(kernel("\"Linear\""), Ok(Kernel::Linear {}));
        assert_eq!(kernel("{\"type\": \"Kernels\", \"Linear\": null}"), Ok(Kernel::Linear {}));
        assert_eq!(kernel("{\"RBF\": {\"gamma\": 0.5}}"), Ok(Kernel::Rbf { gamma: 0.5 }));
        let polynomial = Kernel::Polynomial { gamma: 0.5, constant: 1.0, degree: 3 };
        assert_eq!(
            kernel("{\"type\": \"Kernels\", \"Polynomial\": {\"degree\": 3.0, \"gamma\": 0.5, \"coef0\": 1}}"),
            Ok(polynomial)
        );
        assert_eq!(
            kernel("{\"Sigmoid\": {\"gamma\": 0.5, \"coef0\": 1}}"),
            Ok(Kernel::Sigmoid { gamma: 0.5, constant: 1.0 })
        );
    }

    #[test]
    fn kernels_that_the_ir_does_not_hold_are_refused() {
        let refusal = |json: &str| kernel(json).unwrap_err();
        assert!(
            refusal("null")
                .starts_with("SVR.parameters: smartcore did not write the kernel. Write serde_json::json!({\"SVR\"")
        );
        assert!(
            refusal("{\"Polynomial\": {\"degree\": 2.5, \"gamma\": 1, \"coef0\": 1}}")
                .starts_with("kernel.degree: 2.5")
        );
        assert!(
            refusal("{\"Polynomial\": {\"degree\": -1, \"gamma\": 1, \"coef0\": 1}}").starts_with("kernel.degree: -1")
        );
        assert!(refusal("{\"RBF\": {\"gamma\": null}}").starts_with("kernel.gamma: is null"));
        assert!(refusal("{\"RBF\": {\"gamma\": 0}}").starts_with("kernel.gamma: 0 is not positive"));
        assert!(refusal("{\"type\": \"Mine\", \"Sigmoid\": {}, \"RBF\": {}}").starts_with("kernel: names none"));
        assert!(refusal("{\"Mine\": {}}").starts_with("SVR: data did not match"));
    }

    #[test]
    fn vectors_have_one_length_and_a_weight_each() {
        for machine in [
            "{\"instances\": [], \"w\": [], \"b\": 0}",
            "{\"instances\": [[1], [1, 2]], \"w\": [1, 2], \"b\": 0}",
            "{\"instances\": [[1]], \"w\": [1, 2], \"b\": 0}",
            "{\"instances\": [[]], \"w\": [1], \"b\": 0}",
        ] {
            let error = regressor("SVR", machine, Some("{\"kernel\": \"Linear\"}")).err().unwrap().to_string();
            assert!(error.starts_with("SVR.instances: "), "{error}");
        }
    }
}
