//! What nobody knows of Pleo, and which of the plausible answers the sandbox plays.
//!
//! One table, a file an area: the options of the command line, their help and the README's tables are made
//! of it.

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Unknown {
    /// The option, without its dashes.
    pub option: &'static str,
    /// What is unknown.
    pub about: &'static str,
    /// The choices and what each means: the most plausible first, the most awkward last. A number
    /// has its default and its awkward value.
    pub choices: &'static [(&'static str, &'static str)],
    /// Whether any other number may be given.
    pub is_number: bool,
}

macro_rules! unknowns {
    (
        $(#[doc = $unknowns_doc:literal])+
        $unknowns:ident
        choices {
            $(
                $(#[doc = $about:literal])+
                $option:literal $field:ident: $type:ident {
                    $(#[doc = $first_doc:literal])+ $first:ident = $first_name:literal,
                    $( $(#[doc = $doc:literal])+ $variant:ident = $name:literal, )+
                }
            )+
        }
        numbers {
            $( $(#[doc = $number_about:literal])+ $number_option:literal $number:ident = $default:literal, $awkward:literal; )*
        }
        areas {
            $( $(#[doc = $area_about:literal])+ $area:ident: $area_unknowns:ident; )*
        }
    ) => {
        $(
            $(#[doc = $about])+
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            pub enum $type {
                $(#[doc = $first_doc])+
                #[default]
                $first,
                $( $(#[doc = $doc])+ $variant, )+
            }

            impl $type {
                const AWKWARD: Self = *[$( Self::$variant, )+].last().unwrap();
            }
        )+

        $(#[doc = $unknowns_doc])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $unknowns {
            $( $(#[doc = $about])+ pub $field: $type, )+
            $( $(#[doc = $number_about])+ pub $number: usize, )*
            $( $(#[doc = $area_about])+ pub $area: $area_unknowns, )*
        }

        impl Default for $unknowns {
            fn default() -> Self {
                Self {
                    $( $field: $type::default(), )+
                    $( $number: $default, )*
                    $( $area: $area_unknowns::default(), )*
                }
            }
        }

        impl $unknowns {
            /// The most awkward answer to each.
            pub fn awkward() -> Self {
                Self {
                    $( $field: $type::AWKWARD, )+
                    $( $number: $awkward, )*
                    $( $area: $area_unknowns::awkward(), )*
                }
            }

            /// Makes a choice by the names of the option and of the choice.
            ///
            /// # Errors
            /// Names the choices if there is none of that name.
            pub fn set(&mut self, option: &str, choice: &str) -> Result<(), String> {
                match option {
                    $( $option => self.$field = match choice {
                        $first_name => $type::$first,
                        $( $name => $type::$variant, )+
                        _ => return Err(none_of(option, choice)),
                    }, )+
                    $( $number_option => {
                        self.$number = choice.parse().map_err(|_| none_of(option, choice))?;
                    } )*
                    $( _ if $area_unknowns::ROWS.iter().any(|row| row.option == option) => {
                        self.$area.set(option, choice)?;
                    } )*
                    _ => return Err(format!("there is no option --{option}")),
                }
                Ok(())
            }

            /// The name of the choice that an option has.
            pub fn choice(&self, option: &str) -> Option<String> {
                Some(match option {
                    $( $option => match self.$field {
                        $type::$first => $first_name.to_owned(),
                        $( $type::$variant => $name.to_owned(), )+
                    }, )+
                    $( $number_option => self.$number.to_string(), )*
                    $( _ if $area_unknowns::ROWS.iter().any(|row| row.option == option) => {
                        return self.$area.choice(option);
                    } )*
                    _ => return None,
                })
            }

            pub(super) const ROWS: &[Unknown] = &[
                $( Unknown {
                    option: $option,
                    about: concat!($( $about, )+),
                    choices: &[
                        ($first_name, concat!($( $first_doc, )+)),
                        $( ($name, concat!($( $doc, )+)), )+
                    ],
                    is_number: false,
                }, )+
                $( Unknown {
                    option: $number_option,
                    about: concat!($( $number_about, )+),
                    choices: &[(stringify!($default), ""), (stringify!($awkward), "")],
                    is_number: true,
                }, )*
            ];
        }
    };
}

mod exports;
mod played;
mod table;

pub use exports::*;
pub(crate) use played::Played;
pub use table::*;

/// All that is unknown.
pub fn table() -> impl Iterator<Item = &'static Unknown> {
    Unknowns::ROWS.iter().chain(ExportUnknowns::ROWS)
}

fn none_of(option: &str, choice: &str) -> String {
    match Unknown::named(option) {
        Some(unknown) if !unknown.is_number => {
            let names: Vec<_> = unknown.choices.iter().map(|(name, _)| *name).collect();
            format!("'{choice}' is none of {}", names.join(", "))
        }
        _ => format!("'{choice}' is not a number"),
    }
}

impl Unknown {
    /// The option of this name.
    pub fn named(option: &str) -> Option<&'static Self> {
        table().find(|unknown| unknown.option == option)
    }

    /// What is unknown, as one line.
    pub fn about(&self) -> &'static str {
        self.about.trim().trim_end_matches('.')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const README: &str = include_str!("../../README.md");
    const FACTS: &str = include_str!("../../../docs/pleo.md");

    #[test]
    fn the_readme_has_every_row() {
        let mut missing = String::new();
        for unknown in table() {
            let choices: Vec<_> = unknown
                .choices
                .iter()
                .map(|(name, says)| match says.trim() {
                    says if says.is_empty() || says == *name => format!("`{name}`"),
                    says => format!("`{name}` ({says})"),
                })
                .collect();
            let row = format!(
                "| `--{}{}` | {} | {} |\n",
                unknown.option,
                if unknown.is_number { " N" } else { "" },
                unknown.about(),
                choices.join(", ")
            );
            if !README.contains(&row) {
                missing += &row;
            }
        }
        assert!(missing.is_empty(), "README.md must have\n{missing}");
    }

    #[test]
    fn the_page_of_facts_names_every_row_and_nothing_else() {
        for unknown in table() {
            let option = format!("`--{}`", unknown.option);
            assert!(FACTS.contains(&option), "docs/pleo.md lacks {option}");
        }
        let help = crate::cli::help();
        let named = FACTS
            .split("`--")
            .skip(1)
            .filter_map(|rest| rest.split('`').next());
        for option in named {
            assert!(
                help.contains(&format!("\n  --{option} ")),
                "there is no option --{option}"
            );
        }
    }

    #[test]
    fn each_fact_is_known_reported_or_assumed() {
        let rows = FACTS.lines().filter(|line| line.starts_with("| "));
        let facts = rows.filter(|row| !row.starts_with("| fact |"));
        let mut count = 0;
        for row in facts {
            let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
            let [_, how_sure, played] = cells[..] else {
                panic!("{row} has not three cells");
            };
            let is_sound = match how_sure {
                "known" => played.is_empty(),
                "reported" => true,
                "assumed" => !played.is_empty(),
                _ => false,
            };
            assert!(is_sound, "{row}");
            count += 1;
        }
        assert!(count > 100);
    }

    #[test]
    fn each_choice_can_be_made_by_its_name() {
        let mut first = Unknowns::awkward();
        let mut last = Unknowns::default();
        for unknown in table() {
            let (default, awkward) = (unknown.choices[0].0, unknown.choices.last().expect("one").0);
            first.set(unknown.option, default).expect(default);
            last.set(unknown.option, awkward).expect(awkward);
            for (name, _) in unknown.choices {
                let mut unknowns = Unknowns::default();
                unknowns.set(unknown.option, name).expect(name);
                assert_eq!(unknowns.choice(unknown.option).as_deref(), Some(*name));
            }
            assert!(last.set(unknown.option, "nothing").is_err());
        }
        assert_eq!(first, Unknowns::default());
        assert_eq!(last, Unknowns::awkward());
        assert!(last.set("nothing", "1").is_err());
    }
}
