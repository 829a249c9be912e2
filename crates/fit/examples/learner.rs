//! A learner beside a peer: `cargo run -p fit --example learner -- boosted_trees TRAIN.csv TEST.csv [parameter=value …]`
//! trains on one table and prints how long that took and the AUROC on the other. The column `y` is the outcome; empty
//! cells are missing.

use std::collections::BTreeMap;
use std::time::Instant;

use fit::{Candidate, Data, Learner, Metric, MissingValues, Outcome, Point, Sealed, Settings, Training, Value};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [learner, train, test, given @ ..] = arguments.as_slice() else {
        return Err("name a learner, a training and a test table".into());
    };
    let learner: Learner = serde_json::from_value(learner.as_str().into())?;
    let mut point = Point::default();
    for pair in given {
        let (name, value) = pair.split_once('=').ok_or("give parameters as name=value")?;
        point.0.insert(name.into(), Value::Number(value.parse()?));
    }
    let candidate = Candidate {
        name: learner.name().into(),
        learner,
        columns: vec![],
        missing: MissingValues::Median,
        calibration: Default::default(),
        class_weight: Default::default(),
        monotone: BTreeMap::new(),
        grid: BTreeMap::new(),
    };
    let (training, test) = (Training::new(table(train)?)?, Sealed::new(table(test)?));
    let start = Instant::now();
    let model = fit::train(&training, &candidate, &point, &Settings::default())?;
    let seconds = start.elapsed().as_secs_f64();
    let opened = test.open(vec![model])?;
    let mut out = std::io::stdout();
    let (auroc, loss) =
        (Metric::Auroc.of(&opened.data, &opened.values[0]), Metric::LogLoss.of(&opened.data, &opened.values[0]));
    std::io::Write::write_fmt(&mut out, format_args!("{seconds:.2} s, AUROC {auroc:.5}, log loss {loss:.5}\n"))?;
    Ok(())
}

fn table(path: &str) -> Result<Data, Box<dyn std::error::Error>> {
    let mut reader = csv::Reader::from_path(path)?;
    let header = reader.headers()?.clone();
    let outcome = header.iter().position(|name| name == "y").ok_or("there is no column y")?;
    let (mut rows, mut y) = (Vec::new(), Vec::new());
    for record in reader.records() {
        for (at, cell) in record?.iter().enumerate() {
            let value = if cell.is_empty() { f64::NAN } else { cell.parse()? };
            if at == outcome { y.push(value) } else { rows.push(value) }
        }
    }
    let columns = header.iter().filter(|name| *name != "y").map(str::to_owned).collect();
    Ok(Data { columns, rows, outcome: Outcome::Binary(y), ..Data::default() })
}
