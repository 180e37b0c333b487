/* Files sent and fetched: whole or not at all, piece by piece, with somebody told how far it is. */
#include <dirent.h>
#include <fenv.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "peer.h"
#include "sandbox.h"

#define SIZE (1 << 20)

static pleo_client client;
static char content[SIZE];

static pleo_request upload(void)
{
    return request_for("POST", UPLOADS);
}

static const char *big_file(void)
{
    const char *path = file_with("receipt.pdf", "", 0600);
    FILE *file = fopen(path, "wb");
    CHECK(file != NULL && fwrite(content, 1, SIZE, file) == SIZE && fclose(file) == 0);
    return path;
}

/* Files in the directory of this program; an output in the making would be one more. */
static int files(void)
{
    char path[512];
    int count = 0;
    DIR *directory;
    snprintf(path, sizeof path, "%s", file_path(""));
    directory = opendir(path);
    CHECK(directory != NULL);
    while (directory != NULL && readdir(directory) != NULL) {
        count++;
    }
    if (directory != NULL) {
        closedir(directory);
    }
    return count;
}

/* Sends it, keeps the id that the file got, and gives its size. */
static int64_t uploaded(pleo_request request, char *id)
{
    pleo_response response = 0;
    int64_t size = 0;
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_OK);
    CHECK_STATUS(pleo_response_int64(response, TEXT("/data/size"), &size), PLEO_OK);
    strcpy(id, text_at(response, "/data/id"));
    pleo_free(response);
    return size;
}

/* Fetches an upload into a file, and compares. */
static void check_upload(const char *id)
{
    static char fetched[SIZE + 1];
    const char *path = file_path("fetched.pdf");
    pleo_response response = 0;
    const char *body = NULL;
    int32_t length = -1;
    FILE *file;
    pleo_request request = request_for("GET", UPLOADS "/{id}");
    CHECK_STATUS(pleo_request_set_path(request, TEXT("id"), TEXT(id)), PLEO_OK);
    CHECK_STATUS(pleo_request_set_output(request, TEXT(path)), PLEO_OK);
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_OK);
    CHECK_STATUS(pleo_response_body(response, &body, &length), PLEO_OK);
    CHECK_NUMBER(length, 0);
    pleo_free(response);
    pleo_free(request);
    file = fopen(path, "rb");
    CHECK(file != NULL && fread(fetched, 1, sizeof fetched, file) == SIZE && memcmp(fetched, content, SIZE) == 0);
    if (file != NULL) {
        fclose(file);
    }
    remove(path);
}

static void a_file_is_the_same_there_and_back(void)
{
    char id[64];
    const char *path = big_file();
    pleo_request request = upload();
    CHECK_STATUS(pleo_request_set_content(request, TEXT("application/pdf"), content, SIZE), PLEO_OK);
    CHECK_NUMBER(uploaded(request, id), SIZE);
    check_upload(id);
    CHECK_STATUS(pleo_request_set_file(request, TEXT("application/pdf"), TEXT(path)), PLEO_OK);
    CHECK_NUMBER(uploaded(request, id), SIZE);
    CHECK_HAS(sandbox_last(), "\"content-length\":\"1048576\"");
    check_upload(id);
    CHECK_STATUS(pleo_request_add_file(request, TEXT("file"), TEXT("Kvittering \303\206.pdf"),
                     TEXT("application/pdf"), TEXT(path)), PLEO_OK);
    CHECK_STATUS(pleo_request_add_part(request, TEXT("note"), NULL, 0, NULL, 0, TEXT("lunch")), PLEO_OK);
    CHECK_NUMBER(uploaded(request, id), SIZE);
    CHECK_HAS(sandbox_last(), "filename=\\\"Kvittering \303\206.pdf\\\"");
    CHECK_HAS(sandbox_last(), "\"content-length\"");
    check_upload(id);
    pleo_free(request);
    {
        pleo_response list = 0;
        int32_t count = 0;
        request = request_for("GET", UPLOADS);
        CHECK_STATUS(pleo_request_send(client, request, &list), PLEO_OK);
        CHECK_STATUS(pleo_response_count(list, TEXT("/data"), &count), PLEO_OK);
        CHECK_NUMBER(count, 3);
        pleo_free(list);
        pleo_free(request);
    }
}

/* What the function that is told of progress has seen. */
static struct {
    int times, elsewhere, other_mask, other_rounding, during;
    int64_t last, total;
    pthread_t caller;
    sigset_t mask;
} seen;

