/*
 * The machine's own certificates: in its file, in its folder, in neither. Without any there is a status of its own that
 * names the options, and plain http goes on working.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "sandbox.h"

/* Asks over TLS, by a file and a folder of certificates. */
static int32_t asked(const char *file, const char *folder)
{
    pleo_config config = 0;
    pleo_client client = 0;
    int32_t status;
    setenv("SSL_CERT_FILE", file, 1);
    setenv("SSL_CERT_DIR", folder, 1);
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, "base_url", PLEO_NTS, wanted_variable("PLEO_SANDBOX_HTTPS"), PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_client_new(full_key(), PLEO_NTS, config, &client), PLEO_OK);
    status = introspected(client);
    pleo_free(client);
    pleo_free(config);
    return status;
}

static const char nowhere[] = "/nowhere";

static void without_certificates_tls_names_the_option(void)
{
    CHECK_STATUS(asked(nowhere, nowhere), PLEO_E_TLS_NO_ROOTS);
    CHECK_HAS(last_message(), "ca_file");
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
        TEST(what_the_file_does_not_vouch_for_the_folder_may),
        TEST(with_a_certificate_by_option_all_is_well),
    };
    setenv("SSL_CERT_FILE", nowhere, 1);
    setenv("SSL_CERT_DIR", nowhere, 1);
    return check_run(tests, COUNT(tests));
}
