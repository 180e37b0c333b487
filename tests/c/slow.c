/* Files that take long: whoever does something else meanwhile does not wait for them, whatever the file is for. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "files.h"
#include "sandbox.h"

/* More than the library has runtimes for calls, so that each is some client's that is freed meanwhile. */
#define CLIENTS 40
/* As many threads for files as the library has for tasks, and tasks that find none. */
#define THREADS 64
#define TASKS (THREADS + 8)

static char path[512];
/* A thread that is slow: what it reads of the file or writes to it takes until it is let go. */
static __thread int slow;
/* The same for whichever thread comes first: a task's files are not read by the thread that began it. */
static int slow_anywhere;
/* The same for all of them, and for all that they do with it. */
static int slow_everywhere;
/* What takes long with a file. */
enum step { PIECES, CLOSING, SYNCING, RENAMING, REMOVING };
static enum step slow_at;
static int held, may_go, let_go, gave_up;

static int is_slow(enum step at)
{
    return slow_everywhere || (slow_at == at && (slow || __atomic_load_n(&slow_anywhere, __ATOMIC_SEQ_CST)));
}

static void hold_here(void)
{
    time_t until = check_until();
    if (!slow && !slow_everywhere && !__atomic_exchange_n(&slow_anywhere, 0, __ATOMIC_SEQ_CST)) {
        return;
    }
    slow = 0;
    __atomic_add_fetch(&held, 1, __ATOMIC_SEQ_CST);
    while (!__atomic_load_n(&may_go, __ATOMIC_SEQ_CST)) {
        if (time(NULL) >= until) {
            gave_up = 1;
            break;
        }
        usleep(1000);
    }
    __atomic_store_n(&let_go, 1, __ATOMIC_SEQ_CST);
}

static void hold(int descriptor)
{
    char link[64], target[512];
    ssize_t length;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    length = readlink(link, target, sizeof target - 1);
    target[length > 0 ? length : 0] = '\0';
    /* What is fetched has another name until it is whole. */
    if (strcmp(target, path) != 0 && strstr(target, "/.pleo-") == NULL) {
        return;
    }
    hold_here();
}

int unlink(const char *name)
{
    if (is_slow(REMOVING) && strstr(name, "/.pleo-") != NULL) {
        hold_here();
    }
    return (int)syscall(SYS_unlinkat, AT_FDCWD, name, 0);
}

static void await_count(const int *what, int count)
{
    time_t until = check_until();
    while (__atomic_load_n(what, __ATOMIC_SEQ_CST) < count && CHECK(time(NULL) < until)) {
        usleep(1000);
    }
}

static void await(const int *what)
{
    await_count(what, 1);
}

ssize_t read(int descriptor, void *buffer, size_t size)
{
    if (is_slow(PIECES)) {
        hold(descriptor);
    }
    return syscall(SYS_read, descriptor, buffer, size);
}

ssize_t write(int descriptor, const void *buffer, size_t size)
{
    if (is_slow(PIECES)) {
        hold(descriptor);
    }
    return syscall(SYS_write, descriptor, buffer, size);
}

int close(int descriptor)
{
    if (is_slow(CLOSING)) {
        hold(descriptor);
    }
    return (int)syscall(SYS_close, descriptor);
}

int fsync(int descriptor)
{
    if (is_slow(SYNCING)) {
        hold(descriptor);
    }
    return (int)syscall(SYS_fsync, descriptor);
}

int rename(const char *from, const char *to)
{
    if (is_slow(RENAMING) && strstr(from, "/.pleo-") != NULL) {
        hold_here();
    }
    return (int)syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
}

/* What takes long. */
static pleo_config config;
static pleo_client client;

static int32_t loads_options(void)
{
    return pleo_config_load(config, TEXT(path), NULL, 0);
}

static int32_t makes_a_client(void)
{
    pleo_client made = 0;
    int32_t status = pleo_client_new(TEXT(full_key()), config, &made);
    pleo_free(made);
    return status;
}

static int32_t reads_a_key(void)
{
    char source[600];
    pleo_client made = 0;
    int32_t status;
    snprintf(source, sizeof source, "file:%s", path);
    status = pleo_client_new_from(TEXT(source), config, &made);
    pleo_free(made);
    return status;
}

