/* Texts, values and bodies of any size, through a buffer of any. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sandbox.h"

static pleo_client client;

enum what { TEXT, JSON, BODY };

static int32_t piece(enum what what, pleo_response response, const char *pointer, int32_t offset, char *buffer,
    int32_t size, int32_t *copied)
{
    return what == BODY  ? pleo_response_body_piece(response, offset, buffer, size, copied)
           : what == JSON ? pleo_response_json_piece(response, pointer, PLEO_NTS, offset, buffer, size, copied)
                          : pleo_response_text_piece(response, pointer, PLEO_NTS, offset, buffer, size, copied);
}

/* Reads all pieces through a buffer of that size; whether they are what is wanted, with nothing written behind one. */
static int pieces_are(enum what what, pleo_response response, const char *pointer, int32_t size, const char *wanted,
    size_t length)
{
    char buffer[300];
    int32_t offset = 0, copied = 0;
    for (;; offset += copied) {
        memset(buffer, '#', sizeof buffer);
        if (piece(what, response, pointer, offset, buffer, size, &copied) != PLEO_OK || copied > size ||
            (size_t)(offset + copied) > length || memcmp(buffer, wanted + offset, (size_t)copied) != 0) {
            return 0;
        }
        if (buffer[copied] != '#' || buffer[size] != '#') {
            return 0;
        }
        if (copied == 0) {
            return (size_t)offset == length;
        }
    }
}

static const char strings[] =
    "{\"plain\":\"S\xC3\xB8ren \xE6\x9D\xB1 \xF0\x9F\x98\x80!\",\"empty\":\"\",\"half\":\"ab\\ud83d\","
    "\"escaped\":\"\\\"S\\u00f8ren\\n\\ud83d\\ude00\\u0000.\xE6\x9D\xB1\",\"number\":1.50}";
static const char escaped[] = "\"S\xC3\xB8ren\n\xF0\x9F\x98\x80\0.\xE6\x9D\xB1";
static const char escaped_json[] = "\"\\\"S\\u00f8ren\\n\\ud83d\\ude00\\u0000.\xE6\x9D\xB1\"";

static void pieces_of_every_size_make_the_whole(void)
{
    pleo_response whole = answer_with(client, strings, NULL), part = 0;
    const char *plain = "S\xC3\xB8ren \xE6\x9D\xB1 \xF0\x9F\x98\x80!";
    CHECK_STATUS(pleo_response_value(whole, "/escaped", PLEO_NTS, &part), PLEO_OK);
    for (int32_t size = 1; size < 200; size++) {
        CHECK(pieces_are(BODY, whole, NULL, size, strings, sizeof strings - 1));
        CHECK(pieces_are(TEXT, whole, "/empty", size, "", 0));
        CHECK(pieces_are(JSON, whole, "/number", size, "1.50", 4));
        if (size >= 4) {
            CHECK(pieces_are(TEXT, whole, "/plain", size, plain, strlen(plain)));
            CHECK(pieces_are(TEXT, whole, "/escaped", size, escaped, sizeof escaped - 1));
            CHECK(pieces_are(TEXT, part, NULL, size, escaped, sizeof escaped - 1));
            CHECK(pieces_are(JSON, part, NULL, size, escaped_json, sizeof escaped_json - 1));
            CHECK(pieces_are(JSON, whole, NULL, size, strings, sizeof strings - 1));
            CHECK(pieces_are(BODY, part, NULL, size, strings, sizeof strings - 1));
        }
    }
    pleo_free(part);
    pleo_free(whole);
}

