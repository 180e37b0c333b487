/* What is told of calls: to a function, to a file, to whoever asks; on the right thread, and never a secret. */
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "files.h"
#include "sandbox.h"

/* What the function was told: all lines, and what it noticed. */
static struct {
    char lines[65536];
    int count, elsewhere, wrong, nested;
    pthread_t caller;
    pleo_client client;
} heard;

static void hear(void *context, int32_t level, const char *line, int32_t length)
{
    CHECK(context == &heard);
    heard.count++;
    heard.elsewhere += !pthread_equal(pthread_self(), heard.caller);
    heard.wrong += level < PLEO_LOG_ERROR || level > PLEO_LOG_DEBUG || (size_t)length != strlen(line);
    strncat(heard.lines, line, sizeof heard.lines - strlen(heard.lines) - 2);
    strcat(heard.lines, "\n");
    if (heard.nested == 0 && heard.client != 0) {
        /* It may call the library; what that tells comes to it too. */
        heard.nested = 1;
        CHECK_STATUS(introspected(heard.client), PLEO_OK);
    }
}

static pleo_client listened_to(const char *level)
{
    pleo_config config = sandbox_config();
    pleo_client client = 0;
    memset(&heard, 0, sizeof heard);
    heard.caller = pthread_self();
    CHECK_STATUS(pleo_config_set(config, TEXT("log_level"), TEXT(level)), PLEO_OK);
    CHECK_STATUS(pleo_config_on_log(config, hear, &heard), PLEO_OK);
    CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &client), PLEO_OK);
    pleo_free(config);
    return client;
}

static int32_t called(pleo_client client, const char *path)
{
    pleo_response response = 0;
    int32_t status = pleo_call(client, TEXT("GET"), TEXT(path), NULL, 0, &response);
    pleo_free(response);
    return status;
}

static void every_request_is_told_on_the_calling_thread(void)
{
    pleo_client client = listened_to("info");
    CHECK_STATUS(called(client, "/v1/companies?limit=1&q=private"), PLEO_OK);
    CHECK_HAS(heard.lines, " info GET /v1/companies attempt 1: 200 in ");
    CHECK_HAS(heard.lines, " ms, request id ");
    CHECK(strstr(heard.lines, "private") == NULL && strstr(heard.lines, full_key()) == NULL);
    CHECK_NUMBER(heard.count, 1);
    heard.client = client;
    CHECK_STATUS(called(client, "/v1/nowhere"), PLEO_E_NOT_FOUND);
    CHECK_HAS(heard.lines, " error GET /v1/nowhere attempt 1: failed: PLEO_E_NOT_FOUND");
    CHECK_HAS(heard.lines, " info GET /v1/introspect attempt 1: 200 in ");
    CHECK_NUMBER(heard.elsewhere, 0);
    CHECK_NUMBER(heard.wrong, 0);
    pleo_free(client);
}

static void levels_say_how_much(void)
{
    static const struct {
        const char *level;
        int lines;
    } levels[] = {{"off", 0}, {"error", 1}, {"warn", 2}, {"info", 4}, {"debug", 4}};
    for (int i = 0; i < COUNT(levels); i++) {
        pleo_client client = listened_to(levels[i].level);
        check_row(levels[i].level);
        sandbox_reset();
        sandbox_fault("{'path':'/v1/companies','status':503}");
        sandbox_fault("{'path':'/v1/companies','status':400}");
        CHECK_STATUS(called(client, "/v1/companies"), PLEO_E_BAD_REQUEST);
        CHECK_NUMBER(heard.count, levels[i].lines);
        pleo_free(client);
    }
    check_row(NULL);
}

static void a_task_tells_its_lines_where_it_is_waited_for(void)
{
    pleo_client client = listened_to("info");
    pleo_request request = 0;
    pleo_task task = 0;
    int32_t finished = 0;
    CHECK_STATUS(pleo_request_new(0, TEXT("GET"), TEXT("/v1/introspect"), &request), PLEO_OK);
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
    CHECK_STATUS(pleo_task_wait(task, -1, &finished), PLEO_OK);
    CHECK_NUMBER(heard.count, 1);
    CHECK_NUMBER(heard.elsewhere, 0);
    CHECK_HAS(heard.lines, "GET /v1/introspect attempt 1: 200 in ");
    pleo_free(task);
    pleo_free(request);
    pleo_free(client);
}

