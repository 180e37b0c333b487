/* Relative paths, of a host that changes its working directory: they mean what they meant when they were set. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "sandbox.h"

static char here[512], elsewhere[512];
static pleo_client client;

static void go(const char *directory)
{
    CHECK(chdir(directory) == 0);
}

/* A file in the directory where the process is. */
static void make(const char *name, const char *content)
{
    FILE *file = fopen(name, "w");
    CHECK(file != NULL && fputs(content, file) >= 0 && fclose(file) == 0 && chmod(name, 0600) == 0);
}

static void remove_elsewhere(const char *name)
{
    go(elsewhere);
    remove(name);
}

/* A request whose file is two bytes long here and eight elsewhere; it is elsewhere afterwards. */
static pleo_request with_file(int in_form)
{
    pleo_request request = request_for("POST", UPLOADS);
    go(elsewhere);
    make("body.json", "{\"a\": 1}");
    go(here);
    make("body.json", "{}");
    if (in_form) {
        CHECK_STATUS(pleo_request_add_file(request, TEXT("file"), NULL, 0, NULL, 0, TEXT("body.json")), PLEO_OK);
    } else {
        CHECK_STATUS(pleo_request_set_file(request, TEXT("application/json"), TEXT("body.json")), PLEO_OK);
    }
    return request;
}

static int32_t sent(pleo_request request)
{
    pleo_response response = 0;
    int32_t status = pleo_request_send(client, request, &response);
    pleo_free(response);
    return status;
}

static int32_t taken(pleo_task task)
{
    pleo_response response = 0;
    int32_t finished = 0, status;
    CHECK_STATUS(pleo_task_wait(task, -1, &finished), PLEO_OK);
    status = pleo_task_take(task, &response);
    pleo_free(response);
    pleo_free(task);
    return status;
}

static void a_file_is_the_one_that_was_set(void)
{
    pleo_request request = with_file(0);
    pleo_task task = 0;
    go(elsewhere);
    CHECK_STATUS(sent(request), PLEO_OK);
    CHECK_HAS(sandbox_last(), "\"content-length\":\"2\"");
    /* In a task, between two attempts, each of which opens the file. */
    go(here);
    sandbox_reset();
    sandbox_fault("{'path':'" UPLOADS "','status':503,'headers':{'retry-after':'1'}}");
    CHECK_STATUS(pleo_request_set_idempotent(request, 1), PLEO_OK);
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
    sandbox_await("POST", UPLOADS, 1);
    go(elsewhere);
    CHECK_STATUS(taken(task), PLEO_OK);
    CHECK_NUMBER(sandbox_count("POST", UPLOADS), 2);
    CHECK_HAS(sandbox_last(), "\"content-length\":\"2\"");
    pleo_free(request);
    remove_elsewhere("body.json");
}

static void a_file_of_a_form_is_the_one_that_was_set(void)
{
    pleo_request request = with_file(1);
    char before[64] = "";
    const char *length;
    pleo_response response = 0;
    CHECK(pleo_request_send(client, request, &response) != PLEO_E_FILE);
    length = strstr(sandbox_last(), "\"content-length\":");
    CHECK(length != NULL);
    snprintf(before, sizeof before, "%.24s", length != NULL ? length : "");
    pleo_free(response);
    go(elsewhere);
    response = 0;
    CHECK(pleo_request_send(client, request, &response) != PLEO_E_FILE);
    CHECK_HAS(sandbox_last(), before);
    CHECK_HAS(sandbox_last(), "filename=\\\"body.json\\\"");
    pleo_free(response);
    pleo_free(request);
    remove_elsewhere("body.json");
}

static void an_output_goes_where_it_was_set(void)
{
    pleo_request request = request_for("GET", "/v1/companies");
    pleo_task task = 0;
    go(here);
    CHECK_STATUS(pleo_request_set_output(request, TEXT("fetched.json")), PLEO_OK);
    go(elsewhere);
    CHECK_STATUS(sent(request), PLEO_OK);
    CHECK(remove(file_path("fetched.json")) == 0);
    /* In a task, while its file is in the making. */
    go(here);
    sandbox_reset();
    sandbox_fault("{'path':'/v1/companies','delay_ms':500}");
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
    sandbox_await("GET", "/v1/companies", 1);
    go(elsewhere);
    CHECK_STATUS(taken(task), PLEO_OK);
    CHECK(remove(file_path("fetched.json")) == 0);
    pleo_free(request);
    /* Neither a result nor a file in the making is there. */
    go(here);
    CHECK(rmdir(elsewhere) == 0 && mkdir(elsewhere, 0700) == 0);
}

static void a_key_is_read_again_where_it_was(void)
{
    pleo_config config = sandbox_config();
    pleo_client keyed = 0;
    go(elsewhere);
    make("key", "pls_of_nobody");
    go(here);
    make("key", "pls_of_nobody_either");
    CHECK_STATUS(pleo_client_new_from(TEXT("file:key"), config, &keyed), PLEO_OK);
    make("key", full_key());
    go(elsewhere);
    CHECK_STATUS(introspected(keyed), PLEO_OK);
    pleo_free(keyed);
    pleo_free(config);
    remove_elsewhere("key");
}

