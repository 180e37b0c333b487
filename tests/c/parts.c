/* Parts of answers: read like a whole, gone through one after the other, alive by themselves. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sandbox.h"

static pleo_client client;

static char text[256];
static int32_t needed;

static pleo_response part_of(pleo_response response, const char *pointer)
{
    pleo_response part = 0;
    CHECK_STATUS(pleo_response_value(response, pointer, PLEO_NTS, &part), PLEO_OK);
    return part;
}

static pleo_response item_of(pleo_response response, const char *pointer, int32_t number)
{
    pleo_response item = 0;
    CHECK_STATUS(pleo_response_item(response, pointer, PLEO_NTS, number, &item), PLEO_OK);
    return item;
}

static const char *name_of(pleo_response part)
{
    int32_t status = pleo_response_name_text(part, text, (int32_t)sizeof text, &needed);
    return status == PLEO_OK ? text : pleo_status_name(status);
}

static const char *name_at(pleo_response response, const char *pointer, int32_t number)
{
    int32_t status = pleo_response_name_at_text(response, pointer, PLEO_NTS, number, text, (int32_t)sizeof text, &needed);
    return status == PLEO_OK ? text : pleo_status_name(status);
}

static const char *json_of(pleo_response response, const char *pointer)
{
    int32_t status = pleo_response_json_text(response, pointer, PLEO_NTS, text, (int32_t)sizeof text, &needed);
    return status == PLEO_OK ? text : pleo_status_name(status);
}

static const char entries[] =
    "{\"data\":[{\"id\":\"a\"}, {\"id\":\"b\",\"n\":1.50,\"i\":7,\"t\":true,\"l\":[1 , 2],"
    "\"sum\":{\"currency\":\"EUR\",\"minors\":5},\"status\":\"ACTIVATED\",\"resource\":\"urn:pleo:company:c\"}],"
    "\"id\":\"z\"}";

static void a_part_is_read_like_a_whole(void)
{
    int64_t large = 0;
    int32_t number = 0, length = 0;
    const char *body;
    pleo_json json = 0;
    pleo_response whole = answer_with(client, entries, "x-own: value"), part = part_of(whole, "/data/1");
    CHECK_TEXT_AT(part, "/id", "b");
    CHECK_TEXT_AT(part, "/data/1/id", "PLEO_E_MISSING");
    CHECK_STATUS(pleo_response_int64(part, "/i", PLEO_NTS, &large), PLEO_OK);
    CHECK_NUMBER(large, 7);
    CHECK_STATUS(pleo_response_decimal_text(part, "/n", PLEO_NTS, text, (int32_t)sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, "1.50");
    CHECK_STATUS(pleo_response_boolean(part, "/t", PLEO_NTS, &number), PLEO_OK);
    CHECK_NUMBER(number, 1);
    CHECK_STATUS(pleo_response_count(part, NULL, 0, &number), PLEO_OK);
    CHECK_NUMBER(number, 8);
    CHECK_STATUS(pleo_response_type(part, "", 0, &number), PLEO_OK);
    CHECK_NUMBER(number, PLEO_JSON_OBJECT);
    CHECK_STATUS(pleo_response_money_text(part, "/sum", PLEO_NTS, text, (int32_t)sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, "0.05");
    CHECK_NUMBER(state_of(part), PLEO_STATE_ACTIVATED);
    CHECK_TEXT(subject_of(part), "c");
    CHECK_TEXT(name_at(part, "", 1), "n");
    CHECK_TEXT(json_of(part, "/l"), "[1 , 2]");
    CHECK_STATUS(pleo_json_new(client, &json), PLEO_OK);
    CHECK_STATUS(pleo_json_set_value(json, "/copy", PLEO_NTS, part, "/sum", PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_json_print_text(json, text, (int32_t)sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, "{\"copy\":{\"currency\":\"EUR\",\"minors\":5}}");
    /* The rest is the whole answer's. */
    CHECK_STATUS(pleo_response_status(part, &number), PLEO_OK);
    CHECK_NUMBER(number, 200);
    CHECK_NUMBER(origin_of(part), PLEO_ORIGIN_ANSWERED);
    CHECK_STATUS(pleo_response_header_text(part, "x-own", PLEO_NTS, text, (int32_t)sizeof text, NULL), PLEO_OK);
    CHECK_TEXT(text, "value");
    CHECK_STATUS(pleo_response_body(part, &body, &length), PLEO_OK);
    CHECK(length == (int)sizeof entries - 1 && memcmp(body, entries, sizeof entries - 1) == 0);
    pleo_free(json);
    pleo_free(part);
    pleo_free(whole);
}

