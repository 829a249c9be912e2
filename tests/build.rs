//! Lists the conformance cases, so that a new case needs no new code and the browser, which has no files, has them too.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Which files belong to a list.
type Wanted<'a> = &'a dyn Fn(&Path) -> bool;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut code = String::new();
    let models = root.join("../models");
    let json = |path: &Path| path.extension().is_some_and(|e| e == "json");
    let golden = |path: &Path| path.file_name().is_some_and(|n| n == "golden.json");
    let lists: [(&str, PathBuf, Wanted<'_>); 4] = [
        ("CASES", root.join("cases"), &json),
        ("SAMPLES", models.join("samples"), &json),
        ("CONCEPTS", models.join("concepts"), &json),
        ("GOLDEN", models, &golden),
    ];
    for (name, folder, is_wanted) in lists {
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files = Vec::new();
        collect(&folder, is_wanted, &mut files)?;
        files.sort();
        code.push_str(&format!("/// Path and text of every file.\npub static {name}: &[(&str, &str)] = &[\n"));
        for path in files {
            let label = path.strip_prefix(&folder).unwrap_or(&path).display().to_string();
            code.push_str(&format!("    ({label:?}, include_str!({:?})),\n", path.display().to_string()));
        }
        code.push_str("];\n");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("listed.rs"), code)?;
    fs::write(out.join("folders.rs"), folders(&root.join("cases"))?)
}

/// One test for each folder of cases, so that a failure has a name.
fn folders(cases: &Path) -> io::Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(cases)? {
        let path = entry?.path();
        names.extend(path.is_dir().then(|| path.file_name().unwrap_or_default().to_string_lossy().into_owned()));
    }
    names.sort();
    let test =
        |name: &String| format!("#[test]\nfn {}() {{\n    folder_holds({name:?});\n}}\n\n", name.replace('-', "_"));
    Ok(names.iter().map(test).collect())
}

fn collect(folder: &Path, is_wanted: Wanted<'_>, into: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, is_wanted, into)?;
        } else if is_wanted(&path) {
            into.push(path);
        }
    }
    Ok(())
}
