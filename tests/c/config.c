/* Options: defaults, what each takes, secrets, files, the environment. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "sandbox.h"

static pleo_config config;

static int32_t set(const char *name, const char *value)
{
    return pleo_config_set(config, name, PLEO_NTS, value, PLEO_NTS);
}

static const char *get(const char *name)
{
    static char value[4096];
    int32_t status = pleo_config_get_text(config, name, PLEO_NTS, value, (int32_t)sizeof value, NULL);
    return status == PLEO_OK ? value : pleo_status_name(status);
}

static void fresh(void)
{
    CHECK_STATUS(pleo_free(config), PLEO_OK);
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
}

/* What making a client of the options gives; no client remains. */
static int32_t usable(void)
{
    pleo_client client = 0;
    int32_t status = pleo_client_new("pls_1", PLEO_NTS, config, &client);
    CHECK((client != 0) == (status == PLEO_OK));
    pleo_free(client);
    return status;
}

static const struct {
    const char *name, *initial, *good, *bad;
} options[] = {
    {"environment", "production", "staging", "test"},
    {"base_url", "", "https://gateway.example/pleo", "http://gateway.example"},
    {"timeout_ms", "60000", "1", "0"},
    {"connect_timeout_ms", "10000", "86400000", "86400001"},
    {"attempts", "3", "10", "11"},
    {"retry_budget", "20", "0", "101"},
    {"requests_per_minute", "500", "100000", "-1"},
    {"proxy", "system", "http://proxy.example:3128", "proxy"},
    {"proxy_user", "", "user", "us:er"},
    {"ca_file", "", "/some/where.pem", NULL},
    {"ca_only", "false", "true", "yes"},
    {"revocation", "system", "off", "best_effort"},
    {"max_response_bytes", "8388608", "1024", "1023"},
    {"user_agent_suffix", "", "my program 1.0", "Gr\xC3\xBC\xC3\x9F""e"},
    {"from_environment", "false", "true", "TRUE"},
};

static void each_option_has_a_default_and_takes_what_it_should(void)
{
    char long_bad[4098];
    memset(long_bad, 'a', sizeof long_bad - 1);
    long_bad[sizeof long_bad - 1] = '\0';
    for (int i = 0; i < COUNT(options); i++) {
        const char *bad = options[i].bad != NULL ? options[i].bad : long_bad;
        check_row(options[i].name);
        fresh();
        CHECK_TEXT(get(options[i].name), options[i].initial);
        CHECK_STATUS(set(options[i].name, bad), PLEO_E_CONFIG);
        CHECK_HAS(last_message(), options[i].name);
        CHECK_TEXT(get(options[i].name), options[i].initial);
        CHECK_STATUS(set(options[i].name, options[i].good), PLEO_OK);
        CHECK_TEXT(get(options[i].name), options[i].good);
        CHECK_STATUS(set(options[i].name, bad), PLEO_E_CONFIG);
        CHECK_TEXT(get(options[i].name), options[i].good);
        CHECK_STATUS(pleo_config_set(config, TEXT(options[i].name), NULL, 0), PLEO_OK);
        CHECK_TEXT(get(options[i].name), options[i].initial);
    }
}

static void numbers_are_plain(void)
{
    static const char *const bad[] = {"+5", "5.0", "0x5", "5 5", " 5", "five", "18446744073709551616", "-0", "5\n"};
    fresh();
    for (int i = 0; i < COUNT(bad); i++) {
        check_row(bad[i]);
        CHECK_STATUS(set("attempts", bad[i]), PLEO_E_CONFIG);
        CHECK_HAS(last_message(), "1 to 10");
    }
    CHECK_STATUS(set("attempts", "05"), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, "attempts  \0\0", 12, "7   \0", 5), PLEO_OK);
    CHECK_TEXT(get("attempts"), "7");
    CHECK_STATUS(pleo_config_set(config, "attempts", PLEO_NTS, NULL, 0), PLEO_OK);
    CHECK_TEXT(get("attempts"), "3");
}

