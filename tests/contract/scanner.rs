//! In every language the scanner finds what is named, and each thing that is not Pleo's.

use crate::held::findings;
use crate::source::{Reading, snippets_of};

/// What is wrong with a program, as `line: literal: why`.
fn wrong(file: &str, text: &str, reading: Reading) -> Vec<String> {
    let found = findings(&snippets_of(file, text, reading));
    let shown = found.iter().map(ToString::to_string);
    shown
        .map(|finding| finding.trim_start_matches(&format!("{file}:")).to_owned())
        .collect()
}

/// A program with nothing wrong in it, and with each of these changes something: what is replaced by what, and what is said.
pub fn mutants(file: &str, text: &str, changes: &[(&str, &str, &str)]) {
    assert_eq!(wrong(file, text, Reading::Program), [""; 0], "{file}");
    for (old, new, said) in changes {
        assert_eq!(text.matches(old).count(), 1, "{file}: {old}");
        let found = wrong(file, &text.replace(old, new), Reading::Program);
        assert!(
            found.iter().any(|found| found.starts_with(said)),
            "{file}: {old} as {new}: {found:?}"
        );
    }
}

#[test]
fn in_c_nothing_wrong_is_passed_over() {
    let program = r#"
static const char wanted[] = "{\"includeDeleted\": false, "
                             "\"performedAtStart\": \"2025-01-01T00:00:00Z\"}";

static void notes(pleo_client client) /* of GET /v1/accounting-entries/1 */
{
    pleo_request_new(client, TEXT("POST"), TEXT("/v1/accounting-entries:search?limit=100"), &request);
    pleo_request_set_query(request, TEXT("company_id"), TEXT(company));
    pleo_request_set_body(request, TEXT(wanted));
    pleo_response_text(item, TEXT("/transactionValue/minors"), note, sizeof note, NULL);
    sprintf(path, "/v1/accounting-entries/%s/receipts", id);
    fopen("/tmp/receipts", "w");
}

static void vendor(pleo_client client)
{
    pleo_json_set_text(json, TEXT("/companyId"), TEXT(company));
    pleo_json_set_json(json, TEXT(""), TEXT("{\"externalId\": \"1\"}"));
    pleo_json_set_text(json, TEXT("/name"), TEXT("x"));
    pleo_json_set_text(json, TEXT("/defaultCurrency"), TEXT("DKK"));
    pleo_call(client, TEXT("POST"), TEXT("/v1/vendors"), TEXT(text), &answer);
    pleo_response_text(answer, TEXT("/data/externalId"), note, sizeof note, NULL);
}
"#;
    mutants(
        "examples/c/x.c",
        program,
        &[
            (
                "entries:search",
                "entries:serch",
                "7: /v1/accounting-entries:serch?limit=100: no contract has this path with POST",
            ),
            ("\"POST\"), TEXT(\"/v1/a", "\"GET\"), TEXT(\"/v1/a", "7: "),
            ("limit=100", "limits=100", "7: "),
            (
                "\"company_id\"",
                "\"company\"",
                "8: company: there is no such parameter of",
            ),
            (
                "company_id",
                "before",
                "7: /v1/accounting-entries:search?limit=100: POST /v1/accounting-entries:search needs the parameter",
            ),
            ("includeDeleted", "deleted", "2: {\"deleted\""),
            ("includeDeleted\\\": false", "includeDeleted\\\": 0", "2: "),
            ("2025-01-01T00:00:00Z", "2025-01-01", "2: "),
            ("performedAtStart", "date", "2: "),
            (
                "/transactionValue/minors",
                "/data/spendLimit",
                "10: /data/spendLimit: there is no such place in an answer of",
            ),
            (
                "/transactionValue/minors",
                "/transactionValue/value",
                "10: ",
            ),
            ("%s/receipts", "%s/files", "11: "),
            (
                "entries/1 */",
                "entry/1 */",
                "5: /v1/accounting-entry/1: no contract",
            ),
            (
                "\"/companyId\"",
                "\"/company\"",
                "17: /company: there is no such place in a body",
            ),
            (
                "\"/companyId\"",
                "\"/externalId\"",
                "21: /v1/vendors: the body of POST /v1/vendors needs /companyId",
            ),
            (
                "{\\\"externalId",
                "{\\\"externalNo",
                "18: /externalNo: there is no such place in a body",
            ),
            ("/data/externalId", "/externalIds", "22: "),
        ],
    );
}

