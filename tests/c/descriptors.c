/*
 * What a host does to the library's file descriptors: closed, replaced, none left, none of the standard ones there. Every
 * call ends, the next one works or says why, and nothing is written to what is the host's.
 *
 * PLEO_SEQUENCES (300) random sequences of calls and of what happens to descriptors, from PLEO_SEED (1).
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "files.h"
#include "sandbox.h"
#include "takes.h"

/* A child that hangs is ended by this, and its exit code tells. */
#define CHILD_SECONDS 60

static pleo_client client;

/* Runs a test in a child: what happens to its descriptors is its own affair. */
static void in_child(void (*run)(void))
{
    const struct test test = {"in the child", run};
    int status = -1;
    pid_t child;
    fflush(NULL);
    child = fork();
    if (child == 0) {
        alarm(CHILD_SECONDS);
        takes_begin();
        _exit(check_run(&test, 1));
    }
    CHECK(child > 0);
    CHECK_NUMBER(waitpid(child, &status, 0), child);
    CHECK_NUMBER(status, 0);
}

static void begins(void)
{
    client = sandbox_client();
    CHECK_STATUS(introspected(client), PLEO_OK);
}

static void ends(void)
{
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    check_taken();
}

/* A call each: blocking, a create, a task, a list, a file that goes out, and one that comes in. */

static int32_t posts(void)
{
    pleo_response response = 0;
    int32_t status = pleo_call(client, TEXT("POST"), TEXT("/v1/accounting-entries:search"), TEXT("{}"), &response);
    pleo_free(response);
    return status;
}

static int32_t creates(void)
{
    pleo_response response = 0;
    int32_t status = pleo_create_installation(client, NULL, 0, &response);
    pleo_free(response);
    return status;
}

static int32_t submits(void)
{
    pleo_request request = request_for("GET", "/v1/introspect");
    pleo_task task = 0;
    pleo_response response = 0;
    int32_t done = 0, status = pleo_request_submit(client, request, &task);
    if (status == PLEO_OK) {
        CHECK_STATUS(pleo_task_wait(task, -1, &done), PLEO_OK);
        status = pleo_task_take(task, &response);
    }
    pleo_free(request);
    pleo_free(response);
    pleo_free(task);
    return status;
}

static int32_t lists(void)
{
    pleo_request request = request_for("GET", "/v2/employees");
    pleo_pages pages = 0;
    pleo_response item = 0;
    int32_t status = pleo_pages_new(client, request, &pages);
    for (int items = 0; status == PLEO_OK && items < 3; items++) {
        status = pleo_pages_next_item(pages, &item);
        pleo_free(item);
        item = 0;
    }
    pleo_free(request);
    pleo_free(pages);
    return status;
}

static int32_t fetches(void)
{
    pleo_request request = request_for("GET", "/v1/introspect");
    pleo_response response = 0;
    int32_t status = pleo_request_set_output(request, TEXT(file_path("fetched")));
    if (status == PLEO_OK) {
        status = pleo_request_send(client, request, &response);
    }
    pleo_free(request);
    pleo_free(response);
    return status;
}

static int32_t introspects(void)
{
    return introspected(client);
}

static const struct {
    const char *name;
    int32_t (*run)(void);
} calls[] = {
    {"a call", introspects}, {"a search", posts}, {"a create", creates}, {"a task", submits}, {"a list", lists}, {"a file", fetches},
};

static void each_call_after_all_are_taken(void)
{
    begins();
    for (int how = 0; how < TAKINGS; how++) {
        for (int i = 0; i < COUNT(calls); i++) {
            check_row(calls[i].name);
            CHECK_STATUS(submits(), PLEO_OK);
            CHECK_STATUS(introspected(client), PLEO_OK);
            take_all_descriptors((enum taking)how);
            CHECK_STATUS(calls[i].run(), PLEO_OK);
            CHECK_STATUS(calls[i].run(), PLEO_OK);
            check_taken();
            check_row(NULL);
        }
    }
    ends();
}

