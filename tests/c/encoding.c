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
    pleo_request request = own_request("POST", UPLOADS), in_utf8 = 0;
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
    /* The text of a body, too; a client in UTF-8 that is given it says what to set. */
    CHECK_STATUS(pleo_request_new(plain, TEXT("POST"), TEXT("/a"), &in_utf8), PLEO_OK);
    CHECK_STATUS(pleo_request_set_body(in_utf8, TEXT(text)), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "is not UTF-8 at byte 3; set the option text_encoding");
    pleo_free(in_utf8);
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
    CHECK_HAS(last_message(), "text_unmappable");
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

/* "東 😀 e´ €" with the accent behind its letter, and what is given for it in ISO 8859-1. */
#define LACKED "\346\235\261 \360\237\230\200 e\314\201 \342\202\254"

static void what_is_lacking_is_given_as_the_option_says(void)
{
    static const struct {
        const char *option, *text;
    } rows[] = {{"transliterate", "? ? \351 EUR"}, {"_", "_ _ \351 _"}};
    for (int i = 0; i < COUNT(rows); i++) {
        pleo_client own = CLIENT(full_key(), "text_encoding", "iso-8859-1", "text_unmappable", rows[i].option);
        const int32_t length = (int32_t)strlen(rows[i].text);
        pleo_response response = answer_with(own, "{\"" LACKED "\":\"" LACKED "\"}", NULL), item = 0;
        char text[64], field[12], pieces[64];
        int32_t needed = 0, copied = 0, offset = 0, status;
        check_row(rows[i].option);
        CHECK_STATUS(pleo_response_item(response, NULL, 0, 0, &item), PLEO_OK);
        /* What is needed is what is written. */
        CHECK_STATUS(pleo_response_text(item, NULL, 0, text, length, &needed), PLEO_E_BUFFER);
        CHECK_NUMBER(needed, length);
        CHECK_STATUS(pleo_response_text(item, NULL, 0, text, length + 1, &needed), PLEO_OK);
        CHECK_TEXT(text, rows[i].text);
        CHECK_STATUS(pleo_response_field(item, NULL, 0, field, sizeof field, &needed), PLEO_OK);
        CHECK_NUMBER(needed, length);
        CHECK(memcmp(field, rows[i].text, (size_t)length) == 0 && field[sizeof field - 1] == ' ');
        CHECK_STATUS(pleo_response_name_text(item, text, sizeof text, &needed), PLEO_OK);
        CHECK_TEXT(text, rows[i].text);
        CHECK_STATUS(pleo_response_name_at_text(response, NULL, 0, 0, text, sizeof text, &needed), PLEO_OK);
        CHECK_TEXT(text, rows[i].text);
        for (; (status = pleo_response_text_piece(item, NULL, 0, offset, pieces + offset, 4, &copied)) == PLEO_OK
               && copied > 0;
             offset += copied) {
        }
        CHECK_STATUS(status, PLEO_OK);
        CHECK(offset == length && memcmp(pieces, rows[i].text, (size_t)length) == 0);
        CHECK_STATUS(pleo_response_body_text(response, text, sizeof text, &needed), PLEO_OK);
        CHECK_HAS(text, rows[i].text);
        pleo_free(item);
        pleo_free(response);
        pleo_free(own);
    }
    check_row(NULL);
}

/* JSON can say everything, so that what was read can be sent again. */
static void json_loses_nothing(void)
{
    static const char escaped[] = "\"\\u6771 \\ud83d\\ude00 e\\u0301 \200\"";
    pleo_response response = answer_with(client, "{\"a\":\"" LACKED "\"}", NULL);
    pleo_json json = 0;
    pleo_request request = own_request("POST", UPLOADS);
    char text[128];
    int32_t needed = 0, copied = 0, offset = 0, status;
    CHECK_STATUS(pleo_response_json_text(response, TEXT("/a"), text, sizeof text, &needed), PLEO_OK);
    CHECK_TEXT(text, escaped);
    CHECK_NUMBER(needed, (long long)sizeof escaped - 1);
    for (; (status = pleo_response_json_piece(response, TEXT("/a"), offset, text + offset, 12, &copied)) == PLEO_OK
           && copied > 0;
         offset += copied) {
    }
    CHECK_STATUS(status, PLEO_OK);
    CHECK(offset == (int32_t)sizeof escaped - 1 && memcmp(text, escaped, sizeof escaped - 1) == 0);
    CHECK_STATUS(pleo_json_new(client, &json), PLEO_OK);
    CHECK_STATUS(pleo_json_set_value(json, TEXT("/b"), response, TEXT("/a")), PLEO_OK);
    CHECK_STATUS(pleo_json_print_text(json, text, sizeof text, NULL), PLEO_OK);
    CHECK_HAS(text, escaped);
    pleo_free(response);
    CHECK_STATUS(pleo_request_set_body(request, TEXT(text)), PLEO_OK);
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_OK);
    pleo_free(response);
    pleo_free(request);
    pleo_free(json);
}

