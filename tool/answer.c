#include "answer.h"

#include <stdio.h>
#include <stdlib.h>

#include "failure.h"
#include "json.h"
#include "layout.h"
#include "system.h"
#include "text.h"

char *answer_text(pleo_response answer, const char *pointer)
{
    int32_t needed = 0;
    char *text;

    if (pleo_response_text(answer, pointer, PLEO_NTS, NULL, 0, &needed) != PLEO_E_BUFFER)
        return NULL;
    text = memory((size_t)needed + 1);
    if (pleo_response_text(answer, pointer, PLEO_NTS, text, needed + 1, NULL) == PLEO_OK)
        return text;
    free(text);
    return NULL;
}

void print_member(const char *title, pleo_response answer, const char *pointer, int longest)
{
    char *text = answer_text(answer, pointer), *shown;

    if (text != NULL && text[0] != '\0') {
        shown = clipped(text, longest);
        print_field(title, shown);
        free(shown);
    }
    free(text);
}

const char *answer_subject_type(pleo_response answer)
{
    int32_t type;

    if (pleo_response_subject_type(answer, &type) != PLEO_OK)
        return NULL;
    switch (type) {
    case PLEO_SUBJECT_COMPANY:
        return "Company";
    case PLEO_SUBJECT_ORGANISATION:
        return "Organisation";
    default:
        return "Subject";
    }
}

char *answer_subject(pleo_response answer)
{
    int32_t needed = 0;
    char *text;

    if (pleo_response_subject_text(answer, NULL, 0, &needed) != PLEO_E_BUFFER)
        return NULL;
    text = memory((size_t)needed + 1);
    if (pleo_response_subject_text(answer, text, needed + 1, NULL) == PLEO_OK)
        return text;
    free(text);
    return NULL;
}

void print_subject(pleo_response answer)
{
    char *subject = answer_subject(answer), *shown;

    if (subject != NULL) {
        shown = clipped(subject, LONGEST_NAME);
        print_field(answer_subject_type(answer), shown);
        free(shown);
    }
    free(subject);
}

void print_json(const char *json, size_t length)
{
    char *shown = is_terminal(STREAM_OUT) ? harmless(json, length) : NULL;

    fwrite(shown != NULL ? shown : json, 1, length, stdout);
    free(shown);
}

void print_body(pleo_response answer)
{
    const char *body = NULL;
    int32_t length = 0;

    if (pleo_response_body(answer, &body, &length) != PLEO_OK || length == 0)
        return;
    print_json(body, (size_t)length);
    if (body[length - 1] != '\n')
        putchar('\n');
}

void print_body_for_programs(pleo_response answer)
{
    const char *body = NULL;
    int32_t length = 0;

    if (pleo_response_body(answer, &body, &length) == PLEO_OK)
        json_print(body, (size_t)length);
}

int end_command(pleo_client client, pleo_response answer, int32_t status)
{
    int exit_code = status == PLEO_OK ? 0 : complain(status);

    interrupt_client(0);
    pleo_free(answer);
    pleo_free(client);
    return exit_code;
}
