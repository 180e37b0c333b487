//! The command line of `pleo-sandbox`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use lexopt::ValueExt;
use lexopt::prelude::{Long, Short};

use crate::keys::{ExtraKey, KeyText, Level, StandardKey};
use crate::options::{Environment, LogTarget, Options};
use crate::unknowns::{self, Unknown, Unknowns};

const HELP_BEGIN: &str = "\
pleo-sandbox: a local stand-in for Pleo's external API, to test against. Not a service of Pleo.

Usage: pleo-sandbox [options]

Prints one NAME=value a line on standard output, READY=1 last, and then answers until it gets SIGTERM or SIGINT.

Where
  --http-port N            port for HTTP on 127.0.0.1 (default: a free one)
  --https-port N           port for HTTPS on 127.0.0.1 (default: a free one)
  --ca-file PATH           write the CA certificate there (default: in a new temporary directory, removed at the end)
  --ready-file PATH        write the output block there as well; removed at the end
  --exit-with-stdin        end when standard input does

What is there
  --state FILE             keep installations in this file (default: in memory)
  --pin LABEL=KEY          text of a standard key: full, organisation, readonly or revoked (default: random)
  --key KEY=LEVEL[:SCOPES] one more key, labelled key-1, key-2, ...; LEVEL is company or organisation, SCOPES is a
                           comma-separated list such as installations:read,users:read (default: all scopes)
  --environment WHICH      production (default) | staging: whose names the scopes for tags have
  --employees N            how many employees there are (default: 120)
  --export-expires-in N    seconds that an export job stays open without a change (default: 3600)

";

const HELP_END: &str = "\
Other
  --log FILE               add a line for each request to FILE; - is standard error. No secrets are written.
  -h, --help               this text
  -V, --version            the version
";

/// The text of `--help`.
pub fn help() -> String {
    let mut help = format!(
        "{HELP_BEGIN}How it behaves where nobody knows what Pleo does: the most plausible first, the most awkward last
  --awkward                the most awkward of each; options behind it still count
  --rate N                 requests a minute for each key (default: 600); 0 for no limit
"
    );
    for unknown in unknowns::table() {
        let names: Vec<_> = unknown.choices.iter().map(|(name, _)| *name).collect();
        let about = unknown.about();
        if unknown.is_number {
            help += &format!(
                "  --{:<22} {about} (default: {})\n",
                format!("{} N", unknown.option),
                names[0]
            );
        } else {
            help += &format!(
                "  --{} {}\n{:27}{about}\n",
                unknown.option,
                names.join(" | "),
                ""
            );
        }
    }
    help + "\n" + HELP_END
}

/// The meaning of the command line.
#[derive(Debug)]
pub enum Command {
    /// To run a sandbox.
    Run {
        /// How.
        options: Box<Options>,
        /// Whether to end with standard input.
        exit_with_stdin: bool,
    },
    /// To print [`help`].
    Help,
    /// To print the version.
    Version,
}

/// Parses the arguments, without the program's name.
///
/// An error never quotes the value of `--pin` or `--key`.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut options = Options::default();
    let mut exit_with_stdin = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Long("http-port") => options.http_port = parser.value()?.parse()?,
            Long("https-port") => options.https_port = parser.value()?.parse()?,
            Long("ca-file") => options.ca_file = Some(PathBuf::from(parser.value()?)),
            Long("ready-file") => options.ready_file = Some(PathBuf::from(parser.value()?)),
            Long("exit-with-stdin") => exit_with_stdin = true,
            Long("state") => options.state = Some(PathBuf::from(parser.value()?)),
            Long("pin") => options.pinned.push(pinned(&secret(&mut parser, "--pin")?)?),
            Long("key") => options
                .keys
                .push(extra_key(&secret(&mut parser, "--key")?)?),
            Long("employees") => options.employees = parser.value()?.parse()?,
            Long("export-expires-in") => {
                let seconds: u32 = parser.value()?.parse()?;
                options.export_expires_in = Duration::from_secs(seconds.into());
            }
            Long("environment") => {
                options.environment = choice(
                    &parser.value()?.string()?,
                    &[
                        ("production", Environment::Production),
                        ("staging", Environment::Staging),
                    ],
                )?;
            }
            Long("awkward") => options.unknowns = Unknowns::awkward(),
            Long("rate") => options.rate = parser.value()?.parse()?,
            Long(option) if Unknown::named(option).is_some() => {
                let option = option.to_owned();
                options.unknowns.set(&option, &parser.value()?.string()?)?;
            }
            Long("log") => {
                let target = parser.value()?;
                options.log = if target == "-" {
                    LogTarget::Stderr
                } else {
                    LogTarget::File(PathBuf::from(target))
                };
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Run {
        options: Box::new(options),
        exit_with_stdin,
    })
}

fn choice<T: Copy>(value: &str, choices: &[(&str, T)]) -> Result<T, lexopt::Error> {
    if let Some((_, chosen)) = choices.iter().find(|(name, _)| *name == value) {
        return Ok(*chosen);
    }
    let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
    Err(format!("'{value}' is none of {}", names.join(", ")).into())
}

