//! What the README and the docs say of the library and its tests is so.
#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::sync::Arc;

use pleo_core::binding::Encoding;
use pleo_core::{
    FieldStatus, Layout, MARKS, OPTIONS, RawResponse, Response, Status, TRANSLITERATIONS,
};

const README: &str = include_str!("../README.md");
const ARCHITECTURE: &str = include_str!("../ARCHITECTURE.md");
const CONTRIBUTING: &str = include_str!("../CONTRIBUTING.md");
const FAULTS: &str = include_str!("../docs/faults.md");
const HOST: &str = include_str!("../docs/host.md");
const OPTIONS_PAGE: &str = include_str!("../docs/reference/options.md");
const STATUSES: &str = include_str!("../docs/reference/statuses.md");
const TRANSLITERATION: &str = include_str!("../docs/transliteration.md");
const RECORDS: &str = include_str!("../docs/records.md");
const SECURITY: &str = include_str!("../SECURITY.md");

#[test]
fn the_table_of_options_is_the_one_in_force() {
    for option in &OPTIONS {
        let default = if option.default.is_empty() {
            String::new()
        } else {
            format!("`{}`", option.default)
        };
        let row = format!(
            "| `{}` | {default} | {} | {} |\n",
            option.name, option.takes, option.meaning
        );
        assert!(
            OPTIONS_PAGE.contains(&row),
            "docs/reference/options.md lacks {row}"
        );
    }
    assert_eq!(
        OPTIONS_PAGE
            .lines()
            .filter(|line| line.starts_with("| `"))
            .count(),
        OPTIONS.len()
    );
}

#[test]
fn the_table_of_statuses_is_the_one_in_force() {
    for status in Status::ALL {
        let (name, meaning) = (
            status.name().to_string_lossy(),
            status.meaning().to_string_lossy(),
        );
        let row = format!("| {} | `{name}` | {meaning} |\n", status.number());
        assert!(
            STATUSES.contains(&row),
            "docs/reference/statuses.md lacks {row}"
        );
    }
    let is_row = |line: &&str| line.starts_with("| ") && line.contains(" | `PLEO_");
    let rows = STATUSES.lines().filter(is_row).count();
    assert_eq!(rows, Status::ALL.len() + 1);
}

#[test]
fn every_status_has_its_causes_and_what_to_do() {
    let is_row = |line: &&str| line.starts_with("| `PLEO_E_");
    let rows: Vec<_> = STATUSES.lines().filter(is_row).collect();
    for status in Status::ALL {
        let start = format!("| `{}` | ", status.name().to_string_lossy());
        let of_it: Vec<_> = rows.iter().filter(|row| row.starts_with(&start)).collect();
        let [row] = of_it[..] else {
            panic!("{} rows begin with {start}", of_it.len());
        };
        let cells = row.trim_matches('|').split(" | ");
        let lengths: Vec<_> = cells.map(|cell| cell.trim().len()).collect();
        assert!(
            lengths.len() == 3 && lengths.iter().all(|&length| length > 7),
            "{row}"
        );
    }
    assert_eq!(rows.len(), Status::ALL.len());
}

/// A cell with characters: those that look like others, or like nothing, by their numbers.
fn cell(characters: &str) -> String {
    let shown = characters.chars().map(|character| match character {
        '\u{37E}' | '\u{387}' | '\u{2126}' | '\u{212A}' | '\u{212B}' => None,
        character if character.is_whitespace() => None,
        character => Some(character.to_string()),
    });
    let numbers = characters
        .chars()
        .map(|character| format!("U+{:04X}", u32::from(character)));
    let all = shown
        .zip(numbers)
        .map(|(shown, number)| shown.unwrap_or(number));
    all.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_tables_of_transliterations_are_those_in_force() {
    let rows = TRANSLITERATIONS.iter().map(|(text, characters)| {
        format!(
            "| `{}` | {} |\n",
            text.replace('|', "\\|"),
            cell(characters)
        )
    });
    let marks = MARKS.iter().map(|(mark, letters)| {
        let composed: String = letters.chars().skip(1).step_by(2).collect();
        format!("| U+{:04X} | {} |\n", u32::from(*mark), cell(&composed))
    });
    for table in [rows.collect::<String>(), marks.collect()] {
        let (_, after) = TRANSLITERATION
            .split_once(&format!("|---|---|\n{table}"))
            .unwrap_or_else(|| panic!("docs/transliteration.md lacks this table:\n{table}"));
        assert!(
            !after.starts_with('|'),
            "a row too many in docs/transliteration.md"
        );
    }
}

/// The blocks of a language in a page.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    text.split(&format!("```{language}\n"))
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect()
}

