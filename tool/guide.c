#include "guide.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "terminal.h"
#include "text.h"

static void print_point(const char *text)
{
    fputs("  - ", stdout);
    print_wrapped(stdout, text, 4);
}

void explain_dialog(void)
{
    puts("\nIn Pleo, as an administrator or bookkeeper, either");
    print_point("choose the application, press Connect, look at the permissions, and allow them with your passcode; or");
    print_point("make a key under Settings, API Keys. It needs installations:read and installations:write, and for "
                "exports export-items:read, export-jobs:read and export-jobs:write.");
    puts("Pleo shows the key once. Copy it there and paste it here.\n");
}

/* A text as it stands in quotes in C. */
static char *quoted(const char *plain)
{
    struct text text = {0};

    for (; *plain != '\0'; plain++)
        text_print(&text, "%s%c", *plain == '\\' || *plain == '"' ? "\\" : "", *plain);
    return text.bytes;
}

/* The command that checks it, in two lines if it is long. */
static void print_check(const char *options_file, const char *profile)
{
    char *first = options_file != NULL ? text_of("    pleo check --options %s", options_file) : text_of("    pleo check");
    char *second = profile != NULL ? text_of(" --profile %s", profile) : text_of("%s", "");
    const int is_long = strlen(first) + strlen(second) > (size_t)columns() && profile != NULL;

    printf("%s%s%s\n", first, is_long ? " \\\n       " : "", second);
    free(second);
    free(first);
}

void explain_program(const char *options_file, const char *profile, int is_elsewhere)
{
    char *in_profile = profile != NULL ? text_of("\"%s\", PLEO_NTS", profile) : text_of("NULL, 0");
    char *path = quoted(options_file);
    char *load = text_of("    pleo_config_load(config, \"%s\", PLEO_NTS, %s);", path, in_profile);

    puts("\nA program needs three lines, here in C:\n\n    pleo_config_new(&config);");
    if (strlen(load) <= (size_t)columns())
        puts(load);
    else
        printf("    pleo_config_load(config,\n        \"%s\",\n        PLEO_NTS, %s);\n", path, in_profile);
    printf("    pleo_client_new_from(NULL, 0, config, &client);\n\nTo see whether all is well, now and later:\n\n");
    print_check(is_elsewhere ? options_file : NULL, profile);
    free(load);
    free(path);
    free(in_profile);
}