static int32_t sends(pleo_request request)
{
    pleo_response response = 0;
    int32_t status = pleo_request_send(client, request, &response);
    pleo_free(response);
    pleo_free(request);
    return status;
}

static pleo_request with_a_file(void)
{
    pleo_request request = request_for("POST", UPLOADS);
    CHECK_STATUS(pleo_request_set_file(request, TEXT("application/json"), TEXT(path)), PLEO_OK);
    return request;
}

static pleo_request into_a_file(void)
{
    pleo_request request = request_for("GET", "/v1/companies");
    CHECK_STATUS(pleo_request_set_output(request, TEXT(path)), PLEO_OK);
    return request;
}

static pleo_request without_files(void)
{
    return request_for("GET", "/v1/introspect");
}

static int32_t sends_a_file(void)
{
    return sends(with_a_file());
}

static int32_t fetches_a_file(void)
{
    return sends(into_a_file());
}

static int32_t writes_a_log(void)
{
    return introspected(client);
}

static const struct use {
    const char *name, *option;
    int32_t (*run)(void);
} uses[] = {
    {"options", NULL, loads_options},    {"authority", "ca_file", makes_a_client},
    {"key", NULL, reads_a_key},          {"sent", NULL, sends_a_file},
    {"fetched", NULL, fetches_a_file},   {"log", "log_file", writes_a_log},
};

static void *run_slowly(void *use)
{
    slow = 1;
    CHECK_STATUS(((const struct use *)use)->run(), PLEO_OK);
    return NULL;
}

/* Makes the file that the use of that name wants, and the client and the options for it. */
static void prepare(const char *use, const char *option)
{
    char authority[65536] = "{}";
    const char *content = "{}";
    if (strcmp(use, "options") == 0) {
        content = "attempts = 3\n";
    } else if (strcmp(use, "key") == 0) {
        content = full_key();
    } else if (strcmp(use, "authority") == 0) {
        read_file(wanted_variable("PLEO_SANDBOX_CA"), authority, sizeof authority);
        content = authority;
    } else if (strcmp(use, "log") == 0) {
        content = "";
    }
    strcpy(path, file_with(use, content, 0600));
    held = may_go = let_go = 0;
    slow_at = PIECES;
    config = sandbox_config();
    if (option != NULL) {
        CHECK_STATUS(pleo_config_set(config, TEXT(option), TEXT(path)), PLEO_OK);
    }
    CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &client), PLEO_OK);
}

static void nobody_else_waits_for_a_slow_file(void)
{
    pleo_client others[CLIENTS];
    int many = rounds(CLIENTS, 10);
    for (int i = 0; i < COUNT(uses); i++) {
        pthread_t thread;
        pleo_client one = 0;
        check_row(uses[i].name);
        prepare(uses[i].name, uses[i].option);
        for (int other = 0; other < many; other++) {
            CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &others[other]), PLEO_OK);
            CHECK_STATUS(introspected(others[other]), PLEO_OK);
        }
        pthread_create(&thread, NULL, run_slowly, (void *)&uses[i]);
        await(&held);
        /* All this while the file is read or written. */
        CHECK_STATUS(introspected(others[0]), PLEO_OK);
        CHECK_STATUS(pleo_config_set(config, TEXT("attempts"), TEXT("2")), PLEO_OK);
        CHECK_STATUS(pleo_client_new(TEXT(full_key()), config, &one), PLEO_OK);
        CHECK_STATUS(pleo_free(one), PLEO_OK);
        for (int other = 0; other < many; other++) {
            CHECK_STATUS(pleo_free(others[other]), PLEO_OK);
        }
        CHECK_NUMBER(gave_up, 0);
        __atomic_store_n(&may_go, 1, __ATOMIC_SEQ_CST);
        pthread_join(thread, NULL);
        pleo_free(client);
        pleo_free(config);
        check_row(NULL);
    }
}

/* What a task does with a file that takes long, and how it ends, at its deadline at the latest. */
static const struct {
    const char *name, *option;
    pleo_request (*request)(void);
    enum step at;
    int32_t status;
} tasks[] = {
    {"sent", NULL, with_a_file, PIECES, PLEO_E_TIMEOUT},
    {"closed", NULL, with_a_file, CLOSING, PLEO_OK},
    {"fetched", NULL, into_a_file, PIECES, PLEO_E_TIMEOUT},
    {"synced", NULL, into_a_file, SYNCING, PLEO_E_TIMEOUT},
    {"key", NULL, without_files, PIECES, PLEO_E_TIMEOUT},
    {"log", "log_file", without_files, PIECES, PLEO_OK},
};

