//! Dates and times: the API uses RFC 3339, programs `YYYYMMDD` and `HHMMSS` as numbers.

use std::time::SystemTime;

use time::{Date, Duration, Month};

use crate::error::Error;

/// A local date and time of day, with its offset from UTC in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timestamp {
    /// `YYYYMMDD`
    pub date: i32,
    /// `HHMMSS`
    pub time: i32,
    /// Minutes ahead of UTC; negative if behind.
    pub offset: i32,
}

const DAY: i32 = 24 * 60;

impl Timestamp {
    /// Parses RFC 3339, for example `2026-11-25T16:47:00+01:00`. Fractions of a second are dropped.
    /// A date alone means its start in UTC.
    ///
    /// # Errors
    /// [`Error::Argument`] if the text is not a valid date and time.
    pub fn read(text: &str) -> Result<Self, Error> {
        Self::of(text.as_bytes()).ok_or_else(|| {
            Error::argument("text", "must be a date and time, e.g. 2026-11-25T16:47:00Z")
        })
    }

    /// As [`Timestamp::read`].
    pub(crate) fn of(text: &[u8]) -> Option<Self> {
        let (date, rest) = text.trim_ascii().split_at_checked(10)?;
        let (time, offset) = match rest {
            [] => ([0; 3], 0),
            [b'T' | b't' | b' ', rest @ ..] => {
                let (time, zone) = rest.split_at_checked(8)?;
                (numbers(time, b':', [2, 2, 2])?, offset(zone)?)
            }
            _ => return None,
        };
        let moment = Self {
            date: joined(numbers(date, b'-', [4, 2, 2])?),
            time: joined(time),
            offset,
        };
        moment.is_real().then_some(moment)
    }

    /// The same time in UTC.
    ///
    /// # Errors
    /// [`Error::Range`] if it is before the year 1 or after 9999.
    pub fn in_utc(self) -> Result<Self, Error> {
        let range = || Error::range("the time is outside the years 1 to 9999");
        let [hour, minute, second] = parts(self.time);
        let minutes = hour * 60 + minute - self.offset;
        let date = date_of(self.date)
            .and_then(|date| date.checked_add(Duration::days(minutes.div_euclid(DAY).into())))
            .filter(|date| in_range(*date))
            .ok_or_else(range)?;
        let minutes = minutes.rem_euclid(DAY);
        Ok(Self {
            date: number_of(date),
            time: joined([minutes / 60, minutes % 60, second]),
            offset: 0,
        })
    }

    /// The time in the form of RFC 3339, with `Z` for UTC.
    ///
    /// # Errors
    /// [`Error::Argument`] if date, time or offset is invalid.
    pub fn text(self) -> Result<String, Error> {
        if !self.is_real() {
            return Err(Error::argument(
                "date",
                "must be YYYYMMDD, time HHMMSS, and offset less than a day of minutes",
            ));
        }
        let ([year, month, day], [hour, minute, second]) = (parts(self.date), parts(self.time));
        let zone = match self.offset {
            0 => "Z".into(),
            offset => {
                let (sign, away) = (if offset.is_negative() { '-' } else { '+' }, offset.abs());
                format!("{sign}{:02}:{:02}", away / 60, away % 60)
            }
        };
        Ok(format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{zone}"
        ))
    }

    /// Whether day and time are valid.
    fn is_real(self) -> bool {
        if self.offset.unsigned_abs() >= DAY.unsigned_abs() || self.time < 0 {
            return false;
        }
        let [hour, minute, second] = parts(self.time);
        if date_of(self.date).is_none() || hour > 23 || minute > 59 {
            return false;
        }
        // Leap seconds occur at midnight UTC.
        let is_last_minute = (hour * 60 + minute - self.offset).rem_euclid(DAY) == DAY - 1;
        second < if is_last_minute { 61 } else { 60 }
    }
}

/// The time now in UTC, with milliseconds, for a log.
pub(crate) fn now() -> String {
    utc(SystemTime::now())
}

/// A time of the system's clock in UTC, with milliseconds.
pub(crate) fn utc(time: SystemTime) -> String {
    written(
        time.duration_since(SystemTime::UNIX_EPOCH)
            .unwrap_or_default(),
    )
}

