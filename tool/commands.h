/* The commands, one file each. Every one returns an exit code. */

#ifndef COMMANDS_H
#define COMMANDS_H

#include "arguments.h"

int run_check(const struct arguments *arguments);
int run_connect(const struct arguments *arguments);
int run_rotate(const struct arguments *arguments);
int run_whoami(const struct arguments *arguments);
int run_install(const struct arguments *arguments);
int run_status(const struct arguments *arguments);
int run_uninstall(const struct arguments *arguments);
int run_get(const struct arguments *arguments);
int run_call(const struct arguments *arguments);
int run_export(const struct arguments *arguments);
int run_export_results(const struct arguments *arguments);
int run_export_fail(const struct arguments *arguments);
int run_fetch_receipts(const struct arguments *arguments);
int run_sync_accounts(const struct arguments *arguments);
int run_profiles(const struct arguments *arguments);

/* Runs a command for every profile. */
int run_all(const struct arguments *arguments);

int32_t check_for_all(const struct settings *settings, pleo_client client, struct outcome *outcome);
int32_t whoami_for_all(const struct settings *settings, pleo_client client, struct outcome *outcome);
int32_t install_for_all(const struct settings *settings, pleo_client client, struct outcome *outcome);
int32_t status_for_all(const struct settings *settings, pleo_client client, struct outcome *outcome);

#endif