/* A value that got lost on its way is not the default, which may be Pleo's production. */
static void an_empty_value_is_no_default(void)
{
    static const struct {
        const char *value;
        int32_t length;
    } bad[] = {{"", PLEO_NTS}, {"", 0}, {"x", 0}, {"    ", 4}, {"\0\0", 2}, {NULL, PLEO_NTS}};
    static const char *const names[] = {"base_url", "environment", "proxy_password", "text_unmappable"};
    fresh();
    CHECK_STATUS(set("base_url", "https://localhost"), PLEO_OK);
    for (int i = 0; i < COUNT(bad); i++) {
        for (int name = 0; name < COUNT(names); name++) {
            /* Blanks are a password. */
            if (strcmp(names[name], "proxy_password") == 0 && bad[i].length > 0)
                continue;
            check_row(names[name]);
            CHECK_STATUS(pleo_config_set(config, TEXT(names[name]), bad[i].value, bad[i].length), PLEO_E_ARGUMENT);
            CHECK_HAS(last_message(), names[name]);
            CHECK_HAS(last_message(), "(NULL and 0) to use the default");
        }
    }
    check_row(NULL);
    CHECK_TEXT(get("base_url"), "https://localhost");
    for (int name = 0; name < COUNT(names); name++)
        CHECK_STATUS(pleo_config_set(config, TEXT(names[name]), NULL, 0), PLEO_OK);
    CHECK_TEXT(get("base_url"), "");
    CHECK_STATUS(set("from_environment", "true"), PLEO_OK);
    setenv("PLEO_BASE_URL", "", 1);
    CHECK_STATUS(usable(), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "PLEO_BASE_URL");
    unsetenv("PLEO_BASE_URL");
    CHECK_STATUS(usable(), PLEO_OK);
}

/* A program that drops a failure must not speak to Pleo's production instead. */
static void what_was_refused_makes_no_client_until_it_is_put_right(void)
{
    static const struct {
        const char *value;
        int32_t length, status;
    } bad[] = {{"http://gateway.example", PLEO_NTS, PLEO_E_CONFIG}, {"", PLEO_NTS, PLEO_E_ARGUMENT},
        {NULL, PLEO_NTS, PLEO_E_ARGUMENT}, {NULL, 7, PLEO_E_ARGUMENT}, {"x", -7, PLEO_E_ARGUMENT}, {"\xff", 1, PLEO_E_TEXT}};
    static const char *const names[] = {"base_uri", "", "\xff"};
    const char *path = file_with("refused", "attempts = 6\ntimeout_ms = never\n", 0644);
    for (int i = 0; i < COUNT(bad); i++) {
        fresh();
        CHECK_STATUS(pleo_config_set(config, TEXT("base_url"), bad[i].value, bad[i].length), bad[i].status);
        CHECK_STATUS(set("attempts", "2"), PLEO_OK);
        CHECK_TEXT(get("base_url"), "");
        CHECK_STATUS(usable(), PLEO_E_CONFIG);
        CHECK_HAS(last_message(), "option base_url was last set to an invalid value; set it again, or reset it");
        CHECK_STATUS(pleo_config_set(config, TEXT("base_url"), NULL, 0), PLEO_OK);
        CHECK_STATUS(usable(), PLEO_OK);
    }
    for (int i = 0; i < COUNT(names); i++) {
        fresh();
        CHECK(set(names[i], "https://gateway.example") != PLEO_OK);
        CHECK_STATUS(set("base_url", "https://gateway.example"), PLEO_OK);
        CHECK_STATUS(usable(), PLEO_E_CONFIG);
        CHECK_HAS(last_message(), i == 0 ? "option base_uri does not exist" : "option (unknown) does not exist");
    }
    for (int i = 0; i < 3; i++) {
        fresh();
        CHECK(pleo_config_load(config, i == 0 ? path : i == 1 ? "/nowhere/options" : NULL, PLEO_NTS, NULL, 0) != PLEO_OK);
        CHECK_STATUS(usable(), PLEO_E_CONFIG);
        CHECK_HAS(last_message(), "the options file was refused");
        CHECK_STATUS(pleo_config_load(config, TEXT(file_with("right", "attempts = 6\n", 0644)), NULL, 0), PLEO_OK);
        CHECK_STATUS(usable(), PLEO_OK);
    }
}