static void all_descriptors_are_taken(void)
{
    in_child(each_call_after_all_are_taken);
}

static void each_one_after_the_other(void)
{
    int numbers[64], found;
    begins();
    CHECK_STATUS(submits(), PLEO_OK);
    for (int how = 0; how < TAKINGS; how++) {
        check_row(taking_names[how]);
        found = library_descriptors(numbers, COUNT(numbers));
        CHECK(found >= 5);
        for (int i = 0; i < found; i++) {
            int now[64], there = library_descriptors(now, COUNT(now));
            CHECK(there > 0);
            take_descriptor(now[i % there], (enum taking)how);
            for (int j = 0; j < COUNT(calls); j++) {
                CHECK_STATUS(calls[j].run(), PLEO_OK);
            }
            check_taken();
        }
        check_row(NULL);
    }
    ends();
}

static void each_descriptor_alone_is_taken(void)
{
    in_child(each_one_after_the_other);
}

static void freed_after_all_are_taken(void)
{
    for (int how = 0; how < TAKINGS; how++) {
        begins();
        CHECK_STATUS(submits(), PLEO_OK);
        take_all_descriptors((enum taking)how);
        CHECK_STATUS(pleo_free(client), PLEO_OK);
        check_taken();
    }
}

static void a_client_is_freed_after_they_are_taken(void)
{
    in_child(freed_after_all_are_taken);
}

static void *waits(void *status)
{
    *(int32_t *)status = introspected(client);
    return NULL;
}

/* Waits until all threads but this one sleep, and go on sleeping: what one is in the middle of cannot be told from outside. */
static void await_others_asleep(void)
{
    time_t until = check_until();
    for (int calm = 0; calm < 50 && CHECK(time(NULL) < until); calm++) {
        DIR *tasks = opendir("/proc/self/task");
        struct dirent *task;
        while (tasks != NULL && (task = readdir(tasks)) != NULL) {
            char name[300], state = 'S';
            FILE *about;
            snprintf(name, sizeof name, "/proc/self/task/%s/stat", task->d_name);
            about = task->d_name[0] == '.' || atoi(task->d_name) == getpid() ? NULL : fopen(name, "r");
            if (about != NULL && fscanf(about, "%*d (%*[^)]) %c", &state) == 1 && state != 'S') {
                calm = 0;
            }
            if (about != NULL) {
                fclose(about);
            }
        }
        closedir(tasks);
        usleep(1000);
    }
}

static void taken_while_calls_wait(void)
{
    for (int how = 0; how < TAKINGS; how++) {
        pthread_t threads[4];
        int32_t statuses[COUNT(threads)];
        pleo_request request;
        pleo_task task;
        int32_t done = 0;
        client = CLIENT(full_key(), "timeout_ms", "1500", "attempts", "1");
        CHECK_STATUS(introspected(client), PLEO_OK);
        sandbox_reset();
        sandbox_fault("{'delay_ms':50000,'times':%d}", COUNT(threads) + 1);
        request = request_for("GET", "/v1/introspect");
        CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
        for (int i = 0; i < COUNT(threads); i++) {
            CHECK_NUMBER(pthread_create(&threads[i], NULL, waits, &statuses[i]), 0);
        }
        sandbox_await("GET", "/v1/introspect", COUNT(threads) + 1);
        await_others_asleep();
        take_all_descriptors((enum taking)how);
        CHECK_STATUS(introspected(client), PLEO_OK);
        for (int i = 0; i < COUNT(threads); i++) {
            pthread_join(threads[i], NULL);
            CHECK(statuses[i] == PLEO_E_TIMEOUT || statuses[i] == PLEO_E_RESOURCE);
        }
        CHECK_STATUS(submits(), PLEO_OK);
        CHECK_STATUS(pleo_task_wait(task, -1, &done), PLEO_OK);
        CHECK_NUMBER(done, 1);
        pleo_free(request);
        pleo_free(task);
        ends();
    }
}

