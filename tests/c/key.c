/* Keys: in which forms they come, where from, and what is none. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "sandbox.h"

static pleo_config config;

static int32_t made(const char *key, int32_t length)
{
    pleo_client client = -1;
    int32_t status = pleo_client_new(key, length, config, &client);
    CHECK(status == PLEO_OK ? client != 0 : client == 0);
    pleo_free(client);
    return status;
}

/* Whether the sandbox knows the key of this client, which is freed. */
static int32_t asked(pleo_client client)
{
    pleo_response response = 0;
    int32_t status = pleo_introspect(client, &response);
    pleo_free(response);
    pleo_free(client);
    return status;
}

static int32_t from(const char *source)
{
    pleo_client client = -1;
    int32_t status = pleo_client_new_from(source, PLEO_NTS, config, &client);
    CHECK(status == PLEO_OK ? client != 0 : client == 0);
    return status == PLEO_OK ? asked(client) : status;
}

static void what_surrounds_a_key_is_not_part_of_it(void)
{
    static const struct {
        const char *before, *after;
        int length;
    } forms[] = {{"", "", 0}, {"", "   ", 3}, {"", "\r\n", 2}, {"", "\0\0\0", 3}, {"", " \t\r\n\0", 5},
        {"\xEF\xBB\xBF", "\n", 1}};
    for (int i = 0; i < COUNT(forms); i++) {
        char field[4096];
        pleo_client client = 0;
        int length = snprintf(field, sizeof field, "%s%s", forms[i].before, full_key());
        memcpy(field + length, forms[i].after, (size_t)forms[i].length);
        CHECK_STATUS(pleo_client_new(field, length + forms[i].length, config, &client), PLEO_OK);
        memset(field, 'x', sizeof field);
        CHECK_STATUS(asked(client), PLEO_OK);
    }
}

static void what_cannot_be_a_key_is_refused_and_not_quoted(void)
{
    static const struct {
        const char *key;
        int32_t length;
    } bad[] = {{"", 0}, {"", PLEO_NTS}, {NULL, 0}, {NULL, PLEO_NTS}, {"   ", 3}, {"\r\n", 2}, {"\0\0", 2},
        {"secret:", 7}, {"sec:ret", 7}, {"sec ret", 7}, {" secret", 7}, {"sec\0ret", 7}, {"sec\nret", 7},
        {"s\xC3\xA9""cret", 7}, {"\xff""secret", 7}, {"sec\x7fret", 7}, {"\xEF\xBB\xBF", 3}};
    for (int i = 0; i < COUNT(bad); i++) {
        check_row(bad[i].key);
        CHECK_STATUS(made(bad[i].key, bad[i].length), PLEO_E_KEY);
        CHECK(strstr(last_message(), "sec") == NULL && strstr(last_message(), "ret") == NULL);
    }
    CHECK_STATUS(made("\xFF\xFEs\0e\0c\0", 8), PLEO_E_KEY);
    CHECK_HAS(last_message(), "UTF-16");
}

static void any_shape_and_length_up_to_the_limit_is_taken(void)
{
    static char key[4100];
    memset(key, 'k', sizeof key);
    CHECK_STATUS(made("x", 1), PLEO_OK);
    CHECK_STATUS(made("!\"#$%&'()*+,-./09;<=>?@AZ[\\]^_`az{|}~", PLEO_NTS), PLEO_OK);
    CHECK_STATUS(made(key, 4096), PLEO_OK);
    CHECK_STATUS(made(key, 4097), PLEO_E_ARGUMENT);
    key[4097] = '\0';
    CHECK_STATUS(made(key, PLEO_NTS), PLEO_E_ARGUMENT);
}

static void wrong_keys_show_at_the_first_call(void)
{
    pleo_client client = 0;
    CHECK_STATUS(pleo_client_new("pls_unknown", PLEO_NTS, config, &client), PLEO_OK);
    CHECK_STATUS(asked(client), PLEO_E_UNAUTHORIZED);
    CHECK_STATUS(pleo_client_new(wanted_variable("PLEO_SANDBOX_KEY_REVOKED"), PLEO_NTS, config, &client), PLEO_OK);
    CHECK_STATUS(asked(client), PLEO_E_UNAUTHORIZED);
}

static void an_environment_variable_gives_a_key(void)
{
    char value[4096];
    snprintf(value, sizeof value, "%s\r\n", full_key());
    setenv("MY_KEY", value, 1);
    CHECK_STATUS(from("env:MY_KEY"), PLEO_OK);
    CHECK_STATUS(from("env:MY_KEY   "), PLEO_OK);
    setenv("MY_KEY", "sec ret", 1);
    CHECK_STATUS(from("env:MY_KEY"), PLEO_E_KEY);
    CHECK(strstr(last_message(), "sec") == NULL);
    setenv("MY_KEY", "", 1);
    CHECK_STATUS(from("env:MY_KEY"), PLEO_E_KEY);
    unsetenv("MY_KEY");
    CHECK_STATUS(from("env:MY_KEY"), PLEO_E_KEY);
}

static int32_t from_file(const char *path)
{
    char source[512];
    snprintf(source, sizeof source, "file:%s", path);
    return from(source);
}

