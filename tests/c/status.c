/* Every status has a name, a meaning and a number that survives as an exit code. */
#include <stdio.h>
#include <string.h>

#include "check.h"

#define STATUS(name) {name, #name}

static const struct {
    int32_t number;
    const char *name;
} statuses[] = {
    STATUS(PLEO_OK),
    STATUS(PLEO_E_ARGUMENT),
    STATUS(PLEO_E_HANDLE),
    STATUS(PLEO_E_BUFFER),
    STATUS(PLEO_E_KEY),
    STATUS(PLEO_E_CONFIG),
    STATUS(PLEO_E_TEXT),
    STATUS(PLEO_E_FILE),
    STATUS(PLEO_E_MISSING),
    STATUS(PLEO_E_NULL),
    STATUS(PLEO_E_TYPE),
    STATUS(PLEO_E_RANGE),
    STATUS(PLEO_E_CANCELLED),
    STATUS(PLEO_E_SIGNATURE),
    STATUS(PLEO_E_PENDING),
    STATUS(PLEO_E_END),
    STATUS(PLEO_E_RECORD),
    STATUS(PLEO_E_UNFINISHED),
    STATUS(PLEO_E_EXPORT_BUSY),
    STATUS(PLEO_E_DNS),
    STATUS(PLEO_E_CONNECT),
    STATUS(PLEO_E_TIMEOUT),
    STATUS(PLEO_E_PROXY),
    STATUS(PLEO_E_PROXY_AUTH),
    STATUS(PLEO_E_LOCAL_RATE_LIMIT),
    STATUS(PLEO_E_TLS),
    STATUS(PLEO_E_TLS_EXPIRED),
    STATUS(PLEO_E_TLS_NOT_YET_VALID),
    STATUS(PLEO_E_TLS_NAME),
    STATUS(PLEO_E_TLS_ISSUER),
    STATUS(PLEO_E_TLS_CERTIFICATE),
    STATUS(PLEO_E_TLS_PROTOCOL),
    STATUS(PLEO_E_TLS_NO_ROOTS),
    STATUS(PLEO_E_TLS_REVOCATION),
    STATUS(PLEO_E_TRUNCATED),
    STATUS(PLEO_E_TOO_LARGE),
    STATUS(PLEO_E_PROTOCOL),
    STATUS(PLEO_E_RESET),
    STATUS(PLEO_E_CONTENT_ENCODING),
    STATUS(PLEO_E_REDIRECT),
    STATUS(PLEO_E_NOT_JSON),
    STATUS(PLEO_E_OUTCOME_UNKNOWN),
    STATUS(PLEO_E_EXPORT_ENDED),
    STATUS(PLEO_E_BAD_REQUEST),
    STATUS(PLEO_E_UNAUTHORIZED),
    STATUS(PLEO_E_FORBIDDEN),
    STATUS(PLEO_E_NOT_FOUND),
    STATUS(PLEO_E_CONFLICT),
    STATUS(PLEO_E_UNPROCESSABLE),
    STATUS(PLEO_E_RATE_LIMITED),
    STATUS(PLEO_E_CLIENT_ERROR),
    STATUS(PLEO_E_SERVER),
    STATUS(PLEO_E_INTERNAL),
    STATUS(PLEO_E_FORKED),
    STATUS(PLEO_E_RESOURCE),
    STATUS(PLEO_E_EXITING),
};

static int listed(int32_t number)
{
    for (int i = 0; i < COUNT(statuses); i++) {
        if (statuses[i].number == number) {
            return 1;
        }
    }
    return 0;
}

static void every_constant_has_its_name(void)
{
    CHECK_NUMBER(PLEO_OK, 0);
    for (int i = 0; i < COUNT(statuses); i++) {
        check_row(statuses[i].name);
        CHECK_TEXT(pleo_status_name(statuses[i].number), statuses[i].name);
        if (statuses[i].number != PLEO_OK) {
            CHECK((statuses[i].number & 0xff) != 0);
        }
    }
}

static void no_name_or_meaning_is_there_twice(void)
{
    for (int i = 0; i < COUNT(statuses); i++) {
        const char *meaning = pleo_status_meaning(statuses[i].number);
        check_row(statuses[i].name);
        CHECK(strlen(meaning) > 5 && strlen(meaning) <= 80);
        CHECK(strchr(meaning, '\n') == NULL);
        for (int j = 0; j < i; j++) {
            CHECK(strcmp(meaning, pleo_status_meaning(statuses[j].number)) != 0);
            CHECK(statuses[i].number != statuses[j].number);
        }
    }
}

static void the_header_lists_all_that_the_library_knows(void)
{
    for (int32_t number = -2; number < 2000; number++) {
        if (!listed(number)) {
            CHECK_TEXT(pleo_status_name(number), pleo_status_name(INT32_MIN));
        }
    }
    CHECK(pleo_status_name(INT32_MAX) != NULL && pleo_status_meaning(INT32_MAX) != NULL);
    CHECK(strlen(pleo_status_meaning(-1)) > 0);
}

typedef int32_t copy(int32_t, char *, int32_t, int32_t *);

static void check_copies(copy *text, copy *field, int32_t number, const char *wanted)
{
    char buffer[128];
    int32_t needed = 0, length = (int32_t)strlen(wanted);
    CHECK_STATUS(text(number, buffer, (int32_t)sizeof buffer, &needed), PLEO_OK);
    CHECK_TEXT(buffer, wanted);
    CHECK_NUMBER(needed, length);
    CHECK_STATUS(field(number, buffer, (int32_t)sizeof buffer, &needed), PLEO_OK);
    CHECK_NUMBER(needed, length);
    CHECK(memcmp(buffer, wanted, (size_t)length) == 0 && buffer[length] == ' ' && buffer[127] == ' ');
    CHECK_STATUS(text(number, buffer, length, NULL), PLEO_E_BUFFER);
    CHECK_STATUS(text(number, buffer, length + 1, NULL), PLEO_OK);
    CHECK_STATUS(field(number, buffer, length, NULL), PLEO_OK);
}

static void copies_are_equal(void)
{
    for (int i = 0; i < COUNT(statuses); i++) {
        int32_t number = statuses[i].number;
        check_row(statuses[i].name);
        check_copies(pleo_status_name_text, pleo_status_name_field, number, statuses[i].name);
        check_copies(pleo_status_meaning_text, pleo_status_meaning_field, number, pleo_status_meaning(number));
    }
}

static void states_have_names(void)
{
    static const struct {
        int32_t number;
        const char *name;
    } states[] = {
        {PLEO_STATE_OTHER, ""},
        {PLEO_STATE_ACTIVATED, "ACTIVATED"},
        {PLEO_STATE_INACTIVE, "INACTIVE"},
        {PLEO_STATE_AUTHORIZED, "AUTHORIZED"},
        {PLEO_STATE_PENDING, "PENDING_INTEGRATION"},
        {PLEO_STATE_ERROR, "ERROR"},
        {-1, ""},
        {INT32_MAX, ""},
    };
    for (int i = 0; i < COUNT(states); i++) {
        CHECK_TEXT(pleo_state_name(states[i].number), states[i].name);
        check_copies(pleo_state_name_text, pleo_state_name_field, states[i].number, states[i].name);
    }
}

int main(void)
{
    static const struct test tests[] = {
        TEST(every_constant_has_its_name),
        TEST(no_name_or_meaning_is_there_twice),
        TEST(the_header_lists_all_that_the_library_knows),
        TEST(copies_are_equal),
        TEST(states_have_names),
    };
    return check_run(tests, COUNT(tests));
}
