/* Answers without a JSON parser: what is there, what is not, and what is something else. */
#include <fenv.h>
#include <pthread.h>
#include <string.h>

#include "sandbox.h"

static pleo_client client;
static pleo_response response;

/* The body to be read from now on. */
static void serve(const char *body)
{
    pleo_free(response);
    response = answer_with(client, body, NULL);
}

/* What pleo_response_text says of a place, with the text in `text`. */
static char text[256];
static int32_t needed;

static int32_t read_text(const char *pointer)
{
    text[0] = '\0';
    return pleo_response_text(response, pointer, PLEO_NTS, text, (int32_t)sizeof text, &needed);
}

static int32_t read_decimal(const char *pointer)
{
    text[0] = '\0';
    return pleo_response_decimal_text(response, pointer, PLEO_NTS, text, (int32_t)sizeof text, &needed);
}

static int32_t kind_at(const char *pointer)
{
    int32_t kind = -1;
    CHECK_STATUS(pleo_response_type(response, pointer, PLEO_NTS, &kind), PLEO_OK);
    return kind;
}

static void missing_null_wrong_and_empty_are_four_answers(void)
{
    int32_t number = 7;
    int64_t large = 7;
    serve("{\"null\":null,\"empty\":\"\",\"number\":1,\"list\":[],\"object\":{},\"text\":\"a\"}");
    CHECK_STATUS(read_text("/missing"), PLEO_E_MISSING);
    CHECK_HAS(last_message(), "(at /missing)");
    CHECK_STATUS(read_text("/null"), PLEO_E_NULL);
    CHECK_TEXT(last_message(), "the value is null (at /null)");
    CHECK_STATUS(read_text("/number"), PLEO_E_TYPE);
    CHECK_HAS(last_message(), "a number");
    CHECK_STATUS(read_text("/list"), PLEO_E_TYPE);
    CHECK_STATUS(read_text("/object"), PLEO_E_TYPE);
    CHECK_STATUS(read_text("/empty"), PLEO_OK);
    CHECK_NUMBER(needed, 0);
    CHECK_STATUS(read_text("/text"), PLEO_OK);
    CHECK_NUMBER(needed, 1);
    CHECK_STATUS(pleo_response_int64(response, "/missing", PLEO_NTS, &large), PLEO_E_MISSING);
    CHECK_STATUS(pleo_response_int64(response, "/null", PLEO_NTS, &large), PLEO_E_NULL);
    CHECK_STATUS(pleo_response_int64(response, "/text", PLEO_NTS, &large), PLEO_E_TYPE);
    CHECK_NUMBER(large, 0);
    CHECK_STATUS(read_decimal("/missing"), PLEO_E_MISSING);
    CHECK_STATUS(read_decimal("/null"), PLEO_E_NULL);
    CHECK_STATUS(read_decimal("/text"), PLEO_E_TYPE);
    CHECK_STATUS(pleo_response_boolean(response, "/missing", PLEO_NTS, &number), PLEO_E_MISSING);
    CHECK_STATUS(pleo_response_boolean(response, "/null", PLEO_NTS, &number), PLEO_E_NULL);
    CHECK_STATUS(pleo_response_boolean(response, "/number", PLEO_NTS, &number), PLEO_E_TYPE);
    CHECK_STATUS(pleo_response_count(response, "/missing", PLEO_NTS, &number), PLEO_E_MISSING);
    CHECK_STATUS(pleo_response_count(response, "/null", PLEO_NTS, &number), PLEO_E_NULL);
    CHECK_STATUS(pleo_response_count(response, "/text", PLEO_NTS, &number), PLEO_E_TYPE);
    CHECK_NUMBER(number, 0);
    CHECK_STATUS(pleo_response_count(response, "/list", PLEO_NTS, &number), PLEO_OK);
    CHECK_NUMBER(number, 0);
    CHECK_STATUS(pleo_response_count(response, NULL, 0, &number), PLEO_OK);
    CHECK_NUMBER(number, 6);
}

