//! No message holds a cell of the table: cells may name people.

use std::fmt::Write;

use crate::Folder;

/// A name for each row; the last two of 40 are of a ward of their own, where everybody has the outcome.
fn people() -> String {
    let mut table = String::from("name,ward,site,time,age,event,outcome\n");
    for row in 0..40 {
        let (ward, outcome) = if row < 38 { (["A", "B"][row % 2], row % 5 % 2) } else { ("Jones ward", 1) };
        let (time, age, event) = (row + 1, 50 + row * 7 % 30, row % 3 % 2);
        writeln!(table, "Jones MRN12345{row},{ward},{},{time},{age},{event},{outcome}", row / 3 % 2).unwrap();
    }
    table
}

#[test]
fn messages_name_the_place_and_not_the_cell() {
    let folder = Folder::new("identity");
    folder.put("people.csv", &people());
    folder.put("headless.csv", "Jones,34\nLee,35\n");
    folder.put("twice.csv", "Jones,age,Jones\n1,2,3\n");
    folder.put("negative.csv", &people().replacen(",2,57,", ",-7654321,57,", 1));
    let cox = "--time time --event event=1";
    for (arguments, words) in [
        (format!("regress cox people.csv {cox} --terms name"), "line 2: the cell of the column \"name\" is no number"),
        (
            format!("regress cox people.csv {cox} --terms factor(name,x)"),
            "column \"name\"; it holds 40 distinct values",
        ),
        (format!("regress cox people.csv {cox} --terms factor(ward,x)"), "column \"ward\"; it holds 3 distinct values"),
        (format!("regress cox people.csv {cox} --terms age,name=x"), "column \"name\"; it holds 40 distinct values"),
        (format!("regress cox people.csv {cox} --terms factor(site,x)"), "column \"site\"; it holds 0, 1"),
        (format!("regress cox people.csv {cox} --terms factor(name),factor(name)"), "term factor(name) is given twice"),
        (format!("regress cox people.csv {cox} --terms age --where name=x"), "it holds 40 distinct values"),
        (
            "survival people.csv --time time --event name".into(),
            "line 2: the cell of the column \"name\" is neither 0 nor 1",
        ),
        (
            format!("survival people.csv {cox} --where time<2 --competing").replace("event=1", "name"),
            "it holds a single value",
        ),
        (
            "regress logistic people.csv --outcome outcome --terms factor(name)".into(),
            "column name (a value of few rows)",
        ),
        (
            "regress logistic people.csv --outcome outcome --terms factor(ward)".into(),
            "column ward (a value of few rows)",
        ),
        ("balance people.csv --treatment name --terms age".into(), "the cell of the column \"name\""),
        ("balance people.csv --treatment site --terms factor(name)".into(), "column name (a value of few rows)"),
        (format!("regress cox headless.csv {cox} --terms age"), "its first line does not look like their names"),
        (format!("regress cox twice.csv {cox} --terms age"), "line 1: the columns 1 and 3 have the same name"),
        (format!("regress cox negative.csv {cox} --terms log(time)"), "line 3: the number in the column \"time\""),
        (format!("regress cox negative.csv {cox} --terms age"), "negative.csv: line 3: "),
    ] {
        folder.is_refused(&arguments, &[words]);
        let said = String::from_utf8(folder.insite(&arguments).stderr).unwrap();
        for cell in ["Jones", "Lee", "MRN", "7654321"] {
            assert!(!said.contains(cell), "{arguments}: {cell} in {said}");
        }
    }
}

#[test]
fn rows_set_aside_are_told_by_the_column() {
    let folder = Folder::new("identity_rows");
    folder.put("people.csv", &people().replacen(",A,0,1,", ",A,,1,", 1));
    let said = folder.json("regress cox people.csv --time time --event event=1 --terms factor(site)");
    assert_eq!(said["rows"]["dropped"], serde_json::json!([{"reason": "site missing", "rows": 1}]));
}