static void a_key_file_must_be_safe(void)
{
    static const struct {
        mode_t mode;
        int32_t status;
    } modes[] = {{0600, PLEO_OK}, {0400, PLEO_OK}, {0640, PLEO_OK}, {0644, PLEO_E_FILE}, {0660, PLEO_E_FILE},
        {0604, PLEO_E_FILE}, {0602, PLEO_E_FILE}, {0601, PLEO_E_FILE}};
    char content[4096];
    snprintf(content, sizeof content, "%s\n", full_key());
    for (int i = 0; i < COUNT(modes); i++) {
        CHECK_STATUS(from_file(file_with("key", content, modes[i].mode)), modes[i].status);
        CHECK(strstr(last_message(), full_key()) == NULL);
    }
}

static void a_key_file_must_be_a_file(void)
{
    char content[4099];
    const char *link = file_path("link"), *pipe = file_path("pipe");
    snprintf(content, sizeof content, "%s\n", full_key());
    CHECK_NUMBER(symlink(file_with("key", content, 0600), link), 0);
    CHECK_STATUS(from_file(link), PLEO_E_FILE);
    CHECK_HAS(last_message(), "link");
    CHECK_NUMBER(mkfifo(pipe, 0600), 0);
    CHECK_STATUS(from_file(pipe), PLEO_E_FILE);
    CHECK_STATUS(from_file("/"), PLEO_E_FILE);
    CHECK_STATUS(from_file("/nowhere/key"), PLEO_E_FILE);
    memset(content, 'k', sizeof content);
    content[4097] = '\0';
    CHECK_STATUS(from_file(file_with("long", content, 0600)), PLEO_E_FILE);
    CHECK_STATUS(from_file(file_with("empty", "", 0600)), PLEO_E_KEY);
}

static void a_credential_gives_a_key(void)
{
    char content[4096], folder[512];
    unsetenv("CREDENTIALS_DIRECTORY");
    CHECK_STATUS(from("credential:pleo"), PLEO_E_FILE);
    snprintf(content, sizeof content, "%s\n", full_key());
    file_with("pleo", content, 0400);
    snprintf(folder, sizeof folder, "%s", file_path(""));
    setenv("CREDENTIALS_DIRECTORY", folder, 1);
    CHECK_STATUS(from("credential:pleo"), PLEO_OK);
    CHECK_STATUS(from("credential:other"), PLEO_E_FILE);
    CHECK_STATUS(from("credential:../pleo"), PLEO_E_ARGUMENT);
    CHECK_STATUS(from("credential:"), PLEO_E_ARGUMENT);
    CHECK_STATUS(from("credential:.."), PLEO_E_ARGUMENT);
    file_with("pleo", content, 0444);
    CHECK_STATUS(from("credential:pleo"), PLEO_E_FILE);
    unsetenv("CREDENTIALS_DIRECTORY");
}

static void other_sources_are_refused(void)
{
    static const char *const bad[] = {"pls_secret", "env:", "file:", "wincred:", "http://x", "ENV:X", "env:A=B", ""};
    for (int i = 0; i < COUNT(bad); i++) {
        check_row(bad[i]);
        CHECK_STATUS(from(bad[i]), PLEO_E_ARGUMENT);
        CHECK(strstr(last_message(), "secret") == NULL);
    }
    CHECK_STATUS(from("file:/tmp/\xff"), PLEO_E_TEXT);
    CHECK_STATUS(from("wincred:pleo"), PLEO_E_KEY);
    CHECK_HAS(last_message(), "Windows");
}

static void another_key_counts_for_the_next_call(void)
{
    pleo_client client = sandbox_client();
    pleo_response first = 0, second = 0;
    char id[128];
    CHECK_STATUS(pleo_introspect(client, &first), PLEO_OK);
    snprintf(id, sizeof id, "%s", subject_of(first));
    CHECK_STATUS(pleo_client_set_key(client, "no key", PLEO_NTS), PLEO_E_KEY);
    CHECK_STATUS(pleo_client_set_key(client, NULL, 0), PLEO_E_KEY);
    CHECK_STATUS(pleo_introspect(client, &second), PLEO_OK);
    CHECK_TEXT(subject_of(second), id);
    pleo_free(second);
    CHECK_STATUS(pleo_client_set_key(client, wanted_variable("PLEO_SANDBOX_KEY_ORG"), PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_introspect(client, &second), PLEO_OK);
    CHECK(strcmp(subject_of(second), id) != 0);
    pleo_free(first);
    pleo_free(second);
    pleo_free(client);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(what_surrounds_a_key_is_not_part_of_it),
        TEST(what_cannot_be_a_key_is_refused_and_not_quoted),
        TEST(any_shape_and_length_up_to_the_limit_is_taken),
        TEST(wrong_keys_show_at_the_first_call),
        TEST(an_environment_variable_gives_a_key),
        TEST(a_key_file_must_be_safe),
        TEST(a_key_file_must_be_a_file),
        TEST(a_credential_gives_a_key),
        TEST(other_sources_are_refused),
        TEST(another_key_counts_for_the_next_call),
    };
    int result;
    config = sandbox_config();
    result = check_run(tests, COUNT(tests));
    pleo_free(config);
    remove_files();
    return result;
}
