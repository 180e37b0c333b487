/* Whether a webhook comes from Pleo: test vectors that were published, and what must not be believed. */
#include <string.h>

#include "sandbox.h"

static const char secret[] = "whsec_plJ3nmyCDGBKInavdOK15jsl";
static const char id[] = "msg_loFOjxBNrRLzqYUf";
static const char timestamp[] = "1731705121";
static const char signature[] = "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=";
static const char body[] = "{\"event_type\":\"ping\",\"data\":{\"success\":true}}";

static int32_t verified(const char *with_secret, const char *with_signature, const char *with_body, int32_t tolerance)
{
    return pleo_webhook_verify(with_secret, PLEO_NTS, id, PLEO_NTS, timestamp, PLEO_NTS, with_signature, PLEO_NTS, with_body,
        PLEO_NTS, tolerance);
}

static void what_was_published_is_believed(void)
{
    CHECK_STATUS(verified(secret, signature, body, -1), PLEO_OK);
    CHECK_STATUS(pleo_webhook_verify(secret, sizeof secret - 1, id, sizeof id - 1, timestamp, sizeof timestamp - 1, signature,
                     sizeof signature - 1, body, sizeof body - 1, -1), PLEO_OK);
}

static void what_is_changed_or_old_is_not(void)
{
    CHECK_STATUS(verified(secret, signature, body, 300), PLEO_E_SIGNATURE);
    CHECK_HAS(last_message(), "clock");
    CHECK_STATUS(verified(secret, signature, "{}", -1), PLEO_E_SIGNATURE);
    CHECK_STATUS(verified(secret, "v1,AAAA", body, -1), PLEO_E_SIGNATURE);
    CHECK_STATUS(verified(secret, "", body, -1), PLEO_E_SIGNATURE);
    CHECK_STATUS(verified("whsec_AAAA", signature, body, -1), PLEO_E_SIGNATURE);
    CHECK_STATUS(verified("whsec_not base64", signature, body, -1), PLEO_E_ARGUMENT);
    CHECK(strstr(last_message(), "not base64") == NULL);
    /* Not a byte of it is dropped: a blank behind it makes it another body. */
    CHECK_STATUS(pleo_webhook_verify(secret, PLEO_NTS, id, PLEO_NTS, timestamp, PLEO_NTS, signature, PLEO_NTS,
                     "{\"event_type\":\"ping\",\"data\":{\"success\":true}} ", PLEO_NTS, -1), PLEO_E_SIGNATURE);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(what_was_published_is_believed),
        TEST(what_is_changed_or_old_is_not),
    };
    return check_run(tests, COUNT(tests));
}
