/* Records filled in one call: what is written and what is not, who may do it at once, what comes of wrong arguments. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sandbox.h"

#define SIZE 24
#define STATUSES 5
#define TEXT_OF_IT                                                                                                     \
    "record 24\n"                                                                                                      \
    "NAME   /name   text   char   0 8 long=cut\n"                                                                      \
    "AMOUNT /amount money  packed 8 4 scale=2 null=default default=-1\n"                                               \
    "DAY    /day    date   zoned  12 8 sign=none\n"                                                                    \
    "FLAG   /flag   bool   char   20 1 missing=default default=?\n"                                                    \
    "COUNT  /lines  count  be     21 2\n"

static const char good[] = "{\"name\":\"Zo\\u00eb\",\"amount\":{\"currency\":\"EUR\",\"minors\":-12345},"
                           "\"day\":\"2026-11-29T10:00:00Z\",\"flag\":true,\"lines\":[1,2]}";
static const char record_of_good[] = "Zo\303\253    \000\022\064\135" "20261129Y\0\2 ";
static const char bad[] = "{\"name\":7,\"amount\":null,\"day\":\"soon\",\"lines\":{}}";
static const char record_of_bad[] = "        \000\000\020\015" "00000000?\0\0 ";

static pleo_client client;
static pleo_layout layout;

/* A record on the heap, where the sanitizer and valgrind see its ends, with bytes before and behind that must stay. */
struct guarded {
    unsigned char *begin;
    unsigned char *record;
};

static struct guarded guarded(void)
{
    struct guarded made;
    made.begin = malloc(3 + SIZE + 3);
    memset(made.begin, '#', 3 + SIZE + 3);
    made.record = made.begin + 3;
    return made;
}

static void check_guarded(struct guarded guarded, const char *wanted)
{
    CHECK(memcmp(guarded.begin, "###", 3) == 0);
    CHECK(memcmp(guarded.record, wanted, SIZE) == 0);
    CHECK(memcmp(guarded.record + SIZE, "###", 3) == 0);
    free(guarded.begin);
}

static void a_record_is_filled_and_nothing_beside_it(void)
{
    pleo_response answer = answer_with(client, good, NULL);
    struct guarded guard = guarded();
    int32_t failed = 7, statuses[STATUSES + 1] = {9, 9, 9, 9, 9, 9};
    /* The last byte of the record may be the last of its memory. */
    char *exact = malloc(SIZE);
    CHECK_STATUS(pleo_response_record(answer, NULL, 0, layout, exact, SIZE, NULL, 0, NULL), PLEO_OK);
    CHECK(memcmp(exact, record_of_good, SIZE) == 0);
    free(exact);
    CHECK_STATUS(
        pleo_response_record(answer, TEXT(""), layout, guard.record, SIZE + 2, statuses, STATUSES + 1, &failed), PLEO_OK);
    check_guarded(guard, record_of_good);
    CHECK_NUMBER(failed, 0);
    for (int i = 0; i < STATUSES; i++) {
        CHECK_NUMBER(statuses[i], PLEO_FIELD_OK);
    }
    CHECK_NUMBER(statuses[STATUSES], 9);
    pleo_free(answer);
}

static void a_record_whose_fields_fail_has_their_defaults(void)
{
    static const int32_t wanted[STATUSES] = {PLEO_FIELD_TYPE, PLEO_FIELD_OK, PLEO_FIELD_TYPE, PLEO_FIELD_OK, PLEO_FIELD_OK};
    pleo_response whole = answer_with(client, "[0,{\"name\":7,\"amount\":null,\"day\":\"soon\",\"lines\":{}}]", NULL);
    struct guarded guard = guarded();
    /* At an address that no compiler gives: a field of COBOL's. */
    char numbers[STATUSES * 4 + 4 + 1];
    int32_t failed = 7, status;
    void *unaligned = numbers + 1;
    memset(numbers, '#', sizeof numbers);
    CHECK_STATUS(
        pleo_response_record(whole, TEXT("/1"), layout, guard.record, SIZE, unaligned, STATUSES, &failed), PLEO_E_RECORD);
    CHECK_TEXT(last_message(), "NAME: the value is a number, not a string (at /name) (and 1 more)");
    CHECK_NUMBER(last_status(), PLEO_E_RECORD);
    check_guarded(guard, record_of_bad);
    CHECK_NUMBER(failed, 2);
    for (int i = 0; i < STATUSES; i++) {
        memcpy(&status, numbers + 1 + 4 * i, sizeof status);
        CHECK_NUMBER(status, wanted[i]);
    }
    CHECK(numbers[0] == '#' && memcmp(numbers + 1 + 4 * STATUSES, "####", 4) == 0);
    pleo_free(whole);
}

