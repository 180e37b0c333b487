/* pleo: manages a Pleo API key and its installation, by the public functions of libpleo alone. */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pleo.h"

#include "arguments.h"
#include "commands.h"
#include "exit_code.h"
#include "export_job.h"
#include "failure.h"
#include "json.h"
#include "layout.h"
#include "output.h"
#include "settings.h"
#include "system.h"
#include "terminal.h"
#include "text.h"

enum {
    WHERE = TAKES(OPTION_OPTIONS) | TAKES(OPTION_PROFILE) | TAKES(OPTION_HELP),
    WITH_KEY = WHERE | TAKES(OPTION_KEY),
    FOR_ALL = WITH_KEY | TAKES(OPTION_ALL) | TAKES(OPTION_JSON),
};

const struct command COMMANDS[] = {
    {"check", "", "finds what is wrong, step by step, and what to do",
        "Checks everything that a call needs: options, key, proxy, name, connection, TLS, permissions, installation, "
        "and space on the disk. Prints for each step what was found, and below a failed step what to do. Changes nothing. "
        "--report adds details of this machine, for a support request; it has no secrets.",
        run_check, check_for_all, FOR_ALL | TAKES(OPTION_REPORT), 0, NULL, NULL},
    {"connect", "", "stores a key from Pleo, and creates the installation",
        "Shows where in Pleo a key is created, reads it from a terminal without showing it, or from a pipe, and asks Pleo "
        "about it. Lists what it will store and where, then stores the key, writes the options, and creates the "
        "installation. If it is ended before that, it leaves nothing.",
        run_connect, NULL,
        WHERE | TAKES(OPTION_ENVIRONMENT) | TAKES(OPTION_KEEP) | TAKES(OPTION_OWNER) | TAKES(OPTION_NO_INSTALL)
            | TAKES(OPTION_YES), 0, NULL, NULL},
    {"rotate", "", "replaces the stored key by a new one",
        "Reads a new key from a terminal without showing it, or from a pipe, asks Pleo about it, and checks that it is of "
        "the same company. Then replaces the old key in one step: running programs need no restart.",
        run_rotate, NULL, WITH_KEY | TAKES(OPTION_YES), 0, NULL, NULL},
    {"whoami", "", "shows the company and the permissions of the key",
        "Shows the application, the company and the permissions of the key, as Pleo returns them.", run_whoami,
        whoami_for_all, FOR_ALL, 0, NULL, NULL},
    {"install", "[FILE|-]", "creates the installation, or activates it",
        "Creates the installation, or activates the existing one. The file, if given, is JSON with its status and "
        "metadata, such as {\"status\": \"ACTIVATED\", \"metadata\": {\"program\": \"ledger\"}}. Metadata that it does not "
        "name is kept.",
        run_install, install_for_all, FOR_ALL, 0, NULL, NULL},
    {"status", "", "shows the installation; 8 if it is not active",
        "Shows the installation of the key. The exit code is 8 if there is no installation, or it is not active.",
        run_status, status_for_all, FOR_ALL, 0, NULL, NULL},
    {"uninstall", "", "deletes the installation",
        "Deletes the installation of the key, after asking for confirmation. The key is kept, and remains valid.",
        run_uninstall, NULL, WITH_KEY | TAKES(OPTION_YES), 0, NULL, NULL},
    {"get", "PATH", "makes a GET request",
        "Makes a GET request of a path such as '/v2/employees?limit=10', and prints the body of the response.", run_get,
        NULL, WITH_KEY | TAKES(OPTION_ITEMS) | TAKES(OPTION_OUTPUT), 1, NULL, NULL},
    {"call", "METHOD PATH [FILE|-]", "makes any request",
        "Makes any request, with a body from a file or from standard input, and prints the body of the response.", run_call,
        NULL, WITH_KEY, 2, NULL, NULL},
    {"export", "", "writes the items of the export job that have no result",
        "Opens the export job of the company, and writes each of its items that has no result yet: as JSON, CSV or XML, or "
        "as fixed-width records. The job stays open; pleo export-results reports the results. With --all, writes a file "
        "PROFILE.ENDING for each profile that has a job, in the directory of --output.",
        run_export, export_for_all,
        FOR_ALL | TAKES(OPTION_FORMAT) | TAKES(OPTION_LAYOUT) | TAKES(OPTION_OUTPUT) | TAKES(OPTION_WAIT), 0, check_export,
        prepare_export},
    {"export-results", "FILE|-", "reports the results of the export job's items",
        "Reads CSV: rows of accountingEntryId, booked, EXTERNAL_ID and optionally URL, or of accountingEntryId, rejected, "
        "TYPE and optionally REASON. Records and sends each result, and ends the job if all of its items have one. The "
        "same file can be given again. With --all, FILE is a directory with a file PROFILE.csv for each profile that has "
        "results.",
        run_export_results, export_results_for_all, FOR_ALL, 1, check_export_results, prepare_export},
    {"export-fail", "TYPE [REASON]", "ends the export job as failed",
        "Ends the job for a cause that concerns the whole job, such as accounting_system_unreachable. Recorded results are "
        "sent first; the other items can be exported again.",
        run_export_fail, export_fail_for_all, FOR_ALL, 1, check_export_fail, prepare_export},
    {"fetch-receipts", "DIRECTORY", "downloads the receipts of a period",
        "Downloads the receipts of the accounting entries that were performed in a period into files ENTRY_RECEIPT.TYPE of "
        "a directory. A complete file is not downloaded again. A receipt that cannot be downloaded is named, and the others "
        "are downloaded; the exit code is then 1. With --all, each profile has a subdirectory of its name.",
        run_fetch_receipts, fetch_receipts_for_all, FOR_ALL | TAKES(OPTION_FROM) | TAKES(OPTION_UNTIL), 1,
        check_fetch_receipts, prepare_terminal},
    {"sync-accounts", "FILE|-", "makes Pleo's chart of accounts that of a file",
        "Reads lines EXTERNAL-ID;CODE;NAME in UTF-8. Creates the accounts that Pleo does not have, updates those that "
        "differ, and archives those that are not in the file, after asking for confirmation. Accounts that Pleo refuses are "
        "named, and the exit code is then 10. With --all, FILE is a directory with a file PROFILE.txt for each profile, and "
        "--yes is required if accounts are to be archived.",
        run_sync_accounts, sync_accounts_for_all, FOR_ALL | TAKES(OPTION_YES), 1, check_sync_accounts, prepare_utf8},
    {"profiles", "", "lists the profiles of the options file",
        "Prints the names of the profiles, one per line, for scripts.", run_profiles, NULL,
        TAKES(OPTION_OPTIONS) | TAKES(OPTION_HELP), 0, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL},
};

