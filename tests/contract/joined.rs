//! Texts that a program puts together become one; a name that stands for a text becomes that text.

use crate::token::{HOLE, Kind, Language, Token};

/// A token, once more, with the texts whole.
pub fn joined(tokens: Vec<Token>, language: Language) -> Vec<Token> {
    let tokens = match language {
        Language::Cobol => strings_of_cobol(tokens),
        _ => tokens,
    };
    // A name has the whole of its text, and a sum may have names in it, which may be of sums.
    let mut tokens = sums(&tokens, language, false);
    for _ in 0..2 {
        tokens = sums(&named(&tokens, language), language, true);
    }
    if matches!(language, Language::C | Language::Cpp) {
        tokens.iter_mut().for_each(fill_formats);
    }
    tokens
}

/// `STRING a b DELIMITED BY SIZE INTO c` as the text that it makes.
fn strings_of_cobol(tokens: Vec<Token>) -> Vec<Token> {
    let mut made = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(token) = rest.next() {
        if !token.is_word("STRING") {
            made.push(token);
            continue;
        }
        let (mut text, mut line) = (String::new(), None);
        let mut is_delimiter = 0;
        let mut depth = 0;
        while let Some(part) = rest.next_if(|part| !part.is_word("INTO")) {
            match &part.kind {
                Kind::Word(_) if part.is_word("DELIMITED") => is_delimiter = 2,
                Kind::Word(_) if part.is_word("BY") => {}
                Kind::Word(_) if part.is_word("FUNCTION") => {}
                Kind::Sign('(') => depth += 1,
                Kind::Sign(')') => depth -= 1,
                _ if depth > 0 => {}
                Kind::Text(_) | Kind::Word(_) if is_delimiter == 2 => is_delimiter = 0,
                Kind::Text(more) => {
                    line.get_or_insert(part.line);
                    text += more;
                }
                Kind::Word(_) => text.push(HOLE),
                _ => {}
            }
        }
        let kind = Kind::Text(text);
        made.extend(line.map(|line| Token { line, kind }));
        // It then says where the text goes, as MOVE does.
        if let Some(_into) = rest.next() {
            let word = |word: &str| Token {
                line: token.line,
                kind: Kind::Word(word.to_owned()),
            };
            made.push(word("TO"));
        }
    }
    made
}

/// Sums of texts, with values among them if asked for, and texts side by side where that makes them one.
fn sums(tokens: &[Token], language: Language, with_values: bool) -> Vec<Token> {
    let (sign, is_side_by_side) = match language {
        Language::C => (None, true),
        Language::Cpp => (Some('+'), true),
        Language::CSharp | Language::Pascal => (Some('+'), false),
        Language::Cobol => (Some('&'), false),
        _ => return tokens.to_vec(),
    };
    let is_sum =
        |token: Option<&Token>| token.is_some_and(|token| sign.is_some_and(|sign| token.is(sign)));
    let mut made: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let begin = at;
        at += 1;
        let Some(text) = token.text() else {
            made.push(token.clone());
            continue;
        };
        let mut text = text.to_owned();
        if with_values && is_sum(made.last()) && !text.starts_with(HOLE) {
            text.insert(0, HOLE);
        }
        loop {
            if is_side_by_side && let Some(more) = tokens.get(at).and_then(Token::text) {
                text += more;
                at += 1;
            } else if is_sum(tokens.get(at)) {
                match tokens.get(at + 1).and_then(Token::text) {
                    Some(more) => {
                        // It was a hole before its name was known.
                        text += more.trim_start_matches(HOLE);
                        at += 2;
                    }
                    None if with_values => {
                        text.push(HOLE);
                        at = end_of_value(tokens, at + 1);
                    }
                    None => break,
                }
            } else {
                break;
            }
        }
        // A name has the line where it was given its text; what begins with it stands here.
        let before = made.last().map_or(0, |before| before.line);
        let is_sum_of_names = at > begin + 1 && token.line < before;
        made.push(Token {
            line: if is_sum_of_names { before } else { token.line },
            kind: Kind::Text(text),
        });
    }
    made
}

/// Where a value that is added ends.
fn end_of_value(tokens: &[Token], begin: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(begin) {
        match token.kind {
            Kind::Sign('(' | '[') => depth += 1,
            Kind::Sign(')' | ']') if depth > 0 => depth -= 1,
            Kind::Sign(')' | ']' | ',' | ';' | '+' | '&' | '}') if depth == 0 => return at,
            _ => {}
        }
    }
    tokens.len()
}

