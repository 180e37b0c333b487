/* Every function with every argument that can be wrong, one at a time: the documented status, results zero. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exports.h"
#include "files.h"

#define FILL 0x55

static int32_t live[KINDS];
static int32_t stale[KINDS];
static char company[64];

/* Room for whatever a function gives. */
static char buffer[8192];
static int32_t needed;
static char out[8];
static char second_out[8], third_out[8];

static const char *good_text(const char *text)
{
    if (text != NULL && strcmp(text, THE_KEY) == 0) {
        return full_key();
    }
    return text != NULL && strcmp(text, THE_COMPANY) == 0 ? company : text;
}

static struct arguments good_arguments(const struct exported *exported)
{
    if (exported->handle == CONFIGS) {
        /* No client is made of options after one was refused. */
        CHECK_STATUS(pleo_free(live[CONFIGS]), PLEO_OK);
        live[CONFIGS] = sandbox_config();
    }
    struct arguments good = {live[exported->handle], {NULL}, {0}, buffer, (int32_t)sizeof buffer, &needed, out, second_out,
        third_out};
    for (int i = 0; i < INPUTS; i++) {
        good.in[i] = good_text(exported->in[i].good);
        good.length[i] = good.in[i] != NULL ? PLEO_NTS : 0;
    }
    return good;
}

static int filled(const void *bytes, int value, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (((const unsigned char *)bytes)[i] != value) {
            return 0;
        }
    }
    return 1;
}

/* Calls with results full of rubbish, and checks that they are zero if it fails and that nothing beside is written. */
static void check_call(const struct exported *exported, struct arguments arguments, int32_t wanted, const char *what)
{
    static char row[128];
    int32_t status;
    snprintf(row, sizeof row, "%s, %s", exported->name, what);
    check_row(row);
    memset(buffer, FILL, sizeof buffer);
    memset(out, FILL, sizeof out);
    memset(second_out, FILL, sizeof second_out);
    memset(third_out, FILL, sizeof third_out);
    memset(&needed, FILL, sizeof needed);
    status = exported->call(&arguments);
    CHECK_STATUS(status, wanted);
    CHECK(exported->copies != 0 || filled(&needed, FILL, sizeof needed));
    CHECK(exported->copies != 0 || exported->pieces != 0 || filled(buffer, FILL, sizeof buffer));
    CHECK(filled(out + exported->out_size, FILL, sizeof out - (size_t)exported->out_size));
    CHECK(filled(second_out + exported->second_out_size, FILL, sizeof second_out - (size_t)exported->second_out_size));
    CHECK(filled(third_out + exported->third_out_size, FILL, sizeof third_out - (size_t)exported->third_out_size));
    if (status != PLEO_OK) {
        CHECK(filled(buffer, FILL, sizeof buffer));
        CHECK(arguments.out == NULL || filled(out, 0, (size_t)exported->out_size));
        CHECK(arguments.second_out == NULL || filled(second_out, 0, (size_t)exported->second_out_size));
        CHECK(arguments.third_out == NULL || filled(third_out, 0, (size_t)exported->third_out_size));
        CHECK(exported->copies == 0 || arguments.needed == NULL || needed == 0);
    } else if (exported->made != NONE) {
        int32_t handle;
        memcpy(&handle, out, sizeof handle);
        CHECK(handle > 0);
        CHECK_STATUS(pleo_free(handle), PLEO_OK);
    }
    check_row(NULL);
}

static void wrong_texts_in(const struct exported *exported, int i)
{
    static char too_long[262144 + 2];
    const struct input *input = &exported->in[i];
    struct arguments wrong;
    static const struct {
        int32_t length;
        const char *what;
    } lengths[] = {{-2, "length -2"}, {INT32_MIN, "the least length"}, {INT32_MAX, "the largest length"}};
    for (int j = 0; j < COUNT(lengths); j++) {
        wrong = good_arguments(exported);
        wrong.length[i] = lengths[j].length;
        check_call(exported, wrong, PLEO_E_ARGUMENT, lengths[j].what);
        wrong.in[i] = NULL;
        check_call(exported, wrong, PLEO_E_ARGUMENT, "NULL and a wrong length");
    }
    wrong = good_arguments(exported);
    /* Longer than is taken: not a byte of it may be read, and most of them are not there. */
    wrong.length[i] = input->most + 1;
    check_call(exported, wrong, PLEO_E_ARGUMENT, "one byte too many");
    if (input->most < (int32_t)sizeof too_long - 1) {
        memset(too_long, 'a', (size_t)input->most + 1);
        too_long[input->most + 1] = '\0';
        wrong.in[i] = too_long;
        wrong.length[i] = PLEO_NTS;
        check_call(exported, wrong, PLEO_E_ARGUMENT, "one byte too many before the NUL");
    }
    wrong = good_arguments(exported);
    wrong.in[i] = NULL;
    wrong.length[i] = 1;
    check_call(exported, wrong, PLEO_E_ARGUMENT, "NULL and 1");
    for (int length = PLEO_NTS; length <= 0 && input->if_absent != PLEO_OK; length++) {
        wrong.length[i] = length;
        check_call(exported, wrong, input->if_absent, "NULL for none");
        wrong.in[i] = "";
        check_call(exported, wrong, input->empty_is_one ? PLEO_OK : input->if_absent, "an empty text");
        wrong.in[i] = NULL;
    }
}

