/* pleo whoami: whose key it is, and what it permits. */

#include "whoami.h"

#include <stdio.h>
#include <stdlib.h>

#include "answer.h"
#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "json.h"
#include "layout.h"
#include "settings.h"

void print_identity(pleo_response introspection)
{
    char *scope = answer_text(introspection, "/data/scope");

    /* Pleo need not name the application, nor whom the key is for. */
    print_member("Application", introspection, "/data/applicationName", LONGEST_NAME);
    print_subject(introspection);
    if (scope != NULL && scope[0] != '\0')
        print_member("Permissions", introspection, "/data/scope", LONGEST_MESSAGE);
    else
        print_field("Permissions", "none");
    free(scope);
}

int run_whoami(const struct arguments *arguments)
{
    pleo_client client = 0;
    pleo_response answer = 0;
    int32_t status;
    int exit_code = open_client(arguments, &client);

    if (exit_code != 0)
        return exit_code;
    status = pleo_introspect(client, &answer);
    if (status == PLEO_OK && json_is_wanted())
        print_body_for_programs(answer);
    else if (status == PLEO_OK)
        print_identity(answer);
    return end_command(client, answer, status);
}

int whoami_for_all(const struct profile *profile, struct outcome *outcome)
{
    pleo_response answer = 0;
    const int32_t status = pleo_introspect(profile->client, &answer);
    const int exit_code = status == PLEO_OK ? EXIT_OK : complain(status);
    char *subject;

    if (status == PLEO_OK) {
        subject = answer_subject(answer);
        if (subject != NULL)
            text_print(&outcome->line, "%s %s", answer_subject_type(answer), subject);
        free(subject);
    }
    pleo_free(answer);
    return exit_code;
}
