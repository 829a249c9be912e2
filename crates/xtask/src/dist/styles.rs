//! One style sheet out of the many that Trunk leaves: a browser paints nothing before it has every sheet of the head.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::hash;

const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// Joins the sheets in `stage` in the order in which `index.html` names them, and names the one that comes of it.
///
/// # Errors
/// When `index.html` names no sheet or one that is not there, or a sheet cannot be joined to another.
pub(super) fn join(stage: &Path) -> Result<()> {
    let page = stage.join("index.html");
    let html = fs::read_to_string(&page).context("Trunk wrote no index.html")?;
    let mut joined = String::new();
    let mut parts = html.split(LINK);
    let mut fresh = parts.next().unwrap_or_default().to_owned();
    for (at, part) in parts.enumerate() {
        let (name, rest) = part.split_once('"').context("the name of a style sheet does not end")?;
        let (_, rest) = rest.split_once('>').context("the link to a style sheet does not end")?;
        let sheet = stage.join(name);
        let text = fs::read_to_string(&sheet).with_context(|| format!("{} cannot be read", sheet.display()))?;
        if text.contains("@import") || text.contains("@charset") {
            bail!("{name} holds an @import or a @charset, which count at the start of a sheet only");
        }
        fs::remove_file(&sheet)?;
        joined.push_str(&text);
        joined.push('\n');
        if at == 0 {
            // Where the first one stood; its name is known at the end.
            fresh.push_str(LINK);
        }
        fresh.push_str(rest.trim_start());
    }
    if joined.is_empty() {
        bail!("index.html names no style sheet");
    }
    let name = format!("style-{}.css", hash::short(joined.as_bytes()));
    fs::write(stage.join(&name), &joined)?;
    let link = format!("{LINK}{name}\" integrity=\"{}\">\n    ", hash::integrity(joined.as_bytes()));
    fs::write(page, fresh.replacen(LINK, &link, 1))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn stage(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("insite-styles-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        folder
    }

    #[test]
    fn sheets_are_joined_in_their_order_and_only_one_is_left() {
        let html = "<head>\n    <title>x</title>\n    <link rel=\"stylesheet\" href=\"./b-1.css\" integrity=\"sha384-x\"/>\n    \
                    <link rel=\"stylesheet\" href=\"./a-2.css\" integrity=\"sha384-y\"/>\n</head>";
        let folder =
            stage("joined", &[("index.html", html), ("a-2.css", "i { left: 0 }"), ("b-1.css", "b { top: 0 }")]);
        join(&folder).unwrap();
        let sheet = "b { top: 0 }\ni { left: 0 }\n";
        let name = format!("style-{}.css", hash::short(sheet.as_bytes()));
        assert_eq!(fs::read_to_string(folder.join(&name)).unwrap(), sheet);
        let integrity = hash::integrity(sheet.as_bytes());
        let wanted = format!(
            "<head>\n    <title>x</title>\n    <link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{integrity}\">\n    </head>"
        );
        assert_eq!(fs::read_to_string(folder.join("index.html")).unwrap(), wanted);
        let mut left: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["index.html", name.as_str()]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_counts_at_the_start_of_a_sheet_only_is_refused() {
        let html = "<link rel=\"stylesheet\" href=\"./a-1.css\"/>";
        let folder = stage("refused", &[("index.html", html), ("a-1.css", "@import url(b.css);")]);
        assert!(join(&folder).unwrap_err().to_string().contains("@import"));
        fs::write(folder.join("index.html"), "<head></head>").unwrap();
        assert!(join(&folder).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
