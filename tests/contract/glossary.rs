//! Messages, the header and the bindings' public names keep to `docs/glossary.md`: the words in its columns "not" are in none
//! of them, and every term is in use.

use std::fmt::Write;
use std::path::Path;

use crate::lexer::tokens;
use crate::source::files;
use crate::token::{Kind, Language, Token};

const GLOSSARY: &str = include_str!("../../docs/glossary.md");

/// A word that the glossary excludes and that has to be there: how the file's name begins, the words around it, and why.
const EXEMPT: &[(&str, &str, &str)] = &[];

/// Where a message, a comment or a name is, and its words in lower case; `|` is the end of a clause.
struct Text {
    file: String,
    line: usize,
    words: Vec<String>,
}

impl Text {
    /// Of a text of several words. What has `_` in it is one word: an argument, a function.
    fn prose(file: &str, line: usize, text: &str) -> Self {
        let mut words = vec![String::new()];
        for character in text.chars() {
            match character {
                '_' | '-' | '\'' => words.push_to_last(character),
                character if character.is_alphanumeric() => words.push_to_last(character),
                '.' | ',' | ';' | ':' | '(' | ')' | '{' | '}' | '"' => {
                    words.extend(["|".to_owned(), String::new()]);
                }
                _ => words.push(String::new()),
            }
        }
        let words = words
            .iter()
            .map(|word| word.trim_matches(['-', '\'']).to_lowercase());
        Self::of(file, line, words.filter(|word| !word.is_empty()).collect())
    }

    /// Of a name: its parts between `_`, `-` and capitals.
    fn name(file: &str, line: usize, name: &str) -> Self {
        let mut words = vec![String::new()];
        let mut was_lower = false;
        for character in name.chars() {
            if !character.is_alphanumeric() || was_lower && character.is_uppercase() {
                words.push(String::new());
            }
            if character.is_alphanumeric() {
                words.push_to_last(character);
            }
            was_lower = character.is_lowercase();
        }
        let words = words.iter().map(|word| word.to_lowercase());
        Self::of(file, line, words.filter(|word| !word.is_empty()).collect())
    }

    fn of(file: &str, line: usize, words: Vec<String>) -> Self {
        let file = file.to_owned();
        Self { file, line, words }
    }

    fn has(&self, phrase: &str) -> bool {
        let phrase: Vec<_> = phrase.split_whitespace().collect();
        self.words
            .windows(phrase.len())
            .any(|words| words == phrase)
    }
}

trait PushToLast {
    fn push_to_last(&mut self, character: char);
}

impl PushToLast for Vec<String> {
    fn push_to_last(&mut self, character: char) {
        if let Some(last) = self.last_mut() {
            last.push(character);
        }
    }
}

/// The rows of all tables of the glossary whose head is this, cell by cell.
fn rows(head: &str) -> Vec<Vec<&'static str>> {
    let (_, table) = GLOSSARY.split_once(&format!("\n{head}\n")).unwrap();
    let rows = table.lines().skip(1);
    rows.take_while(|row| row.starts_with('|'))
        .map(|row| row.trim_matches('|').split('|').map(str::trim).collect())
        .collect()
}

fn terms() -> Vec<Vec<&'static str>> {
    rows("| term | meaning | not |")
}

/// Every word and phrase that is excluded.
fn excluded() -> Vec<&'static str> {
    let terms = terms();
    let of_terms = terms.iter().flat_map(|row| row[2].split(", "));
    let phrases = rows("| not | but |");
    let of_phrases = phrases.iter().map(|row| row[0]);
    of_terms
        .filter(|word| *word != "–")
        .chain(of_phrases)
        .collect()
}

/// The files of a folder in a language, by their paths in the project.
fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let paths = files(Path::new(folder), true).into_iter();
    let paths = paths.map(|path| path.to_str().unwrap().to_owned());
    paths
        .filter(|path| {
            let (_, ending) = path.rsplit_once('.').unwrap_or_default();
            endings.contains(&ending)
        })
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            (path, text)
        })
        .collect()
}

/// What the library's code can say: its texts of more than one word, those of its tests apart.
fn messages() -> Vec<Text> {
    let mut found = Vec::new();
    let is_test = |file: &str| {
        let stem = file.trim_end_matches(".rs");
        let of_tests = ["tests", "test_hooks", "crash_disk"];
        of_tests.iter().any(|name| stem.ends_with(name)) || file.contains("/tests/")
    };
    for (file, text) in ["core/src", "src"].iter().flat_map(|f| sources(f, &["rs"])) {
        let code = text.split("#[cfg(test)]\nmod tests ").next();
        if !is_test(&file) {
            found.extend(messages_of(&file, code.unwrap_or_default()));
        }
    }
    found
}

