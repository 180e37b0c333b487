/* Texts in the program's own encoding, in and out: never another character than was meant. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "exports.h"
#include "files.h"

/* "Ærøskøbing €" in windows-1252 and in UTF-8. */
#define TOWN "\306r\370sk\370bing \200"
#define TOWN_UTF8 "\303\206r\303\270sk\303\270bing \342\202\254"

static pleo_client client, plain;

static pleo_request own_request(const char *method, const char *path)
{
    pleo_request request = 0;
    CHECK_STATUS(pleo_request_new(client, TEXT(method), TEXT(path), &request), PLEO_OK);
    return request;
}

static void what_is_built_is_sent_as_utf8_and_printed_as_it_was_set(void)
{
    pleo_json json = 0;
    pleo_request request = own_request("POST", "/v1/accounting-entries:search");
    pleo_response response = 0;
    char text[256];
    CHECK_STATUS(pleo_json_new(client, &json), PLEO_OK);
    CHECK_STATUS(pleo_json_set_text(json, TEXT("/\306"), TEXT(TOWN)), PLEO_OK);
    CHECK_STATUS(pleo_json_set_field(json, TEXT("/field"), TOWN "   ", (int32_t)sizeof TOWN + 2), PLEO_OK);
    CHECK_STATUS(pleo_json_print_text(json, text, sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, "{\"\306\":\"" TOWN "\",\"field\":\"" TOWN "\"}");
    CHECK_STATUS(pleo_request_set_json(request, json), PLEO_OK);
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_OK);
    CHECK_HAS(sandbox_last(), "{\\\"\303\206\\\":\\\"" TOWN_UTF8 "\\\"");
    pleo_free(response);
    /* The text of a body, too. */
    CHECK_STATUS(pleo_request_set_body(request, TEXT(text)), PLEO_OK);
    CHECK_STATUS(pleo_request_set_query(request, TEXT("q"), TEXT("\306")), PLEO_OK);
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_OK);
    CHECK_HAS(sandbox_last(), "{\\\"\303\206\\\":\\\"" TOWN_UTF8 "\\\"");
    CHECK_HAS(sandbox_last(), "?q=%C3%86\"");
    pleo_free(response);
    pleo_free(request);
    pleo_free(json);
}

static void what_is_read_is_in_the_clients_encoding(void)
{
    pleo_response response = answer_with(client, "{\"town\":\"" TOWN_UTF8 "\",\"\303\206\":\"\320\226\"}", NULL);
    char text[256], field[16];
    const char *body = NULL;
    int32_t needed = 0, length = 0;
    CHECK_STATUS(pleo_response_text(response, TEXT("/town"), text, sizeof text, &needed), PLEO_OK);
    CHECK_TEXT(text, TOWN);
    CHECK_NUMBER(needed, (long long)sizeof TOWN - 1);
    CHECK_STATUS(pleo_response_text(response, TEXT("/town"), text, (int32_t)sizeof TOWN - 1, &needed), PLEO_E_BUFFER);
    CHECK_STATUS(pleo_response_text(response, TEXT("/town"), text, (int32_t)sizeof TOWN, &needed), PLEO_OK);
    CHECK_STATUS(pleo_response_field(response, TEXT("/town"), field, sizeof field, NULL), PLEO_OK);
    CHECK(memcmp(field, TOWN "    ", sizeof field) == 0);
    /* What it cannot say it names, and puts nothing else in its place. */
    CHECK_STATUS(pleo_response_text(response, TEXT("/\306"), text, sizeof text, &needed), PLEO_E_TEXT);
    CHECK_HAS(last_message(), "U+0416");
    CHECK_HAS(last_message(), "windows-1252");
    CHECK_HAS(last_message(), "(at /\306)");
    CHECK_STATUS(pleo_response_body_text(response, text, sizeof text, &needed), PLEO_E_TEXT);
    CHECK_STATUS(pleo_response_body(response, &body, &length), PLEO_OK);
    CHECK(length > 12 && memcmp(body, "{\"town\":\"\303\206", 11) == 0);
    pleo_free(response);
    response = answer_with(client, "{\"town\":\"" TOWN_UTF8 "\"}", NULL);
    CHECK_STATUS(pleo_response_body_text(response, text, sizeof text, &needed), PLEO_OK);
    CHECK_TEXT(text, "{\"town\":\"" TOWN "\"}");
    pleo_free(response);
}

