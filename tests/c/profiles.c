/* Files of options with profiles, and clients whose options name the source of their key. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "sandbox.h"

static pleo_config config;

static void fresh(void)
{
    pleo_free(config);
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
}

static const char *get(const char *name)
{
    static char value[1000];
    int32_t status = pleo_config_get_text(config, TEXT(name), value, (int32_t)sizeof value, NULL);
    return status == PLEO_OK ? value : pleo_status_name(status);
}

/* What making a client of the options without a source gives; no client remains. */
static int32_t opened(void)
{
    pleo_client client = 0;
    int32_t status = pleo_client_new_from(NULL, 0, config, &client);
    CHECK((client != 0) == (status == PLEO_OK));
    pleo_free(client);
    return status;
}

/* A file with two companies, one of which has the sandbox's key in a file. */
static const char *firms(void)
{
    char key[300], content[2000];
    snprintf(key, sizeof key, "%s", file_with("acme.key", full_key(), 0600));
    snprintf(content, sizeof content,
             "base_url = %s\nca_file = %s\nattempts = 2\n[profile acme]\nkey = file:%s\n"
             "[profile brown-and-sons]\nkey = env:BROWNS_KEY\nattempts = 4\n",
             sandbox_base(), wanted_variable("PLEO_SANDBOX_CA"), key);
    return file_with("pleo.options", content, 0644);
}

static void a_profile_has_its_own_key_and_what_is_for_all(void)
{
    const char *path = firms();
    pleo_client client = 0;
    pleo_response report = 0;
    fresh();
    CHECK_STATUS(pleo_config_load(config, TEXT(path), TEXT("acme")), PLEO_OK);
    CHECK_TEXT(get("attempts"), "2");
    CHECK_STATUS(pleo_config_set(config, TEXT("ca_only"), TEXT(CA_ONLY_UNDER_WINE)), PLEO_OK);
    CHECK_STATUS(pleo_client_new_from(NULL, 0, config, &client), PLEO_OK);
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_STATUS(pleo_client_check(client, &report), PLEO_OK);
    CHECK_HAS(text_at(report, "/steps/2/found"), "file:");
    CHECK_HAS(text_at(report, "/steps/2/found"), "acme.key, ");
    CHECK_HAS(text_at(report, "/steps/1/found"), "pleo.options line 5)");
    pleo_free(report);
    pleo_free(client);

    fresh();
    CHECK_STATUS(pleo_config_load(config, TEXT(path), TEXT("brown-and-sons  ")), PLEO_OK);
    CHECK_TEXT(get("attempts"), "4");
    CHECK_TEXT(get("key"), "env:BROWNS_KEY");
    unsetenv("BROWNS_KEY");
    CHECK_STATUS(opened(), PLEO_E_KEY);
    setenv("BROWNS_KEY", "pls_browns", 1);
    CHECK_STATUS(opened(), PLEO_OK);

    fresh();
    CHECK_STATUS(pleo_config_load(config, TEXT(path), NULL, 0), PLEO_OK);
    CHECK_TEXT(get("attempts"), "2");
    CHECK_TEXT(get("key"), "");
    CHECK_STATUS(opened(), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "set the option key");
}

static void a_profile_that_is_none_or_got_lost_leaves_no_client(void)
{
    const char *path = firms();
    fresh();
    CHECK_STATUS(pleo_config_load(config, TEXT(path), TEXT("brown")), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "its profiles are acme, brown-and-sons");
    CHECK_STATUS(opened(), PLEO_E_CONFIG);
    for (int i = 0; i < 2; i++) {
        CHECK_STATUS(pleo_config_load(config, TEXT(path), "   ", i == 0 ? 0 : 3), PLEO_E_ARGUMENT);
        CHECK_HAS(last_message(), "leave it out");
        CHECK_STATUS(opened(), PLEO_E_CONFIG);
    }
    CHECK_STATUS(pleo_config_load(config, TEXT(path), TEXT("acme and sons")), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_config_load(config, TEXT(path), TEXT("acme")), PLEO_OK);
    CHECK_STATUS(opened(), PLEO_OK);
}

