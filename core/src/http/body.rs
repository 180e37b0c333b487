//! The body of a request: nothing, JSON, other bytes, or a form; from memory or from files.

use std::path::{Path, PathBuf};

use bytes::Bytes;
use http::HeaderValue;

use crate::error::Error;
use crate::json::check::{check_json, copied};
use crate::sys::file::{self, Sensitivity};
use crate::sys::open::{Access, failure};
use crate::sys::own_file::OwnFile;

/// The most parts of a form.
const PARTS_MAX: usize = 100;

/// The longest name and media type of a part, in bytes.
const NAME_MAX: usize = 256;

/// The body of a request.
#[derive(Clone, Debug, Default)]
pub(crate) enum Body {
    #[default]
    None,
    Json(Bytes),
    /// Other bytes, sent unchanged.
    Raw {
        kind: HeaderValue,
        content: Content,
    },
    /// multipart/form-data.
    Form(Vec<Part>),
}

/// Bytes are shared, so that a retry copies nothing; a file, whose path is absolute, is opened for
/// each attempt.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Bytes(Bytes),
    File(PathBuf),
}

/// A part of a form.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) file_name: Option<String>,
    pub(crate) kind: Option<String>,
    pub(crate) content: Content,
}

/// A file to be sent, opened.
pub(crate) struct OpenFile {
    pub(crate) file: OwnFile,
    pub(crate) size: u64,
}

impl Body {
    /// The text, if it is JSON.
    pub(crate) fn json_text(&self) -> Option<&[u8]> {
        if let Body::Json(text) = self {
            Some(text)
        } else {
            None
        }
    }

    pub(crate) fn is_none(&self) -> bool {
        matches!(self, Body::None)
    }

    /// The files to be sent, in their order.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let contents: Vec<_> = match self {
            Body::Raw { content, .. } => vec![content],
            Body::Form(parts) => parts.iter().map(|part| &part.content).collect(),
            _ => Vec::new(),
        };
        let file = |content: &&Content| match content {
            Content::File(path) => Some(path.clone()),
            Content::Bytes(_) => None,
        };
        contents.iter().filter_map(file).collect()
    }

    /// A JSON body, checked, or none.
    ///
    /// # Errors
    /// [`Error::Argument`] with the place where it is not JSON; [`Error::Resource`].
    pub(crate) fn json(text: Option<&[u8]>) -> Result<Self, Error> {
        let Some(text) = text else {
            return Ok(Body::None);
        };
        check_json("body", text)?;
        Ok(Body::Json(copied(text)?.into()))
    }

    /// Adds a part. A body that is not a form is replaced.
    pub(crate) fn add(&mut self, part: Part) -> Result<(), Error> {
        part.check()?;
        match self {
            Body::Form(parts) if parts.len() >= PARTS_MAX => Err(Error::argument(
                "name",
                "is one too many; a form has at most 100 parts",
            )),
            Body::Form(parts) => {
                parts.push(part);
                Ok(())
            }
            other => {
                *other = Body::Form(vec![part]);
                Ok(())
            }
        }
    }
}

impl Content {
    /// The content of a file, by its absolute path.
    ///
    /// # Errors
    /// [`Error::File`] if a relative path has no current directory.
    pub(crate) fn file(path: PathBuf) -> Result<Self, Error> {
        file::absolute(file::SENT, path).map(Self::File)
    }
}

impl OpenFile {
    /// # Errors
    /// [`Error::File`] if it cannot be read.
    pub(crate) fn open(path: &Path) -> Result<Self, Error> {
        let (file, about) = file::open_to_read(file::SENT, path, Sensitivity::Public)?;
        let file =
            OwnFile::new(file).map_err(|error| failure(file::SENT, Access::Reading, &error))?;
        Ok(Self {
            file,
            size: about.len(),
        })
    }
}

impl Part {
    fn check(&self) -> Result<(), Error> {
        let texts = [
            ("name", Some(&self.name)),
            ("file_name", self.file_name.as_ref()),
        ];
        for (argument, text) in texts
            .into_iter()
            .filter_map(|(argument, text)| Some((argument, text?)))
        {
            if text.is_empty() || text.len() > NAME_MAX {
                return Err(Error::argument(argument, "must have 1 to 256 bytes"));
            }
            if text
                .chars()
                .any(|c| c.is_control() || matches!(c, '"' | '\\'))
            {
                return Err(Error::argument(
                    argument,
                    "must not contain a control character, \" or \\",
                ));
            }
        }
        self.kind
            .as_ref()
            .map_or(Ok(()), |kind| media_type(kind).map(drop))
    }
}

/// A media type such as `application/pdf`, as a header value.
pub(crate) fn media_type(kind: &str) -> Result<HeaderValue, Error> {
    let refused = || {
        Error::argument(
            "media_type",
            "must be a media type of at most 256 bytes, e.g. application/pdf",
        )
    };
    let (main, rest) = kind.split_once('/').ok_or_else(refused)?;
    let (sub, parameters) = rest.split_once(';').unwrap_or((rest, ""));
    let token = |text: &str| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&^_.+-".contains(&byte);
        !text.is_empty() && text.bytes().all(allowed)
    };
    let plain = parameters.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if !(token(main) && token(sub.trim_end()) && plain && kind.len() <= NAME_MAX) {
        return Err(refused());
    }
    HeaderValue::from_str(kind).map_err(|_| refused())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_media_type_is_one() {
        for kind in [
            "application/pdf",
            "text/csv; charset=utf-8",
            "image/svg+xml",
        ] {
            assert!(media_type(kind).is_ok(), "{kind}");
        }
        let longest = format!("text/{}", "a".repeat(NAME_MAX - 5));
        assert!(media_type(&longest).is_ok() && media_type(&format!("{longest}a")).is_err());
        for kind in [
            "",
            "pdf",
            "te(xt/csv",
            "text/c(sv",
            "application/",
            "/pdf",
            "a b/c",
            "text/csv;\r\nx: y",
            "text/csv;\u{e6}",
        ] {
            assert!(media_type(kind).is_err(), "{kind}");
        }
    }

    #[test]
    fn a_part_cannot_end_its_header() {
        let part = |name: &str, file_name: &str| Part {
            name: name.into(),
            file_name: Some(file_name.into()),
            kind: None,
            content: Content::Bytes(Bytes::new()),
        };
        let mut body = Body::None;
        for (name, file_name) in [
            ("a\r\nb", "c"),
            ("a", "c\"; filename=\"d"),
            ("", "c"),
            ("a", "c\\"),
        ] {
            assert!(body.add(part(name, file_name)).is_err());
        }
        assert!(body.is_none());
        assert!(body.add(part("file", "Kvittering Ærøskøbing.pdf")).is_ok());
        assert!(matches!(body, Body::Form(parts) if parts.len() == 1));
    }

    #[test]
    fn a_form_has_bounds() {
        let part = |name: String| Part {
            name,
            file_name: None,
            kind: None,
            content: Content::Bytes(Bytes::new()),
        };
        let mut body = Body::None;
        assert!(body.add(part("a".repeat(NAME_MAX + 1))).is_err());
        for _ in 0..PARTS_MAX {
            body.add(part("a".repeat(NAME_MAX))).unwrap();
        }
        assert!(body.add(part("a".into())).is_err());
        assert!(!body.is_none() && body.json_text().is_none());
    }
}
