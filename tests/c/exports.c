#include "exports.h"
#include "shapes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

pleo_response the_response;
pleo_request the_request;
pleo_json the_json;
pleo_layout the_layout;

COPY(pleo_version_text)
COPY(pleo_version_field)
HANDLE_COPY(pleo_status_name_text)
HANDLE_COPY(pleo_status_name_field)
HANDLE_COPY(pleo_status_meaning_text)
HANDLE_COPY(pleo_status_meaning_field)
HANDLE_COPY(pleo_state_name_text)
HANDLE_COPY(pleo_state_name_field)
OUT(pleo_error_take)
HANDLE_OUT(pleo_error_status)
HANDLE_COPY(pleo_error_message_text)
HANDLE_COPY(pleo_error_message_field)
HANDLE_OUT(pleo_error_http_status)
HANDLE_OUT(pleo_error_retry_after_seconds)
HANDLE_OUT(pleo_error_can_retry)
HANDLE_COPY(pleo_error_api_type_text)
HANDLE_COPY(pleo_error_api_type_field)
HANDLE_COPY(pleo_error_api_message_text)
HANDLE_COPY(pleo_error_api_message_field)
HANDLE_COPY(pleo_error_request_id_text)
HANDLE_COPY(pleo_error_request_id_field)
HANDLE_COPY(pleo_error_report_text)
HANDLE_COPY(pleo_error_report_field)
HANDLE_OUT(pleo_error_response)
OUT(pleo_config_new)
HANDLE_IN_COPY(pleo_config_get_text)
HANDLE_IN_COPY(pleo_config_get_field)
HANDLE_IN_IN(pleo_config_set)
HANDLE_IN_IN(pleo_config_load)
HANDLE_IN_NUMBER_COPY(pleo_config_profile_text)
HANDLE_IN_NUMBER_COPY(pleo_config_profile_field)
IN_HANDLE_OUT(pleo_client_new)
IN_HANDLE_OUT(pleo_client_new_from)
HANDLE_IN(pleo_client_set_key)
HANDLE(pleo_client_cancel)
HANDLE_COPY(pleo_client_log_text)
HANDLE_COPY(pleo_client_log_field)
HANDLE_COPY(pleo_client_company_text)
HANDLE_COPY(pleo_client_company_field)
HANDLE_OUT(pleo_introspect)
HANDLE_OUT(pleo_client_check)
HANDLE_IN_OUT(pleo_create_installation)
HANDLE_IN_OUT(pleo_get_installation)
HANDLE_IN_OUT(pleo_update_installation)
HANDLE_OUT(pleo_activate_installation)
HANDLE_OUT(pleo_delete_installation)
HANDLE_IN_OUT(pleo_ensure_installation)
HANDLE_OUT(pleo_response_status)
HANDLE_OUT(pleo_response_origin)
HANDLE_IN_COPY(pleo_response_header_text)
HANDLE_IN_COPY(pleo_response_header_field)
HANDLE_OUT_OUT(pleo_response_body)
HANDLE_COPY(pleo_response_body_text)
HANDLE_COPY(pleo_response_body_field)
HANDLE_IN_COPY(pleo_response_text)
HANDLE_IN_COPY(pleo_response_field)
HANDLE_IN_OUT(pleo_response_int64)
HANDLE_IN_COPY(pleo_response_decimal_text)
HANDLE_IN_COPY(pleo_response_decimal_field)
HANDLE_IN_OUT(pleo_response_boolean)
HANDLE_IN_OUT(pleo_response_count)
HANDLE_IN_OUT(pleo_response_type)
HANDLE_IN_COPY(pleo_response_json_text)
HANDLE_IN_COPY(pleo_response_json_field)
HANDLE_IN_OUT(pleo_response_value)
HANDLE_OUT(pleo_response_next)
HANDLE_COPY(pleo_response_name_text)
HANDLE_COPY(pleo_response_name_field)
HANDLE_IN_NUMBER_COPY(pleo_response_name_at_text)
HANDLE_IN_NUMBER_COPY(pleo_response_name_at_field)
HANDLE_IN_PIECE(pleo_response_text_piece)
HANDLE_IN_PIECE(pleo_response_json_piece)
HANDLE_OUT(pleo_response_state)
HANDLE_OUT(pleo_response_subject_type)
HANDLE_COPY(pleo_response_subject_text)
HANDLE_COPY(pleo_response_subject_field)