#[test]
fn the_layouts_of_the_page_on_records_are_layouts() {
    let example = blocks(RECORDS, "c")[0];
    let strings = example.split('"').skip(1).step_by(2);
    let in_c: Vec<_> = strings.filter(|string| string.ends_with("\\n")).collect();
    let in_c = in_c.concat().replace("\\n", "\n");
    assert_eq!(Layout::new(&in_c, Encoding::UTF8).unwrap().size(), 48);
    for text in blocks(RECORDS, "text") {
        let layout = Layout::new(text, Encoding::UTF8).unwrap();
        assert!(layout.size() > 0 && layout.count() > 1);
    }
}

/// The rows of a table whose head is this, cell by cell; a cell in code quotes without them.
fn rows_of<'a>(text: &'a str, head: &str) -> Vec<Vec<&'a str>> {
    let (_, rest) = text.split_once(head).unwrap();
    let rows = rest.lines().take_while(|line| line.starts_with('|'));
    // The first is the line below the head.
    let cells = rows.skip(1).map(|row| row.trim_matches('|').split('|'));
    cells
        .map(|cells| cells.map(|cell| cell.trim().trim_matches('`')).collect())
        .collect()
}

/// What comes of a text in a field of eight digits of this value.
fn stored(value: &str, text: &str) -> Result<String, FieldStatus> {
    let layout = format!("record 8\nFIELD . {value}\n");
    let layout = Layout::new(&layout, Encoding::UTF8).unwrap();
    let answer = serde_json::to_vec(text).unwrap();
    let response = Response::new(Arc::new(RawResponse::new(200, answer)));
    let (mut record, mut failure) = ([0; 8], None);
    let root = response.root().unwrap();
    let outcome = response.fill(root, &layout, &mut record, &mut |_, status| {
        failure = Some(status);
    });
    assert_eq!(outcome.is_err(), failure.is_some());
    match failure {
        None => Ok(String::from_utf8(record.to_vec()).unwrap()),
        Some(status) => Err(status),
    }
}

#[test]
fn the_dates_and_times_of_the_page_on_records_are_those_taken() {
    let values = [
        ("date char 0 8", 8),
        ("time char 0 8", 6),
        ("date char 0 8 utc=yes", 8),
        ("time char 0 8 utc=yes", 6),
    ];
    let taken = rows_of(
        RECORDS,
        "| the answer has | `date` | `time` | `date utc=yes` | `time utc=yes` |\n",
    );
    assert!(taken.len() > 10);
    for row in taken {
        for ((value, digits), expected) in values.iter().zip(&row[1..]) {
            assert_eq!(expected.len(), *digits, "{row:?}");
            let expected = format!("{expected:<8}");
            assert_eq!(stored(value, row[0]), Ok(expected), "{value} of {row:?}");
        }
    }
    let refused = rows_of(RECORDS, "| the answer has | because |\n");
    assert!(refused.len() > 15);
    for row in refused {
        for (value, _) in values {
            let outcome = stored(value, row[0]);
            assert_eq!(outcome, Err(FieldStatus::Type), "{value} of {row:?}");
        }
    }
}

