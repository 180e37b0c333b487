/*
 * The machine's own certificates: in its file, in its folder, in neither. Without any there is a status of its own that
 * names the options, and the variable that names what cannot be used; plain http goes on working.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "files.h"
#include "sandbox.h"

/* A client over TLS, by a file (NULL: none is named) and a folder of certificates. */
static pleo_client made(const char *file, const char *folder)
{
    pleo_config config = 0;
    pleo_client client = 0;
    if (file != NULL) {
        setenv("SSL_CERT_FILE", file, 1);
    } else {
        unsetenv("SSL_CERT_FILE");
    }
    setenv("SSL_CERT_DIR", folder, 1);
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, "base_url", PLEO_NTS, wanted_variable("PLEO_SANDBOX_HTTPS"), PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_client_new(full_key(), PLEO_NTS, config, &client), PLEO_OK);
    pleo_free(config);
    return client;
}

/* Asks by such a one. */
static int32_t asked(const char *file, const char *folder)
{
    pleo_client client = made(file, folder);
    int32_t status = introspected(client);
    pleo_free(client);
    return status;
}

static const char nowhere[] = "/nowhere";

static void without_certificates_tls_names_the_option(void)
{
    CHECK_STATUS(asked(nowhere, nowhere), PLEO_E_TLS_NO_ROOTS);
    CHECK_HAS(last_message(), "SSL_CERT_FILE does not exist");
    CHECK_HAS(last_message(), "ca_file");
}

/* Makes a FIFO, a socket, a file that says it is of 1 TiB, and files that are no PEM with certificates. */
static void make_unusable(void)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK(mkfifo(file_path("fifo"), 0600) == 0);
    snprintf(address.sun_path, sizeof address.sun_path, "%s", file_path("socket"));
    CHECK(bind(listener, (struct sockaddr *)&address, sizeof address) == 0);
    close(listener);
    CHECK(truncate(file_with("huge", "", 0600), (off_t)1 << 40) == 0);
    file_with("text", "nothing of the kind", 0600);
    file_with("unusable", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", 0600);
    CHECK(symlink("circle", file_path("circle")) == 0);
    file_with("der", "\x30\x0a\x30\x01\x01\x30\x01\x01\x03\x02\x01\x01", 0600);
}

static void what_a_variable_names_and_cannot_be_used_is_told(void)
{
    static const struct {
        const char *name, *problem;
    } rows[] = {{"fifo", "is a FIFO"}, {"socket", "is a socket"}, {"huge", "is too large"},
        {"", "is a directory"}, {"text", "contains no certificate"}, {"der", "openssl x509 -inform der"},
        {"unusable", "contains no usable CA certificate"}, {"circle", "loop of symbolic links"}};
    const char *right = wanted_variable("PLEO_SANDBOX_CA"), *wrong = wanted_variable("PLEO_OTHER_CA");
    char folder[512], path[512];
    snprintf(folder, sizeof folder, "%s", file_path("folder"));
    CHECK(mkdir(folder, 0700) == 0);
    make_unusable();
    CHECK_STATUS(asked("/dev/zero", folder), PLEO_E_TLS_NO_ROOTS);
    CHECK_HAS(last_message(), "SSL_CERT_FILE is a device");
    for (int i = 0; i < COUNT(rows); i++) {
        check_row(rows[i].name);
        snprintf(path, sizeof path, "%s", file_path(rows[i].name));
        CHECK_STATUS(asked(path, folder), PLEO_E_TLS_NO_ROOTS);
        CHECK_HAS(last_message(), "SSL_CERT_FILE ");
        CHECK_HAS(last_message(), rows[i].problem);
        if (rows[i].name[0] != '\0') {
            CHECK_STATUS(asked(right, path), PLEO_OK);
            CHECK_STATUS(asked(wrong, path), PLEO_E_TLS_ISSUER);
            CHECK_HAS(last_message(), "SSL_CERT_DIR ");
            CHECK_HAS(last_message(), strcmp(rows[i].name, "circle") == 0 ? "loop of symbolic links" : "is not a directory");
        }
    }
    check_row("a variable that is empty");
    CHECK_STATUS(asked("", ""), PLEO_E_TLS_NO_ROOTS);
    check_row("a folder without any, and no file");
    CHECK_STATUS(asked(NULL, folder), PLEO_E_TLS_NO_ROOTS);
    CHECK_HAS(last_message(), "SSL_CERT_DIR contains no usable CA certificate");
    check_row(NULL);
    /* In a folder they are passed over. */
    CHECK(symlink(right, file_path("1a2b3c4d.0")) == 0);
    CHECK_STATUS(asked(nowhere, file_path("")), PLEO_OK);
    CHECK_STATUS(asked("/dev/zero", file_path("")), PLEO_OK);
    CHECK_STATUS(asked(wrong, file_path("")), PLEO_OK);
}

