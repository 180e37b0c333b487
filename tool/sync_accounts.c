/* pleo sync-accounts: makes the chart of accounts at Pleo that of a file. */

#include <stdio.h>
#include <stdlib.h>

#include "answer.h"
#include "chart_pleo.h"
#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "folder.h"
#include "json.h"
#include "layout.h"
#include "progress.h"
#include "settings.h"

/* What was done. It begins as {0}. */
struct done {
    int is_begun, is_part; /* is_part: of what --all does */
    int64_t created, changed, archived, unchanged, failed;
    pleo_json failures; /* 0 without --json */
};

static void print_account(const struct pleo_account *account)
{
    char *text = text_of("%s %s", account->external_id, account->name != NULL ? account->name : "");
    char *shown = clipped(text, LONGEST_NAME);

    print_point(shown);
    free(shown);
    free(text);
}

/* Shows what is to be archived, as many as people read. */
static void print_to_archive(const struct chart_pleo *pleo)
{
    enum { SHOWN = 20 };
    size_t i, shown = 0;
    char *text;

    print_text(stdout, "These accounts are not in the file:");
    for (i = 0; i < pleo->count && shown < SHOWN; i++)
        if (pleo->accounts[i].wanted == NULL) {
            print_account(&pleo->accounts[i]);
            shown++;
        }
    if (shown < pleo->to_archive) {
        text = text_of("and %lu more", (unsigned long)(pleo->to_archive - shown));
        print_point(text);
        free(text);
    }
}

/* Whether what is to be archived may be: nothing is, somebody says yes, or --yes did. */
static int is_agreed(const struct arguments *arguments, const struct chart_pleo *pleo, int *exit_code)
{
    const unsigned long count = (unsigned long)pleo->to_archive;
    char *question;
    int is_yes;

    if (count == 0 || arguments->values[OPTION_YES] != NULL)
        return 1;
    if (arguments->values[OPTION_ALL] != NULL || !is_interactive()) {
        *exit_code = complain_of(EXIT_USAGE, "%lu account%s at Pleo would be archived, and nobody can be asked; give --yes. "
            "Nothing was changed", count, count == 1 ? "" : "s");
        return 0;
    }
    if (!json_is_wanted())
        print_to_archive(pleo);
    question = text_of("Archive %lu account%s at Pleo?", count, count == 1 ? "" : "s");
    is_yes = confirm(question, 0);
    free(question);
    if (!is_yes)
        print_text(stderr, "Nothing was changed.");
    return is_yes;
}

/* Changes and archives. Returns an exit code. */
static int change_all(struct done *done, pleo_client client, const struct chart_pleo *pleo)
{
    struct progress progress = {"accounts", 0, 0, done->is_part};
    const struct pleo_account *account;
    int exit_code = EXIT_OK;
    size_t i;
    int32_t status;
    char *text;

    for (i = 0; exit_code == EXIT_OK && i < pleo->count; i++) {
        account = &pleo->accounts[i];
        status = chart_pleo_change(client, account);
        if (status == PLEO_OK) {
            ++*(account->wanted != NULL ? &done->changed : &done->archived);
            progress_show(&progress, (int64_t)i + 1, (int64_t)pleo->count);
            continue;
        }
        progress_hide(&progress);
        exit_code = complain(status);
        text = text_of("It is the account %s.", account->external_id);
        say_more(text);
        free(text);
    }
    progress_hide(&progress);
    return exit_code;
}

/* Why Pleo does not take an account of a request. Its caller frees it. */
static char *reasons_of(pleo_response answer, long index)
{
    struct text reasons = {0};
    char *pointer, *reason;
    int i;

    for (i = 0;; i++) {
        pointer = text_of("/data/failed/%ld/reasons/%d", index, i);
        reason = answer_text(answer, pointer);
        free(pointer);
        if (reason == NULL)
            break;
        text_print(&reasons, "%s%s", i > 0 ? ", " : "", reason);
        free(reason);
    }
    if (reasons.length == 0)
        text_print(&reasons, "Pleo gives no reason");
    return reasons.bytes;
}

/* Says which account Pleo does not take, and why. */
static void tell_failed(struct done *done, pleo_response answer, long index)
{
    char *pointer = text_of("/data/failed/%ld/request/externalId", index);
    char *external_id = answer_text(answer, pointer), *reasons = reasons_of(answer, index), *shown;

    free(pointer);
    shown = clipped(external_id != NULL ? external_id : "without an external id", LONGEST_NAME);
    note_to_people("account %s: %s", shown, reasons);
    if (done->failures != 0) {
        pointer = text_of("/%lld/externalId", (long long)done->failed);
        json_set_text(done->failures, pointer, external_id);
        free(pointer);
        pointer = text_of("/%lld/reason", (long long)done->failed);
        json_set_text(done->failures, pointer, reasons);
        free(pointer);
    }
    done->failed++;
    free(shown);
    free(reasons);
    free(external_id);
}

