//! Tables as people save them, scored: the same patients however they are written, and what is wrong said by row and column.

use std::collections::BTreeMap;
use std::sync::Arc;

use assess::{Assessment, Bundle, Request, Status};
use catalog::Entry;

use super::{TableError, TableMapping, TableReader, TableRows, plan};
use crate::{Panel, ProblemCount, ProblemKind, Shard};

const DAY: &str = "2026-11-22";

fn models(names: &[&str]) -> Vec<Entry> {
    names.iter().map(|name| catalog::model(name).unwrap().unwrap()).collect()
}

fn bundles(models: &[Entry]) -> Vec<&Bundle> {
    models.iter().map(|model| &model.bundle).collect()
}

/// The mapping that the page proposes, with what is changed of its text.
fn mapping(head: &str, names: &[&str], changes: &[(&str, &str)]) -> TableMapping {
    let models = models(names);
    let mut text = plan(head.as_bytes(), &bundles(&models)).unwrap().mapping.text();
    for (from, to) in changes {
        assert!(text.contains(from), "{from} is not in {text}");
        text = text.replacen(from, to, 1);
    }
    TableMapping::read(&text).unwrap()
}

struct List {
    assessments: BTreeMap<String, Assessment>,
    problems: Vec<ProblemCount>,
}

impl List {
    /// To nine digits behind the point.
    fn value(&self, patient: &str) -> Option<f64> {
        self.assessments[patient].models[0].outputs[0].value.map(|value| (value * 1e9).round() / 1e9)
    }

    fn found(&self) -> Vec<(ProblemKind, Option<&str>, Vec<u64>)> {
        let one = |p: &'_ ProblemCount| p.first.iter().map(|place| place.line).collect();
        self.problems.iter().map(|p| (p.kind, p.column.as_deref(), one(p))).collect()
    }
}

/// Scores a table that comes in pieces of this length, by a worker that holds this many bytes.
fn scored(bytes: &[u8], mapping: &TableMapping, names: &[&str], piece: usize, room: usize) -> List {
    let models = models(names);
    let bundles = bundles(&models);
    let reader = Arc::new(TableReader::new(mapping.clone(), DAY.parse().unwrap(), &bundles).unwrap());
    let lines = |take: &mut dyn FnMut(&[u8])| {
        let mut rows = TableRows::new(reader.clone());
        bytes.chunks(piece).for_each(|piece| take(&rows.push(piece)));
        take(&rows.end());
        rows
    };
    let mut panel = Panel::new(Shard::ALL, room);
    panel.begin_file(true);
    let rows = lines(&mut |text| _ = panel.push(text));
    panel.end_file();
    panel.table_problems(0, &rows);
    panel.begin_scoring(&[]);
    let request = Request { as_of: DAY.parse().unwrap(), ..Request::default() };
    let mut assessments = BTreeMap::new();
    loop {
        let mut show = |one: &Assessment| _ = assessments.insert(one.patient.clone(), one.clone());
        while panel.score_next_with(&bundles, &request, &mut show) {}
        let wanted = panel.wanted();
        if wanted.is_empty() {
            break;
        }
        let mut all = vec![];
        lines(&mut |text| all.extend_from_slice(text));
        for range in wanted {
            let start = usize::try_from(range.start).unwrap();
            panel.put(range.file, range.start, &all[start..start + usize::try_from(range.len).unwrap()]);
        }
    }
    List { assessments, problems: panel.problems().to_vec() }
}

fn whole(text: &str, mapping: &TableMapping, names: &[&str]) -> List {
    scored(text.as_bytes(), mapping, names, 1 << 20, 1 << 20)
}

/// FIB-4 is age × AST / (platelets × √ALT).
const FIB: &[&str] = &["fib-4"];
const HEAD: &str = "id,Age,AST (U/L),ALT (U/L),Platelets (10*9/L)\n";

#[test]
fn the_same_patients_however_they_are_saved() {
    let text = format!("{HEAD}p1,50,40,25,200\np2,60.5,20,16,150\n");
    let plain = mapping(&text, FIB, &[]);
    let expected = whole(&text, &plain, FIB);
    assert!((expected.value("p1").unwrap() - 2.0).abs() < 1e-9);
    // Completed years count: 60 × 20 / (150 × 4).
    assert!((expected.value("p2").unwrap() - 2.0).abs() < 1e-9);
    assert!(expected.problems.is_empty());
    let semicolons = text.replace(',', ";").replace('.', ",");
    let tabs = text.replace(',', "\t");
    let quoted = text.replace("p1", "\"p1\"").replace("Age", "\"Age\"").replace(",40,", ",\"40\",");
    for other in
        [semicolons, tabs, quoted, format!("\u{feff}{text}"), text.replace('\n', "\r\n"), text.trim_end().to_owned()]
    {
        let list = whole(&other, &mapping(&other, FIB, &[]), FIB);
        for patient in ["p1", "p2"] {
            assert_eq!(list.value(patient), expected.value(patient), "{other:?}");
        }
        assert!(list.problems.is_empty(), "{other:?}");
    }
}

