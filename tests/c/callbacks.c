/* What a function that the library calls may do: each row of the table in docs/host.md, and what comes of it. */
#include <locale.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "files.h"
#include "sandbox.h"

#define SIZE (1 << 18)

/* A process that hangs is ended by this, and its status tells. */
#define CHILD_SECONDS 60

/* What the next call of a callback does; 0 in those after it, and in those that it causes. */
static void (*act)(void);
static int acted;
/* How many lines the log was told. */
static int told;
static pleo_client client, other;
static pleo_request request;
static pleo_pages pages;
static pleo_task task;

static void once(void)
{
    void (*now)(void) = act;
    act = NULL;
    if (now != NULL) {
        acted++;
        now();
    }
}

static void log_line(void *context, int32_t level, const char *line, int32_t length)
{
    (void)context, (void)level, (void)line, (void)length;
    told++;
    once();
}

static void progress(void *context, int64_t done, int64_t total)
{
    (void)context, (void)done, (void)total;
    once();
}

/* The calls in which there are callbacks. Each gives its status, with `act` done in its first callback. */

static int32_t in_log(void)
{
    pleo_response response = 0;
    int32_t status = pleo_call(client, TEXT("GET"), TEXT("/v1/introspect"), NULL, 0, &response);
    pleo_free(response);
    return status;
}

/* Before anything is sent. */
static int32_t in_log_of_body(void)
{
    pleo_response response = 0;
    int32_t status =
        pleo_call(client, TEXT("POST"), TEXT(SEARCH), TEXT(SEARCH_BODY), &response);
    pleo_free(response);
    return status;
}

static int32_t in_task_wait(void)
{
    pleo_request quick = request_for("GET", "/v1/introspect");
    int32_t finished = 0, status;
    CHECK_STATUS(pleo_request_submit(client, quick, &task), PLEO_OK);
    status = pleo_task_wait(task, -1, &finished);
    pleo_free(quick);
    pleo_free(task);
    return status;
}

static int32_t in_list(void)
{
    pleo_response item = 0;
    int32_t status;
    request = request_for("GET", "/v2/employees?limit=50");
    CHECK_STATUS(pleo_request_on_progress(request, progress, NULL), PLEO_OK);
    CHECK_STATUS(pleo_pages_new(client, request, &pages), PLEO_OK);
    status = pleo_pages_next_item(pages, &item);
    CHECK(status != PLEO_OK || strlen(text_at(item, "/id")) == 36);
    pleo_free(item);
    pleo_free(pages);
    pleo_free(request);
    return status;
}

static char upload[64];
static char content[SIZE];

static pleo_request watched(const char *method, const char *path)
{
    pleo_request made = request_for(method, path);
    CHECK_STATUS(pleo_request_on_progress(made, progress, NULL), PLEO_OK);
    return made;
}

static int32_t in_upload(void)
{
    const char *path = file_with("sent.bin", "", 0600);
    pleo_response response = 0;
    int32_t status;
    FILE *file = fopen(path, "wb");
    CHECK(file != NULL && fwrite(content, 1, SIZE, file) == SIZE && fclose(file) == 0);
    request = watched("POST", UPLOADS);
    CHECK_STATUS(pleo_request_set_file(request, TEXT("application/pdf"), TEXT(path)), PLEO_OK);
    status = pleo_request_send(client, request, &response);
    if (status == PLEO_OK) {
        strcpy(upload, text_at(response, "/data/id"));
    }
    pleo_free(response);
    pleo_free(request);
    return status;
}

/* What the last upload sent must come back. */
static int32_t in_download(void)
{
    static char fetched[SIZE + 1];
    const char *path = file_path("fetched.bin");
    pleo_response response = 0;
    int32_t status;
    request = watched("GET", UPLOADS "/{id}");
    CHECK_STATUS(pleo_request_set_path(request, TEXT("id"), TEXT(upload)), PLEO_OK);
    CHECK_STATUS(pleo_request_set_output(request, TEXT(path)), PLEO_OK);
    status = pleo_request_send(client, request, &response);
    if (status == PLEO_OK) {
        FILE *file = fopen(path, "rb");
        CHECK(file != NULL && fread(fetched, 1, sizeof fetched, file) == SIZE && memcmp(fetched, content, SIZE) == 0);
        if (file != NULL) {
            fclose(file);
        }
        remove(path);
    }
    pleo_free(response);
    pleo_free(request);
    return status;
}

static const struct {
    const char *name;
    int32_t (*run)(void);
} calls[] = {
    {"log", in_log},
    {"log of a body", in_log_of_body},
    {"pleo_task_wait", in_task_wait},
    {"list", in_list},
    {"upload", in_upload},
    {"download", in_download},
};

