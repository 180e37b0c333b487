#include "report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "exit_code.h"
#include "json.h"
#include "layout.h"
#include "text.h"

enum { INDENT = 2, TITLE = 15, BODY = INDENT + TITLE, STATE = 8, ROOM_MIN = 20 };

static int is(const struct step *step, const char *state)
{
    return strcmp(step->state, state) == 0;
}

static int count(const struct report *report, const char *state)
{
    int i, found = 0;

    for (i = 0; i < report->count; i++)
        found += is(&report->steps[i], state);
    return found;
}

void report_add(struct report *report, const char *id, const char *title, const char *state, const char *found,
    const char *status, const char *advice)
{
    struct step *step;

    if (report->count == STEPS)
        return;
    step = &report->steps[report->count++];
    step->id = text_of("%s", id);
    step->title = text_of("%s", title);
    step->state = text_of("%s", state);
    step->found = text_of("%s", found);
    step->status = text_of("%s", status);
    step->advice = text_of("%s", advice);
}

/* Whether a step of those read so far failed. */
static int has_failed(const struct report *report, const char *id)
{
    int i;

    for (i = 0; i < report->count; i++)
        if (strcmp(report->steps[i].id, id) == 0 && is(&report->steps[i], "failed"))
            return 1;
    return 0;
}

/* Which command of this program does what a step's advice says; NULL for none. */
static const char *command_for(const struct report *report, const struct step *step)
{
    if (!is(step, "failed"))
        return NULL;
    /* No command gives the key what it lacks. */
    if (strcmp(step->id, "installation") == 0 && strcmp(step->status, "PLEO_E_FORBIDDEN") != 0
        && !has_failed(report, "permissions"))
        return "pleo install creates it, or activates it.";
    if (strcmp(step->status, "PLEO_E_UNAUTHORIZED") == 0)
        return "pleo rotate puts a new one in its place.";
    return NULL;
}

static char *member(pleo_response item, const char *pointer)
{
    char *text = answer_text(item, pointer);

    return text != NULL ? text : text_of("%s", "");
}

static char *advice_of(pleo_response item, const struct report *report, const struct step *step)
{
    char *advice = member(item, "/advice"), *both;
    const char *command = command_for(report, step);

    if (command == NULL)
        return advice;
    both = text_of("%s%s%s", advice, advice[0] != '\0' ? " " : "", command);
    free(advice);
    return both;
}

void report_read(struct report *report, pleo_response answer)
{
    pleo_response item = 0, next;
    int64_t exit_code = EXIT_MACHINE;
    int32_t status = pleo_response_item(answer, "/steps", PLEO_NTS, 0, &item);

    memset(report, 0, sizeof *report);
    for (; status == PLEO_OK && report->count < STEPS; item = next) {
        struct step *step = &report->steps[report->count++];

        step->id = member(item, "/id");
        step->title = member(item, "/title");
        step->state = member(item, "/state");
        step->found = member(item, "/found");
        step->status = member(item, "/status");
        step->advice = advice_of(item, report, step);
        status = pleo_response_next(item, &next);
        pleo_free(item);
    }
    pleo_response_int64(answer, "/exit", PLEO_NTS, &exit_code);
    report->exit_code = (int)exit_code;
}

/* What is wrong, and what to do about it: a message has both, with a semicolon between. */
static void add_failure(struct report *report, const char *id, const char *title, int32_t status, const char *message)
{
    const char *remedy = strstr(message, "; ");
    char *cause = text_of("%.*s", (int)(remedy != NULL ? remedy - message : (long)strlen(message)), message);
    char *advice = text_of("%s", remedy != NULL ? remedy + 2 : "");

    if (advice[0] >= 'a' && advice[0] <= 'z')
        advice[0] = (char)(advice[0] - 'a' + 'A');
    report_add(report, id, title, "failed", cause, pleo_status_name(status), advice);
    free(advice);
    free(cause);
}

void report_make(struct report *report, enum wrong wrong, int32_t status, const char *message)
{
    static const char *const REST[][2] = {{"proxy", "proxy"}, {"name", "name"}, {"connection", "connection"},
        {"tunnel", "tunnel"}, {"tls", "TLS"}, {"authentication", "authentication"}, {"permissions", "permissions"},
        {"company", "company"}, {"installation", "installation"}};
    char *versions = text_of("libpleo %s, interface %ld", pleo_version(), (long)pleo_abi_version());
    size_t i;

    memset(report, 0, sizeof *report);
    report->exit_code = EXIT_OPTIONS;
    report_add(report, "versions", "versions", "ok", versions, "PLEO_OK", "");
    if (wrong == WRONG_OPTIONS) {
        add_failure(report, "options", "options", status, message);
        report_add(report, "key", "key", "skipped", "not tried", "", "");
    } else {
        report_add(report, "options", "options", "ok", "they can be used", "PLEO_OK", "");
        add_failure(report, "key", "key", status, message);
    }
    for (i = 0; i < sizeof REST / sizeof REST[0]; i++)
        report_add(report, REST[i][0], REST[i][1], "skipped", "not tried", "", "");
    free(versions);
}

void report_end(struct report *report)
{
    int i;

    for (i = 0; i < report->count; i++) {
        free(report->steps[i].id);
        free(report->steps[i].title);
        free(report->steps[i].state);
        free(report->steps[i].found);
        free(report->steps[i].status);
        free(report->steps[i].advice);
    }
    report->count = 0;
}

const struct step *report_failure(const struct report *report)
{
    int i;

    for (i = 0; i < report->count; i++)
        if (is(&report->steps[i], "failed"))
            return &report->steps[i];
    return NULL;
}

