//! The same table in each form gives the same cells; broken ones are refused with their lines.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, Date32Array, DictionaryArray, Float32Array, Float64Array, Int64Array, RecordBatch, StringArray,
    TimestampMicrosecondArray,
};
use parquet::arrow::ArrowWriter;
use store::Quiet;

use super::*;
use crate::files::Files;

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("insite-cells-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> InputFile {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        Files::default().add(path, name.to_owned(), "t").unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

const WANTED: [Wanted<'static>; 4] = [
    Wanted { name: "person_id", required: true },
    Wanted { name: "value", required: true },
    Wanted { name: "name", required: true },
    Wanted { name: "absent", required: false },
];

fn reading(encoding: Encoding, drop_bad_rows: bool) -> Reading<'static> {
    Reading { encoding, missing: &[], drop_bad_rows, any_case: true, separator: None }
}

type Cells = Vec<[Option<String>; 4]>;

fn cells(file: &InputFile, reading: Reading<'static>) -> Result<Cells, EtlError> {
    let mut table = Table::open(file, &WANTED, reading, &Quiet)?;
    let mut rows = vec![];
    loop {
        match table.advance()? {
            Next::Row => rows.push([0, 1, 2, 3].map(|at| table.cell(at).map(str::to_owned))),
            Next::Ragged => rows.push([const { None }; 4]),
            Next::End => return Ok(rows),
        }
    }
}

fn expected() -> Cells {
    let row = |id: &str, value: Option<&str>, name: &str| {
        [Some(id.to_owned()), value.map(str::to_owned), Some(name.to_owned()), None]
    };
    vec![row("1", Some("0.1"), "a, b"), row("20", None, "Zoë")]
}

#[test]
fn every_form_gives_the_same_cells() {
    let folder = Folder::new("forms");
    let comma = "PERSON_ID,value,name\n1,0.1,\"a, b\"\n20,,Zoë\n";
    for (name, text) in [
        ("comma.csv", comma.to_owned()),
        ("crlf.csv", comma.replace('\n', "\r\n")),
        ("bom.csv", format!("\u{feff}{comma}")),
        ("tab.tsv", "name\tvalue\tperson_id\na, b\t 0.1 \t1\nZoë\t\t20\n".to_owned()),
        ("semicolon.csv", "person_id;value;name\n1;0.1;a, b\n\n20;;Zoë".to_owned()),
    ] {
        assert_eq!(
            cells(&folder.file(name, text.as_bytes()), reading(Encoding::Utf8, false)).unwrap(),
            expected(),
            "{name}"
        );
    }
    let latin: Vec<u8> = comma.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert_eq!(cells(&folder.file("latin.csv", &latin), reading(Encoding::Latin1, false)).unwrap(), expected());
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(comma.as_bytes()).unwrap();
    let packed = folder.file("packed.csv.gz", &packed.finish().unwrap());
    assert_eq!(cells(&packed, reading(Encoding::Utf8, false)).unwrap(), expected());
    let columns: [(&str, ArrayRef); 3] = [
        ("person_id", Arc::new(Int64Array::from(vec![1, 20]))),
        ("value", Arc::new(Float64Array::from(vec![Some(0.1), None]))),
        ("name", Arc::new(StringArray::from(vec!["a, b", "Zoë"]))),
    ];
    let file = folder.file("t.parquet", &parquet_of(columns));
    assert_eq!(cells(&file, reading(Encoding::Utf8, false)).unwrap(), expected());
    let dictionary: DictionaryArray<Int32Type> = ["a, b", "Zoë"].into_iter().collect();
    let columns: [(&str, ArrayRef); 3] = [
        ("name", Arc::new(dictionary)),
        ("value", Arc::new(Float32Array::from(vec![Some(0.1), None]))),
        // As programs write whole numbers that may be absent.
        ("person_id", Arc::new(Float64Array::from(vec![1.0, 20.0]))),
    ];
    let file = folder.file("u.parquet", &parquet_of(columns));
    assert_eq!(cells(&file, reading(Encoding::Utf8, false)).unwrap(), expected());
}

fn parquet_of<const N: usize>(columns: [(&str, ArrayRef); N]) -> Vec<u8> {
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    bytes
}

#[test]
fn dates_and_times_of_parquet_are_those_of_a_table() {
    let folder = Folder::new("dates");
    let columns: [(&str, ArrayRef); 3] = [
        // 2000-01-01 is day 10,957.
        ("person_id", Arc::new(Date32Array::from(vec![10_957]))),
        ("value", Arc::new(TimestampMicrosecondArray::from(vec![10_957 * 86_400_000_000 + 3_723_000_000]))),
        ("name", Arc::new(TimestampMicrosecondArray::from(vec![-1_000_000]).with_timezone("+02:00"))),
    ];
    let rows = cells(&folder.file("t.parquet", &parquet_of(columns)), reading(Encoding::Utf8, false)).unwrap();
    let text = |at: usize| rows[0][at].as_deref();
    assert_eq!((text(0), text(1)), (Some("2000-01-01"), Some("2000-01-01T01:02:03")));
    assert_eq!(text(2), Some("1969-12-31T23:59:59Z"));
}

#[test]
fn broken_tables_are_refused_with_their_line_and_what_to_do() {
    let folder = Folder::new("broken");
    let utf8 = reading(Encoding::Utf8, false);
    for (name, bytes, says) in [
        (
            "ragged.csv",
            &b"person_id,value,name\n1,2,3\n1,2\n"[..],
            "ragged.csv, line 3: has 2 cells, but the header has 3",
        ),
        ("latin.csv", &b"person_id,value,name\n1,2,a\n1,2,\xE9\n"[..], "latin.csv, line 3: is not UTF-8 (at byte 31"),
        ("column.csv", &b"persn_id,value,name\n"[..], "there is no column `person_id` (did you mean `persn_id`?)"),
        ("twice.csv", &b"person_id,value,value,name\n"[..], "two columns are called `value`"),
        ("wide.csv", &b"\xFF\xFEp\0e\0"[..], "UTF-16"),
        ("sheet.csv", &b"PK\x03\x04"[..], "spreadsheet"),
        ("t.parquet", &b"nothing"[..], "is not a Parquet file"),
    ] {
        let message = cells(&folder.file(name, bytes), utf8).unwrap_err().to_string();
        assert!(message.contains(says), "{message}");
    }
    let ragged = folder.file("ragged.csv", b"person_id,value,name\n1,0.1,\"a, b\"\n1,2\n");
    assert_eq!(cells(&ragged, reading(Encoding::Utf8, true)).unwrap()[1], [const { None }; 4]);
    let empty = folder.0.join("empty.csv");
    fs::write(&empty, "").unwrap();
    assert!(Files::default().add(empty, "empty.csv".into(), "t").unwrap_err().to_string().contains("is empty"));
}
