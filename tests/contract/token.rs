//! The languages that the project has programs in, and the words, texts and signs of a program.

/// What stands in a text for a value that only the running program knows.
pub const HOLE: char = '\u{FFFC}';

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    C,
    Cpp,
    CSharp,
    Rust,
    Pascal,
    Cobol,
    Shell,
    /// What people read: a word that begins with `/` is a text.
    Prose,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name, a keyword or a number.
    Word(String),
    /// A literal, without its quotes and escapes.
    Text(String),
    Sign(char),
    /// Its text, without its marks.
    Comment(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub line: usize,
    pub kind: Kind,
}

impl Token {
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    /// Whether it is this keyword, whatever its case.
    pub fn is_word(&self, keyword: &str) -> bool {
        self.word()
            .is_some_and(|word| word.eq_ignore_ascii_case(keyword))
    }
}

impl Language {
    /// By the ending of a file's name, or the name behind the fence of a block.
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "c" | "h" => Self::C,
            "cpp" | "hpp" | "c++" => Self::Cpp,
            "cs" | "csharp" | "c#" => Self::CSharp,
            "rs" | "rust" => Self::Rust,
            "pas" | "dpr" | "lpr" | "inc" | "pascal" => Self::Pascal,
            "cob" | "cpy" | "cobol" => Self::Cobol,
            "sh" => Self::Shell,
            "txt" => Self::Prose,
            _ => return None,
        })
    }

    /// What a comment begins and ends with.
    pub fn comments(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::C | Self::Cpp | Self::CSharp | Self::Rust => &[("//", "\n"), ("/*", "*/")],
            Self::Pascal => &[("//", "\n"), ("{", "}"), ("(*", "*)")],
            Self::Cobol => &[("*>", "\n")],
            Self::Shell => &[("#", "\n")],
            Self::Prose => &[],
        }
    }

    pub fn quotes(self) -> &'static [char] {
        match self {
            Self::Pascal => &['\''],
            Self::Cobol | Self::Shell => &['"', '\''],
            _ => &['"'],
        }
    }

    /// Whether texts have escapes, as those of C.
    pub fn has_escapes(self) -> bool {
        matches!(self, Self::C | Self::Cpp | Self::CSharp | Self::Rust)
    }
}
