//! What makes the page installable and lets it open without a network: its description with icons, and the service
//! worker with the list of files that it may keep.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::page::put;
use super::{files_in, hash};
use crate::headers;

pub(super) use crate::headers::SERVICE_WORKER;

/// The icons in `web/icons/`, by the size in pixels and whether a system may cut them to its own shape.
const ICONS: &[(&str, u32, &str)] =
    &[("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("icon-maskable-512.png", 512, "maskable")];

/// Writes the icons and the description for installing the page, and returns the description's name.
///
/// # Errors
/// When `web/manifest.json` or an icon cannot be read.
pub(super) fn write_manifest(root: &Path, out: &Path) -> Result<String> {
    let read = |path: &str| fs::read(root.join(path)).with_context(|| format!("{path} cannot be read"));
    let mut manifest: Map<String, Value> = serde_json::from_slice(&read("web/manifest.json")?)?;
    let mut icons: Vec<Value> = Vec::new();
    for (file, size, purpose) in ICONS {
        let name = put(out, "icon", "png", &read(&format!("web/icons/{file}"))?)?;
        icons.push(json!({ "src": name, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose }));
    }
    manifest.insert("icons".to_owned(), icons.into());
    put(out, "insite", "webmanifest", &serde_json::to_vec(&manifest)?)
}

/// The page with the place of its description.
///
/// # Errors
/// When it has no head.
pub(super) fn with_manifest(html: &str, manifest: &str) -> Result<String> {
    let (head, rest) = html.split_once("</head>").context("index.html holds no </head>")?;
    Ok(format!("{head}<link rel=\"manifest\" href=\"./{manifest}\">\n</head>{rest}"))
}

/// The service worker's text: what it may keep of the files in `out`, before `script`.
///
/// # Errors
/// When a file cannot be read.
pub(super) fn service_worker(out: &Path, script: &str) -> Result<String> {
    let mut files = BTreeMap::new();
    for name in files_in(out)?.into_iter().filter(|name| name != SERVICE_WORKER) {
        let integrity = hash::integrity(&fs::read(out.join(&name))?);
        let (media, policy) = (headers::media_type(&name), headers::policy_of(Some(&name)));
        files.insert(name, json!({ "integrity": integrity, "type": media, "policy": policy }));
    }
    let policies = ["index.html", "worker-"].map(|file| (headers::policy_of(Some(file)), kept_headers(file)));
    let (files, headers) = (json!(files), json!(BTreeMap::from(policies)));
    let version = hash::short(format!("{files}{headers}{script}").as_bytes());
    Ok(format!("const shell = {};\n{script}", json!({ "version": version, "headers": headers, "files": files })))
}

/// The headers of a file as the server sends them, so that a browser keeps no page of the service worker's either.
fn kept_headers(file: &str) -> BTreeMap<&'static str, String> {
    headers::headers_of(Some(file)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_but_the_service_worker_is_listed_and_a_changed_one_is_another_version() {
        let folder = std::env::temp_dir().join(format!("insite-shell-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["index.html", "worker-0123456789abcdef.js", SERVICE_WORKER] {
            fs::write(folder.join(name), "one").unwrap();
        }
        let told = |text: &str| -> Value {
            let list = text.lines().next().unwrap().trim_start_matches("const shell = ").trim_end_matches(';');
            serde_json::from_str(list).unwrap()
        };
        let before = told(&service_worker(&folder, "// script").unwrap());
        let names: Vec<&String> = before["files"].as_object().unwrap().keys().collect();
        assert_eq!(names, ["index.html", "worker-0123456789abcdef.js"]);
        assert_eq!(before["files"]["worker-0123456789abcdef.js"]["policy"], "worker");
        assert!(before["headers"]["worker"]["Content-Security-Policy"].as_str().unwrap().contains("'none'"));
        assert_eq!(before["headers"]["page"]["Cache-Control"], "no-store");
        assert_eq!(before, told(&service_worker(&folder, "// script").unwrap()));
        fs::write(folder.join("index.html"), "two").unwrap();
        assert_ne!(before["version"], told(&service_worker(&folder, "// script").unwrap())["version"]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_description_is_named_in_the_head() {
        let html = with_manifest("<head><title>x</title></head>", "insite-0.webmanifest").unwrap();
        assert_eq!(html, "<head><title>x</title><link rel=\"manifest\" href=\"./insite-0.webmanifest\">\n</head>");
    }
}
