//! Writes the text of a layout for a record.

use pleo_core::FIELD_NAME_MAX;

use crate::check::check;
use crate::item::{Field, Item, Kind, place};
use crate::marker::{Fill, Marker, join};
use crate::problem::{Outcome, refuse};

/// The most fields of a layout.
const MOST_FIELDS: usize = 500;

/// The names of value types.
const VALUES: [&str; 8] = [
    "text", "number", "money", "minors", "date", "time", "bool", "count",
];

/// The names of options.
const OPTIONS: [&str; 9] = [
    "scale", "digits", "sign", "zone", "missing", "null", "default", "long", "utc",
];

/// The number of words of a field without options.
const COLUMNS: usize = 6;

/// The prefix of the fields of a table.
const INDENT: &str = "  ";

/// The handling of a field without a marker.
const MARK: &str = "write pleo: and its JSON Pointer in a comment on its line or before it, or pleo: - to leave it out";

/// The options of a marker that belong to the table, if a table has one unnamed field.
const OF_TABLES: [&str; 2] = ["missing=", "null="];

/// The layout of a record: a line for its size, then a line for each field. `words` follow the
/// size.
pub fn text(items: &[Item], words: &str) -> Outcome<String> {
    let (_, size) = place(items)?;
    let mut lines = Lines {
        rows: Vec::new(),
        fields: 0,
        paths: paths(items, &[]),
    };
    lines.add(items, 0, &Within::default())?;
    if lines.fields == 0 {
        return refuse(0, "no field of the record is filled", MARK);
    }
    let mut text = format!("record {size}");
    for word in words.split_whitespace() {
        text.push(' ');
        text.push_str(word);
    }
    text.push('\n');
    text.push_str(&aligned(&lines.rows));
    let sources: Vec<usize> = lines.rows.iter().map(|row| row.source).collect();
    check(&text, &[&[0], &sources[..]].concat())?;
    Ok(text)
}

/// The context of an item.
#[derive(Clone, Default)]
struct Within {
    /// The pointer of its groups.
    pointer: String,
    /// The names of its groups, the outermost first.
    groups: Vec<String>,
    /// Whether that is a table.
    is_table: bool,
}

/// A line of the layout.
struct Row {
    words: Vec<String>,
    /// The line of the description from which it was made.
    source: usize,
}

/// The lines so far.
struct Lines {
    rows: Vec<Row>,
    /// How many of them are fields.
    fields: usize,
    /// The names in use in the record or the table.
    paths: Vec<Vec<String>>,
}

impl Lines {
    fn add(&mut self, items: &[Item], base: usize, within: &Within) -> Outcome<()> {
        let (starts, _) = place(items)?;
        for (item, start) in items.iter().zip(starts) {
            if item.is_gap() {
                continue;
            }
            match item.repeat {
                None => self.add_one(item, base + start, within)?,
                Some(times) => self.add_table(item, base + start, times, within)?,
            }
        }
        Ok(())
    }

    fn add_one(&mut self, item: &Item, offset: usize, within: &Within) -> Outcome<()> {
        let field = match &item.kind {
            Kind::Unfit(_, problem) => return Err(problem.clone()),
            Kind::Field(field) => field,
            Kind::Group(items) => {
                let mut inner = within.clone();
                inner.groups.extend(item.name.clone());
                if let Some(Marker::Fill(fill)) = &item.marker {
                    refuse_words(fill, "a group has no value")?;
                    inner.pointer = join(&within.pointer, &fill.pointer);
                }
                return self.add(items, offset, &inner);
            }
        };
        let fill = wanted(item)?;
        let indent = if within.is_table { INDENT } else { "" };
        let name = format!("{indent}{}", self.name(item, within)?);
        let pointer = join(&within.pointer, &fill.pointer);
        self.add_field(name, pointer, fill, &fill.options, field, offset)
    }

