//! What is looked through: programs, comments with examples, and the blocks of pages.

use std::fs;
use std::path::{Path, PathBuf};

use crate::joined::joined;
use crate::lexer::{tokens, tokens_of_comment};
use crate::token::{Kind, Language, Token};

/// A part of a file that stands for itself.
#[derive(Debug)]
pub struct Snippet {
    pub file: String,
    pub tokens: Vec<Token>,
    pub reading: Reading,
}

impl Snippet {
    /// The names by which others of its folder say that they stand on it.
    fn own_names(&self) -> impl Iterator<Item = &str> {
        let (_, file) = self.file.rsplit_once('/').unwrap_or_default();
        let (stem, _) = file.rsplit_once('.').unwrap_or_default();
        let programs = self
            .tokens
            .windows(3)
            .filter(|three| three[0].is_word("PROGRAM-ID"));
        programs.filter_map(|three| three[2].word()).chain([stem])
    }

    /// Whether it and another are parts of one program: one includes the other, uses it as a unit or a class, or calls it.
    pub fn is_with(&self, other: &Self) -> bool {
        self.stands_on(other) || other.stands_on(self)
    }

    fn stands_on(&self, other: &Self) -> bool {
        let folder = |snippet: &Self| {
            snippet
                .file
                .rsplit_once('/')
                .map(|(folder, _)| folder.to_owned())
        };
        let is_program = matches!(self.reading, Reading::Program | Reading::Scenario);
        let says = |name: &str| {
            let is_name = |given: &str| {
                given == name || given.rsplit_once('.').is_some_and(|(stem, _)| stem == name)
            };
            let include = format!("$I {name}.");
            self.tokens.iter().any(|token| match &token.kind {
                Kind::Word(given) | Kind::Text(given) => is_name(given),
                Kind::Comment(comment) => comment.starts_with(&include),
                Kind::Sign(_) => false,
            })
        };
        is_program
            && self.file != other.file
            && folder(self) == folder(other)
            && other.own_names().any(says)
    }
}

/// How a file is looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As one program.
    Program,
    /// The same, of the scenarios, which script what the sandbox answers.
    Scenario,
    /// Its code as one snippet, each comment as one more.
    Comments,
    /// A page: each block of code is a snippet, and so is what stands between them.
    Page,
    /// Prose, in which a line that begins with `##` begins a snippet.
    Sections,
}

/// Each folder, the beginning of its files' names, and how they are looked through.
const SOURCES: &[(&str, &str, Reading)] = &[
    ("examples", "", Reading::Program),
    ("benches", "", Reading::Program),
    ("tests/c", "scenarios", Reading::Scenario),
    ("tests/cobol", "scenarios", Reading::Scenario),
    ("tests/cobol", "sandbox", Reading::Scenario),
    ("tests/cpp", "scenarios", Reading::Scenario),
    ("tests/cpp", "sandbox", Reading::Scenario),
    ("tests/delphi", "scenarios", Reading::Scenario),
    ("tests/delphi", "Report", Reading::Scenario),
    ("tests/dotnet", "Scenarios", Reading::Scenario),
    ("tests/dotnet", "Sandbox", Reading::Scenario),
    ("tests/scenarios", "", Reading::Sections),
    ("include", "", Reading::Comments),
    ("bindings/cobol", "", Reading::Comments),
    ("bindings/cpp", "", Reading::Comments),
    ("bindings/delphi", "", Reading::Comments),
    ("bindings/dotnet", "", Reading::Comments),
    (".", "README.md", Reading::Page),
    ("docs", "", Reading::Page),
    ("sandbox", "README.md", Reading::Page),
];

/// Everything that is looked through, below a folder.
pub fn snippets(root: &Path) -> Vec<Snippet> {
    let mut found = Vec::new();
    for &(folder, beginning, reading) in SOURCES {
        for path in files(&root.join(folder), folder != "." && folder != "sandbox") {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy();
            let text = fs::read_to_string(&path).unwrap_or_default();
            let is_named = path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(beginning));
            if is_named {
                found.extend(snippets_of(name.trim_start_matches("./"), &text, reading));
            }
        }
    }
    found
}

