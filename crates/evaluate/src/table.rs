//! A table of predictions and outcomes, from CSV: every row is used, or counted with the reason why not.

use std::io::Read;

use csv::{ByteRecord, ReaderBuilder};
use serde::{Deserialize, Serialize};

use super::bands::{Grouping, bands, missingness};
use super::cases::{Cases, FollowUp};
use super::error::EvaluateError;

/// Which columns to read.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    /// Predicted probability.
    pub prediction: String,
    /// Outcome, 0 or 1; not read where there is follow-up.
    pub outcome: String,
    /// Time to event or censoring, event (0 or 1), and the horizon.
    pub follow_up: Option<(String, String, f64)>,
    /// How many people a row stands for.
    pub weight: Option<String>,
    /// Another prediction of the same people.
    pub compare: Option<String>,
    /// Groups to look at by themselves.
    pub subgroups: Vec<String>,
    /// Numbers to cut into bands, such as the age, with the edges of the bands.
    pub bands: Vec<(String, Vec<f64>)>,
    /// Columns whose missing values are counted; how many a row misses is a group too.
    pub missing_of: Vec<String>,
}

/// What was read.
#[derive(Debug, Clone)]
pub struct Table {
    /// The file's name.
    pub file: String,
    /// The columns' names.
    pub columns: Columns,
    /// The rows that are used.
    pub cases: Cases,
    /// The other predictions of these rows.
    pub compared: Option<Vec<f64>>,
    /// The groups of these rows, by column.
    pub subgroups: Vec<Grouping>,
    /// How many there were.
    pub rows: Rows,
}

impl Table {
    /// A table of cases that come from elsewhere than a file of text; `prediction` says what was predicted.
    #[must_use]
    pub fn from_cases(name: &str, prediction: &str, cases: Cases, subgroups: Vec<Grouping>) -> Self {
        let is_weighted = cases.weights.iter().any(|w| *w != 1.0);
        let columns = Columns {
            prediction: prediction.to_owned(),
            outcome: "outcome".to_owned(),
            follow_up: cases.follow_up.as_ref().map(|f| ("time".to_owned(), "event".to_owned(), f.horizon)),
            weight: is_weighted.then(|| "weight".to_owned()),
            ..Columns::default()
        };
        let rows = Rows { read: cases.len(), used: cases.len(), left_out: Vec::new() };
        Self { file: name.to_owned(), columns, cases, compared: None, subgroups, rows }
    }
}

/// Rows in, rows used, rows left out: they add up.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Rows {
    /// Rows of the file.
    pub read: usize,
    /// Rows evaluated.
    pub used: usize,
    /// Rows left out, by reason; each is counted once, at its first missing value.
    pub left_out: Vec<LeftOut>,
}

/// Rows left out for one reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The reason.
    pub because: String,
    /// How many.
    pub rows: usize,
}

/// A column's place in the file.
type Place = usize;

struct Places {
    prediction: Place,
    outcome: Option<Place>,
    time: Option<Place>,
    event: Option<Place>,
    weight: Option<Place>,
    compare: Option<Place>,
    subgroups: Vec<Place>,
    bands: Vec<Place>,
    missing_of: Vec<Place>,
}

/// What the groups of the rows are made from.
#[derive(Default)]
struct Groups {
    names: Vec<Vec<String>>,
    numbers: Vec<Vec<Option<f64>>>,
    missing: Vec<usize>,
}

