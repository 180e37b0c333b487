//! The table of options in the manual, from the core's.

use std::error::Error;

use pleo_core::{OPTIONS, OptionInfo};

/// The lines above the first row.
const HEAD: &str = "| option | default | takes | meaning |\n|---|---|---|---|\n";

/// A page whose table of options is the one in force.
pub(crate) fn documented(page: &str) -> Result<String, Box<dyn Error>> {
    let (before, rest) = page
        .split_once(HEAD)
        .ok_or("docs/reference/options.md has no table of options")?;
    let after = rest.split_once("\n\n").map_or("", |(_, after)| after);
    let rows: String = OPTIONS.iter().map(row).collect();
    Ok(format!("{before}{HEAD}{rows}\n{after}"))
}

fn row(option: &OptionInfo) -> String {
    let default = match option.default {
        "" => String::new(),
        value => format!("`{value}`"),
    };
    format!(
        "| `{}` | {default} | {} | {} |\n",
        option.name, option.takes, option.meaning
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_replaced_and_what_stands_around_it_stays() {
        let page = format!("before\n\n{HEAD}| `old` |  | x | y |\n\nafter\n");
        let made = documented(&page).unwrap();
        assert!(made.starts_with(&format!(
            "before\n\n{HEAD}| `environment` | `production` | "
        )));
        assert!(made.ends_with(" |\n\nafter\n") && !made.contains("`old`"));
        assert_eq!(documented(&made).unwrap(), made);
        assert!(documented("no table").is_err());
    }
}
