//! Turns Trunk's output into the page's final files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{files_in, hash, shell, start, templates};
use crate::engine_module::Engine;

/// Writes the final files into `out`: `index.html`, the boot script, the worker script, the page's module and the engine,
/// the service worker and the rest.
///
/// # Errors
/// When Trunk's output is not what is expected.
pub(super) fn write(root: &Path, stage: &Path, engine: &Engine, out: &Path) -> Result<()> {
    let files = files_in(stage)?;
    let one = |what: &str, ending: &str| -> Result<Vec<u8>> {
        let mut found = files.iter().filter(|file| file.ends_with(ending));
        match (found.next(), found.next()) {
            (Some(file), None) => Ok(fs::read(stage.join(file))?),
            _ => bail!("Trunk's output holds not exactly one {what} (*{ending})"),
        }
    };
    let module = one("WebAssembly module", ".wasm")?;
    let glue = String::from_utf8(one("script", ".js")?)?;
    let script = |name: &str| boot_script(root, name);

    let worker = put(out, "worker", "js", worker_script(root, &engine.glue()?)?.as_bytes())?;
    let fetched = |stem: &str, module: &[u8]| -> Result<serde_json::Value> {
        let file = put(out, stem, "wasm", module)?;
        Ok(serde_json::json!({ "file": file, "integrity": hash::integrity(module) }))
    };
    let manifest = shell::write_manifest(root, out)?;
    let words = start::words()?;
    let build = serde_json::json!({
        "page": fetched("page", &module)?,
        "engine": fetched("engine", &engine.module()?)?,
        "worker": worker,
        "languages": languages(root, out)?,
        "start": words,
        "manifest": manifest,
        "serviceWorker": shell::SERVICE_WORKER,
        "templates": templates::in_module(&module),
    });
    let (build, parts) =
        (format!("const build = {build};"), ["matrix.js", "shell.js", "start.js", "page.js"].map(script));
    let [matrix, keeping, early, page] = parts;
    let boot = enclose(&[&build, &glue, &matrix?, &keeping?, &early?, &page?]);
    let boot_name = put(out, "boot", "js", boot.as_bytes())?;

    for file in files.iter().filter(|file| ![".wasm", ".js", ".html"].iter().any(|ending| file.ends_with(ending))) {
        fs::copy(stage.join(file), out.join(file))?;
    }
    let html = fs::read_to_string(stage.join("index.html")).context("Trunk wrote no index.html")?;
    let html = with_boot_script(&html, &boot_name, &hash::integrity(boot.as_bytes()))?;
    let html = start::with_words(&html, &words)?;
    fs::write(out.join("index.html"), shell::with_manifest(&html, &manifest)?)?;
    // Last, because it holds the hashes of all that is there.
    let service_worker = shell::service_worker(out, &script("service-worker.js")?)?;
    fs::write(out.join(shell::SERVICE_WORKER), enclose(&[&service_worker]))?;
    Ok(())
}

/// Writes the files of each language but the one that the module holds, and says where they are and what their hashes must
/// be: the program's messages, and the models' texts.
fn languages(root: &Path, out: &Path) -> Result<serde_json::Value> {
    let mut files = serde_json::Map::new();
    for code in language::LANGUAGES.iter().map(|language| language.code).filter(|code| *code != language::SOURCE) {
        let path = root.join(format!("models/languages/{code}.json"));
        let models: serde_json::Value =
            serde_json::from_slice(&fs::read(&path)?).with_context(|| format!("{} is no JSON", path.display()))?;
        let placed = |stem: &str, ending: &str, text: &[u8]| -> Result<serde_json::Value> {
            let file = put(out, &format!("{stem}-{code}"), ending, text)?;
            Ok(serde_json::json!({ "file": file, "integrity": hash::integrity(text) }))
        };
        let messages = placed("language", "ftl", language::page_source(code)?.as_bytes())?;
        let models = placed("models", "json", models.to_string().as_bytes())?;
        files.insert(code.into(), serde_json::json!({ "messages": messages, "models": models }));
    }
    Ok(files.into())
}

/// The worker's script: wasm-bindgen's glue of the engine for one classic script, and what the worker does.
///
/// # Errors
/// When a part cannot be read.
pub(crate) fn worker_script(root: &Path, glue: &str) -> Result<String> {
    let [archive, panel, worker] = ["archive.js", "panel.js", "worker.js"].map(|name| boot_script(root, name));
    Ok(enclose(&[glue, &archive?, &panel?, &worker?]))
}

fn boot_script(root: &Path, name: &str) -> Result<String> {
    let path = root.join("web/boot").join(name);
    fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
}

pub(super) fn put(out: &Path, stem: &str, ending: &str, content: &[u8]) -> Result<String> {
    let name = format!("{stem}-{}.{ending}", hash::short(content));
    fs::write(out.join(&name), content)?;
    Ok(name)
}

/// One script whose names are its own: nothing of it becomes a global.
pub(super) fn enclose(parts: &[&str]) -> String {
    format!("(() => {{\n\"use strict\";\n{}\n}})();\n", parts.join("\n"))
}

/// `crossorigin` is needed: the integrity policy takes a hash to count only on such a request.
fn with_boot_script(html: &str, name: &str, integrity: &str) -> Result<String> {
    if html.contains("<script") || html.contains("modulepreload") || html.contains("style=\"") {
        bail!("index.html holds an inline script, a preload or a style attribute, which the page's policy blocks");
    }
    let html = without_trunk_marks(html);
    let script =
        format!("<script defer src=\"./{name}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>\n");
    let (head, rest) = html.split_once("</head>").context("index.html holds no </head>")?;
    Ok(format!("{}{script}</head>{rest}", head.trim_end_matches(' ')))
}

/// Drops the elements that only Trunk reads and that it leaves standing when it writes no scripts itself.
fn without_trunk_marks(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, mark)) = rest.split_once("<link data-trunk") {
        kept.push_str(before.trim_end_matches(' '));
        rest = mark.split_once('>').map_or("", |(_, after)| after.trim_start_matches('\n'));
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_for_trunk_are_dropped() {
        let html = "<meta>\n  <link data-trunk rel=\"rust\" data-bin=\"web\">\n  <link rel=\"icon\">";
        assert_eq!(without_trunk_marks(html), "<meta>\n  <link rel=\"icon\">");
    }

    #[test]
    fn the_boot_script_comes_last_in_the_head() {
        let html = with_boot_script("<head><title>x</title></head><body></body>", "boot-0.js", "sha384-x").unwrap();
        assert!(html.contains("<title>x</title><script defer src=\"./boot-0.js\" integrity=\"sha384-x\" crossorigin"));
        assert!(html.ends_with("</script>\n</head><body></body>"));
    }

    #[test]
    fn an_inline_script_is_refused() {
        assert!(with_boot_script("<head><script>1</script></head>", "boot-0.js", "sha384-x").is_err());
    }
}
