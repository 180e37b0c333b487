/* Calls that nobody waits in: their ends, their thread, their client's end. */
#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "files.h"
#include "peer.h"
#include "sandbox.h"

#define MANY 40

static pleo_client client;
static pleo_request quick, never;

static pleo_task begun(pleo_client with, pleo_request request)
{
    pleo_task task = 0;
    CHECK_STATUS(pleo_request_submit(with, request, &task), PLEO_OK);
    return task;
}

/* Waits to the end; gives what came of it. */
static int32_t taken(pleo_task task)
{
    pleo_response response = 0;
    int32_t finished = 0, status;
    CHECK_STATUS(pleo_task_wait(task, -1, &finished), PLEO_OK);
    CHECK_NUMBER(finished, 1);
    status = pleo_task_take(task, &response);
    pleo_free(response);
    return status;
}

/* Threads of this process. */
static int threads(void)
{
    int count = -2;
    DIR *directory = opendir("/proc/self/task");
    while (directory != NULL && readdir(directory) != NULL) {
        count++;
    }
    if (directory != NULL) {
        closedir(directory);
    }
    return count;
}

static void hold(void)
{
    sandbox_fault("{'path':'/v1/companies','delay_ms':60000,'times':1000}");
}

static void a_task_gives_what_a_call_gives(void)
{
    pleo_task task = begun(client, quick);
    pleo_response response = 0;
    int32_t finished = 0;
    time_t until = check_until();
    while (!finished && CHECK(time(NULL) < until)) {
        CHECK_STATUS(pleo_task_wait(task, 10, &finished), PLEO_OK);
    }
    CHECK_STATUS(pleo_task_take(task, &response), PLEO_OK);
    CHECK_TEXT(text_at(response, "/data/authMethod"), "API_KEY");
    pleo_free(response);
    CHECK_STATUS(pleo_task_take(task, &response), PLEO_E_MISSING);
    CHECK_STATUS(pleo_free(task), PLEO_OK);
    sandbox_fault("{'status':400,'body':'{\\'type\\':\\'T\\'}'}");
    task = begun(client, quick);
    CHECK_STATUS(taken(task), PLEO_E_BAD_REQUEST);
    CHECK_NUMBER(last_status(), PLEO_E_BAD_REQUEST);
    pleo_free(task);
}

static void a_request_that_is_not_whole_is_refused_at_once(void)
{
    pleo_request request = request_for("GET", "/v1/{id}");
    pleo_task task = 7;
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_E_ARGUMENT);
    CHECK_NUMBER(task, 0);
    pleo_free(request);
}

static void nothing_is_taken_before_it_is_there(void)
{
    pleo_task task;
    pleo_response response = 0;
    int32_t finished = 1;
    hold();
    task = begun(client, never);
    CHECK_STATUS(pleo_task_wait(task, 0, &finished), PLEO_OK);
    CHECK_NUMBER(finished, 0);
    CHECK_STATUS(pleo_task_take(task, &response), PLEO_E_PENDING);
    CHECK_STATUS(pleo_task_wait(task, -2, &finished), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_task_cancel(task), PLEO_OK);
    CHECK_STATUS(taken(task), PLEO_E_CANCELLED);
    pleo_free(task);
    sandbox_reset();
}

static void tasks_do_not_wait_for_each_other(void)
{
    pleo_task slow[MANY], fast[MANY];
    hold();
    for (int i = 0; i < MANY; i++) {
        slow[i] = begun(client, never);
        fast[i] = begun(client, quick);
    }
    for (int i = 0; i < MANY; i++) {
        CHECK_STATUS(taken(fast[i]), PLEO_OK);
        pleo_free(fast[i]);
    }
    /* A call of this thread's, too. */
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_STATUS(pleo_client_cancel(client), PLEO_OK);
    for (int i = 0; i < MANY; i++) {
        CHECK_STATUS(taken(slow[i]), PLEO_E_CANCELLED);
        pleo_free(slow[i]);
    }
    sandbox_reset();
    CHECK_STATUS(introspected(client), PLEO_OK);
}

/* A free waits a moment for the thread to go, no longer, and a machine may be too busy for that. */
static void threads_become(int wanted)
{
    for (int tries = 0; tries < 1000 && threads() > wanted; tries++) {
        usleep(10000);
    }
    CHECK_NUMBER(threads(), wanted);
}

/* How many threads there are without a task. */
static int before;

static void one_thread_at_most_and_none_at_the_end(void)
{
    pleo_task tasks[MANY];
    /* The last test's thread may still be about to go. */
    threads_become(before);
    hold();
    for (int i = 0; i < MANY; i++) {
        tasks[i] = begun(client, never);
    }
    CHECK_NUMBER(threads(), before + 1);
    for (int i = 0; i < MANY; i++) {
        CHECK_STATUS(pleo_free(tasks[i]), PLEO_OK);
    }
    threads_become(before);
    sandbox_reset();
    for (int i = 0; i < rounds(200, 20); i++) {
        pleo_task task = begun(client, quick);
        if (i % 2 == 0) {
            CHECK_STATUS(taken(task), PLEO_OK);
        }
        CHECK_STATUS(pleo_free(task), PLEO_OK);
    }
    threads_become(before);
}