static void pieces_are_in_the_programs_own_encoding(void)
{
    static const char body[] = "{\"S\xC3\xB8\":\"\xC3\xB8\\n\xE2\x82\xAC\\u00f8.\",\"l\":[\"\xC3\xB8\"],\"not\":\"ab\xD0\x96\"}";
    static const char in_1252[] = "\xF8\n\x80\xF8.", json_in_1252[] = "\"\xF8\\n\x80\\u00f8.\"";
    pleo_client own = CLIENT(full_key(), "text_encoding", "windows-1252");
    pleo_response whole = answer_with(own, body, NULL), item = 0;
    char buffer[8];
    int32_t copied = 0;
    CHECK_STATUS(pleo_free(own), PLEO_OK);
    CHECK_STATUS(pleo_response_item(whole, NULL, 0, 0, &item), PLEO_OK);
    CHECK_STATUS(pleo_response_name_field(item, buffer, (int32_t)sizeof buffer, NULL), PLEO_OK);
    CHECK(memcmp(buffer, "S\xF8      ", sizeof buffer) == 0);
    CHECK_STATUS(pleo_response_name_at_field(whole, NULL, 0, 0, buffer, (int32_t)sizeof buffer, NULL), PLEO_OK);
    CHECK(memcmp(buffer, "S\xF8      ", sizeof buffer) == 0);
    for (int32_t size = 1; size < 20; size++) {
        CHECK(pieces_are(TEXT, whole, "/S\xF8", size, in_1252, sizeof in_1252 - 1));
        CHECK(pieces_are(TEXT, item, NULL, size, in_1252, sizeof in_1252 - 1));
        CHECK(pieces_are(JSON, item, NULL, size, json_in_1252, sizeof json_in_1252 - 1));
        CHECK(pieces_are(JSON, whole, "/l", size, "[\"\xF8\"]", 5));
        CHECK(pieces_are(JSON, whole, "/l/0", size, "\"\xF8\"", 3));
        CHECK(pieces_are(BODY, item, NULL, size, body, sizeof body - 1));
    }
    CHECK_STATUS(piece(TEXT, whole, "/not", 0, buffer, 2, &copied), PLEO_OK);
    CHECK_STATUS(piece(TEXT, whole, "/not", 2, buffer, 2, &copied), PLEO_E_TEXT);
    CHECK_HAS(last_message(), "U+0416");
    pleo_free(item);
    pleo_free(whole);
}

/* A piece that does not come: nothing is written. */
static void refused(enum what what, pleo_response response, const char *pointer, int32_t offset, int32_t size,
    int32_t wanted)
{
    char buffer[9] = "########";
    int32_t copied = 7;
    check_row(pointer);
    CHECK_STATUS(piece(what, response, pointer, offset, buffer, size, &copied), wanted);
    CHECK_NUMBER(copied, 0);
    CHECK_TEXT(buffer, "########");
    check_row(NULL);
}

static void no_character_is_cut_and_none_passed_over(void)
{
    static const char *const both[] = {"/plain", "/escaped"};
    pleo_response whole = answer_with(client, strings, NULL);
    int32_t copied = 7;
    char buffer[8];
    for (int i = 0; i < 2; i++) {
        /* The second character of the one and the third of the other take two bytes. */
        refused(TEXT, whole, both[i], i + 1, 1, PLEO_E_BUFFER);
        CHECK_HAS(last_message(), "4");
        refused(TEXT, whole, both[i], i + 1, 0, PLEO_E_BUFFER);
        refused(TEXT, whole, both[i], i + 2, 8, PLEO_E_ARGUMENT);
        CHECK_HAS(last_message(), "offset");
        refused(TEXT, whole, both[i], 1000, 8, PLEO_E_ARGUMENT);
        refused(TEXT, whole, both[i], INT32_MAX, 8, PLEO_E_ARGUMENT);
        refused(TEXT, whole, both[i], -1, 8, PLEO_E_ARGUMENT);
        refused(TEXT, whole, both[i], INT32_MIN, 8, PLEO_E_ARGUMENT);
    }
    refused(JSON, whole, "/plain", 2, 1, PLEO_E_BUFFER);
    refused(JSON, whole, "/plain", 3, 8, PLEO_E_ARGUMENT);
    refused(BODY, whole, NULL, 0, 0, PLEO_E_BUFFER);
    refused(BODY, whole, NULL, (int)sizeof strings, 8, PLEO_E_ARGUMENT);
    refused(TEXT, whole, "/number", 0, 8, PLEO_E_TYPE);
    refused(TEXT, whole, "/none", 0, 8, PLEO_E_MISSING);
    refused(JSON, whole, "/none", 0, 8, PLEO_E_MISSING);
    /* What stands before half a pair can be read. */
    CHECK_STATUS(piece(TEXT, whole, "/half", 0, buffer, 2, &copied), PLEO_OK);
    CHECK_NUMBER(copied, 2);
    refused(TEXT, whole, "/half", 2, 8, PLEO_E_TEXT);
    /* The end needs no buffer. */
    copied = 7;
    CHECK_STATUS(piece(BODY, whole, NULL, (int)sizeof strings - 1, NULL, 0, &copied), PLEO_OK);
    CHECK_NUMBER(copied, 0);
    pleo_free(whole);
}