/* With each, and what comes of it; nothing is written. */
static void what_is_wrong_writes_nothing(void)
{
    pleo_response answer = answer_with(client, good, NULL);
    pleo_response page = answer_with(client, "<p>no JSON</p>", "content-type: text/csv");
    pleo_layout freed = layout_of(TEXT_OF_IT);
    int32_t few[STATUSES];
    unsigned char record[SIZE];
    CHECK_STATUS(pleo_free(freed), PLEO_OK);
    const struct {
        const char *what;
        pleo_response response;
        const char *pointer;
        pleo_layout layout;
        void *buffer;
        int32_t size;
        int32_t *statuses;
        int32_t count;
        int32_t wanted;
    } rows[] = {
        {"a layout that is freed", answer, "", freed, record, SIZE, few, STATUSES, PLEO_E_HANDLE},
        {"no layout", answer, "", 0, record, SIZE, few, STATUSES, PLEO_E_HANDLE},
        {"a client for a layout", answer, "", client, record, SIZE, few, STATUSES, PLEO_E_HANDLE},
        {"a layout for an answer", layout, "", layout, record, SIZE, few, STATUSES, PLEO_E_HANDLE},
        {"no record", answer, "", layout, NULL, SIZE, few, STATUSES, PLEO_E_ARGUMENT},
        {"no record of no size", answer, "", layout, NULL, 0, few, STATUSES, PLEO_E_ARGUMENT},
        {"a negative size", answer, "", layout, record, -1, few, STATUSES, PLEO_E_ARGUMENT},
        {"a record that is too small", answer, "", layout, record, SIZE - 1, few, STATUSES, PLEO_E_BUFFER},
        {"no statuses of some", answer, "", layout, record, SIZE, NULL, STATUSES, PLEO_E_ARGUMENT},
        {"a negative count", answer, "", layout, record, SIZE, few, -1, PLEO_E_ARGUMENT},
        {"too few statuses", answer, "", layout, record, SIZE, few, STATUSES - 1, PLEO_E_BUFFER},
        {"a pointer to nothing", answer, "/none", layout, record, SIZE, few, STATUSES, PLEO_E_MISSING},
        {"no pointer", answer, "name", layout, record, SIZE, few, STATUSES, PLEO_E_ARGUMENT},
        {"no JSON", page, "", layout, record, SIZE, few, STATUSES, PLEO_E_NOT_JSON},
    };
    for (int i = 0; i < COUNT(rows); i++) {
        int32_t failed = 7;
        memset(record, '#', sizeof record);
        memset(few, '#', sizeof few);
        check_row(rows[i].what);
        CHECK_STATUS(pleo_response_record(rows[i].response, rows[i].pointer, PLEO_NTS, rows[i].layout, rows[i].buffer,
                         rows[i].size, rows[i].statuses, rows[i].count, &failed),
            rows[i].wanted);
        CHECK_NUMBER(failed, 0);
        for (int j = 0; j < SIZE; j++) {
            CHECK(record[j] == '#');
        }
        for (int j = 0; j < STATUSES; j++) {
            CHECK(few[j] == 0x23232323);
        }
    }
    check_row(NULL);
    pleo_free(answer);
    pleo_free(page);
}