static void watch(void *context, int64_t done, int64_t total)
{
    sigset_t mask;
    CHECK(context == &seen);
    CHECK(done > seen.last || seen.times == 0);
    seen.times++;
    seen.last = done;
    seen.total = total;
    seen.elsewhere += !pthread_equal(pthread_self(), seen.caller);
    pthread_sigmask(SIG_BLOCK, NULL, &mask);
    seen.other_mask += sigismember(&mask, SIGPIPE) != sigismember(&seen.mask, SIGPIPE);
    seen.other_rounding += fegetround() != FE_TOWARDZERO;
    seen.during += introspected(client) == PLEO_OK;
}

static void begin_to_watch(pleo_request request)
{
    memset(&seen, 0, sizeof seen);
    seen.caller = pthread_self();
    pthread_sigmask(SIG_BLOCK, NULL, &seen.mask);
    CHECK_STATUS(pleo_request_on_progress(request, watch, &seen), PLEO_OK);
}

static void check_watched(void)
{
    CHECK(seen.times > 1);
    CHECK_NUMBER(seen.last, SIZE);
    CHECK_NUMBER(seen.total, SIZE);
    CHECK_NUMBER(seen.elsewhere, 0);
    CHECK_NUMBER(seen.other_mask, 0);
    CHECK_NUMBER(seen.other_rounding, 0);
    CHECK_NUMBER(seen.during, seen.times);
}

static void progress_is_told_on_the_calling_thread(void)
{
    char id[64];
    pleo_response response = 0;
    pleo_request request = upload();
    CHECK_STATUS(pleo_request_set_file(request, TEXT("application/pdf"), TEXT(big_file())), PLEO_OK);
    CHECK(fesetround(FE_TOWARDZERO) == 0);
    begin_to_watch(request);
    uploaded(request, id);
    check_watched();
    pleo_free(request);
    request = request_for("GET", UPLOADS "/{id}");
    CHECK_STATUS(pleo_request_set_path(request, TEXT("id"), TEXT(id)), PLEO_OK);
    CHECK_STATUS(pleo_request_set_output(request, TEXT(file_path("fetched.pdf"))), PLEO_OK);
    begin_to_watch(request);
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_OK);
    check_watched();
    CHECK(fegetround() == FE_TOWARDZERO && fesetround(FE_TONEAREST) == 0);
    pleo_free(response);
    pleo_free(request);
    remove(file_path("fetched.pdf"));
}

/* Whether the other thread's calls have ended while this thread was in its callback. */
static volatile int ended, waited;

static void *call_with_little_time(void *unused)
{
    pleo_client hasty = CLIENT(full_key(), "timeout_ms", "200", "attempts", "1");
    (void)unused;
    CHECK_STATUS(introspected(hasty), PLEO_OK);
    CHECK_STATUS(pleo_free(hasty), PLEO_OK);
    ended = 1;
    return NULL;
}

static void wait_for_the_others(void *context, int64_t done, int64_t total)
{
    pthread_t thread;
    (void)context;
    (void)total;
    if (waited || done == 0) {
        return;
    }
    waited = 1;
    pthread_create(&thread, NULL, call_with_little_time, NULL);
    /* Bounded: a library that holds up the others fails, and does not hang. */
    for (int i = 0; i < 3000 && !ended; i++) {
        usleep(1000);
    }
    CHECK(ended);
    pthread_join(thread, NULL);
}

static void a_callback_that_takes_long_holds_up_nobody_else(void)
{
    char id[64];
    pleo_request request = upload();
    CHECK_STATUS(pleo_request_set_file(request, TEXT("application/pdf"), TEXT(big_file())), PLEO_OK);
    CHECK_STATUS(pleo_request_on_progress(request, wait_for_the_others, NULL), PLEO_OK);
    CHECK_NUMBER(uploaded(request, id), SIZE);
    CHECK(waited);
    pleo_free(request);
}

static void cut_short(void *context, int64_t done, int64_t total)
{
    (void)total;
    if (done < SIZE) {
        CHECK(truncate(context, 1) == 0);
    }
}