static int32_t taken(pleo_task task)
{
    pleo_response response = 0;
    int32_t done = 0, status;
    CHECK_STATUS(pleo_task_wait(task, 1000 * WAIT_SECONDS, &done), PLEO_OK);
    CHECK_NUMBER(done, 1);
    status = pleo_task_take(task, &response);
    pleo_free(response);
    pleo_free(task);
    return status;
}

static void a_tasks_slow_file_holds_up_no_other_and_not_its_end(void)
{
    for (int i = 0; i < COUNT(tasks); i++) {
        pleo_request request, other = without_files();
        pleo_client others = 0, reads = 0;
        pleo_task task = 0;
        char content[16], source[600];
        check_row(tasks[i].name);
        sandbox_reset();
        prepare(tasks[i].name, tasks[i].option);
        CHECK_STATUS(pleo_client_new(TEXT(full_key()), sandbox_config(), &others), PLEO_OK);
        if (strcmp(tasks[i].name, "key") == 0) {
            snprintf(source, sizeof source, "file:%s", path);
            CHECK_STATUS(pleo_client_new_from(TEXT(source), config, &reads), PLEO_OK);
        }
        /* So that the time is the file's, and not the handshake's. */
        CHECK_STATUS(pleo_request_submit(reads ? reads : client, other, &task), PLEO_OK);
        CHECK_STATUS(taken(task), PLEO_OK);
        if (reads) {
            sandbox_fault("{'status':401,'body':'{}'}");
        }
        request = tasks[i].request();
        CHECK_STATUS(pleo_request_set_timeout(request, rounds(1500, 15000)), PLEO_OK);
        slow_at = tasks[i].at;
        slow_anywhere = 1;
        CHECK_STATUS(pleo_request_submit(reads ? reads : client, request, &task), PLEO_OK);
        await(&held);
        /* All this while the file is read or written. */
        for (int more = 0; more < 3; more++) {
            pleo_task quick = 0;
            CHECK_STATUS(pleo_request_submit(others, other, &quick), PLEO_OK);
            CHECK_STATUS(taken(quick), PLEO_OK);
        }
        CHECK_STATUS(taken(task), tasks[i].status);
        CHECK(tasks[i].status == PLEO_OK || strstr(last_message(), "file") != NULL);
        if (reads) {
            /* That read is nobody's any more: the next call reads the key itself, which is the same. */
            sandbox_fault("{'status':401,'body':'{}'}");
            CHECK_STATUS(introspected(reads), PLEO_E_UNAUTHORIZED);
        }
        CHECK_STATUS(pleo_free(client), PLEO_OK);
        CHECK_NUMBER(gave_up, 0);
        CHECK_NUMBER(let_go, 0);
        __atomic_store_n(&may_go, 1, __ATOMIC_SEQ_CST);
        await(&let_go);
        if (tasks[i].request == into_a_file) {
            read_file(path, content, sizeof content);
            CHECK_TEXT(content, "{}");
        }
        pleo_free(reads);
        pleo_free(others);
        pleo_free(other);
        pleo_free(request);
        pleo_free(config);
        check_row(NULL);
    }
}

/* Waits until no file in the making is left beside the path. */
static void await_no_parts(void)
{
    time_t until = check_until();
    int parts;
    do {
        char folder[512];
        struct dirent *entry;
        DIR *entries;
        parts = 0;
        strcpy(folder, path);
        *strrchr(folder, '/') = '\0';
        entries = opendir(folder);
        while (entries != NULL && (entry = readdir(entries)) != NULL) {
            parts += strncmp(entry->d_name, ".pleo-", 6) == 0;
        }
        closedir(entries);
        usleep(1000);
    } while (parts > 0 && CHECK(time(NULL) < until));
}

static void check_file(const char *expected)
{
    char content[64];
    read_file(path, content, sizeof content);
    CHECK_TEXT(content, expected);
}

static void answer(const char *body)
{
    sandbox_fault("{'path':'/v1/companies','status':200,'body':'%s'}", body);
}