static void a_part_lives_on_by_itself(void)
{
    pleo_client own = sandbox_client();
    pleo_response whole = answer_with(own, entries, NULL), first = item_of(whole, "/data", 0), second = 0, sum;
    CHECK_STATUS(pleo_free(whole), PLEO_OK);
    CHECK_STATUS(pleo_free(own), PLEO_OK);
    CHECK_TEXT_AT(whole, "/id", "PLEO_E_HANDLE");
    CHECK_STATUS(pleo_response_next(first, &second), PLEO_OK);
    CHECK_TEXT_AT(first, "/id", "a");
    CHECK_STATUS(pleo_free(first), PLEO_OK);
    CHECK_STATUS(pleo_free(first), PLEO_E_HANDLE);
    sum = part_of(second, "/sum");
    CHECK_STATUS(pleo_free(second), PLEO_OK);
    CHECK_TEXT_AT(sum, "/currency", "EUR");
    CHECK_TEXT(name_of(sum), "sum");
    CHECK_STATUS(pleo_free(sum), PLEO_OK);
}

static void what_is_no_part_is_said(void)
{
    pleo_response whole = answer_with(client, "{\"a\":[1],\"n\":null,\"t\":\"x\",\"e\":[],\"o\":{}}", NULL);
    pleo_response text_only = answer_with(client, "a,b", "content-type: text/csv"), part = 7, item;
    static const struct {
        const char *pointer;
        int32_t number;
        int32_t status;
    } items[] = {{"/a", 1, PLEO_E_MISSING}, {"/a", INT32_MAX, PLEO_E_MISSING}, {"/a", -1, PLEO_E_ARGUMENT},
        {"/e", 0, PLEO_E_MISSING}, {"/o", 0, PLEO_E_MISSING}, {"/o", INT32_MAX, PLEO_E_MISSING}, {"/n", 0, PLEO_E_NULL},
        {"/t", 0, PLEO_E_TYPE}, {"/x", 0, PLEO_E_MISSING}, {"x", 0, PLEO_E_ARGUMENT}};
    for (int i = 0; i < COUNT(items); i++) {
        check_row(items[i].pointer);
        part = 7;
        CHECK_STATUS(pleo_response_item(whole, items[i].pointer, PLEO_NTS, items[i].number, &part), items[i].status);
        CHECK_NUMBER(part, 0);
    }
    check_row(NULL);
    CHECK_STATUS(pleo_response_value(whole, "/x", PLEO_NTS, &part), PLEO_E_MISSING);
    CHECK_STATUS(pleo_response_value(text_only, "", PLEO_NTS, &part), PLEO_E_NOT_JSON);
    CHECK_STATUS(pleo_response_next(text_only, &part), PLEO_E_NOT_JSON);
    CHECK_STATUS(pleo_response_next(whole, &part), PLEO_E_MISSING);
    CHECK_TEXT(name_of(whole), "PLEO_E_MISSING");
    CHECK_TEXT(name_at(whole, "/a", 0), "PLEO_E_TYPE");
    CHECK_TEXT(name_at(whole, "/o", 0), "PLEO_E_MISSING");
    CHECK_TEXT(name_at(whole, "", -1), "PLEO_E_ARGUMENT");
    CHECK_TEXT(name_at(whole, "", 5), "PLEO_E_MISSING");
    item = item_of(whole, "/a", 0);
    CHECK_TEXT(name_of(item), "PLEO_E_MISSING");
    CHECK_STATUS(pleo_response_next(item, &part), PLEO_E_MISSING);
    CHECK_NUMBER(part, 0);
    pleo_free(item);
    pleo_free(text_only);
    pleo_free(whole);
}