static void begin(void)
{
    pleo_config config = sandbox_config();
    CHECK_STATUS(pleo_config_set(config, TEXT("log_level"), TEXT("debug")), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("trace_bodies"), TEXT("true")), PLEO_OK);
    CHECK_STATUS(pleo_config_on_log(config, log_line, NULL), PLEO_OK);
    CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &client), PLEO_OK);
    pleo_free(config);
    other = sandbox_client();
}

static void end(void)
{
    check_row(NULL);
    pleo_free(client);
    pleo_free(other);
}

/* Does something in the first callback of every call, which ends as it would without. */
static void in_every_call(void (*what)(void))
{
    for (int i = 0; i < COUNT(calls); i++) {
        check_row(calls[i].name);
        begin();
        act = what;
        acted = 0;
        CHECK_STATUS(calls[i].run(), PLEO_OK);
        CHECK_NUMBER(acted, 1);
        end();
    }
}

static void calls_both(void)
{
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_STATUS(introspected(other), PLEO_OK);
}

static void one_may_call_with_the_same_client_and_another(void)
{
    in_every_call(calls_both);
}

static void frees_client(void)
{
    CHECK_STATUS(pleo_free(client), PLEO_OK);
}

/* The call goes on and ends; nothing more is told. A task is its client's, and ends with it. */
static void one_may_free_the_client(void)
{
    in_every_call(frees_client);
}

static void frees_the_rest(void)
{
    pleo_free(request);
    pleo_free(pages);
    pleo_free(task);
}

static void one_may_free_the_request_the_list_and_the_task(void)
{
    in_every_call(frees_the_rest);
}

static void fails(void)
{
    CHECK_STATUS(pleo_client_cancel(12345), PLEO_E_HANDLE);
    CHECK_NUMBER(last_status(), PLEO_E_HANDLE);
}

static void a_failure_in_a_callback_is_not_the_calls(void)
{
    for (int i = 0; i < COUNT(calls); i++) {
        pleo_response response = 0;
        check_row(calls[i].name);
        begin();
        act = fails;
        CHECK_STATUS(calls[i].run(), PLEO_OK);
        end();
        begin();
        act = fails;
        CHECK_STATUS(pleo_call(client, TEXT("GET"), TEXT("/v1/introspect"), NULL, 0, &response), PLEO_OK);
        CHECK_NUMBER(last_status(), PLEO_OK);
        act = fails;
        CHECK_STATUS(pleo_call(client, TEXT("GET"), TEXT("/v1/nowhere"), NULL, 0, &response), PLEO_E_NOT_FOUND);
        CHECK_NUMBER(last_status(), PLEO_E_NOT_FOUND);
        end();
    }
}

static int holds(int signal)
{
    sigset_t mask;
    pthread_sigmask(SIG_SETMASK, NULL, &mask);
    return sigismember(&mask, signal);
}

static void changes_the_mask(void)
{
    sigset_t mask;
    CHECK_NUMBER(holds(SIGUSR1), 0);
    CHECK_NUMBER(holds(SIGUSR2), 1);
    sigemptyset(&mask);
    sigaddset(&mask, SIGUSR1);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

static void what_is_done_to_the_signal_mask_ends_with_the_callback(void)
{
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &mask, NULL);
    for (int i = 0; i < COUNT(calls); i++) {
        check_row(calls[i].name);
        begin();
        act = changes_the_mask;
        CHECK_STATUS(calls[i].run(), PLEO_OK);
        CHECK_NUMBER(holds(SIGUSR1), 0);
        CHECK_NUMBER(holds(SIGUSR2), 1);
        end();
    }
    pthread_sigmask(SIG_UNBLOCK, &mask, NULL);
}

static void changes_the_locale(void)
{
    CHECK(setlocale(LC_ALL, "C.UTF-8") != NULL);
}

static void the_locale_stays_as_a_callback_sets_it(void)
{
    in_every_call(changes_the_locale);
    CHECK_TEXT(setlocale(LC_ALL, NULL), "C.UTF-8");
    CHECK(setlocale(LC_ALL, "C") != NULL);
}

/* Forks. The child goes back into the call, and the parent waits in its callback until the child has ended. */

static pid_t child;
static int child_status, told_before;

static void forks(void)
{
    fflush(NULL);
    child_status = -1;
    told_before = told;
    child = fork();
    if (child == 0) {
        alarm(CHILD_SECONDS);
    } else {
        CHECK(child > 0);
        CHECK_NUMBER(waitpid(child, &child_status, 0), child);
    }
}

static int child_may_go_on(int32_t status)
{
    int32_t last = last_status();
    return status == PLEO_E_FORKED && last == PLEO_E_FORKED && told == told_before && introspected(client) == PLEO_OK &&
        introspected(other) == PLEO_OK && pleo_free(client) == PLEO_OK && pleo_free(other) == PLEO_OK;
}

