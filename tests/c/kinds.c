#include "kinds.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "files.h"
#include "takes.h"

/* A child that hangs is ended by this, and its exit code tells. */
#define CHILD_SECONDS 60

pleo_client client;

static int32_t posts(void)
{
    pleo_response response = 0;
    int32_t status = pleo_call(client, TEXT("POST"), TEXT(SEARCH), TEXT(SEARCH_BODY), &response);
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

int32_t submits(void)
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

int32_t call_of(int kind)
{
    return calls[kind].run();
}

const char *call_name(int kind)
{
    return calls[kind].name;
}

void in_child(void (*run)(void))
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

/* How many other threads there are; busy, how many of them do not wait. */
static int other_threads(int *busy)
{
    DIR *tasks = opendir("/proc/self/task");
    struct dirent *task;
    int others = 0;
    *busy = 0;
    while (tasks != NULL && (task = readdir(tasks)) != NULL) {
        char name[300], state = 'S';
        FILE *about;
        if (task->d_name[0] == '.' || atoi(task->d_name) == getpid()) {
            continue;
        }
        others++;
        snprintf(name, sizeof name, "/proc/self/task/%s/stat", task->d_name);
        about = fopen(name, "r");
        if (about != NULL && fscanf(about, "%*d (%*[^)]) %c", &state) == 1 && state != 'S') {
            *busy += 1;
        }
        if (about != NULL) {
            fclose(about);
        }
    }
    if (tasks != NULL) {
        closedir(tasks);
    }
    return others;
}

int await_others_asleep(void)
{
    time_t until = check_until();
    int others = -1;
    for (int calm = 0; others != 0 && calm < 20 && CHECK(time(NULL) < until); calm++) {
        int busy;
        others = other_threads(&busy);
        calm = busy > 0 ? 0 : calm;
        usleep(1000);
    }
    return others;
}

void await_alone(void)
{
    time_t until = check_until();
    int busy;
    while (other_threads(&busy) > 0 && CHECK(time(NULL) < until)) {
        usleep(1000);
    }
}