#[test]
fn borders_of_pieces_and_little_room_change_nothing() {
    let rows: String = (0..40).map(|at| format!("\"p\n{at}\",{},40,25,200\n", 40 + at)).collect();
    let text = format!("\u{feff}{HEAD}{rows}q,old,40,25,200\n");
    let mapping = mapping(&text, FIB, &[]);
    let expected = whole(&text, &mapping, FIB);
    assert_eq!(expected.assessments.len(), 41);
    // Names of two lines each: the wrong cell stands in line 1 + 80 + 1.
    assert_eq!(expected.found(), [(ProblemKind::TableCell, Some("Age"), vec![82])]);
    for piece in [1, 2, 7, 100] {
        let list = scored(text.as_bytes(), &mapping, FIB, piece, 3000);
        assert_eq!(list.assessments, expected.assessments, "{piece}");
        assert_eq!(list.found(), expected.found(), "{piece}");
    }
}

/// Creatinine: 113.12 g/mol, so that 88.4 µmol/L is 1.0 mg/dL.
#[test]
fn units_are_those_of_the_columns_and_have_to_be_said() {
    let kfre = &["kfre-4-north-america"];
    let text = |unit: &str, value: &str| format!("id,Sex,Age,creatinine{unit},uacr (mg/g)\np,f,70,{value},300\n");
    let [molar, mass] = [text(" (umol/L)", "176.8"), text(" (mg/dL)", "2.0")];
    let value = |text: &str| whole(text, &mapping(text, kfre, &[]), kfre).value("p").unwrap();
    assert!((value(&molar) - value(&mass)).abs() < 2e-3 * value(&mass));
    let unsaid = text("", "2.0");
    let models = models(kfre);
    let made = |mapping| TableReader::new(mapping, DAY.parse().unwrap(), &bundles(&models)).map(|_| ());
    let error = made(mapping(&unsaid, kfre, &[])).unwrap_err();
    assert!(matches!(&error, TableError::UnitMissing { units, .. } if units.contains("umol/L")), "{error}");
    let wrong = made(mapping(&mass, kfre, &[("\"unit\": \"mg/dL\"", "\"unit\": \"mm[Hg]\"")]));
    assert!(matches!(wrong, Err(TableError::UnitWrong { .. })));
    assert_eq!(
        made(mapping(&mass, kfre, &[("\"patient\": \"id\"", "\"patient\": \"\"")])),
        Err(TableError::NoPatientColumn)
    );
}

#[test]
fn what_is_wrong_is_said_by_row_and_column_and_the_rest_is_scored() {
    let text = format!(
        "{HEAD}p1,50,40,25,200\np2,50,many,25,200\np3,50,40\n,50,40,25,200\np1,90,40,25,200\np4,50,40,,200\np5,50,40,25,999999\np6,50,40,25,200\n"
    );
    let list = whole(&text, &mapping(&text, FIB, &[]), FIB);
    assert_eq!(
        list.found(),
        [
            (ProblemKind::TableFields, None, vec![4]),
            (ProblemKind::TablePatient, Some("id"), vec![5]),
            (ProblemKind::TableDuplicate, Some("id"), vec![6]),
            (ProblemKind::TableCell, Some("AST (U/L)"), vec![3]),
            (ProblemKind::TableImplausible, Some("Platelets (10*9/L)"), vec![8]),
        ]
    );
    let windows = text.replace('\n', "\r\n");
    let list_of_windows = scored(windows.as_bytes(), &mapping(&windows, FIB, &[]), FIB, 50, 1 << 20);
    assert_eq!(list_of_windows.found(), list.found());
    let patients: Vec<&str> = list.assessments.keys().map(String::as_str).collect();
    assert_eq!(patients, ["p1", "p2", "p4", "p5", "p6"]);
    assert_eq!((list.value("p1"), list.value("p6")), (Some(2.0), Some(2.0)));
    // Absent is never zero: without its cell, or with one that is nonsense, there is no number.
    for patient in ["p2", "p4", "p5"] {
        assert_eq!(list.value(patient), None, "{patient}");
    }
    assert!(list.problems.iter().all(|problem| !problem.sentence().contains("many")), "no cell is quoted");
}

#[test]
fn rows_of_several_days_are_readings_of_one_patient() {
    let text = "id,date,Age,AST (U/L),ALT (U/L),Platelets (10*9/L)\n\
                p,22.11.2026,50,40,25,200\np,22.10.2026,50,80,25,200\nq,soon,50,40,25,200\nr,03/04/2026,50,40,25,200\n";
    let chosen = mapping(text, FIB, &[]);
    let list = whole(text, &chosen, FIB);
    assert_eq!(list.value("p"), Some(2.0), "the latest counts");
    assert_eq!(list.found(), [(ProblemKind::TableDay, Some("date"), vec![4, 5])]);
    assert_eq!((list.value("q"), list.value("r")), (None, None), "of no known day");
    let said = whole(text, &mapping(text, FIB, &[("\"dates\": null", "\"dates\": \"day_first\"")]), FIB);
    assert_eq!((said.value("r"), said.found()), (Some(2.0), vec![(ProblemKind::TableDay, Some("date"), vec![4])]));
}