static void a_fetched_file_that_was_given_up_replaces_nothing_later(void)
{
    for (int cancelled = 0; cancelled < 2; cancelled++) {
        pleo_request request;
        pleo_task task = 0;
        check_row(cancelled ? "cancelled" : "late");
        sandbox_reset();
        prepare("late", NULL);
        request = into_a_file();
        if (!cancelled) {
            CHECK_STATUS(pleo_request_set_timeout(request, rounds(1500, 15000)), PLEO_OK);
        }
        answer("old");
        slow_at = SYNCING;
        slow_anywhere = 1;
        CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
        await(&held);
        if (cancelled) {
            CHECK_STATUS(pleo_task_cancel(task), PLEO_OK);
        }
        CHECK_STATUS(taken(task), cancelled ? PLEO_E_CANCELLED : PLEO_E_TIMEOUT);
        check_file("{}");
        answer("new");
        CHECK_STATUS(sends(request), PLEO_OK);
        check_file("new");
        CHECK_NUMBER(let_go, 0);
        __atomic_store_n(&may_go, 1, __ATOMIC_SEQ_CST);
        await_no_parts();
        check_file("new");
        CHECK_NUMBER(gave_up, 0);
        pleo_free(client);
        pleo_free(config);
        check_row(NULL);
    }
}

static void a_task_whose_file_is_being_renamed_ends_as_the_rename_does(void)
{
    pleo_request request, other = without_files();
    pleo_task task = 0, quick = 0;
    int32_t done = 0;
    sandbox_reset();
    prepare("renamed", NULL);
    request = into_a_file();
    answer("new");
    slow_at = RENAMING;
    slow_anywhere = 1;
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
    await(&held);
    CHECK_STATUS(pleo_task_cancel(task), PLEO_OK);
    CHECK_STATUS(pleo_request_submit(client, other, &quick), PLEO_OK);
    CHECK_STATUS(taken(quick), PLEO_OK);
    CHECK_STATUS(pleo_task_wait(task, 300, &done), PLEO_OK);
    CHECK_NUMBER(done, 0);
    check_file("{}");
    __atomic_store_n(&may_go, 1, __ATOMIC_SEQ_CST);
    CHECK_STATUS(taken(task), PLEO_OK);
    check_file("new");
    CHECK_NUMBER(gave_up, 0);
    pleo_free(other);
    pleo_free(request);
    pleo_free(client);
    pleo_free(config);
}

static void tasks_without_files_go_on_while_every_thread_for_files_hangs(void)
{
    pleo_task hung[TASKS] = {0}, quick = 0;
    pleo_request request, other = without_files();
    sandbox_reset();
    prepare("many", NULL);
    request = into_a_file();
    /* Time for all of them to make their files before the first is written to. */
    sandbox_fault("{'path':'/v1/companies','status':200,'body':'new','delay_ms':1000,'times':%d}", TASKS);
    slow_everywhere = 1;
    for (int i = 0; i < TASKS; i++) {
        CHECK_STATUS(pleo_request_submit(client, request, &hung[i]), PLEO_OK);
    }
    await_count(&held, THREADS);
    for (int i = 0; i < TASKS; i++) {
        CHECK_STATUS(pleo_task_cancel(hung[i]), PLEO_OK);
    }
    CHECK_STATUS(pleo_request_submit(client, other, &quick), PLEO_OK);
    CHECK_STATUS(taken(quick), PLEO_OK);
    for (int i = 0; i < TASKS; i++) {
        CHECK_STATUS(taken(hung[i]), PLEO_E_CANCELLED);
    }
    CHECK_NUMBER(held, THREADS);
    CHECK_NUMBER(let_go, 0);
    slow_everywhere = 0;
    __atomic_store_n(&may_go, 1, __ATOMIC_SEQ_CST);
    await_no_parts();
    check_file("{}");
    CHECK_NUMBER(gave_up, 0);
    pleo_free(other);
    pleo_free(request);
    pleo_free(client);
    pleo_free(config);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_fetched_file_that_was_given_up_replaces_nothing_later),
        TEST(a_task_whose_file_is_being_renamed_ends_as_the_rename_does),
        TEST(tasks_without_files_go_on_while_every_thread_for_files_hangs),
        TEST(a_tasks_slow_file_holds_up_no_other_and_not_its_end),
        TEST(nobody_else_waits_for_a_slow_file),
    };
    int result = check_run(tests, COUNT(tests));
    remove_files();
    return result;
}
