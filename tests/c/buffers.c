/* Texts out: a buffer of every size, in both forms, at every address. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exports.h"

#define GUARD 8
#define ROOM 64

static pleo_response response;
static pleo_response part;
static pleo_error error;
static pleo_config config;
static pleo_json json;

static const char answer[] = "{\"t\":\"S\xC3\xB8ren\",\"e\":\"\",\"n\":-1.50,\"m\":{\"currency\":\"EUR\",\"minors\":5},\"resource\":\"a:company:7\"}";

/* The functions are stem_text and stem_field. */
static const struct {
    const char *stem;
    const int32_t *handle;
    int32_t number;
    const char *in;
    const char *wanted;
} copies[] = {
    {"pleo_version", NULL, 0, NULL, PLEO_HEADER_VERSION},
    {"pleo_status_name", NULL, PLEO_E_KEY, NULL, "PLEO_E_KEY"},
    {"pleo_state_name", NULL, PLEO_STATE_ACTIVATED, NULL, "ACTIVATED"},
    {"pleo_config_get", &config, 0, "timeout_ms", "60000"},
    {"pleo_error_api_type", &error, 0, NULL, "OWN_TYPE"},
    {"pleo_error_api_message", &error, 0, NULL, "own message"},
    {"pleo_error_request_id", &error, 0, NULL, "own-id"},
    {"pleo_response_header", &response, 0, "X-Own", "own value"},
    {"pleo_response_body", &response, 0, NULL, answer},
    {"pleo_response", &response, 0, "/t", "S\xC3\xB8ren"},
    {"pleo_response", &response, 0, "/e", ""},
    {"pleo_response_decimal", &response, 0, "/n", "-1.50"},
    {"pleo_response_subject", &response, 0, NULL, "7"},
    {"pleo_time", NULL, 0, NULL, "2026-11-25T16:47:00+01:00"},
    {"pleo_money", NULL, 0, "EUR", "-123.45"},
    {"pleo_response_money", &response, 0, "/m", "0.05"},
    {"pleo_json_print", &json, 0, NULL, "[1.50]"},
    {"pleo_response_json", &response, 0, "/m", "{\"currency\":\"EUR\",\"minors\":5}"},
    {"pleo_response_name_at", &response, 0, "/m", "currency"},
    {"pleo_response_name", &part, 0, NULL, "m"},
};

static int32_t copy(int row, int is_field, char *buffer, int32_t size, int32_t *needed)
{
    struct arguments arguments = {copies[row].handle != NULL ? *copies[row].handle : copies[row].number,
        {copies[row].in}, {copies[row].in != NULL ? PLEO_NTS : 0}, buffer, size, needed, NULL, NULL, NULL};
    char name[64];
    snprintf(name, sizeof name, "%s_%s", copies[row].stem, is_field ? "field" : "text");
    return exported(name)->call(&arguments);
}

/* Calls with a buffer between guards, `size` bytes at an odd or even address; checks every byte afterwards. */
static void check_size(int row, int is_field, int32_t size, int shift)
{
    const char *wanted = copies[row].wanted;
    char memory[GUARD + 1 + ROOM + 80 + GUARD], expected[sizeof memory];
    char odd[1 + sizeof(int32_t)];
    int32_t needed, length = (int32_t)strlen(wanted), least = is_field ? length : length + 1;
    char *buffer = memory + GUARD + shift;
    memset(memory, '#', sizeof memory);
    memset(expected, '#', sizeof expected);
    memset(odd, '#', sizeof odd);
    if (size >= least) {
        memcpy(expected + GUARD + shift, wanted, (size_t)length);
        if (is_field) {
            memset(expected + GUARD + shift + length, ' ', (size_t)(size - length));
        } else {
            expected[GUARD + shift + length] = '\0';
        }
    }
    CHECK_STATUS(copy(row, is_field, buffer, size, (int32_t *)(void *)(odd + 1)), size >= least ? PLEO_OK : PLEO_E_BUFFER);
    memcpy(&needed, odd + 1, sizeof needed);
    CHECK_NUMBER(needed, length);
    CHECK(odd[0] == '#');
    CHECK(memcmp(memory, expected, sizeof memory) == 0);
    CHECK_STATUS(copy(row, is_field, buffer, size, NULL), size >= least ? PLEO_OK : PLEO_E_BUFFER);
    CHECK(memcmp(memory, expected, sizeof memory) == 0);
}