/* A text of so many characters, some of two bytes; as JSON, with or without escapes. Gives the end. */
static char *written(char *to, int characters, int as_json)
{
    for (int i = 0; i < characters; i++) {
        to += sprintf(to, "%s", i % 61 == 60 ? "\xC3\xB8" : i % 89 != 88 ? "x" : as_json ? "\\n" : "\n");
    }
    return to;
}

static void eight_mebibytes_go_through_256_bytes(void)
{
    static const char head[] = "HTTP/1.1 200 OK\r\n\r\n";
    enum { WHOLE = 8 << 20, CHARACTERS = 4000000 };
    int characters = rounds(CHARACTERS, CHARACTERS / 100);
    char *answer = malloc(WHOLE + sizeof head), *wanted = malloc(2 * CHARACTERS), *end = answer, *plain;
    size_t length;
    pleo_response whole;
    end += sprintf(end, "%s{\"escaped\":\"", head);
    end = written(end, characters, 1);
    end += sprintf(end, "\",\"plain\":\"");
    plain = end;
    for (int i = 0; i < characters; i++) {
        *end++ = 'y';
    }
    end += sprintf(end, "\"}");
    if (characters == CHARACTERS) {
        memset(end, ' ', (size_t)(answer + sizeof head - 1 + WHOLE - end));
        end = answer + sizeof head - 1 + WHOLE;
    }
    length = (size_t)(written(wanted, characters, 0) - wanted);
    whole = answer_said(answer, (size_t)(end - answer));
    CHECK(pieces_are(TEXT, whole, "/escaped", 256, wanted, length));
    CHECK(pieces_are(TEXT, whole, "/plain", 256, plain, (size_t)characters));
    CHECK(pieces_are(JSON, whole, "/plain", 256, plain - 1, (size_t)characters + 2));
    CHECK(pieces_are(BODY, whole, NULL, 256, answer + sizeof head - 1, (size_t)(end - answer) - sizeof head + 1));
    pleo_free(whole);
    free(wanted);
    free(answer);
}

static pleo_response shared;

static void *reads_its_text(void *pointer)
{
    const char *wanted = strcmp(pointer, "/escaped") == 0 ? escaped : "\n\t\xC3\xB8-\"";
    size_t length = wanted == escaped ? sizeof escaped - 1 : strlen(wanted);
    for (int i = 0; i < rounds(20000, 200); i++) {
        if (!CHECK(pieces_are(TEXT, shared, pointer, 4, wanted, length))) {
            break;
        }
    }
    return NULL;
}

static void threads_read_texts_of_one_handle_at_once(void)
{
    static char *pointers[] = {"/escaped", "/other"};
    pthread_t threads[COUNT(pointers)];
    char body[300];
    snprintf(body, sizeof body, "{\"other\":\"\\n\\t\\u00f8-\\\"\",%s", strings + 1);
    shared = answer_with(client, body, NULL);
    for (int i = 0; i < COUNT(pointers); i++) {
        CHECK_NUMBER(pthread_create(&threads[i], NULL, reads_its_text, pointers[i]), 0);
    }
    for (int i = 0; i < COUNT(pointers); i++) {
        pthread_join(threads[i], NULL);
    }
    pleo_free(shared);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(pieces_of_every_size_make_the_whole),
        TEST(pieces_are_in_the_programs_own_encoding),
        TEST(no_character_is_cut_and_none_passed_over),
        TEST(eight_mebibytes_go_through_256_bytes),
        TEST(threads_read_texts_of_one_handle_at_once),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    return result;
}
