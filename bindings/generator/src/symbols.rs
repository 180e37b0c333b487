//! The list of exported functions, each with the version it came in: the promise that is kept to
//! old programs.

use std::collections::BTreeMap;
use std::error::Error;

use crate::header::{functions, others};

/// The longest name that every language takes.
const NAME_MAX: usize = 30;

/// Makes the list anew: functions that are in it keep their version, new ones get the current one.
pub(crate) fn make(header: &str, before: &str) -> Result<String, Box<dyn Error>> {
    let known: BTreeMap<&str, &str> = before
        .lines()
        .filter_map(|line| line.split_once(' '))
        .collect();
    let mut names = functions(header);
    if names.is_empty() {
        return Err("the header declares no function".into());
    }
    check(&names, &others(header))?;
    if let Some(gone) = known.keys().find(|name| !names.contains(name)) {
        return Err(format!("{gone} was exported once and must stay").into());
    }
    names.sort_unstable();
    let line = |name: &&str| {
        format!(
            "{name} {}\n",
            known.get(name).unwrap_or(&env!("CARGO_PKG_VERSION"))
        )
    };
    Ok(names.iter().map(line).collect())
}

/// Names are short, and distinct for languages that fold capitals and know no `_`.
fn check(functions: &[&str], others: &[&str]) -> Result<(), Box<dyn Error>> {
    let mut folded = BTreeMap::new();
    for name in functions.iter().chain(others) {
        if name.len() > NAME_MAX {
            return Err(format!("{name} is longer than {NAME_MAX} characters").into());
        }
        let same = folded.insert(name.replace('_', "").to_ascii_lowercase(), *name);
        // A macro may be defined twice, for two kinds of compiler.
        if let Some(same) = same.filter(|same| same != name) {
            return Err(
                format!("{name} and {same} are one name where capitals and _ don't count").into(),
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "#define PLEO_OK 0\ntypedef int32_t pleo_client;\nint32_t PLEO_CDECL pleo_a(int32_t x);\n\
                          const char *PLEO_CDECL pleo_b(void);\n";

    #[test]
    fn a_known_function_keeps_its_version_and_a_new_one_gets_the_current() {
        let made = make(HEADER, "pleo_a 0.0.1\n").unwrap();
        assert_eq!(
            made,
            format!("pleo_a 0.0.1\npleo_b {}\n", env!("CARGO_PKG_VERSION"))
        );
    }

    #[test]
    fn a_function_may_not_go() {
        assert!(
            make(HEADER, "pleo_gone 0.0.1\n")
                .unwrap_err()
                .to_string()
                .contains("pleo_gone")
        );
    }

    #[test]
    fn names_that_fold_to_one_or_are_too_long_are_refused() {
        for more in [
            "#define PLEO_A 1\n",
            "typedef int32_t pleo_B;\n",
            "#define PLEO_E_A_NAME_OF_OVER_THIRTY_CHARACTERS 1\n",
        ] {
            assert!(make(&format!("{HEADER}{more}"), "").is_err(), "{more}");
        }
    }
}
