//! Of which call a token is an argument, and in which function it is.

use crate::token::{Kind, Token};

/// A call that a token is an argument of; its name as [`plain`] has it.
pub struct Call {
    pub name: String,
    /// Behind its name.
    pub begin: usize,
}

/// Macros of C programs that make two arguments of one.
const MACROS: [&str; 2] = ["PLEO_STR", "TEXT"];

/// The calls that a token is an argument of, the innermost first.
pub fn calls(tokens: &[Token], at: usize) -> Vec<Call> {
    if let Some(call) = call_of_cobol(tokens, at) {
        return vec![call];
    }
    let mut found = Vec::new();
    let mut depth = 0;
    for place in (0..at).rev() {
        match tokens[place].kind {
            Kind::Sign(')' | ']') => depth += 1,
            Kind::Sign('(' | '[') if depth > 0 => depth -= 1,
            Kind::Sign('(') => {
                let name = place
                    .checked_sub(1)
                    .and_then(|before| tokens[before].word());
                found.extend(name.filter(|name| !MACROS.contains(name)).map(|name| Call {
                    name: plain(name),
                    begin: place,
                }));
            }
            // What an index is of is not said by the call around it.
            Kind::Sign(';' | '{' | '}' | '[') => break,
            _ => {}
        }
    }
    found
}

/// `CALL "NAME" USING …`, up to the next verb.
fn call_of_cobol(tokens: &[Token], at: usize) -> Option<Call> {
    const VERBS: [&str; 12] = [
        "ADD", "COMPUTE", "DISPLAY", "ELSE", "EVALUATE", "IF", "MOVE", "PERFORM", "SET", "STRING",
        "VALUE", "WHEN",
    ];
    let before = tokens[..at].iter().enumerate().rev();
    let mut before = before.take_while(|(_, token)| {
        !VERBS.iter().any(|verb| token.word() == Some(verb)) && !token.is('.')
    });
    let (call, _) = before.find(|(_, token)| token.word() == Some("CALL"))?;
    let name = tokens.get(call + 1).filter(|_| call + 1 < at)?.text()?;
    Some(Call {
        name: plain(name),
        begin: call + 2,
    })
}

/// For each token the number of the function that it is in; what is between functions has a number, too.
pub fn functions(tokens: &[Token]) -> Vec<usize> {
    let (mut number, mut depth) = (0, 0usize);
    let mut begin = None;
    let mut numbers = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let is_head = before.is_some_and(|before| {
            before.is(')') || before.is_word("const") || before.is_word("noexcept")
        });
        match token.kind {
            Kind::Sign('{') => {
                depth += 1;
                if begin.is_none() && is_head {
                    begin = Some(depth);
                    number += 1;
                }
            }
            Kind::Sign('}') => {
                if begin == Some(depth) {
                    begin = None;
                    number += 1;
                }
                depth = depth.saturating_sub(1);
            }
            Kind::Word(_)
                if ["procedure", "function", "PROGRAM-ID"]
                    .iter()
                    .any(|word| token.is_word(word)) =>
            {
                number += 1
            }
            _ => {}
        }
        numbers.push(number);
    }
    numbers
}

/// A name without what languages write it with.
pub fn plain(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}