/* What was printed must have arrived. */
static int end_output(int exit_code)
{
    int error;

    if (fflush(stdout) == 0 && !ferror(stdout))
        return exit_code;
    error = output_error() != 0 ? output_error() : errno;
    if (error != EPIPE)
        complain_of(EXIT_MACHINE, "standard output: %s", strerror(error));
    return exit_code != EXIT_OK ? exit_code : EXIT_MACHINE;
}

/* A key, whatever it was given as, is not repeated. */
static int has_key(char **words)
{
    enum { SHORTEST = 20 };
    const char *value;

    for (; *words != NULL; words++) {
        value = (*words)[0] == '-' && strchr(*words, '=') != NULL ? strchr(*words, '=') + 1 : *words;
        if (begins_with(value, "pls_") && strlen(value) >= SHORTEST)
            return 1;
    }
    return 0;
}

/* Whether an option without a value is given, whatever else is wrong. */
static int has_word(char **words, const char *word)
{
    for (; *words != NULL && strcmp(*words, "--") != 0; words++)
        if (strcmp(*words, word) == 0)
            return 1;
    return 0;
}

/* Without its file a profile's options, such as its key, would be those of another. */
static int has_its_file(const struct arguments *arguments)
{
    const char *profile = arguments->values[OPTION_PROFILE];
    char *file = profile != NULL && arguments->command->run != run_connect ? settings_file(arguments) : NULL;
    int is_there = profile == NULL || arguments->command->run == run_connect || file != NULL;

    free(file);
    if (!is_there)
        complain_of(EXIT_OPTIONS, "--profile %s: there is no file of options, which profiles stand in; name it with "
            "--options, or make the profile with pleo connect --profile %s", profile, profile);
    return is_there;
}

static void show_version(void)
{
    char *text = text_of("pleo %s, libpleo %s, interface %ld", PLEO_HEADER_VERSION, pleo_version(),
        (long)pleo_abi_version());

    print_text(stdout, text);
    free(text);
}

static int run(char **words)
{
    struct arguments arguments;
    int exit_code;

    memset(&arguments, 0, sizeof arguments);
    if (has_word(words, "--json"))
        json_want(); /* before anything fails */
    if (has_key(words))
        return complain_of(EXIT_USAGE, "the command line takes the place of a key, such as --key file:PATH, and never "
            "the key itself: it is seen by other users, and kept by the shell. Revoke that key.");
    exit_code = read_arguments(&arguments, words);
    if (exit_code != 0)
        return exit_code;
    if (arguments.values[OPTION_HELP] != NULL) {
        show_help(arguments.command);
        return EXIT_OK;
    }
    if (arguments.values[OPTION_VERSION] != NULL) {
        show_version();
        return EXIT_OK;
    }
    if (!key_is_a_place(&arguments))
        return EXIT_USAGE;
    if (!has_its_file(&arguments))
        return EXIT_OPTIONS;
    exit_code = arguments.command->check != NULL ? arguments.command->check(&arguments) : EXIT_OK;
    if (exit_code != EXIT_OK)
        return exit_code;
    return (arguments.values[OPTION_ALL] != NULL ? run_all : arguments.command->run)(&arguments);
}

int main(int argc, char **argv)
{
    system_begin();
    if (pleo_abi_version() != PLEO_HEADER_ABI_VERSION)
        return complain_of(EXIT_MACHINE, "the library that was found has interface %ld, and this program needs %ld; "
            "install both of one version", (long)pleo_abi_version(), (long)PLEO_HEADER_ABI_VERSION);
    terminal_begin();
    return system_end(end_output(argc > 0 ? run(argv + 1) : EXIT_USAGE));
}