static void a_wrong_name_is_met_with_those_there_are(void)
{
    static const struct {
        const char *wrong, *right, *shown;
    } names[] = {
        {"timout_ms", "timeout_ms", "option timout_ms does"}, {"base-url", "base_url", "option (unknown) does"},
        {"Attempts", "attempts", "option Attempts does"}, {"pls_key", "base_url", "option (unknown) does"}};
    for (int i = 0; i < COUNT(names); i++) {
        check_row(names[i].wrong);
        CHECK_STATUS(set(names[i].wrong, "1"), PLEO_E_CONFIG);
        CHECK_HAS(last_message(), names[i].right);
        CHECK_HAS(last_message(), names[i].shown);
        CHECK_TEXT(get(names[i].wrong), "PLEO_E_CONFIG");
        CHECK_HAS(last_message(), names[i].right);
    }
    CHECK_STATUS(pleo_config_set(config, "\xff", 1, "1", 1), PLEO_E_TEXT);
    CHECK_STATUS(pleo_config_set(config, "user_agent_suffix", PLEO_NTS, "\xff", 1), PLEO_E_TEXT);
}

static void secrets_are_never_given_back(void)
{
    char buffer[64] = "##";
    int32_t needed = 7;
    fresh();
    CHECK_STATUS(set("proxy_password", "hunter2 "), PLEO_OK);
    CHECK_STATUS(pleo_config_get_text(config, "proxy_password", PLEO_NTS, buffer, 64, &needed), PLEO_E_CONFIG);
    CHECK_TEXT(buffer, "##");
    CHECK_NUMBER(needed, 0);
    CHECK(strstr(last_message(), "hunter2") == NULL);
    CHECK_STATUS(pleo_config_get_field(config, "proxy_password", PLEO_NTS, buffer, 64, &needed), PLEO_E_CONFIG);
    CHECK_STATUS(set("proxy_password", "hunter2\nhunter3"), PLEO_E_CONFIG);
    CHECK(strstr(last_message(), "hunter") == NULL);
    CHECK_STATUS(usable(), PLEO_E_CONFIG);
    CHECK(strstr(last_message(), "hunter") == NULL);
}

static void options_that_do_not_go_together_are_refused(void)
{
    fresh();
    CHECK_STATUS(set("environment", "staging"), PLEO_OK);
    CHECK_STATUS(set("base_url", "https://localhost"), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "environment");
    CHECK_STATUS(pleo_config_set(config, TEXT("environment"), NULL, 0), PLEO_OK);
    CHECK_STATUS(set("base_url", "https://localhost"), PLEO_OK);
    CHECK_STATUS(set("environment", "production"), PLEO_E_CONFIG);
    CHECK_STATUS(pleo_config_set(config, TEXT("environment"), NULL, 0), PLEO_OK);
    CHECK_STATUS(set("ca_only", "true"), PLEO_OK);
    CHECK_STATUS(usable(), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "ca_only");
    CHECK_STATUS(set("ca_file", "/nowhere/ca.pem"), PLEO_OK);
    CHECK_STATUS(usable(), PLEO_E_FILE);
    CHECK_STATUS(set("ca_file", wanted_variable("PLEO_SANDBOX_CA")), PLEO_OK);
    CHECK_STATUS(usable(), PLEO_OK);
    CHECK_STATUS(set("revocation", "off"), PLEO_OK);
    CHECK_STATUS(usable(), PLEO_OK);
    CHECK_STATUS(set("revocation", "require"), PLEO_OK);
    CHECK_STATUS(usable(), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "revocation");
    CHECK_STATUS(pleo_config_set(config, TEXT("revocation"), NULL, 0), PLEO_OK);
    CHECK_STATUS(set("proxy_user", "me"), PLEO_OK);
    CHECK_STATUS(usable(), PLEO_E_CONFIG);
}

static void addresses_that_could_leak_the_key_are_refused(void)
{
    static const char *const bad[] = {"http://external.pleo.io", "https://user:pw@localhost", "https://h?x=1",
        "https://h#x", "external.pleo.io", "ftp://h", "https:///h", "https:h", "https://\xC3\xB8.example", "https://a b"};
    fresh();
    for (int i = 0; i < COUNT(bad); i++) {
        check_row(bad[i]);
        CHECK_STATUS(set("base_url", bad[i]), PLEO_E_CONFIG);
        CHECK(strstr(last_message(), "pw@") == NULL);
    }
    CHECK_STATUS(set("base_url", "http://127.0.0.1:8080"), PLEO_OK);
    CHECK_STATUS(set("base_url", "http://[::1]:8080"), PLEO_OK);
}