/// The files of a folder, in the order of their names, and those of the folders below it if asked for.
pub fn files(folder: &Path, with_folders: bool) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let below = |path: PathBuf| match path.is_dir() {
        true if with_folders => files(&path, true),
        true => Vec::new(),
        false => vec![path],
    };
    paths.into_iter().flat_map(below).collect()
}

/// The snippets of a file; none if it is in no language that is known here.
pub fn snippets_of(file: &str, text: &str, reading: Reading) -> Vec<Snippet> {
    let ending = file.rsplit('.').next().unwrap_or_default();
    let reading = if ending == "md" {
        Reading::Page
    } else {
        reading
    };
    let language = Language::of(ending);
    let parts = match (reading, language) {
        (Reading::Page, _) => page(text),
        (_, None) => Vec::new(),
        (Reading::Program | Reading::Scenario, Some(language)) => {
            vec![joined(tokens(text, language, 1), language)]
        }
        (Reading::Comments, Some(language)) => comments(text, language),
        (Reading::Sections, Some(language)) => sections(text, language),
    };
    let of = |tokens| Snippet {
        file: file.to_owned(),
        tokens,
        reading,
    };
    parts.into_iter().map(of).collect()
}

/// The code of a file, and each of its comments: one a line, if no code is between them, are one.
fn comments(text: &str, language: Language) -> Vec<Vec<Token>> {
    let mut code = Vec::new();
    let mut comments: Vec<(usize, usize, String)> = Vec::new();
    for token in tokens(text, language, 1) {
        let Kind::Comment(text) = &token.kind else {
            code.push(token);
            continue;
        };
        let text: Vec<_> = text.lines().map(unmarked).collect();
        let (text, lines) = (text.join("\n"), text.len().max(1));
        let is_rule = text.len() > 9 && text.chars().all(|c| c == '-');
        match comments.last_mut() {
            Some((_, end, before)) if *end == token.line && !is_rule => {
                *end += lines;
                *before += "\n";
                *before += &text;
            }
            _ => comments.push((token.line, token.line + lines, text)),
        }
    }
    let of = |(line, _, text): (_, _, String)| {
        let text = text
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
        let mut tokens = joined(tokens_of_comment(&text, language, line), language);
        // In its prose paths count, too.
        let kind = Kind::Comment(text);
        tokens.push(Token { line, kind });
        tokens
    };
    let comments = comments.into_iter().map(of);
    comments.chain([joined(code, language)]).collect()
}

/// A line of a comment without the mark that it may begin with.
fn unmarked(line: &str) -> &str {
    let line = line.trim_start();
    let marks = ["*", "//", "/"];
    let mark = marks
        .iter()
        .find_map(|mark| line.strip_prefix(mark)?.strip_prefix([' ', '\n']));
    mark.unwrap_or(line).trim_start()
}

/// The blocks of a page, and its prose.
fn page(text: &str) -> Vec<Vec<Token>> {
    let mut found = Vec::new();
    let mut prose = String::new();
    let mut block: Option<(Option<Language>, usize, String)> = None;
    for (at, line) in text.lines().enumerate() {
        let fence = line.trim_start().strip_prefix("```");
        match (&mut block, fence) {
            (None, Some(name)) => block = Some((Language::of(name.trim()), at + 2, String::new())),
            (Some((language, begin, code)), Some(_)) => {
                found.extend(
                    language.map(|language| joined(tokens(code, language, *begin), language)),
                );
                block = None;
            }
            (Some((_, _, code)), None) => {
                *code += line;
                *code += "\n";
            }
            (None, None) => prose += line,
        }
        prose += "\n";
    }
    // All of it is one comment, in which paths count and JSON Pointers do not.
    let kind = Kind::Comment(prose);
    found.push(vec![Token { line: 1, kind }]);
    found
}

fn sections(text: &str, language: Language) -> Vec<Vec<Token>> {
    let mut found: Vec<(usize, String)> = vec![(1, String::new())];
    for (at, line) in text.lines().enumerate() {
        if line.starts_with("##") {
            found.push((at + 1, String::new()));
        }
        if let Some((_, section)) = found.last_mut() {
            *section += line;
            *section += "\n";
        }
    }
    found
        .into_iter()
        .map(|(line, section)| joined(tokens(&section, language, line), language))
        .collect()
}
