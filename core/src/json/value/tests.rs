use super::*;
use crate::json::decimal::Decimal;
use crate::limits::DEPTH_MAX;

fn read<T>(text: &str, pointer: &str, get: impl Fn(Value) -> Result<T, Error>) -> Result<T, Error> {
    let index = Index::build(text.as_bytes()).unwrap();
    Value::new(&index, text.as_bytes(), Place::default())
        .find(pointer)
        .and_then(get)
}

fn text(json: &str, pointer: &str) -> Result<String, Error> {
    read(json, pointer, |value| value.as_text().map(Cow::into_owned))
}

#[test]
fn pointers_lead_where_rfc_6901_says() {
    let json = r#"{"foo":["bar","baz"],"":"0","a/b":"1","c%d":"2","e^f":"3","g|h":"4","i\\j":"5","k\"l":"6"," ":"7","m~n":"8"}"#;
    for (pointer, expected) in [
        ("/foo/0", "bar"),
        ("/foo/1", "baz"),
        ("/", "0"),
        ("/a~1b", "1"),
        ("/c%d", "2"),
        ("/e^f", "3"),
        ("/g|h", "4"),
        ("/i\\j", "5"),
        ("/k\"l", "6"),
        ("/ ", "7"),
        ("/m~0n", "8"),
    ] {
        assert_eq!(text(json, pointer).unwrap(), expected, "{pointer}");
    }
    assert_eq!(read(json, "", |value| value.count()).unwrap(), 10);
    for missing in [
        "/foo/2", "/foo/-", "/foo/00", "/foo/+1", "/nope", "/foo/0/x", "/foo/",
    ] {
        assert!(
            matches!(text(json, missing), Err(Error::Missing(_))),
            "{missing}"
        );
    }
    for malformed in ["foo", "/foo~", "/~2"] {
        assert!(
            matches!(text(json, malformed), Err(Error::Argument { .. })),
            "{malformed}"
        );
    }
}

#[test]
fn missing_null_empty_and_another_kind_are_four_answers() {
    let json = r#"{"null":null,"empty":"","number":1}"#;
    assert_eq!(text(json, "/empty").unwrap(), "");
    assert!(matches!(text(json, "/null"), Err(Error::Null)));
    assert!(matches!(text(json, "/number"), Err(Error::Type { .. })));
    assert!(matches!(text(json, "/none"), Err(Error::Missing(_))));
    assert!(matches!(
        read(json, "/number", |value| value.count()),
        Err(Error::Type { .. })
    ));
}

#[test]
fn numbers_keep_their_text_and_become_integers_only_exactly() {
    let json = "[1e400, 9223372036854775807, -9223372036854775808, 9223372036854775808, -0, 0.1000000000000000001, \
                12.0, 1e2, 120e-1, 1e-1, 0.0e5, 1e99999999999999999999]";
    let expected = [
        ("1e400", None),
        ("9223372036854775807", Some(i64::MAX)),
        ("-9223372036854775808", Some(i64::MIN)),
        ("9223372036854775808", None),
        ("-0", Some(0)),
        ("0.1000000000000000001", None),
        ("12.0", Some(12)),
        ("1e2", Some(100)),
        ("120e-1", Some(12)),
        ("1e-1", None),
        ("0.0e5", Some(0)),
        ("1e99999999999999999999", None),
    ];
    for (number, (decimal, integer)) in expected.into_iter().enumerate() {
        let pointer = format!("/{number}");
        assert_eq!(
            read(json, &pointer, |value| value
                .as_decimal()
                .map(str::to_owned))
            .unwrap(),
            decimal
        );
        match integer {
            Some(integer) => assert_eq!(
                read(json, &pointer, |value| value.as_int64()).unwrap(),
                integer
            ),
            None => {
                assert!(
                    matches!(
                        read(json, &pointer, |value| value.as_int64()),
                        Err(Error::Range(_))
                    ),
                    "{decimal}"
                )
            }
        }
    }
}

