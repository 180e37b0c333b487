#include "arguments.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exit_code.h"
#include "failure.h"
#include "layout.h"

struct option_word {
    const char *name, *value, *help;
};

static const struct option_word WORDS[OPTIONS] = {
    [OPTION_OPTIONS] = {"--options", "FILE", "the options file, such as /etc/acme/pleo.options"},
    [OPTION_PROFILE] = {"--profile", "NAME", "the section [profile NAME] of the options file"},
    [OPTION_ALL] = {"--all", NULL, "runs for every profile of the file, with a line and an exit code for each"},
    [OPTION_KEY] = {"--key", "SOURCE", "where the key is: file:PATH, env:NAME, credential:NAME or wincred:NAME"},
    [OPTION_JSON] = {"--json", NULL, "prints JSON, for programs"},
    [OPTION_REPORT] = {"--report", NULL, "prints a report for support, without secrets"},
    [OPTION_ENVIRONMENT] = {"--environment", "WHICH", "the environment of Pleo that the key is from: production or staging"},
    [OPTION_KEEP] = {"--keep", "PLACE", "where the key is stored: file:PATH, credential:NAME or wincred:NAME"},
    [OPTION_OWNER] = {"--owner", "USER", "the user that the program runs as, who becomes the owner of the key file"},
    [OPTION_NO_INSTALL] = {"--no-install", NULL, "stores the key, but creates no installation"},
    [OPTION_YES] = {"--yes", NULL, "does not ask for confirmation"},
    [OPTION_ITEMS] = {"--items", NULL, "prints the items of all pages of a list, one per line"},
    [OPTION_OUTPUT] = {"--output", "FILE", "the output file, which appears when it is complete; also -o FILE. With --all, "
        "a directory"},
    [OPTION_FORMAT] = {"--format", "FORMAT", "json (a line for each item), csv or xml"},
    [OPTION_LAYOUT] = {"--layout", "FILE", "a layout: each item is written as a fixed-width record"},
    [OPTION_WAIT] = {"--wait", "SECONDS", "how long to wait for an export job if there is none, at most 86400"},
    [OPTION_FROM] = {"--from", "DAY", "the first day of the period, such as 2026-01-01, in UTC"},
    [OPTION_UNTIL] = {"--until", "DAY", "the first day after the period, such as 2026-02-01"},
    [OPTION_HELP] = {"--help", NULL, "shows this help"},
    [OPTION_VERSION] = {"--version", NULL, "shows the versions of this program and of its library"},
};

static const struct command *find_command(const char *name)
{
    const struct command *command;

    for (command = COMMANDS; command->name != NULL; command++)
        if (strcmp(command->name, name) == 0)
            return command;
    return NULL;
}

/* Takes an option, and its value from the same word or the next. Returns how many words; 0 if it is wrong. */
static int read_option(struct arguments *arguments, char **words)
{
    const char *word = strcmp(words[0], "-o") == 0 ? WORDS[OPTION_OUTPUT].name : words[0];
    const size_t length = strcspn(word, "=");
    const char *value = word[length] == '=' ? word + length + 1 : NULL;
    int option;

    for (option = 0; option < OPTIONS; option++)
        if (strlen(WORDS[option].name) == length && strncmp(WORDS[option].name, word, length) == 0)
            break;
    if (option == OPTIONS) {
        complain_of(EXIT_USAGE, "there is no option %.*s; see pleo --help", (int)length, words[0]);
        return 0;
    }
    if (WORDS[option].value == NULL) {
        if (value != NULL)
            complain_of(EXIT_USAGE, "%s takes no value", WORDS[option].name);
        arguments->values[option] = "";
        return value == NULL;
    }
    arguments->values[option] = value != NULL ? value : words[1];
    if (arguments->values[option] == NULL || arguments->values[option][0] == '\0') {
        complain_of(EXIT_USAGE, "%s takes a value: %s", WORDS[option].name, WORDS[option].help);
        return 0;
    }
    return value != NULL ? 1 : 2;
}

/* Whether not both of two options are given. */
static int excludes(const struct arguments *arguments, enum option one, enum option other)
{
    if (arguments->values[one] == NULL || arguments->values[other] == NULL)
        return 1;
    complain_of(EXIT_USAGE, "give %s or %s, not both", WORDS[one].name, WORDS[other].name);
    return 0;
}

