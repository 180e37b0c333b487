/* The installation: created once whatever happens to the answer, changed, kept as wanted, deleted. */
#include <stdio.h>
#include <string.h>

#include "sandbox.h"

#define ME "/v1/installations/me"

static pleo_client client;

/* Each gives what the call says; `response` has the answer, the one before is freed. */
static pleo_response response;

static int32_t taken(int32_t status, pleo_response next)
{
    pleo_free(response);
    response = next;
    CHECK((status == PLEO_OK) == (next != 0));
    return status;
}

static int32_t create(const char *json)
{
    pleo_response next = -1;
    int32_t status = pleo_create_installation(client, json, PLEO_NTS, &next);
    return taken(status, next);
}

static int32_t get(void)
{
    pleo_response next = -1;
    int32_t status = pleo_get_installation(client, NULL, 0, &next);
    return taken(status, next);
}

static int32_t update(const char *json)
{
    pleo_response next = -1;
    int32_t status = pleo_update_installation(client, json, PLEO_NTS, &next);
    return taken(status, next);
}

static int32_t ensure(const char *json)
{
    pleo_response next = -1;
    int32_t status = pleo_ensure_installation(client, json, PLEO_NTS, &next);
    return taken(status, next);
}

static int32_t activate(void)
{
    pleo_response next = -1;
    int32_t status = pleo_activate_installation(client, &next);
    return taken(status, next);
}

static int32_t delete(void)
{
    pleo_response next = -1;
    int32_t status = pleo_delete_installation(client, &next);
    return taken(status, next);
}

static void from_creation_to_deletion(void)
{
    int32_t kind = -1, status = 0;
    sandbox_reset();
    CHECK_STATUS(get(), PLEO_E_NOT_FOUND);
    CHECK_STATUS(update("{\"status\":\"ACTIVATED\"}"), PLEO_E_NOT_FOUND);
    CHECK_STATUS(activate(), PLEO_E_NOT_FOUND);
    CHECK_STATUS(create(NULL), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_CREATED);
    CHECK_NUMBER(state_of(response), PLEO_STATE_ACTIVATED);
    CHECK_STATUS(pleo_response_subject_type(response, &kind), PLEO_OK);
    CHECK_NUMBER(kind, PLEO_SUBJECT_COMPANY);
    CHECK_NUMBER((long long)strlen(subject_of(response)), 36);
    CHECK_STATUS(get(), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_ANSWERED);
    CHECK_STATUS(update("{\"status\":\"ERROR\",\"errorCode\":\"AUTH_ERROR\"}"), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_UPDATED);
    CHECK_NUMBER(state_of(response), PLEO_STATE_ERROR);
    CHECK_TEXT_AT(response, "/errorCode", "AUTH_ERROR");
    CHECK_STATUS(activate(), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_UPDATED);
    CHECK_NUMBER(state_of(response), PLEO_STATE_ACTIVATED);
    CHECK_STATUS(delete(), PLEO_OK);
    CHECK_STATUS(pleo_response_status(response, &status), PLEO_OK);
    CHECK_NUMBER(status, 204);
    CHECK_STATUS(delete(), PLEO_E_NOT_FOUND);
    CHECK_STATUS(get(), PLEO_E_NOT_FOUND);
    CHECK_NUMBER(sandbox_created(), 1);
}

static void an_organisation_has_one_too(void)
{
    int32_t kind = -1;
    pleo_client own = client;
    sandbox_reset();
    client = CLIENT(wanted_variable("PLEO_SANDBOX_KEY_ORG"), NULL);
    CHECK_STATUS(create("{\"status\":\"INACTIVE\",\"metadata\":{\"a\":1}}"), PLEO_OK);
    CHECK_NUMBER(state_of(response), PLEO_STATE_INACTIVE);
    CHECK_STATUS(pleo_response_subject_type(response, &kind), PLEO_OK);
    CHECK_NUMBER(kind, PLEO_SUBJECT_ORGANISATION);
    pleo_free(client);
    client = CLIENT(wanted_variable("PLEO_SANDBOX_KEY_READONLY"), NULL);
    CHECK_STATUS(create(NULL), PLEO_E_FORBIDDEN);
    pleo_free(client);
    client = own;
    CHECK_NUMBER(sandbox_created(), 1);
}