/// A time since 1970 in UTC, with milliseconds.
fn written(since: std::time::Duration) -> String {
    let (days, seconds) = (since.as_secs() / 86_400, since.as_secs() % 86_400);
    let epoch = date_of(19_700_101).unwrap_or(Date::MIN);
    let date = i64::try_from(days)
        .ok()
        .and_then(|days| epoch.checked_add(Duration::days(days)))
        .unwrap_or(Date::MAX);
    let [year, month, day] = parts(number_of(date));
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:03}Z",
        since.subsec_millis()
    )
}

/// The day of a number `YYYYMMDD`, if it is valid.
fn date_of(number: i32) -> Option<Date> {
    let [year, month, day] = parts(number);
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    let date = Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()?;
    Some(date).filter(|date| in_range(*date))
}

fn number_of(date: Date) -> i32 {
    let (year, month, day) = date.to_calendar_date();
    joined([year, i32::from(u8::from(month)), i32::from(day)])
}

/// RFC 3339 has years of four digits; programs have no year 0.
fn in_range(date: Date) -> bool {
    (1..=9999).contains(&date.year())
}

/// Numbers with these counts of digits, separated by these characters.
fn numbers<const COUNT: usize>(
    text: &[u8],
    mark: u8,
    widths: [usize; COUNT],
) -> Option<[i32; COUNT]> {
    let mut rest = text;
    let mut found = [0; COUNT];
    for (at, (number, width)) in found.iter_mut().zip(widths).enumerate() {
        if at > 0 {
            rest = rest.strip_prefix(&[mark])?;
        }
        let (digits, after) = rest.split_at_checked(width)?;
        for digit in digits {
            let value = digit.wrapping_sub(b'0');
            if value > 9 {
                return None;
            }
            *number = *number * 10 + i32::from(value);
        }
        rest = after;
    }
    rest.is_empty().then_some(found)
}

/// The part after the seconds: a fraction, and the zone.
fn offset(text: &[u8]) -> Option<i32> {
    let zone = match text {
        [b'.', rest @ ..] => {
            let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if digits == 0 {
                // A decimal point without digits.
                return None;
            }
            &rest[digits..]
        }
        _ => text,
    };
    let (sign, zone) = match zone {
        b"Z" | b"z" => return Some(0),
        [b'+', zone @ ..] => (1, zone),
        [b'-', zone @ ..] => (-1, zone),
        _ => return None,
    };
    let [hours, minutes] = numbers(zone, b':', [2, 2])?;
    // An offset of more hours than a day is refused with the time.
    (minutes < 60).then_some(sign * (hours * 60 + minutes))
}

fn parts(number: i32) -> [i32; 3] {
    [number / 10_000, number / 100 % 100, number % 100]
}

