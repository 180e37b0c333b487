//! The page of a list for a request.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::super::sorting;
use super::Call;
use crate::contract::{Part, Reading};
use crate::paging::{List, PageQuery};
use crate::reply::Failure;
use crate::unknowns::Paging;

impl Call {
    /// A page of numbered rows, sorted as the query asks for.
    pub(in crate::api) fn page(
        &self,
        list: List,
        rows: Vec<(u32, Value)>,
    ) -> Result<Response, Failure> {
        let rows = self.sorted(rows)?;
        let numbers: Vec<u32> = rows.iter().map(|(number, _)| *number).collect();
        self.paged(list, &numbers, |page| {
            let on_page = rows.iter().filter(|(number, _)| page.contains(number));
            on_page.map(|(_, row)| row.clone()).collect()
        })
    }

    /// The same for very many rows, which are created for the page only, unless they must be
    /// sorted.
    pub(in crate::api) fn page_of(
        &self,
        list: List,
        numbers: &[u32],
        row: impl Fn(u32) -> Value,
    ) -> Result<Response, Failure> {
        let is_sorted = ["sorting_keys", "sorting_order"].map(|name| self.parameter(name));
        if is_sorted != [None, None] {
            let rows = numbers.iter().map(|&number| (number, row(number)));
            return self.page(list, rows.collect());
        }
        self.paged(list, numbers, |page| {
            page.iter().map(|&number| row(number)).collect()
        })
    }

    fn paged(
        &self,
        list: List,
        numbers: &[u32],
        rows: impl FnOnce(&[u32]) -> Vec<Value>,
    ) -> Result<Response, Failure> {
        let Query(query) = Query::<PageQuery>::try_from_uri(&self.uri)
            .map_err(|_| Failure::invalid_parameter("limit and offset are numbers"))?;
        let (page, mut pagination) = query.page(self.unknowns(), list, numbers)?;
        for (name, value) in &self.query {
            pagination.note_parameter(name, value);
        }
        Ok(self.answer(
            StatusCode::OK,
            json!({ "data": rows(page), "pagination": pagination }),
        ))
    }

    /// The rows, sorted by the query; their numbers are their positions.
    fn sorted(&self, mut rows: Vec<(u32, Value)>) -> Result<Vec<(u32, Value)>, Failure> {
        let keys: Vec<_> = self.parameters("sorting_keys").collect();
        let orders: Vec<_> = self.parameters("sorting_order").collect();
        let part = Part::Answer(200);
        let schema = self
            .contract
            .schema(&self.operation, part, Reading::default());
        let members = schema.as_deref().map(|schema| {
            let rows = &schema.plain["properties"]["data"]["items"];
            &rows["properties"]
        });
        let is_member = |key: &&str| members.is_some_and(|members| members.get(*key).is_some());
        let is_sound =
            keys.iter().all(is_member) && (orders.is_empty() || orders.len() == keys.len());
        if !is_sound && self.unknowns().paging == Paging::Refuse {
            return Err(Failure::invalid_parameter(
                "sorting_keys must be members of what is listed, with as many of sorting_order or none",
            ));
        }
        if !is_sound || keys.is_empty() {
            return Ok(rows);
        }
        sorting::sort(&mut rows, &keys, &orders);
        Ok((0..)
            .zip(rows)
            .map(|(place, (_, row))| (place, row))
            .collect())
    }
}