static void kinds_are_told(void)
{
    serve("{\"a\":null,\"b\":false,\"c\":-1e5,\"d\":\"\",\"e\":[1,[2]],\"f\":{\"g\":true}}");
    CHECK_NUMBER(kind_at("/none"), PLEO_JSON_MISSING);
    CHECK_NUMBER(kind_at("/a"), PLEO_JSON_NULL);
    CHECK_NUMBER(kind_at("/b"), PLEO_JSON_BOOLEAN);
    CHECK_NUMBER(kind_at("/c"), PLEO_JSON_NUMBER);
    CHECK_NUMBER(kind_at("/d"), PLEO_JSON_STRING);
    CHECK_NUMBER(kind_at("/e"), PLEO_JSON_ARRAY);
    CHECK_NUMBER(kind_at("/f"), PLEO_JSON_OBJECT);
    CHECK_NUMBER(kind_at(""), PLEO_JSON_OBJECT);
    CHECK_NUMBER(kind_at(NULL), PLEO_JSON_OBJECT);
    CHECK_NUMBER(kind_at("/e/1/0"), PLEO_JSON_NUMBER);
    CHECK_NUMBER(kind_at("/e/2"), PLEO_JSON_MISSING);
    CHECK_NUMBER(kind_at("/e/01"), PLEO_JSON_MISSING);
    CHECK_NUMBER(kind_at("/e/-1"), PLEO_JSON_MISSING);
    CHECK_NUMBER(kind_at("/e/99999999999999999999999"), PLEO_JSON_MISSING);
    CHECK_NUMBER(kind_at("/f/g"), PLEO_JSON_BOOLEAN);
    CHECK_NUMBER(kind_at("/f/g/h"), PLEO_JSON_MISSING);
}

static void pointers_reach_every_name(void)
{
    int32_t kind = 7;
    serve("{\"a/b\":\"1\",\"m~n\":\"2\",\"\":\"3\",\"sp ace\":\"4\",\"\xC3\xB8\":\"5\",\"\\u00e6\":\"6\",\"q\\\"\":\"7\"}");
    CHECK_TEXT_AT(response, "/a~1b", "1");
    CHECK_TEXT_AT(response, "/m~0n", "2");
    CHECK_TEXT_AT(response, "/", "3");
    CHECK_TEXT_AT(response, "/sp ace", "4");
    CHECK_TEXT_AT(response, "/\xC3\xB8", "5");
    CHECK_TEXT_AT(response, "/\xC3\xA6", "6");
    CHECK_TEXT_AT(response, "/q\"", "7");
    CHECK_TEXT_AT(response, "/a~01b", "PLEO_E_MISSING");
    CHECK_TEXT_AT(response, "a", "PLEO_E_ARGUMENT");
    CHECK_TEXT_AT(response, "/m~n", "PLEO_E_ARGUMENT");
    CHECK_TEXT_AT(response, "/m~", "PLEO_E_ARGUMENT");
    CHECK_TEXT_AT(response, "/\xff", "PLEO_E_TEXT");
    CHECK_STATUS(pleo_response_type(response, "a", PLEO_NTS, &kind), PLEO_E_ARGUMENT);
    CHECK_NUMBER(kind, 0);
}

static void numbers_are_exact(void)
{
    static const struct {
        const char *written;
        int32_t status;
        int64_t value;
    } numbers[] = {
        {"0", PLEO_OK, 0},
        {"-0", PLEO_OK, 0},
        {"1234567890123456789", PLEO_OK, 1234567890123456789},
        {"9223372036854775807", PLEO_OK, INT64_MAX},
        {"-9223372036854775808", PLEO_OK, INT64_MIN},
        {"9223372036854775808", PLEO_E_RANGE, 0},
        {"-9223372036854775809", PLEO_E_RANGE, 0},
        {"12.0", PLEO_OK, 12},
        {"1e2", PLEO_OK, 100},
        {"1.25E+2", PLEO_OK, 125},
        {"1200e-2", PLEO_OK, 12},
        {"0e999999999999", PLEO_OK, 0},
        {"12.5", PLEO_E_RANGE, 0},
        {"1e400", PLEO_E_RANGE, 0},
        {"1.7976931348623157e309", PLEO_E_RANGE, 0},
        {"1e-400", PLEO_E_RANGE, 0},
        {"1e99999999999999999999", PLEO_E_RANGE, 0},
        {"0.1000000000000000055511151231257827", PLEO_E_RANGE, 0},
    };
    for (int i = 0; i < COUNT(numbers); i++) {
        int64_t value = 7;
        check_row(numbers[i].written);
        serve(numbers[i].written);
        CHECK_STATUS(pleo_response_int64(response, "", PLEO_NTS, &value), numbers[i].status);
        CHECK_NUMBER(value, numbers[i].value);
        CHECK_STATUS(read_decimal(""), PLEO_OK);
        CHECK_TEXT(text, numbers[i].written);
    }
}