static void profiles_are_told_one_by_one(void)
{
    const char *path = firms();
    char name[65], field[8];
    int32_t needed = -1;
    fresh();
    CHECK_STATUS(pleo_config_profile_text(config, TEXT(path), 0, name, (int32_t)sizeof name, &needed), PLEO_OK);
    CHECK_TEXT(name, "acme");
    CHECK_NUMBER(needed, 4);
    CHECK_STATUS(pleo_config_profile_field(config, TEXT(path), 0, field, (int32_t)sizeof field, NULL), PLEO_OK);
    CHECK(memcmp(field, "acme    ", sizeof field) == 0);
    CHECK_STATUS(pleo_config_profile_field(config, TEXT(path), 1, field, (int32_t)sizeof field, &needed), PLEO_E_BUFFER);
    CHECK_NUMBER(needed, 14);
    CHECK_STATUS(pleo_config_profile_text(config, TEXT(path), 2, name, (int32_t)sizeof name, NULL), PLEO_E_END);
    CHECK_STATUS(pleo_config_profile_text(config, TEXT(path), -1, name, (int32_t)sizeof name, NULL), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_config_profile_text(config, TEXT("/nowhere"), 0, name, (int32_t)sizeof name, NULL), PLEO_E_FILE);
    path = file_with("wrong", "[profile a]\n[profil b]\n", 0644);
    CHECK_STATUS(pleo_config_profile_text(config, TEXT(path), 0, name, (int32_t)sizeof name, NULL), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "line 2 of the options file");
    /* They were looked at, and not loaded. */
    CHECK_STATUS(opened(), PLEO_E_ARGUMENT);
}

static void a_line_that_is_wrong_fails_its_own_profile(void)
{
    const char *path = file_with("lines", "timeout_ms = 1000\n[profile a]\n[profile b]\nattempts = 0\n[profile c]\nattempts = 4\n", 0644);
    char name[65] = "";
    fresh();
    CHECK_STATUS(pleo_config_load(config, TEXT(path), TEXT("b")), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "attempts (line 4) must be 1 to 10");
    CHECK_STATUS(opened(), PLEO_E_CONFIG);
    fresh();
    CHECK_STATUS(pleo_config_load(config, TEXT(path), NULL, 0), PLEO_OK);
    CHECK_STATUS(pleo_config_load(config, TEXT(path), TEXT("a")), PLEO_OK);
    CHECK_STATUS(pleo_config_load(config, TEXT(path), TEXT("c")), PLEO_OK);
    CHECK_TEXT(get("attempts"), "4");
    CHECK_TEXT(get("timeout_ms"), "1000");
    CHECK_STATUS(pleo_config_profile_text(config, TEXT(path), 1, name, (int32_t)sizeof name, NULL), PLEO_OK);
    CHECK_TEXT(name, "b");
    path = file_with("lines", "attempts = 0\n[profile a]\n", 0644);
    CHECK_STATUS(pleo_config_load(config, TEXT(path), TEXT("a")), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "attempts (line 1) must be 1 to 10");
}

/* The name of a profile with these options; empty behind the last. */
static const char *profile(const char *path, int32_t index)
{
    static char name[65];
    int32_t status = pleo_config_profile_text(config, TEXT(path), index, name, (int32_t)sizeof name, NULL);
    if (status != PLEO_OK) {
        CHECK_STATUS(status, PLEO_E_END);
        name[0] = '\0';
    }
    return name;
}

