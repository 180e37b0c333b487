use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use super::*;
use crate::error::{ApiError, Attempts, TransportError, TransportErrorKind};
use crate::raw_response::RawResponse;
use crate::text::code_page::CodePage;
use crate::text::encoding::{Encoding, Unmappable};

fn api(text: &str, retry_after: Duration) -> Error {
    Error::Api(Box::new(ApiError {
        status: Status::RateLimited,
        api_type: text.into(),
        api_message: text.into(),
        request_id: text.into(),
        retry_after: Some(retry_after),
        response: Arc::new(RawResponse::new(429, Vec::new())),
        of_link: false,
        below_path: false,
        fault: "",
    }))
}

/// A failure of so many attempts, with a text in the place of every text.
fn failed(cause: Error, text: &str, attempts: usize, time: Duration) -> Error {
    let mut list = Attempts::default();
    for _ in 0..attempts {
        list.add(&api(text, time), time, true);
        list.again(time);
    }
    let text = || Box::<str>::from(text);
    Error::Call {
        cause: Box::new(cause),
        record: Box::new(CallRecord {
            method: text(),
            path: text(),
            host: text(),
            attempts: list,
            took: Some(time),
            timeout: time,
            own_time: true,
            ended: UNIX_EPOCH,
            proxy: text(),
            tls: text(),
            trust: text(),
        }),
    }
}

#[test]
fn what_is_not_known_has_no_line() {
    let text = report(&Error::config("attempts", "must be 1 to 10"), UNIX_EPOCH);
    assert_eq!(
        text,
        format!(
            "library: {}\nsystem: {}\ntime: 1970-01-01T00:00:00.000Z\nstatus: PLEO_E_CONFIG (5)\n\
             message: option attempts must be 1 to 10\ncan_retry: no",
            version::library(),
            version::system()
        )
    );
    let kind = TransportErrorKind::TlsNoRoots;
    let error = Error::from(TransportError::connecting(kind, "pleo.example"));
    assert!(report(&error, UNIX_EPOCH).contains("\nhost: pleo.example\n"));
}

#[test]
fn the_longest_report_fits_in_every_encoding() {
    let time = Duration::from_secs(u64::MAX);
    let encodings = [
        "utf-8",
        "windows-1252",
        "iso-8859-15",
        "cp850",
        "shift_jis",
        "gb18030",
    ];
    let pages = encodings.map(|name| CodePage::named(name).unwrap());
    // What is left of them is one of each kind at least: with bytes of UTF-8, of other encodings, or
    // with several characters in their place.
    for character in ["x", "æ", "€", "ﬃ", "Щ", "\u{1F600}", "½", "\u{301}"] {
        let long = character.repeat(2000);
        let config = Error::config("x", long.clone());
        for cause in [api(&long, time), config] {
            let text = report(&failed(cause, &long, 11, time), UNIX_EPOCH);
            assert!(text.len() <= REPORT_MAX, "{}", text.len());
            assert!(text.contains("\ntrusted: "), "{text}");
            for page in pages {
                let encoding = Encoding::new(page, Unmappable::Transliterate);
                let bytes = encoding.encode(&text).unwrap();
                assert!(bytes.len() <= REPORT_MAX, "{page:?}: {}", bytes.len());
            }
        }
    }
}

#[test]
fn a_value_that_is_cut_says_so_and_is_whole_where_it_fits() {
    for (text, max, expected) in [
        ("abcdef", 6, "abcdef"),
        ("abcdefg", 6, "abc..."),
        ("aæb", 6, "aæb"),
        ("aæbc", 6, "a..."),
        ("æææ", 8, "æ..."),
        ("", 6, ""),
    ] {
        assert_eq!(shortened(text, max), expected, "{text}");
    }
}

#[test]
fn of_many_attempts_the_first_and_the_last_are_told() {
    let text = |attempts| {
        let error = failed(Error::Cancelled, "r1", attempts, Duration::from_millis(7));
        report(&error, UNIX_EPOCH)
    };
    let told = |attempts: usize| -> Vec<String> {
        text(attempts)
            .lines()
            .filter_map(|line| line.strip_prefix("attempt "))
            .map(|line| line.split(':').next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(told(1), ["1"]);
    assert_eq!(told(6), ["1", "2", "3", "4", "5", "6"]);
    assert_eq!(told(10), ["1", "2", "7", "8", "9", "10"]);
    assert!(
        text(10).contains("\nattempts: 10\nattempt 1: 429 in 7 ms, again in 7 ms, request id r1\n")
    );
    assert!(!text(0).contains("attempt"));
}

#[test]
fn no_text_of_others_makes_a_line() {
    let ends = "a\nkey: b\r\nkey: c\u{85}key: d\u{2028}key: e\0";
    let error = failed(api(ends, Duration::ZERO), ends, 1, Duration::ZERO);
    let lines = report(&failed(error, "x", 1, Duration::ZERO), UNIX_EPOCH);
    assert!(!lines.contains('\0'), "{lines}");
    let names: Vec<_> = lines
        .lines()
        .map(|line| line.split(':').next().unwrap())
        .collect();
    assert!(!names.contains(&"key"), "{lines}");
    assert!(
        lines.contains("api_message: a key: b  key: c key: d key: e\n"),
        "{lines}"
    );
}