static void objects_are_gone_through_in_their_order(void)
{
    static const char *const names[] = {"b", "a/~", "b", "", "S\xC3\xB8", "PLEO_E_TEXT", "PLEO_E_TEXT", "last"};
    static const char *const values[] = {"1", "[2]", "{\"x\":3}", "4", "5", "6", "7", "null"};
    char field[6];
    int i = 0;
    int32_t status = PLEO_OK;
    pleo_response whole = answer_with(client,
        "{\"b\":1,\"a/~\" : [2] ,\"b\":{\"x\":3},"
        "\"\":4,\"S\\u00f8\":5,\"a\\u0000b\":6,\"\\ud83d\":7,\"last\":null}", NULL);
    pleo_response item = item_of(whole, "", 0), next;
    while (status == PLEO_OK && i < COUNT(names)) {
        check_row(names[i]);
        CHECK_TEXT(name_of(item), names[i]);
        CHECK_TEXT(name_at(whole, "", i), names[i]);
        CHECK_TEXT(json_of(item, ""), values[i]);
        if (i == 5) {
            CHECK_STATUS(pleo_response_name_field(item, field, (int32_t)sizeof field, &needed), PLEO_OK);
            CHECK(needed == 3 && memcmp(field, "a\0b   ", sizeof field) == 0);
            CHECK_STATUS(pleo_response_name_at_field(whole, "", 0, 5, field, 2, &needed), PLEO_E_BUFFER);
            CHECK_NUMBER(needed, 3);
        }
        status = pleo_response_next(item, &next);
        CHECK_STATUS(pleo_free(item), PLEO_OK);
        item = next;
        i++;
    }
    check_row(NULL);
    CHECK_STATUS(status, PLEO_E_MISSING);
    CHECK_NUMBER(item, 0);
    CHECK_NUMBER(i, COUNT(names));
    pleo_free(whole);
}

static void a_hundred_thousand_items_are_gone_through_one_by_one(void)
{
    int count = rounds(100000, 2000), i = 0;
    char *answer = malloc((size_t)count * 24 + 64), *end = answer;
    int32_t status;
    pleo_response whole, item, next;
    int64_t value = 0, sum = 0;
    end += sprintf(end, "HTTP/1.1 200 OK\r\n\r\n{\"data\":");
    for (; i < count; i++) {
        end += sprintf(end, "%c{\"n\":%d,\"o\":[]}", i == 0 ? '[' : ',', i);
    }
    end += sprintf(end, "]}");
    whole = answer_said(answer, (size_t)(end - answer));
    status = pleo_response_item(whole, "/data", PLEO_NTS, 0, &item);
    for (i = 0; status == PLEO_OK; i++) {
        sum += pleo_response_int64(item, "/n", PLEO_NTS, &value) == PLEO_OK ? value : -1;
        status = pleo_response_next(item, &next);
        pleo_free(item);
        item = next;
    }
    CHECK_STATUS(status, PLEO_E_MISSING);
    CHECK_NUMBER(i, count);
    CHECK_NUMBER(sum, (long long)count * (count - 1) / 2);
    pleo_free(whole);
    free(answer);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_part_is_read_like_a_whole),
        TEST(a_part_lives_on_by_itself),
        TEST(what_is_no_part_is_said),
        TEST(objects_are_gone_through_in_their_order),
        TEST(a_hundred_thousand_items_are_gone_through_one_by_one),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    return result;
}