#[test]
fn in_cpp_nothing_wrong_is_passed_over() {
    let program = r#"
void jobs(const pleo::client &client)
{
    const std::string jobs = "/v3/export-jobs";
    client.call("GET", jobs + "?statuses=pending&company_id=" + company);
    client.call("GET", jobs + '/' + id).text("/data/status");
    client.call("POST", "/v3/export-job-events", R"({"jobId": ")" + id + R"(", "event": "started"})");
    for (std::size_t at = 0; at < 2; at++)
        items.set_text("/" + std::to_string(at) + "/externalId", "1").set_json("/0/accountingEntryId", id);
    client.call("PUT", "/v3/export-jobs/" + id + "/items", items.set_text("/0/status", "failed"));
}
"#;
    mutants(
        "examples/cpp/x.cpp",
        program,
        &[
            (
                "\"/v3/export-jobs\"",
                "\"/v3/export-job\"",
                "5: /v3/export-job?statuses=pending&company_id=…: no contract",
            ),
            (
                "statuses=pending",
                "statuses=open",
                "5: /v3/export-jobs?statuses=open&company_id=…: statuses of",
            ),
            ("company_id=", "companyId=", "5: "),
            ("/data/status", "/status/data", "6: "),
            ("job-events", "job-event", "7: "),
            ("\"started\"", "\"begun\"", "7: "),
            ("\"jobId\"", "\"job\"", "7: "),
            (
                "/externalId",
                "/external",
                "9: /…/external: there is no such place in a body",
            ),
            (
                "\"/items\"",
                "\"/item\"",
                "10: /v3/export-jobs/…/item: no contract",
            ),
            (
                "/0/status",
                "/0/state",
                "10: /0/state: there is no such place in a body",
            ),
        ],
    );
}

#[test]
fn in_csharp_nothing_wrong_is_passed_over() {
    let program = r#"
internal static class Accounts
{
    private const string Path = "/v1/chart-of-accounts";

    private static void Create(PleoClient client)
    {
        string item = "/items/" + at;
        batch.Set(item + "/externalId", "1").Set(item + "/name", "x").Set(item + "/archived", false);
        batch.Set("/companyId", client.GetCompany());
        using (PleoResponse answer = client.Call("POST", Path + "/batch", batch.ToString()))
            failed += answer.GetCount("/data/failed");
        client.Call("PUT", Path + "/" + id, "{\"name\": \"" + name + "\", \"archived\": true, \"code\": \"1\"}");
    }
}
"#;
    mutants(
        "examples/dotnet/X.cs",
        program,
        &[
            (
                "chart-of-accounts",
                "accounts",
                "11: /v1/accounts/batch: no contract",
            ),
            ("/batch", "/bulk", "11: "),
            (
                "\"/items/\"",
                "\"/item/\"",
                "9: /item/…/externalId: there is no such place",
            ),
            ("/companyId", "/company", "10: "),
            (
                "\"/archived\"",
                "\"/isArchived\"",
                "9: /items/…/isArchived: there is no such place in a body",
            ),
            ("/data/failed", "/data/failures", "12: "),
            ("\\\"archived\\\"", "\\\"isArchived\\\"", "13: "),
        ],
    );
}

