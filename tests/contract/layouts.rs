//! The JSON Pointers in the layouts of records, and in the copybooks and records that layouts are made of.

use crate::named::is_pointer;
use crate::scanner::mutants;

const VALUES: [&str; 8] = [
    "bool", "count", "date", "minors", "money", "number", "text", "time",
];

/// Those of the lines of a layout, or of some of them.
pub fn laid_out(text: &str) -> Vec<String> {
    let mut table = String::new();
    let mut found = Vec::new();
    for line in text.lines() {
        let words: Vec<_> = line.split_whitespace().collect();
        match *words {
            ["table", _, pointer, ..] if is_pointer(pointer) => {
                found.push(pointer.to_owned());
                table = format!("{pointer}/0");
            }
            ["end"] => table.clear(),
            [_, pointer, value, _, ..] if VALUES.contains(&value) && is_pointer(pointer) => {
                found.push(format!("{table}{pointer}"));
            }
            _ => {}
        }
    }
    found
}

/// That of a comment which says what a field is filled with.
pub fn marked(comment: &str) -> Vec<String> {
    let mut words = comment.split_whitespace();
    let pointer = words.find(|word| *word == "pleo:").and(words.next());
    let pointer = pointer.filter(|pointer| is_pointer(pointer));
    pointer.map(str::to_owned).into_iter().collect()
}

#[test]
fn in_the_layouts_of_records_nothing_wrong_is_passed_over() {
    let program = r#"
static const char layout[] =
    "record 60\n"
    "ID     /id                   text   char   0  36\n"
    "AMOUNT /transactionValue     minors native 36 8\n"
    "table TAGS /tags 44 16 1\n"
    "GROUP  /tagGroupId           text   char   0  16\n"
    "end\n";
pleo_request_new(client, "POST", PLEO_NTS, "/v1/accounting-entries:search?company_id=1", PLEO_NTS, &request);
pleo_request_set_body(request, "{\"includeDeleted\": false}", PLEO_NTS);
"#;
    mutants(
        "examples/c/x.c",
        program,
        &[
            ("/id ", "/no ", "3: /no: there is no such place"),
            (
                "/transactionValue ",
                "/amount ",
                "3: /amount: there is no such place",
            ),
            ("/tags ", "/lines ", "3: /lines: there is no such place"),
            (
                "/tagGroupId ",
                "/group ",
                "3: /tags/0/group: there is no such place",
            ),
        ],
    );
    let copybook = "      *> of POST /v1/accounting-entries:search?company_id=1\n           05  ENTRY-ID  PIC X(36).  *> pleo: /id\n";
    mutants(
        "examples/cobol/X.cpy",
        copybook,
        &[("/id", "/no", "2: /no: there is no such place")],
    );
}
