#include <pleo.h>
#include <stdio.h>

int main(void)
{
    pleo_config config = 0;
    int32_t status = pleo_config_new(&config);
    pleo_free(config);
    printf("libpleo %s, interface %d\n", pleo_version(), (int)pleo_abi_version());
    return status != PLEO_OK || pleo_abi_version() != PLEO_HEADER_ABI_VERSION;
}