static void they_are_taken_while_calls_wait(void)
{
    in_child(taken_while_calls_wait);
}

/* A callback takes them in the middle of a file that comes in: the file of the library's too. */

static enum taking taken_how;

static void takes(void *context, int64_t done, int64_t total)
{
    (void)context;
    (void)total;
    if (done > 0) {
        take_all_descriptors(taken_how);
    }
}

static void taken_in_a_callback(void)
{
    char content[8];
    for (int how = 0; how < TAKINGS; how++) {
        pleo_request request = request_for("GET", "/v1/introspect");
        pleo_response response = 0;
        int32_t status;
        taken_how = (enum taking)how;
        client = CLIENT(full_key(), "log_file", file_path("log"), "log_level", "debug");
        remove(file_path("fetched"));
        CHECK_STATUS(pleo_request_set_output(request, TEXT(file_path("fetched"))), PLEO_OK);
        CHECK_STATUS(pleo_request_on_progress(request, takes, NULL), PLEO_OK);
        status = pleo_request_send(client, request, &response);
        CHECK(status == PLEO_E_FILE || status == PLEO_E_RESOURCE);
        CHECK(access(file_path("fetched"), F_OK) == -1);
        check_taken();
        pleo_free(request);
        CHECK_STATUS(introspected(client), PLEO_OK);
        read_file(file_path("log"), content, sizeof content);
        CHECK(content[0] == '2');
        ends();
    }
}

static void they_are_taken_in_a_callback(void)
{
    in_child(taken_in_a_callback);
}

/* None of the standard ones is there at the start, as under some schedulers. */

static void without_standard_ones(void)
{
    char content[200];
    for (int closed = 0; closed < 8; closed++) {
        int kept[3];
        for (int number = 0; number < 3; number++) {
            kept[number] = fcntl(number, F_DUPFD_CLOEXEC, 100);
            if (closed >> number & 1) {
                close(number);
            }
        }
        client = CLIENT(full_key(), "log_file", file_path("log"));
        for (int i = 0; i < COUNT(calls); i++) {
            CHECK_STATUS(calls[i].run(), PLEO_OK);
        }
        for (int number = 0; number < 3; number++) {
            CHECK_NUMBER(fcntl(number, F_GETFD) == -1, closed >> number & 1);
        }
        read_file(file_path("fetched"), content, sizeof content);
        CHECK(content[0] == '{');
        CHECK_STATUS(pleo_free(client), PLEO_OK);
        for (int number = 0; number < 3; number++) {
            if (kept[number] != -1) {
                dup2(kept[number], number);
                close(kept[number]);
            }
        }
    }
}

static void none_of_the_librarys_is_a_standard_one(void)
{
    in_child(without_standard_ones);
}

/* Fills the table of descriptors but for some; gives the file that fills it. */
static int fill(int but)
{
    struct rlimit limit = {200, 200};
    int first = open("/", O_RDONLY), next = first;
    CHECK_NUMBER(setrlimit(RLIMIT_NOFILE, &limit), 0);
    while (next != -1) {
        next = dup(first);
    }
    CHECK_NUMBER(errno, EMFILE);
    for (int number = 199; number >= 0 && but > 0; number--) {
        but -= close(number) == 0;
    }
    return first;
}

static void none_left(void)
{
    /* How many a call of each kind needs is not what matters here. */
    for (int but = 0; but < 8; but++) {
        for (int i = 0; i < COUNT(calls); i++) {
            int first, full;
            int32_t status;
            client = sandbox_client();
            first = fill(but);
            status = calls[i].run();
            full = status == PLEO_E_RESOURCE && strstr(last_message(), "file descriptors") != NULL;
            for (int number = first; number < 200; number++) {
                close(number);
            }
            check_row(calls[i].name);
            CHECK(status == PLEO_OK || full);
            CHECK_STATUS(calls[i].run(), PLEO_OK);
            check_row(NULL);
            CHECK_STATUS(pleo_free(client), PLEO_OK);
        }
    }
}