static void a_layout_says_what_it_is(void)
{
    pleo_layout table = layout_of("record 9\nA . bool char 0 1\ntable T /t 1 4 2\nB . text char 0 4\nend\n");
    int32_t size = 0, count = 0, needed = 0;
    char name[32], field[12];
    CHECK_STATUS(pleo_layout_size(table, &size), PLEO_OK);
    CHECK_STATUS(pleo_layout_count(table, &count), PLEO_OK);
    CHECK_NUMBER(size, 9);
    CHECK_NUMBER(count, 4);
    static const char *const names[] = {"A", "T", "T(1).B", "T(2).B"};
    for (int i = 0; i < count; i++) {
        CHECK_STATUS(pleo_layout_name_text(table, i, name, (int32_t)sizeof name, &needed), PLEO_OK);
        CHECK_TEXT(name, names[i]);
        CHECK_NUMBER(needed, strlen(names[i]));
    }
    CHECK_STATUS(pleo_layout_name_field(table, 3, field, (int32_t)sizeof field, NULL), PLEO_OK);
    CHECK(memcmp(field, "T(2).B      ", sizeof field) == 0);
    CHECK_STATUS(pleo_layout_name_text(table, 4, name, (int32_t)sizeof name, NULL), PLEO_E_MISSING);
    CHECK_STATUS(pleo_layout_name_text(table, -1, name, (int32_t)sizeof name, NULL), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_layout_name_text(table, 3, name, 6, &needed), PLEO_E_BUFFER);
    CHECK_NUMBER(needed, 6);
    pleo_free(table);
}

static void a_layout_that_is_wrong_is_refused_with_its_place(void)
{
    pleo_layout none = 7;
    CHECK_STATUS(pleo_layout_new(0, TEXT("record 4\r\nA /a text char 0 4\r\nB /b bool be 3 1\r\n"), &none), PLEO_E_ARGUMENT);
    CHECK_NUMBER(none, 0);
    CHECK_TEXT(last_message(), "text line 3, column 14: B takes byte 3 of the record, which A already takes (line 2, column 1)");
    CHECK_STATUS(pleo_layout_new(0, TEXT("record 4\nA /a text char 0 4 x"), &none), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "line 2, column 20: an option must be NAME=VALUE");
    CHECK_STATUS(pleo_layout_new(0, TEXT("   "), &none), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_layout_new(client, TEXT(TEXT_OF_IT), &none), PLEO_E_HANDLE);
}

/* As much text as is taken, and one byte more. */
static void a_layouts_text_has_a_largest_size(void)
{
    static char text[65538];
    pleo_layout made = 0;
    memset(text, '#', sizeof text);
    memcpy(text, "record 4\nA /a text char 0 4 #", 29);
    CHECK_STATUS(pleo_layout_new(0, text, 65536, &made), PLEO_OK);
    CHECK_STATUS(pleo_free(made), PLEO_OK);
    CHECK_STATUS(pleo_layout_new(0, text, 65537, &made), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "65536");
}

static void records_are_in_the_encoding_of_the_layouts_options(void)
{
    static const struct {
        const char *instead;
        int32_t wanted;
        const char *record;
    } rows[] = {
        {NULL, PLEO_E_RECORD, "\344   \346 "},
        {"?", PLEO_OK, "\344?\344 \346 "},
        {"transliterate", PLEO_OK, "\344?\344 \346 "},
    };
    pleo_response answer = answer_with(client, "{\"a\":\"\\u00e4\\u6771\\u00e4\",\"\303\246\":\"\\u00e6\"}", NULL);
    for (int i = 0; i < COUNT(rows); i++) {
        pleo_config config = sandbox_config();
        pleo_layout latin = 0;
        char record[6];
        check_row(rows[i].instead);
        CHECK_STATUS(pleo_config_set(config, TEXT("text_encoding"), TEXT("iso-8859-1")), PLEO_OK);
        if (rows[i].instead != NULL) {
            CHECK_STATUS(pleo_config_set(config, TEXT("text_unmappable"), TEXT(rows[i].instead)), PLEO_OK);
        }
        CHECK_STATUS(pleo_layout_new(config,
                         TEXT("record 6\nA /a text char 0 4 default=\344\nB /\346 text char 4 2\n"), &latin),
            PLEO_OK);
        CHECK_STATUS(pleo_free(config), PLEO_OK);
        CHECK_STATUS(pleo_response_record(answer, NULL, 0, latin, record, sizeof record, NULL, 0, NULL), rows[i].wanted);
        CHECK(memcmp(record, rows[i].record, sizeof record) == 0);
        pleo_free(latin);
    }
    check_row(NULL);
    pleo_free(answer);
}