#[test]
fn in_pascal_nothing_wrong_is_passed_over() {
    let program = r"
const
  WANTED = '{includeDeleted: false}';

procedure Receipts;
begin
  Search := Client.NewRequest('POST', '/v1/accounting-entries:search');
  Search.SetQuery('company_id', Client.Company);
  Search.SetBody('{«includeDeleted»: false}');
  Entry := List.NextItem['/id']; // the entry's
  Answer := Client.Call('GET', '/v1/accounting-entries/' + Entry + '/receipts');
  Request.SetPath('receipt', Answer['/data/0/id']);
end;
"
    .replace(['«', '»'], "\"");
    mutants(
        "examples/delphi/x.dpr",
        &program,
        &[
            ("entries:search", "entry:search", "7: "),
            (
                "'company_id'",
                "'organisation_id'",
                "8: organisation_id: there is no such parameter",
            ),
            ("\"includeDeleted\"", "\"deleted\"", "9: "),
            (
                "'/id'",
                "'/ids'",
                "10: /ids: there is no such place in an answer",
            ),
            (
                "/receipts'",
                "/receipt'",
                "11: /v1/accounting-entries/…/receipt: no contract",
            ),
            ("/data/0/id", "/data/0/ids", "12: "),
        ],
    );
}

#[test]
fn in_cobol_nothing_wrong_is_passed_over() {
    let program = r#"
       PROGRAM-ID. EMPLOYEES.
       01 WS-PATH PIC X(30) VALUE "/v2/employees".
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET" WS-PATH
      *> The caller's own company.
           CALL "PLEO-SET-QUERY" USING PLEO-CONTROL "companyId" WS-ID
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/email" WS-EMAIL
           IF WS-EMAIL = "x" PERFORM STOP-IT.
           STRING "/v1/companies/" FUNCTION TRIM(WS-ID) X"00"
               DELIMITED BY SIZE INTO WS-PATH
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" WS-PATH
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
               "/data/address/locality" WS-TOWN
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
               "/metadata/town" WS-TOWN
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/status" WS-STATE.
"#;
    mutants(
        "examples/cobol/x.cob",
        program,
        &[
            (
                "\"/v2/employees\"",
                "\"/v2/employee\"",
                "3: /v2/employee: no contract",
            ),
            (
                "\"companyId\"",
                "\"company\"",
                "6: company: there is no such parameter",
            ),
            ("\"/email\"", "\"/spendLimit\"", "7: "),
            ("/v1/companies/", "/v1/company/", "9: "),
            ("/data/address/locality", "/data/address/town", "13: "),
            (
                "\"/metadata/town\"",
                "\"/town\"",
                "15: /town: there is no such place in a body",
            ),
            ("\"/status\"", "\"/state\"", "17: "),
        ],
    );
}

#[test]
fn in_the_shell_and_in_prose_nothing_wrong_is_passed_over() {
    let program = r#"
any_call PUT /v1/installations/me '{"status": "INACTIVE"}' >/tmp/answer
curl "$base/v1/accounting-entries/$entry/receipts?limit=1"
any_call POST /sandbox/next '{"path": "/v1/introspect", "status": 429, "headers": {"retry-after": "7"}}'
any_call GET "/sandbox/count?method=GET&path=/v2/employees"
"#;
    mutants(
        "examples/checks.sh",
        program,
        &[
            ("installations/me", "installation/me", "2: "),
            (
                "PUT",
                "PATCH",
                "2: /v1/installations/me: no contract has this path with PATCH",
            ),
            ("INACTIVE", "SLEEPING", "2: "),
            ("\"status\": \"INACTIVE\"", "\"state\": \"INACTIVE\"", "2: "),
            ("limit=1", "size=1", "3: "),
            ("/sandbox/next", "/sandbox/fault", "4: "),
            ("\"path\": ", "\"paths\": ", "4: "),
            ("/v1/introspect", "/v1/inspect", "4: "),
            (
                "/v2/employees",
                "/v1/employees",
                "5: /v1/employees: no contract has this path with GET",
            ),
        ],
    );
    let page = "Read `GET /v1/companies` first.\n\n```c\npleo_response_text(answer, \"/data/0/name\", 12);\n```\n";
    let wrong = |page: &str| wrong("README.md", page, Reading::Page);
    assert_eq!(wrong(page), [""; 0]);
    assert_eq!(wrong(&page.replace("companies", "company")).len(), 1);
    let found = wrong(&page.replace("/0/name", "/0/title"));
    assert!(found[0].starts_with("4: /data/0/title: "), "{found:?}");
}