static void failures_are_told_in_the_encoding_of_the_call_that_failed(void)
{
    pleo_error error = 0;
    pleo_response response = 0;
    char text[256];
    sandbox_fault("{'status':400,'body':'{\\'message\\':\\'" TOWN_UTF8 "\\'}'}");
    CHECK_STATUS(introspected(client), PLEO_E_BAD_REQUEST);
    CHECK_STATUS(pleo_error_api_message_text(0, text, sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, TOWN);
    CHECK_STATUS(pleo_error_take(&error), PLEO_OK);
    CHECK_STATUS(pleo_error_api_message_text(error, text, sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, TOWN);
    CHECK_STATUS(pleo_error_response(error, &response), PLEO_OK);
    CHECK_TEXT(text_at(response, "/message"), TOWN);
    pleo_free(response);
    pleo_free(error);
    sandbox_fault("{'status':400,'body':'{\\'message\\':\\'" TOWN_UTF8 "\\'}'}");
    CHECK_STATUS(introspected(plain), PLEO_E_BAD_REQUEST);
    CHECK_STATUS(pleo_error_api_message_text(0, text, sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, TOWN_UTF8);
}

static void tasks_and_pages_speak_as_their_client(void)
{
    pleo_request request = own_request("GET", "/v1/companies");
    pleo_task task = 0;
    pleo_pages pages = 0;
    pleo_response response = 0;
    int32_t finished = 0;
    sandbox_fault("{'status':200,'times':2,'body':'{\\'data\\':[\\'" TOWN_UTF8 "\\']}'}");
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
    CHECK_STATUS(pleo_task_wait(task, -1, &finished), PLEO_OK);
    CHECK_STATUS(pleo_task_take(task, &response), PLEO_OK);
    CHECK_TEXT(text_at(response, "/data/0"), TOWN);
    pleo_free(response);
    CHECK_STATUS(pleo_pages_new(client, request, &pages), PLEO_OK);
    CHECK_STATUS(pleo_pages_next(pages, &response), PLEO_OK);
    CHECK_TEXT(text_at(response, "/data/0"), TOWN);
    pleo_free(response);
    pleo_free(pages);
    pleo_free(task);
    pleo_free(request);
}

static void names_of_files_are_the_programs_bytes(void)
{
    static char path[512];
    pleo_config config = sandbox_config();
    pleo_client own = 0;
    strcpy(path, file_with("\306.key", full_key(), 0600));
    CHECK_STATUS(pleo_config_set(config, TEXT("text_encoding"), TEXT("windows-1252")), PLEO_OK);
    {
        char source[600];
        snprintf(source, sizeof source, "file:%s", path);
        CHECK_STATUS(pleo_client_new_from(TEXT(source), config, &own), PLEO_OK);
    }
    CHECK_STATUS(introspected(own), PLEO_OK);
    pleo_free(own);
    strcpy(path, file_path("\306.log"));
    CHECK_STATUS(pleo_config_set(config, TEXT("log_file"), TEXT(path)), PLEO_OK);
    CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &own), PLEO_OK);
    CHECK(access(path, F_OK) == 0);
    pleo_free(own);
    pleo_free(config);
    remove_files();
}

static void encodings_have_names(void)
{
    static const char *const good[] = {"windows-1252", "ISO-8859-15", "cp437", "cp850", "utf-8", "iso-8859-1"};
    static const char *const bad[] = {"latin1", "utf-16", "ebcdic", "cp37", "ansi", "1252"};
    pleo_config config = sandbox_config();
    for (int i = 0; i < COUNT(good); i++) {
        check_row(good[i]);
        CHECK_STATUS(pleo_config_set(config, TEXT("text_encoding"), TEXT(good[i])), PLEO_OK);
    }
    for (int i = 0; i < COUNT(bad); i++) {
        check_row(bad[i]);
        CHECK_STATUS(pleo_config_set(config, TEXT("text_encoding"), TEXT(bad[i])), PLEO_E_CONFIG);
    }
    check_row(NULL);
    pleo_free(config);
}

/* Whether a function that takes texts looks at whose they are before it reads them: no byte is wrong in this encoding. */
static void every_text_in_is_read_in_its_handles_encoding(void)
{
    for (const struct exported *e = exports; e < exports + exports_count; e++) {
        static char buffer[64];
        char out[8], second[8], third[8];
        int32_t needed, handles[KINDS] = {0};
        struct arguments arguments = {0, {NULL}, {0}, buffer, (int32_t)sizeof buffer, &needed, out, second, third};
        if (e->handle == NONE || e->in[0].most == 0) {
            continue;
        }
        check_row(e->name);
        handles[CLIENTS] = client;
        handles[CONFIGS] = sandbox_config();
        CHECK_STATUS(pleo_config_set(handles[CONFIGS], TEXT("text_encoding"), TEXT("iso-8859-1")), PLEO_OK);
        handles[RESPONSES] = answer_with(client, "{}", NULL);
        CHECK_STATUS(pleo_json_new(client, &handles[JSONS]), PLEO_OK);
        handles[REQUESTS] = own_request("POST", "/v1/{id}");
        arguments.handle = handles[e->handle];
        for (int i = 0; i < INPUTS && e->in[i].most > 0; i++) {
            arguments.in[i] = "\377\200\306";
            arguments.length[i] = PLEO_NTS;
        }
        CHECK(e->call(&arguments) != PLEO_E_TEXT);
        for (int kind = CONFIGS; kind < KINDS; kind++) {
            pleo_free(handles[kind]);
        }
    }
    check_row(NULL);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(what_is_built_is_sent_as_utf8_and_printed_as_it_was_set),
        TEST(what_is_read_is_in_the_clients_encoding),
        TEST(failures_are_told_in_the_encoding_of_the_call_that_failed),
        TEST(tasks_and_pages_speak_as_their_client),
        TEST(names_of_files_are_the_programs_bytes),
        TEST(encodings_have_names),
        TEST(every_text_in_is_read_in_its_handles_encoding),
    };
    int result;
    client = CLIENT(full_key(), "text_encoding", "windows-1252");
    plain = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    pleo_free(plain);
    return result;
}