static void company_ids_are_checked_and_sent(void)
{
    static const char *const bad[] = {"../x", "a b", "a/b", "a?b", "\xC3\xB8", "a&b=c"};
    pleo_response found = 0;
    char id[64];
    sandbox_reset();
    CHECK_STATUS(create(NULL), PLEO_OK);
    snprintf(id, sizeof id, "%s", subject_of(response));
    for (int i = 0; i < COUNT(bad); i++) {
        check_row(bad[i]);
        CHECK_STATUS(pleo_get_installation(client, bad[i], PLEO_NTS, &found), PLEO_E_ARGUMENT);
        CHECK_HAS(last_message(), "company_id");
    }
    check_row(NULL);
    CHECK_NUMBER(sandbox_count("GET", ME), 0);
    CHECK_STATUS(pleo_get_installation(client, id, 36, &found), PLEO_OK);
    pleo_free(found);
    CHECK_HAS(sandbox_last(), ME "?company_id=");
    CHECK_STATUS(pleo_get_installation(client, "00000000-0000-0000-0000-000000000000   ", PLEO_NTS, &found),
        PLEO_E_NOT_FOUND);
    /* An id that got lost on its way is not the key's own company. */
    CHECK_STATUS(pleo_get_installation(client, "                                    ", 36, &found), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_get_installation(client, "", PLEO_NTS, &found), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "company_id is empty; leave it out (NULL and 0)");
    CHECK_STATUS(pleo_get_installation(client, NULL, 0, &found), PLEO_OK);
    pleo_free(found);
    CHECK(strstr(sandbox_last(), "company_id") == NULL);
}

/* None is none, in whichever way the server says so. */
static void none_in_every_form(void)
{
    static const char *const faults[] = {"{'status':404}", "{'status':200,'body':'null'}", "{'status':204}",
        "{'status':200}", "{'status':400,'body':'{\\'type\\':\\'INSTALLATION_NOT_FOUND\\'}'}"};
    sandbox_reset();
    CHECK_STATUS(create(NULL), PLEO_OK);
    for (int i = 0; i < COUNT(faults); i++) {
        check_row(faults[i]);
        sandbox_fault("%s", faults[i]);
        CHECK_STATUS(get(), PLEO_E_NOT_FOUND);
    }
    sandbox_fault("{'status':400,'body':'{\\'type\\':\\'VALIDATION_FAILED\\'}'}");
    CHECK_STATUS(get(), PLEO_E_BAD_REQUEST);
}

static void a_second_create_finds_the_first(void)
{
    static const char *const faults[] = {"{'method':'POST','status':409}",
        "{'method':'POST','status':400,'body':'{\\'type\\':\\'INSTALLATION_ALREADY_EXISTS\\'}'}"};
    char id[64];
    sandbox_reset();
    CHECK_STATUS(create(NULL), PLEO_OK);
    snprintf(id, sizeof id, "%s", text_at(response, "/id"));
    for (int i = 0; i < COUNT(faults); i++) {
        check_row(faults[i]);
        sandbox_fault("%s", faults[i]);
        CHECK_STATUS(create(NULL), PLEO_OK);
        CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_FOUND);
        CHECK_TEXT_AT(response, "/id", id);
    }
    check_row("another 400");
    sandbox_fault("{'method':'POST','status':400,'body':'{\\'type\\':\\'VALIDATION_FAILED\\'}'}");
    CHECK_STATUS(create(NULL), PLEO_E_BAD_REQUEST);
    CHECK_NUMBER(sandbox_created(), 1);
}