HANDLE_IN_IN(pleo_request_set_path)
HANDLE_IN_IN(pleo_request_set_query)
HANDLE_IN_IN(pleo_request_add_query)
HANDLE_IN_IN(pleo_request_set_header)
HANDLE_IN(pleo_request_set_body)
HANDLE_IN_IN(pleo_request_set_content)
HANDLE_IN_IN(pleo_request_set_file)
HANDLE_FOUR_IN(pleo_request_add_part)
HANDLE_FOUR_IN(pleo_request_add_file)
HANDLE_IN(pleo_request_set_output)
HANDLE_IN_OUT(pleo_request_new_link)
HANDLE_REQUEST_OUT(pleo_request_send)
HANDLE_REQUEST_OUT(pleo_pages_new)
HANDLE_OUT(pleo_pages_next)
HANDLE_OUT(pleo_pages_next_item)
HANDLE_OUT(pleo_pages_current)
HANDLE_OUT_OUT(pleo_pages_progress)
HANDLE_REQUEST_OUT(pleo_request_submit)
HANDLE(pleo_task_cancel)
HANDLE_OUT_OUT(pleo_task_progress)
HANDLE_OUT(pleo_task_take)

static int32_t call_pleo_request_new(const struct arguments *a)
{
    return pleo_request_new(a->handle, a->in[0], a->length[0], a->in[1], a->length[1], a->out);
}

static int32_t call_pleo_request_set_json(const struct arguments *a)
{
    return pleo_request_set_json(a->handle, the_json);
}

static int32_t call_pleo_request_set_timeout(const struct arguments *a)
{
    return pleo_request_set_timeout(a->handle, 1000);
}

static int32_t call_pleo_request_set_size(const struct arguments *a)
{
    return pleo_request_set_size(a->handle, 1000);
}

static int32_t call_pleo_request_set_idempotent(const struct arguments *a)
{
    return pleo_request_set_idempotent(a->handle, 1);
}

static int32_t call_pleo_request_on_progress(const struct arguments *a)
{
    return pleo_request_on_progress(a->handle, NULL, NULL);
}

static int32_t call_pleo_config_on_log(const struct arguments *a)
{
    return pleo_config_on_log(a->handle, NULL, NULL);
}

static int32_t call_pleo_task_wait(const struct arguments *a)
{
    return pleo_task_wait(a->handle, 0, a->out);
}

HANDLE_OUT(pleo_json_new)
HANDLE_IN_OUT(pleo_json_parse)
HANDLE_IN_OUT(pleo_layout_new)
HANDLE_OUT(pleo_layout_size)
HANDLE_OUT(pleo_layout_count)
HANDLE_NUMBER_COPY(pleo_layout_name_text)
HANDLE_NUMBER_COPY(pleo_layout_name_field)
HANDLE_IN_IN(pleo_json_set_text)
HANDLE_IN_IN(pleo_json_set_field)
HANDLE_IN_IN(pleo_json_set_decimal)
HANDLE_IN_IN(pleo_json_set_json)
HANDLE_IN(pleo_json_set_null)
HANDLE_IN(pleo_json_remove)
HANDLE_COPY(pleo_json_print_text)
HANDLE_COPY(pleo_json_print_field)
HANDLE_IN_COPY(pleo_response_money_text)
HANDLE_IN_COPY(pleo_response_money_field)

static int32_t call_pleo_json_set_int64(const struct arguments *a)
{
    return pleo_json_set_int64(a->handle, a->in[0], a->length[0], INT64_MIN);
}

static int32_t call_pleo_money_text(const struct arguments *a)
{
    return pleo_money_text(a->in[0], a->length[0], -12345, a->buffer, a->size, a->needed);
}

static int32_t call_pleo_money_field(const struct arguments *a)
{
    return pleo_money_field(a->in[0], a->length[0], -12345, a->buffer, a->size, a->needed);
}

static int32_t call_pleo_money_minors(const struct arguments *a)
{
    return pleo_money_minors(a->in[0], a->length[0], a->in[1], a->length[1], a->out);
}

static int32_t call_pleo_json_set_money(const struct arguments *a)
{
    return pleo_json_set_money(a->handle, a->in[0], a->length[0], a->in[1], a->length[1], a->in[2], a->length[2]);
}

