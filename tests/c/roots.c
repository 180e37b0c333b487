/* A machine without certificates: a status of its own that names the options, and plain http goes on working. */
#include <stdlib.h>

#include "sandbox.h"

static void without_certificates_tls_names_the_option(void)
{
    pleo_config config = 0;
    pleo_client client = 0;
    pleo_response response = 0;
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, "base_url", PLEO_NTS, wanted_variable("PLEO_SANDBOX_HTTPS"), PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_client_new(full_key(), PLEO_NTS, config, &client), PLEO_OK);
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_E_TLS_NO_ROOTS);
    CHECK_HAS(last_message(), "ca_file");
    pleo_free(client);
    pleo_free(config);
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
        TEST(with_a_certificate_by_option_all_is_well),
    };
    setenv("SSL_CERT_FILE", "/nowhere/certificates.pem", 1);
    setenv("SSL_CERT_DIR", "/nowhere", 1);
    return check_run(tests, COUNT(tests));
}