/// Reads a table with a header.
///
/// # Errors
/// What is wrong, where in the file, and what to do.
pub fn read(file: &str, source: impl Read, columns: &Columns) -> Result<Table, EvaluateError> {
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(source);
    let unreadable = |e: csv::Error| EvaluateError::Unreadable { file: file.to_owned(), problem: e.to_string() };
    let header = header(file, reader.byte_headers().map_err(unreadable)?)?;
    let places = places(file, &header, columns)?;
    let empty = Cases {
        predictions: Vec::new(),
        outcomes: Vec::new(),
        weights: Vec::new(),
        follow_up: columns.follow_up.as_ref().map(|f| FollowUp { times: vec![], events: vec![], horizon: f.2 }),
    };
    let mut table = Table {
        file: file.to_owned(),
        columns: columns.clone(),
        cases: empty,
        compared: places.compare.map(|_| Vec::new()),
        subgroups: Vec::new(),
        rows: Rows::default(),
    };
    let mut groups = Groups {
        names: vec![Vec::new(); places.subgroups.len()],
        numbers: vec![Vec::new(); places.bands.len()],
        missing: Vec::new(),
    };
    let mut record = ByteRecord::new();
    while reader.read_byte_record(&mut record).map_err(unreadable)? {
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != header.len() {
            let (found, expected) = (record.len(), header.len());
            return Err(EvaluateError::Ragged { file: file.to_owned(), line, found, expected });
        }
        table.rows.read += 1;
        let row = Row { file, header: &header, record: &record, line };
        match take(&row, &places, &mut table, &mut groups)? {
            None => table.rows.used += 1,
            Some(missing) => leave_out(&mut table.rows, &header[missing]),
        }
    }
    table.subgroups = groupings(groups, columns)?;
    Ok(table)
}

fn groupings(groups: Groups, columns: &Columns) -> Result<Vec<Grouping>, EvaluateError> {
    const MOST_MISSING: usize = 3;
    let named = columns.subgroups.iter().zip(groups.names).map(|(column, names)| Ok(Grouping::by_name(column, names)));
    let banded = columns.bands.iter().zip(&groups.numbers).map(|((column, edges), n)| bands(column, n, edges));
    let mut all: Vec<Grouping> = named.chain(banded).collect::<Result<_, _>>()?;
    if !columns.missing_of.is_empty() {
        all.push(missingness(&groups.missing, MOST_MISSING.min(columns.missing_of.len())));
    }
    Ok(all)
}

fn leave_out(rows: &mut Rows, column: &str) {
    let because = format!("no value in column {column}");
    match rows.left_out.iter_mut().find(|l| l.because == because) {
        Some(reason) => reason.rows += 1,
        None => rows.left_out.push(LeftOut { because, rows: 1 }),
    }
}

fn header(file: &str, record: &ByteRecord) -> Result<Vec<String>, EvaluateError> {
    let unreadable = |problem: &str| EvaluateError::Unreadable { file: file.to_owned(), problem: problem.to_owned() };
    let mut names = Vec::with_capacity(record.len());
    for name in record {
        let name = std::str::from_utf8(name)
            .map_err(|_| unreadable("line 1 is not UTF-8; save the table as CSV in UTF-8"))?
            .trim_start_matches('\u{feff}')
            .trim();
        if names.iter().any(|n| n == name) {
            return Err(EvaluateError::RepeatedColumn { file: file.to_owned(), column: name.to_owned() });
        }
        names.push(name.to_owned());
    }
    match names.as_slice() {
        [] => Err(unreadable("the file is empty; it needs a header and rows")),
        [only] if only.contains([';', '\t']) => {
            Err(unreadable("line 1 has no comma but semicolons or tabs; save the table with commas"))
        }
        _ => Ok(names),
    }
}