/// The name that a text is given: `NAME = "…"`, `NAME[] = "…"`, `NAME := '…'`, `01 NAME … VALUE "…"`, `MOVE "…" TO NAME`.
fn name_of(tokens: &[Token], at: usize, language: Language) -> Option<String> {
    let name = match language {
        Language::Cobol if tokens.get(at + 1)?.is_word("TO") => tokens.get(at + 2)?.word()?,
        Language::Cobol => {
            let is_value = at > 0 && tokens[at - 1].is_word("VALUE");
            let is_level =
                |place: &usize| is_level(&tokens[*place]) && tokens[*place + 1].word().is_some();
            let begin = is_value.then(|| (0..at).rev().find(is_level))??;
            tokens[begin + 1].word()?
        }
        Language::Shell | Language::Prose => return None,
        _ => {
            // The whole of the text, and not the beginning of something.
            let is_whole = matches!(tokens.get(at + 1)?.kind, Kind::Sign(';' | ','));
            let before = tokens[..at]
                .split_last()
                .filter(|(last, _)| is_whole && last.is('='));
            let (_, before) = before?;
            let is_around = |token: &&Token| matches!(token.kind, Kind::Sign(':' | '[' | ']'));
            before
                .iter()
                .rev()
                .find(|token| !is_around(token))?
                .word()?
        }
    };
    Some(name.to_owned())
}

fn is_level(token: &Token) -> bool {
    let digits = |word: &str| word.len() == 2 && word.chars().all(|digit| digit.is_ascii_digit());
    token.word().is_some_and(digits)
}

struct Name {
    spelled: String,
    text: String,
    /// In how many braces it was given; it is forgotten outside of them.
    depth: usize,
    /// Where.
    at: usize,
}

/// Each name that was given to a text, as the text; a text that is used by its name does not stand where it was given it.
fn named(tokens: &[Token], language: Language) -> Vec<Token> {
    let mut names: Vec<Name> = Vec::new();
    let mut made: Vec<Token> = Vec::new();
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate() {
        match &token.kind {
            Kind::Sign('{') => depth += 1,
            Kind::Sign('}') => {
                depth = depth.saturating_sub(1);
                names.retain(|name| name.depth <= depth);
            }
            Kind::Word(_) if token.is_word("PROGRAM-ID") => names.clear(),
            Kind::Text(text) => {
                if let Some(spelled) = name_of(tokens, at, language) {
                    let (text, at) = (text.clone(), made.len());
                    names.push(Name {
                        spelled,
                        text,
                        depth,
                        at,
                    });
                }
            }
            Kind::Word(word) => {
                let mut behind = tokens[at + 1..].iter().skip_while(|next| next.is(':'));
                let is_given = behind.next().is_some_and(|next| next.is('='))
                    || at > 0 && tokens[at - 1].is_word("TO");
                if is_given {
                    names.retain(|known| known.spelled != *word);
                }
                let known = names.iter().rfind(|known| known.spelled == *word);
                if let Some(known) = known {
                    let line = made[known.at].line;
                    made[known.at].kind = Kind::Comment(String::new());
                    let kind = Kind::Text(known.text.clone());
                    made.push(Token { line, kind });
                    continue;
                }
            }
            _ => {}
        }
        made.push(token.clone());
    }
    made
}

/// What `printf` puts in, which is no `%2F` of an address.
fn fill_formats(token: &mut Token) {
    let Kind::Text(text) = &mut token.kind else {
        return;
    };
    let mut made = String::new();
    let mut rest = text.as_str();
    while let Some((before, behind)) = rest.split_once('%') {
        made += before;
        let is_escape = behind.get(..2).is_some_and(|code| {
            code.chars()
                .all(|c| c.is_ascii_digit() || ('A'..='F').contains(&c))
        });
        let letters = behind.trim_start_matches(|c: char| "-+ #.*0123456789hlzj".contains(c));
        match letters.chars().next() {
            Some('d' | 'i' | 'u' | 's' | 'x' | 'X' | 'c') if !is_escape => {
                made.push(HOLE);
                rest = &letters[1..];
            }
            _ => {
                made.push('%');
                rest = behind;
            }
        }
    }
    made += rest;
    *text = made;
}
