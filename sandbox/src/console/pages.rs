//! The page itself: one document for every screen, its styles and its scripts. It loads nothing
//! from elsewhere.

use std::sync::Arc;

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use crate::app::App;

const PAGE: &str = include_str!("../../console/index.html");

const SCREENS: [&str; 7] = [
    "/console",
    "/console/applications",
    "/console/keys",
    "/console/installation",
    "/console/export",
    "/console/requests",
    "/console/faults",
];

/// The files beside the page, with their media types.
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../console/", $name)))),+]
    };
}

const FILES: [(&str, &str); 19] = files![
    "icon.svg",
    "style.css",
    "parts.css",
    "forms.css",
    "lists.css",
    "main.js",
    "api.js",
    "dialog.js",
    "format.js",
    "parts.js",
    "secret.js",
    "view.js",
    "screens/applications.js",
    "screens/export.js",
    "screens/faults.js",
    "screens/installation.js",
    "screens/keys.js",
    "screens/requests.js",
    "screens/start.js",
];

pub(super) fn routes() -> Router<Arc<App>> {
    let mut routes = Router::new();
    for path in SCREENS {
        routes = routes.route(path, get(Html(PAGE)));
    }
    for (name, content) in FILES {
        let file = move || async move { ([(header::CONTENT_TYPE, media_type(name))], content) };
        routes = routes.route(&format!("/console/{name}"), get(file));
    }
    routes.route("/console/{*other}", get(nothing_there))
}

/// The page says so too.
async fn nothing_there() -> Response {
    (StatusCode::NOT_FOUND, Html(PAGE)).into_response()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;

    fn files_in(folder: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).expect("the folder");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        paths
            .flat_map(|path| match path.is_dir() {
                true => files_in(&path),
                false => vec![path],
            })
            .collect()
    }

    #[test]
    fn every_file_of_the_page_is_served() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("console");
        let mut found: Vec<String> = files_in(&folder)
            .iter()
            .map(|path| {
                path.strip_prefix(&folder)
                    .expect("in it")
                    .display()
                    .to_string()
            })
            .filter(|name| name != "index.html")
            .collect();
        let mut served = FILES.map(|(name, _)| name.to_owned()).to_vec();
        found.sort();
        served.sort();
        assert_eq!(found, served);
    }

    #[test]
    fn nothing_comes_from_elsewhere() {
        for (name, content) in FILES.into_iter().chain([("index.html", PAGE)]) {
            let svg = content.replace("http://www.w3.org/2000/svg", "");
            assert!(
                !svg.contains("http://") && !svg.contains("https://"),
                "{name}"
            );
            assert!(
                !content.contains("style=\""),
                "{name}: the policy allows no inline style"
            );
        }
    }
}