/* Waits until the client has told a line to whoever asks; it has been told to the function, or waits for it, by then. */
static void await_line(pleo_client client)
{
    char line[2048];
    time_t until = check_until();
    while (pleo_client_log_text(client, line, sizeof line, NULL) != PLEO_OK && CHECK(time(NULL) < until)) {
        usleep(1000);
    }
    usleep(20000);
}

static void a_tasks_lines_are_told_in_no_call_and_for_no_other_task(void)
{
    pleo_config config = sandbox_config();
    pleo_client client = 0;
    pleo_request request = request_for("GET", "/v1/introspect");
    pleo_task first = 0, second = 0;
    int32_t finished = 0;
    memset(&heard, 0, sizeof heard);
    heard.caller = pthread_self();
    CHECK_STATUS(pleo_config_set(config, TEXT("log_lines"), TEXT("9")), PLEO_OK);
    CHECK_STATUS(pleo_config_on_log(config, hear, &heard), PLEO_OK);
    CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &client), PLEO_OK);
    CHECK_STATUS(pleo_request_submit(client, request, &first), PLEO_OK);
    await_line(client);
    CHECK_STATUS(called(client, "/v1/companies"), PLEO_OK);
    CHECK_NUMBER(heard.count, 1);
    CHECK_HAS(heard.lines, "GET /v1/companies");
    CHECK_STATUS(pleo_request_submit(client, request, &second), PLEO_OK);
    CHECK_STATUS(pleo_task_wait(second, -1, &finished), PLEO_OK);
    CHECK_NUMBER(heard.count, 2);
    CHECK_STATUS(pleo_task_wait(first, -1, &finished), PLEO_OK);
    CHECK_NUMBER(heard.count, 3);
    CHECK_NUMBER(heard.elsewhere, 0);
    pleo_free(first);
    pleo_free(second);
    pleo_free(request);
    pleo_free(client);
    pleo_free(config);
}

static void *calls_companies(void *with)
{
    CHECK_STATUS(called((pleo_client)(intptr_t)with, "/v1/companies"), PLEO_OK);
    return NULL;
}

static void no_line_is_told_after_its_client_was_freed(void)
{
    pleo_client client = listened_to("debug");
    pleo_request request = request_for("GET", "/v1/companies");
    pleo_task task = 0;
    pleo_response response = 0;
    pthread_t thread;
    int32_t finished = 0;
    int in_all = sandbox_count("GET", "/v1/companies") + 2;
    sandbox_fault("{'path':'/v1/companies','delay_ms':1000,'times':2}");
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
    CHECK_NUMBER(pthread_create(&thread, NULL, calls_companies, (void *)(intptr_t)client), 0);
    sandbox_await("GET", "/v1/companies", in_all);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    /* What the function was given is gone from here on; both outlive it. */
    heard.count = 0;
    pthread_join(thread, NULL);
    CHECK_STATUS(pleo_task_wait(task, -1, &finished), PLEO_OK);
    CHECK_NUMBER(finished, 1);
    CHECK_STATUS(pleo_task_take(task, &response), PLEO_E_CANCELLED);
    CHECK_NUMBER(heard.count, 0);
    pleo_free(task);
    pleo_free(request);
    sandbox_reset();
}

/* How far the function of another thread is: it was entered, it may end, it has ended. */
static volatile int entered, may_end, has_ended;

static void linger(void *context, int32_t level, const char *line, int32_t length)
{
    (void)context, (void)level, (void)line, (void)length;
    entered = 1;
    for (int i = 0; i < 60000 && !may_end; i++) {
        usleep(1000);
    }
    usleep(20000);
    has_ended = 1;
}

static void *lets_it_end(void *unused)
{
    (void)unused;
    usleep(20000);
    may_end = 1;
    return NULL;
}