/* The word at the right end of a step's line, and how it looks. */
static const char *state_word(const struct step *step, enum style *style)
{
    if (is(step, "failed")) {
        *style = STYLE_BAD;
        return "FAILED";
    }
    if (is(step, "note")) {
        *style = step->advice[0] != '\0' ? STYLE_NOTE : STYLE_DIM;
        return step->advice[0] != '\0' ? "note" : "-";
    }
    *style = STYLE_GOOD;
    return is(step, "ok") ? "ok" : step->state;
}

/* What a step found and its state, side by side, or where that is too narrow below its title. Returns where texts begin. */
static int print_found(const struct step *step, const char *found)
{
    const int room = columns(stdout) - BODY - STATE;
    const char *rest = found, *word;
    enum style style;
    struct line line;
    int is_first = 1;

    word = state_word(step, &style);
    if (room < ROOM_MIN) {
        print_heading(INDENT, step->title, style, word);
        printf("%*s", 2 * INDENT, "");
        print_wrapped(stdout, found, 2 * INDENT);
        return 2 * INDENT;
    }
    while (next_line(&rest, room, &line) || is_first) {
        printf("%*s%-*s%.*s", INDENT, "", TITLE, is_first ? step->title : "", line.length, line.bytes);
        if (is_first)
            printf("%*s%s%s%s", room - line.columns + STATE - (int)strlen(word), "", style_begin(stdout, style), word,
                style_end(stdout));
        putchar('\n');
        is_first = 0;
    }
    return BODY;
}

static void print_step(const struct step *step)
{
    char *found = clipped(step->found, LONGEST_MESSAGE), *advice = clipped(step->advice, LONGEST_MESSAGE);
    const int indent = print_found(step, found);
    enum style style;

    state_word(step, &style);
    if (advice[0] != '\0') {
        printf("%*s%s", indent, "", style_begin(stdout, style));
        print_wrapped(stdout, advice, indent);
        fputs(style_end(stdout), stdout);
    }
    free(advice);
    free(found);
}

/* The steps from one on that were not tried stand together. Returns how many. */
static int print_skipped(const struct report *report, int from)
{
    static const char WORDS[] = "not tried";
    struct text titles = {0};
    const int room = columns(stdout) - INDENT - 2 - (int)strlen(WORDS);
    const char *rest;
    struct line line;
    int i, is_first = 1;

    for (i = from; i < report->count && is(&report->steps[i], "skipped"); i++)
        text_print(&titles, "%s%s", i > from ? ", " : "", report->steps[i].title);
    if (room < ROOM_MIN) {
        print_heading(INDENT, titles.bytes, STYLE_DIM, WORDS);
        free(titles.bytes);
        return i - from;
    }
    rest = titles.bytes;
    while (next_line(&rest, room, &line)) {
        printf("%*s%.*s", INDENT, "", line.length, line.bytes);
        if (is_first)
            printf("%*s%s%s%s", room - line.columns + 2, "", style_begin(stdout, STYLE_DIM), WORDS, style_end(stdout));
        putchar('\n');
        is_first = 0;
    }
    free(titles.bytes);
    return i - from;
}

static void print_summary(const struct report *report)
{
    const int failed = count(report, "failed"), skipped = count(report, "skipped");
    struct text text = {0};

    if (failed == 0 && skipped == 0)
        text_print(&text, "All %d steps passed", report->count);
    else
        text_print(&text, "%d of %d steps failed", failed, report->count);
    if (skipped > 0)
        text_print(&text, ", %d not tried", skipped);
    text_print(&text, "; exit code %d", report->exit_code);
    print_text(stdout, text.bytes);
    free(text.bytes);
}

void report_print(const struct report *report)
{
    int i = 0;

    /* The versions are the report's title. */
    if (report->count > 0 && strcmp(report->steps[0].id, "versions") == 0) {
        char *title = text_of("pleo %s, %s", PLEO_HEADER_VERSION, report->steps[0].found);

        print_text(stdout, title);
        free(title);
        i = 1;
    }
    while (i < report->count) {
        if (is(&report->steps[i], "skipped"))
            i += print_skipped(report, i);
        else
            print_step(&report->steps[i++]);
    }
    print_summary(report);
}

static void set(pleo_json json, int step, const char *member, const char *text)
{
    char *pointer = text_of("/steps/%d/%s", step, member);

    json_set_text(json, pointer, text);
    free(pointer);
}

void report_print_json(const struct report *report)
{
    pleo_json json = 0;
    int i;

    pleo_json_new(0, &json);
    json_set_text(json, "/version", pleo_version());
    pleo_json_set_int64(json, "/interface", PLEO_NTS, pleo_abi_version());
    pleo_json_set_int64(json, "/passed", PLEO_NTS, count(report, "ok") + count(report, "note"));
    pleo_json_set_int64(json, "/failed", PLEO_NTS, count(report, "failed"));
    pleo_json_set_int64(json, "/skipped", PLEO_NTS, count(report, "skipped"));
    pleo_json_set_int64(json, "/exit", PLEO_NTS, report->exit_code);
    for (i = 0; i < report->count; i++) {
        set(json, i, "id", report->steps[i].id);
        set(json, i, "title", report->steps[i].title);
        set(json, i, "state", report->steps[i].state);
        set(json, i, "found", report->steps[i].found);
        set(json, i, "status", report->steps[i].status);
        set(json, i, "advice", report->steps[i].advice);
    }
    json_end(json);
}