/// The value of an option that holds a key. lexopt's own error would show a value that isn't
/// Unicode.
fn secret(parser: &mut lexopt::Parser, option: &str) -> Result<String, lexopt::Error> {
    parser
        .value()?
        .into_string()
        .map_err(|_| format!("the value of {option} is not Unicode").into())
}

fn pinned(value: &str) -> Result<(StandardKey, KeyText), lexopt::Error> {
    let known = value.split_once('=').and_then(|(label, text)| {
        let key = StandardKey::ALL
            .into_iter()
            .find(|key| key.label() == label)?;
        Some((key, text.into()))
    });
    known.ok_or_else(|| {
        "--pin takes LABEL=KEY, LABEL being full, organisation, readonly or revoked".into()
    })
}

/// `KEY=LEVEL[:SCOPES]`, split at the last `=`, since a key may hold one while the rest never does.
fn extra_key(value: &str) -> Result<ExtraKey, lexopt::Error> {
    let known = value.rsplit_once('=').and_then(|(text, rest)| {
        let (level, scopes) = match rest.split_once(':') {
            Some((level, scopes)) => (level, Some(scopes)),
            None => (rest, None),
        };
        let level = [Level::Company, Level::Organisation]
            .into_iter()
            .find(|known| known.name() == level)?;
        let scopes = scopes.map(|scopes| {
            scopes
                .split(',')
                .filter(|scope| !scope.is_empty())
                .map(str::to_owned)
        });
        Some(ExtraKey {
            text: text.into(),
            level,
            scopes: scopes.map(Iterator::collect),
        })
    });
    known
        .ok_or_else(|| "--key takes KEY=LEVEL[:SCOPES], LEVEL being company or organisation".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(arguments: &[&str]) -> Result<(Options, bool), String> {
        match parse(arguments.iter().map(OsString::from)) {
            Ok(Command::Run {
                options,
                exit_with_stdin,
            }) => Ok((*options, exit_with_stdin)),
            Ok(other) => Err(format!("{other:?}")),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn every_option_in_the_help_is_taken() {
        let with_values = [
            ("http-port", "1"),
            ("https-port", "2"),
            ("ca-file", "ca"),
            ("ready-file", "ready"),
            ("exit-with-stdin", ""),
            ("state", "state"),
            ("pin", "full=k"),
            ("key", "k=company"),
            ("environment", "staging"),
            ("employees", "3"),
            ("export-expires-in", "5"),
            ("awkward", ""),
            ("rate", "0"),
            ("log", "-"),
        ];
        let unknown = unknowns::table().map(|unknown| (unknown.option, unknown.choices[0].0));
        let all: Vec<_> = with_values.into_iter().chain(unknown).collect();
        let help = help();
        let in_help = help.lines().filter(|line| line.starts_with("  --")).count();
        assert_eq!(in_help, all.len());
        for (option, value) in all {
            assert!(help.contains(&format!("  --{option} ")), "{option}");
            let option = format!("--{option}");
            let arguments: Vec<_> = [option.as_str(), value]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect();
            run(&arguments).expect(&option);
        }
        assert!(matches!(parse(["--help".into()]), Ok(Command::Help)));
        assert!(matches!(parse(["-V".into()]), Ok(Command::Version)));
    }

    #[test]
    fn what_stands_behind_awkward_counts() {
        let (options, _) =
            run(&["--put", "replace", "--awkward", "--failures", "envelope"]).expect("options");
        let expected = Unknowns {
            failures: unknowns::Failures::Envelope,
            ..Unknowns::awkward()
        };
        assert_eq!(options.unknowns, expected);
    }

    #[test]
    fn keys_with_their_scopes() {
        let (options, _) = run(&[
            "--key",
            "a=b=organisation:users:read,installations:read",
            "--key",
            "c=company:",
            "--key",
            "d=company",
        ])
        .expect("options");
        let scopes: Vec<_> = options.keys.iter().map(|key| key.scopes.clone()).collect();
        assert_eq!(options.keys[0].text, "a=b".into());
        assert_eq!(options.keys[0].level, Level::Organisation);
        assert_eq!(
            scopes[0],
            Some(vec![
                "users:read".to_owned(),
                "installations:read".to_owned()
            ])
        );
        assert_eq!(scopes[1..], [Some(Vec::new()), None]);
    }

    #[test]
    fn mistakes_are_named_and_keys_are_not() {
        for wrong in [
            "--key=secret",
            "--key=secret=country",
            "--pin=secret",
            "--pin=nobody=secret",
        ] {
            let error = run(&[wrong]).expect_err(wrong);
            assert!(!error.contains("secret"), "{error}");
        }
        assert!(
            run(&["--put", "mix"])
                .expect_err("mix")
                .contains("replace, merge")
        );
        assert!(run(&["--http-port", "70000"]).is_err());
        assert!(run(&["--unknown"]).is_err());
        assert!(run(&["stray"]).is_err());
    }
}
