//! Holds the languages against each other and writes a function for each message of English.
//!
//! A language that lacks a message, has one too many, leaves a variable out or lacks a plural form does not build.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/compare.rs"]
mod compare;
#[path = "build/functions.rs"]
mod functions;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use catalogue::Catalogue;

/// The language whose messages the others must have.
const SOURCE: &str = "en";

fn main() -> Result<()> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("languages");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=build");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let languages = read(&folder)?;
    let source = languages.get(SOURCE).context("languages/en.ftl is missing")?;
    let mut wrong = source.undeclared();
    for (code, catalogue) in languages.iter().filter(|(code, _)| *code != SOURCE) {
        wrong.extend(compare::differences(code, source, catalogue));
    }
    ensure!(wrong.is_empty(), "the languages differ:\n{}", wrong.join("\n"));
    fs::write(out.join("messages.rs"), functions::of(source))?;
    write_sources(&out, &languages)
}

/// All languages by their code, the name of the file.
fn read(folder: &Path) -> Result<BTreeMap<String, Catalogue>> {
    let mut languages = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let code = path.file_stem().and_then(|stem| stem.to_str()).context("a language's file has no name")?;
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            languages.insert(code.to_owned(), Catalogue::parse(code, &text)?);
        }
    }
    Ok(languages)
}

/// The texts without comments, and the list of them: English everywhere, the others where they need not be downloaded.
fn write_sources(out: &Path, languages: &BTreeMap<String, Catalogue>) -> Result<()> {
    let mut all = String::from("&[\n");
    for (code, catalogue) in languages {
        fs::write(out.join(format!("{code}.ftl")), catalogue.text())?;
        fs::write(out.join(format!("{code}.page.ftl")), catalogue.page_text())?;
        let said =
            |id: &str| catalogue.plain(id).with_context(|| format!("languages/{code}.ftl: {id} must be plain text"));
        let (name, direction) = (said("language-name")?, said("language-direction")?);
        ensure!(["ltr", "rtl"].contains(&direction.as_str()), "languages/{code}.ftl: language-direction is ltr or rtl");
        let is_rtl = direction == "rtl";
        writeln!(all, "    Language {{ code: {code:?}, name: {name:?}, is_right_to_left: {is_rtl} }},")?;
    }
    all.push(']');
    fs::write(out.join("languages.rs"), all)?;
    let mut sources = String::from("&[\n");
    for code in languages.keys() {
        let file = |ending: &str| format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{code}{ending}\"))");
        writeln!(sources, "    ({code:?}, {}, {}),", file(".ftl"), file(".page.ftl"))?;
    }
    sources.push(']');
    fs::write(out.join("sources.rs"), sources)?;
    Ok(())
}
