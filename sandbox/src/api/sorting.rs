//! The order of a list.

use std::cmp::Ordering;

use serde_json::Value;

/// Sorts by these members, each in its order; the default is ascending with nulls last.
pub(super) fn sort(rows: &mut [(u32, Value)], keys: &[&str], orders: &[&str]) {
    rows.sort_by(|(_, one), (_, other)| {
        let mut by_key = keys.iter().enumerate().map(|(index, key)| {
            let order = orders.get(index).copied().unwrap_or("ASC");
            compare(&one[key], &other[key], order)
        });
        by_key
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    });
}

fn compare(one: &Value, other: &Value, order: &str) -> Ordering {
    let nulls_first = order.ends_with("NULLS_FIRST");
    match (one.is_null(), other.is_null()) {
        (true, true) => Ordering::Equal,
        (true, false) if nulls_first => Ordering::Less,
        (true, false) => Ordering::Greater,
        (false, true) => compare(other, one, order).reverse(),
        (false, false) if order.starts_with("DESC") => values(other, one),
        (false, false) => values(one, other),
    }
}

fn values(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::String(one), Value::String(other)) => one.cmp(other),
        (Value::Bool(one), Value::Bool(other)) => one.cmp(other),
        (one, other) => {
            let number = |value: &Value| value.as_f64().unwrap_or_default();
            number(one).total_cmp(&number(other))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn sorted(keys: &[&str], orders: &[&str]) -> Vec<u32> {
        let rows = [
            json!({ "a": "x", "n": 2 }),
            json!({ "a": null, "n": 10 }),
            json!({ "n": 2 }),
            json!({ "a": "b", "n": -1 }),
        ];
        let mut rows: Vec<_> = (0..).zip(rows).collect();
        sort(&mut rows, keys, orders);
        rows.into_iter().map(|(number, _)| number).collect()
    }

    #[test]
    fn each_member_has_its_order_and_its_place_for_nulls() {
        assert_eq!(sorted(&["a"], &[]), [3, 0, 1, 2]);
        assert_eq!(sorted(&["a"], &["DESC"]), [0, 3, 1, 2]);
        assert_eq!(sorted(&["a"], &["DESC_NULLS_FIRST"]), [1, 2, 0, 3]);
        assert_eq!(
            sorted(&["n", "a"], &["ASC", "ASC_NULLS_FIRST"]),
            [3, 2, 0, 1]
        );
    }
}