static void every_size_is_filled_or_left_alone(void)
{
    for (int i = 0; i < COUNT(copies); i++) {
        check_row(copies[i].wanted);
        for (int32_t size = 0; size <= (int32_t)strlen(copies[i].wanted) + 8; size++) {
            for (int shift = 0; shift < 2; shift++) {
                check_size(i, 0, size, shift);
                check_size(i, 1, size, shift);
            }
        }
    }
}

static void nothing_and_none_asks_for_the_length(void)
{
    for (int i = 0; i < COUNT(copies); i++) {
        int32_t needed = -1, length = (int32_t)strlen(copies[i].wanted);
        check_row(copies[i].wanted);
        CHECK_STATUS(copy(i, 0, NULL, 0, &needed), PLEO_E_BUFFER);
        CHECK_NUMBER(needed, length);
        CHECK_STATUS(copy(i, 1, NULL, 0, &needed), length == 0 ? PLEO_OK : PLEO_E_BUFFER);
        CHECK_NUMBER(needed, length);
        CHECK_STATUS(copy(i, 0, NULL, 0, NULL), PLEO_E_BUFFER);
    }
}

static void buffers_of_a_failure_ask_likewise(void)
{
    char buffer[4096];
    int32_t needed = 0, length;
    CHECK_STATUS(pleo_error_message_text(error, NULL, 0, &needed), PLEO_E_BUFFER);
    length = needed;
    CHECK(length > 10);
    CHECK_STATUS(pleo_error_message_text(error, buffer, length, NULL), PLEO_E_BUFFER);
    CHECK_STATUS(pleo_error_message_text(error, buffer, length + 1, &needed), PLEO_OK);
    CHECK_NUMBER((long long)strlen(buffer), length);
    CHECK_STATUS(pleo_error_message_field(error, buffer, (int32_t)sizeof buffer, &needed), PLEO_OK);
    CHECK(buffer[length - 1] != ' ' && buffer[length] == ' ' && buffer[sizeof buffer - 1] == ' ');
}

static void results_land_at_any_address(void)
{
    char record[32];
    int32_t number;
    int64_t large;
    const char *address;
    memset(record, '#', sizeof record);
    CHECK_STATUS(pleo_response_status(response, (int32_t *)(void *)(record + 1)), PLEO_OK);
    memcpy(&number, record + 1, sizeof number);
    CHECK_NUMBER(number, 200);
    CHECK(record[0] == '#' && record[5] == '#');
    CHECK_STATUS(pleo_response_int64(response, "/n", PLEO_NTS, (int64_t *)(void *)(record + 3)), PLEO_E_RANGE);
    memcpy(&large, record + 3, sizeof large);
    CHECK_NUMBER(large, 0);
    CHECK(record[11] == '#');
    CHECK_STATUS(pleo_response_body(response, (const char **)(void *)(record + 5), (int32_t *)(void *)(record + 17)),
        PLEO_OK);
    memcpy(&address, record + 5, sizeof address);
    memcpy(&number, record + 17, sizeof number);
    CHECK_NUMBER(number, (int)sizeof answer - 1);
    CHECK(memcmp(address, answer, sizeof answer - 1) == 0);
}

static void setup(void)
{
    pleo_client client = sandbox_client();
    pleo_response none = 0;
    response = answer_with(client, answer, "x-own: own value");
    CHECK_STATUS(pleo_response_value(response, "/m", PLEO_NTS, &part), PLEO_OK);
    sandbox_fault("{'status':400,'headers':{'x-request-id':'own-id'},"
                  "'body':'{\\'type\\':\\'OWN_TYPE\\',\\'message\\':\\'own message\\'}'}");
    CHECK_STATUS(pleo_introspect(client, &none), PLEO_E_BAD_REQUEST);
    CHECK_STATUS(pleo_error_take(&error), PLEO_OK);
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    CHECK_STATUS(pleo_json_parse(0, "[1.50]", PLEO_NTS, &json), PLEO_OK);
    pleo_free(client);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(setup),
        TEST(every_size_is_filled_or_left_alone),
        TEST(nothing_and_none_asks_for_the_length),
        TEST(buffers_of_a_failure_ask_likewise),
        TEST(results_land_at_any_address),
    };
    int result = check_run(tests, COUNT(tests));
    pleo_free(part);
    pleo_free(response);
    pleo_free(error);
    pleo_free(config);
    pleo_free(json);
    return result;
}
