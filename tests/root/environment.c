/* What of the environment counts: all of it in a plain program, nothing in a setuid one. The argument says which this is. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

#include "sandbox.h"

static int counts;

static int32_t from(const char *source)
{
    pleo_client client = 0;
    pleo_config config = sandbox_config();
    int32_t status = pleo_client_new_from(TEXT(source), config, &client);
    pleo_free(client);
    pleo_free(config);
    return status;
}

/* Else the other tests would show nothing. */
static void it_has_the_rights_that_it_should(void)
{
    CHECK_NUMBER(getauxval(AT_SECURE) == 0, counts);
    CHECK_NUMBER(getuid() == geteuid(), counts);
}

static void a_key_of_the_environment(void)
{
    CHECK_STATUS(from("env:CALLERS_KEY"), counts ? PLEO_OK : PLEO_E_KEY);
    CHECK(counts || strstr(last_message(), "setuid") != NULL);
    CHECK_STATUS(from("credential:key"), counts ? PLEO_OK : PLEO_E_FILE);
    CHECK(counts || strstr(last_message(), "setuid") != NULL);
}

/* PLEO_ATTEMPTS is no number. */
static void options_of_the_environment(void)
{
    pleo_client client = 0;
    pleo_config config = sandbox_config();
    CHECK_STATUS(pleo_config_set(config, TEXT("attempts"), NULL, 0), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("from_environment"), TEXT("true")), PLEO_OK);
    CHECK_STATUS(pleo_client_new(TEXT("pls_1"), config, &client), counts ? PLEO_E_CONFIG : PLEO_OK);
    pleo_free(client);
    pleo_free(config);
}

/* Nobody listens at the proxy; PLEO_E_DNS is what going without it gives. */
static void a_proxy_of_the_environment(void)
{
    pleo_client client = CLIENT("pls_1", "base_url", "https://nobody.invalid", "proxy", "system", "attempts", "1");
    CHECK_STATUS(introspected(client), counts ? PLEO_E_PROXY : PLEO_E_DNS);
    pleo_free(client);
}

/* SSL_CERT_FILE names the authority of the sandbox. */
static void certificates_of_the_environment(void)
{
    pleo_client client = CLIENT(full_key(), "base_url", wanted_variable("PLEO_SANDBOX_HTTPS"), "ca_file", "",
        "ca_only", "false");
    int32_t status = introspected(client);
    CHECK(counts ? status == PLEO_OK : status == PLEO_E_TLS_ISSUER || status == PLEO_E_TLS_NO_ROOTS);
    pleo_free(client);
}

int main(int count, char **arguments)
{
    static const struct test tests[] = {
        TEST(it_has_the_rights_that_it_should),
        TEST(a_key_of_the_environment),
        TEST(options_of_the_environment),
        TEST(a_proxy_of_the_environment),
        TEST(certificates_of_the_environment),
    };
    counts = count > 1 && strcmp(arguments[1], "counts") == 0;
    return check_run(tests, COUNT(tests));
}