/* The server did it, and its answer is lost in one way or another. */
static void a_lost_answer_is_looked_up(void)
{
    static const char *const faults[] = {"'drop':true", "'status':500", "'status':502", "'status':504", "'status':503",
        "'status':200,'body':'<html></html>','headers':{'content-type':'text/html'}",
        "'status':200,'body':'{}','torn':true"};
    for (int i = 0; i < COUNT(faults); i++) {
        check_row(faults[i]);
        sandbox_reset();
        sandbox_fault("{'method':'POST','after':true,%s}", faults[i]);
        CHECK_STATUS(create(NULL), PLEO_OK);
        CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_FOUND);
        CHECK_NUMBER(sandbox_created(), 1);
        CHECK_NUMBER(sandbox_count("POST", ME), 1);
        sandbox_fault("{'method':'PUT','after':true,%s}", faults[i]);
        CHECK_STATUS(update("{\"status\":\"INACTIVE\",\"metadata\":{\"n\":1}}"), PLEO_OK);
        CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_FOUND);
        CHECK_NUMBER(state_of(response), PLEO_STATE_INACTIVE);
        CHECK_NUMBER(sandbox_count("PUT", ME), 1);
        sandbox_fault("{'method':'POST','after':true,%s}", faults[i]);
        CHECK_STATUS(activate(), PLEO_OK);
        CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_FOUND);
        CHECK_NUMBER(state_of(response), PLEO_STATE_ACTIVATED);
    }
}

static void what_cannot_be_known_is_said_to_be_unknown(void)
{
    int32_t can_retry = -1;
    sandbox_reset();
    sandbox_fault("{'method':'POST','drop':true}");
    CHECK_STATUS(create(NULL), PLEO_E_OUTCOME_UNKNOWN);
    CHECK_STATUS(pleo_error_can_retry(0, &can_retry), PLEO_OK);
    CHECK_NUMBER(can_retry, 0);
    CHECK_HAS(last_message(), "PLEO_E_RESET");
    CHECK_NUMBER(sandbox_created(), 0);
    CHECK_NUMBER(sandbox_count("POST", ME), 1);
    CHECK_NUMBER(sandbox_count("GET", ME), 1);
    CHECK_STATUS(create(NULL), PLEO_OK);
    sandbox_fault("{'method':'PUT','drop':true}");
    CHECK_STATUS(update("{\"status\":\"INACTIVE\"}"), PLEO_E_OUTCOME_UNKNOWN);
    CHECK_NUMBER(sandbox_count("PUT", ME), 1);
    /* A refusal is a refusal: it was not carried out. */
    sandbox_fault("{'method':'PUT','status':422}");
    CHECK_STATUS(update("{\"status\":\"INACTIVE\"}"), PLEO_E_UNPROCESSABLE);
}

static void a_create_that_was_surely_not_done_is_repeated(void)
{
    sandbox_reset();
    sandbox_fault("{'method':'POST','status':429,'headers':{'retry-after':'0'}}");
    sandbox_fault("{'method':'POST','status':503,'headers':{'retry-after':'0'}}");
    CHECK_STATUS(create(NULL), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_CREATED);
    CHECK_NUMBER(sandbox_count("POST", ME), 3);
    CHECK_NUMBER(sandbox_created(), 1);
}

static void a_repeated_deletion_counts_none_as_done(void)
{
    sandbox_reset();
    CHECK_STATUS(create(NULL), PLEO_OK);
    sandbox_fault("{'method':'DELETE','after':true,'drop':true}");
    CHECK_STATUS(delete(), PLEO_OK);
    CHECK_NUMBER(sandbox_count("DELETE", ME), 2);
}