fn messages_of(file: &str, code: &str) -> Vec<Text> {
    let tokens = tokens(code, Language::Rust, 1);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        // The reason of an attribute is for whoever reads the code.
        let is_reason = at > 1 && tokens[at - 1].is('=') && tokens[at - 2].is_word("reason");
        if let Some(text) = token
            .text()
            .filter(|text| text.trim().contains(' ') && !is_reason)
        {
            found.push(Text::prose(file, token.line, &without_arguments(text)));
        }
    }
    found
}

/// A format without `{argument}` and `{0:width}`, which are code.
fn without_arguments(format: &str) -> String {
    let mut parts = format.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let argument = part.split_once('}').filter(|(argument, _)| {
            let is_code = |c: char| c.is_ascii_alphanumeric() || "_.:?#<>^".contains(c);
            argument.chars().all(is_code)
        });
        text.push('|');
        text.push_str(argument.map_or(part, |(_, rest)| rest));
    }
    text
}

/// The header: its comments, and its names.
fn header() -> Vec<Text> {
    let file = "include/pleo.h";
    let text = std::fs::read_to_string(file).unwrap();
    let of = |token: Token| match &token.kind {
        Kind::Comment(text) => Some(Text::prose(file, token.line, &text.replace("\n * ", "\n"))),
        Kind::Word(name) => Some(Text::name(file, token.line, name)),
        _ => None,
    };
    tokens(&text, Language::C, 1)
        .into_iter()
        .filter_map(of)
        .collect()
}

/// The words of some tokens as names.
fn names<'a>(file: &str, tokens: impl IntoIterator<Item = &'a Token>) -> Vec<Text> {
    let words = tokens
        .into_iter()
        .filter_map(|token| Some((token.line, token.word()?)));
    words
        .map(|(line, word)| Text::name(file, line, word))
        .collect()
}

/// The names of subprograms, those apart that only the binding calls, and of the data in copybooks.
fn names_of_cobol() -> Vec<Text> {
    let mut found = Vec::new();
    for (file, text) in sources("bindings/cobol", &["cob", "cpy"]) {
        let tokens = tokens(&text, Language::Cobol, 1);
        let is_internal = |token: &&Token| {
            let word = token.word().unwrap_or_default();
            !word.starts_with("PLEO-") || word.starts_with("PLEO-I-")
        };
        let is_copybook = Path::new(&file)
            .extension()
            .is_some_and(|ending| ending == "cpy");
        let programs = tokens
            .windows(3)
            .filter(|three| is_copybook || three[0].is_word("PROGRAM-ID"));
        let public = programs
            .map(|three| &three[2])
            .filter(|token| !is_internal(token));
        found.extend(names(&file, public));
    }
    found
}

/// The names in the interfaces of units.
fn names_of_delphi() -> Vec<Text> {
    let mut found = Vec::new();
    for (file, text) in sources("bindings/delphi", &["pas"]) {
        let tokens = tokens(&text, Language::Pascal, 1);
        let public = tokens
            .iter()
            .take_while(|token| !token.is_word("implementation"));
        found.extend(names(&file, public));
    }
    found
}

/// The names in the declarations that begin with `public`, and in interfaces and enumerations.
fn names_of_dotnet() -> Vec<Text> {
    let mut found = Vec::new();
    for (file, text) in sources("bindings/dotnet/src", &["cs"]) {
        let tokens = tokens(&text, Language::CSharp, 1);
        for (at, token) in tokens.iter().enumerate() {
            if token.is_word("public") {
                let declaration = tokens[at..].iter();
                let declaration = declaration
                    .take_while(|token| !matches!(token.kind, Kind::Sign('{' | ';' | '=')));
                found.extend(names(&file, declaration));
            }
        }
    }
    found
}

/// The names outside of `namespace detail` and of what is private.
fn names_of_cpp() -> Vec<Text> {
    let mut found = Vec::new();
    for (file, text) in sources("bindings/cpp", &["hpp"]) {
        let tokens = tokens(&text, Language::Cpp, 1);
        let (mut depth, mut hidden) = (0usize, None);
        for (at, token) in tokens.iter().enumerate() {
            let next = tokens.get(at + 1);
            match &token.kind {
                Kind::Word(_) if hidden.is_none() => {
                    let is_detail = next.is_some_and(|next| next.is_word("detail"));
                    let is_private = next.is_some_and(|next| next.is(':'));
                    if token.is_word("namespace") && is_detail {
                        hidden = Some(depth);
                    } else if token.is_word("private") && is_private {
                        hidden = Some(depth - 1);
                    } else {
                        found.extend(names(&file, [token]));
                    }
                }
                Kind::Sign('{') => depth += 1,
                Kind::Sign('}') => {
                    depth = depth.saturating_sub(1);
                    hidden = hidden.filter(|outside| depth > *outside);
                }
                _ => {}
            }
        }
    }
    found
}

