/* Header and library are of one version, whichever way one asks. */
#include <stdio.h>
#include <string.h>

#include "check.h"

static void library_is_the_headers(void)
{
    int major = 0, minor = 0, patch = 0;
    CHECK_TEXT(pleo_version(), PLEO_HEADER_VERSION);
    CHECK_NUMBER(pleo_version_number(), PLEO_HEADER_VERSION_NUMBER);
    CHECK_NUMBER(pleo_abi_version(), PLEO_HEADER_ABI_VERSION);
    CHECK_NUMBER(sscanf(pleo_version(), "%d.%d.%d", &major, &minor, &patch), 3);
    CHECK_NUMBER(pleo_version_number(), major * 1000000 + minor * 1000 + patch);
    CHECK(pleo_version() == pleo_version());
}

static void copies_are_equal(void)
{
    char text[32], field[32];
    int32_t length = (int32_t)strlen(PLEO_HEADER_VERSION), needed = -1;
    memset(text, '#', sizeof text);
    CHECK_STATUS(pleo_version_text(text, (int32_t)sizeof text, &needed), PLEO_OK);
    CHECK_TEXT(text, PLEO_HEADER_VERSION);
    CHECK_NUMBER(needed, length);
    CHECK_STATUS(pleo_version_field(field, (int32_t)sizeof field, &needed), PLEO_OK);
    CHECK_NUMBER(needed, length);
    CHECK(memcmp(field, PLEO_HEADER_VERSION, (size_t)length) == 0);
    for (int i = length; i < (int)sizeof field; i++) {
        CHECK_NUMBER(field[i], ' ');
    }
}

static void too_small_asks_for_more(void)
{
    char text[32] = "##";
    int32_t needed = 0;
    CHECK_STATUS(pleo_version_text(NULL, 0, &needed), PLEO_E_BUFFER);
    CHECK_NUMBER(needed, (int)strlen(PLEO_HEADER_VERSION));
    CHECK_STATUS(pleo_version_text(text, needed, NULL), PLEO_E_BUFFER);
    CHECK_TEXT(text, "##");
    CHECK_STATUS(pleo_version_text(text, needed + 1, NULL), PLEO_OK);
    CHECK_STATUS(pleo_version_field(text, needed, NULL), PLEO_OK);
    CHECK_STATUS(pleo_version_field(text, needed - 1, NULL), PLEO_E_BUFFER);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(library_is_the_headers),
        TEST(copies_are_equal),
        TEST(too_small_asks_for_more),
    };
    return check_run(tests, COUNT(tests));
}