static void none_is_left(void)
{
    in_child(none_left);
}

/* Random sequences. */

static uint64_t state;

static int any(int of)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (int)(state % (uint64_t)of);
}

static const char *const faults[] = {"{'status':503}", "{'drop':true}", "{'status':429,'headers':{'retry-after':'0'}}",
    "{'drop':true,'after':true}", "{'status':200,'torn':true,'body':'{}'}", "{'delay_ms':20}"};

/* What a call may come to when the server, the descriptors or both are in trouble. */
static int is_expected(int32_t status)
{
    return status == PLEO_OK || status == PLEO_E_RESOURCE || status == PLEO_E_SERVER || status == PLEO_E_RATE_LIMITED ||
           status == PLEO_E_RESET || status == PLEO_E_TRUNCATED || status == PLEO_E_OUTCOME_UNKNOWN || status == PLEO_E_TIMEOUT ||
           status == PLEO_E_TLS;
}

static void a_sequence(void)
{
    pleo_task left = 0;
    int numbers[64];
    client = CLIENT(full_key(), "timeout_ms", "5000");
    for (int steps = 1 + any(8); steps > 0; steps--) {
        int found = library_descriptors(numbers, COUNT(numbers));
        enum taking how = (enum taking)any(TAKINGS);
        switch (any(6)) {
        case 0:
            take_all_descriptors(how);
            break;
        case 1:
        case 2:
            if (found > 0) {
                take_descriptor(numbers[any(found)], how);
            }
            break;
        case 3:
            sandbox_fault("%s", faults[any(COUNT(faults))]);
            break;
        case 4:
            if (left == 0) {
                pleo_request request = request_for("GET", "/v1/introspect");
                int before = sandbox_count(NULL, NULL);
                CHECK(is_expected(pleo_request_submit(client, request, &left)));
                pleo_free(request);
                /* A connection that is being made is not known yet. */
                sandbox_await(NULL, NULL, before + (left != 0));
                await_others_asleep();
            } else {
                CHECK_STATUS(pleo_free(left), PLEO_OK);
                left = 0;
            }
            break;
        default:
            CHECK_STATUS(pleo_free(client), PLEO_OK);
            client = CLIENT(full_key(), "timeout_ms", "5000");
        }
        CHECK(is_expected(calls[any(COUNT(calls))].run()));
    }
    sandbox_reset();
    CHECK_STATUS(submits(), PLEO_OK);
    pleo_free(left);
    ends();
}

static void sequences(void)
{
    for (int i = 0; i < 50; i++) {
        a_sequence();
    }
}

static void random_sequences_end_well(void)
{
    const char *wanted = getenv("PLEO_SEQUENCES"), *seed = getenv("PLEO_SEED");
    int count = wanted != NULL ? atoi(wanted) : rounds(300, 50);
    for (int batch = 0; batch * 50 < count; batch++) {
        state = (seed != NULL ? strtoull(seed, NULL, 10) : 1) * 1000003 + (uint64_t)batch * 2654435761u + 1;
        in_child(sequences);
    }
}

int main(void)
{
    static const struct test tests[] = {
        TEST(all_descriptors_are_taken),
        TEST(each_descriptor_alone_is_taken),
        TEST(a_client_is_freed_after_they_are_taken),
        TEST(they_are_taken_while_calls_wait),
        TEST(they_are_taken_in_a_callback),
        TEST(none_of_the_librarys_is_a_standard_one),
        TEST(none_is_left),
        TEST(random_sequences_end_well),
    };
    int code = check_run(tests, COUNT(tests));
    remove_files();
    return code;
}
