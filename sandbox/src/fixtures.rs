//! Made-up rows. They follow from a key's owner and a number alone, so they are the same in every
//! run.

use std::ops::Range;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::keys::{Key, Level};

/// How many companies a key sees: its own first, if it has one.
pub(crate) const COMPANIES: u32 = 120;
/// How many accounting entries a key sees.
pub(crate) const ENTRIES: u32 = 120;
/// Employees and entries belong to the first few companies only, so that a filter finds more than
/// one row.
const COMPANIES_IN_USE: u32 = 3;

const FIRST_NAMES: [&str; 8] = [
    "Søren", "Åse", "Zoë", "Łukasz", "Ingrid", "José", "Anna", "Müge",
];
const LAST_NAMES: [&str; 5] = ["Ærøskøbing €", "Nuñez", "Smith", "Øster", "O'Brien"];
const TOWNS: [&str; 4] = ["Ærøskøbing", "Malmö", "Lisboa", "東京"];
const TITLES: [&str; 3] = ["Bogholder", "Engineer", "Driver"];
const CURRENCIES: [&str; 3] = ["DKK", "JPY", "KWD"];

/// Too large for a floating-point number to hold exactly.
const NINETEEN_DIGITS: i64 = 1_234_567_890_123_456_789;

fn id(key: &Key, kind: &str, row: u32) -> Uuid {
    Uuid::new_v5(&key.owner, format!("{kind}/{row}").as_bytes())
}

/// The number of the row with this id.
fn find(rows: Range<u32>, wanted: Uuid, id_of: impl Fn(u32) -> Uuid) -> Option<u32> {
    rows.into_iter().find(|&row| id_of(row) == wanted)
}

/// One of a short list, in turn.
fn pick<const N: usize>(from: [&'static str; N], row: u32) -> &'static str {
    from[row as usize % N]
}

pub(crate) fn company_id(key: &Key, row: u32) -> Uuid {
    if row == 0 && key.level == Level::Company {
        key.owner
    } else {
        id(key, "company", row)
    }
}

pub(crate) fn company_row(key: &Key, wanted: Uuid) -> Option<u32> {
    find(0..COMPANIES, wanted, |row| company_id(key, row))
}

pub(crate) fn company(key: &Key, row: u32) -> Value {
    json!({
        "id": company_id(key, row),
        "name": format!("{} {} ApS", pick(TOWNS, row), row + 1),
        "registrationNumber": if row % 4 == 3 { Value::Null } else { format!("{:08}", 10_000_000 + row).into() },
        "baseCurrency": pick(CURRENCIES, row),
        "address": { "town": pick(TOWNS, row), "countryCode": "DK" },
        "isDemo": true,
    })
}

/// The company that an employee or entry belongs to.
pub(crate) fn company_of(key: &Key, row: u32) -> Uuid {
    company_id(key, row % COMPANIES_IN_USE)
}

pub(crate) fn employee_row(key: &Key, wanted: Uuid, employees: u32) -> Option<u32> {
    find(0..employees, wanted, |row| id(key, "employee", row))
}

pub(crate) fn employee(key: &Key, row: u32) -> Value {
    json!({
        "id": id(key, "employee", row),
        "companyId": company_of(key, row),
        "firstName": pick(FIRST_NAMES, row),
        "lastName": pick(LAST_NAMES, row),
        "email": format!("employee{row}@example.com"),
        "jobTitle": if row % 4 == 1 { Value::Null } else { pick(TITLES, row).into() },
        "phone": Value::Null,
        "active": !row.is_multiple_of(7),
        "spendLimit": { "currency": pick(CURRENCIES, row), "minors": i64::from(row) * 1_000 + 5 },
    })
}

pub(crate) fn entry_id(key: &Key, row: u32) -> Uuid {
    id(key, "entry", row)
}

pub(crate) fn entry_row(key: &Key, wanted: Uuid) -> Option<u32> {
    find(0..ENTRIES, wanted, |row| entry_id(key, row))
}

pub(crate) fn entry_currency(row: u32) -> &'static str {
    pick(CURRENCIES, row)
}

/// Two of the notes have characters that no code page has, a letter with its accent behind it, and
/// what word processors make of quotes and dashes.
pub(crate) fn entry(key: &Key, row: u32) -> Value {
    let minors = match row {
        7 => NINETEEN_DIGITS,
        8 => -NINETEEN_DIGITS,
        row if row.is_multiple_of(5) => -(i64::from(row) * 100 + 1),
        row => i64::from(row) * 1_234 + 99,
    };
    let note = match row {
        9 => "Frokost 😀".into(),
        12 => "Cafe\u{301} “Żółw” – 25 €".into(),
        row if row % 3 == 1 => Value::Null,
        row => format!("Køb {row} i {}", pick(TOWNS, row)).into(),
    };
    json!({
        "id": entry_id(key, row),
        "companyId": company_of(key, row),
        "date": format!("2025-{:02}-{:02}", row % 12 + 1, row % 28 + 1),
        "amount": { "currency": entry_currency(row), "minors": minors },
        "note": note,
        "reviewed": row.is_multiple_of(2),
    })
}