#[test]
fn the_program_is_short() {
    let program = README
        .split("```c\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap_or_default();
    assert!(
        (1..=25).contains(&program.lines().count()),
        "{} lines",
        program.lines().count()
    );
}

/// Every `path::test` and `path` in code quotes of a text whose path is a test's or a source's.
fn named_tests(text: &str) -> Vec<(&str, Option<&str>)> {
    let quoted = text.split('`').skip(1).step_by(2);
    let paths = quoted.filter(|quoted| {
        ["tests/", "src/", "core/", "sandbox/"]
            .iter()
            .any(|folder| quoted.starts_with(folder))
    });
    paths
        .map(|path| {
            path.split_once("::")
                .map_or((path, None), |(file, test)| (file, Some(test)))
        })
        .collect()
}

/// Fails unless a file is there, and has the test that is named, if one is.
fn check_named((file, test): (&str, Option<&str>)) {
    let source = std::fs::read_to_string(file).unwrap_or_default();
    assert!(std::path::Path::new(file).exists(), "{file} is not there");
    let Some(test) = test else { return };
    let indent = if source.contains("mod tests {") {
        "    "
    } else {
        ""
    };
    let rust = format!("#[test]\n{indent}fn {test}()");
    let c = format!("        TEST({test}),\n");
    assert!(
        source.contains(&rust) || source.contains(&c),
        "{file} has no test {test}"
    );
}

/// The page that compares the test names of two commits; what it names need not be there now.
const NAMES_BEFORE: &str = "test-names.md";

/// The pages for maintainers, with their names.
fn internals() -> Vec<(String, String)> {
    let pages = std::fs::read_dir("docs/internals").unwrap();
    pages
        .map(|page| page.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .filter(|(name, _)| name != NAMES_BEFORE)
        .collect()
}

#[test]
fn every_test_that_the_docs_name_is_there() {
    let internals = internals();
    let pages = internals.iter().map(|(_, text)| text.as_str());
    [FAULTS, HOST, SECURITY]
        .into_iter()
        .chain(pages)
        .flat_map(named_tests)
        .for_each(check_named);
}

/// Fails unless every invariant of a text ends with its tests; how many there are.
fn check_invariants(text: &str) -> usize {
    let invariants = text.lines().filter(|line| line.starts_with("Invariant:"));
    let mut count = 0;
    for invariant in invariants {
        let (_, tests) = invariant.rsplit_once(". `").unwrap_or_default();
        let named = format!("`{tests}");
        assert!(!named_tests(&named).is_empty(), "no test: {invariant}");
        named_tests(&named).into_iter().for_each(check_named);
        count += 1;
    }
    count
}

#[test]
fn every_invariant_names_the_test_that_holds_it() {
    assert!(check_invariants(ARCHITECTURE) > 10);
    for (name, text) in internals() {
        let count = check_invariants(&text);
        assert!(count > 4 || name == "README.md", "{name}: {count}");
    }
}

#[test]
fn every_page_for_maintainers_is_in_their_list() {
    let pages = internals();
    let (_, list) = pages.iter().find(|(name, _)| name == "README.md").unwrap();
    for (name, _) in &pages {
        let row = format!("\n| [{name}]({name}) |");
        assert!(
            name == "README.md" || list.contains(&row),
            "no row for {name}"
        );
    }
}

/// The permissions that a text names, such as `installations:read`.
fn named_permissions(text: &str) -> std::collections::BTreeSet<&str> {
    let words = text.split(|c: char| !(c.is_ascii_lowercase() || "-:".contains(c)));
    let is_one = |word: &&str| word.ends_with(":read") || word.ends_with(":write");
    words.filter(is_one).collect()
}

#[test]
fn a_person_is_told_to_give_the_key_the_permissions_that_the_check_looks_for() {
    let of_check = named_permissions(include_str!("../core/src/client/check/permissions.rs"));
    assert_eq!(of_check.len(), 5, "{of_check:?}");
    assert_eq!(
        named_permissions(include_str!("../tool/guide.c")),
        of_check,
        "tool/guide.c"
    );
}

/// The files in code quotes of a text, such as `core/src/error.rs`; what has a pattern in it is none.
fn named_files(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2).filter(|quoted| {
        let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
        quoted.contains('/') && !quoted.starts_with('/') && quoted.chars().all(plain)
    })
}

#[test]
fn every_file_that_the_maps_name_is_there() {
    let folders = ["", "core/src/", "docs/", "src/", "tests/"];
    let mut count = 0;
    for file in named_files(ARCHITECTURE).chain(named_files(CONTRIBUTING)) {
        let is_there = |folder: &&str| std::path::Path::new(folder).join(file).exists();
        assert!(folders.iter().any(is_there), "{file} is not there");
        count += 1;
    }
    assert!(count > 80);
}

#[test]
fn every_folder_has_its_row_in_the_map() {
    for entry in std::fs::read_dir(".").unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let is_ours = entry.path().is_dir() && !name.starts_with('.') && name != "target";
        let row = format!("\n| `{name}/` |");
        assert!(
            !is_ours || ARCHITECTURE.contains(&row),
            "no row for {name}/"
        );
    }
}

/// The files in a folder, and in those below it.
fn files_in(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files_in(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

#[test]
fn every_test_of_a_fault_has_its_row() {
    let named = named_tests(FAULTS);
    for path in files_in("core/tests/faults".as_ref()) {
        let file = path.to_str().unwrap();
        let source = std::fs::read_to_string(file).unwrap();
        for test in source
            .split("#[test]\nfn ")
            .skip(1)
            .filter_map(|rest| rest.split('(').next())
        {
            assert!(
                named.contains(&(file, Some(test))),
                "docs/faults.md has no row for {file}::{test}"
            );
        }
    }
}

#[test]
fn the_table_of_repeats_is_the_one_at_its_code() {
    let rows = include_str!("../core/src/client/retry.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("//! |"));
    let rows: Vec<_> = rows.filter(|row| !row.contains("---")).collect();
    assert!(rows.len() > 3);
    for row in rows {
        assert!(
            FAULTS.contains(&format!("\n|{row}")),
            "docs/faults.md lacks {row}"
        );
    }
}