static void what_is_shown_can_be_read_always(void)
{
    pleo_error error = 0;
    pleo_response response = 0;
    pleo_client own = CLIENT(full_key(), "text_encoding", "iso-8859-1", "log_lines", "9", "log_level", "debug",
        "trace_bodies", "true");
    char text[2048], long_body[4200];
    int32_t needed = 0;
    sandbox_fault("{'status':400,'body':'{\\'type\\':\\'" LACKED "\\',\\'message\\':\\'" LACKED "\\'}'}");
    CHECK_STATUS(introspected(own), PLEO_E_BAD_REQUEST);
    CHECK_STATUS(pleo_error_api_message_text(0, text, sizeof text, &needed), PLEO_OK);
    CHECK_TEXT(text, "? ? \351 EUR");
    CHECK_NUMBER(needed, 9);
    CHECK_STATUS(pleo_error_api_type_field(0, text, 9, &needed), PLEO_OK);
    CHECK_STATUS(pleo_error_take(&error), PLEO_OK);
    CHECK_STATUS(pleo_error_api_message_text(error, text, sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, "? ? \351 EUR");
    CHECK_STATUS(pleo_error_response(error, &response), PLEO_OK);
    CHECK_STATUS(pleo_response_text(response, TEXT("/message"), text, sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, "? ? \351 EUR");
    CHECK_STATUS(pleo_response_body_text(response, text, sizeof text, NULL), PLEO_OK);
    CHECK_HAS(text, "? ? \351 EUR");
    pleo_free(response);
    pleo_free(error);
    /* A line of the log that could not be read would stand before all others for ever. */
    while (pleo_client_log_text(own, text, sizeof text, NULL) == PLEO_OK) {
        if (strstr(text, "EUR") != NULL) {
            needed = -1;
        }
    }
    CHECK_NUMBER(needed, -1);
    CHECK_STATUS(pleo_client_log_text(own, text, sizeof text, NULL), PLEO_E_END);
    /* What becomes longer is cut to what the header promises. */
    strcpy(long_body, "{'status':400,'body':'{\\'message\\':\\'");
    for (int i = 0; i < 490; i++) {
        strcat(long_body, "\305\212\321\211"); /* two bytes each, of which one is shch */
    }
    strcat(long_body, "\\'}'}");
    sandbox_fault(long_body);
    CHECK_STATUS(introspected(own), PLEO_E_BAD_REQUEST);
    CHECK_STATUS(pleo_error_api_message_text(0, text, 1001, &needed), PLEO_OK);
    CHECK(needed > 990 && needed <= 1000);
    pleo_free(own);
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
    static const char *const instead[] = {"error", "transliterate", "?", "_", "~", "0"};
    static const char *const no_instead[] = {"Error", "ignore", "??", "\303\270", "\177", "\t"};
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
    for (int i = 0; i < COUNT(instead); i++) {
        check_row(instead[i]);
        CHECK_STATUS(pleo_config_set(config, TEXT("text_unmappable"), TEXT(instead[i])), PLEO_OK);
        check_row(no_instead[i]);
        CHECK_STATUS(pleo_config_set(config, TEXT("text_unmappable"), TEXT(no_instead[i])), PLEO_E_CONFIG);
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
        TEST(what_is_lacking_is_given_as_the_option_says),
        TEST(json_loses_nothing),
        TEST(what_is_shown_can_be_read_always),
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
