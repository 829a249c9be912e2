//! Every conformance case, on the crates themselves: one test for each folder of cases.

#![cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]

use tests::{CASES, Native, check};

include!(concat!(env!("OUT_DIR"), "/folders.rs"));

fn folder_holds(folder: &str) {
    let is_inside = |path: &str| path.split(['/', '\\']).next() == Some(folder);
    let cases: Vec<_> = CASES.iter().filter(|(path, _)| is_inside(path)).collect();
    assert!(!cases.is_empty());
    let failures: Vec<String> = cases
        .iter()
        .flat_map(|(path, text)| check(text, &mut Native).into_iter().map(move |found| format!("{path}: {found}")))
        .collect();
    assert!(failures.is_empty(), "{} of {} cases\n{}", failures.len(), cases.len(), failures.join("\n"));
}
