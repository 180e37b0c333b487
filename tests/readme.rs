//! The README's tables are the library's.

use pleo::{OPTIONS, Status};

const README: &str = include_str!("../README.md");

#[test]
fn the_table_of_options_is_the_one_in_force() {
    for option in &OPTIONS {
        let default = if option.default.is_empty() { String::new() } else { format!("`{}`", option.default) };
        let row = format!("| `{}` | {default} | {} | {} |\n", option.name, option.takes, option.meaning);
        assert!(README.contains(&row), "the README lacks {row}");
    }
    assert_eq!(README.lines().filter(|line| line.starts_with("| `")).count(), OPTIONS.len());
}

#[test]
fn the_table_of_statuses_is_the_one_in_force() {
    for status in Status::ALL {
        let (name, meaning) = (status.name().to_string_lossy(), status.meaning().to_string_lossy());
        let row = format!("| {} | `{name}` | {meaning} |\n", status.number());
        assert!(README.contains(&row), "the README lacks {row}");
    }
    let rows = README.lines().filter(|line| line.contains("| `PLEO_")).count();
    assert_eq!(rows, Status::ALL.len() + 1);
}

#[test]
fn the_program_is_short() {
    let program = README.split("```c\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap_or_default();
    assert!((1..=25).contains(&program.lines().count()), "{} lines", program.lines().count());
}