static void a_walk_is_of_the_file_as_it_was_when_it_began(void)
{
    char path[300];
    fresh();
    snprintf(path, sizeof path, "%s", file_with("walked", "[profile a]\n[profile b]\n", 0644));
    CHECK_TEXT(profile(path, 0), "a");
    file_with("walked", "[profile new]\n[profile a]\n[profile b]\n", 0644);
    CHECK_TEXT(profile(path, 1), "b");
    CHECK_TEXT(profile(path, 2), "");
    /* It begins anew with the first, with other options, and for another file. */
    CHECK_TEXT(profile(path, 0), "new");
    CHECK_TEXT(profile(path, 1), "a");
    file_with("walked", "[profile x]\n[profile y]\n", 0644);
    CHECK_TEXT(profile(file_with("other", "[profile c]\n[profile d]\n", 0644), 1), "d");
    CHECK_TEXT(profile(path, 1), "y");
    fresh();
    file_with("walked", "[profile x]\n[profile z]\n", 0644);
    CHECK_TEXT(profile(path, 1), "z");
    /* A walk that cannot begin is no walk of what was there before. */
    file_with("walked", "[profil x]\n", 0644);
    for (int32_t i = 0; i < 2; i++) {
        char name[65];
        CHECK_STATUS(pleo_config_profile_text(config, TEXT(path), i, name, (int32_t)sizeof name, NULL), PLEO_E_CONFIG);
    }
}

static void a_name_of_a_file_is_in_the_hosts_encoding(void)
{
    /* In Latin-1. */
    const char *path = file_with("K\xF8" "benhavn", "[profile a]\n", 0644);
    char found[8] = "";
    fresh();
    CHECK_STATUS(pleo_config_profile_text(config, TEXT(path), 0, found, (int32_t)sizeof found, NULL), PLEO_E_TEXT);
    CHECK_STATUS(pleo_config_set(config, TEXT("text_encoding"), TEXT("iso-8859-1")), PLEO_OK);
    CHECK_STATUS(pleo_config_profile_text(config, TEXT(path), 0, found, (int32_t)sizeof found, NULL), PLEO_OK);
    CHECK_TEXT(found, "a");
    CHECK_STATUS(pleo_config_load(config, TEXT(path), TEXT("a")), PLEO_OK);
}

static void the_option_key_names_a_source_and_is_no_key(void)
{
    static const char *const wrong[] = {"pls_secret", "file:", "env:A=B", "http:pls_secret", "credential:../pls_secret"};
    pleo_client client = 0;
    for (int i = 0; i < COUNT(wrong); i++) {
        fresh();
        CHECK_STATUS(pleo_config_set(config, TEXT("key"), TEXT(wrong[i])), PLEO_E_CONFIG);
        CHECK_HAS(last_message(), "never the key itself");
        CHECK(strstr(last_message(), "pls_secret") == NULL);
        CHECK_STATUS(opened(), PLEO_E_CONFIG);
    }
    fresh();
    setenv("CHECKED_KEY", full_key(), 1);
    CHECK_STATUS(pleo_config_set(config, TEXT("key"), TEXT("env:CHECKED_KEY")), PLEO_OK);
    CHECK_STATUS(opened(), PLEO_OK);
    /* A source that got lost is not the one of the options. */
    CHECK_STATUS(pleo_client_new_from("", PLEO_NTS, config, &client), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_client_new_from("  ", 2, config, &client), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "option key");
    CHECK_NUMBER(client, 0);
    unsetenv("CHECKED_KEY");
}

static void the_environment_does_not_set_it(void)
{
    pleo_client client = 0;
    fresh();
    setenv("PLEO_KEY", "pls_secret", 1);
    CHECK_STATUS(pleo_config_set(config, TEXT("from_environment"), TEXT("true")), PLEO_OK);
    CHECK_STATUS(opened(), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_client_new_from(TEXT("env:PLEO_KEY"), config, &client), PLEO_OK);
    pleo_free(client);
    unsetenv("PLEO_KEY");
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_profile_has_its_own_key_and_what_is_for_all),
        TEST(a_profile_that_is_none_or_got_lost_leaves_no_client),
        TEST(profiles_are_told_one_by_one),
        TEST(a_line_that_is_wrong_fails_its_own_profile),
        TEST(a_walk_is_of_the_file_as_it_was_when_it_began),
        TEST(a_name_of_a_file_is_in_the_hosts_encoding),
        TEST(the_option_key_names_a_source_and_is_no_key),
        TEST(the_environment_does_not_set_it),
    };
    int code = check_run(tests, COUNT(tests));
    pleo_free(config);
    remove_files();
    return code;
}
