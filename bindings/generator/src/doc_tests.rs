//! How comments are read.

use super::*;

const PARAMETERS: [&str; 4] = ["client", "request", "request_len", "pages"];

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

fn parsed(text: &str) -> Result<Doc, String> {
    Doc::parse(&lines(text), &PARAMETERS)
}

#[test]
fn every_part_of_a_comment_is_read() {
    let doc = parsed(
        "Creates a list\nof pages.\n\nNothing is sent.\nNot yet.\n\n- one\n  item\n- another\n\n\
         client: sends the requests. Its note: none.\nrequest: copied;\n  at most\n  8 bytes.\npages: receives the handle.\n\
         returns: PLEO_OK.\nblocks: until then.\nthreads: one.\nsource: a page.\nsince: 0.1.0\n\n\
         Example: of two\nsentences.\n\n    first();\n\n        second();",
    )
    .unwrap();
    let param = |name: &str, text: &str| Param {
        name: name.to_owned(),
        text: text.to_owned(),
        standard: false,
    };
    let some = |text: &str| Some(text.to_owned());
    let expected = Doc {
        summary: "Creates a list of pages.".to_owned(),
        paragraphs: ["Nothing is sent. Not yet.", "- one item", "- another"]
            .map(str::to_owned)
            .into(),
        params: vec![
            param("client", "sends the requests. Its note: none."),
            param("request", "copied; at most 8 bytes."),
            param("pages", "receives the handle."),
        ],
        returns: some("PLEO_OK."),
        blocks: some("until then."),
        threads: some("one."),
        source: some("a page."),
        since: some("0.1.0"),
        example_text: "of two sentences.".to_owned(),
        example: ["first();", "", "    second();"].map(str::to_owned).into(),
        structured: true,
    };
    assert_eq!(doc, expected);
    assert_eq!(
        doc.notes(),
        ["Blocks until then.", "Threads: one.", "Source: a page."]
    );
    assert_eq!(doc.example_title(), "Example: of two sentences.");
}

#[test]
fn one_text_can_be_that_of_several_parameters() {
    let doc = parsed("Does.\n\nclient, pages: both.\nsince: 0.1.0").unwrap();
    assert_eq!(doc.param("client").unwrap().text, "both.");
    assert_eq!(doc.param("pages").unwrap().text, "both.");
    assert_eq!(doc.param("request"), None);
}

#[test]
fn a_parameter_may_have_the_name_of_an_entry() {
    let read = |text: &str| Doc::parse(&lines(text), &["source"]).unwrap();
    let doc = read("Does.\n\nsource: a path.\nsince: 0.1.0");
    assert_eq!((doc.params.len(), &doc.source), (1, &None));
    let doc = read("Does.\n\nsource: a path.\nsource: a page.\nsince: 0.1.0");
    assert_eq!(doc.params[0].text, "a path.");
    assert_eq!(doc.source.as_deref(), Some("a page."));
}

#[test]
fn a_comment_without_entries_is_prose() {
    let doc = parsed("Does\nit.\n\nclient: yes. An\nexample:\n\n    pleo_do();").unwrap();
    assert!(!doc.structured && doc.params.is_empty());
    assert_eq!(doc.summary, "Does it.");
    assert_eq!(doc.paragraphs, ["client: yes."]);
    assert_eq!(doc.example, ["pleo_do();"]);
}

#[test]
fn what_is_no_entry_is_refused() {
    for (text, problem) in [
        (
            "Does.\n\nsize: 1.\nsince: 0.1.0",
            "size, which is no parameter",
        ),
        (
            "Does.\n\nclient: a.\nclient: b.\nsince: 0.1.0",
            "two entries for client",
        ),
        (
            "Does.\n\nsince: 0.1.0\nsince: 0.2.0",
            "two entries for since",
        ),
        (
            "Does.\n\npages: a.\nclient: b.\nsince: 0.1.0",
            "in another order",
        ),
        (
            "Does.\n\nclient: a.\nAnd more.\nsince: 0.1.0",
            "that is none: And more.",
        ),
        ("Does.\n\nsince: 0.1.0\n\nExample:\n", "without code"),
        (
            "Does.\n\nsince: 0.1.0\n\nExample:\n\n    a();\n\nMore.",
            "behind its example: More.",
        ),
        ("since: 0.1.0", "no summary"),
        (
            "Does.\n\nExample:\n\n    a();\nreturns: PLEO_OK.",
            "no entry before",
        ),
    ] {
        let refused = parsed(text).unwrap_err();
        assert!(refused.contains(problem), "{text}: {refused}");
    }
}

#[test]
fn lines_are_filled_and_no_word_is_lost() {
    assert_eq!(fill("aa bb cc dd", 5, 0), ["aa bb", "cc dd"]);
    assert_eq!(fill("aa bb cc", 5, 2), ["aa bb", "  cc"]);
    assert_eq!(fill("a longer-word b", 5, 2), ["a", "  longer-word", "  b"]);
    assert_eq!(fill("", 5, 0), [""; 0]);
    assert_eq!(fill_paragraph("- aa bb", 4), ["- aa", "  bb"]);
}