static int32_t call_pleo_time_read(const struct arguments *a)
{
    return pleo_time_read(a->in[0], a->length[0], a->out, a->second_out, a->third_out);
}

static int32_t call_pleo_time_read_utc(const struct arguments *a)
{
    return pleo_time_read_utc(a->in[0], a->length[0], a->out, a->second_out);
}

static int32_t call_pleo_time_text(const struct arguments *a)
{
    return pleo_time_text(20261125, 164700, 60, a->buffer, a->size, a->needed);
}

static int32_t call_pleo_time_field(const struct arguments *a)
{
    return pleo_time_field(20261125, 164700, 60, a->buffer, a->size, a->needed);
}

static int32_t call_pleo_webhook_verify(const struct arguments *a)
{
    return pleo_webhook_verify(a->in[0], a->length[0], a->in[1], a->length[1], a->in[2], a->length[2], a->in[3],
        a->length[3], a->in[4], a->length[4], -1);
}

static int32_t call_pleo_json_set_boolean(const struct arguments *a)
{
    return pleo_json_set_boolean(a->handle, a->in[0], a->length[0], 1);
}

static int32_t call_pleo_json_set_value(const struct arguments *a)
{
    return pleo_json_set_value(a->handle, a->in[0], a->length[0], the_response, a->in[1], a->length[1]);
}

static int32_t call_pleo_call(const struct arguments *a)
{
    return pleo_call(a->handle, a->in[0], a->length[0], a->in[1], a->length[1], a->in[2], a->length[2], a->out);
}

static int32_t call_pleo_response_item(const struct arguments *a)
{
    return pleo_response_item(a->handle, a->in[0], a->length[0], 0, a->out);
}

static int32_t call_pleo_response_body_piece(const struct arguments *a)
{
    return pleo_response_body_piece(a->handle, 0, a->buffer, a->size, a->out);
}

static int32_t call_pleo_response_record(const struct arguments *a)
{
    return pleo_response_record(a->handle, a->in[0], a->length[0], the_layout, a->buffer, a->size, NULL, 0, NULL);
}

static int32_t call_pleo_pages_next_record(const struct arguments *a)
{
    return pleo_pages_next_record(a->handle, the_layout, a->buffer, a->size, NULL, 0, NULL);
}

HANDLE_OUT(pleo_export_job)
HANDLE_OUT(pleo_export_current)
HANDLE_OUT(pleo_export_job_item)
HANDLE_COPY(pleo_export_former_text)
HANDLE_COPY(pleo_export_former_field)
HANDLE_OUT_OUT(pleo_export_progress)
HANDLE(pleo_export_send)
HANDLE(pleo_export_keep_alive)

static int32_t call_pleo_export_open(const struct arguments *a) { return pleo_export_open(a->handle, 0, a->out); }

static int32_t call_pleo_export_wait(const struct arguments *a) { return pleo_export_wait(a->handle, 0, 0, a->out); }

static int32_t call_pleo_export_start(const struct arguments *a) { return pleo_export_start(a->handle, 0, a->out); }

static int32_t call_pleo_export_next(const struct arguments *a) { return pleo_export_next(a->handle, a->out, NULL); }

static int32_t call_pleo_export_next_record(const struct arguments *a)
{
    return pleo_export_next_record(a->handle, the_layout, a->buffer, a->size, NULL, 0, NULL, NULL);
}

static int32_t call_pleo_export_booked(const struct arguments *a)
{
    return pleo_export_booked(a->handle, a->in[0], a->length[0], a->in[1], a->length[1], a->in[2], a->length[2]);
}

static int32_t call_pleo_export_rejected(const struct arguments *a)
{
    return pleo_export_rejected(a->handle, a->in[0], a->length[0], a->in[1], a->length[1], a->in[2], a->length[2]);
}

static int32_t call_pleo_export_fetch_files(const struct arguments *a)
{
    return pleo_export_fetch_files(a->handle, the_response, a->in[0], a->length[0], NULL);
}

static int32_t call_pleo_export_close(const struct arguments *a) { return pleo_export_close(a->handle, NULL); }

static int32_t call_pleo_export_fail(const struct arguments *a)
{
    return pleo_export_fail(a->handle, a->in[0], a->length[0], a->in[1], a->length[1], NULL);
}