static void a_file_that_cannot_be_sent_is_told_and_nothing_is_done(void)
{
    static char path[512];
    pleo_response response = 0;
    pleo_request request = upload();
    int before = sandbox_count(NULL, NULL);
    CHECK_STATUS(pleo_request_set_file(request, TEXT("application/pdf"), TEXT("/nowhere/a.pdf")), PLEO_OK);
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_E_FILE);
    CHECK_HAS(last_message(), "does not exist");
    CHECK_STATUS(pleo_request_set_file(request, TEXT("application/pdf"), TEXT("/dev/zero")), PLEO_OK);
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_E_FILE);
    CHECK_NUMBER(sandbox_count(NULL, NULL), before);
    strcpy(path, big_file());
    CHECK_STATUS(pleo_request_set_file(request, TEXT("application/pdf"), TEXT(path)), PLEO_OK);
    CHECK_STATUS(pleo_request_on_progress(request, cut_short, path), PLEO_OK);
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_E_FILE);
    CHECK_HAS(last_message(), "shorter");
    pleo_free(request);
}

/* Fetches something with a body of SIZE into a file that was there before; gives the status. */
static int32_t fetched(pleo_client with, const char *path)
{
    pleo_response response = 0;
    int32_t status;
    pleo_request request = request_for("GET", "/v2/employees");
    CHECK_STATUS(pleo_request_set_output(request, TEXT(path)), PLEO_OK);
    status = pleo_request_send(with, request, &response);
    pleo_free(response);
    pleo_free(request);
    return status;
}

static void check_untouched(int32_t got, int32_t wanted, int there)
{
    char before[16];
    CHECK_STATUS(got, wanted);
    read_file(file_path("report.csv"), before, sizeof before);
    CHECK_TEXT(before, "before");
    CHECK_NUMBER(files(), there);
}

static void a_failure_leaves_no_trace_of_a_file(void)
{
    static char path[512];
    int there;
    pleo_client little = CLIENT(full_key(), "max_file_bytes", "1024");
    strcpy(path, file_with("report.csv", "before", 0600));
    there = files();
    sandbox_fault("{'path':'/v2/employees','status':200,'torn':true,'body':'a;b','headers':{'content-type':'text/csv'},"
                  "'times':9}");
    check_untouched(fetched(client, path), PLEO_E_TRUNCATED, there);
    sandbox_reset();
    sandbox_fault("{'path':'/v2/employees','status':200,'body':'<p>','headers':{'content-type':'text/html'}}");
    check_untouched(fetched(client, path), PLEO_E_NOT_JSON, there);
    sandbox_fault("{'path':'/v2/employees','status':404}");
    check_untouched(fetched(client, path), PLEO_E_NOT_FOUND, there);
    check_untouched(fetched(little, path), PLEO_E_TOO_LARGE, there);
    CHECK_HAS(last_message(), "max_file_bytes");
    sandbox_reset();
    check_untouched(fetched(client, "/nowhere/report.csv"), PLEO_E_FILE, there);
    check_untouched(fetched(client, "/"), PLEO_E_FILE, there);
    CHECK_NUMBER(sandbox_count(NULL, NULL), 0);
    CHECK_STATUS(fetched(client, path), PLEO_OK);
    CHECK_NUMBER(files(), there);
    pleo_free(little);
}

/* Where files may not grow writing one is refused as on a full disk, and the signal that goes with it does not come. */
static void a_full_disk_is_a_status(void)
{
    struct rlimit before, small;
    static char path[512];
    int there;
    strcpy(path, file_with("report.csv", "before", 0600));
    there = files();
    CHECK(getrlimit(RLIMIT_FSIZE, &before) == 0);
    small = before;
    small.rlim_cur = 1024;
    CHECK(setrlimit(RLIMIT_FSIZE, &small) == 0);
    CHECK_STATUS(fetched(client, path), PLEO_E_RESOURCE);
    CHECK_HAS(last_message(), "disk space");
    CHECK(setrlimit(RLIMIT_FSIZE, &before) == 0);
    check_untouched(PLEO_OK, PLEO_OK, there);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_file_is_the_same_there_and_back),
        TEST(progress_is_told_on_the_calling_thread),
        TEST(a_callback_that_takes_long_holds_up_nobody_else),
        TEST(a_file_that_cannot_be_sent_is_told_and_nothing_is_done),
        TEST(a_failure_leaves_no_trace_of_a_file),
        TEST(a_full_disk_is_a_status),
    };
    int result;
    for (int i = 0; i < SIZE; i++) {
        content[i] = (char)(i * 31 + (i >> 8));
    }
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    remove_files();
    return result;
}
