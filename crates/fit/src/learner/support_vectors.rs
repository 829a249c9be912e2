//! Support vector machines by smartcore, on standardised columns. The machine holds training rows: a bundle of it says so.

use model::{Link, Predictor, Step};
use serde_json::json;
use smartcore::linalg::basic::matrix::DenseMatrix;
use smartcore::svm::Kernels;
use smartcore::svm::svc::{SVC, SVCParameters};

use super::proximal::Columns;
use super::{Context, Fitted, SMARTCORE};
use crate::candidate::Candidate;
use crate::data::{Data, Outcome};
use crate::parameters::Point;
use crate::preparation::Imputation;

pub(super) fn fit(candidate: &Candidate, point: &Point, data: &Data, context: Context) -> Result<Fitted, String> {
    let Outcome::Binary(outcome) = &data.outcome else { return Err("svm predicts binary outcomes".into()) };
    let imputation = Imputation::of(data, candidate.missing);
    let (rows, width) = (data.count(), imputation.width());
    let columns = Columns::standardised(&imputation.rows(data), width, &vec![1.0; rows]);
    let (offsets, scales) = columns.scaling();
    let step = Step::Scale { offsets, scales };
    let mut table = imputation.rows(data);
    for row in table.chunks_exact_mut(width) {
        let mut scaled = row.to_vec();
        step.apply(&mut scaled);
        row.copy_from_slice(&scaled);
    }
    let x = DenseMatrix::new(rows, width, table, false).map_err(|error| error.to_string())?;
    let classes: Vec<i32> = outcome.iter().map(|y| if *y == 1.0 { 1 } else { -1 }).collect();
    let gamma = match point.number(candidate.learner, "gamma") {
        0.0 => 1.0 / width as f64,
        gamma => gamma,
    };
    let kernel = if point.has_linear_kernel() { Kernels::linear() } else { Kernels::rbf().with_gamma(gamma) };
    let parameters = SVCParameters::default()
        .with_c(point.number(candidate.learner, "cost"))
        .with_kernel(kernel)
        .with_seed(Some(context.seed));
    let machine = SVC::fit(&x, &classes, &parameters).map_err(|error| error.to_string())?;
    let bytes = serde_json::to_vec(&json!({"SVC": machine, "parameters": parameters})).map_err(|e| e.to_string())?;
    let imported = import::smartcore::import(&bytes).map_err(|error| error.to_string())?;
    let scaled = Predictor::Pipeline(vec![step], Box::new(imported.predictor));
    Ok(Fitted {
        predictor: imputation.before(scaled),
        // No probability yet: the decision squeezed into 0 to 1, until a calibration takes its place.
        link: Link::Logit {},
        written_by: SMARTCORE,
        stores_instances: true,
        notes: vec!["The model holds training rows (support vectors): treat its file as patient data.".into()],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::{Learner, Value, Values};
    use crate::metric::Metric;
    use crate::testing::{binary, candidate};

    /// The IR on rows as they are, against smartcore on standardised rows.
    #[test]
    fn decisions_are_those_of_smartcore() {
        let (data, fresh) = (binary(150, 1), binary(300, 2));
        for kernel in ["rbf", "linear"] {
            let mut machine = candidate(Learner::Svm, &[("cost", &[2.0])]);
            machine.grid.insert("kernel".into(), Values::One(Value::Text(kernel.into())));
            let context = Context { seed: 3, horizon: None };
            let fitted = fit(&machine, &machine.points().unwrap()[0], &data, context).unwrap();
            assert!(fitted.stores_instances);
            let columns = Columns::standardised(&data.rows, 5, &[1.0; 150]);
            let (offsets, scales) = columns.scaling();
            let scaled = |data: &Data| {
                let rows = (0..data.count())
                    .map(|row| (0..5).map(|c| (data.row(row)[c] - offsets[c]) * scales[c]).collect::<Vec<f64>>());
                DenseMatrix::from_2d_vec(&rows.collect::<Vec<_>>()).unwrap()
            };
            let Outcome::Binary(y) = &data.outcome else { panic!("binary") };
            let classes: Vec<i32> = y.iter().map(|y| if *y == 1.0 { 1 } else { -1 }).collect();
            let shape = if kernel == "rbf" { Kernels::rbf().with_gamma(0.2) } else { Kernels::linear() };
            let parameters = SVCParameters::default().with_c(2.0).with_kernel(shape).with_seed(Some(3));
            let (x, asked) = (scaled(&data), scaled(&fresh));
            let expected = SVC::fit(&x, &classes, &parameters).unwrap().decision_function(&asked).unwrap();
            let compiled = fitted.predictor.compile().unwrap();
            let found: Vec<f64> = (0..300).map(|row| compiled.margins_from_row(fresh.row(row))[0]).collect();
            found.iter().zip(&expected).for_each(|(a, b)| assert!((a - b).abs() < 1e-9, "{a} {b}"));
            assert!(Metric::Auroc.of(&fresh, &found) > 0.7);
        }
    }
}