#[test]
fn a_table_without_a_column_of_the_mapping_is_not_read() {
    let chosen = mapping(HEAD, FIB, &[]);
    let list = whole("id,Age,AST (U/L),ALT,Platelets (10*9/L)\np,50,40,25,200\n", &chosen, FIB);
    assert!(list.assessments.is_empty());
    assert_eq!(list.found(), [(ProblemKind::TableColumn, Some("ALT (U/L)"), vec![1])]);
    let cut = whole(&format!("{HEAD}p,50,40,25,200\n\"q,50,40,25,200\n"), &chosen, FIB);
    assert_eq!((cut.value("p"), cut.found()), (Some(2.0), vec![(ProblemKind::TableQuote, None, vec![3])]));
    let utf16 = scored(b"\xFF\xFEi\0d\0", &chosen, FIB, 100, 100);
    assert_eq!(utf16.found(), [(ProblemKind::TableEncoding, None, vec![0])]);
}

/// A column says yes or no of itself alone; what has none is neither, and its doubt is said.
#[test]
fn answers_are_those_of_the_cells_and_nothing_else_is_taken_as_no() {
    let prevent = &["prevent"];
    let text = "id,sex,age,diabetes,statin,smoking\np,F,50,yes,no,current\nq,male,50,,NA,does not smoke now\n";
    let list = whole(text, &mapping(text, prevent, &[]), prevent);
    let status = |patient: &str, of: &str| {
        let input = list.assessments[patient].models[0].inputs.iter().find(|input| input.input == of).unwrap();
        (input.status, input.value.clone())
    };
    let said = |patient, of| format!("{:?}", status(patient, of));
    assert!(list.problems.is_empty(), "{:?}", list.found());
    assert_eq!([status("p", "diabetes").0, status("p", "statin").0, status("p", "smoking").0], [Status::Present; 3]);
    assert!(said("p", "diabetes").contains("true") && said("p", "statin").contains("false"));
    assert!(said("p", "smoking").contains("current") && said("q", "smoking").contains("not_current"));
    for of in ["diabetes", "statin"] {
        assert_eq!(status("q", of).0, Status::NotRecorded, "{of}");
    }
    let doubts = list.assessments["q"].models[0].inputs.iter().find(|input| input.input == "diabetes").unwrap();
    assert!(!doubts.remarks.is_empty(), "that nothing says so is said");
}

/// Nothing of the table stays but where each patient's lines would stand.
#[test]
fn what_is_held_is_bounded_however_long_the_table() {
    const ROOM: usize = 1 << 20;
    const ROWS: usize = 20_000;
    let models = models(FIB);
    let reader = TableReader::new(mapping(HEAD, FIB, &[]), DAY.parse().unwrap(), &bundles(&models)).unwrap();
    let mut rows = TableRows::new(Arc::new(reader));
    let mut panel = Panel::new(Shard::ALL, ROOM);
    panel.begin_file(true);
    panel.push(&rows.push(HEAD.as_bytes()));
    let mut lines = 0;
    for first in (0..ROWS).step_by(500) {
        let piece: String = (first..first + 500).map(|at| format!("p{at},50,40,25,200\n")).collect();
        let text = rows.push(piece.as_bytes());
        lines += text.len();
        panel.push(&text);
        assert!(panel.found().held_bytes <= ROOM, "{} bytes at row {first}", panel.found().held_bytes);
    }
    panel.push(&rows.end());
    panel.end_file();
    assert_eq!(panel.found().patients, ROWS);
    assert!(lines > 10 * ROOM, "{lines} bytes are no test");
}

#[test]
fn whoever_a_row_is_has_the_values_of_the_row() {
    let text = format!("{HEAD}ward/1 #2,50,40,25,200\nJörg|%2F,50,80,25,200\n007,50,120,25,200\n");
    let list = whole(&text, &mapping(&text, FIB, &[]), FIB);
    let values: Vec<Option<f64>> = ["ward_2F_1_20__23_2", "J_F6_rg_7C__25_2F", "007"].map(|id| list.value(id)).to_vec();
    assert_eq!(values, [Some(2.0), Some(4.0), Some(6.0)]);
}

#[test]
fn latin_letters_of_spreadsheets_and_limits_of_laboratories_are_read() {
    let text = b"id,name,Age,AST (U/L),ALT (U/L),Platelets (10*9/L)\np,J\xF6rg,50,<40,25,200\n";
    let chosen = mapping("id,name,Age,AST (U/L),ALT (U/L),Platelets (10*9/L)\n", FIB, &[]);
    let list = scored(text, &chosen, FIB, 100, 100);
    assert!(list.problems.is_empty());
    // As in a chart: the limit counts, and that it is one is said.
    let ast = list.assessments["p"].models[0].inputs.iter().find(|input| input.input == "ast").unwrap();
    assert!(list.value("p") == Some(2.0) && !ast.remarks.is_empty());
}