static void texts_are_what_they_stand_for(void)
{
    char field[8];
    serve("{\"a\":\"S\xC3\xB8ren \xE6\x9D\xB1\",\"b\":\"S\\u00f8\\/\\\"\\\\\\n\",\"c\":\"\\ud83d\\ude00\",\"nul\":\"a\\u0000b\","
          "\"half\":\"\\ud83d\",\"blank\":\" a \"}");
    CHECK_TEXT_AT(response, "/a", "S\xC3\xB8ren \xE6\x9D\xB1");
    CHECK_TEXT_AT(response, "/b", "S\xC3\xB8/\"\\\n");
    CHECK_TEXT_AT(response, "/c", "\xF0\x9F\x98\x80");
    CHECK_TEXT_AT(response, "/blank", " a ");
    CHECK_STATUS(read_text("/nul"), PLEO_E_TEXT);
    CHECK_NUMBER(needed, 0);
    CHECK_STATUS(pleo_response_field(response, "/nul", PLEO_NTS, field, (int32_t)sizeof field, &needed), PLEO_OK);
    CHECK_NUMBER(needed, 3);
    CHECK(memcmp(field, "a\0b     ", sizeof field) == 0);
    CHECK_STATUS(read_text("/half"), PLEO_E_TEXT);
    CHECK_STATUS(pleo_response_field(response, "/half", PLEO_NTS, field, (int32_t)sizeof field, &needed), PLEO_E_TEXT);
    CHECK_TEXT_AT(response, "/a", "S\xC3\xB8ren \xE6\x9D\xB1");
}

static void of_equal_names_the_last_counts(void)
{
    int32_t count = 0;
    serve("{\"a\":1,\"a\":\"2\",\"b\":{\"x\":1},\"b\":{\"y\":\"3\"}}");
    CHECK_TEXT_AT(response, "/a", "2");
    CHECK_TEXT_AT(response, "/b/y", "3");
    CHECK_TEXT_AT(response, "/b/x", "PLEO_E_MISSING");
    CHECK_STATUS(pleo_response_count(response, "", 0, &count), PLEO_OK);
    CHECK_NUMBER(count, 4);
}

static void booleans_are_one_or_zero(void)
{
    int32_t value = 7;
    serve("[true,false]");
    CHECK_STATUS(pleo_response_boolean(response, "/0", PLEO_NTS, &value), PLEO_OK);
    CHECK_NUMBER(value, 1);
    CHECK_STATUS(pleo_response_boolean(response, "/1", PLEO_NTS, &value), PLEO_OK);
    CHECK_NUMBER(value, 0);
}

static void the_body_is_lent_and_copied_as_it_came(void)
{
    const char *wanted = " \xEF\xBB\xBF{\"a\" : 1.50}\r\n", *body = NULL;
    char copy[64];
    int32_t length = 0;
    pleo_free(response);
    response = answer_with(client, wanted, "content-type: text/plain");
    CHECK_STATUS(pleo_response_body(response, &body, &length), PLEO_OK);
    CHECK_NUMBER(length, (long long)strlen(wanted));
    CHECK(body != NULL && memcmp(body, wanted, (size_t)length) == 0);
    CHECK_STATUS(pleo_response_body_text(response, copy, (int32_t)sizeof copy, &length), PLEO_OK);
    CHECK_TEXT(copy, wanted);
    CHECK_STATUS(pleo_response_body_field(response, copy, (int32_t)sizeof copy, &length), PLEO_OK);
    CHECK_NUMBER(length, (long long)strlen(wanted));
    CHECK(memcmp(copy, wanted, (size_t)length) == 0 && copy[length] == ' ');
}

