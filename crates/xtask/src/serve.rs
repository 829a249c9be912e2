//! Serves the built page on 127.0.0.1 with the production headers.
//!
//! The folder is read once into memory and a request is looked up in it by its exact name: there is no path to a
//! file to be led astray.

use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use clap::Args;

use crate::http::{self, Request, Response};
use crate::{dist, headers, toolbox, workspace};

const USUAL_PORT: u16 = 8080;
const ERROR_PAGE: &str = "<!doctype html><meta charset=\"utf-8\"><title>Insite</title><p>There is no such page.</p>\n";

/// How to serve.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Port on 127.0.0.1, 0 for a free one [default: 8080, or a free one if that is taken].
    #[arg(long)]
    port: Option<u16>,
    /// Open the page in the default browser.
    #[arg(long)]
    open: bool,
    /// Serve this folder as it is, without building.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// Serve under this path, as a web server does that has other pages too.
    #[arg(long, default_value = "/")]
    under: String,
}

/// Builds the page, then serves it until the program is ended.
///
/// # Errors
/// When the build fails or the port is taken.
pub(crate) fn run(options: &Options) -> Result<()> {
    let folder = match &options.folder {
        Some(folder) => folder.clone(),
        None => dist::build(&workspace::root()?)?,
    };
    let site = Site::read(&folder, &options.under)?;
    let listener = listen(options.port)?;
    let address = format!("http://{}{}", listener.local_addr()?, site.under);
    println!("Insite is at {address}  (Ctrl+C ends it)");
    if options.open {
        toolbox::open_in_browser(&address)?;
    }
    http::serve(&listener, move |request| site.answer(request));
    Ok(())
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    let on = |port| TcpListener::bind(("127.0.0.1", port));
    match port {
        Some(port) => on(port)
            .map_err(|error| anyhow!("port {port} cannot be used ({error}): choose another, or 0 for a free one")),
        None => on(USUAL_PORT).or_else(|_| on(0)).map_err(|error| anyhow!("no port of 127.0.0.1 can be used: {error}")),
    }
}

/// A folder in memory.
struct Site {
    files: BTreeMap<String, Vec<u8>>,
    under: String,
}

/// What a request comes to, before it is written.
struct Found<'a> {
    status: u16,
    file: Option<&'a str>,
    encoding: Option<&'static str>,
    body: &'a [u8],
}

impl Site {
    fn read(folder: &Path, under: &str) -> Result<Self> {
        let names = dist::files_in(folder)?;
        let files = names.into_iter().map(|name| Ok((name.clone(), fs::read(folder.join(&name))?)));
        let under = format!("/{}/", under.trim_matches('/')).replace("//", "/");
        Ok(Self { files: files.collect::<Result<_>>()?, under })
    }

    fn answer(&self, request: &Request) -> Response {
        let found = self.look_up(&request.method, &request.target, &request.accept_encoding);
        let mut headers = headers::headers_of(found.file);
        headers.push(("Content-Type", headers::media_type(found.file.unwrap_or(".html")).to_owned()));
        headers.push(("Vary", "Accept-Encoding".to_owned()));
        headers.extend(found.encoding.map(|encoding| ("Content-Encoding", encoding.to_owned())));
        if found.status == 405 {
            headers.push(("Allow", "GET, HEAD".to_owned()));
        }
        Response { status: found.status, headers, body: found.body.to_owned() }
    }

    fn look_up(&self, method: &str, url: &str, accepted: &str) -> Found<'_> {
        let error = |status| Found { status, file: None, encoding: None, body: ERROR_PAGE.as_bytes() };
        if !["GET", "HEAD"].contains(&method) {
            return error(405);
        }
        let path = url.split(['?', '#']).next().unwrap_or(url);
        let name = match path.strip_prefix(self.under.as_str()) {
            Some("") => "index.html",
            Some(name) => name,
            None => return error(404),
        };
        let Some((file, plain)) = self.files.get_key_value(name) else { return error(404) };
        for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
            if accepts(accepted, encoding)
                && let Some(packed) = self.files.get(&format!("{name}.{ending}"))
            {
                return Found { status: 200, file: Some(file), encoding: Some(encoding), body: packed };
            }
        }
        Found { status: 200, file: Some(file), encoding: None, body: plain }
    }
}

/// Whether an `Accept-Encoding` header allows `encoding`; `;q=0` forbids it.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let weight = parts.find_map(|part| part.strip_prefix("q=")).and_then(|weight| weight.parse::<f32>().ok());
        named && weight.unwrap_or(1.0) > 0.0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(under: &str) -> Site {
        let files = [("index.html", "page"), ("index.html.br", "packed"), ("icon.svg", "icon")];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_owned()));
        let under = format!("/{}/", under.trim_matches('/')).replace("//", "/");
        Site { files: files.into(), under }
    }

    #[test]
    fn only_files_of_the_folder_are_found() {
        let site = site("/");
        let status = |url| site.look_up("GET", url, "").status;
        assert_eq!(status("/"), 200);
        assert_eq!(status("/index.html?x=1"), 200);
        assert_eq!(status("/../Cargo.toml"), 404);
        assert_eq!(status("/%2e%2e/Cargo.toml"), 404);
        assert_eq!(status("//etc/passwd"), 404);
    }

    #[test]
    fn nothing_but_reading_is_allowed() {
        assert_eq!(site("/").look_up("POST", "/", "").status, 405);
        assert_eq!(site("/").look_up("HEAD", "/", "").status, 200);
    }

    #[test]
    fn a_packed_file_is_sent_to_those_who_accept_it() {
        let site = site("/");
        assert_eq!(site.look_up("GET", "/", "gzip, br").body, b"packed");
        assert_eq!(site.look_up("GET", "/", "br;q=0, gzip").body, b"page");
        assert_eq!(site.look_up("GET", "/icon.svg", "br").body, b"icon");
    }

    #[test]
    fn a_path_before_the_page_is_needed_once_set() {
        let site = site("insite/site");
        assert_eq!(site.look_up("GET", "/insite/site/", "").status, 200);
        assert_eq!(site.look_up("GET", "/", "").status, 404);
    }
}