#[test]
fn the_stated_rules_hold() {
    assert_eq!(
        text("\u{FEFF}{\"a\":\"b\"}", "/a").unwrap(),
        "b",
        "a byte order mark is passed over"
    );
    assert_eq!(
        text(r#"{"a":"1","a":"2"}"#, "/a").unwrap(),
        "2",
        "the last of equal keys counts"
    );
    assert_eq!(
        text(r#"{"\u0061":"x\u0000\ud83d\ude00"}"#, "/a").unwrap(),
        "x\0😀"
    );
    let half = r#"{"bad":"\ud83d","good":"g"}"#;
    assert!(matches!(text(half, "/bad"), Err(Error::Text { .. })));
    assert_eq!(text(half, "/good").unwrap(), "g");
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Index::build(nested(DEPTH_MAX).as_bytes()).is_ok());
    assert!(Index::build(nested(DEPTH_MAX + 1).as_bytes()).is_err());
    assert!(Index::build(nested(100_000).as_bytes()).is_err());
    assert!(Index::build(b"\"\xff\"").is_err(), "invalid UTF-8");
}

#[test]
fn siblings_and_names_follow_one_another_as_they_stand() {
    let json = br#"{"l":[1,[2,{"x":3}],{},null],"o":{"b":[1],"a":2,"b":{},"a/~":null},"none":[],"empty":{}}"#;
    let index = Index::build(json).unwrap();
    let root = Value::new(&index, json, Place::default());
    let walk = |pointer: &str| {
        let first = root.find(pointer).unwrap().item(0).ok();
        std::iter::successors(first, |value| value.next().ok())
            .map(|value| {
                (
                    value.name().ok().map(Cow::into_owned).unwrap_or_default(),
                    value.as_json(),
                )
            })
            .collect::<Vec<_>>()
    };
    let named = |rows: &[(&str, &'static str)]| {
        rows.iter()
            .map(|(name, json)| ((*name).into(), *json))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        walk("/l"),
        named(&[("", "1"), ("", r#"[2,{"x":3}]"#), ("", "{}"), ("", "null")])
    );
    assert_eq!(
        walk("/o"),
        named(&[("b", "[1]"), ("a", "2"), ("b", "{}"), ("a/~", "null")])
    );
    assert_eq!(
        walk(""),
        ["l", "o", "none", "empty"].map(|name| {
            (
                name.to_owned(),
                root.find(&format!("/{name}")).unwrap().as_json(),
            )
        })
    );
    assert_eq!(walk("/l/1/1"), named(&[("x", "3")]));
    assert!(walk("/none").is_empty() && walk("/empty").is_empty());
    for (pointer, count) in [("/l", 4), ("/o", 4), ("", 4), ("/none", 0), ("/empty", 0)] {
        let current = root.find(pointer).unwrap();
        assert_eq!(current.count().unwrap(), count, "{pointer}");
        for number in 0..count {
            assert_eq!(
                current.item(number).unwrap().as_json(),
                walk(pointer)[number].1,
                "{pointer}"
            );
            if current.json_type() == JsonType::Object {
                assert_eq!(
                    current.name_at(number).unwrap(),
                    walk(pointer)[number].0,
                    "{pointer}"
                );
            }
        }
        assert!(
            matches!(current.item(count), Err(Error::Missing(_))),
            "{pointer}"
        );
        assert!(
            current.item(usize::MAX).is_err() && current.name_at(count).is_err(),
            "{pointer}"
        );
    }
    assert!(
        matches!(root.next(), Err(Error::Missing(_)))
            && matches!(root.name(), Err(Error::Missing(_)))
    );
    assert!(matches!(
        root.find("/l").unwrap().name_at(0),
        Err(Error::Type { .. })
    ));
    assert!(matches!(
        root.find("/l/0").unwrap().item(0),
        Err(Error::Type { .. })
    ));
    assert!(matches!(
        root.find("/l/3").unwrap().item(0),
        Err(Error::Null)
    ));
}

/// `serde_json` is the oracle: what it takes and refuses, the index takes and refuses, and every
/// value is the same.
#[test]
fn the_index_agrees_with_serde_json() {
    let seeds = [
        r#"{"data":[{"id":"a","n":-1.5e+3,"t":true,"f":false,"z":null,"e":{},"l":[]},{"id":"\u00e6\n\"\\ \ud83d\uDE00"}],"x":{"y":[[1],[2,3]]}}"#,
        r#"[[],{},[{}],"",0,-0.0,1e5,"a,b:c]}"]"#,
        " \t\r\n{ \"a\" : [ 1 , 2 ] , \"b\" : { } } ",
        "\"lone\"",
        "null",
        "12",
    ];
    let alphabet = b"{}[]\",:\\ 0123.eE+-truefalsn/\t\x01u";
    let (mut state, mut agreed_good, mut agreed_bad) = (0x2545_F491_4F6C_DD1D_u64, 0, 0);
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    for round in 0..60_000 {
        let mut bytes = seeds[random(seeds.len())].as_bytes().to_vec();
        for _ in 0..round % 4 {
            let at = random(bytes.len());
            match random(3) {
                0 => drop(bytes.remove(at)),
                1 => bytes.insert(at, alphabet[random(alphabet.len())]),
                _ => bytes[at] = alphabet[random(alphabet.len())],
            }
            if bytes.is_empty() {
                bytes.push(b' ');
            }
        }
        let shown = String::from_utf8_lossy(&bytes).into_owned();
        match (
            serde_json::from_slice::<serde_json::Value>(&bytes),
            Index::build(&bytes),
        ) {
            (Ok(expected), Ok(index)) => {
                compare(Value::new(&index, &bytes, Place::default()), &expected);
                agreed_good += 1;
            }
            (Err(_), Err(_)) => agreed_bad += 1,
            // The two differ intentionally for half a surrogate pair.
            (Err(_), Ok(_)) if shown.contains("\\u") => {}
            (expected, got) => panic!(
                "serde_json: {}, index: {}: {shown}",
                expected.is_ok(),
                got.is_ok()
            ),
        }
    }
    assert!(
        agreed_good > 1_000 && agreed_bad > 1_000,
        "{agreed_good} {agreed_bad}"
    );
}

fn compare(got: Value, expected: &serde_json::Value) {
    match expected {
        serde_json::Value::Null => assert_eq!(got.json_type(), JsonType::Null),
        serde_json::Value::Bool(boolean) => assert_eq!(got.as_boolean().unwrap(), *boolean),
        serde_json::Value::Number(number) => {
            let (got, expected) = (got.as_decimal().unwrap(), number.as_str());
            assert!(
                Decimal::read(got) == Decimal::read(expected),
                "{got} {expected}"
            );
        }
        serde_json::Value::String(text) => assert_eq!(got.as_text().unwrap(), *text),
        serde_json::Value::Array(items) => {
            assert_eq!(got.count().unwrap(), items.len());
            for (number, item) in items.iter().enumerate() {
                compare(got.find(&format!("/{number}")).unwrap(), item);
            }
        }
        serde_json::Value::Object(members) => {
            assert!(
                got.count().unwrap() >= members.len(),
                "equal keys are counted each"
            );
            for (key, item) in members {
                let pointer = format!("/{}", key.replace('~', "~0").replace('/', "~1"));
                compare(got.find(&pointer).unwrap(), item);
            }
        }
    }
}