    fn add_table(
        &mut self,
        item: &Item,
        offset: usize,
        times: usize,
        within: &Within,
    ) -> Outcome<()> {
        if within.is_table {
            return refuse(
                item.line,
                "a table within a table cannot be filled",
                "mark it with pleo: -, or write its elements as fields of their own",
            );
        }
        let fill = wanted(item)?;
        let name = self.name(item, within)?;
        let mut words = vec![
            "table".to_owned(),
            name.clone(),
            join(&within.pointer, &fill.pointer),
            offset.to_string(),
            item.element()?.to_string(),
            times.to_string(),
        ];
        let (of_table, of_field): (Vec<_>, Vec<_>) = fill
            .options
            .iter()
            .cloned()
            .partition(|option| OF_TABLES.iter().any(|word| option.starts_with(word)));
        words.extend(of_table);
        self.push(words, fill.line);
        self.fields += 1;
        match &item.kind {
            Kind::Unfit(_, problem) => return Err(problem.clone()),
            Kind::Field(field) => {
                let name = format!("{INDENT}{name}");
                self.add_field(name, ".".to_owned(), fill, &of_field, field, 0)?;
            }
            Kind::Group(items) => {
                let mut only = fill.clone();
                only.options = of_field;
                refuse_words(&only, "a table of groups has no value")?;
                let outer = std::mem::replace(&mut self.paths, paths(items, &[]));
                let inner = Within {
                    is_table: true,
                    ..Within::default()
                };
                let before = self.fields;
                self.add(items, 0, &inner)?;
                self.paths = outer;
                if self.fields == before {
                    return refuse(item.line, "no field of this table is filled", MARK);
                }
            }
        }
        self.push(vec!["end".to_owned()], fill.line);
        Ok(())
    }

    fn push(&mut self, words: Vec<String>, source: usize) {
        self.rows.push(Row { words, source });
    }

    fn add_field(
        &mut self,
        name: String,
        pointer: String,
        fill: &Fill,
        options: &[String],
        field: &Field,
        offset: usize,
    ) -> Outcome<()> {
        let store = match &fill.store {
            None => field.stores[0],
            Some(store) => match field.stores.iter().find(|own| *own == store) {
                Some(own) => own,
                None => {
                    return refuse(
                        fill.line,
                        format!("this field cannot be stored as {store}"),
                        format!("write {}, or nothing", field.stores.join(" or ")),
                    );
                }
            },
        };
        let value = fill.value.as_deref().unwrap_or(field.value);
        if field.stores.contains(&value) {
            return refuse(
                fill.line,
                format!("{value} is a store, and no value stands before it"),
                format!("write {} {value}, or another value before it", field.value),
            );
        }
        if OPTIONS.contains(&value) {
            return refuse(
                fill.line,
                format!("{value} is an option"),
                format!("write {value}= and a word behind it"),
            );
        }
        if !VALUES.contains(&value) {
            return refuse(
                fill.line,
                format!("there is no value {value}"),
                format!("write one of {}", VALUES.join(", ")),
            );
        }
        if value == "text" && field.value != "text" {
            return refuse(
                fill.line,
                "a number does not hold text",
                "write another value, or declare the field for text",
            );
        }
        if field.value == "bool" && value != "bool" {
            return refuse(
                fill.line,
                format!("a Boolean holds no {value}"),
                "remove the value, or declare the field as an integer",
            );
        }
        let mut row = vec![name, pointer, value.to_owned(), store.to_owned()];
        row.extend([offset.to_string(), field.size.to_string()]);
        for option in &field.options {
            row.push(option.clone());
        }
        for option in options {
            let word = option.split('=').next().unwrap_or_default();
            if !OPTIONS.contains(&word) {
                return refuse(
                    fill.line,
                    format!("there is no option {word}"),
                    format!("write one of {}", OPTIONS.join(", ")),
                );
            }
            let is_declared = |own: &&String| own.split('=').next() == Some(word);
            if let Some(own) = field.options.iter().find(is_declared) {
                return refuse(
                    fill.line,
                    format!("{option}: the declaration says {own}"),
                    "remove the option, or change the declaration",
                );
            }
            row.push(option.clone());
        }
        self.push(row, fill.line);
        self.fields += 1;
        if self.fields > MOST_FIELDS {
            return refuse(
                fill.line,
                format!("a layout has at most {MOST_FIELDS} fields"),
                "mark what is not needed with pleo: -",
            );
        }
        Ok(())
    }