fn joined([first, second, third]: [i32; 3]) -> i32 {
    first * 10_000 + second * 100 + third
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(date: i32, time: i32, offset: i32) -> Timestamp {
        Timestamp { date, time, offset }
    }

    #[test]
    fn what_is_written_is_read() {
        for (text, expected) in [
            ("2026-11-25T16:47:09Z", moment(20_261_125, 164_709, 0)),
            (
                "2026-11-25t16:47:09.123456z",
                moment(20_261_125, 164_709, 0),
            ),
            (
                " 2026-11-25 16:47:09+01:00 ",
                moment(20_261_125, 164_709, 60),
            ),
            ("2024-02-29T00:00:00-03:30", moment(20_240_229, 0, -210)),
            ("2016-12-31T23:59:60Z", moment(20_161_231, 235_960, 0)),
            ("2017-01-01T01:29:60+01:30", moment(20_170_101, 12_960, 90)),
            (
                "2016-12-31T18:59:60.9-05:00",
                moment(20_161_231, 185_960, -300),
            ),
            ("2026-11-25", moment(20_261_125, 0, 0)),
            ("0001-01-01T00:00:00Z", moment(10_101, 0, 0)),
        ] {
            assert_eq!(Timestamp::read(text).unwrap(), expected, "{text}");
        }
        for wrong in [
            "",
            "2026-11-25T",
            "2026-11-25T16:47Z",
            "2026-11-25T16:47:09",
            "2026-13-01",
            "2026-02-29",
            "1900-02-29",
            "2026-11-00",
            "2026-11-25T24:00:00Z",
            "2026-11-25T16:60:00Z",
            "2026-11-25T16:47:60Z",
            "2026-11-25T23:59:61Z",
            "2026-11-25T23:59:60+01:00",
            "2026-11-25T16:47:09+01:60",
            "2026-11-25T16:47:09.+01:00",
            "2026-11-25T16:47:09.Z",
            "2026-11-25T16:47:09+1:00",
            "2026-11-25T16:47:09+24:00",
            "26-11-25",
            "2026/11/25",
            "2026-11-25Z",
            "٢٠٢٦-11-25",
            "2026-11-25T16:47:09+01:00x",
            "0000-01-01",
            "+026-11-25",
        ] {
            assert!(Timestamp::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn utc_is_reached_over_every_edge() {
        for (text, expected) in [
            ("2026-11-25T00:30:00+01:00", "2026-11-24T23:30:00Z"),
            ("2024-02-28T23:30:00-01:00", "2024-02-29T00:30:00Z"),
            ("2023-12-31T23:59:59-00:01", "2024-01-01T00:00:59Z"),
            ("2024-01-01T00:00:00+23:59", "2023-12-31T00:01:00Z"),
            ("2000-03-01T00:00:00+14:00", "2000-02-29T10:00:00Z"),
            ("1900-03-01T00:00:00+00:01", "1900-02-28T23:59:00Z"),
            ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(
                Timestamp::read(text)
                    .unwrap()
                    .in_utc()
                    .unwrap()
                    .text()
                    .unwrap(),
                expected
            );
        }
        assert!(matches!(
            Timestamp::read("0001-01-01T00:00:00+00:01")
                .unwrap()
                .in_utc(),
            Err(Error::Range(_))
        ));
        assert!(matches!(
            Timestamp::read("9999-12-31T23:59:59-00:01")
                .unwrap()
                .in_utc(),
            Err(Error::Range(_))
        ));
    }

    #[test]
    fn now_is_a_moment_and_not_long_ago() {
        let text = now();
        let (whole, parts) = text.split_once('.').unwrap();
        assert!(
            Timestamp::read(&format!("{whole}Z")).unwrap().date >= 20_260_101,
            "{text}"
        );
        assert!(parts.len() == 4 && parts.ends_with('Z'), "{text}");
        let as_http = httpdate::fmt_http_date(SystemTime::now());
        assert!(
            as_http.contains(&whole[..4]) && as_http.contains(&whole[8..10]),
            "{text}, {as_http}"
        );
    }

    #[test]
    fn a_log_has_milliseconds() {
        for (seconds, milliseconds, text) in [
            (0, 0, "1970-01-01T00:00:00.000Z"),
            (951_868_799, 999, "2000-02-29T23:59:59.999Z"),
            (1_795_899_845, 67, "2026-11-28T21:04:05.067Z"),
        ] {
            let since = std::time::Duration::new(seconds, milliseconds * 1_000_000);
            assert_eq!(written(since), text);
        }
    }

    #[test]
    fn every_day_of_the_years_1_to_9999_is_its_own_date_and_the_next_follows() {
        let mut date = Date::from_calendar_date(1, Month::January, 1).unwrap();
        let mut days = 0;
        loop {
            days += 1;
            let number = number_of(date);
            assert_eq!(date_of(number), Some(date));
            if matches!(date.day(), 1 | 28..) {
                let written = moment(number, 0, 0).text().unwrap();
                assert_eq!(Timestamp::read(&written).unwrap().date, number);
            }
            // One minute behind UTC, its last minute is the first one of the next day in UTC.
            let next = moment(number, 235_900, -1).in_utc();
            let following = date.next_day().filter(|date| in_range(*date));
            let Some(following) = following else {
                assert!(next.is_err());
                break;
            };
            assert_eq!(next.unwrap(), moment(number_of(following), 0, 0));
            date = following;
        }
        assert_eq!(days, 3_652_059);
    }

    #[test]
    fn what_is_no_moment_is_not_written() {
        assert_eq!(
            moment(20_261_125, 164_709, -90).text().unwrap(),
            "2026-11-25T16:47:09-01:30"
        );
        for (date, time, offset) in [
            (20_261_131, 0, 0),
            (0, 0, 0),
            (-20_261_125, 0, 0),
            (20_261_125, -1, 0),
            (20_261_125, 240_000, 0),
            (20_261_125, 0, DAY),
        ] {
            assert!(
                moment(date, time, offset).text().is_err(),
                "{date} {time} {offset}"
            );
        }
        assert!(moment(i32::MAX, i32::MAX, i32::MAX).text().is_err());
        assert!(moment(20_261_125, 0, i32::MIN).text().is_err());
    }
}
