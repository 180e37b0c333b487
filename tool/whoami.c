/* pleo whoami: whose key it is, and what it permits. */

#include "whoami.h"

#include <stdio.h>
#include <stdlib.h>

#include "answer.h"
#include "commands.h"
#include "settings.h"
#include "terminal.h"

void print_identity(pleo_response introspection)
{
    char *application = answer_text(introspection, "/data/applicationName");
    char *subject = answer_subject(introspection);
    char *scope = answer_text(introspection, "/data/scope");

    /* Pleo need not name the application, nor whom the key is for. */
    if (application != NULL)
        print_field("Application", application);
    if (subject != NULL)
        print_field(answer_subject_type(introspection), subject);
    print_field("Permissions", scope != NULL && scope[0] != '\0' ? scope : "none");
    free(scope);
    free(subject);
    free(application);
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
    if (status == PLEO_OK && arguments->values[OPTION_JSON] != NULL)
        print_body(answer);
    else if (status == PLEO_OK)
        print_identity(answer);
    return end_command(client, answer, status);
}

int32_t whoami_for_all(const struct settings *settings, pleo_client client, struct text *line, int *exit_code)
{
    pleo_response answer = 0;
    int32_t status = pleo_introspect(client, &answer);
    char *subject;

    (void)settings;
    (void)exit_code;
    if (status == PLEO_OK) {
        subject = answer_subject(answer);
        if (subject != NULL)
            text_print(line, "%s %s", answer_subject_type(answer), subject);
        free(subject);
    }
    pleo_free(answer);
    return status;
}
