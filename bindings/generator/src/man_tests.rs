//! The pages of this library, and what roff would take for its own.

use super::*;

fn all() -> (Model, BTreeMap<String, String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let model = Model::read(&root).unwrap();
    let pages = pages(&root, &model).unwrap();
    (model, pages)
}

#[test]
fn every_function_has_a_page_with_its_declaration_and_parameters() {
    let (model, pages) = all();
    for function in &model.functions {
        let page = &pages[&format!("{}.3", function.name)];
        let page = match page.strip_prefix(".so man3/") {
            Some(other) => &pages[other.trim_end()],
            None => page,
        };
        assert!(page.contains(&format!("{}(", function.name)), "{page}");
        for argument in &function.arguments {
            let entry = format!(".TP\n.I {}\n", header::c_name(&argument.name));
            assert!(page.contains(&entry), "{}: {entry}", function.name);
        }
    }
    assert_eq!(pages.len(), model.functions.len() + 3);
}

#[test]
fn every_page_has_a_name_that_indexes_take() {
    for (name, page) in all().1 {
        if page.starts_with(".so ") {
            continue;
        }
        let line = page.split(".SH NAME\n").nth(1).unwrap().lines().next();
        let (names, summary) = line.unwrap().split_once(" \\- ").unwrap();
        let first = name.rsplit_once('.').unwrap().0;
        assert_eq!(names.split(", ").next().unwrap().replace('\\', ""), first);
        assert!(!summary.is_empty() && !summary.ends_with('.'), "{name}");
    }
}

#[test]
fn every_option_and_every_status_has_an_entry() {
    let pages = all().1;
    for option in &OPTIONS {
        let entry = format!(".TP\n.B {}\n", option.name);
        assert!(pages["pleo-options.5"].contains(&entry), "{entry}");
    }
    for status in Status::ALL {
        let entry = format!(
            "{} \" ({})\"\n",
            status.name().to_string_lossy(),
            status.number()
        );
        assert!(pages["pleo-faults.7"].contains(&entry), "{entry}");
    }
}

#[test]
fn a_line_of_text_is_no_request() {
    assert_eq!(escaped(".so a\\b"), "\\&.so a\\eb");
    assert_eq!(escaped("'a-b"), "\\&'a\\-b");
    assert_eq!(code("a\n.b"), "a\n\\&.b");
}
