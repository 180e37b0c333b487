//! The index of a JSON text: one pass by the grammar of RFC 8259.

use crate::error::Error;
use crate::limits::DEPTH_MAX;

/// The type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the types of RFC 8259")]
pub enum JsonType {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

impl JsonType {
    /// The type with its article, for a message.
    #[must_use]
    pub fn described(self) -> &'static str {
        match self {
            JsonType::Null => "null",
            JsonType::Boolean => "a boolean",
            JsonType::Number => "a number",
            JsonType::String => "a string",
            JsonType::Array => "an array",
            JsonType::Object => "an object",
        }
    }
}

/// The place of a value in the index: its node, and that of its array or object.
#[derive(Clone, Copy, Default)]
pub(crate) struct Place {
    pub(super) number: usize,
    pub(super) within: Option<usize>,
}

/// The failure over a value of the wrong type.
pub(super) fn wrong_type(expected: &'static str, got: JsonType) -> Error {
    if got == JsonType::Null {
        Error::Null
    } else {
        Error::Type {
            expected,
            got: got.described(),
        }
    }
}

/// One value, or one name of an object: its place, and the place after it.
pub(super) struct Node {
    pub(super) start: u32,
    pub(super) end: u32,
    /// The number of the node after this value and all its contents.
    pub(super) next: u32,
    pub(super) kind: JsonType,
    /// Whether it is a string with escapes.
    pub(super) escaped: bool,
}

/// The places of everything in a JSON text: nodes in the order of the text, names before their
/// values.
pub(crate) struct Index {
    pub(super) nodes: Vec<Node>,
    /// The nesting depth of its arrays and objects.
    pub(super) depth: usize,
}

impl Index {
    /// Indexes a whole text.
    ///
    /// # Errors
    /// [`Error::NotJson`]; [`Error::Resource`] if memory for it is lacking.
    pub(crate) fn build(text: &[u8]) -> Result<Index, Error> {
        // Most responses are ASCII, which is checked faster.
        let is_utf8 = text.is_ascii() || std::str::from_utf8(text).is_ok();
        if !is_utf8 || u32::try_from(text.len()).is_err() {
            return Err(Error::NotJson);
        }
        let mut nodes = Vec::new();
        // Enough for most texts of this size, so that most need one allocation.
        nodes
            .try_reserve_exact((text.len() / NODE_BYTES).clamp(NODES_MIN, NODES_MAX))
            .map_err(|_| no_memory())?;
        let mut reader = Reader {
            text,
            at: 0,
            nodes,
            open: Vec::new(),
            object: false,
            depth: 0,
            no_memory: false,
        };
        if text.starts_with(b"\xEF\xBB\xBF") {
            reader.at = 3;
        }
        if reader.document().is_none() {
            return Err(if reader.no_memory {
                no_memory()
            } else {
                Error::NotJson
            });
        }
        Ok(Index {
            nodes: reader.nodes,
            depth: reader.depth,
        })
    }
}

/// The usual number of bytes per value or name, and the least and the most values for which memory
/// is reserved in advance.
const NODE_BYTES: usize = 12;
const NODES_MIN: usize = 32;
const NODES_MAX: usize = 4096;

fn no_memory() -> Error {
    Error::Resource("memory to read the response")
}

/// A parser of RFC 8259's grammar, without recursion, so that no nesting overflows a small stack.
struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    nodes: Vec<Node>,
    /// The nodes of the open arrays and objects.
    open: Vec<usize>,
    /// Whether the innermost one is an object.
    object: bool,
    depth: usize,
    /// Whether it stopped for lack of memory, not for invalid JSON.
    no_memory: bool,
}

