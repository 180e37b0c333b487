//! Every link of every page leads to a file, a folder or a heading that exists.
#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The pages below a folder. What was built or fetched, and what begins with a dot, is none.
fn pages_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut pages = Vec::new();
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name().into_string().unwrap());
        let is_source = !name.starts_with('.') && !["target", "node_modules"].contains(&&*name);
        if path.is_dir() && is_source {
            pages.extend(pages_in(&path));
        } else if path.extension().is_some_and(|ending| ending == "md") {
            pages.push(path);
        }
    }
    pages
}

/// A page's lines outside of blocks of code, with their numbers, and without code in them.
fn lines_of(text: &str) -> Vec<(usize, String)> {
    let mut is_code = false;
    let mut lines = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if !is_code && !line.starts_with("    ") {
            lines.push((index + 1, line.to_owned()));
        }
    }
    lines
}

/// The targets of the links in a page: `](target)`, also over the end of a line, and definitions `[name]: target`.
fn links_of(text: &str) -> Vec<(usize, String)> {
    let mut links = Vec::new();
    for (number, line) in lines_of(text) {
        // Code is in the odd pieces; a link's text may hold code, its target does not.
        let prose: Vec<_> = line.split('`').step_by(2).collect();
        let prose = prose.join("");
        let inline = prose
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split([')', ' ']).next());
        links.extend(inline.map(|target| (number, target.to_owned())));
        if let Some((name, target)) = prose.split_once("]: ")
            && name.starts_with('[')
        {
            links.push((number, target.to_owned()));
        }
    }
    links
}

/// The anchors of a page: what its headings are called in a link.
fn anchors_of(text: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut seen = BTreeMap::<String, usize>::new();
    for (_, line) in lines_of(text) {
        let heading = line.trim_start_matches('#');
        if heading.len() == line.len() || !heading.starts_with(' ') {
            continue;
        }
        let anchor: String = heading
            .trim()
            .to_lowercase()
            .chars()
            .filter(|&c| c.is_alphanumeric() || "-_ ".contains(c))
            .map(|c| if c == ' ' { '-' } else { c })
            .collect();
        let count = seen.entry(anchor.clone()).or_default();
        anchors.insert(match *count {
            0 => anchor,
            count => format!("{anchor}-{count}"),
        });
        *count += 1;
    }
    anchors
}

/// A path without `.` and `..`; none if it leads out of the project.
fn resolved(path: &Path) -> Option<PathBuf> {
    let mut resolved = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                if !resolved.pop() {
                    return None;
                }
            }
            Component::CurDir => {}
            other => resolved.push(other),
        }
    }
    Some(resolved)
}

/// What is wrong with a link of a page.
fn fault(page: &Path, target: &str, pages: &BTreeMap<PathBuf, String>) -> Option<String> {
    if target.contains("://") || target.starts_with("mailto:") {
        return None;
    }
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let path = if file.is_empty() {
        page.to_owned()
    } else {
        let Some(path) = resolved(&page.parent().unwrap().join(file)) else {
            return Some(format!("{target} leads out of the project"));
        };
        path
    };
    if !path.exists() {
        return Some(format!("{} does not exist", path.display()));
    }
    if anchor.is_empty() {
        return None;
    }
    match pages.get(&path) {
        None => Some(format!("{target} has an anchor and is not a page")),
        Some(text) if anchors_of(text).contains(anchor) => None,
        Some(_) => Some(format!("{} has no heading #{anchor}", path.display())),
    }
}

/// Every page of the project, with its path from the project's folder on.
fn pages() -> BTreeMap<PathBuf, String> {
    let pages = pages_in(Path::new("."));
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        (resolved(&path).unwrap(), text)
    };
    pages.into_iter().map(read).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages();
    let mut count = 0;
    let mut faults = Vec::new();
    for (page, text) in &pages {
        for (line, target) in links_of(text) {
            count += 1;
            if let Some(fault) = fault(page, &target, &pages) {
                faults.push(format!("{}:{line}: {fault}", page.display()));
            }
        }
    }
    assert!(count > 150, "only {count} links were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_leads_nowhere_is_found() {
    let text = "# One *thing*\n\n## A `b`, c\n\n## A b c\n\n```md\n# Not one\n[no](no.md)\n```\n[a](b.md#x) `[c](d)` [`e`](f)\n[g]: h\n";
    let targets: Vec<_> = links_of(text)
        .into_iter()
        .map(|(_, target)| target)
        .collect();
    assert_eq!(targets, ["b.md#x", "f", "h"]);
    let anchors: Vec<_> = anchors_of(text).into_iter().collect();
    assert_eq!(anchors, ["a-b-c", "a-b-c-1", "one-thing"]);
    let pages = pages();
    let of = |target: &str| fault(Path::new("docs/export.md"), target, &pages);
    for target in ["host.md#fork", "../README.md", "#", "internals", "x://y"] {
        assert_eq!(of(target), None, "{target}");
    }
    for target in [
        "none.md",
        "host.md#none",
        "../../x",
        "images/export.svg#x",
        "#none",
    ] {
        assert!(of(target).is_some(), "{target}");
    }
}

/// The links of the table of contents, without those that stand in other folders.
#[test]
fn every_page_of_the_manual_is_in_its_table_of_contents() {
    let contents = fs::read_to_string("docs/SUMMARY.md").unwrap();
    let links = links_of(&contents);
    let listed: BTreeSet<_> = links.iter().map(|(_, target)| target.as_str()).collect();
    assert_eq!(listed.len(), links.len(), "a page is there twice");
    for page in pages().keys() {
        let Ok(name) = page.strip_prefix("docs") else {
            continue;
        };
        let name = name.to_str().unwrap();
        assert!(
            name == "SUMMARY.md" || listed.contains(name),
            "docs/SUMMARY.md lacks {name}"
        );
    }
}