fn places(file: &str, header: &[String], columns: &Columns) -> Result<Places, EvaluateError> {
    let place = |column: &str, option: &'static str| {
        header.iter().position(|h| h == column).ok_or_else(|| EvaluateError::MissingColumn {
            file: file.to_owned(),
            column: column.to_owned(),
            option,
            nearest: nearest(column, header).map(|n| format!(", did you mean {n}?")).unwrap_or_default(),
            present: header.join(", "),
        })
    };
    let maybe = |column: Option<&String>, option| column.map(|c| place(c, option)).transpose();
    let follow_up = columns.follow_up.as_ref();
    Ok(Places {
        prediction: place(&columns.prediction, "prediction")?,
        outcome: if follow_up.is_some() { None } else { Some(place(&columns.outcome, "outcome")?) },
        time: maybe(follow_up.map(|f| &f.0), "time")?,
        event: maybe(follow_up.map(|f| &f.1), "event")?,
        weight: maybe(columns.weight.as_ref(), "weight")?,
        compare: maybe(columns.compare.as_ref(), "compare")?,
        subgroups: columns.subgroups.iter().map(|c| place(c, "subgroup")).collect::<Result<_, _>>()?,
        bands: columns.bands.iter().map(|(c, _)| place(c, "age-column")).collect::<Result<_, _>>()?,
        missing_of: columns.missing_of.iter().map(|c| place(c, "missing-of")).collect::<Result<_, _>>()?,
    })
}

/// The name that a typing error would most likely have come from.
fn nearest<'a>(asked: &str, present: &'a [String]) -> Option<&'a String> {
    let distance = |name: &String| strsim::damerau_levenshtein(&asked.to_lowercase(), &name.to_lowercase());
    present.iter().min_by_key(|n| distance(n)).filter(|n| distance(n) <= asked.chars().count().max(3) / 2)
}

struct Row<'a> {
    file: &'a str,
    header: &'a [String],
    record: &'a ByteRecord,
    line: u64,
}

impl Row<'_> {
    fn wrong(&self, place: Place, problem: &'static str) -> EvaluateError {
        let (file, column) = (self.file.to_owned(), self.header[place].clone());
        EvaluateError::Cell { file, line: self.line, column, problem }
    }

    fn text(&self, place: Place) -> Result<&str, EvaluateError> {
        let text = std::str::from_utf8(&self.record[place]);
        text.map(str::trim).map_err(|_| self.wrong(place, "not UTF-8; save the table as CSV in UTF-8"))
    }

    /// The text of a cell, empty where it says that the value is missing.
    fn value(&self, place: Place) -> Result<&str, EvaluateError> {
        let text = self.text(place)?;
        let is_missing = ["na", "nan", "null", "none", "."].iter().any(|m| text.eq_ignore_ascii_case(m));
        Ok(if is_missing { "" } else { text })
    }

    /// The name of a group, empty where there is none; `none` may be such a name.
    fn group(&self, place: Place) -> Result<&str, EvaluateError> {
        let text = self.text(place)?;
        Ok(if matches!(text, "NA" | "NaN" | "nan" | "null") { "" } else { text })
    }

    fn number(&self, place: Place) -> Result<Option<f64>, EvaluateError> {
        const PROBLEM: &str =
            "no number; write it with a point and without a unit, or leave the cell empty where it is missing";
        match self.value(place)? {
            "" => Ok(None),
            text => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(Some(number)),
                _ => Err(self.wrong(place, PROBLEM)),
            },
        }
    }

    fn probability(&self, place: Place) -> Result<Option<f64>, EvaluateError> {
        const PROBLEM: &str =
            "outside 0 to 1; give probabilities: percentages over 100, a margin through the model's link";
        match self.number(place)? {
            Some(number) if !(0.0..=1.0).contains(&number) => Err(self.wrong(place, PROBLEM)),
            number => Ok(number),
        }
    }

    fn flag(&self, place: Place) -> Result<Option<bool>, EvaluateError> {
        const PROBLEM: &str = "neither 0 nor 1; code the outcome so (with follow-up, a competing event is 0)";
        match self.value(place)? {
            "" => Ok(None),
            "1" | "1.0" | "true" | "True" | "TRUE" => Ok(Some(true)),
            "0" | "0.0" | "false" | "False" | "FALSE" => Ok(Some(false)),
            _ => Err(self.wrong(place, PROBLEM)),
        }
    }

    fn at_least_zero(&self, place: Place, problem: &'static str) -> Result<Option<f64>, EvaluateError> {
        match self.number(place)? {
            Some(number) if number < 0.0 => Err(self.wrong(place, problem)),
            number => Ok(number),
        }
    }
}

