//! The entries of a copybook: a level, a name and clauses, terminated by a period.

use super::source::{Token, TokenKind};
use super::usage::{Usage, of_word};
use crate::marker::{Marker, Markers};
use crate::problem::{Outcome, Problem, refuse};

/// An entry with bytes, or a group.
#[derive(Debug)]
pub struct Entry {
    /// Its first line.
    pub line: usize,
    /// Its level, 1 to 49.
    pub level: u8,
    /// Its name; `None` for a FILLER.
    pub name: Option<String>,
    /// Its marker.
    pub marker: Option<Marker>,
    /// The characters of its PICTURE.
    pub picture: Option<String>,
    /// Its USAGE, if it has one.
    pub usage: Option<Usage>,
    /// The position of its sign, if it has a SIGN clause.
    pub sign: Option<Sign>,
    /// How often it occurs.
    pub occurs: Option<usize>,
    /// What it redefines.
    pub redefines: Option<String>,
    /// Whether it has a VALUE other than spaces.
    pub has_value: bool,
    /// Why it cannot be filled, although its size is known.
    pub unfit: Option<Problem>,
}

/// The position of the sign of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Before the digits.
    pub leading: bool,
    /// In a separate byte.
    pub separate: bool,
}

/// The remedy for items of unknown words.
const PLAIN: &str = "replace it by FILLER PIC X(n) of as many bytes";

/// The entries with bytes in a record. Levels 66, 78 and 88 have none.
pub fn entries(tokens: &[Token]) -> Outcome<Vec<Entry>> {
    let mut markers = Markers::default();
    let mut entries: Vec<(Entry, usize)> = Vec::new();
    let mut words: Vec<&Token> = Vec::new();
    // The entry of a marker on the same line; `None` for a level without bytes.
    let mut last: Option<usize> = None;
    for token in tokens {
        match &token.kind {
            TokenKind::Marker(text, true) if words.is_empty() => {
                markers.before_next(token.line, text);
            }
            TokenKind::Marker(text, _) => markers.add(last, token.line, text)?,
            TokenKind::Period => {
                if let (Some(number), Some(entry)) = (last, entry(&words)?) {
                    entries.push((entry, number));
                }
                words.clear();
            }
            TokenKind::Word(word) if words.is_empty() && is_listing(word) => {}
            TokenKind::Word(_) | TokenKind::Literal => {
                if words.is_empty() {
                    let has_bytes = !matches!(level(token)?, 66 | 78 | 88);
                    if !has_bytes {
                        markers.end()?;
                    }
                    last = has_bytes.then(|| markers.begin());
                }
                words.push(token);
            }
        }
    }
    if let Some(token) = words.first() {
        return refuse(token.line, "this entry has no end", "end it with a period");
    }
    markers.end()?;
    let with_marker = |(entry, number): (Entry, usize)| {
        Ok(Entry {
            marker: markers.take(number)?,
            ..entry
        })
    };
    entries.into_iter().map(with_marker).collect()
}

/// Whether a word only controls the compiler's listing; such words need no period.
fn is_listing(word: &str) -> bool {
    let listing = ["EJECT", "SKIP1", "SKIP2", "SKIP3"];
    listing.iter().any(|own| word.eq_ignore_ascii_case(own))
}

/// The level at the start of an entry.
fn level(token: &Token) -> Outcome<u8> {
    let TokenKind::Word(word) = &token.kind else {
        return refuse(token.line, "this is no entry", "begin it with a level");
    };
    match word.parse() {
        Ok(level @ (1..=49 | 66 | 78 | 88)) => Ok(level),
        Ok(77) => refuse(
            token.line,
            "an item of level 77 is no part of a record",
            "remove it from the copybook",
        ),
        _ if ["COPY", "EXEC", "REPLACE"]
            .iter()
            .any(|own| word.eq_ignore_ascii_case(own)) =>
        {
            refuse(
                token.line,
                format!("{word} is not carried out here"),
                "write the lines that it stands for in its place",
            )
        }
        _ => refuse(
            token.line,
            format!("{word} is no level"),
            "give the record alone, and --format free if it is not in fixed format",
        ),
    }
}

