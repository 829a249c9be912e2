//! Mappings on small tables, into a store and back.

use std::fs;
use std::path::PathBuf;

use record::{CodeSystem, Comparator, Standing, Value};
use store::{Person, Quiet, Store};

use crate::settings::Settings;
use crate::{EtlError, Report};

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn read(name: &str, table: &str, mapping: &str) -> Result<(Report, Vec<Person>), EtlError> {
    let folder = Folder(std::env::temp_dir().join(format!("insite-flat-{name}-{}", std::process::id())));
    fs::create_dir_all(&folder.0).unwrap();
    fs::write(folder.0.join("t.csv"), table).unwrap();
    let mapping = format!("file = \"t.csv\"\n{mapping}");
    let settings = Settings::from_toml(&mapping, &folder.0.join("mapping.toml"))?;
    let out = folder.0.join("events");
    let report = crate::run(&settings, &folder.0, &out, 2, &Quiet)?;
    let store = Store::open(&out).unwrap();
    let persons = (0..store.parts()).flat_map(|part| store.persons(part).unwrap().map(Result::unwrap)).collect();
    Ok((report, persons))
}

fn refused(name: &str, table: &str, mapping: &str) -> String {
    read(name, table, mapping).unwrap_err().to_string()
}

const PBC: &str = r#"
person = "id"
missing = ["NA"]
age = { column = "age", unit = "julian_years" }
sex = { column = "sex", female = ["f"], male = ["m"] }
[[entries]]
kind = "observation"
column = "bili"
code = "loinc|1975-2|Bilirubin"
unit = "mg/dL"
[[entries]]
kind = "condition"
column = "hepato"
code = "snomed|80515008|Hepatomegaly"
values = { "1" = true, "0" = false }
[[entries]]
kind = "observation"
column = "smoke"
code = "loinc|72166-2"
values = { "1" = "snomed|449868002|Current", "0" = "Never smoker" }
drop = ["9"]
[[outcomes]]
time = "time"
status = "status"
events = ["2"]
censored = ["0", "1"]
kind = "death"
"#;

#[test]
fn a_table_of_one_row_a_person() {
    let table = "id,time,status,age,sex,bili,hepato,smoke\n\
                 1,400,2,58.7652292950034,f,14.5,1,1\n\
                 2,4500,0,56.4462696783025,m,<1.1,0,0\n\
                 3,10,1,NA,f,NA,NA,9\n";
    let (report, persons) = read("pbc", table, PBC).unwrap();
    assert_eq!(persons.len(), 3);
    let first = &persons[0];
    // 58.7652292950034 years of 365.25 days are 21,464 days.
    assert_eq!(first.record.patient.birth_date.unwrap().to_string(), "1941-03-27");
    assert_eq!(first.record.patient.deceased.as_ref().unwrap().at.unwrap().to_string(), "2001-02-04");
    assert_eq!(
        (first.periods[0].start.to_string(), first.periods[0].end.to_string()),
        ("1999-01-01".into(), "2001-02-04".into())
    );
    let Value::Quantity(bilirubin) = &first.record.observations[0].value else { panic!("{first:?}") };
    assert_eq!((bilirubin.value, bilirubin.unit.as_deref()), (14.5, Some("mg/dL")));
    assert!(matches!(&first.record.observations[1].value, Value::Coded(c) if c.has(&CodeSystem::Snomed, "449868002")));
    let second = &persons[1].record;
    assert!(matches!(&second.conditions[0].standing, Standing::Negates(_)));
    let numbers = second.observations.iter().filter_map(|o| match &o.value {
        Value::Quantity(quantity) => Some((quantity.value, quantity.comparator)),
        _ => None,
    });
    assert_eq!(numbers.collect::<Vec<_>>(), [(1.1, Some(Comparator::Less))]);
    assert!(second.patient.deceased.is_none());
    assert!(persons[2].record.patient.birth_date.is_none());
    // A row each of person, three entries, the outcome and its period: 6 x 3.
    let table = &report.tables[0];
    assert_eq!((table.read, table.stored), (18, 18 - 5));
    let reasons: Vec<(&str, u64)> = table.left_out.iter().map(|r| (r.reason.as_str(), r.count)).collect();
    assert_eq!(reasons, [("cell is missing", 2), ("status is no event (censored)", 2), ("cell is in `drop`", 1)]);
    assert_eq!(table.left_out[0].first[0].line, 4);
    let code = report.codes.iter().find(|code| code.code == "loinc|1975-2").unwrap();
    assert_eq!((code.numbers, code.least, code.greatest), (2, Some(1.1), Some(14.5)));
}

