#include "guide.h"

#include <stdio.h>
#include <stdlib.h>

#include "layout.h"
#include "text.h"

void explain_dialog(void)
{
    putchar('\n');
    print_text(stdout, "In Pleo, as an administrator or bookkeeper, either");
    print_point("choose the application, press Connect, look at the permissions, and allow them with your passcode; or");
    print_point("make a key under Settings, API Keys. It needs installations:read and installations:write, and for "
                "exports export-items:read, export-jobs:read and export-jobs:write.");
    print_text(stdout, "Pleo shows the key once. Copy it there and paste it here.");
    putchar('\n');
}

/* A text as it stands in quotes in C. */
static char *quoted(const char *plain)
{
    struct text text = {0};

    for (; *plain != '\0'; plain++)
        text_print(&text, "%s%c", *plain == '\\' || *plain == '"' ? "\\" : "", *plain);
    return text.bytes;
}

/* The command that checks it. */
static void print_check(const char *options_file, const char *profile)
{
    const char *words[8] = {"pleo", "check"};
    int count = 2;

    if (options_file != NULL) {
        words[count++] = "--options";
        words[count++] = options_file;
    }
    if (profile != NULL) {
        words[count++] = "--profile";
        words[count++] = profile;
    }
    words[count] = NULL;
    print_code(words, " \\");
}

void explain_program(const char *options_file, const char *profile, int is_elsewhere)
{
    static const char *const NEW[] = {"pleo_config_new(&config);", NULL};
    static const char *const CLIENT[] = {"pleo_client_new_from(NULL,", "0,", "config,", "&client);", NULL};
    char *path = quoted(options_file);
    char *path_word = text_of("\"%s\",", path);
    char *profile_words = profile != NULL ? text_of("\"%s\", PLEO_NTS);", profile) : text_of("NULL, 0);");
    const char *const load[] = {"pleo_config_load(config,", path_word, "PLEO_NTS,", profile_words, NULL};

    putchar('\n');
    print_text(stdout, "A program needs three lines, here in C:");
    putchar('\n');
    print_code(NEW, "");
    print_code(load, "");
    print_code(CLIENT, "");
    putchar('\n');
    print_text(stdout, "To see whether all is well, now and later:");
    putchar('\n');
    print_check(is_elsewhere ? options_file : NULL, profile);
    free(profile_words);
    free(path_word);
    free(path);
}