static void a_change_that_is_cancelled_has_an_unknown_outcome(void)
{
    pleo_request request = request_for("POST", "/v1/installations/me");
    pleo_task task;
    sandbox_fault("{'path':'/v1/installations/me','delay_ms':60000}");
    CHECK_STATUS(pleo_request_set_body(request, TEXT("{}")), PLEO_OK);
    task = begun(client, request);
    sandbox_await("POST", "/v1/installations/me", 1);
    CHECK_STATUS(pleo_task_cancel(task), PLEO_OK);
    CHECK_STATUS(taken(task), PLEO_E_OUTCOME_UNKNOWN);
    CHECK_HAS(last_message(), "PLEO_E_CANCELLED");
    pleo_free(task);
    pleo_free(request);
    sandbox_reset();
}

static void a_freed_client_ends_its_tasks(void)
{
    pleo_client own = sandbox_client();
    pleo_task done = begun(own, quick), running;
    int32_t finished = 0;
    hold();
    CHECK_STATUS(pleo_task_wait(done, -1, &finished), PLEO_OK);
    running = begun(own, never);
    CHECK_STATUS(pleo_free(own), PLEO_OK);
    CHECK_STATUS(taken(running), PLEO_E_CANCELLED);
    CHECK_STATUS(taken(done), PLEO_OK);
    pleo_free(done);
    pleo_free(running);
    sandbox_reset();
}

static void *wait_for(void *task)
{
    return (void *)(intptr_t)taken((pleo_task)(intptr_t)task);
}

static void *waits_for(void *task)
{
    int32_t finished = 0;
    CHECK_STATUS(pleo_task_wait((pleo_task)(intptr_t)task, -1, &finished), PLEO_OK);
    CHECK_NUMBER(finished, 1);
    return NULL;
}

static void a_freed_task_is_cancelled_though_another_thread_waits_for_it(void)
{
    pleo_client patient = CLIENT(full_key(), "timeout_ms", "600000");
    pleo_task task;
    pthread_t thread;
    time_t until = check_until();
    hold();
    task = begun(patient, never);
    CHECK_NUMBER(pthread_create(&thread, NULL, waits_for, (void *)(intptr_t)task), 0);
    sandbox_await("GET", "/v1/companies", 1);
    /* By now it waits, most likely; a free that comes earlier is a handle that is gone. */
    usleep(50000);
    CHECK_STATUS(pleo_free(task), PLEO_OK);
    pthread_join(thread, NULL);
    /* The answer is held back for longer. */
    CHECK(time(NULL) < until);
    pleo_free(patient);
    sandbox_reset();
}

static void tasks_are_freed_in_any_state_by_any_thread(void)
{
    hold();
    for (int i = 0; i < rounds(50, 5); i++) {
        pleo_task task = begun(client, i % 2 == 0 ? never : quick);
        pthread_t thread;
        void *status;
        pthread_create(&thread, NULL, wait_for, (void *)(intptr_t)task);
        /* Somebody waits, or is about to: it ends with a status either way. */
        if (i % 3 == 0) {
            usleep(500);
        }
        CHECK_STATUS(pleo_task_cancel(task), PLEO_OK);
        pthread_join(thread, &status);
        CHECK((intptr_t)status == PLEO_E_CANCELLED || (intptr_t)status == PLEO_OK);
        pleo_free(task);
    }
    sandbox_reset();
}

static void a_fetched_file_is_there_when_the_task_has_finished(void)
{
    static char path[512];
    pleo_request request = request_for("GET", "/v2/employees");
    pleo_task task;
    int64_t done = 0, total = 0;
    FILE *file;
    strcpy(path, file_path("employees.json"));
    CHECK_STATUS(pleo_request_set_output(request, TEXT(path)), PLEO_OK);
    task = begun(client, request);
    CHECK_STATUS(taken(task), PLEO_OK);
    CHECK_STATUS(pleo_task_progress(task, &done, &total), PLEO_OK);
    CHECK(done > 0 && done == total);
    file = fopen(path, "rb");
    CHECK(file != NULL && fseek(file, 0, SEEK_END) == 0 && ftell(file) == (long)done);
    if (file != NULL) {
        fclose(file);
    }
    pleo_free(task);
    pleo_free(request);
    remove_files();
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_task_gives_what_a_call_gives),
        TEST(a_request_that_is_not_whole_is_refused_at_once),
        TEST(nothing_is_taken_before_it_is_there),
        TEST(tasks_do_not_wait_for_each_other),
        TEST(one_thread_at_most_and_none_at_the_end),
        TEST(a_change_that_is_cancelled_has_an_unknown_outcome),
        TEST(a_freed_client_ends_its_tasks),
        TEST(a_freed_task_is_cancelled_though_another_thread_waits_for_it),
        TEST(tasks_are_freed_in_any_state_by_any_thread),
        TEST(a_fetched_file_is_there_when_the_task_has_finished),
    };
    int result;
    before = threads();
    client = sandbox_client();
    quick = request_for("GET", "/v1/introspect");
    never = request_for("GET", "/v1/companies");
    result = check_run(tests, COUNT(tests));
    pleo_free(quick);
    pleo_free(never);
    pleo_free(client);
    return result;
}