static void ensure_does_the_least_that_is_needed(void)
{
    const char *wanted = "{\"status\":\"ACTIVATED\",\"metadata\":{\"a\":\"1\",\"n\":1}}";
    sandbox_reset();
    CHECK_STATUS(ensure(wanted), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_CREATED);
    CHECK_STATUS(ensure(wanted), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_UNCHANGED);
    CHECK_STATUS(ensure("{\"metadata\":{\"n\":1.0}}"), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_UNCHANGED);
    CHECK_NUMBER(sandbox_count("POST", ME), 1);
    CHECK_NUMBER(sandbox_count("PUT", ME), 0);
    CHECK_STATUS(ensure("{\"status\":\"INACTIVE\",\"metadata\":{\"b\":\"2\"}}"), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_UPDATED);
    CHECK_NUMBER(state_of(response), PLEO_STATE_INACTIVE);
    CHECK_TEXT_AT(response, "/metadata/a", "1");
    CHECK_TEXT_AT(response, "/metadata/b", "2");
    CHECK_STATUS(ensure(NULL), PLEO_OK);
    CHECK_NUMBER(state_of(response), PLEO_STATE_ACTIVATED);
    CHECK_TEXT_AT(response, "/metadata/b", "2");
    CHECK_NUMBER(sandbox_created(), 1);
}

static void wrong_json_is_refused_before_anything_is_sent(void)
{
    static const char *const bad[] = {"", "  ", "[]", "\"ACTIVATED\"", "{\"status\":1}", "{\"metadata\":[]}",
        "{\"status\":\"ACTIVATED\"", "{'status':'ACTIVATED'}", "null", "{}{}", "{\"a\":\"\xff\"}"};
    sandbox_reset();
    for (int i = 0; i < COUNT(bad); i++) {
        check_row(bad[i]);
        CHECK_STATUS(create(bad[i]), PLEO_E_ARGUMENT);
        CHECK_STATUS(update(bad[i]), PLEO_E_ARGUMENT);
        CHECK_STATUS(ensure(bad[i]), PLEO_E_ARGUMENT);
    }
    check_row("an update needs a status");
    CHECK_STATUS(update("{\"metadata\":{}}"), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "status");
    CHECK_NUMBER(sandbox_count(NULL, NULL), 0);
}

static void unknown_states_are_others(void)
{
    int32_t state = -1;
    sandbox_fault("{'status':200,'body':'{\\'status\\':\\'SNOOZED\\'}'}");
    CHECK_STATUS(get(), PLEO_OK);
    CHECK_NUMBER(state_of(response), PLEO_STATE_OTHER);
    CHECK_TEXT_AT(response, "/status", "SNOOZED");
    sandbox_fault("{'status':200,'body':'{\\'status\\':null}'}");
    CHECK_STATUS(get(), PLEO_OK);
    CHECK_STATUS(pleo_response_state(response, &state), PLEO_E_NULL);
    CHECK_STATUS(pleo_response_subject_type(response, &state), PLEO_E_MISSING);
    sandbox_fault("{'status':200,'body':'{\\'resource\\':\\'urn:pleo:team:9\\'}'}");
    CHECK_STATUS(get(), PLEO_OK);
    CHECK_STATUS(pleo_response_state(response, &state), PLEO_E_MISSING);
    CHECK_STATUS(pleo_response_subject_type(response, &state), PLEO_OK);
    CHECK_NUMBER(state, PLEO_SUBJECT_OTHER);
    CHECK_TEXT(subject_of(response), "9");
}

int main(void)
{
    static const struct test tests[] = {
        TEST(from_creation_to_deletion),
        TEST(an_organisation_has_one_too),
        TEST(company_ids_are_checked_and_sent),
        TEST(none_in_every_form),
        TEST(a_second_create_finds_the_first),
        TEST(a_lost_answer_is_looked_up),
        TEST(what_cannot_be_known_is_said_to_be_unknown),
        TEST(a_create_that_was_surely_not_done_is_repeated),
        TEST(a_repeated_deletion_counts_none_as_done),
        TEST(ensure_does_the_least_that_is_needed),
        TEST(wrong_json_is_refused_before_anything_is_sent),
        TEST(unknown_states_are_others),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(response);
    pleo_free(client);
    return result;
}
