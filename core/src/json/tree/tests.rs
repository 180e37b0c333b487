use super::*;

fn tree(text: &str) -> Tree {
    Tree::parse("text", text.as_bytes()).unwrap()
}

fn printed(text: &str) -> String {
    String::from_utf8(tree(text).print().unwrap()).unwrap()
}

#[test]
fn nothing_is_changed_by_being_read() {
    for text in [
        r#"{"a":[1E5,1.0E+2,1e400,-0.0,18446744073709551616],"b":{},"c":[],"":[[[]]],"d":null,"e":[true,false]}"#,
        r#"{"a":{"$serde_json::private::Number":"7"},"b":{"$serde_json::private::RawValue":"[1,2]"}}"#,
        r#"{"$serde_json::private::Number":1}"#,
        r#"{"a":1,"a":2}"#,
        r#""\u0000\n\"\\/é😀\b\f\r\t\u001f""#,
        "7",
    ] {
        assert_eq!(printed(text), text, "{text}");
        assert_eq!(tree(text).length(), text.len(), "{text}");
    }
    assert_eq!(
        printed(" [ \"\\u00e9\" , { \"a\" : 1 } ] "),
        r#"["é",{"a":1}]"#
    );
    assert_eq!(
        tree(r#"{"a":1,"a":2}"#).member("a"),
        Some(&Tree::Number("2".into()))
    );
}

#[test]
fn what_is_too_deep_or_too_much_is_told() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(tree(&nested(100)).depth(), 100);
    for depth in [101, 200, 512, 513, 100_000] {
        let error = Tree::parse("text", nested(depth).as_bytes())
            .unwrap_err()
            .to_string();
        assert!(error.contains("deeper than 100"), "{depth}: {error}");
    }
    let many = format!("[{}0]", "0,".repeat(1_000_000));
    assert!(
        Tree::parse("text", many.as_bytes())
            .unwrap_err()
            .to_string()
            .contains("million")
    );
    assert!(matches!(
        Tree::parse("text", br#"["\ud800"]"#),
        Err(Error::Text { .. })
    ));
}

#[test]
fn numbers_are_the_same_by_what_they_are_worth() {
    for (one, other) in [
        ("1", "1.0"),
        ("[10]", "[1e1]"),
        (r#"{"a":1,"b":2}"#, r#"{"b":2.00,"a":1}"#),
        ("0", "-0"),
    ] {
        assert!(tree(one).is_same(&tree(other)), "{one} {other}");
    }
    for (one, other) in [
        ("1", "2"),
        ("1", "\"1\""),
        ("[1]", "[1,1]"),
        (r#"{"a":1}"#, r#"{"b":1}"#),
        ("null", "0"),
    ] {
        assert!(!tree(one).is_same(&tree(other)), "{one} {other}");
    }
}
