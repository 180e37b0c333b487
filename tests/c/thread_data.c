/* A host with much thread-local data of its own, which glibc takes out of the stack of every thread. */
#include <string.h>
#include <unistd.h>

#include "files.h"
#include "sandbox.h"

static __thread char data[512 * 1024];

static pleo_client client;

static int32_t taken(pleo_request request)
{
    pleo_task task = 0;
    pleo_response response = 0;
    int32_t finished = 0, status = pleo_request_submit(client, request, &task);
    if (status == PLEO_OK) {
        CHECK_STATUS(pleo_task_wait(task, -1, &finished), PLEO_OK);
        status = pleo_task_take(task, &response);
    }
    pleo_free(response);
    pleo_free(task);
    pleo_free(request);
    return status;
}

static void a_task_has_its_stack(void)
{
    memset(data, 1, sizeof data);
    CHECK_STATUS(taken(request_for("GET", "/v1/introspect")), PLEO_OK);
}

/* Which are opened, read and written in threads of their own. */
static void so_have_the_files_of_a_task(void)
{
    pleo_request request = request_for("POST", UPLOADS);
    const char *sent = file_with("sent.json", "{}", 0600);
    CHECK_STATUS(pleo_request_set_file(request, TEXT("application/json"), TEXT(sent)), PLEO_OK);
    CHECK_STATUS(pleo_request_set_output(request, TEXT(file_path("fetched.json"))), PLEO_OK);
    CHECK_STATUS(taken(request), PLEO_OK);
    CHECK(access(file_path("fetched.json"), R_OK) == 0);
}

/* localhost is no look-up, and the name of nobody is one. */
static void so_has_a_lookup(void)
{
    pleo_client lost = CLIENT(full_key(), "base_url", "https://nobody.invalid", "attempts", "1", "proxy", "none");
    CHECK_STATUS(introspected(lost), PLEO_E_DNS);
    pleo_free(lost);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_task_has_its_stack),
        TEST(so_have_the_files_of_a_task),
        TEST(so_has_a_lookup),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    remove_files();
    return result;
}