impl Reader<'_> {
    fn document(&mut self) -> Option<()> {
        loop {
            self.blanks();
            if self.value()? {
                self.blanks();
                if !self.take(self.closing()) {
                    self.first()?;
                    continue;
                }
                self.close();
            }
            if !self.goes_on()? {
                break;
            }
        }
        if self.at == self.text.len() {
            Some(())
        } else {
            None
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn want(&mut self, byte: u8) -> Option<()> {
        if self.take(byte) { Some(()) } else { None }
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Parses a value, or the start of an array or object; returns whether it is the latter.
    fn value(&mut self) -> Option<bool> {
        let start = self.at;
        let kind = match self.peek()? {
            b'{' => JsonType::Object,
            b'[' => JsonType::Array,
            byte => return self.whole(byte).map(|()| false),
        };
        if self.open.len() == DEPTH_MAX {
            return None;
        }
        self.at += 1;
        self.open.push(self.nodes.len());
        self.object = kind == JsonType::Object;
        self.depth = self.depth.max(self.open.len());
        // Its end is known when it closes.
        self.push(start, kind, false).map(|()| true)
    }

    /// Parses a value without contents.
    fn whole(&mut self, first: u8) -> Option<()> {
        match first {
            b'"' => self.text_node(),
            b't' => self.word(b"true", JsonType::Boolean),
            b'f' => self.word(b"false", JsonType::Boolean),
            b'n' => self.word(b"null", JsonType::Null),
            b'-' | b'0'..=b'9' => self.number(),
            _ => None,
        }
    }

    fn closing(&self) -> u8 {
        if self.object { b'}' } else { b']' }
    }

    /// Parses what precedes a value in the innermost array or object.
    fn first(&mut self) -> Option<()> {
        if self.object { self.key() } else { Some(()) }
    }

    /// Ends the innermost array or object here.
    fn close(&mut self) {
        let (end, next) = (narrow(self.at), narrow(self.nodes.len()));
        if let Some(node) = self.open.pop().and_then(|open| self.nodes.get_mut(open)) {
            (node.end, node.next) = (end, next);
        }
        self.object = self
            .open
            .last()
            .is_some_and(|open| self.nodes[*open].kind == JsonType::Object);
    }

    /// Parses the closing brackets after a value, and a comma; returns whether another value
    /// follows.
    fn goes_on(&mut self) -> Option<bool> {
        loop {
            self.blanks();
            if self.open.is_empty() {
                return Some(false);
            }
            if self.take(b',') {
                self.blanks();
                return self.first().map(|()| true);
            }
            self.want(self.closing())?;
            self.close();
        }
    }

    fn key(&mut self) -> Option<()> {
        if self.peek() != Some(b'"') {
            return None;
        }
        self.text_node()?;
        self.blanks();
        self.want(b':')
    }

    fn text_node(&mut self) -> Option<()> {
        let start = self.at;
        let mut escaped = false;
        let mut rest = &self.text[start + 1..];
        loop {
            rest = &rest[plain_bytes(rest)..];
            let [byte, after @ ..] = rest else {
                return None;
            };
            rest = match byte {
                b'"' => {
                    self.at = self.text.len() - after.len();
                    return self.push(start, JsonType::String, escaped);
                }
                b'\\' => {
                    escaped = true;
                    behind_escape(after)?
                }
                0..=0x1F => return None,
                _ => after,
            };
        }
    }

    fn word(&mut self, word: &[u8], kind: JsonType) -> Option<()> {
        let start = self.at;
        if !self.text[self.at..].starts_with(word) {
            return None;
        }
        self.at += word.len();
        self.push(start, kind, false)
    }

    fn number(&mut self) -> Option<()> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        self.push(start, JsonType::Number, false)
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > start { Some(()) } else { None }
    }

    fn push(&mut self, start: usize, kind: JsonType, escaped: bool) -> Option<()> {
        if self.nodes.try_reserve(1).is_err() {
            self.no_memory = true;
            return None;
        }
        let next = self.nodes.len() + 1;
        self.nodes.push(Node {
            start: narrow(start),
            end: narrow(self.at),
            next: narrow(next),
            kind,
            escaped,
        });
        Some(())
    }
}

/// Parses the rest of an escape after its backslash.
fn behind_escape(text: &[u8]) -> Option<&[u8]> {
    match text {
        [
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't',
            after @ ..,
        ] => Some(after),
        [b'u', digits @ ..] => match digits.split_at_checked(4) {
            Some((digits, after)) if digits.iter().all(u8::is_ascii_hexdigit) => Some(after),
            _ => None,
        },
        _ => None,
    }
}

/// How many bytes come before the first one that ends the string, escapes, or is invalid, as far as
/// whole words of eight bytes show; a lower bound.
fn plain_bytes(text: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 0xFF;
    const HIGHS: u64 = ONES << 7;
    // The lowest marked byte is correct; a borrow may wrongly mark others above it, none below.
    let zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGHS;
    let mut plain = 0;
    for word in text.as_chunks::<8>().0 {
        let word = u64::from_le_bytes(*word);
        let controls = word.wrapping_sub(ONES * 0x20) & !word & HIGHS;
        let special = controls
            | zero(word ^ (ONES * u64::from(b'"')))
            | zero(word ^ (ONES * u64::from(b'\\')));
        if special != 0 {
            return plain + special.trailing_zeros() as usize / 8;
        }
        plain += 8;
    }
    plain
}

/// Positions fit into 32 bits: a text of 4 GiB is refused, and no text has more values than bytes.
pub(super) fn narrow(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
