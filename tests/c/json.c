/* Building JSON without a JSON library, and sending it; money and times, as programs keep them. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "sandbox.h"

static pleo_json json;

static void fresh(void)
{
    CHECK_STATUS(pleo_free(json), PLEO_OK);
    CHECK_STATUS(pleo_json_new(0, &json), PLEO_OK);
}

static const char *printed(void)
{
    static char text[4096];
    int32_t status = pleo_json_print_text(json, text, (int32_t)sizeof text, NULL);
    return status == PLEO_OK ? text : pleo_status_name(status);
}

static int32_t set(const char *pointer, const char *text)
{
    return pleo_json_set_text(json, pointer, PLEO_NTS, text, PLEO_NTS);
}

static int32_t set_json(const char *pointer, const char *text)
{
    return pleo_json_set_json(json, pointer, PLEO_NTS, text, PLEO_NTS);
}

static int32_t set_decimal(const char *pointer, const char *digits)
{
    return pleo_json_set_decimal(json, pointer, PLEO_NTS, digits, PLEO_NTS);
}

static void what_leads_there_is_made(void)
{
    fresh();
    CHECK_TEXT(printed(), "null");
    CHECK_STATUS(set("/status", "ACTIVATED"), PLEO_OK);
    CHECK_STATUS(set("/metadata/a~1b", "x"), PLEO_OK);
    CHECK_STATUS(pleo_json_set_int64(json, "/list/0", PLEO_NTS, INT64_MIN), PLEO_OK);
    CHECK_STATUS(pleo_json_set_boolean(json, "/list/-", PLEO_NTS, 2), PLEO_OK);
    CHECK_STATUS(pleo_json_set_boolean(json, "/list/-", PLEO_NTS, 0), PLEO_OK);
    CHECK_STATUS(pleo_json_set_null(json, "/list/3/none", PLEO_NTS), PLEO_OK);
    CHECK_STATUS(set_json("/raw", "{\"deep\":[{}]}"), PLEO_OK);
    CHECK_TEXT(printed(), "{\"status\":\"ACTIVATED\",\"metadata\":{\"a/b\":\"x\"},"
        "\"list\":[-9223372036854775808,true,false,{\"none\":null}],\"raw\":{\"deep\":[{}]}}");
}

static void texts_are_exact_and_fields_are_not_padded(void)
{
    char field[8] = {'K', '\xC3', '\xB8', 'b', ' ', ' ', ' ', '\0'};
    fresh();
    CHECK_STATUS(pleo_json_set_text(json, "/text", PLEO_NTS, "a  ", 3), PLEO_OK);
    CHECK_STATUS(pleo_json_set_field(json, "/field", PLEO_NTS, field, sizeof field), PLEO_OK);
    CHECK_STATUS(pleo_json_set_field(json, "/blank", PLEO_NTS, "    ", 4), PLEO_OK);
    CHECK_STATUS(pleo_json_set_text(json, "/nul   ", 7, "a\0\"\n", 4), PLEO_OK);
    CHECK_TEXT(printed(), "{\"text\":\"a  \",\"field\":\"K\xC3\xB8" "b\",\"blank\":\"\",\"nul\":\"a\\u0000\\\"\\n\"}");
    CHECK_STATUS(pleo_json_set_text(json, "/x", PLEO_NTS, "\xFF", 1), PLEO_E_TEXT);
    CHECK_STATUS(pleo_json_set_text(json, "/x", PLEO_NTS, NULL, 0), PLEO_E_ARGUMENT);
}

static void decimals_keep_every_digit(void)
{
    fresh();
    CHECK_STATUS(set_decimal("/a", "0001234567890123456789.10"), PLEO_OK);
    CHECK_STATUS(set_decimal("/b", "-0000000.01"), PLEO_OK);
    CHECK_STATUS(pleo_json_set_decimal(json, "/c", PLEO_NTS, "+42       ", 10), PLEO_OK);
    CHECK_TEXT(printed(), "{\"a\":1234567890123456789.10,\"b\":-0.01,\"c\":42}");
    CHECK_STATUS(set_decimal("/a", "1,50"), PLEO_E_ARGUMENT);
    CHECK_STATUS(set_decimal("/a", ""), PLEO_E_ARGUMENT);
    CHECK_TEXT(printed(), "{\"a\":1234567890123456789.10,\"b\":-0.01,\"c\":42}");
}

static void money_is_never_rounded(void)
{
    static const struct {
        const char *currency, *digits;
        int32_t status;
        int64_t minors;
    } amounts[] = {
        {"EUR", "  00123.45", PLEO_OK, 12345},
        {"JPY", "12345.00", PLEO_OK, 12345},
        {"KWD", "-1.234", PLEO_OK, -1234},
        {"EUR", "92233720368547758.07", PLEO_OK, INT64_MAX},
        {"EUR", "92233720368547758.08", PLEO_E_RANGE, 0},
        {"EUR", "0.001", PLEO_E_RANGE, 0},
        {"EUR", "1,00", PLEO_E_ARGUMENT, 0},
        {"Euro", "1", PLEO_E_ARGUMENT, 0},
    };
    fresh();
    for (int i = 0; i < COUNT(amounts); i++) {
        int64_t minors = 7;
        check_row(amounts[i].digits);
        CHECK_STATUS(pleo_money_minors(amounts[i].currency, PLEO_NTS, amounts[i].digits, PLEO_NTS, &minors),
            amounts[i].status);
        CHECK(minors == amounts[i].minors);
        CHECK_STATUS(pleo_json_set_money(json, "/-", PLEO_NTS, amounts[i].currency, PLEO_NTS, amounts[i].digits, PLEO_NTS),
            amounts[i].status);
        check_row(NULL);
    }
    CHECK_TEXT(printed(), "[{\"currency\":\"EUR\",\"minors\":12345},{\"currency\":\"JPY\",\"minors\":12345},"
        "{\"currency\":\"KWD\",\"minors\":-1234},{\"currency\":\"EUR\",\"minors\":9223372036854775807}]");
}

static void amounts_of_an_answer_are_read_in_digits(void)
{
    static const struct {
        const char *pointer, *wanted;
    } amounts[] = {{"/a", "0.05"}, {"/b", "-7"}, {"/c", "1.50"}, {"/d", "PLEO_E_RANGE"}, {"/e", "PLEO_E_MISSING"},
        {"/f", "PLEO_E_NULL"}, {"/g", "PLEO_E_MISSING"}};
    pleo_client client = sandbox_client();
    pleo_response response = answer_with(client,
        "{\"a\":{\"currency\":\"EUR\",\"minors\":5},\"b\":{\"currency\":\"JPY\",\"minors\":-7},"
        "\"c\":{\"currency\":\"EUR\",\"minors\":1.5e2},\"d\":{\"currency\":\"EUR\",\"minors\":1.5},"
        "\"e\":{\"minors\":1},\"f\":{\"currency\":\"EUR\",\"minors\":null}}", NULL);
    for (int i = 0; i < COUNT(amounts); i++) {
        char text[32];
        int32_t status = pleo_response_money_text(response, amounts[i].pointer, PLEO_NTS, text, sizeof text, NULL);
        check_row(amounts[i].pointer);
        CHECK_TEXT(status == PLEO_OK ? text : pleo_status_name(status), amounts[i].wanted);
        check_row(NULL);
    }
    pleo_free(response);
    pleo_free(client);
}

static void times_are_read_and_written(void)
{
    int32_t date = 0, time = 0, offset = 0;
    char text[32];
    CHECK_STATUS(pleo_time_read("2024-03-01T00:30:00.5+01:00", PLEO_NTS, &date, &time, &offset), PLEO_OK);
    CHECK(date == 20240301 && time == 3000 && offset == 60);
    CHECK_STATUS(pleo_time_text(date, time, offset, text, sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, "2024-03-01T00:30:00+01:00");
    CHECK_STATUS(pleo_time_read_utc(text, PLEO_NTS, &date, &time), PLEO_OK);
    CHECK(date == 20240229 && time == 233000);
    CHECK_STATUS(pleo_time_field(20240229, 0, 0, text, sizeof text, NULL), PLEO_OK);
    CHECK(memcmp(text, "2024-02-29T00:00:00Z            ", sizeof text) == 0);
    CHECK_STATUS(pleo_time_read(text, sizeof text, &date, &time, &offset), PLEO_OK);
    CHECK_STATUS(pleo_time_read("2023-02-29", PLEO_NTS, &date, &time, &offset), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "2026-11-25T16:47:00Z");
    CHECK_STATUS(pleo_time_read("accounting-entries:read accounting-entries:write users:read users:write", PLEO_NTS, &date,
                     &time, &offset), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "2026-11-25T16:47:00Z");
    CHECK(date == 0 && time == 0 && offset == 0);
    CHECK_STATUS(pleo_time_text(20230229, 0, 0, text, sizeof text, NULL), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_time_read_utc("0001-01-01T00:00:00+01:00", PLEO_NTS, &date, &time), PLEO_E_RANGE);
}

static void what_cannot_be_reached_changes_nothing(void)
{
    static const struct {
        const char *pointer;
        int32_t status;
    } wrong[] = {{"/list/2", PLEO_E_ARGUMENT}, {"/list/x", PLEO_E_ARGUMENT}, {"/list/0/a", PLEO_E_TYPE},
        {"no", PLEO_E_ARGUMENT}, {"/a~", PLEO_E_ARGUMENT}};
    static char deep[202 + 1];
    fresh();
    CHECK_STATUS(set_json("", "{\"list\":[1]}"), PLEO_OK);
    for (int i = 0; i < COUNT(wrong); i++) {
        check_row(wrong[i].pointer);
        CHECK_STATUS(set(wrong[i].pointer, "x"), wrong[i].status);
        CHECK_TEXT(printed(), "{\"list\":[1]}");
    }
    check_row(NULL);
    for (int i = 0; i < 101; i++) {
        memcpy(deep + 2 * i, "/a", 3);
    }
    CHECK_STATUS(set(deep, "x"), PLEO_E_ARGUMENT);
    CHECK_STATUS(set_json("/raw", "{"), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "line 1");
    CHECK_TEXT(printed(), "{\"list\":[1]}");
}

static void what_is_there_can_be_changed_and_removed(void)
{
    pleo_json own = 0;
    char text[64];
    CHECK_STATUS(pleo_json_parse(0, "{\"a\":[1,2,3],\"b\":{}}", PLEO_NTS, &own), PLEO_OK);
    CHECK_STATUS(pleo_json_remove(own, "/a/1", PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_json_remove(own, "/b", PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_json_remove(own, "/b", PLEO_NTS), PLEO_E_MISSING);
    CHECK_STATUS(pleo_json_set_null(own, "/a/0", PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_json_print_text(own, text, sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, "{\"a\":[null,3]}");
    CHECK_STATUS(pleo_json_parse(0, "[1", PLEO_NTS, &own), PLEO_E_ARGUMENT);
    CHECK_NUMBER(own, 0);
}

static void a_part_of_an_answer_is_copied_as_it_was_received(void)
{
    pleo_client client = sandbox_client();
    pleo_response response = answer_with(client, "{\"data\":[{\"amount\":0.10,\"name\":\"\\u00e6\"}]}", NULL);
    fresh();
    CHECK_STATUS(pleo_json_set_value(json, "/copy", PLEO_NTS, response, "/data/0", PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_json_set_value(json, "/amount", PLEO_NTS, response, "/data/0/amount", PLEO_NTS), PLEO_OK);
    CHECK_TEXT(printed(), "{\"copy\":{\"amount\":0.10,\"name\":\"\xC3\xA6\"},\"amount\":0.10}");
    CHECK_STATUS(pleo_json_set_value(json, "/x", PLEO_NTS, response, "/data/1", PLEO_NTS), PLEO_E_MISSING);
    CHECK_STATUS(pleo_json_set_value(json, "/x", PLEO_NTS, json, "", 0), PLEO_E_HANDLE);
    pleo_free(response);
    pleo_free(client);
}

static void what_is_built_is_a_body(void)
{
    pleo_client client = sandbox_client();
    pleo_response response = 0;
    char body[256];
    sandbox_reset();
    fresh();
    CHECK_STATUS(set("/status", "ACTIVATED"), PLEO_OK);
    CHECK_STATUS(set_decimal("/metadata/rate", "7.4600"), PLEO_OK);
    /* In the form of a field: the blanks behind it do no harm. */
    CHECK_STATUS(pleo_json_print_field(json, body, sizeof body, NULL), PLEO_OK);
    CHECK_STATUS(pleo_ensure_installation(client, body, sizeof body, &response), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_CREATED);
    CHECK_STATUS(pleo_response_decimal_text(response, "/metadata/rate", PLEO_NTS, body, sizeof body, NULL), PLEO_OK);
    CHECK_TEXT(body, "7.4600");
    pleo_free(response);
    pleo_free(client);
}