static void a_free_waits_a_moment_for_the_function_of_another_thread(void)
{
    pleo_config config = sandbox_config();
    pleo_client client = 0;
    pthread_t calling, ending;
    time_t until = check_until();
    struct timespec begun, ended;
    entered = may_end = has_ended = 0;
    CHECK_STATUS(pleo_config_on_log(config, linger, NULL), PLEO_OK);
    CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &client), PLEO_OK);
    pleo_free(config);
    CHECK_NUMBER(pthread_create(&calling, NULL, calls_companies, (void *)(intptr_t)client), 0);
    while (!entered && CHECK(time(NULL) < until)) {
        usleep(1000);
    }
    CHECK_NUMBER(pthread_create(&ending, NULL, lets_it_end, NULL), 0);
    clock_gettime(CLOCK_MONOTONIC, &begun);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    clock_gettime(CLOCK_MONOTONIC, &ended);
    /* Only on a machine that is so busy that the moment is over may it be in there still. */
    CHECK(has_ended || (ended.tv_sec - begun.tv_sec) * 1000 + (ended.tv_nsec - begun.tv_nsec) / 1000000 >= 490);
    pthread_join(calling, NULL);
    pthread_join(ending, NULL);
}

static void lines_can_be_asked_for(void)
{
    pleo_client client = CLIENT(full_key(), "log_lines", "2");
    char line[512], field[512];
    int32_t needed = 0;
    CHECK_STATUS(pleo_client_log_text(client, line, sizeof line, &needed), PLEO_E_END);
    for (int i = 0; i < 3; i++) {
        CHECK_STATUS(introspected(client), PLEO_OK);
    }
    CHECK_STATUS(pleo_client_log_text(client, line, 5, &needed), PLEO_E_BUFFER);
    CHECK_STATUS(pleo_client_log_text(client, line, needed + 1, NULL), PLEO_OK);
    CHECK_HAS(line, "GET /v1/introspect attempt 1: 200 in ");
    CHECK_STATUS(pleo_client_log_field(client, field, sizeof field, &needed), PLEO_OK);
    CHECK(needed > 0 && field[sizeof field - 1] == ' ');
    CHECK_STATUS(pleo_client_log_field(client, field, sizeof field, &needed), PLEO_E_END);
    pleo_free(client);
}

static void a_log_stays_where_it_was_made(void)
{
    char before[4096], lines[4096];
    pleo_client client;
    CHECK(getcwd(before, sizeof before) != NULL && chdir(file_path("")) == 0);
    client = CLIENT(full_key(), "log_file", "here.log");
    CHECK(chdir("/") == 0);
    for (int i = 0; i < 2; i++) {
        CHECK_STATUS(introspected(client), PLEO_OK);
    }
    CHECK(access("here.log", F_OK) != 0 && chdir(before) == 0);
    read_file(file_path("here.log"), lines, sizeof lines);
    CHECK(strchr(lines, '\n') != strrchr(lines, '\n'));
    pleo_free(client);
}

static void a_descriptor_that_the_host_took_gets_no_line(void)
{
    static char path[512], own[512], content[4096];
    char link[64], target[512];
    pleo_client client;
    FILE *file;
    int taken = 0;
    strcpy(path, file_with("pleo.log", "", 0600));
    strcpy(own, file_path("own"));
    client = CLIENT(full_key(), "log_file", path);
    file = fopen(own, "w");
    CHECK(file != NULL);
    for (int descriptor = 3; descriptor < 256 && !taken; descriptor++) {
        ssize_t length;
        snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
        length = readlink(link, target, sizeof target - 1);
        target[length > 0 ? length : 0] = '\0';
        if (strcmp(target, path) == 0) {
            CHECK(dup2(fileno(file), descriptor) == descriptor);
            taken = descriptor;
        }
    }
    CHECK(taken > 0);
    CHECK_STATUS(introspected(client), PLEO_OK);
    pleo_free(client);
    CHECK(fcntl(taken, F_GETFD) != -1 && close(taken) == 0);
    fclose(file);
    read_file(own, content, sizeof content);
    CHECK_TEXT(content, "");
    read_file(path, content, sizeof content);
    CHECK_HAS(content, "GET /v1/introspect attempt 1: 200 in ");
}