#[test]
fn comments_of_a_header_are_held_one_by_one() {
    let header = "/**\n * As in \"/v1/companies/{id}\". An example:\n *\n *     pleo_response_text(answer, \"/data/name\", PLEO_NTS);\n */\nint x;\n/** Of GET\n * /v2/employees: the text at \"/email\". */\n";
    let wrong = |text: &str| wrong("include/pleo.h", text, Reading::Comments);
    assert_eq!(wrong(header), [""; 0]);
    eprintln!(
        "{:?} {:?}",
        wrong(&header.replace("/data/name", "/data/zzz")),
        crate::specified::all()
            .filter(|f| f.answers_with(&["data", "email"]))
            .map(|f| f.name())
            .collect::<Vec<_>>()
    );
    let found = wrong(&header.replace("/data/name", "/data/email"));
    assert!(
        found[0].starts_with("4: /data/email: "),
        "of another comment: {found:?}"
    );
    let found = wrong(&header.replace("v2/employees", "v1/employees"));
    assert!(
        found[0].starts_with("8: /v1/employees: no contract has this path with GET"),
        "{found:?}"
    );
}

#[test]
fn what_a_scenario_scripts_is_its_own() {
    let scenario = r#"
static void values(void)
{
    fault("{'path': '/v1/introspect', 'status': 200, 'body': '{\\'list\\': [1], \\'empty\\': \\'\\'}'}");
    called(client, "GET", "/v1/introspect", NULL, &response);
    pleo_response_text(response, TEXT("/empty"), text, sizeof text, &length);
    pleo_response_text(answer_of(client, "{'dkk': {'minors': 1}}"), TEXT("/dkk/minors"), text, sizeof text, NULL);
    pleo_response_text(answer_of(client, "{'lines': [{'unit': 'kg'}]}"), TEXT("/unit"), text, sizeof text, NULL);
    pleo_json_set_int64(json, TEXT("/delay_ms"), 60000);
    verified("{\"event_type\":\"ping\"}");
}
"#;
    let wrong = |text: &str| wrong("tests/c/scenarios_x.c", text, Reading::Scenario);
    assert_eq!(wrong(scenario), [""; 0]);
    for (old, new) in [
        ("TEXT(\"/empty\")", "TEXT(\"/missing\")"),
        ("TEXT(\"/dkk/minors\")", "TEXT(\"/jpy/minors\")"),
        ("TEXT(\"/unit\")", "TEXT(\"/units\")"),
        ("/delay_ms", "/delay"),
        ("verified", "posted"),
    ] {
        assert_eq!(wrong(&scenario.replace(old, new)).len(), 1, "{new}");
    }
}

#[test]
fn parts_of_one_program_are_held_together() {
    let part = |file: &str, text: &str| snippets_of(file, text, Reading::Program);
    let helper = "void ask(void) { pleo_request_new(client, TEXT(\"GET\"), TEXT(\"/v2/employees\"), &request); }";
    let program = "#include \"example.h\"\nvoid show(void) { pleo_response_text(item, TEXT(\"/email\"), text, 40, NULL); \
                   pleo_call(client, TEXT(\"GET\"), TEXT(\"/v1/companies\"), NULL, 0, &answer); }";
    let both = |helper: &str| {
        let mut parts = part("examples/c/example.h", helper);
        parts.extend(part("examples/c/x.c", program));
        findings(&parts).len()
    };
    assert_eq!(both(helper), 0);
    assert_eq!(both(&helper.replace("/v2/employees", "/v1/vendors/1")), 1);
    assert_eq!(findings(&part("examples/c/x.c", program)).len(), 1);
}