static void *appends(void *argument)
{
    (void)argument;
    for (int i = 0; i < rounds(500, 20); i++) {
        CHECK_STATUS(pleo_json_set_int64(json, "/list/-", PLEO_NTS, i), PLEO_OK);
    }
    return NULL;
}

static void several_threads_build_one(void)
{
    pthread_t threads[8];
    int32_t needed = 0, each = 0;
    fresh();
    CHECK_STATUS(set_json("/list", "[]"), PLEO_OK);
    for (int i = 0; i < COUNT(threads); i++) {
        CHECK_NUMBER(pthread_create(&threads[i], NULL, appends, NULL), 0);
    }
    for (int i = 0; i < COUNT(threads); i++) {
        pthread_join(threads[i], NULL);
    }
    for (int i = 0; i < rounds(500, 20); i++) {
        each += snprintf(NULL, 0, "%d,", i);
    }
    CHECK_STATUS(pleo_json_print_text(json, NULL, 0, &needed), PLEO_E_BUFFER);
    CHECK_NUMBER(needed, (int)strlen("{\"list\":[]}") + COUNT(threads) * each - 1);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(what_leads_there_is_made),
        TEST(texts_are_exact_and_fields_are_not_padded),
        TEST(decimals_keep_every_digit),
        TEST(money_is_never_rounded),
        TEST(amounts_of_an_answer_are_read_in_digits),
        TEST(times_are_read_and_written),
        TEST(what_cannot_be_reached_changes_nothing),
        TEST(what_is_there_can_be_changed_and_removed),
        TEST(a_part_of_an_answer_is_copied_as_it_was_received),
        TEST(what_is_built_is_a_body),
        TEST(several_threads_build_one),
    };
    int result = check_run(tests, COUNT(tests));
    pleo_free(json);
    return result;
}
