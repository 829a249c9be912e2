//! Files that begin like those that people give.

use super::*;

fn check(bytes: &[u8], expected: Format) {
    assert_eq!(Format::of(bytes), Ok(expected), "{:?}", String::from_utf8_lossy(bytes));
}

fn check_refused(bytes: &[u8], words: &str) {
    let error = Format::of(bytes).unwrap_err();
    assert!(error.to_string().contains(words), "{error}");
    assert!(error.remedy.is_some(), "{error}");
}

#[test]
fn each_format_is_known_by_its_content() {
    check(br#"{"learner":{"attributes":{}},"version":[3,4,1]}"#, Format::Xgboost);
    check(b"\xef\xbb\xbf \n{\"version\":[1,7,6],\"learner\":{", Format::Xgboost);
    check(b"{L\0\0\0\0\0\0\0\x07learner{", Format::Xgboost);
    check(b"{i\x07learner{", Format::Xgboost);
    check(b"tree\nversion=v4\nnum_class=1\n", Format::Lightgbm);
    check(b"tree\r\nversion=v3\r\n", Format::Lightgbm);
    // ir_version 10, producer "skl2onnx", graph of two bytes, one operator set.
    check(b"\x08\x0a\x12\x08skl2onnx\x3a\x02\x0a\x00\x42\x02\x10\x09", Format::Onnx);
    // The same, cut short within the graph.
    check(b"\x08\x0a\x12\x08skl2onnx\x3a\x7f\x0a", Format::Onnx);
    check(br#"{"parameters":{"alpha":1.0},"coefficients":{"values":[]}}"#, Format::Smartcore);
    check(br#"{"columns":["a"],"SVC":{"instances":[]}}"#, Format::Smartcore);
}

#[test]
fn what_is_no_model_is_named() {
    check_refused(b"", "an empty file");
    check_refused(b"\x80\x04\x95\x10", "a Python pickle");
    check_refused(b"binf\0\0\0", "old binary format");
    check_refused(b"PK\x03\x04", "a ZIP archive");
    check_refused(b"\x1f\x8b\x08", "gzip");
    check_refused(br#"{"name":"tree","version":"v4","tree_info":[]}"#, "LightGBM's JSON dump");
    check_refused(br#"{"resourceType":"Bundle"}"#, "a FHIR record");
    check_refused(br#"{"a":1,"b":{"learner":2}}"#, r#"the keys ["a", "b"]"#);
    check_refused(br#"{"a":1,"b""#, "JSON that is cut off");
    check_refused(br#"{"a":1,b"#, "JSON that is broken");
    check_refused(b"age,sex\n1,2\n", r#"it begins with "age,sex\n1,2\n""#);
    check_refused(b"\xff\xfe\0\x01", "it begins with ff fe 00 01");
    // Protocol buffers, but with a field that no ONNX model has; and without a graph.
    check_refused(b"\x08\x0a\xfa\x06\x01x", "08 0a fa");
    check_refused(b"\x08\x0a", "08 0a");
}

#[test]
fn a_wrong_format_names_what_was_seen() {
    let error = Format::Lightgbm.import(br#"{"learner":{}}"#).unwrap_err();
    assert!(error.to_string().contains("read as lightgbm, but looks like xgboost"), "{error}");
    let error = Format::Lightgbm.import(b"\x80\x04").unwrap_err();
    assert!(error.to_string().contains("looks like a Python pickle"), "{error}");
}

#[test]
fn names_are_read_back() {
    for format in Format::ALL {
        assert_eq!(format.to_string().parse(), Ok(format));
    }
    assert_eq!("catboost".parse::<Format>(), Err("the formats are xgboost, lightgbm, onnx, smartcore".to_owned()));
}