/* Whether a command takes what was given. */
static int fits(const struct arguments *arguments, int operands)
{
    const struct command *command = arguments->command;
    int option;

    for (option = 0; option < OPTION_HELP; option++)
        if (arguments->values[option] != NULL && (command->options & TAKES(option)) == 0) {
            complain_of(EXIT_USAGE, "pleo %s takes no %s; see pleo %s --help", command->name, WORDS[option].name,
                command->name);
            return 0;
        }
    if (operands < command->operands_min) {
        complain_of(EXIT_USAGE, "usage: pleo %s %s", command->name, command->operands);
        return 0;
    }
    return excludes(arguments, OPTION_ALL, OPTION_PROFILE) && excludes(arguments, OPTION_ALL, OPTION_REPORT)
        && excludes(arguments, OPTION_ALL, OPTION_WAIT)
        && excludes(arguments, OPTION_ITEMS, OPTION_OUTPUT) && excludes(arguments, OPTION_FORMAT, OPTION_LAYOUT);
}

/* How many operands a command takes at most: each is a word in capitals, or such words with a | between. */
static int operands_max(const struct command *command)
{
    const char *at;
    int count = command->operands[0] != '\0';

    for (at = command->operands; *at != '\0'; at++)
        count += *at == ' ';
    return count;
}

int read_arguments(struct arguments *arguments, char **words)
{
    int operands = 0, only_operands = 0, taken;

    for (; *words != NULL; words += taken) {
        taken = 1;
        if (!only_operands && strcmp(*words, "--") == 0) {
            only_operands = 1;
        } else if (!only_operands && (*words)[0] == '-' && (*words)[1] != '\0') {
            taken = read_option(arguments, words);
            if (taken == 0)
                return EXIT_USAGE;
        } else if (arguments->command == NULL) {
            arguments->command = find_command(*words);
            if (arguments->command == NULL)
                return complain_of(EXIT_USAGE, "there is no command %s; see pleo --help", *words);
        } else if (operands == operands_max(arguments->command)) {
            return complain_of(EXIT_USAGE, "usage: pleo %s %s", arguments->command->name,
                arguments->command->operands);
        } else {
            arguments->operands[operands++] = *words;
        }
    }
    if (arguments->values[OPTION_HELP] != NULL || arguments->values[OPTION_VERSION] != NULL)
        return 0;
    if (arguments->command == NULL)
        return complain_of(EXIT_USAGE, "give a command; see pleo --help");
    return fits(arguments, operands) ? 0 : EXIT_USAGE;
}

static void show_option(int option)
{
    char *name = text_of("%s%s%s", WORDS[option].name, WORDS[option].value != NULL ? " " : "",
        WORDS[option].value != NULL ? WORDS[option].value : "");

    print_entry(2, name, 24, WORDS[option].help);
    free(name);
}

static void show_command(const struct command *command)
{
    char *usage = text_of("usage: pleo %s%s%s [OPTIONS]", command->name, command->operands[0] != '\0' ? " " : "",
        command->operands);
    int option;

    print_text(stdout, usage);
    putchar('\n');
    print_text(stdout, command->help);
    putchar('\n');
    for (option = 0; option < OPTIONS; option++)
        if ((command->options & TAKES(option)) != 0)
            show_option(option);
    free(usage);
}

void show_help(const struct command *command)
{
    char *name;

    if (command != NULL) {
        show_command(command);
        return;
    }
    print_text(stdout, "usage: pleo COMMAND [OPTIONS]");
    putchar('\n');
    print_text(stdout,
        "Manages a Pleo API key and its installation. An independent program, not Pleo's own.");
    putchar('\n');
    for (command = COMMANDS; command->name != NULL; command++) {
        name = text_of("%s %s", command->name, command->operands);
        print_entry(2, name, 29, command->summary);
        free(name);
    }
    putchar('\n');
    print_text(stdout, "Options of most commands:");
    show_option(OPTION_OPTIONS);
    show_option(OPTION_PROFILE);
    show_option(OPTION_ALL);
    show_option(OPTION_KEY);
    show_option(OPTION_JSON);
    putchar('\n');
    print_text(stdout, "pleo COMMAND --help shows the others; pleo(1) describes all of them.");
    putchar('\n');
    print_text(stdout, "Exit codes: 0 all right, 1 this machine or a request, 2 usage, 3 options or key, "
        "4 network or proxy, 5 TLS, 6 the key is refused, 7 a permission is missing, 8 there is no installation, or it is "
        "not active, 9 Pleo's side, 10 a person should look at something.");
}
