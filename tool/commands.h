/* The commands, one file each. Each returns an exit code. */

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

int check_for_all(const struct profile *profile, struct outcome *outcome);
int whoami_for_all(const struct profile *profile, struct outcome *outcome);
int install_for_all(const struct profile *profile, struct outcome *outcome);
int status_for_all(const struct profile *profile, struct outcome *outcome);
int export_for_all(const struct profile *profile, struct outcome *outcome);
int export_results_for_all(const struct profile *profile, struct outcome *outcome);
int export_fail_for_all(const struct profile *profile, struct outcome *outcome);
int fetch_receipts_for_all(const struct profile *profile, struct outcome *outcome);
int sync_accounts_for_all(const struct profile *profile, struct outcome *outcome);

int check_export(const struct arguments *arguments);
int check_export_results(const struct arguments *arguments);
int check_export_fail(const struct arguments *arguments);
int check_fetch_receipts(const struct arguments *arguments);
int check_sync_accounts(const struct arguments *arguments);

#endif
