//! Fetching from a library that the test writes, without network.

use super::value::tests::Writer;
use super::*;

/// What R would write for the table below.
const EXPECTED: &str = "\"id\",\"age\"\n1,58.5\n2,\n";

fn table(sha256: &'static str) -> Table {
    Table { name: "small", package: "invented", sha256, title: "", citation: "" }
}

struct Case {
    folder: Scratch,
}

impl Case {
    /// A library with the package `invented`, which holds the table `small`.
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("insite-fetch-{name}-{}", std::process::id()));
        let case = Self { folder: Scratch::new(folder).unwrap() };
        let mut frame = Writer::new();
        frame.integer(19 | 0x300).integer(2).integers(0, &[1, 2]).reals(0, &[58.5, f64::NAN]);
        frame.pair("names").texts(&["id", "age"]).pair("class").texts(&["data.frame"]).end();
        library::tests::write(&case.folder.path().join("library"), "invented", "small", &frame.0);
        case
    }

    fn fetch(&self, table: &Table) -> Result<Fetched> {
        let library = self.folder.path().join("library");
        let mut packages = Packages { library: Some(&library), scratch: self.folder.path(), open: BTreeMap::new() };
        fetch(table, self.folder.path(), &mut packages)
    }

    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap().flatten();
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
        names.retain(|name| name != "library");
        names.sort();
        names
    }
}

/// `sha256sum` of `EXPECTED`.
const PINNED: &str = "3d33de546c0fbd4458bafb5b058032a131fb2840bdf98caf659f44ba792262e1";

#[test]
fn writes_once_and_then_only_verifies() {
    let case = Case::new("whole");
    assert_eq!(case.fetch(&table(PINNED)).unwrap(), Fetched::New);
    assert_eq!(fs::read_to_string(case.folder.path().join("small.csv")).unwrap(), EXPECTED);
    assert_eq!(case.fetch(&table(PINNED)).unwrap(), Fetched::ThereAlready);
    assert_eq!(case.files(), ["small.csv"]);
}

#[test]
fn another_table_is_not_written() {
    let case = Case::new("other");
    let said = case.fetch(&table("0000")).unwrap_err().to_string();
    assert!(said.contains("small: this copy of the R package invented holds another table"), "{said}");
    assert!(case.files().is_empty());
}

#[test]
fn a_file_of_the_same_name_is_left_alone() {
    let case = Case::new("own");
    fs::write(case.folder.path().join("small.csv"), "mine").unwrap();
    let said = case.fetch(&table(PINNED)).unwrap_err().to_string();
    assert!(said.contains("is another table") && said.contains("move it away"), "{said}");
    assert_eq!(fs::read_to_string(case.folder.path().join("small.csv")).unwrap(), "mine");
}

#[test]
fn what_an_interrupted_run_left_is_no_table() {
    let case = Case::new("interrupted");
    fs::write(case.folder.path().join("small.csv.partial"), "\"id\"").unwrap();
    assert_eq!(case.fetch(&table(PINNED)).unwrap(), Fetched::New);
    assert_eq!(case.files(), ["small.csv"]);
}

#[test]
fn what_is_missing_is_named() {
    let case = Case::new("missing");
    let said = format!("{:#}", case.fetch(&Table { name: "large", ..table(PINNED) }).unwrap_err());
    assert!(said.contains("holds no large"), "{said}");
    let said = format!("{:#}", case.fetch(&Table { package: "absent", ..table(PINNED) }).unwrap_err());
    assert!(said.contains("the R package absent is not there"), "{said}");
    let said = chosen(&["pcb".to_owned()]).unwrap_err().to_string();
    assert!(said.contains("no table \"pcb\"") && said.contains("pbc"), "{said}");
    assert_eq!(chosen(&["pbc".to_owned(), "gbsg".to_owned()]).unwrap().len(), 2);
    assert_eq!(chosen(&[]).unwrap().len(), TABLES.len());
}
