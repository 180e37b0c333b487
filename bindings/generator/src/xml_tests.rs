//! XML comments, read as XML.

use std::path::Path;

use super::*;
use crate::model::Model;

const PLAIN: Style = Style {
    indent: 4,
    example: true,
    word: str::to_owned,
    name: str::to_owned,
};

/// The names of the elements of a text, in their order; a text that is not well-formed is refused.
fn elements(text: &str) -> Result<Vec<String>, String> {
    let mut rest = text;
    let (mut open, mut names) = (Vec::new(), Vec::new());
    while let Some((content, tail)) = rest.split_once('<') {
        references(content)?;
        let (tag, tail) = tail.split_once('>').ok_or("a tag has no end")?;
        rest = tail;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> ends nothing"));
            }
            continue;
        }
        let (tag, is_empty) = tag
            .strip_suffix('/')
            .map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
        let quotes = attributes.matches('"').count();
        if !is_name || (!attributes.is_empty() && (quotes != 2 || !attributes.contains("=\""))) {
            return Err(format!("<{tag}> is no tag"));
        }
        names.push(name.to_owned());
        if !is_empty {
            open.push(name);
        }
    }
    references(rest)?;
    match open.last() {
        Some(name) => Err(format!("<{name}> has no end")),
        None => Ok(names),
    }
}

/// Refuses what stands between tags and is no text.
fn references(text: &str) -> Result<(), String> {
    let wrong = text.contains('>')
        || text.split('&').skip(1).any(|rest| {
            !["amp;", "lt;", "gt;"]
                .iter()
                .any(|known| rest.starts_with(known))
        });
    if wrong {
        Err(format!("{text:?} is no text"))
    } else {
        Ok(())
    }
}

/// What stands in the `///` comments of a source, comment by comment.
fn comments(source: &str) -> Vec<String> {
    let mut made = vec![String::new()];
    for line in source.lines() {
        match (line.trim_start().strip_prefix("///"), made.last_mut()) {
            (Some(text), Some(last)) => {
                last.push_str(text);
                last.push('\n');
            }
            (None, Some(last)) if !last.is_empty() => made.push(String::new()),
            _ => {}
        }
    }
    made
}

fn doc(comment: &str, parameters: &[&str]) -> Doc {
    let lines: Vec<_> = comment.lines().map(str::to_owned).collect();
    Doc::parse(&lines, parameters).unwrap()
}

#[test]
fn every_part_has_its_element() {
    let comment = doc(
        "A < b & c.\n\nMore.\n\nobject: a <thing>.\nreturns: PLEO_OK.\nblocks: until then.\nsince: 0.1.0\n\n\
         Example:\n\n    if (a > b)\n        c();",
        &["object"],
    );
    let made = super::comment(&comment, &PLAIN);
    assert_eq!(
        made,
        "    /// <summary>A &lt; b &amp; c.</summary>\n    /// <remarks>\n    /// <para>More.</para>\n    \
         /// <para>Blocks until then.</para>\n    /// <para>Since 0.1.0.</para>\n    \
         /// <para>Example:</para>\n    /// <code>\n    ///     if (a &gt; b)\n    ///         c();\n    \
         /// </code>\n    /// </remarks>\n    /// <param name=\"object\">a &lt;thing&gt;.</param>\n    \
         /// <returns>PLEO_OK.</returns>\n"
    );
    assert_eq!(super::comment(&doc("", &[]), &PLAIN), "");
}

#[test]
fn what_is_not_well_formed_is_noticed() {
    assert_eq!(elements("<a>b<c name=\"d\"/></a>").unwrap(), ["a", "c"]);
    for text in [
        "<a>",
        "</a>",
        "<a></b>",
        "a & b",
        "a > b",
        "a < b",
        "<a b></a>",
        "<A></A>",
    ] {
        assert!(elements(text).is_err(), "{text}");
    }
}

#[test]
fn every_comment_of_csharp_and_pascal_is_well_formed() {
    let model = Model::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap();
    let sources = [
        crate::csharp::functions(&model),
        crate::csharp::enums(&model),
        crate::csharp::handles(&model),
        crate::pascal::make(&model),
    ];
    for source in sources {
        let comments = comments(&source);
        assert!(comments.len() > 10);
        for comment in comments.iter().filter(|comment| !comment.is_empty()) {
            let elements =
                elements(comment).unwrap_or_else(|problem| panic!("{problem}:\n{comment}"));
            assert_eq!(
                elements.first().map(String::as_str),
                Some("summary"),
                "{comment}"
            );
        }
    }
}