static void certificates_come_as_text(void)
{
    char pem[8192];
    pleo_response response = 0;
    pleo_client client;
    read_file(wanted_variable("PLEO_SANDBOX_CA"), pem, sizeof pem);
    CHECK_STATUS(set("ca_pem", "-----BEGIN NOTHING-----"), PLEO_E_CONFIG);
    client = CLIENT(full_key(), "ca_file", "", "ca_pem", pem);
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_OK);
    pleo_free(response);
    pleo_free(client);
}

static void a_file_counts_whole_or_not_at_all(void)
{
    const char *path = file_with("options", "# comment\n\n attempts = 5 \r\nuser_agent_suffix=a = b\n", 0644);
    fresh();
    CHECK_STATUS(pleo_config_load(config, path, PLEO_NTS, NULL, 0), PLEO_OK);
    CHECK_TEXT(get("attempts"), "5");
    CHECK_TEXT(get("user_agent_suffix"), "a = b");
    path = file_with("options", "attempts = 6\ntimeout_ms = never\n", 0644);
    CHECK_STATUS(pleo_config_load(config, path, PLEO_NTS, NULL, 0), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "line 2");
    CHECK_TEXT(get("attempts"), "5");
    path = file_with("options", "attempts = 6\nnonsense\n", 0644);
    CHECK_STATUS(pleo_config_load(config, path, PLEO_NTS, NULL, 0), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "line 2");
    path = file_with("options", "attempts = \xff\n", 0644);
    CHECK_STATUS(pleo_config_load(config, path, PLEO_NTS, NULL, 0), PLEO_E_TEXT);
    CHECK_STATUS(pleo_config_load(config, "/nowhere/options", PLEO_NTS, NULL, 0), PLEO_E_FILE);
    CHECK_STATUS(pleo_config_load(config, "/", PLEO_NTS, NULL, 0), PLEO_E_FILE);
    CHECK_TEXT(get("attempts"), "5");
}

static void what_is_no_file_is_neither_waited_for_nor_read_for_ever(void)
{
    const char *paths[] = {file_path("pipe"), "/dev/zero", "/", file_path("none")};
    CHECK_NUMBER(mkfifo(paths[0], 0600), 0);
    for (int i = 0; i < COUNT(paths); i++) {
        check_row(paths[i]);
        fresh();
        CHECK_STATUS(pleo_config_load(config, paths[i], PLEO_NTS, NULL, 0), PLEO_E_FILE);
        fresh();
        CHECK_STATUS(set("ca_file", paths[i]), PLEO_OK);
        CHECK_STATUS(usable(), PLEO_E_FILE);
        CHECK_HAS(last_message(), "ca_file");
        check_row(NULL);
    }
    fresh();
}

static void a_file_with_a_secret_must_be_safe(void)
{
    static const struct {
        mode_t mode;
        int32_t status;
    } modes[] = {{0600, PLEO_OK}, {0640, PLEO_OK}, {0400, PLEO_OK}, {0644, PLEO_E_FILE}, {0660, PLEO_E_FILE}};
    for (int i = 0; i < COUNT(modes); i++) {
        const char *path = file_with("secret", "attempts = 4\nproxy_password = hunter2\n", modes[i].mode);
        fresh();
        CHECK_STATUS(pleo_config_load(config, path, PLEO_NTS, NULL, 0), modes[i].status);
        CHECK_TEXT(get("attempts"), modes[i].status == PLEO_OK ? "4" : "3");
        CHECK(strstr(last_message(), "hunter2") == NULL);
    }
}

static void the_environment_is_read_when_asked(void)
{
    pleo_client client = 0;
    pleo_response response = 0;
    setenv("PLEO_BASE_URL", sandbox_base(), 1);
    setenv("PLEO_CA_FILE", wanted_variable("PLEO_SANDBOX_CA"), 1);
    setenv("PLEO_CA_ONLY", CA_ONLY_UNDER_WINE, 1);
    fresh();
    CHECK_STATUS(set("from_environment", "true"), PLEO_OK);
    CHECK_STATUS(pleo_client_new(full_key(), PLEO_NTS, config, &client), PLEO_OK);
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_OK);
    pleo_free(response);
    pleo_free(client);
    setenv("PLEO_ATTEMPTS", "many", 1);
    CHECK_STATUS(usable(), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "PLEO_ATTEMPTS");
    CHECK_STATUS(set("attempts", "2"), PLEO_OK);
    CHECK_STATUS(usable(), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("from_environment"), NULL, 0), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("attempts"), NULL, 0), PLEO_OK);
    CHECK_STATUS(usable(), PLEO_OK);
    unsetenv("PLEO_ATTEMPTS");
    unsetenv("PLEO_BASE_URL");
    unsetenv("PLEO_CA_FILE");
    unsetenv("PLEO_CA_ONLY");
}

