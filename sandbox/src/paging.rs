//! Pages of a list, by cursor or by offset.

use data_encoding::BASE32_NOPAD;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::reply::Failure;

const MOST: usize = 100;

/// Which list a cursor belongs to. One list's cursor means nothing in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    Companies = 1,
    Employees = 2,
    Entries = 3,
    /// Of a collection that is kept in memory.
    Rows = 4,
    Receipts = 5,
    Jobs = 6,
    JobItems = 7,
    ExportItems = 8,
}

/// The part of the query that pages. `after`, `before` and `offset` exclude each other.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct PageQuery {
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<usize>,
}

/// The paging of a request, as its answer repeats it.
#[derive(Debug, Serialize)]
pub(crate) struct CurrentRequest {
    #[serde(flatten)]
    query: PageQuery,
    /// Its other parameters, which the sandbox leaves out.
    parameters: Map<String, Value>,
}

/// What an answer says of its page.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Pagination {
    has_next_page: bool,
    has_previous_page: bool,
    current_request_pagination: CurrentRequest,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_cursor: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_cursor: Option<String>,
    total: usize,
}

impl PageQuery {
    /// The rows of the page, out of the ascending numbers of those that the caller may see.
    pub(crate) fn page<'a>(
        &self,
        list: List,
        rows: &'a [u32],
    ) -> Result<(&'a [u32], Pagination), Failure> {
        let limit = self.limit.unwrap_or(MOST);
        if !(1..=MOST).contains(&limit) {
            return Err(Failure::invalid_parameter("limit must be from 1 to 100"));
        }
        let (start, end) = match (&self.after, &self.before, self.offset) {
            (None, None, offset) => {
                let start = offset.unwrap_or(0).min(rows.len());
                (start, rows.len().min(start + limit))
            }
            (Some(after), None, None) => {
                let last_seen = row_of(list, after)?;
                let start = rows.partition_point(|&row| row <= last_seen);
                (start, rows.len().min(start + limit))
            }
            (None, Some(before), None) => {
                let first_seen = row_of(list, before)?;
                let end = rows.partition_point(|&row| row < first_seen);
                (end.saturating_sub(limit), end)
            }
            _ => {
                return Err(Failure::invalid_parameter(
                    "after, before and offset exclude each other",
                ));
            }
        };
        let page = &rows[start..end];
        let pagination = Pagination {
            has_next_page: end < rows.len(),
            has_previous_page: start > 0,
            current_request_pagination: CurrentRequest {
                query: self.clone(),
                parameters: Map::new(),
            },
            start_cursor: page.first().map(|&row| cursor(list, row)),
            end_cursor: page.last().map(|&row| cursor(list, row)),
            total: rows.len(),
        };
        Ok((page, pagination))
    }
}

/// In the characters of Pleo's cursors: those of base 32, `=` and `~`.
fn cursor(list: List, row: u32) -> String {
    let mut bytes = vec![list as u8];
    bytes.extend(row.to_be_bytes());
    format!("~{}=", BASE32_NOPAD.encode(&bytes))
}

fn row_of(list: List, cursor: &str) -> Result<u32, Failure> {
    let digits = cursor
        .strip_prefix('~')
        .and_then(|cursor| cursor.strip_suffix('='));
    let bytes = digits.and_then(|digits| BASE32_NOPAD.decode(digits.as_bytes()).ok());
    match bytes.as_deref() {
        Some(&[tag, a, b, c, d]) if tag == list as u8 => Ok(u32::from_be_bytes([a, b, c, d])),
        _ => Err(Failure::invalid_parameter(
            "the cursor is not one of this list",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(query: &PageQuery) -> (Vec<u32>, Pagination) {
        let rows = [0, 3, 6, 9, 12];
        let (page, pagination) = query.page(List::Employees, &rows).expect("page");
        (page.to_vec(), pagination)
    }

    #[test]
    fn a_cursor_has_pleos_characters_and_fits_one_list_only() {
        let cursor = cursor(List::Employees, 7);
        let known = |byte: u8| byte.is_ascii_uppercase() || b"234567=~".contains(&byte);
        assert!(cursor.bytes().all(known), "{cursor}");
        assert_eq!(row_of(List::Employees, &cursor).expect("row"), 7);
        assert!(row_of(List::Companies, &cursor).is_err());
        assert!(row_of(List::Employees, &cursor.replace('~', " ")).is_err());
        assert!(row_of(List::Employees, "").is_err());
    }

    #[test]
    fn forwards_and_backwards() {
        let (rows, first) = page(&PageQuery {
            limit: Some(2),
            ..PageQuery::default()
        });
        assert_eq!(rows, [0, 3]);
        assert!(first.has_next_page && !first.has_previous_page);

        let (rows, second) = page(&PageQuery {
            limit: Some(2),
            after: first.end_cursor,
            ..PageQuery::default()
        });
        assert_eq!(rows, [6, 9]);
        assert!(second.has_next_page && second.has_previous_page);

        let (rows, _) = page(&PageQuery {
            limit: Some(2),
            before: second.start_cursor,
            ..PageQuery::default()
        });
        assert_eq!(rows, [0, 3]);
    }

    #[test]
    fn offsets_beyond_the_end_give_an_empty_page() {
        let (rows, pagination) = page(&PageQuery {
            offset: Some(usize::MAX),
            ..PageQuery::default()
        });
        assert!(rows.is_empty() && pagination.end_cursor.is_none() && !pagination.has_next_page);
        assert_eq!(
            page(&PageQuery {
                offset: Some(4),
                ..PageQuery::default()
            })
            .0,
            [12]
        );
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for limit in [0, 101] {
            assert!(
                PageQuery {
                    limit: Some(limit),
                    ..PageQuery::default()
                }
                .page(List::Employees, &[])
                .is_err()
            );
        }
        let both = PageQuery {
            offset: Some(0),
            after: Some(cursor(List::Employees, 0)),
            ..PageQuery::default()
        };
        assert!(both.page(List::Employees, &[0]).is_err());
    }
}