static void a_variable_names_what_it_named_when_the_client_was_made(void)
{
    static char authority[65536];
    pleo_config config = 0;
    pleo_client made = 0;
    read_file(wanted_variable("PLEO_SANDBOX_CA"), authority, sizeof authority);
    go(here);
    make("authority.pem", authority);
    CHECK(mkdir("authorities", 0700) == 0);
    for (int by_folder = 0; by_folder < 2; by_folder++) {
        setenv("SSL_CERT_FILE", by_folder ? "/nowhere" : "authority.pem", 1);
        setenv("SSL_CERT_DIR", by_folder ? "none:authorities" : "/nowhere", 1);
        CHECK(!by_folder || rename("authority.pem", "authorities/1a2b3c4d.0") == 0);
        CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
        CHECK_STATUS(pleo_config_set(config, TEXT("base_url"), TEXT(wanted_variable("PLEO_SANDBOX_HTTPS"))), PLEO_OK);
        CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &made), PLEO_OK);
        go(elsewhere);
        CHECK_STATUS(introspected(made), PLEO_OK);
        pleo_free(made);
        pleo_free(config);
        go(here);
    }
    unsetenv("SSL_CERT_FILE");
    unsetenv("SSL_CERT_DIR");
    CHECK(remove("authorities/1a2b3c4d.0") == 0);
}

/* Over plain http no certificate is needed, whatever a variable names. */
static void variable_for_both_protocols(void)
{
    pleo_config config = 0;
    pleo_client made = 0;
    setenv("SSL_CERT_FILE", "authority.pem", 1);
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("base_url"), TEXT(wanted_variable("PLEO_SANDBOX_HTTPS"))), PLEO_OK);
    CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &made), PLEO_E_FILE);
    CHECK_HAS(last_message(), "SSL_CERT_FILE has a relative path, and the working directory does not exist");
    CHECK_STATUS(pleo_config_set(config, TEXT("base_url"), TEXT(wanted_variable("PLEO_SANDBOX_HTTP"))), PLEO_OK);
    CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &made), PLEO_OK);
    CHECK_STATUS(introspected(made), PLEO_OK);
    pleo_free(made);
    pleo_free(config);
    unsetenv("SSL_CERT_FILE");
}

static void without_a_working_directory_a_relative_path_is_refused(void)
{
    pleo_request request = request_for("POST", UPLOADS);
    go(elsewhere);
    CHECK(rmdir(elsewhere) == 0);
    CHECK_STATUS(pleo_request_set_file(request, TEXT("text/plain"), TEXT("a")), PLEO_E_FILE);
    CHECK_HAS(last_message(), "absolute");
    CHECK_STATUS(pleo_request_set_output(request, TEXT("a")), PLEO_E_FILE);
    CHECK_STATUS(pleo_request_set_output(request, TEXT("/a")), PLEO_OK);
    variable_for_both_protocols();
    go(here);
    CHECK(mkdir(elsewhere, 0700) == 0);
    pleo_free(request);
}

/* Folders in folders, beyond what a path may have; gives how many. */
static int go_deep(const char *name)
{
    int depth = 0;
    while (depth < 20 && CHECK(mkdir(name, 0700) == 0 && chdir(name) == 0)) {
        depth++;
    }
    return depth;
}

static void where_the_working_directory_has_no_usable_path_that_is_told(void)
{
    pleo_request request = request_for("POST", UPLOADS);
    char name[251];
    int depth;
    memset(name, 'd', 250);
    name[250] = '\0';
    go(elsewhere);
    depth = go_deep(name);
    CHECK_STATUS(pleo_request_set_file(request, TEXT("text/plain"), TEXT("a")), PLEO_E_FILE);
    CHECK_HAS(last_message(), "the path of the working directory is too long");
    CHECK_STATUS(pleo_request_set_output(request, TEXT("a")), PLEO_E_FILE);
    CHECK_HAS(last_message(), "give an absolute path");
    while (depth-- > 0 && CHECK(chdir("..") == 0 && rmdir(name) == 0)) {
    }
    go(here);
    pleo_free(request);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_file_is_the_one_that_was_set),
        TEST(a_file_of_a_form_is_the_one_that_was_set),
        TEST(an_output_goes_where_it_was_set),
        TEST(a_key_is_read_again_where_it_was),
        TEST(a_variable_names_what_it_named_when_the_client_was_made),
        TEST(without_a_working_directory_a_relative_path_is_refused),
        TEST(where_the_working_directory_has_no_usable_path_that_is_told),
    };
    int result;
    strcpy(here, file_path(""));
    strcpy(elsewhere, file_path("elsewhere"));
    CHECK(mkdir(elsewhere, 0700) == 0);
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    go("/");
    remove_files();
    return result;
}
