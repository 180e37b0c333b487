/* Scenarios of a job of several calls: the files of receipts, an export, and records. */
#include "scenarios.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A call about an id in its path, at {id}. */
static int32_t called_of(pleo_client client, const char *path, const char *id, pleo_response *answer)
{
    pleo_request request = 0;
    int32_t status;
    pleo_request_new(client, TEXT("GET"), TEXT(path), &request);
    pleo_request_set_path(request, TEXT("id"), TEXT(id));
    status = pleo_request_send(client, request, answer);
    pleo_free(request);
    return status;
}

/* Fetches a receipt's link, as it stands there, into a file. */
static int32_t fetched(pleo_client client, pleo_response answer, const char *place, const char *path)
{
    pleo_response receipt = 0, file = 0;
    pleo_request request = 0;
    int64_t size = -1;
    int32_t status;
    pleo_response_value(answer, TEXT(place), &receipt);
    pleo_response_int64(receipt, TEXT("/sizeInBytes"), &size);
    pleo_request_new_link(client, TEXT(text_at(receipt, "/url")), &request);
    pleo_request_set_size(request, size);
    status = pleo_request_set_output(request, TEXT(path));
    if (status == PLEO_OK)
        status = pleo_request_send(client, request, &file);
    pleo_free(file);
    pleo_free(request);
    pleo_free(receipt);
    return status;
}

static void report_content(const char *fact, const char *path)
{
    char content[64] = "";
    FILE *file = fopen(path, "rb");
    if (file != NULL) {
        content[fread(content, 1, sizeof content - 1, file)] = '\0';
        fclose(file);
    }
    content[strcspn(content, "\n")] = '\0';
    report_text(fact, content);
}

static void files(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "ca_file", variable("PLEO_SANDBOX_CA"), "ca_only", "true");
    pleo_request search = entries_of(client), again = 0;
    pleo_response entries = 0, receipts = 0, last = 0, expired = 0, receipt = 0;
    char entry[64] = "", text[64];
    if (pleo_request_send(client, search, &entries) == PLEO_OK)
        strcpy(entry, text_at(entries, "/data/0/id"));
    called_of(client, "/v1/accounting-entries/{id}/receipts", entry, &receipts);
    fetched(client, receipts, "/data/0", in_folder("fetched"));
    report_content("fetched", in_folder("fetched"));
    called(client, "GET", "/sandbox/last", NULL, &last);
    report_status("key", pleo_response_text(last, TEXT("/headers/authorization"), text, sizeof text, NULL));
    called(client, "POST", "/sandbox/links/expire", NULL, &expired);
    report_status("dead", fetched(client, receipts, "/data/0", in_folder("dead")));
    pleo_request_new(client, TEXT("GET"), TEXT("/v1/accounting-entries/{id}/receipts/{receipt}"), &again);
    pleo_request_set_path(again, TEXT("id"), TEXT(entry));
    pleo_request_set_path(again, TEXT("receipt"), TEXT(text_at(receipts, "/data/0/id")));
    if (pleo_request_send(client, again, &receipt) != PLEO_OK)
        receipt = 0;
    report_status("again", fetched(client, receipt, "/data", in_folder("again")));
    pleo_free(receipt);
    pleo_free(again);
    pleo_free(expired);
    pleo_free(last);
    pleo_free(receipts);
    pleo_free(entries);
    pleo_free(search);
    pleo_free(client);
}

/* The job that a bookkeeper has started for two entries. */
static void job_into(pleo_client client, char *job)
{
    pleo_request request = 0;
    pleo_response started = 0, jobs = 0;
    char company[64] = "";
    called(client, "POST", "/sandbox/export", "{\"count\": 2}", &started);
    company_of(client, company, sizeof company);
    pleo_request_new(client, TEXT("GET"), TEXT("/v3/export-jobs"), &request);
    pleo_request_set_query(request, TEXT("company_id"), TEXT(company));
    pleo_request_set_query(request, TEXT("statuses"), TEXT("pending"));
    if (pleo_request_send(client, request, &jobs) == PLEO_OK)
        strcpy(job, text_at(jobs, "/data/0/id"));
    pleo_free(jobs);
    pleo_free(started);
    pleo_free(request);
}

/* Tells Pleo what has become of a job. */
static void tell(pleo_client client, const char *job, const char *event)
{
    pleo_response answer = 0;
    char body[256];
    sprintf(body, "{\"jobId\": \"%s\", \"event\": \"%s\"}", job, event);
    called(client, "POST", "/v3/export-job-events", body, &answer);
    pleo_free(answer);
}

/* Reads the items, and reports them as exported. */
static void report_items(pleo_client client, const char *job, pleo_json results)
{
    pleo_request request = 0;
    pleo_pages list = 0;
    pleo_response item = 0;
    char amount[64] = "none", text[64], pointer[64];
    int items = 0, notes = 0;
    pleo_request_new(client, TEXT("GET"), TEXT("/v3/export-items"), &request);
    pleo_request_set_query(request, TEXT("job_id"), TEXT(job));
    pleo_pages_new(client, request, &list);
    for (; pleo_pages_next_item(list, &item) == PLEO_OK; items++) {
        if (items == 0)
            pleo_response_money_text(item, TEXT("/amount/inWalletCurrency"), amount, sizeof amount, NULL);
        notes += pleo_response_text(item, TEXT("/note"), text, sizeof text, NULL) == PLEO_OK;
        sprintf(pointer, "/%d/accountingEntryId", items);
        pleo_json_set_value(results, TEXT(pointer), item, TEXT("/accountingEntryId"));
        sprintf(pointer, "/%d/status", items);
        pleo_json_set_text(results, TEXT(pointer), TEXT("successful"));
        sprintf(pointer, "/%d/externalId", items);
        sprintf(text, "%d", items + 1);
        pleo_json_set_text(results, TEXT(pointer), TEXT(text));
        pleo_free(item);
    }
    report_number("items", items);
    report_text("amount", amount);
    report_number("note", notes);
    pleo_free(list);
    pleo_free(request);
}