static void a_forked_child_leaves_its_parents_call_alone(void)
{
    for (int i = 0; i < COUNT(calls); i++) {
        int32_t status;
        int posts;
#ifdef __SANITIZE_ADDRESS__
        /* The sanitizer's own allocator stays locked in a child where another thread was in it. */
        if (calls[i].run == in_task_wait) {
            continue;
        }
#endif
        check_row(calls[i].name);
        begin();
        posts = sandbox_count("POST", NULL);
        child = -1;
        act = forks;
        status = calls[i].run();
        if (child == 0) {
            _exit(child_may_go_on(status) ? 0 : 1);
        }
        CHECK_STATUS(status, PLEO_OK);
        CHECK(child > 0);
        CHECK_NUMBER(child_status, 0);
        /* The child's calls had connections of their own; the parent's is as it was. */
        CHECK_STATUS(introspected(client), PLEO_OK);
        posts += calls[i].run == in_log_of_body || calls[i].run == in_upload;
        CHECK_NUMBER(sandbox_count("POST", NULL), posts);
        end();
    }
}

static void forks_a_program_of_its_own(void)
{
    fflush(NULL);
    child = fork();
    if (child == 0) {
        alarm(CHILD_SECONDS);
        _exit(introspected(client) != PLEO_OK || introspected(other) != PLEO_OK || pleo_free(client) != PLEO_OK);
    }
    CHECK_NUMBER(waitpid(child, &child_status, 0), child);
    CHECK_NUMBER(child_status, 0);
}

static void a_child_that_stays_in_the_callback_calls_as_any(void)
{
    for (int i = 0; i < COUNT(calls); i++) {
#ifdef __SANITIZE_ADDRESS__
        if (calls[i].run == in_task_wait) {
            continue;
        }
#endif
        check_row(calls[i].name);
        begin();
        act = forks_a_program_of_its_own;
        CHECK_STATUS(calls[i].run(), PLEO_OK);
        end();
    }
}

/* Runs something in a process of its own; gives its wait status. */
static int apart(void (*run)(void))
{
    int status = -1;
    pid_t process;
    fflush(NULL);
    process = fork();
    if (process == 0) {
        alarm(CHILD_SECONDS);
        run();
        _exit(99);
    }
    CHECK_NUMBER(waitpid(process, &status, 0), process);
    return status;
}

static int32_t (*running)(void);

static void exits(void)
{
    exit(7);
}

static void runs_and_exits(void)
{
    begin();
    act = exits;
    running();
}

static void one_may_exit(void)
{
    for (int i = 0; i < COUNT(calls); i++) {
        int status;
        check_row(calls[i].name);
        running = calls[i].run;
        status = apart(runs_and_exits);
        CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 7);
    }
    check_row(NULL);
}

static void ends_its_thread(void)
{
    pthread_exit(NULL);
}

static void *runs_on_a_thread(void *unused)
{
    (void)unused;
    act = ends_its_thread;
    running();
    return NULL;
}

static void runs_and_ends_its_thread(void)
{
    pthread_t thread;
    fclose(stderr);
    begin();
    pthread_create(&thread, NULL, runs_on_a_thread, NULL);
    pthread_join(thread, NULL);
}

static void pthread_exit_ends_the_process(void)
{
    for (int i = 0; i < COUNT(calls); i++) {
        int status;
        check_row(calls[i].name);
        running = calls[i].run;
        status = apart(runs_and_ends_its_thread);
        CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    }
    check_row(NULL);
}

static jmp_buf before;

static void jumps(void)
{
    longjmp(before, 1);
}

/* The call has never ended: its memory and its connection stay. Nothing is locked. */
static void runs_and_jumps(void)
{
    begin();
    act = jumps;
    if (setjmp(before) == 0) {
        running();
        _exit(1);
    }
    _exit(introspected(client) != PLEO_OK || introspected(other) != PLEO_OK || pleo_free(client) != PLEO_OK ||
        pleo_free(other) != PLEO_OK);
}

static void a_longjmp_leaves_the_call_behind(void)
{
    for (int i = 0; i < COUNT(calls); i++) {
        check_row(calls[i].name);
        running = calls[i].run;
        CHECK_NUMBER(apart(runs_and_jumps), 0);
    }
    check_row(NULL);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(one_may_call_with_the_same_client_and_another),
        TEST(one_may_free_the_client),
        TEST(one_may_free_the_request_the_list_and_the_task),
        TEST(a_failure_in_a_callback_is_not_the_calls),
        TEST(what_is_done_to_the_signal_mask_ends_with_the_callback),
        TEST(the_locale_stays_as_a_callback_sets_it),
        TEST(a_forked_child_leaves_its_parents_call_alone),
        TEST(a_child_that_stays_in_the_callback_calls_as_any),
        TEST(one_may_exit),
        TEST(pthread_exit_ends_the_process),
        TEST(a_longjmp_leaves_the_call_behind),
    };
    int result;
    for (int i = 0; i < SIZE; i++) {
        content[i] = (char)(i * 31 + (i >> 8));
    }
    result = check_run(tests, COUNT(tests));
    remove_files();
    return result;
}