static void the_encoding_may_be_the_environments(void)
{
    pleo_client client = 0;
    pleo_response response = 0;
    char name[64];
    pleo_config own = sandbox_config();
    setenv("PLEO_TEXT_ENCODING", "iso-8859-15", 1);
    CHECK_STATUS(pleo_config_set(own, TEXT("from_environment"), TEXT("true")), PLEO_OK);
    CHECK_STATUS(pleo_client_new(full_key(), PLEO_NTS, own, &client), PLEO_OK);
    CHECK_STATUS(pleo_call(client, TEXT("GET"), TEXT("/v2/employees?limit=1"), NULL, 0, &response), PLEO_OK);
    CHECK_STATUS(pleo_response_text(response, TEXT("/data/0/lastName"), name, sizeof name, NULL), PLEO_OK);
    CHECK_TEXT(name, "\xC6r\xF8sk\xF8" "bing \xA4");
    pleo_free(response);
    pleo_free(client);
    /* What is set goes before it, and a wrong one is told. */
    CHECK_STATUS(pleo_config_set(own, TEXT("text_encoding"), TEXT("utf-8")), PLEO_OK);
    CHECK_STATUS(pleo_client_new(full_key(), PLEO_NTS, own, &client), PLEO_OK);
    CHECK_STATUS(pleo_call(client, TEXT("GET"), TEXT("/v2/employees?limit=1"), NULL, 0, &response), PLEO_OK);
    CHECK_STATUS(pleo_response_text(response, TEXT("/data/0/lastName"), name, sizeof name, NULL), PLEO_OK);
    CHECK_TEXT(name, "\xC3\x86r\xC3\xB8sk\xC3\xB8" "bing \xE2\x82\xAC");
    pleo_free(response);
    pleo_free(client);
    setenv("PLEO_TEXT_ENCODING", "ebcdic", 1);
    CHECK_STATUS(pleo_config_set(own, TEXT("text_encoding"), NULL, 0), PLEO_OK);
    CHECK_STATUS(pleo_client_new(full_key(), PLEO_NTS, own, &client), PLEO_E_CONFIG);
    CHECK_HAS(last_message(), "PLEO_TEXT_ENCODING");
    unsetenv("PLEO_TEXT_ENCODING");
    pleo_free(own);
}

static void a_client_keeps_its_own_copy(void)
{
    pleo_client client = 0;
    pleo_response response = 0;
    pleo_config own = sandbox_config();
    CHECK_STATUS(pleo_client_new(full_key(), PLEO_NTS, own, &client), PLEO_OK);
    CHECK_STATUS(pleo_config_set(own, "base_url", PLEO_NTS, "http://127.0.0.1:1", PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_OK);
    CHECK_STATUS(pleo_free(own), PLEO_OK);
    pleo_free(response);
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_OK);
    pleo_free(response);
    pleo_free(client);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(each_option_has_a_default_and_takes_what_it_should),
        TEST(numbers_are_plain),
        TEST(an_empty_value_is_no_default),
        TEST(what_was_refused_makes_no_client_until_it_is_put_right),
        TEST(a_wrong_name_is_met_with_those_there_are),
        TEST(secrets_are_never_given_back),
        TEST(options_that_do_not_go_together_are_refused),
        TEST(addresses_that_could_leak_the_key_are_refused),
        TEST(certificates_come_as_text),
        TEST(a_file_counts_whole_or_not_at_all),
        TEST(what_is_no_file_is_neither_waited_for_nor_read_for_ever),
        TEST(a_file_with_a_secret_must_be_safe),
        TEST(the_environment_is_read_when_asked),
        TEST(the_encoding_may_be_the_environments),
        TEST(a_client_keeps_its_own_copy),
    };
    int result = check_run(tests, COUNT(tests));
    pleo_free(config);
    remove_files();
    return result;
}