    /// The field's name, qualified by as many groups as make it unique.
    fn name(&self, item: &Item, within: &Within) -> Outcome<String> {
        let Some(own) = &item.name else {
            return refuse(
                item.line,
                "a FILLER cannot be filled",
                "give it a name, or remove its marker",
            );
        };
        let mut path = within.groups.clone();
        path.push(own.clone());
        let folded = folded(&path);
        let shares = |last: usize| {
            let mut others = self.paths.iter().filter(|other| **other != folded);
            let end = &folded[folded.len() - last..];
            others.any(|other| other.ends_with(end))
        };
        let last = (1..path.len()).find(|last| !shares(*last));
        let mut name = path[path.len() - last.unwrap_or(path.len())..].join(".");
        if self.paths.iter().filter(|other| **other == folded).count() > 1 {
            return refuse(
                item.line,
                format!("another field is called {name}"),
                "give it another name, or mark it with pleo: -",
            );
        }
        if name.chars().count() > FIELD_NAME_MAX {
            return refuse(
                item.line,
                format!("{name} has more than {FIELD_NAME_MAX} characters"),
                "give it a name that no other field has, or a shorter one",
            );
        }
        // Other lines start with these words, unless they are quoted.
        if name == "table" || name == "end" {
            name = format!("\"{name}\"");
        }
        Ok(name)
    }
}

/// The qualified names of fields, among which a name must be unique.
fn paths(items: &[Item], groups: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for item in items.iter().filter(|item| !item.is_gap()) {
        let mut path = groups.to_vec();
        path.extend(item.name.clone());
        match &item.kind {
            Kind::Group(inner) if item.repeat.is_none() => found.extend(paths(inner, &path)),
            _ => found.push(folded(&path)),
        }
    }
    found
}

/// Names in the form for comparison: upper case.
fn folded(path: &[String]) -> Vec<String> {
    path.iter().map(|name| name.to_uppercase()).collect()
}

/// The value of a field, which must be given.
fn wanted(item: &Item) -> Outcome<&Fill> {
    match (&item.marker, &item.name) {
        (Some(Marker::Fill(fill)), _) => Ok(fill),
        (_, None) => refuse(item.line, "this table has no marker", MARK),
        (_, Some(name)) => refuse(item.line, format!("{name} has no marker"), MARK),
    }
}

/// An error if a marker has more than a pointer.
fn refuse_words(fill: &Fill, why: &str) -> Outcome<()> {
    match fill.value.iter().chain(&fill.options).next() {
        None => Ok(()),
        Some(word) => refuse(
            fill.line,
            format!("{word}: {why}"),
            "write the JSON Pointer alone; it stands before the pointers of the fields",
        ),
    }
}

/// The words of all lines, those of fields in columns.
fn aligned(rows: &[Row]) -> String {
    let rows = || rows.iter().map(|row| row.words.as_slice());
    let is_field = |row: &[String]| row.len() >= COLUMNS && row[0] != "table";
    let mut widths = [0; COLUMNS];
    for row in rows().filter(|row| is_field(row)) {
        for (width, word) in widths.iter_mut().zip(row) {
            *width = word.chars().count().max(*width);
        }
    }
    let mut text = String::new();
    for row in rows() {
        let widths = if is_field(row) { widths } else { [0; COLUMNS] };
        let mut widths = widths.into_iter().chain(std::iter::repeat(0));
        let words = row
            .iter()
            .map(|word| format!("{word:<width$}", width = widths.next().unwrap_or_default()));
        let line: Vec<String> = words.collect();
        text.push_str(line.join(" ").trim_end());
        text.push('\n');
    }
    text
}
