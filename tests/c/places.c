/* Places that only root can make: a full disk, a read-only file system, files of another user, a device. */
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "files.h"
#include "sandbox.h"

#define ANOTHER 65534

static pleo_client client;
static char place[512], name[600];

static const char *in_place(const char *file)
{
    snprintf(name, sizeof name, "%s/%s", place, file);
    return name;
}

static void make(const char *path, const char *content, uid_t owner)
{
    FILE *file = fopen(path, "w");
    CHECK(file != NULL && fputs(content, file) >= 0 && fclose(file) == 0);
    CHECK(chmod(path, 0600) == 0 && chown(path, owner, owner) == 0);
}

/* What a path is used for, and what comes of it. */
static int32_t fetched(const char *path)
{
    pleo_response response = 0;
    int32_t status;
    pleo_request request = request_for("GET", "/v1/companies");
    CHECK_STATUS(pleo_request_set_output(request, TEXT(path)), PLEO_OK);
    status = pleo_request_send(client, request, &response);
    pleo_free(response);
    pleo_free(request);
    return status;
}

static int32_t sent(const char *path)
{
    pleo_response response = 0;
    int32_t status;
    pleo_request request = request_for("POST", UPLOADS);
    CHECK_STATUS(pleo_request_set_file(request, TEXT("application/json"), TEXT(path)), PLEO_OK);
    status = pleo_request_send(client, request, &response);
    pleo_free(response);
    pleo_free(request);
    return status;
}

static int32_t with_option(const char *option, const char *path)
{
    pleo_config config = sandbox_config();
    pleo_client made = 0;
    int32_t status;
    CHECK_STATUS(pleo_config_set(config, TEXT(option), TEXT(path)), PLEO_OK);
    status = pleo_client_new(TEXT(full_key()), config, &made);
    if (status == PLEO_OK) {
        CHECK_STATUS(introspected(made), PLEO_OK);
        pleo_free(made);
    }
    pleo_free(config);
    return status;
}

static int32_t logged(const char *path)
{
    return with_option("log_file", path);
}

static int32_t trusted(const char *path)
{
    return with_option("ca_file", path);
}

static int32_t loaded(const char *path)
{
    pleo_config config = sandbox_config();
    int32_t status = pleo_config_load(config, TEXT(path), NULL, 0);
    pleo_free(config);
    return status;
}

static int32_t keyed(const char *path)
{
    char source[700];
    pleo_client made = 0;
    int32_t status;
    snprintf(source, sizeof source, "file:%s", path);
    status = pleo_client_new_from(TEXT(source), 0, &made);
    pleo_free(made);
    return status;
}

static void make_all(uid_t owner)
{
    static char authority[65536];
    read_file(wanted_variable("PLEO_SANDBOX_CA"), authority, sizeof authority);
    make(in_place("fetched"), "before", owner);
    make(in_place("sent"), "{}", owner);
    make(in_place("log"), "", owner);
    make(in_place("authority"), authority, owner);
    make(in_place("options"), "attempts = 3\n", owner);
    make(in_place("key"), full_key(), owner);
}

static void check_content(const char *path, const char *wanted)
{
    char content[64];
    read_file(path, content, sizeof content);
    CHECK_TEXT(content, wanted);
}

static void mount_place(const char *options)
{
    CHECK(mkdir(place, 0755) == 0 && mount("pleo-test", place, "tmpfs", 0, options) == 0);
}

static void unmount_place(void)
{
    CHECK(umount(place) == 0 && rmdir(place) == 0);
}

static void a_full_disk_is_a_status_and_no_reason_to_fail_for_a_log(void)
{
    FILE *filler;
    mount_place("size=256k");
    make_all(0);
    filler = fopen(in_place("filler"), "w");
    CHECK(filler != NULL);
    setbuf(filler, NULL);
    while (fputs("0123456789abcdef", filler) >= 0) {
    }
    fclose(filler);
    CHECK_STATUS(fetched(in_place("fetched")), PLEO_E_RESOURCE);
    CHECK_HAS(last_message(), "disk space");
    check_content(in_place("fetched"), "before");
    CHECK_STATUS(logged(in_place("log")), PLEO_OK);
    check_content(in_place("log"), "");
    CHECK_STATUS(trusted(in_place("authority")), PLEO_OK);
    CHECK_STATUS(loaded(in_place("options")), PLEO_OK);
    CHECK_STATUS(keyed(in_place("key")), PLEO_OK);
    CHECK_STATUS(sent(in_place("sent")), PLEO_OK);
    unmount_place();
}