/* Creates what Pleo does not have. Returns a status. */
static int32_t create_all(struct done *done, pleo_client client, const char *company, const struct chart *chart)
{
    pleo_response answer = 0;
    int32_t status = PLEO_OK, added, refused;
    size_t next = 0;
    long i;

    while (status == PLEO_OK && next < chart->count) {
        status = chart_pleo_create(client, company, chart, &next, &answer);
        if (status == PLEO_OK && answer != 0) {
            added = refused = 0;
            pleo_response_count(answer, "/data/created", PLEO_NTS, &added);
            pleo_response_count(answer, "/data/failed", PLEO_NTS, &refused);
            done->created += added;
            for (i = 0; i < refused; i++)
                tell_failed(done, answer, i);
        }
        pleo_free(answer);
    }
    return status;
}

static void tell_people(const struct done *done)
{
    print_count("Created", done->created);
    print_count("Changed", done->changed);
    print_count("Archived", done->archived);
    print_count("Unchanged", done->unchanged);
    print_count("Failed", done->failed);
}

/* What was done, for programs. */
static pleo_json json_of_done(const struct done *done)
{
    pleo_json json = 0;

    pleo_json_new(0, &json);
    pleo_json_set_int64(json, "/created", PLEO_NTS, done->created);
    pleo_json_set_int64(json, "/changed", PLEO_NTS, done->changed);
    pleo_json_set_int64(json, "/archived", PLEO_NTS, done->archived);
    pleo_json_set_int64(json, "/unchanged", PLEO_NTS, done->unchanged);
    json_set_json(json, "/failed", done->failures);
    return json;
}

/* Does what is agreed. Returns an exit code. */
static int sync_all(
    struct done *done, pleo_client client, const char *company, const struct chart *chart, const struct chart_pleo *pleo)
{
    int exit_code = change_all(done, client, pleo);
    int32_t status;

    if (exit_code != EXIT_OK)
        return exit_code;
    status = create_all(done, client, company, chart);
    if (status != PLEO_OK)
        return complain(status);
    return done->failed > 0 ? EXIT_LOOK : EXIT_OK;
}

/* Makes the chart of a client's company that of a file. Returns an exit code. */
static int sync_chart(struct done *done, const struct arguments *arguments, pleo_client client, struct chart *chart)
{
    struct chart_pleo pleo = {0};
    char company[64];
    int32_t status = pleo_client_company_text(client, company, sizeof company, NULL);
    int exit_code;

    if (status == PLEO_OK)
        status = chart_pleo_read(&pleo, client, company, chart);
    exit_code = status == PLEO_OK ? EXIT_OK : complain(status);
    if (exit_code == EXIT_OK && is_agreed(arguments, &pleo, &exit_code)) {
        done->is_begun = 1;
        done->is_part = arguments->values[OPTION_ALL] != NULL;
        done->unchanged = pleo.unchanged;
        done->failures = json_is_wanted() ? json_list() : 0;
        exit_code = sync_all(done, client, company, chart, &pleo);
    }
    chart_pleo_end(&pleo);
    return exit_code;
}

/* Whether all was done, whatever Pleo did not take. */
static int is_done(int exit_code)
{
    return exit_code == EXIT_OK || exit_code == EXIT_LOOK;
}

/* Says what was done; to people also how far it was when it failed. */
static void tell(const struct done *done, int exit_code)
{
    pleo_json json;

    if (!done->is_begun)
        return;
    if (!json_is_wanted()) {
        tell_people(done);
    } else if (is_done(exit_code)) {
        json = json_of_done(done);
        pleo_json_set_int64(json, "/exit", PLEO_NTS, exit_code);
        json_end(json);
    }
}

int run_sync_accounts(const struct arguments *arguments)
{
    struct chart chart = {0};
    struct done done = {0};
    char *wrong = chart_read(&chart, arguments->operands[0]);
    pleo_client client = 0;
    int exit_code = wrong != NULL ? complain_and_free(EXIT_MACHINE, wrong) : open_client(arguments, &client);

    if (exit_code == EXIT_OK) {
        exit_code = sync_chart(&done, arguments, client, &chart);
        tell(&done, exit_code);
    }
    pleo_free(done.failures);
    chart_end(&chart);
    end_command(client, 0, PLEO_OK);
    return exit_code;
}

/* With --all the folder has a file for each profile. */
int check_sync_accounts(const struct arguments *arguments)
{
    if (arguments->values[OPTION_ALL] == NULL || folder_is_there(arguments->operands[0]))
        return EXIT_OK;
    return EXIT_MACHINE;
}

int sync_accounts_for_all(const struct profile *profile, struct outcome *outcome)
{
    char *path = folder_file(profile->arguments->operands[0], profile->settings->profile, "txt"), *wrong;
    struct chart chart = {0};
    struct done done = {0};
    int exit_code;

    wrong = chart_read(&chart, path);
    exit_code = wrong != NULL ? complain_and_free(EXIT_MACHINE, wrong)
                              : sync_chart(&done, profile->arguments, profile->client, &chart);
    if (is_done(exit_code)) {
        text_print(&outcome->line, "created %lld, changed %lld, archived %lld, unchanged %lld, failed %lld",
            (long long)done.created, (long long)done.changed, (long long)done.archived, (long long)done.unchanged,
            (long long)done.failed);
        outcome->result = json_of_done(&done);
    }
    pleo_free(done.failures);
    chart_end(&chart);
    free(path);
    return exit_code;
}