/// Parses the words of one entry.
struct Clauses<'a> {
    words: &'a [&'a Token],
    next: usize,
    entry: Entry,
}

fn entry(words: &[&Token]) -> Outcome<Option<Entry>> {
    let Some(first) = words.first() else {
        return Ok(None);
    };
    let level = level(first)?;
    if matches!(level, 66 | 78 | 88) {
        return Ok(None);
    }
    let entry = Entry {
        line: first.line,
        level,
        name: None,
        marker: None,
        picture: None,
        usage: None,
        sign: None,
        occurs: None,
        redefines: None,
        has_value: false,
        unfit: None,
    };
    let mut clauses = Clauses {
        words,
        next: 1,
        entry,
    };
    clauses.read()?;
    Ok(Some(clauses.entry))
}

impl Clauses<'_> {
    /// The next word in upper case; `None` at the end and for a literal.
    fn peek(&self) -> Option<String> {
        match &self.words.get(self.next)?.kind {
            TokenKind::Word(word) => Some(word.to_ascii_uppercase()),
            _ => None,
        }
    }

    /// The line of the next word, or of the last one.
    fn line(&self) -> usize {
        let token = self.words.get(self.next).or(self.words.last());
        token.map_or(self.entry.line, |token| token.line)
    }

    /// The next word as it is written.
    fn take(&mut self, what: &str) -> Outcome<String> {
        match self.words.get(self.next).map(|token| &token.kind) {
            Some(TokenKind::Word(word)) => {
                self.next += 1;
                Ok(word.clone())
            }
            _ => refuse(self.line(), format!("{what} is missing"), "add it"),
        }
    }

    /// Consumes the next word if it is one of these.
    fn skip(&mut self, words: &[&str]) -> bool {
        let is_it = self
            .peek()
            .is_some_and(|word| words.contains(&word.as_str()));
        self.next += usize::from(is_it);
        is_it
    }

    fn read(&mut self) -> Outcome<()> {
        match self.peek() {
            Some(word) if word == "FILLER" => self.next += 1,
            Some(word) if !is_clause(&word) => self.entry.name = Some(self.take("a name")?),
            _ => {}
        }
        while self.next < self.words.len() {
            let line = self.line();
            let word = self.take("a clause")?;
            self.clause(line, &word.to_ascii_uppercase())?;
        }
        Ok(())
    }

    fn clause(&mut self, line: usize, word: &str) -> Outcome<()> {
        match word {
            "PIC" | "PICTURE" => {
                self.skip(&["IS"]);
                self.entry.picture = Some(self.take("the characters of the PICTURE")?);
            }
            "USAGE" => {
                self.skip(&["IS"]);
                let word = self.take("a usage")?;
                self.usage(line, &word)?;
            }
            "SIGN" => {
                self.skip(&["IS"]);
                let word = self.take("LEADING or TRAILING")?.to_ascii_uppercase();
                self.sign(line, &word)?;
            }
            "LEADING" | "TRAILING" => self.sign(line, word)?,
            "OCCURS" => self.occurs(line)?,
            "REDEFINES" => self.entry.redefines = Some(self.take("a name")?),
            "VALUE" | "VALUES" => self.value(line)?,
            "JUST" | "JUSTIFIED" => {
                self.skip(&["RIGHT"]);
                let remedy = "remove it, or mark the item with pleo: -";
                self.entry.unfit = Some(Problem::new(
                    line,
                    "a text is filled from the left, and this is JUSTIFIED",
                    remedy,
                ));
            }
            "BLANK" => {
                self.skip(&["WHEN"]);
                self.skip(&["ZERO", "ZEROS", "ZEROES"]);
                let remedy = "remove it, or mark the item with pleo: -";
                self.entry.unfit = Some(Problem::new(
                    line,
                    "BLANK WHEN ZERO makes it edited for printing",
                    remedy,
                ));
            }
            "SYNC" | "SYNCHRONIZED" | "SYNCHRONISED" => {
                return refuse(
                    line,
                    "SYNCHRONIZED moves what stands behind it as the compiler likes",
                    "remove it, and write the bytes that it leaves free as a FILLER",
                );
            }
            "IS" | "GLOBAL" => {}
            "EXTERNAL" => {
                if self.skip(&["AS"]) {
                    self.next += 1;
                }
            }
            word if word.bytes().all(|letter| letter.is_ascii_digit()) => {
                let before = self.next.saturating_sub(2);
                let line = self.words.get(before).map_or(line, |token| token.line);
                return refuse(
                    line,
                    format!("this entry has no end before {word}"),
                    "end it with a period",
                );
            }
            word => self.usage(line, word)?,
        }
        Ok(())
    }

    fn usage(&mut self, line: usize, word: &str) -> Outcome<()> {
        match of_word(word) {
            None => refuse(line, format!("the clause {word} is not known here"), PLAIN),
            Some(Err(why)) => refuse(line, format!("{word} {why}"), PLAIN),
            Some(Ok(Usage::Sized(size, _))) => {
                let unsigned = self.skip(&["UNSIGNED"]);
                self.skip(&["SIGNED"]);
                self.entry.usage = Some(Usage::Sized(size, !unsigned));
                Ok(())
            }
            Some(Ok(usage)) => {
                self.entry.usage = Some(usage);
                Ok(())
            }
        }
    }

    fn sign(&mut self, line: usize, word: &str) -> Outcome<()> {
        if word != "LEADING" && word != "TRAILING" {
            return refuse(
                line,
                format!("SIGN {word} is not known"),
                "write LEADING or TRAILING",
            );
        }
        let separate = self.skip(&["SEPARATE"]);
        self.skip(&["CHARACTER"]);
        let leading = word == "LEADING";
        self.entry.sign = Some(Sign { leading, separate });
        Ok(())
    }

    fn occurs(&mut self, line: usize) -> Outcome<()> {
        let times = self.take("a number")?;
        self.skip(&["TIMES"]);
        let is_last = |word: &str| matches!(word, "TO" | "DEPENDING");
        if self.peek().is_some_and(|word| is_last(&word)) {
            return refuse(
                line,
                "OCCURS DEPENDING ON has no fixed length",
                "write OCCURS with the largest number, and fill the counter with the value count",
            );
        }
        let times = times.parse().ok().filter(|times| *times > 0);
        let Some(times) = times else {
            return refuse(
                line,
                "OCCURS takes a number here",
                "write the number, from 1 on",
            );
        };
        self.entry.occurs = Some(times);
        loop {
            if self.skip(&["ASCENDING", "DESCENDING"]) {
                self.skip(&["KEY"]);
                self.skip(&["IS"]);
            } else if self.skip(&["INDEXED"]) {
                self.skip(&["BY"]);
            } else {
                return Ok(());
            }
            while self.peek().is_some_and(|word| !is_clause(&word)) {
                self.next += 1;
            }
        }
    }

    fn value(&mut self, line: usize) -> Outcome<()> {
        self.skip(&["IS", "ARE"]);
        self.skip(&["ALL"]);
        let is_blank = self
            .peek()
            .is_some_and(|word| word == "SPACE" || word == "SPACES");
        self.entry.has_value = !is_blank;
        if self.next >= self.words.len() {
            return refuse(line, "VALUE has no value", "add it");
        }
        self.next += 1;
        // A literal with a doubled quote consists of parts here.
        let is_literal = |token: &&Token| token.kind == TokenKind::Literal;
        while self.words.get(self.next).is_some_and(is_literal) {
            self.next += 1;
        }
        Ok(())
    }
}

/// Whether a clause begins with a word.
fn is_clause(word: &str) -> bool {
    let words = "PIC PICTURE USAGE SIGN LEADING TRAILING OCCURS REDEFINES VALUE VALUES JUST JUSTIFIED BLANK SYNC \
        SYNCHRONIZED SYNCHRONISED IS GLOBAL EXTERNAL INDEXED ASCENDING DESCENDING";
    words.split(' ').any(|own| own == word) || of_word(word).is_some()
}