#[test]
fn several_rows_a_person_give_several_events() {
    let table = "id,age,tstart,tstop,status,weight\n7,12,0,219,1,62\n7,12,219,373,1,62\n7,12,373,414,0,62\n";
    let mapping = r#"
        person = "id"
        age = { column = "age", unit = "completed_years" }
        sex = "male"
        [[entries]]
        kind = "observation"
        column = "weight"
        code = "loinc|29463-7"
        unit = "kg"
        [[outcomes]]
        time = "tstop"
        status = "status"
        events = ["1"]
        code = "snomed|40733004|Infection"
    "#;
    let (report, persons) = read("cgd", table, mapping).unwrap();
    let [person] = persons.as_slice() else { panic!() };
    let days: Vec<String> = person.record.conditions.iter().map(|c| c.onset.unwrap().to_string()).collect();
    assert_eq!(days, ["2000-08-07", "2001-01-08"]);
    assert_eq!(person.record.observations.len(), 1);
    assert_eq!(person.record.patient.birth_date.unwrap().to_string(), "1988-01-01");
    assert_eq!(person.periods.len(), 1);
    assert_eq!(person.periods[0].end.to_string(), "2001-02-18");
    assert_eq!(report.tables[0].left_out.iter().find(|r| r.reason == "stands twice").map(|r| r.count), Some(4));
}

#[test]
fn a_table_of_one_event_a_row() {
    let table = "who;day;code;value;unit\na;31/01/2020;K;4,5;mmol/L\na;1/2/2020;C;80;umol/L\n";
    let mapping = r#"
        person = "who"
        decimal_comma = true
        sex = "female"
        index_date = { column = "day", format = "dmy" }
        [[entries]]
        kind = "observation"
        column = "value"
        code_column = "code"
        codes = { K = "loinc|2823-3|Potassium", C = "loinc|2160-0|Creatinine" }
        unit = { column = "unit" }
        [period]
        before_days = 10
        after_days = 20
    "#;
    let (_, persons) = read("long", table, mapping).unwrap();
    let observations = &persons[0].record.observations;
    assert_eq!(observations[0].time.unwrap().to_string(), "2020-01-31");
    assert!(observations[1].code.has(&CodeSystem::Loinc, "2160-0"));
    assert!(
        matches!(&observations[0].value, Value::Quantity(q) if q.value == 4.5 && q.unit.as_deref() == Some("mmol/L"))
    );
    let mixed = table.replace("1/2/2020", "2020-02-01");
    let message = refused("mixed", &mixed, mapping);
    for part in ["t.csv, line 3", "column `day`", "`format = \"iso\"`", "first in line 2"] {
        assert!(message.contains(part), "{message}");
    }
}

#[test]
fn a_site_is_that_of_the_table_or_of_each_row() {
    let table = "id,age,where\n1,50,north\n1,50,north\n2,60,\n";
    let with =
        |line: &str| format!("person = \"id\"\nage = {{ column = \"age\", unit = \"completed_years\" }}\n{line}\n");
    let sites = |line: &str| {
        let (_, persons) = read("site", table, &with(line)).unwrap();
        persons.into_iter().map(|person| person.site).collect::<Vec<_>>()
    };
    let named = |name: &str| Some(name.to_owned());
    assert_eq!(sites("site_name = \"Rotterdam\""), [named("Rotterdam"), named("Rotterdam")]);
    assert_eq!(sites("site = \"where\""), [named("north"), None]);
    assert_eq!(sites(""), [None, None]);
    for (lines, says) in [
        ("site = \"where\"\nsite_name = \"Rotterdam\"", "state either `site`, a column, or `site_name`"),
        ("site_name = \" \"", "`site_name` is empty"),
    ] {
        let message = refused("site", table, &with(lines));
        assert!(message.contains(says), "{message}");
    }
}