/* A name is as long as it has characters, whatever each takes in UTF-8, in which the library has it. */
static void a_name_has_as_many_characters_in_every_encoding(void)
{
    static const struct {
        const char *encoding, *letter;
    } rows[] = {{"utf-8", "a"}, {"utf-8", "\303\204"}, {"windows-1252", "\304"}};
    for (int i = 0; i < COUNT(rows); i++) {
        pleo_config config = sandbox_config();
        pleo_layout made = 0;
        char name[2 * 65 + 1] = "", text[sizeof name + 40], copied[sizeof name];
        check_row(rows[i].encoding);
        CHECK_STATUS(pleo_config_set(config, TEXT("text_encoding"), TEXT(rows[i].encoding)), PLEO_OK);
        for (int j = 0; j < 64; j++) {
            strcat(name, rows[i].letter);
        }
        sprintf(text, "record 1\n%s . bool char 0 1\n", name);
        CHECK_STATUS(pleo_layout_new(config, TEXT(text), &made), PLEO_OK);
        CHECK_STATUS(pleo_layout_name_text(made, 0, copied, (int32_t)sizeof copied, NULL), PLEO_OK);
        CHECK_TEXT(copied, name);
        CHECK_STATUS(pleo_free(made), PLEO_OK);
        sprintf(text, "record 1\n%s%s . bool char 0 1\n", name, rows[i].letter);
        CHECK_STATUS(pleo_layout_new(config, TEXT(text), &made), PLEO_E_ARGUMENT);
        CHECK_HAS(last_message(), "line 2, column 1: a name must have 1 to 64 characters");
        CHECK_STATUS(pleo_free(config), PLEO_OK);
    }
    check_row(NULL);
}

static void options_that_were_refused_make_no_layout(void)
{
    pleo_config config = sandbox_config();
    pleo_layout none = 0;
    CHECK_STATUS(pleo_config_set(config, TEXT("text_encoding"), TEXT("ebcdic")), PLEO_E_CONFIG);
    CHECK_STATUS(pleo_layout_new(config, TEXT(TEXT_OF_IT), &none), PLEO_E_CONFIG);
    CHECK_STATUS(pleo_config_set(config, TEXT("text_encoding"), NULL, 0), PLEO_OK);
    CHECK_STATUS(pleo_layout_new(config, TEXT(TEXT_OF_IT), &none), PLEO_OK);
    pleo_free(none);
    pleo_free(config);
}

/* What the option of the answer's client says, whoever made the layout. */
static void a_value_counts_what_the_answers_client_says(void)
{
    pleo_client hundredths = CLIENT(full_key(), "money_value", "hundredths");
    pleo_layout amount = layout_of("record 12\nA /a money char 0 12\n");
    static const char body[] = "{\"a\":{\"currency\":\"JPY\",\"value\":12300}}";
    pleo_response answers[] = {answer_with(client, body, NULL), answer_with(hundredths, body, NULL)};
    static const char *const wanted[] = {"12300       ", "123         "};
    for (int i = 0; i < COUNT(answers); i++) {
        char record[12], text[13];
        CHECK_STATUS(pleo_response_record(answers[i], NULL, 0, amount, record, sizeof record, NULL, 0, NULL), PLEO_OK);
        CHECK(memcmp(record, wanted[i], sizeof record) == 0);
        CHECK_STATUS(pleo_response_money_field(answers[i], TEXT("/a"), text, 12, NULL), PLEO_OK);
        CHECK(memcmp(record, text, sizeof record) == 0);
        pleo_free(answers[i]);
    }
    pleo_free(amount);
    pleo_free(hundredths);
}