/// Everything that is held, and whether it is long enough to be all of it.
fn texts() -> Vec<Text> {
    let parts = [
        (messages(), 600),
        (header(), 2000),
        (names_of_cobol(), 300),
        (names_of_delphi(), 2000),
        (names_of_dotnet(), 1000),
        (names_of_cpp(), 1000),
    ];
    for (at, (texts, least)) in parts.iter().enumerate() {
        assert!(texts.len() > *least, "part {at}: {}", texts.len());
    }
    parts.into_iter().flat_map(|(texts, _)| texts).collect()
}

/// What is excluded and is in a text, as `file:line: word`.
fn findings(texts: &[Text], excluded: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for text in texts {
        let is_exempt = |word: &str| {
            EXEMPT.iter().any(|(file, around, _)| {
                text.file.starts_with(file) && text.has(around) && around.contains(word)
            })
        };
        let words = excluded
            .iter()
            .filter(|word| text.has(word) && !is_exempt(word));
        found.extend(words.map(|word| format!("{}:{}: {word}", text.file, text.line)));
    }
    found.dedup();
    found
}

#[test]
fn messages_header_and_names_keep_to_the_glossary() {
    let texts = texts();
    let found = findings(&texts, &excluded());
    let list = found.iter().fold(String::new(), |mut list, finding| {
        writeln!(list, "{finding}").unwrap();
        list
    });
    assert!(found.is_empty(), "{} of them:\n{list}", found.len());
    for (file, around, why) in EXEMPT {
        let is_needed = texts
            .iter()
            .any(|text| text.file.starts_with(file) && text.has(around));
        assert!(is_needed, "not needed: {around} ({why})");
    }
}

#[test]
fn every_term_is_in_use_and_has_one_row() {
    let (terms, mut texts) = (terms(), texts());
    let pages = sources("docs", &["md"]).into_iter();
    let pages = pages.filter(|(file, _)| file != "docs/glossary.md");
    texts.extend(pages.map(|(file, text)| Text::prose(&file, 1, &text)));
    assert!(terms.len() >= 40, "{}", terms.len());
    let names: Vec<_> = terms.iter().map(|row| row[0].to_lowercase()).collect();
    assert!(names.is_sorted(), "not in the order of the alphabet");
    for (at, name) in names.iter().enumerate() {
        assert!(!names[..at].contains(name), "{name} has two rows");
    }
    let is_used = |name: &&String| {
        let plural = format!("{name}s");
        texts.iter().any(|text| text.has(name) || text.has(&plural))
    };
    let unused: Vec<_> = names.iter().filter(|name| !is_used(name)).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
    let excluded = excluded();
    for (at, word) in excluded.iter().enumerate() {
        assert!(!names.contains(&(*word).to_owned()), "{word} is a term");
        assert!(!excluded[..at].contains(word), "{word} is excluded twice");
    }
}

#[test]
fn what_is_planted_is_found() {
    let code = "#[allow(x, reason = \"a kind of reason\")]\nfn f() { g(c\"the Kind \\\n    is wrong\", \"kind\") }";
    let messages = messages_of("core/src/x.rs", code);
    assert_eq!(findings(&messages, &["kind"]), ["core/src/x.rs:2: kind"]);
    let format = messages_of(
        "x",
        "\"the {kind} of {0:?} and {kind:>4} {\\\"kind\\\": 1}\"",
    );
    assert_eq!(findings(&format, &["kind"]), ["x:1: kind"]);
    let format = messages_of("x", "\"the {kind} of {kind:>4}\"");
    assert_eq!(findings(&format, &["kind"]), [""; 0]);
    let prose = |text: &str| findings(&[Text::prose("x", 1, text)], &["made-up", "is none"]).len();
    assert_eq!(prose("A made-up handle, of which there\nis none."), 2);
    assert_eq!(prose("It was made up; if it is, none counts. is_none"), 0);
    for name in [
        "PLEO-KEEP-ANSWER",
        "TakeAnswer",
        "answer_of",
        "GetHTTPAnswer",
    ] {
        let found = findings(&[Text::name("x", 1, name)], &["answer"]);
        assert_eq!(found.len(), usize::from(name != "GetHTTPAnswer"), "{name}");
    }
    assert!(findings(&[Text::name("x", 1, "Answered")], &["answer"]).is_empty());
}