#[test]
fn what_a_mapping_does_not_foresee_is_refused_with_its_line() {
    let table = "id,time,status,age,sex,bili,hepato,smoke\n1,400,2,58,f,14.5,1,1\n";
    for (from, to, says) in [
        ("14.5", "high", "line 2: column `bili`: holds something that is no number"),
        (",f,", ",x,", "line 2: column `sex`: holds a sex that"),
        ("14.5,1,1", "14.5,1,7", "line 2: column `smoke`: holds a cell that `values` does not name"),
        ("400,2", "400,5", "line 2: column `status`: holds a status that"),
        ("1,400", "1,-4", "line 2: column `time`: holds a time before the index date"),
        ("58,f", "-1,f", "line 2: column `age`: holds an age that is none"),
        ("14.5,1,1", "14.5,1", "line 2: has 7 cells, but the header has 8"),
    ] {
        let message = refused("unforeseen", &table.replacen(from, to, 1), PBC);
        assert!(message.contains(says), "{message}");
        let lenient = PBC.replacen("person =", "bad_rows = \"drop\"\nperson =", 1);
        let (report, _) =
            read("lenient", &format!("{}2,1,0,1,m,1,0,0\n", table.replacen(from, to, 1)), &lenient).unwrap();
        assert!(report.tables[0].left_out.iter().any(|reason| reason.first[0].line == 2), "{to}");
    }
    for (from, to, says) in [
        ("column = \"bili\"", "column = \"billi\"", "there is no column `billi` (did you mean `bili`?)"),
        ("loinc|1975-2", "lonic|1975-2", "the code system `lonic` is not known (did you mean `loinc`?)"),
        ("person = \"id\"", "", "say whose a row is"),
        ("kind = \"death\"", "", "say what it is with `code`"),
        ("unit = \"mg/dL\"", "units = \"mg/dL\"", "did you mean `unit`?"),
        ("kind = \"condition\"", "kind = \"conditon\"", "did you mean `condition`?"),
    ] {
        let message = refused("mapping", table, &PBC.replacen(from, to, 1));
        assert!(message.contains(says), "{message}");
    }
    assert!(refused("empty", "id,time,status,age,sex,bili,hepato,smoke\n", PBC).contains("has a header and no rows"));
}

/// The `n`th block of a language in the documentation.
fn block(language: &str, n: usize) -> String {
    let readme = include_str!("../../README.md");
    let fence = format!("```{language}\n");
    let blocks = readme.split(&fence).skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap_or_default().to_owned()).nth(n).unwrap()
}

#[test]
fn the_documented_example_does_what_it_says() {
    let mapping = block("toml", 1).replace("file = \"pbc.csv\"", "");
    let (report, persons) = read("readme", &block("csv", 0), &mapping).unwrap();
    let died: Vec<bool> = persons.iter().map(|person| person.record.patient.deceased.is_some()).collect();
    assert_eq!(died, [true, false, true]);
    let [first, second, third] = persons.as_slice() else { panic!() };
    assert_eq!(first.record.patient.birth_date.unwrap().to_string(), "1941-03-27");
    assert_eq!(first.record.patient.deceased.as_ref().unwrap().at.unwrap().to_string(), "2001-02-04");
    assert_eq!(first.periods[0].start.to_string(), "1999-01-01");
    assert_eq!((first.record.medications.len(), first.record.conditions.len()), (1, 1));
    // 366 days in 2000, 2004 and 2008: 4,383 days to 2012-01-01, and 117 more.
    assert_eq!(second.periods[0].end.to_string(), "2012-04-27");
    assert!(third.record.conditions.is_empty() && third.record.medications.is_empty());
    assert_eq!(report.persons, 3);
    // The section of a recipe is of the known form, too.
    Settings::from_toml(&block("toml", 0), std::path::Path::new("README.md")).unwrap();
}