static void a_file_is_private_and_never_a_link(void)
{
    static char path[512], content[4096];
    struct stat about;
    pleo_client client;
    pleo_config config = sandbox_config();
    strcpy(path, file_path("pleo.log"));
    client = CLIENT(full_key(), "log_file", path);
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK(stat(path, &about) == 0 && (about.st_mode & 0777) == 0600);
    read_file(path, content, sizeof content);
    CHECK_HAS(content, "GET /v1/introspect attempt 1: 200 in ");
    CHECK(strstr(content, full_key()) == NULL);
    pleo_free(client);
    CHECK(symlink(path, file_path("link.log")) == 0);
    CHECK_STATUS(pleo_config_set(config, TEXT("log_file"), TEXT(file_path("link.log"))), PLEO_OK);
    CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &client), PLEO_E_FILE);
    CHECK_HAS(last_message(), "link");
    pleo_free(config);
    remove_files();
}

static void bodies_are_told_only_on_demand_and_masked(void)
{
    static const char body[] = "{\"metadata\":{\"note\":\"lunch\",\"api_token\":\"hush\"}}";
    pleo_client client = CLIENT(full_key(), "log_lines", "9", "log_level", "debug", "trace_bodies", "true");
    pleo_response response = 0;
    char lines[4096] = "", line[2048];
    CHECK_STATUS(pleo_ensure_installation(client, TEXT(body), &response), PLEO_OK);
    pleo_free(response);
    while (pleo_client_log_text(client, line, sizeof line, NULL) == PLEO_OK) {
        strcat(strcat(lines, line), "\n");
    }
    CHECK_HAS(lines, "sent {\"metadata\":{\"note\":\"lunch\",\"api_token\":\"***\"}}");
    CHECK_HAS(lines, "received {");
    CHECK(strstr(lines, "hush") == NULL);
    pleo_free(client);
}

static void a_request_without_time_is_told_once(void)
{
    pleo_client client = CLIENT(full_key(), "log_lines", "9");
    pleo_request request = request_for("GET", "/v1/introspect");
    pleo_response response = 0;
    char line[512];
    CHECK_STATUS(pleo_request_set_timeout(request, 0), PLEO_OK);
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_E_TIMEOUT);
    CHECK_STATUS(pleo_client_log_text(client, line, sizeof line, NULL), PLEO_OK);
    CHECK_HAS(line, "GET /v1/introspect attempt 1: failed: PLEO_E_TIMEOUT");
    CHECK_STATUS(pleo_client_log_text(client, line, sizeof line, NULL), PLEO_E_END);
    pleo_free(request);
    pleo_free(client);
}

static void a_look_that_finds_nothing_is_no_failure(void)
{
    pleo_client client;
    pleo_response response = 0;
    char line[2048];
    sandbox_reset();
    client = CLIENT(full_key(), "log_lines", "9", "log_level", "warn");
    CHECK_STATUS(pleo_ensure_installation(client, NULL, 0, &response), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_CREATED);
    pleo_free(response);
    CHECK_STATUS(pleo_client_log_text(client, line, sizeof line, NULL), PLEO_E_END);
    /* Whoever asks for it himself is told. */
    sandbox_reset();
    CHECK_STATUS(pleo_get_installation(client, NULL, 0, &response), PLEO_E_NOT_FOUND);
    CHECK_STATUS(pleo_client_log_text(client, line, sizeof line, NULL), PLEO_OK);
    CHECK_HAS(line, "error GET /v1/installations/me");
    pleo_free(client);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(every_request_is_told_on_the_calling_thread),
        TEST(levels_say_how_much),
        TEST(a_task_tells_its_lines_where_it_is_waited_for),
        TEST(a_tasks_lines_are_told_in_no_call_and_for_no_other_task),
        TEST(no_line_is_told_after_its_client_was_freed),
        TEST(a_free_waits_a_moment_for_the_function_of_another_thread),
        TEST(lines_can_be_asked_for),
        TEST(a_log_stays_where_it_was_made),
        TEST(a_descriptor_that_the_host_took_gets_no_line),
        TEST(a_file_is_private_and_never_a_link),
        TEST(bodies_are_told_only_on_demand_and_masked),
        TEST(a_request_without_time_is_told_once),
        TEST(a_look_that_finds_nothing_is_no_failure),
    };
    return check_run(tests, COUNT(tests));
}