static int has_input(const struct exported *exported, int i)
{
    return exported->in[i].most > 0;
}

static void every_text_in(void)
{
    for (const struct exported *e = exports; e < exports + exports_count; e++) {
        for (int i = 0; i < INPUTS; i++) {
            if (has_input(e, i)) {
                wrong_texts_in(e, i);
            }
        }
    }
}

static void every_result(void)
{
    for (const struct exported *e = exports; e < exports + exports_count; e++) {
        struct arguments wrong = good_arguments(e);
        if (e->out_size > 0) {
            wrong.out = NULL;
            check_call(e, wrong, PLEO_E_ARGUMENT, "NULL for the result");
        }
        if (e->second_out_size > 0) {
            wrong = good_arguments(e);
            wrong.second_out = NULL;
            check_call(e, wrong, PLEO_E_ARGUMENT, "NULL for the second result");
        }
        if (e->third_out_size > 0) {
            wrong = good_arguments(e);
            wrong.third_out = NULL;
            check_call(e, wrong, PLEO_E_ARGUMENT, "NULL for the third result");
        }
    }
}

static void every_buffer(void)
{
    static const int32_t sizes[] = {-1, -2, INT32_MIN};
    for (const struct exported *e = exports; e < exports + exports_count; e++) {
        struct arguments wrong = good_arguments(e);
        if (e->copies == 0 && e->pieces == 0) {
            continue;
        }
        for (int i = 0; i < COUNT(sizes); i++) {
            wrong.size = sizes[i];
            wrong.buffer = buffer;
            check_call(e, wrong, PLEO_E_ARGUMENT, "a negative size");
            wrong.buffer = NULL;
            check_call(e, wrong, PLEO_E_ARGUMENT, "NULL and a negative size");
        }
        wrong.size = 1;
        check_call(e, wrong, PLEO_E_ARGUMENT, "NULL and size 1");
        wrong.size = INT32_MAX;
        wrong.needed = NULL;
        check_call(e, wrong, PLEO_E_ARGUMENT, "NULL and the largest size");
    }
}

static void every_handle(void)
{
    static const int32_t made_up[] = {-1, 1, INT32_MIN, INT32_MAX, 1 << 27, (11 << 27) | 1};
    for (const struct exported *e = exports; e < exports + exports_count; e++) {
        struct arguments wrong = good_arguments(e);
        if (e->handle == NONE) {
            continue;
        }
        for (int i = 0; i < COUNT(made_up); i++) {
            wrong.handle = made_up[i];
            check_call(e, wrong, PLEO_E_HANDLE, "a made-up handle");
        }
        for (int kind = CLIENTS; kind < KINDS; kind++) {
            wrong.handle = stale[kind];
            check_call(e, wrong, PLEO_E_HANDLE, "a freed handle");
            if (kind != (int)e->handle) {
                wrong.handle = live[kind];
                check_call(e, wrong, PLEO_E_HANDLE, "a handle of another kind");
            }
        }
        if (e->handle != ERRORS && !e->zero_is_fine) {
            wrong.handle = 0;
            check_call(e, wrong, PLEO_E_HANDLE, "no handle");
        }
    }
}

static void nothing_of_all_that_was_sent(void)
{
    CHECK_NUMBER(sandbox_count(NULL, NULL), 0);
}

static void good_arguments_work(void)
{
    for (const struct exported *e = exports; e < exports + exports_count; e++) {
        pleo_response response = 0;
        struct arguments good = good_arguments(e);
        if (e->handle == CLIENTS) {
            CHECK_STATUS(pleo_ensure_installation(live[CLIENTS], NULL, 0, &response), PLEO_OK);
            pleo_free(response);
        }
        if (e->made == ERRORS) {
            CHECK_STATUS(pleo_config_new(NULL), PLEO_E_ARGUMENT);
        }
        check_call(e, good, e->good, "all good");
        good.needed = NULL;
        if (e->copies != 0) {
            check_call(e, good, e->good, "without needed");
        }
    }
}

/* The functions that have no argument, or none that can be wrong. */
static void the_others_take_anything(void)
{
    static const int32_t any[] = {0, 1, -1, INT32_MIN, INT32_MAX};
    for (int i = 0; i < COUNT(any); i++) {
        CHECK(pleo_status_name(any[i]) != NULL);
        CHECK(pleo_status_meaning(any[i]) != NULL);
        CHECK(pleo_state_name(any[i]) != NULL);
        CHECK_STATUS(pleo_free(any[i]), any[i] == 0 ? PLEO_OK : PLEO_E_HANDLE);
    }
}

static const char *const without_arguments[] = {"pleo_abi_version", "pleo_free", "pleo_state_name",
    "pleo_status_meaning", "pleo_status_name", "pleo_version", "pleo_version_number"};