#define THREADS 8

static pleo_response shared_good, shared_bad;

static void *fills(void *ends_with)
{
    int turns = rounds(2000, 50);
    for (int i = 0; i < turns; i++) {
        char record[SIZE];
        int32_t statuses[STATUSES], failed;
        CHECK_STATUS(
            pleo_response_record(shared_good, NULL, 0, layout, record, SIZE, statuses, STATUSES, &failed), PLEO_OK);
        CHECK(memcmp(record, record_of_good, SIZE) == 0);
        CHECK_STATUS(
            pleo_response_record(shared_bad, NULL, 0, layout, record, SIZE, statuses, STATUSES, &failed), PLEO_E_RECORD);
        CHECK(memcmp(record, record_of_bad, SIZE) == 0 && failed == 2 && statuses[2] == PLEO_FIELD_TYPE);
    }
    return ends_with;
}

static void many_threads_fill_by_one_layout(void)
{
    pthread_t threads[THREADS];
    shared_good = answer_with(client, good, NULL);
    shared_bad = answer_with(client, bad, NULL);
    for (int i = 0; i < THREADS; i++) {
        CHECK_NUMBER(pthread_create(&threads[i], NULL, fills, NULL), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    pleo_free(shared_good);
    pleo_free(shared_bad);
}

/* A layout is freed while others fill by it: each fill is whole, or finds no layout. */
static void *fills_until_freed(void *of)
{
    pleo_layout own = *(pleo_layout *)of;
    time_t until = check_until();
    int32_t status;
    do {
        char record[SIZE];
        status = pleo_response_record(shared_good, NULL, 0, own, record, SIZE, NULL, 0, NULL);
        CHECK(status == PLEO_E_HANDLE || memcmp(record, record_of_good, SIZE) == 0);
    } while (status == PLEO_OK && CHECK(time(NULL) < until));
    CHECK_STATUS(status, PLEO_E_HANDLE);
    return NULL;
}

static void a_layout_can_be_freed_while_it_is_used(void)
{
    shared_good = answer_with(client, good, NULL);
    for (int turn = 0; turn < rounds(20, 2); turn++) {
        pleo_layout own = layout_of(TEXT_OF_IT);
        pthread_t threads[2];
        for (int i = 0; i < 2; i++) {
            CHECK_NUMBER(pthread_create(&threads[i], NULL, fills_until_freed, &own), 0);
        }
        CHECK_STATUS(pleo_free(own), PLEO_OK);
        for (int i = 0; i < 2; i++) {
            pthread_join(threads[i], NULL);
        }
    }
    pleo_free(shared_good);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_record_is_filled_and_nothing_beside_it),
        TEST(a_record_whose_fields_fail_has_their_defaults),
        TEST(what_is_wrong_writes_nothing),
        TEST(a_layout_says_what_it_is),
        TEST(a_layout_that_is_wrong_is_refused_with_its_place),
        TEST(a_layouts_text_has_a_largest_size),
        TEST(records_are_in_the_encoding_of_the_layouts_options),
        TEST(a_name_has_as_many_characters_in_every_encoding),
        TEST(options_that_were_refused_make_no_layout),
        TEST(a_value_counts_what_the_answers_client_says),
        TEST(many_threads_fill_by_one_layout),
        TEST(a_layout_can_be_freed_while_it_is_used),
    };
    int result;
    client = sandbox_client();
    layout = layout_of(TEXT_OF_IT);
    result = check_run(tests, COUNT(tests));
    pleo_free(layout);
    pleo_free(client);
    return result;
}
