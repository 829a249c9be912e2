//! The response headers under which the page is served, in one place: `xtask serve` sends them, and what a web
//! server's configuration must say is generated from them.

/// Every directive of the page's Content-Security-Policy, with what it is for where that is not plain.
const PAGE_POLICY: &[&str] = &[
    "default-src 'none'",
    // WebAssembly needs its own keyword; `eval` stays forbidden.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    // The module itself is fetched; after the start the page takes this permission from itself.
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
    // Without `allow-forms` no submit handler would ever run.
    "sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads",
];

/// The worker's own policy, which counts instead of the page's: it may run WebAssembly and reach nothing at all.
const WORKER_POLICY: &[&str] = &[
    "default-src 'none'",
    "script-src 'wasm-unsafe-eval'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
];

/// The service worker's policy: it fetches the program's own files, and runs nothing but itself.
const SERVICE_WORKER_POLICY: &[&str] = &[
    "default-src 'none'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
];

/// The one file that a browser asks for by the same name in every version.
pub(crate) const SERVICE_WORKER: &str = "service-worker.js";

/// The headers that are the same on every response, errors included.
const FIXED: &[(&str, &str)] = &[
    ("Connection-Allowlist", "(response-origin)"),
    ("Integrity-Policy", "blocked-destinations=(script)"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-DNS-Prefetch-Control", "off"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=(), clipboard-read=()",
    ),
];

const NEVER_STORED: &str = "no-store";
const FOREVER: &str = "public, max-age=31536000, immutable";

/// The headers of the response for `file`, a path inside the served folder; `None` is an error response.
pub(crate) fn headers_of(file: Option<&str>) -> Vec<(&'static str, String)> {
    let policy = match policy_of(file) {
        "worker" => WORKER_POLICY,
        "serviceWorker" => SERVICE_WORKER_POLICY,
        _ => PAGE_POLICY,
    };
    let cache = if file.is_some_and(is_hashed) { FOREVER } else { NEVER_STORED };
    let mut headers = vec![("Content-Security-Policy", policy.join("; "))];
    headers.extend(FIXED.iter().map(|(name, value)| (*name, (*value).to_owned())));
    headers.push(("Cache-Control", cache.to_owned()));
    headers
}

/// The name of the policy under which `file` is served: `page`, `worker` or `serviceWorker`.
pub(crate) fn policy_of(file: Option<&str>) -> &'static str {
    match file {
        Some(SERVICE_WORKER) => "serviceWorker",
        Some(file) if file.starts_with("worker-") => "worker",
        _ => "page",
    }
}

/// The media type of a file by its ending.
pub(crate) fn media_type(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("txt" | "ftl") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether a name carries a hash of the content (`boot-0123456789abcdef.js`), so that it never goes stale. Trunk
/// leaves leading zeros out.
fn is_hashed(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.split('.').next().unwrap_or(name);
    stem.rsplit('-')
        .next()
        .is_some_and(|hash| (12..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value<'a>(headers: &'a [(&'static str, String)], name: &str) -> &'a str {
        &headers.iter().find(|(header, _)| *header == name).unwrap().1
    }

    #[test]
    fn only_names_with_a_hash_are_kept() {
        assert_eq!(value(&headers_of(Some("index.html")), "Cache-Control"), "no-store");
        assert_eq!(value(&headers_of(Some("boot.js")), "Cache-Control"), "no-store");
        assert!(value(&headers_of(Some("boot-0123456789abcdef.js")), "Cache-Control").contains("immutable"));
        assert_eq!(value(&headers_of(None), "Cache-Control"), "no-store");
    }

    #[test]
    fn an_error_response_has_the_names_of_a_page() {
        let names =
            |headers: Vec<(&'static str, String)>| headers.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(headers_of(None)), names(headers_of(Some("index.html"))));
    }

    #[test]
    fn the_service_worker_reaches_its_own_server_only_and_never_goes_stale() {
        let headers = headers_of(Some(SERVICE_WORKER));
        let policy = value(&headers, "Content-Security-Policy");
        assert!(policy.starts_with("default-src 'none'; connect-src 'self'") && !policy.contains("script-src"));
        assert_eq!(value(&headers, "Cache-Control"), "no-store");
    }

    #[test]
    fn the_worker_reaches_nothing() {
        let headers = headers_of(Some("worker-0123456789abcdef.js"));
        let policy = value(&headers, "Content-Security-Policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("'self'"));
    }
}
