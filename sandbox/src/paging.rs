//! Pages of a list, by cursor or by offset.

use data_encoding::BASE32_NOPAD;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::reply::Failure;
use crate::unknowns::{Cursors, PageEnds, Paging, Unknowns};

const MOST: usize = 100;

/// The list of a cursor, which is invalid for another list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    Companies = 1,
    Employees = 2,
    Entries = 3,
    Vendors = 4,
    Receipts = 5,
    Jobs = 6,
    JobItems = 7,
    ExportItems = 8,
    Accounts = 9,
    TaxCodes = 10,
    Tags = 11,
    Subscriptions = 12,
    Activities = 13,
    Uploads = 14,
}

impl List {
    /// Whether Pleo says that the page may be empty on purpose.
    fn has_empty_pages(self) -> bool {
        matches!(self, Self::Jobs | Self::JobItems | Self::ExportItems)
    }

    /// The default page size, where Pleo documents it.
    fn page_size(self) -> Option<usize> {
        match self {
            Self::Entries => Some(20),
            Self::Receipts => Some(10),
            _ => None,
        }
    }

    /// What stands before the digits of a cursor: `~`, and other characters where Pleo says nothing
    /// of them.
    fn mark(self, unknowns: &Unknowns) -> &'static str {
        let is_unknown = matches!(
            self,
            Self::Entries | Self::Receipts | Self::TaxCodes | Self::Tags
        );
        if is_unknown && unknowns.cursors == Cursors::Special {
            "+/&%~"
        } else {
            "~"
        }
    }
}

/// The paging parameters of the query. `after`, `before` and `offset` exclude each other.
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

/// The paging of a request, as its response repeats it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CurrentRequest {
    #[serde(flatten)]
    query: PageQuery,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sorting_keys: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sorting_order: Vec<String>,
    /// Its other parameters, each with all its values.
    parameters: Map<String, Value>,
}

/// The paging information of a response.
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
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<usize>,
}

impl Pagination {
    /// Adds a parameter of the request that is not for paging.
    pub(crate) fn note_parameter(&mut self, name: &str, value: &str) {
        let current = &mut self.current_request_pagination;
        match name {
            "limit" | "after" | "before" | "offset" => {}
            "sorting_keys" => current.sorting_keys.push(value.to_owned()),
            "sorting_order" => current.sorting_order.push(value.to_owned()),
            _ => {
                let values = current.parameters.entry(name).or_insert_with(|| json!([]));
                if let Some(values) = values.as_array_mut() {
                    values.push(value.into());
                }
            }
        }
    }
}

impl PageQuery {
    /// The rows of the page, from the ascending numbers of those that the caller may see.
    pub(crate) fn page<'a>(
        &self,
        unknowns: &Unknowns,
        list: List,
        rows: &'a [u32],
    ) -> Result<(&'a [u32], Pagination), Failure> {
        let limit = self
            .limit
            .or(list.page_size())
            .unwrap_or(unknowns.page_size.clamp(1, MOST));
        let limit = limit.min(MOST + 1);
        let least = usize::from(!list.has_empty_pages());
        if !(least..=MOST).contains(&limit) {
            return Err(Failure::invalid_parameter("limit must be from 1 to 100"));
        }
        let mark = list.mark(unknowns);
        let row_of = |cursor: &str| row_of(list, mark, cursor);
        let cursor = |&row: &u32| cursor(list, mark, row);
        let given = match (&self.after, &self.before, self.offset) {
            (Some(_), ..) if unknowns.paging == Paging::Ignore => (&self.after, &None, None),
            (None, Some(_), _) if unknowns.paging == Paging::Ignore => (&None, &self.before, None),
            given => given,
        };
        let (start, end) = match given {
            (None, None, offset) => {
                let start = offset.unwrap_or(0).min(rows.len());
                (start, rows.len().min(start + limit))
            }
            (Some(after), None, None) => {
                let last_seen = row_of(after)?;
                let start = rows.partition_point(|&row| row <= last_seen);
                (start, rows.len().min(start + limit))
            }
            (None, Some(before), None) => {
                let first_seen = row_of(before)?;
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
        let all = unknowns.page_ends == PageEnds::Given;
        let pagination = Pagination {
            has_next_page: end < rows.len(),
            has_previous_page: start > 0,
            current_request_pagination: CurrentRequest {
                query: self.clone(),
                sorting_keys: Vec::new(),
                sorting_order: Vec::new(),
                parameters: Map::new(),
            },
            start_cursor: page.first().filter(|_| start > 0 || all).map(cursor),
            end_cursor: page.last().filter(|_| end < rows.len() || all).map(cursor),
            total: all.then_some(rows.len()),
        };
        Ok((page, pagination))
    }
}

/// In the characters of Pleo's cursors: those of base 32, `=` and `~`.
fn cursor(list: List, mark: &str, row: u32) -> String {
    let mut bytes = vec![list as u8];
    bytes.extend(row.to_be_bytes());
    format!("{mark}{}=", BASE32_NOPAD.encode(&bytes))
}

fn row_of(list: List, mark: &str, cursor: &str) -> Result<u32, Failure> {
    let digits = cursor
        .strip_prefix(mark)
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
        let unknowns = Unknowns::default();
        let (page, pagination) = query.page(&unknowns, List::Employees, &rows).expect("page");
        (page.to_vec(), pagination)
    }

    #[test]
    fn a_cursor_has_pleos_characters_and_fits_one_list_only() {
        let cursor = cursor(List::Employees, "~", 7);
        let known = |byte: u8| byte.is_ascii_uppercase() || b"234567=~".contains(&byte);
        assert!(cursor.bytes().all(known), "{cursor}");
        let row_of = |list, cursor: &str| row_of(list, "~", cursor);
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
        let mut unknowns = Unknowns::default();
        let page = |unknowns: &Unknowns, list, query: &PageQuery| {
            query.page(unknowns, list, &[0]).map(|(page, _)| page.len())
        };
        for (limit, list, is_refused) in [
            (0, List::Employees, true),
            (0, List::Jobs, false),
            (101, List::Employees, true),
            (101, List::Jobs, true),
        ] {
            let query = PageQuery {
                limit: Some(limit),
                ..PageQuery::default()
            };
            assert_eq!(
                page(&unknowns, list, &query).is_err(),
                is_refused,
                "{list:?}"
            );
        }
        let both = PageQuery {
            offset: Some(0),
            after: Some(cursor(List::Employees, "~", 0)),
            ..PageQuery::default()
        };
        assert!(page(&unknowns, List::Employees, &both).is_err());
        unknowns.paging = Paging::Ignore;
        assert_eq!(page(&unknowns, List::Employees, &both).expect("page"), 0);
    }

    #[test]
    fn awkward_pages_have_other_cursors_and_fewer_of_them() {
        let unknowns = Unknowns {
            cursors: Cursors::Special,
            page_ends: PageEnds::Absent,
            page_size: 2,
            ..Unknowns::default()
        };
        let rows = [1, 2, 3];
        let query = PageQuery::default();
        let (_, first) = query.page(&unknowns, List::Tags, &rows).expect("page");
        assert!(first.start_cursor.is_none() && first.total.is_none());
        let after = first.end_cursor.expect("a cursor");
        assert!(after.starts_with("+/&%"), "{after}");
        let query = PageQuery {
            after: Some(after),
            ..PageQuery::default()
        };
        let (page, last) = query.page(&unknowns, List::Tags, &rows).expect("page");
        assert_eq!(page, [3]);
        assert!(last.start_cursor.is_some() && last.end_cursor.is_none());
    }
}
