use super::*;

fn text(json: &Json) -> String {
    String::from_utf8(json.print().unwrap()).unwrap()
}

#[test]
fn parents_are_made_as_needed() {
    let mut json = Json::default();
    assert_eq!(text(&json), "null");
    json.set_text("/a/b~1c/0/d", "x").unwrap();
    json.set_int64("/a/b~1c/-", -5).unwrap();
    json.set_boolean("/a/b~1c/2/-/e", true).unwrap();
    json.set_null("/n").unwrap();
    json.set_json("/raw", " {\"k\" : [1.10, 1e400]} ").unwrap();
    assert_eq!(
        text(&json),
        r#"{"a":{"b/c":[{"d":"x"},-5,[{"e":true}]]},"n":null,"raw":{"k":[1.10,1e400]}}"#
    );
    json.set_text("", "all").unwrap();
    assert_eq!(text(&json), r#""all""#);
}

#[test]
fn what_cannot_be_reached_changes_nothing() {
    let mut json = Json::parse(r#"{"a":[1],"t":"x"}"#).unwrap();
    for pointer in ["/a/2", "/a/01", "/a/x/y", "/t/x", "a", "/a~", "/a/5/b"] {
        assert!(json.set_null(pointer).is_err(), "{pointer}");
        assert_eq!(text(&json), r#"{"a":[1],"t":"x"}"#, "{pointer}");
    }
    assert!(json.set_text(&"/0".repeat(101), "x").is_err());
    assert!(
        json.set_json(
            &"/b".repeat(60),
            &format!("{}{}", "[".repeat(60), "]".repeat(60))
        )
        .is_err()
    );
    assert!(Json::parse(&format!("{}{}", "[".repeat(101), "]".repeat(101))).is_err());
    assert!(Json::parse(&format!("{}{}", "[".repeat(100), "]".repeat(100))).is_ok());
}

#[test]
fn decimals_are_exact_and_taken_as_fields_have_them() {
    let mut json = Json::default();
    for (digits, expected) in [
        ("12.50", "12.50"),
        (" 000012.50 ", "12.50"),
        ("+7", "7"),
        ("-0000.10", "-0.10"),
        ("0", "0"),
        ("000", "0"),
        (
            "123456789012345678901234567890.123456789",
            "123456789012345678901234567890.123456789",
        ),
    ] {
        json.set_decimal("", digits).unwrap();
        assert_eq!(text(&json), expected, "{digits}");
    }
    for wrong in [
        "", "-", "1,5", "1.", ".5", "1 000", "0x1", "NaN", "1.5-", "--1", "+-1", "٣",
    ] {
        assert!(json.set_decimal("", wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_whole_is_no_larger_than_a_body() {
    let (mut json, large) = (Json::default(), "x".repeat(20 << 20));
    for part in ["/a", "/b", "/c"] {
        json.set_text(part, &large).unwrap();
    }
    assert!(
        json.set_text("/d", &large)
            .unwrap_err()
            .to_string()
            .contains("64 MiB")
    );
    // A replaced or removed value does not count for ever.
    json.set_text("/a", &large).unwrap();
    json.remove("/b").unwrap();
    json.set_text("/d", &large).unwrap();
    let many = format!("[{}0]", "0,".repeat(400_000));
    let mut json = Json::parse(&many).unwrap();
    json.set_json("/-", &many).unwrap();
    assert!(
        json.set_json("/-", &many)
            .unwrap_err()
            .to_string()
            .contains("million")
    );
    json.set_json("/0", &many.replace('0', "1")).unwrap_err();
    json.set_json("", &many).unwrap();
}

#[test]
fn what_is_removed_is_gone_and_what_follows_moves_up() {
    let mut json = Json::parse(r#"{"a":[1,2,3],"b":{"c":null},"d":4}"#).unwrap();
    json.remove("/a/0").unwrap();
    json.remove("/b/c").unwrap();
    for pointer in ["/a/5", "/a/-", "/b/c", "/x", "/d/e"] {
        assert!(
            matches!(json.remove(pointer), Err(Error::Missing(_))),
            "{pointer}"
        );
    }
    assert_eq!(text(&json), r#"{"a":[2,3],"b":{},"d":4}"#);
    json.remove("").unwrap();
    assert_eq!(text(&json), "null");
}