/// Takes a row into the table, or gives the column in which it misses a value.
fn take(row: &Row<'_>, places: &Places, table: &mut Table, kept: &mut Groups) -> Result<Option<Place>, EvaluateError> {
    // Everything is read before anything is kept, so that a wrong cell is found beside a missing one.
    let prediction = row.probability(places.prediction)?;
    let outcome = places.outcome.map(|p| row.flag(p)).transpose()?.flatten();
    let time =
        places.time.map(|p| row.at_least_zero(p, "a negative time; follow-up starts at 0")).transpose()?.flatten();
    let event = places.event.map(|p| row.flag(p)).transpose()?.flatten();
    let weight = places.weight.map(|p| row.at_least_zero(p, "a negative weight; a row stands for 0 or more people"));
    let weight = weight.transpose()?.flatten();
    let compared = places.compare.map(|p| row.probability(p)).transpose()?.flatten();
    let groups = places.subgroups.iter().map(|&p| row.group(p)).collect::<Result<Vec<_>, _>>()?;
    let numbers = places.bands.iter().map(|&p| row.number(p)).collect::<Result<Vec<_>, _>>()?;
    let mut missing = 0;
    for &place in &places.missing_of {
        missing += usize::from(row.value(place)?.is_empty());
    }
    let present = [
        (Some(places.prediction), prediction.is_some()),
        (places.outcome, outcome.is_some()),
        (places.time, time.is_some()),
        (places.event, event.is_some()),
        (places.weight, weight.is_some()),
        (places.compare, compared.is_some()),
    ];
    if let Some(missing) = present.iter().find_map(|(place, is_there)| place.filter(|_| !is_there)) {
        return Ok(Some(missing));
    }
    let (Some(prediction), cases) = (prediction, &mut table.cases) else { return Ok(Some(places.prediction)) };
    cases.predictions.push(prediction);
    cases.weights.push(weight.unwrap_or(1.0));
    if let (Some(follow_up), Some(time), Some(event)) = (&mut cases.follow_up, time, event) {
        follow_up.times.push(time);
        follow_up.events.push(event);
        cases.outcomes.push(event && time <= follow_up.horizon);
    } else {
        cases.outcomes.push(outcome.unwrap_or_default());
    }
    if let (Some(all), Some(compared)) = (&mut table.compared, compared) {
        all.push(compared);
    }
    kept.names.iter_mut().zip(groups).for_each(|(all, group)| all.push(group.to_owned()));
    kept.numbers.iter_mut().zip(numbers).for_each(|(all, number)| all.push(number));
    kept.missing.push(missing);
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Columns {
        Columns { prediction: "prediction".into(), outcome: "outcome".into(), ..Columns::default() }
    }

    fn said(text: &str, columns: &Columns) -> String {
        read("t.csv", text.as_bytes(), columns).unwrap_err().to_string()
    }

    #[test]
    fn each_wrong_cell_is_named_by_line_and_column() {
        for (rows, place, what) in [
            ("0.1,0\n1.5,1", "t.csv, line 3, column prediction", "outside 0 to 1"),
            ("-0.1,0", "t.csv, line 2, column prediction", "outside 0 to 1"),
            ("0.1,0\n0.2,2", "t.csv, line 3, column outcome", "neither 0 nor 1"),
            ("high,0", "t.csv, line 2, column prediction", "no number"),
            ("inf,0", "t.csv, line 2, column prediction", "no number"),
            ("0.1,0\n0.2", "t.csv, line 3", "1 fields where the header has 2"),
            ("0.1,0,1", "t.csv, line 2", "3 fields where the header has 2"),
        ] {
            let said = said(&format!("prediction,outcome\n{rows}\n"), &columns());
            assert!(said.contains(place) && said.contains(what), "{said}");
        }
    }

    #[test]
    fn a_cell_is_not_repeated() {
        assert!(!said("prediction,outcome\nMiller,1\n", &columns()).contains("Miller"));
    }

    #[test]
    fn the_header_is_checked() {
        let nearly = said("predicton,outcome\n0.1,1\n", &columns());
        assert!(nearly.contains("there is no column prediction, did you mean predicton?"), "{nearly}");
        assert!(nearly.contains("--prediction") && nearly.contains("there are: predicton, outcome"), "{nearly}");
        let far = said("a,outcome\n0.1,1\n", &columns());
        assert!(!far.contains("did you mean"), "{far}");
        assert!(said("prediction;outcome\n0.1;1\n", &columns()).contains("semicolons"));
        assert!(said("outcome,outcome\n", &columns()).contains("two columns are called outcome"));
        assert!(said("", &columns()).contains("empty"));
    }

    #[test]
    fn missing_values_are_counted_by_reason() {
        let text = "outcome,prediction,w,sex\n1,0.5,1,none\n,0.5,1,m\n0,NA,1,\n1,,2,f\n0,0.25,2,NA\n0,0.1,nan,f\n";
        let columns = Columns { weight: Some("w".into()), subgroups: vec!["sex".into()], ..columns() };
        let table = read("t.csv", text.as_bytes(), &columns).unwrap();
        assert_eq!((table.rows.read, table.rows.used), (6, 2));
        let left_out: Vec<(&str, usize)> = table.rows.left_out.iter().map(|l| (l.because.as_str(), l.rows)).collect();
        let expected =
            [("no value in column outcome", 1), ("no value in column prediction", 2), ("no value in column w", 1)];
        assert_eq!(left_out, expected);
        assert_eq!(table.cases.predictions, [0.5, 0.25]);
        assert_eq!(table.cases.weights, [1.0, 2.0]);
        assert_eq!(table.subgroups, [Grouping::by_name("sex", vec!["none".into(), String::new()])]);
    }

    #[test]
    fn bands_and_missing_values_are_groups() {
        let text = "prediction,outcome,age,a,b\n0.1,0,39,1,NA\n0.2,1,40,,\n0.3,1,,2,3\n,1,50,,\n";
        let (bands, missing_of) = (vec![("age".into(), vec![40.0])], vec!["a".into(), "b".into()]);
        let table = read("t.csv", text.as_bytes(), &Columns { bands, missing_of, ..columns() }).unwrap();
        let [age, missing] = table.subgroups.as_slice() else { panic!("{:?}", table.subgroups) };
        assert_eq!(age.values, ["below 40", "40 and over", ""]);
        assert_eq!(missing.values, ["1 missing", "2 or more missing", "0 missing"]);
        let wrong = Columns { missing_of: vec!["c".into()], ..columns() };
        assert!(said("prediction,outcome,cc\n", &wrong).contains("--missing-of"));
    }

    #[test]
    fn a_byte_order_mark_and_windows_line_ends_are_read() {
        let table = read("t.csv", "\u{feff}prediction,outcome\r\n0.5,1\r\n".as_bytes(), &columns()).unwrap();
        assert_eq!(table.cases.outcomes, [true]);
    }

    #[test]
    fn with_follow_up_the_outcome_is_the_event_by_the_horizon() {
        let columns =
            Columns { follow_up: Some(("t".into(), "e".into(), 5.0)), prediction: "p".into(), ..Columns::default() };
        let table = read("t.csv", "p,t,e\n0.1,5,1\n0.2,6,1\n0.3,1,0\n".as_bytes(), &columns).unwrap();
        assert_eq!(table.cases.outcomes, [true, false, false]);
        assert!(said("p,t,e\n0.1,-1,1\n", &columns).contains("negative time"));
    }
}