static void what_is_no_json_can_still_be_read_as_bytes(void)
{
    int32_t kind = 7;
    pleo_response raw = answer_with(client, "a,b\n1,2\n", "content-type: text/csv");
    CHECK_STATUS(pleo_response_type(raw, "", 0, &kind), PLEO_E_NOT_JSON);
    CHECK_STATUS(pleo_response_body_text(raw, text, (int32_t)sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, "a,b\n1,2\n");
    CHECK_TEXT_AT(raw, "/a", "PLEO_E_NOT_JSON");
    pleo_free(raw);
    sandbox_fault("{'status':200,'body':'a\\u0000b','headers':{'content-type':'application/pdf'}}");
    CHECK_STATUS(pleo_call(client, "GET", 3, "/v1/any", 7, NULL, 0, &raw), PLEO_OK);
    CHECK_STATUS(pleo_response_body_text(raw, text, (int32_t)sizeof text, NULL), PLEO_E_TEXT);
    CHECK_STATUS(pleo_response_body_field(raw, text, 4, NULL), PLEO_OK);
    CHECK(memcmp(text, "a\0b ", 4) == 0);
    pleo_free(raw);
    sandbox_fault("{'status':204}");
    CHECK_STATUS(pleo_call(client, "GET", 3, "/v1/any", 7, NULL, 0, &raw), PLEO_OK);
    CHECK_STATUS(pleo_response_body_text(raw, text, (int32_t)sizeof text, &needed), PLEO_OK);
    CHECK_NUMBER(needed, 0);
    CHECK_TEXT_AT(raw, "/a", "PLEO_E_NOT_JSON");
    pleo_free(raw);
}

static void headers_are_found_in_any_capitals(void)
{
    pleo_response headed = answer_with(client, "{}", "X-Own: some value");
    CHECK_STATUS(pleo_response_header_text(headed, "x-oWN", PLEO_NTS, text, (int32_t)sizeof text, &needed), PLEO_OK);
    CHECK_TEXT(text, "some value");
    CHECK_STATUS(pleo_response_header_text(headed, "content-TYPE   ", PLEO_NTS, text, (int32_t)sizeof text, NULL), PLEO_OK);
    CHECK_HAS(text, "application/json");
    CHECK_STATUS(pleo_response_header_text(headed, "X-Other", PLEO_NTS, text, (int32_t)sizeof text, &needed), PLEO_E_MISSING);
    CHECK_STATUS(pleo_response_header_text(headed, "no name\r\n", PLEO_NTS, text, (int32_t)sizeof text, &needed), PLEO_E_MISSING);
    CHECK_NUMBER(needed, 0);
    pleo_free(headed);
}

static void numbers_are_exact_where_floating_point_traps(void)
{
    int traps;
    /* As Delphi has it. */
    feenableexcept(FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW);
    traps = fegetexcept();
    numbers_are_exact();
    CHECK_NUMBER(fegetexcept(), traps);
    fedisableexcept(FE_ALL_EXCEPT);
}

static void *nested(void *argument)
{
    static char deep[200001];
    pleo_response none = 0;
    (void)argument;
    memset(deep, '[', 100000);
    memset(deep + 100000, ']', 100000);
    none = answer_with(client, deep, "content-type: text/plain");
    CHECK_TEXT_AT(none, "/0", "PLEO_E_NOT_JSON");
    pleo_free(none);
    /* Nor does a body that is checked before it is sent: the one call lets it through, the other takes no such depth. */
    CHECK_STATUS(pleo_call(client, "POST", PLEO_NTS, "/v1/any", PLEO_NTS, deep, 200000, &none), PLEO_E_NOT_FOUND);
    CHECK_STATUS(pleo_create_installation(client, deep, 200000, &none), PLEO_E_ARGUMENT);
    memset(deep, '[', 500);
    memset(deep + 500, ']', 500);
    deep[1000] = '\0';
    serve(deep);
    CHECK_NUMBER(kind_at("/0/0/0/0"), PLEO_JSON_ARRAY);
    return NULL;
}

static void deep_nesting_ends_no_small_stack(void)
{
    pthread_t thread;
    pthread_attr_t small;
    CHECK_NUMBER(pthread_attr_init(&small), 0);
    /* What is not optimised and watched takes more. */
#ifdef __SANITIZE_ADDRESS__
    CHECK_NUMBER(pthread_attr_setstacksize(&small, 2097152), 0);
#else
    CHECK_NUMBER(pthread_attr_setstacksize(&small, 262144), 0);
#endif
    CHECK_NUMBER(pthread_create(&thread, &small, nested, NULL), 0);
    pthread_join(thread, NULL);
    pthread_attr_destroy(&small);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(missing_null_wrong_and_empty_are_four_answers),
        TEST(kinds_are_told),
        TEST(pointers_reach_every_name),
        TEST(numbers_are_exact),
        TEST(numbers_are_exact_where_floating_point_traps),
        TEST(texts_are_what_they_stand_for),
        TEST(of_equal_names_the_last_counts),
        TEST(booleans_are_one_or_zero),
        TEST(the_body_is_lent_and_copied_as_it_came),
        TEST(what_is_no_json_can_still_be_read_as_bytes),
        TEST(headers_are_found_in_any_capitals),
        TEST(deep_nesting_ends_no_small_stack),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(response);
    pleo_free(client);
    return result;
}
