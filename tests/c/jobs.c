#include "jobs.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "files.h"

char job_id[64];
char entries[JOB_ITEMS_MAX][40];
pleo_client job_client;
pleo_export job;

static pleo_response summary;
static int number;

static pleo_response asked(const char *method, const char *path, const char *body)
{
    pleo_response answer = 0;
    pleo_client plain = sandbox_client();
    CHECK_STATUS(pleo_call(plain, TEXT(method), TEXT(path), body, body == NULL ? 0 : PLEO_NTS, &answer), PLEO_OK);
    pleo_free(plain);
    return answer;
}

static void vcontrol(const char *path, const char *format, va_list arguments)
{
    char body[4096], target[128];
    vsnprintf(body, sizeof body, format, arguments);
    for (char *c = body; *c != '\0'; c++)
        if (*c == '\'')
            *c = '"';
    snprintf(target, sizeof target, "/sandbox/export%s", path);
    pleo_free(asked("POST", target, body));
}

void job_control(const char *path, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vcontrol(path, format, arguments);
    va_end(arguments);
}

void job_oddities(const char *format, ...)
{
    char oddities[4096];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(oddities, sizeof oddities, format, arguments);
    va_end(arguments);
    job_control("/oddities", "{'jobId': '%s', 'oddities': {%s}}", job_id, oddities);
}

/* The job as it is, whatever it shows to a program. */
static pleo_response shown(void)
{
    char path[128];
    snprintf(path, sizeof path, "/sandbox/export/job?jobId=%s", job_id);
    return asked("GET", path, NULL);
}

void job_again(int count)
{
    pleo_response answer;
    int32_t items = 0;
    char body[64], pointer[64];
    snprintf(body, sizeof body, "{\"count\": %d}", count);
    answer = asked("POST", "/sandbox/export", body);
    snprintf(job_id, sizeof job_id, "%s", text_at(answer, "/id"));
    pleo_free(answer);
    answer = shown();
    CHECK_STATUS(pleo_response_count(answer, TEXT("/items"), &items), PLEO_OK);
    for (int i = 0; i < items && i < JOB_ITEMS_MAX; i++) {
        snprintf(pointer, sizeof pointer, "/items/%d/accountingEntryId", i);
        snprintf(entries[i], sizeof entries[i], "%s", text_at(answer, pointer));
    }
    pleo_free(answer);
}

void job_begin(int count)
{
    sandbox_reset();
    remove(file_path("journal"));
    number = 0;
    job_client = CLIENT(full_key(), "export_journal", file_path("journal"));
    job_again(count);
}

int32_t job_open(void)
{
    int32_t status;
    pleo_free(job);
    job = -1;
    status = pleo_export_open(job_client, 0, &job);
    CHECK((status == PLEO_OK) == (job != 0));
    return status;
}

void job_end(void)
{
    pleo_free(job);
    pleo_free(job_client);
    pleo_free(summary);
    job = job_client = summary = 0;
}

int32_t booked(const char *text)
{
    return pleo_export_booked(job, NULL, 0, TEXT(text), NULL, 0);
}

int32_t book_all(char *agains)
{
    pleo_response item = 0;
    int32_t again, status;
    char text[16];
    *agains = '\0';
    while ((status = pleo_export_next(job, &item, &again)) == PLEO_OK) {
        agains += sprintf(agains, "%d", (int)again);
        snprintf(text, sizeof text, "V-%d", ++number);
        CHECK_STATUS(booked(text), PLEO_OK);
        pleo_free(item);
    }
    return status;
}

int32_t job_close(void)
{
    pleo_free(summary);
    summary = 0;
    return pleo_export_close(job, &summary);
}

int summary_number(const char *pointer)
{
    int64_t value = -1;
    CHECK_STATUS(pleo_response_int64(summary, TEXT(pointer), &value), PLEO_OK);
    return (int)value;
}

int summary_count(const char *pointer)
{
    int32_t count = -1;
    CHECK_STATUS(pleo_response_count(summary, TEXT(pointer), &count), PLEO_OK);
    return count;
}

const char *summary_text(const char *pointer) { return text_at(summary, pointer); }

const char *item_at_pleo(const char *entry)
{
    static char text[128];
    pleo_response answer = shown();
    int32_t items = 0;
    char pointer[64];
    strcpy(text, "none");
    pleo_response_count(answer, TEXT("/items"), &items);
    for (int i = 0; i < items; i++) {
        char id[64] = "";
        snprintf(pointer, sizeof pointer, "/items/%d/accountingEntryId", i);
        if (strcmp(text_at(answer, pointer), entry) != 0)
            continue;
        snprintf(pointer, sizeof pointer, "/items/%d/externalId", i);
        if (pleo_response_text(answer, TEXT(pointer), id, sizeof id, NULL) != PLEO_OK)
            id[0] = '\0';
        snprintf(pointer, sizeof pointer, "/items/%d/status", i);
        snprintf(text, sizeof text, "%s%s%.60s", text_at(answer, pointer), id[0] != '\0' ? " " : "", id);
    }
    pleo_free(answer);
    return text;
}

const char *job_at_pleo(void)
{
    static char text[64];
    pleo_response answer = shown();
    snprintf(text, sizeof text, "%s", text_at(answer, "/status"));
    pleo_free(answer);
    return text;
}

int updates(void)
{
    char path[128];
    snprintf(path, sizeof path, "/v3/export-jobs/%s/items", job_id);
    return sandbox_count("PUT", path);
}

int events(void) { return sandbox_count("POST", "/v3/export-job-events"); }