static void export(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "attempts", "2");
    pleo_request request = 0;
    pleo_response answer = 0, read = 0;
    pleo_json results = 0;
    char job[64] = "", count[128];
    int32_t http = -1, errors = -1;
    job_into(client, job);
    tell(client, job, "started");
    pleo_json_new(client, &results);
    report_items(client, job, results);
    fault("{'method': 'PUT', 'drop': true, 'after': true}");
    pleo_request_new(client, TEXT("PUT"), TEXT("/v3/export-jobs/{id}/items"), &request);
    pleo_request_set_path(request, TEXT("id"), TEXT(job));
    pleo_request_set_json(request, results);
    pleo_request_set_idempotent(request, 1);
    if (pleo_request_send(client, request, &answer) == PLEO_OK)
        pleo_response_status(answer, &http);
    report_number("put", http);
    sprintf(count, "/sandbox/count?method=PUT&path=/v3/export-jobs/%s/items", job);
    report_number("requests", number_of(count));
    pleo_response_count(answer, TEXT("/errors"), &errors);
    report_number("errors", errors);
    tell(client, job, "completed");
    called_of(client, "/v3/export-jobs/{id}", job, &read);
    report_text("job", text_at(read, "/data/status"));
    pleo_free(read);
    pleo_free(answer);
    pleo_free(request);
    pleo_free(results);
    pleo_free(client);
}

struct voucher {
    char id[8], amount[12], note[8];
    int32_t day, paid, lines, counts[3];
};

static const char voucher_text[] =
    "record 52\n"
    "ID      /id      text   char    0  8\n"
    "AMOUNT  /amount  money  cstr    8  12  scale=2\n"
    "NOTE    /note    text   char    20 8\n"
    "DAY     /day     date   native  28 4\n"
    "PAID    /paid    bool   native  32 4\n"
    "COUNT   /lines   count  native  36 4\n"
    "table LINES /lines 40 4 3\n"
    "N       /n       number native  0  4\n"
    "end\n";

struct employee {
    char email[64], code[8];
};

static const char employee_text[] =
    "record 72\n"
    "EMAIL /email text cstr 0  64\n"
    "CODE  /code  text cstr 64 8\n";

/* A text of a record, without the blanks behind it. */
static void report_field(const char *fact, const char *field, size_t size)
{
    char text[32] = "";
    while (size > 0 && field[size - 1] == ' ')
        size--;
    memcpy(text, field, size);
    report_text(fact, text);
}

static void report_voucher(pleo_client client)
{
    pleo_response answer = answer_of(client,
        "{'id': 'A-1', 'amount': {'currency': 'DKK', 'minors': -12345}, 'day': '2026-11-29T00:30:00+01:00', 'paid': true, "
        "'note': 'far too long', 'lines': [{'n': 10}, {'n': -20}]}");
    struct voucher voucher;
    int32_t statuses[10] = {0}, failed = 0;
    pleo_layout layout = 0;
    pleo_layout_new(0, TEXT(voucher_text), &layout);
    memset(&voucher, 'x', sizeof voucher);
    report_status("status", pleo_response_record(answer, NULL, 0, layout, &voucher, sizeof voucher, statuses, 10, &failed));
    report_number("failed", failed);
    report_number("note", statuses[2]);
    report_field("id", voucher.id, sizeof voucher.id);
    report_text("amount", voucher.amount);
    report_number("day", voucher.day);
    report_number("paid", voucher.paid);
    report_number("lines", voucher.lines);
    report_number("first", voucher.counts[0]);
    report_number("second", voucher.counts[1]);
    report_number("third", voucher.counts[2]);
    pleo_free(layout);
    pleo_free(answer);
}

static void records(void)
{
    pleo_client client = client_now();
    pleo_request request = 0;
    pleo_pages pages = 0;
    pleo_layout layout = 0;
    pleo_response current = 0;
    struct employee employee = {"", ""};
    int64_t items = 0, sum = 0;
    report_voucher(client);
    pleo_request_new(client, TEXT("GET"), TEXT("/v2/employees"), &request);
    pleo_pages_new(client, request, &pages);
    pleo_layout_new(0, TEXT(employee_text), &layout);
    while (pleo_pages_next_record(pages, layout, &employee, sizeof employee, NULL, 0, NULL) == PLEO_OK) {
        items++;
        sum += strtol(employee.code, NULL, 10);
        pleo_free(current);
        current = 0;
        if (pleo_pages_current(pages, &current) != PLEO_OK)
            break;
    }
    report_number("items", items);
    report_text("last", employee.email);
    report_text("current", text_at(current, "/email"));
    report_number("sum", sum);
    pleo_free(current);
    pleo_free(layout);
    pleo_free(pages);
    pleo_free(request);
    pleo_free(client);
}

const struct scenario job_scenarios[] = {
    {"files", files},
    {"export", export},
    {"records", records},
    {NULL, NULL},
};