static int tested(const char *name)
{
    int times = 0;
    for (int i = 0; i < exports_count; i++) {
        times += strcmp(exports[i].name, name) == 0;
    }
    for (int i = 0; i < COUNT(without_arguments); i++) {
        times += strcmp(without_arguments[i], name) == 0;
    }
    return times;
}

static void no_function_is_left_out(void)
{
    static char names[16384];
    int count = 0;
    read_file(wanted_variable("PLEO_SYMBOLS"), names, sizeof names);
    for (char *name = strtok(names, " \n"); name != NULL; name = strtok(NULL, " \n")) {
        if (strncmp(name, "pleo_", 5) == 0) {
            check_row(name);
            CHECK_NUMBER(tested(name), 1);
            count++;
        }
    }
    check_row(NULL);
    CHECK_NUMBER(count, exports_count + COUNT(without_arguments));
}

/* One object of each kind that lives, and one that did. */
static void make_handles(void)
{
    pleo_response response = 0, whole;
    setenv("MY_KEY", full_key(), 1);
    for (int turn = 0; turn < 2; turn++) {
        int32_t *handles = turn == 0 ? stale : live;
        handles[CONFIGS] = sandbox_config();
        handles[CLIENTS] = CLIENT(full_key(), "log_lines", "100");
        /* A part, which has besides what an answer has a name and something behind it. */
        whole = answer_with(handles[CLIENTS],
            "{\"part\":{\"text\":\"a\",\"number\":1,\"boolean\":true,\"list\":[1],\"amount\":{\"currency\":\"EUR\",\"minors\":-5},"
            "\"status\":\"ACTIVATED\",\"resource\":\"urn:pleo:company:c\"},\"next\":1}", NULL);
        CHECK_STATUS(pleo_response_value(whole, "/part", PLEO_NTS, &handles[RESPONSES]), PLEO_OK);
        CHECK_STATUS(pleo_free(whole), PLEO_OK);
        sandbox_fault("{'status':400,'body':'{\\'type\\':\\'T\\',\\'message\\':\\'M\\'}'}");
        CHECK_STATUS(pleo_introspect(handles[CLIENTS], &handles[ERRORS]), PLEO_E_BAD_REQUEST);
        CHECK_STATUS(pleo_error_take(&handles[ERRORS]), PLEO_OK);
        CHECK_STATUS(pleo_json_new(0, &handles[JSONS]), PLEO_OK);
        CHECK_STATUS(pleo_layout_new(0, TEXT(THE_LAYOUT), &handles[LAYOUTS]), PLEO_OK);
    }
    CHECK_STATUS(pleo_layout_new(0, TEXT(THE_LAYOUT), &the_layout), PLEO_OK);
    CHECK_STATUS(pleo_request_new(0, "GET", PLEO_NTS, "/v2/employees", PLEO_NTS, &the_request), PLEO_OK);
    CHECK_STATUS(pleo_json_new(0, &the_json), PLEO_OK);
    for (int turn = 0; turn < 2; turn++) {
        int32_t *handles = turn == 0 ? stale : live;
        int32_t finished = 0;
        CHECK_STATUS(pleo_request_new(0, "POST", PLEO_NTS, "/v1/{id}", PLEO_NTS, &handles[REQUESTS]), PLEO_OK);
        CHECK_STATUS(pleo_pages_new(handles[CLIENTS], the_request, &handles[PAGES]), PLEO_OK);
        CHECK_STATUS(pleo_request_submit(handles[CLIENTS], the_request, &handles[TASKS]), PLEO_OK);
        CHECK_STATUS(pleo_task_wait(handles[TASKS], -1, &finished), PLEO_OK);
        sandbox_reset();
        CHECK_STATUS(pleo_call(handles[CLIENTS], TEXT("POST"), TEXT("/sandbox/export"), TEXT("{\"count\": 1}"), &response),
            PLEO_OK);
        pleo_free(response);
        CHECK_STATUS(pleo_export_open(handles[CLIENTS], 0, &handles[EXPORTS]), PLEO_OK);
    }
    for (int kind = CLIENTS; kind < KINDS; kind++) {
        CHECK_STATUS(pleo_free(stale[kind]), PLEO_OK);
    }
    CHECK_STATUS(pleo_introspect(live[CLIENTS], &response), PLEO_OK);
    snprintf(company, sizeof company, "%s", subject_of(response));
    pleo_free(response);
    sandbox_reset();
    the_response = live[RESPONSES];
}

int main(void)
{
    static const struct test tests[] = {
        TEST(make_handles),
        TEST(every_text_in),
        TEST(every_result),
        TEST(every_buffer),
        TEST(every_handle),
        TEST(nothing_of_all_that_was_sent),
        TEST(good_arguments_work),
        TEST(the_others_take_anything),
        TEST(no_function_is_left_out),
    };
    int result = check_run(tests, COUNT(tests));
    for (int kind = CLIENTS; kind < KINDS; kind++) {
        pleo_free(live[kind]);
    }
    pleo_free(the_request);
    pleo_free(the_json);
    pleo_free(the_layout);
    return result;
}
