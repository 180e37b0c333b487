//! The statuses, read from the one table that has them, `core/src/status.rs`, and written where the
//! header's generator reads constants (it expands no macros) and where a reader looks for them.

use std::error::Error;

/// Where the constants begin in a line of the table, such as
/// `Key = 4 c"PLEO_E_KEY" c"The API key is empty."`.
const ROW: &str = " c\"PLEO_E_";

/// A status: its number, the name of its constant, and what it means.
struct Status<'a> {
    number: i32,
    name: &'a str,
    meaning: &'a str,
}

/// Reads the table.
fn read(table: &str) -> Result<Vec<Status<'_>>, Box<dyn Error>> {
    let rows = table.lines().filter(|line| line.contains(ROW));
    let read = rows.map(|row| {
        let mut quoted = row.split('"').skip(1).step_by(2);
        let number = row.split_once(" = ").and_then(|(_, rest)| {
            let digits = rest.split(' ').next()?;
            digits.parse().ok()
        });
        match (number, quoted.next(), quoted.next()) {
            (Some(number), Some(name), Some(meaning)) => Ok(Status {
                number,
                name,
                meaning,
            }),
            _ => Err(format!("no row of a status: {row}").into()),
        }
    });
    let statuses: Vec<_> = read.collect::<Result<_, Box<dyn Error>>>()?;
    if statuses.is_empty() {
        return Err("the table of statuses has no row".into());
    }
    Ok(statuses)
}

/// The source of the constants.
pub(crate) fn constants(table: &str) -> Result<String, Box<dyn Error>> {
    let mut made =
        "// Generated from core/src/status.rs by `cargo run -p pleo-bindings`; do not edit.\n\n\
         //! Statuses\n//!\n//! What functions return. PLEO_OK is success; 1 to 99 concern arguments and values, 100 to \
         199 the\n//! network and TLS, 200 to 299 HTTP and the API, 300 and above the process.\n"
            .to_owned();
    for status in read(table)? {
        made.push_str(&format!(
            "\n/// {}\npub const {}: i32 = {};\n",
            status.meaning, status.name, status.number
        ));
    }
    Ok(made)
}

/// A text whose table of statuses is the one in force; the row of success, which is in no table of
/// failures, stays.
pub(crate) fn documented(text: &str, table: &str) -> Result<String, Box<dyn Error>> {
    const SUCCESS: &str = "| 0 | `PLEO_OK` |";
    let (before, rest) = text
        .split_once(SUCCESS)
        .ok_or("docs/reference/statuses.md has no table of statuses")?;
    let (success, rest) = rest.split_once('\n').ok_or("its first row has no end")?;
    let after = rest.split_once("\n\n").map_or("", |(_, after)| after);
    let rows = read(table)?.into_iter().map(|status| {
        format!(
            "| {} | `{}` | {} |\n",
            status.number, status.name, status.meaning
        )
    });
    let rows: String = rows.collect();
    Ok(format!("{before}{SUCCESS}{success}\n{rows}\n{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "statuses! {\n    Key = 4 c\"PLEO_E_KEY\" c\"It is empty.\"\n    \
                         Dns = 101 c\"PLEO_E_DNS\" c\"It was not found.\"\n}\n";

    #[test]
    fn constants_have_the_tables_numbers_and_meanings() {
        let made = constants(TABLE).unwrap();
        assert!(made.ends_with(
            "\n/// It is empty.\npub const PLEO_E_KEY: i32 = 4;\n\n/// It was not found.\npub const \
             PLEO_E_DNS: i32 = 101;\n"
        ));
        assert!(constants("nothing").is_err());
        assert!(constants("    Key = x c\"PLEO_E_KEY\" c\"It is empty.\"\n").is_err());
    }

    #[test]
    fn success_means_the_same_wherever_it_stands() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let model = crate::model::Model::read(&root).unwrap();
        let success = model
            .constants
            .iter()
            .find(|constant| constant.name == "PLEO_OK");
        let meaning = &success.unwrap().doc.summary;
        let has = |file: &str, text: String| {
            std::fs::read_to_string(root.join(file))
                .unwrap()
                .contains(&text)
        };
        assert!(has(
            "docs/reference/statuses.md",
            format!("| 0 | `PLEO_OK` | {meaning} |\n")
        ));
        assert!(has("src/exports/status_text.rs", format!("c\"{meaning}\"")));
    }

    #[test]
    fn a_documented_table_is_replaced_and_what_is_round_it_stays() {
        let text = "a\n\n| 0 | `PLEO_OK` | Success. |\n| 9 | `PLEO_E_OLD` | Old. |\n\nb\n";
        let made = documented(text, TABLE).unwrap();
        assert_eq!(
            made,
            "a\n\n| 0 | `PLEO_OK` | Success. |\n| 4 | `PLEO_E_KEY` | It is empty. |\n| 101 | \
             `PLEO_E_DNS` | It was not found. |\n\nb\n"
        );
        assert!(documented("nothing", TABLE).is_err());
    }
}