/* The limits that the header names. */
#define EXTERNAL 2000
#define REASON 4000
#define NAME 64
#define VALUE 262144
#define KEY 4096
#define PATH 8192
#define LAYOUT 65536
#define BODY (64 * 1024 * 1024)

#define ARGUMENT PLEO_E_ARGUMENT
#define ROW(f) .name = #f, .call = call_##f
#define NUMBER .out_size = 4

const struct exported exports[] = {
    {ROW(pleo_version_text), .copies = 1},
    {ROW(pleo_version_field), .copies = 1},
    {ROW(pleo_status_name_text), .copies = 1},
    {ROW(pleo_status_name_field), .copies = 1},
    {ROW(pleo_status_meaning_text), .copies = 1},
    {ROW(pleo_status_meaning_field), .copies = 1},
    {ROW(pleo_state_name_text), .copies = 1},
    {ROW(pleo_state_name_field), .copies = 1},
    {ROW(pleo_error_take), NUMBER, .made = ERRORS},
    {ROW(pleo_error_status), .handle = ERRORS, NUMBER},
    {ROW(pleo_error_message_text), .handle = ERRORS, .copies = 1},
    {ROW(pleo_error_message_field), .handle = ERRORS, .copies = 1},
    {ROW(pleo_error_http_status), .handle = ERRORS, NUMBER},
    {ROW(pleo_error_retry_after_seconds), .handle = ERRORS, NUMBER},
    {ROW(pleo_error_can_retry), .handle = ERRORS, NUMBER},
    {ROW(pleo_error_api_type_text), .handle = ERRORS, .copies = 1},
    {ROW(pleo_error_api_type_field), .handle = ERRORS, .copies = 1},
    {ROW(pleo_error_api_message_text), .handle = ERRORS, .copies = 1},
    {ROW(pleo_error_api_message_field), .handle = ERRORS, .copies = 1},
    {ROW(pleo_error_request_id_text), .handle = ERRORS, .copies = 1},
    {ROW(pleo_error_request_id_field), .handle = ERRORS, .copies = 1},
    {ROW(pleo_error_report_text), .handle = ERRORS, .copies = 1},
    {ROW(pleo_error_report_field), .handle = ERRORS, .copies = 1},
    {ROW(pleo_error_response), .handle = ERRORS, NUMBER, .made = RESPONSES},
    {ROW(pleo_config_new), NUMBER, .made = CONFIGS},
    {ROW(pleo_config_set), .handle = CONFIGS, .in = {{"attempts", NAME, ARGUMENT}, {"3", VALUE, PLEO_OK}}},
    {ROW(pleo_config_get_text), .handle = CONFIGS, .in = {{"attempts", NAME, ARGUMENT}}, .copies = 1},
    {ROW(pleo_config_get_field), .handle = CONFIGS, .in = {{"attempts", NAME, ARGUMENT}}, .copies = 1},
    {ROW(pleo_config_load), .handle = CONFIGS, .in = {{"/nowhere/options", PATH, ARGUMENT}, {"acme", NAME, PLEO_OK}},
        .good = PLEO_E_FILE},
    {ROW(pleo_config_profile_text), .handle = CONFIGS, .in = {{"/nowhere/options", PATH, ARGUMENT}}, .copies = 1,
        .good = PLEO_E_FILE},
    {ROW(pleo_config_profile_field), .handle = CONFIGS, .in = {{"/nowhere/options", PATH, ARGUMENT}}, .copies = 1,
        .good = PLEO_E_FILE},
    {ROW(pleo_client_new), .handle = CONFIGS, .zero_is_fine = 1, .in = {{"pls_1", KEY, PLEO_E_KEY}}, NUMBER, .made = CLIENTS},
    {ROW(pleo_client_new_from), .handle = CONFIGS, .zero_is_fine = 1, .in = {{"env:MY_KEY", PATH, ARGUMENT}}, NUMBER, .made = CLIENTS},
    {ROW(pleo_client_set_key), .handle = CLIENTS, .in = {{THE_KEY, KEY, PLEO_E_KEY}}},
    {ROW(pleo_introspect), .handle = CLIENTS, NUMBER, .made = RESPONSES},
    {ROW(pleo_client_check), .handle = CLIENTS, NUMBER, .made = RESPONSES},
    {ROW(pleo_create_installation), .handle = CLIENTS, .in = {{"{}", BODY, PLEO_OK}}, NUMBER, .made = RESPONSES},
    {ROW(pleo_get_installation), .handle = CLIENTS, .in = {{THE_COMPANY, NAME, PLEO_OK}}, NUMBER, .made = RESPONSES},
    {ROW(pleo_update_installation), .handle = CLIENTS, .in = {{"{\"status\":\"INACTIVE\"}", BODY, ARGUMENT}}, NUMBER,
        .made = RESPONSES},
    {ROW(pleo_activate_installation), .handle = CLIENTS, NUMBER, .made = RESPONSES},
    {ROW(pleo_delete_installation), .handle = CLIENTS, NUMBER, .made = RESPONSES},
    {ROW(pleo_ensure_installation), .handle = CLIENTS, .in = {{"{}", BODY, PLEO_OK}}, NUMBER, .made = RESPONSES},
    {ROW(pleo_call), .handle = CLIENTS,
        .in = {{"POST", 16, ARGUMENT}, {UPLOADS, PATH, ARGUMENT}, {"{}", BODY, PLEO_OK}}, NUMBER,
        .made = RESPONSES},
    {ROW(pleo_client_cancel), .handle = CLIENTS},
    {ROW(pleo_config_on_log), .handle = CONFIGS},
    {ROW(pleo_client_company_text), .handle = CLIENTS, .copies = 1},
    {ROW(pleo_client_company_field), .handle = CLIENTS, .copies = 1},
    {ROW(pleo_client_log_text), .handle = CLIENTS, .copies = 1},
    {ROW(pleo_client_log_field), .handle = CLIENTS, .copies = 1},
    {ROW(pleo_request_new), .handle = CLIENTS, .zero_is_fine = 1,
        .in = {{"GET", 16, ARGUMENT}, {"/v1/{id}", PATH, ARGUMENT}}, NUMBER, .made = REQUESTS},
    {ROW(pleo_request_set_path), .handle = REQUESTS, .in = {{"id", NAME, ARGUMENT}, {"1", PATH, ARGUMENT}}},
    {ROW(pleo_request_set_query), .handle = REQUESTS, .in = {{"q", NAME, ARGUMENT}, {"1", PATH, PLEO_OK}}},
    {ROW(pleo_request_add_query), .handle = REQUESTS, .in = {{"q", NAME, ARGUMENT}, {"2", PATH, PLEO_OK}}},
    {ROW(pleo_request_set_header), .handle = REQUESTS, .in = {{"x-note", NAME, ARGUMENT}, {"1", PATH, PLEO_OK}}},
    {ROW(pleo_request_set_body), .handle = REQUESTS, .in = {{"{}", BODY, PLEO_OK}}},
    {ROW(pleo_request_set_json), .handle = REQUESTS},
    {ROW(pleo_request_set_content), .handle = REQUESTS, .in = {{"text/csv", PATH, ARGUMENT}, {"a;b", BODY, PLEO_OK}}},
    {ROW(pleo_request_set_file), .handle = REQUESTS, .in = {{"text/csv", PATH, ARGUMENT}, {"/nowhere/a", PATH, ARGUMENT}}},
    {ROW(pleo_request_add_part), .handle = REQUESTS,
        .in = {{"file", PATH, ARGUMENT}, {"a.csv", PATH, PLEO_OK}, {"text/csv", PATH, PLEO_OK}, {"a;b", BODY, PLEO_OK}}},
    {ROW(pleo_request_add_file), .handle = REQUESTS,
        .in = {{"file", PATH, ARGUMENT}, {"a.csv", PATH, PLEO_OK}, {"text/csv", PATH, PLEO_OK},
            {"/nowhere/a", PATH, ARGUMENT}}},
    {ROW(pleo_request_set_output), .handle = REQUESTS, .in = {{"/nowhere/a", PATH, PLEO_OK}}},
    {ROW(pleo_request_set_timeout), .handle = REQUESTS},
    {ROW(pleo_request_set_size), .handle = REQUESTS},
    {ROW(pleo_request_set_idempotent), .handle = REQUESTS},
    {ROW(pleo_request_new_link), .handle = CLIENTS, .in = {{"https://files.example/a?b=c", PATH, PLEO_E_ARGUMENT}}, NUMBER,
        .made = REQUESTS},
    {ROW(pleo_request_on_progress), .handle = REQUESTS},
    {ROW(pleo_request_send), .handle = CLIENTS, NUMBER, .made = RESPONSES},
    {ROW(pleo_pages_new), .handle = CLIENTS, NUMBER, .made = PAGES},
    {ROW(pleo_pages_next), .handle = PAGES, NUMBER, .made = RESPONSES},
    {ROW(pleo_pages_next_item), .handle = PAGES, NUMBER, .made = RESPONSES},
    {ROW(pleo_pages_next_record), .handle = PAGES, .pieces = 1},
    {ROW(pleo_pages_current), .handle = PAGES, NUMBER, .made = RESPONSES},
    {ROW(pleo_pages_progress), .handle = PAGES, .out_size = 8, .second_out_size = 8},
    {ROW(pleo_request_submit), .handle = CLIENTS, NUMBER, .made = TASKS},
    {ROW(pleo_task_wait), .handle = TASKS, NUMBER},
    {ROW(pleo_task_cancel), .handle = TASKS},
    {ROW(pleo_task_progress), .handle = TASKS, .out_size = 8, .second_out_size = 8},
    {ROW(pleo_task_take), .handle = TASKS, NUMBER, .made = RESPONSES},
    {ROW(pleo_response_status), .handle = RESPONSES, NUMBER},
    {ROW(pleo_response_origin), .handle = RESPONSES, NUMBER},
    {ROW(pleo_response_header_text), .handle = RESPONSES, .in = {{"x-request-id", PATH, ARGUMENT}}, .copies = 1},
    {ROW(pleo_response_header_field), .handle = RESPONSES, .in = {{"x-request-id", PATH, ARGUMENT}}, .copies = 1},
    {ROW(pleo_response_body), .handle = RESPONSES, .out_size = (int)sizeof(char *), .second_out_size = 4},
    {ROW(pleo_response_body_text), .handle = RESPONSES, .copies = 1},
    {ROW(pleo_response_body_field), .handle = RESPONSES, .copies = 1},
    {ROW(pleo_response_text), .handle = RESPONSES, .in = {{"/text", PATH, PLEO_E_TYPE}}, .copies = 1},
    {ROW(pleo_response_field), .handle = RESPONSES, .in = {{"/text", PATH, PLEO_E_TYPE}}, .copies = 1},
    {ROW(pleo_response_int64), .handle = RESPONSES, .in = {{"/number", PATH, PLEO_E_TYPE}}, .out_size = 8},
    {ROW(pleo_response_decimal_text), .handle = RESPONSES, .in = {{"/number", PATH, PLEO_E_TYPE}}, .copies = 1},
    {ROW(pleo_response_decimal_field), .handle = RESPONSES, .in = {{"/number", PATH, PLEO_E_TYPE}}, .copies = 1},
    {ROW(pleo_response_boolean), .handle = RESPONSES, .in = {{"/boolean", PATH, PLEO_E_TYPE}}, NUMBER},
    {ROW(pleo_response_count), .handle = RESPONSES, .in = {{"/list", PATH, PLEO_OK}}, NUMBER},
    {ROW(pleo_response_type), .handle = RESPONSES, .in = {{"/list", PATH, PLEO_OK}}, NUMBER},
    {ROW(pleo_response_json_text), .handle = RESPONSES, .in = {{"/list", PATH, PLEO_OK}}, .copies = 1},
    {ROW(pleo_response_json_field), .handle = RESPONSES, .in = {{"/list", PATH, PLEO_OK}}, .copies = 1},
    {ROW(pleo_response_value), .handle = RESPONSES, .in = {{"/list", PATH, PLEO_OK}}, NUMBER, .made = RESPONSES},
    {ROW(pleo_response_item), .handle = RESPONSES, .in = {{"/list", PATH, PLEO_OK}}, NUMBER, .made = RESPONSES},
    {ROW(pleo_response_next), .handle = RESPONSES, NUMBER, .made = RESPONSES},
    {ROW(pleo_response_name_text), .handle = RESPONSES, .copies = 1},
    {ROW(pleo_response_name_field), .handle = RESPONSES, .copies = 1},
    {ROW(pleo_response_name_at_text), .handle = RESPONSES, .in = {{"/amount", PATH, PLEO_OK}}, .copies = 1},
    {ROW(pleo_response_name_at_field), .handle = RESPONSES, .in = {{"/amount", PATH, PLEO_OK}}, .copies = 1},
    {ROW(pleo_response_text_piece), .handle = RESPONSES, .in = {{"/text", PATH, PLEO_E_TYPE}}, NUMBER, .pieces = 1},
    {ROW(pleo_response_json_piece), .handle = RESPONSES, .in = {{"/list", PATH, PLEO_OK}}, NUMBER, .pieces = 1},
    {ROW(pleo_response_body_piece), .handle = RESPONSES, NUMBER, .pieces = 1},
    {ROW(pleo_layout_new), .handle = CONFIGS, .zero_is_fine = 1, .in = {{THE_LAYOUT, LAYOUT, ARGUMENT}}, NUMBER,
        .made = LAYOUTS},
    {ROW(pleo_layout_size), .handle = LAYOUTS, NUMBER},
    {ROW(pleo_layout_count), .handle = LAYOUTS, NUMBER},
    {ROW(pleo_layout_name_text), .handle = LAYOUTS, .copies = 1},
    {ROW(pleo_layout_name_field), .handle = LAYOUTS, .copies = 1},
    {ROW(pleo_response_record), .handle = RESPONSES, .in = {{"/list", PATH, PLEO_OK}}, .pieces = 1},
    /* There is no job any more when these are called: the sandbox has forgotten it. */
    {ROW(pleo_export_open), .handle = CLIENTS, NUMBER, .made = EXPORTS, .good = PLEO_E_END},
    {ROW(pleo_export_wait), .handle = CLIENTS, NUMBER, .made = EXPORTS, .good = PLEO_E_END},
    {ROW(pleo_export_start), .handle = CLIENTS, NUMBER, .made = EXPORTS, .good = PLEO_E_END},
    {ROW(pleo_export_job), .handle = EXPORTS, NUMBER, .made = RESPONSES},
    {ROW(pleo_export_current), .handle = EXPORTS, NUMBER, .made = RESPONSES, .good = PLEO_E_MISSING},
    {ROW(pleo_export_job_item), .handle = EXPORTS, NUMBER, .made = RESPONSES, .good = PLEO_E_MISSING},
    {ROW(pleo_export_former_text), .handle = EXPORTS, .copies = 1, .good = PLEO_E_MISSING},
    {ROW(pleo_export_former_field), .handle = EXPORTS, .copies = 1, .good = PLEO_E_MISSING},
    {ROW(pleo_export_progress), .handle = EXPORTS, .out_size = 8, .second_out_size = 8},
    {ROW(pleo_export_send), .handle = EXPORTS},
    {ROW(pleo_export_booked), .handle = EXPORTS,
        .in = {{"an entry of no job", EXTERNAL, PLEO_OK}, {"V-1", EXTERNAL, PLEO_OK}, {"https://a.example", EXTERNAL, PLEO_OK}},
        .good = ARGUMENT},
    {ROW(pleo_export_rejected), .handle = EXPORTS,
        .in = {{"an entry of no job", EXTERNAL, PLEO_OK}, {"account_unknown", EXTERNAL, ARGUMENT}, {"a", REASON, PLEO_OK}},
        .good = ARGUMENT},
    {ROW(pleo_export_fetch_files), .handle = EXPORTS, .in = {{"/nowhere", PATH, ARGUMENT}}, .good = PLEO_E_PROTOCOL},
    {ROW(pleo_export_next), .handle = EXPORTS, NUMBER, .made = RESPONSES, .good = PLEO_E_EXPORT_ENDED},
    {ROW(pleo_export_next_record), .handle = EXPORTS, .pieces = 1, .good = PLEO_E_EXPORT_ENDED},
    {ROW(pleo_export_keep_alive), .handle = EXPORTS, .good = PLEO_E_EXPORT_ENDED},
    {ROW(pleo_export_fail), .handle = EXPORTS, .in = {{"service_timeout", EXTERNAL, ARGUMENT}, {"a", REASON, PLEO_OK}},
        .good = PLEO_E_EXPORT_ENDED},
    {ROW(pleo_export_close), .handle = EXPORTS, .good = PLEO_E_EXPORT_ENDED},
    {ROW(pleo_response_state), .handle = RESPONSES, NUMBER},
    {ROW(pleo_response_subject_type), .handle = RESPONSES, NUMBER},
    {ROW(pleo_response_subject_text), .handle = RESPONSES, .copies = 1},
    {ROW(pleo_response_subject_field), .handle = RESPONSES, .copies = 1},
    {ROW(pleo_json_new), .handle = CLIENTS, .zero_is_fine = 1, NUMBER, .made = JSONS},
    {ROW(pleo_json_parse), .handle = CLIENTS, .zero_is_fine = 1, .in = {{"[1]", BODY, ARGUMENT}}, NUMBER, .made = JSONS},
    {ROW(pleo_json_set_text), .handle = JSONS, .in = {{"/text", PATH, PLEO_OK}, {"a", BODY, ARGUMENT, 1}}},
    {ROW(pleo_json_set_field), .handle = JSONS, .in = {{"/text", PATH, PLEO_OK}, {"a", BODY, ARGUMENT, 1}}},
    {ROW(pleo_json_set_int64), .handle = JSONS, .in = {{"/number", PATH, PLEO_OK}}},
    {ROW(pleo_json_set_decimal), .handle = JSONS, .in = {{"/number", PATH, PLEO_OK}, {"1.50", 4096, ARGUMENT}}},
    {ROW(pleo_json_set_boolean), .handle = JSONS, .in = {{"/boolean", PATH, PLEO_OK}}},
    {ROW(pleo_json_set_null), .handle = JSONS, .in = {{"/null", PATH, PLEO_OK}}},
    {ROW(pleo_json_set_json), .handle = JSONS, .in = {{"/raw", PATH, PLEO_OK}, {"{}", BODY, ARGUMENT}}},
    {ROW(pleo_json_set_value), .handle = JSONS, .in = {{"/part", PATH, PLEO_OK}, {"/list", PATH, PLEO_OK}}},
    {ROW(pleo_json_remove), .handle = JSONS, .in = {{"", PATH, PLEO_OK}}},
    {ROW(pleo_json_set_money), .handle = JSONS,
        .in = {{"/amount", PATH, PLEO_OK}, {"EUR", NAME, ARGUMENT}, {"-1.50", NAME, ARGUMENT}}},
    {ROW(pleo_money_text), .in = {{"EUR", NAME, ARGUMENT}}, .copies = 1},
    {ROW(pleo_money_field), .in = {{"EUR", NAME, ARGUMENT}}, .copies = 1},
    {ROW(pleo_money_minors), .in = {{"EUR", NAME, ARGUMENT}, {"1.50", NAME, ARGUMENT}}, .out_size = 8},
    {ROW(pleo_response_money_text), .handle = RESPONSES, .in = {{"/amount", PATH, PLEO_E_MISSING}}, .copies = 1},
    {ROW(pleo_response_money_field), .handle = RESPONSES, .in = {{"/amount", PATH, PLEO_E_MISSING}}, .copies = 1},
    {ROW(pleo_time_read), .in = {{"2026-11-25T16:47:00+01:00", NAME, ARGUMENT}}, NUMBER, .second_out_size = 4,
        .third_out_size = 4},
    {ROW(pleo_time_read_utc), .in = {{"2026-11-25T16:47:00+01:00", NAME, ARGUMENT}}, NUMBER, .second_out_size = 4},
    {ROW(pleo_time_text), .copies = 1},
    {ROW(pleo_time_field), .copies = 1},
    {ROW(pleo_webhook_verify),
        .in = {{"whsec_plJ3nmyCDGBKInavdOK15jsl", KEY, ARGUMENT}, {"msg_loFOjxBNrRLzqYUf", NAME, PLEO_E_SIGNATURE},
            {"1731705121", NAME, PLEO_E_SIGNATURE},
            {"v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=", PATH, PLEO_E_SIGNATURE},
            {"{\"event_type\":\"ping\",\"data\":{\"success\":true}}", BODY, PLEO_E_SIGNATURE}}},
    {ROW(pleo_json_print_text), .handle = JSONS, .copies = 1},
    {ROW(pleo_json_print_field), .handle = JSONS, .copies = 1},
};

const int exports_count = COUNT(exports);

const struct exported *exported(const char *name)
{
    for (int i = 0; i < exports_count; i++) {
        if (strcmp(exports[i].name, name) == 0) {
            return &exports[i];
        }
    }
    fprintf(stderr, "no row for %s\n", name);
    exit(2);
}