static void a_read_only_file_system_is_told_before_anything_is_sent(void)
{
    int before;
    mount_place(NULL);
    make_all(0);
    CHECK(mount("none", place, "none", MS_REMOUNT | MS_RDONLY, NULL) == 0);
    before = sandbox_count(NULL, NULL);
    CHECK_STATUS(fetched(in_place("fetched")), PLEO_E_FILE);
    CHECK_HAS(last_message(), "the output file cannot be written: the file system is read-only");
    CHECK_STATUS(logged(in_place("log")), PLEO_E_FILE);
    CHECK_HAS(last_message(), "the log file cannot be written: the file system is read-only");
    CHECK_NUMBER(sandbox_count(NULL, NULL), before);
    CHECK_STATUS(trusted(in_place("authority")), PLEO_OK);
    CHECK_STATUS(loaded(in_place("options")), PLEO_OK);
    CHECK_STATUS(keyed(in_place("key")), PLEO_OK);
    CHECK_STATUS(sent(in_place("sent")), PLEO_OK);
    unmount_place();
}

static void another_users_file_is_neither_believed_nor_told_anything(void)
{
    static int32_t (*const uses[])(const char *) = {logged, trusted, loaded, keyed};
    static const char *const files[] = {"log", "authority", "options", "key"};
    struct stat about;
    mount_place(NULL);
    make_all(ANOTHER);
    for (int i = 0; i < COUNT(uses); i++) {
        check_row(files[i]);
        CHECK_STATUS(uses[i](in_place(files[i])), PLEO_E_FILE);
        CHECK_HAS(last_message(), "another user");
        check_row(NULL);
    }
    check_content(in_place("log"), "");
    CHECK_STATUS(sent(in_place("sent")), PLEO_OK);
    /* What is replaced stays his. */
    CHECK_STATUS(fetched(in_place("fetched")), PLEO_OK);
    CHECK(stat(in_place("fetched"), &about) == 0);
    CHECK_NUMBER(about.st_uid, ANOTHER);
    CHECK_NUMBER(about.st_gid, ANOTHER);
    CHECK_NUMBER(about.st_mode & 0777, 0600);
    unmount_place();
}

static void a_device_is_refused_and_stays_one(void)
{
    static int32_t (*const uses[])(const char *) = {fetched, logged, trusted, loaded, keyed, sent};
    struct stat about;
    mount_place(NULL);
    /* The same as /dev/null. */
    CHECK(mknod(in_place("device"), S_IFCHR | 0600, makedev(1, 3)) == 0);
    for (int i = 0; i < COUNT(uses); i++) {
        CHECK_STATUS(uses[i](in_place("device")), PLEO_E_FILE);
        CHECK_HAS(last_message(), "is a device, not a regular file");
    }
    CHECK(lstat(in_place("device"), &about) == 0 && S_ISCHR(about.st_mode));
    unmount_place();
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_full_disk_is_a_status_and_no_reason_to_fail_for_a_log),
        TEST(a_read_only_file_system_is_told_before_anything_is_sent),
        TEST(another_users_file_is_neither_believed_nor_told_anything),
        TEST(a_device_is_refused_and_stays_one),
    };
    int result;
    /* What is mounted is this program's own, and goes with it. */
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", "none", MS_REC | MS_PRIVATE, NULL) != 0) {
        puts("Not tested, because it needs root: a full disk, a read-only file system, files of another user, a device");
        return check_run(tests, 0);
    }
    strcpy(place, file_path("place"));
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    remove_files();
    return result;
}