/* A folder of more files than any system has, all of them one certificate. */
static void a_folder_is_read_within_bounds(void)
{
    char folder[512], path[600];
    snprintf(folder, sizeof folder, "%s", file_path("many"));
    CHECK(mkdir(folder, 0700) == 0);
    for (int i = 0; i < 10001; i++) {
        snprintf(path, sizeof path, "%s/%d", folder, i);
        CHECK(symlink(wanted_variable("PLEO_OTHER_CA"), path) == 0);
    }
    CHECK_STATUS(asked(nowhere, folder), PLEO_E_TLS_ISSUER);
    CHECK_STATUS(asked(wanted_variable("PLEO_OTHER_CA"), folder), PLEO_E_TLS_ISSUER);
    CHECK_HAS(last_message(), "SSL_CERT_DIR has more than 10000 files");
    for (int i = 0; i < 10001; i++) {
        snprintf(path, sizeof path, "%s/%d", folder, i);
        remove(path);
    }
}

/* Two folders, and a client that lives meanwhile. */
static void what_comes_to_any_folder_counts_for_the_next_client(void)
{
    char folders[2][512], both[1100], path[1100];
    snprintf(folders[0], sizeof folders[0], "%s", file_path("first"));
    snprintf(folders[1], sizeof folders[1], "%s", file_path("second"));
    snprintf(both, sizeof both, "%s:%s", folders[0], folders[1]);
    CHECK(mkdir(folders[0], 0700) == 0 && mkdir(folders[1], 0700) == 0);
    for (int i = 0; i < 2; i++) {
        pleo_client living = made(wanted_variable("PLEO_OTHER_CA"), both);
        CHECK_STATUS(introspected(living), PLEO_E_TLS_ISSUER);
        snprintf(path, sizeof path, "%s/1a2b3c4d.0", folders[i]);
        /* The time of a folder's change is not finer than the clock's tick. */
        usleep(50000);
        CHECK(symlink(wanted_variable("PLEO_SANDBOX_CA"), path) == 0);
        CHECK_STATUS(asked(wanted_variable("PLEO_OTHER_CA"), both), PLEO_OK);
        pleo_free(living);
        CHECK(remove(path) == 0);
    }
    CHECK(rmdir(folders[0]) == 0 && rmdir(folders[1]) == 0);
}

static void what_the_file_does_not_vouch_for_the_folder_may(void)
{
    const char *right = wanted_variable("PLEO_SANDBOX_CA");
    const char *wrong = wanted_variable("PLEO_OTHER_CA");
    char folder[] = "/tmp/pleo-roots-XXXXXX", in_folder[sizeof folder + 16];
    CHECK(mkdtemp(folder) != NULL);
    snprintf(in_folder, sizeof in_folder, "%s/1a2b3c4d.0", folder);
    CHECK_STATUS(asked(right, nowhere), PLEO_OK);
    CHECK_STATUS(asked(wrong, nowhere), PLEO_E_TLS_ISSUER);
    CHECK_STATUS(asked(wrong, folder), PLEO_E_TLS_ISSUER);
    CHECK(symlink(right, in_folder) == 0);
    CHECK_STATUS(asked(wrong, folder), PLEO_OK);
    CHECK_STATUS(asked(nowhere, folder), PLEO_OK);
    CHECK_STATUS(asked(right, folder), PLEO_OK);
    unlink(in_folder);
    rmdir(folder);
}

static void with_a_certificate_by_option_all_is_well(void)
{
    pleo_client client = sandbox_client();
    pleo_response response = 0;
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_OK);
    pleo_free(response);
    pleo_free(client);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(without_certificates_tls_names_the_option),
        TEST(what_a_variable_names_and_cannot_be_used_is_told),
        TEST(a_folder_is_read_within_bounds),
        TEST(what_comes_to_any_folder_counts_for_the_next_client),
        TEST(what_the_file_does_not_vouch_for_the_folder_may),
        TEST(with_a_certificate_by_option_all_is_well),
    };
    int result;
    setenv("SSL_CERT_FILE", nowhere, 1);
    setenv("SSL_CERT_DIR", nowhere, 1);
    result = check_run(tests, COUNT(tests));
    remove_files();
    return result;
}
