/*
 * Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
 *
 * pleo_std.dll: the functions of pleo.dll by stdcall, for programs of 32-bit Windows that can only
 * call by it. pleo_std.def exports them by the names that they have in pleo.h.
 */
#include "stdcall.h"

typedef void (PLEO_STDCALL *std_pleo_log_cb)(void *context, int32_t level, const char *line,
    int32_t length);

static void PLEO_CDECL call_pleo_log_cb(void *context, int32_t level, const char *line,
    int32_t length)
{
    struct callback callback = called_back(context);
    if (callback.function != NULL)
        ((std_pleo_log_cb)callback.function)(callback.context, level, line, length);
}

typedef void (PLEO_STDCALL *std_pleo_progress_cb)(void *context, int64_t done, int64_t total);

static void PLEO_CDECL call_pleo_progress_cb(void *context, int64_t done, int64_t total)
{
    struct callback callback = called_back(context);
    if (callback.function != NULL)
        ((std_pleo_progress_cb)callback.function)(callback.context, done, total);
}

const char *PLEO_STDCALL std_pleo_version(void)
{
    return pleo_version();
}

int32_t PLEO_STDCALL std_pleo_version_text(char *buffer, int32_t size, int32_t *needed)
{
    return pleo_version_text(buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_version_field(char *buffer, int32_t size, int32_t *needed)
{
    return pleo_version_field(buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_version_number(void)
{
    return pleo_version_number();
}

int32_t PLEO_STDCALL std_pleo_abi_version(void)
{
    return pleo_abi_version();
}

const char *PLEO_STDCALL std_pleo_status_name(int32_t status)
{
    return pleo_status_name(status);
}

int32_t PLEO_STDCALL std_pleo_status_name_text(int32_t status, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_status_name_text(status, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_status_name_field(int32_t status, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_status_name_field(status, buffer, size, needed);
}

const char *PLEO_STDCALL std_pleo_status_meaning(int32_t status)
{
    return pleo_status_meaning(status);
}

int32_t PLEO_STDCALL std_pleo_status_meaning_text(int32_t status, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_status_meaning_text(status, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_status_meaning_field(int32_t status, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_status_meaning_field(status, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_error_take(pleo_error *error)
{
    return pleo_error_take(error);
}

int32_t PLEO_STDCALL std_pleo_error_status(pleo_error error, int32_t *status)
{
    return pleo_error_status(error, status);
}

int32_t PLEO_STDCALL std_pleo_error_message_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_error_message_text(error, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_error_message_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_error_message_field(error, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_error_http_status(pleo_error error, int32_t *http_status)
{
    return pleo_error_http_status(error, http_status);
}

int32_t PLEO_STDCALL std_pleo_error_retry_after_seconds(pleo_error error, int32_t *seconds)
{
    return pleo_error_retry_after_seconds(error, seconds);
}

int32_t PLEO_STDCALL std_pleo_error_can_retry(pleo_error error, int32_t *can_retry)
{
    return pleo_error_can_retry(error, can_retry);
}

int32_t PLEO_STDCALL std_pleo_error_api_type_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_error_api_type_text(error, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_error_api_type_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_error_api_type_field(error, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_error_api_message_text(pleo_error error, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_error_api_message_text(error, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_error_api_message_field(pleo_error error, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_error_api_message_field(error, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_error_request_id_text(pleo_error error, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_error_request_id_text(error, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_error_request_id_field(pleo_error error, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_error_request_id_field(error, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_error_response(pleo_error error, pleo_response *response)
{
    return pleo_error_response(error, response);
}

int32_t PLEO_STDCALL std_pleo_error_report_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_error_report_text(error, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_error_report_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_error_report_field(error, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_config_new(pleo_config *config)
{
    return pleo_config_new(config);
}

int32_t PLEO_STDCALL std_pleo_config_set(pleo_config config, const char *name, int32_t name_len,
    const char *value, int32_t value_len)
{
    return pleo_config_set(config, name, name_len, value, value_len);
}

int32_t PLEO_STDCALL std_pleo_config_get_text(pleo_config config, const char *name,
    int32_t name_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_config_get_text(config, name, name_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_config_get_field(pleo_config config, const char *name,
    int32_t name_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_config_get_field(config, name, name_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_config_load(pleo_config config, const char *path,
    int32_t path_len, const char *profile, int32_t profile_len)
{
    return pleo_config_load(config, path, path_len, profile, profile_len);
}

int32_t PLEO_STDCALL std_pleo_config_profile_text(pleo_config config, const char *path,
    int32_t path_len, int32_t index, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_config_profile_text(config, path, path_len, index, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_config_profile_field(pleo_config config, const char *path,
    int32_t path_len, int32_t index, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_config_profile_field(config, path, path_len, index, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_client_new(const char *key, int32_t key_len, pleo_config config,
    pleo_client *client)
{
    struct hold *hold = create_begin(config);
    return create_end(hold, client, pleo_client_new(key, key_len, config, client));
}

int32_t PLEO_STDCALL std_pleo_client_new_from(const char *source, int32_t source_len,
    pleo_config config, pleo_client *client)
{
    struct hold *hold = create_begin(config);
    return create_end(hold, client, pleo_client_new_from(source, source_len, config, client));
}

int32_t PLEO_STDCALL std_pleo_client_set_key(pleo_client client, const char *key,
    int32_t key_len)
{
    return pleo_client_set_key(client, key, key_len);
}

int32_t PLEO_STDCALL std_pleo_client_company_text(pleo_client client, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_client_company_text(client, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_client_company_field(pleo_client client, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_client_company_field(client, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_client_cancel(pleo_client client)
{
    return pleo_client_cancel(client);
}

int32_t PLEO_STDCALL std_pleo_config_on_log(pleo_config config, std_pleo_log_cb log,
    void *context)
{
    struct hold *hold = set_begin((any_function)log, context);
    return set_end(hold, config, pleo_config_on_log(config,
        hold != NULL ? call_pleo_log_cb : NULL, id_of(hold)));
}

int32_t PLEO_STDCALL std_pleo_client_log_text(pleo_client client, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_client_log_text(client, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_client_log_field(pleo_client client, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_client_log_field(client, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_introspect(pleo_client client, pleo_response *response)
{
    return pleo_introspect(client, response);
}

int32_t PLEO_STDCALL std_pleo_client_check(pleo_client client, pleo_response *response)
{
    return pleo_client_check(client, response);
}

int32_t PLEO_STDCALL std_pleo_create_installation(pleo_client client, const char *json,
    int32_t json_len, pleo_response *response)
{
    return pleo_create_installation(client, json, json_len, response);
}

int32_t PLEO_STDCALL std_pleo_get_installation(pleo_client client, const char *company_id,
    int32_t company_id_len, pleo_response *response)
{
    return pleo_get_installation(client, company_id, company_id_len, response);
}

int32_t PLEO_STDCALL std_pleo_update_installation(pleo_client client, const char *json,
    int32_t json_len, pleo_response *response)
{
    return pleo_update_installation(client, json, json_len, response);
}

int32_t PLEO_STDCALL std_pleo_activate_installation(pleo_client client, pleo_response *response)
{
    return pleo_activate_installation(client, response);
}

int32_t PLEO_STDCALL std_pleo_delete_installation(pleo_client client, pleo_response *response)
{
    return pleo_delete_installation(client, response);
}

int32_t PLEO_STDCALL std_pleo_ensure_installation(pleo_client client, const char *json,
    int32_t json_len, pleo_response *response)
{
    return pleo_ensure_installation(client, json, json_len, response);
}

int32_t PLEO_STDCALL std_pleo_call(pleo_client client, const char *method, int32_t method_len,
    const char *path, int32_t path_len, const char *body, int32_t body_len,
    pleo_response *response)
{
    return pleo_call(client, method, method_len, path, path_len, body, body_len, response);
}

int32_t PLEO_STDCALL std_pleo_request_new(pleo_client client, const char *method,
    int32_t method_len, const char *path, int32_t path_len, pleo_request *request)
{
    return pleo_request_new(client, method, method_len, path, path_len, request);
}

int32_t PLEO_STDCALL std_pleo_request_new_link(pleo_client client, const char *url,
    int32_t url_len, pleo_request *request)
{
    return pleo_request_new_link(client, url, url_len, request);
}

int32_t PLEO_STDCALL std_pleo_request_set_path(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len)
{
    return pleo_request_set_path(request, name, name_len, value, value_len);
}

int32_t PLEO_STDCALL std_pleo_request_set_query(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len)
{
    return pleo_request_set_query(request, name, name_len, value, value_len);
}

int32_t PLEO_STDCALL std_pleo_request_add_query(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len)
{
    return pleo_request_add_query(request, name, name_len, value, value_len);
}

int32_t PLEO_STDCALL std_pleo_request_set_header(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len)
{
    return pleo_request_set_header(request, name, name_len, value, value_len);
}

int32_t PLEO_STDCALL std_pleo_request_set_body(pleo_request request, const char *body,
    int32_t body_len)
{
    return pleo_request_set_body(request, body, body_len);
}

int32_t PLEO_STDCALL std_pleo_request_set_json(pleo_request request, pleo_json json)
{
    return pleo_request_set_json(request, json);
}

int32_t PLEO_STDCALL std_pleo_request_set_content(pleo_request request, const char *media_type,
    int32_t media_type_len, const char *content, int32_t content_len)
{
    return pleo_request_set_content(request, media_type, media_type_len, content, content_len);
}

int32_t PLEO_STDCALL std_pleo_request_set_file(pleo_request request, const char *media_type,
    int32_t media_type_len, const char *path, int32_t path_len)
{
    return pleo_request_set_file(request, media_type, media_type_len, path, path_len);
}

int32_t PLEO_STDCALL std_pleo_request_add_part(pleo_request request, const char *name,
    int32_t name_len, const char *file_name, int32_t file_name_len, const char *media_type,
    int32_t media_type_len, const char *content, int32_t content_len)
{
    return pleo_request_add_part(request, name, name_len, file_name, file_name_len, media_type,
        media_type_len, content, content_len);
}

int32_t PLEO_STDCALL std_pleo_request_add_file(pleo_request request, const char *name,
    int32_t name_len, const char *file_name, int32_t file_name_len, const char *media_type,
    int32_t media_type_len, const char *path, int32_t path_len)
{
    return pleo_request_add_file(request, name, name_len, file_name, file_name_len, media_type,
        media_type_len, path, path_len);
}

int32_t PLEO_STDCALL std_pleo_request_set_output(pleo_request request, const char *path,
    int32_t path_len)
{
    return pleo_request_set_output(request, path, path_len);
}

int32_t PLEO_STDCALL std_pleo_request_set_timeout(pleo_request request, int32_t milliseconds)
{
    return pleo_request_set_timeout(request, milliseconds);
}

int32_t PLEO_STDCALL std_pleo_request_set_size(pleo_request request, int64_t bytes)
{
    return pleo_request_set_size(request, bytes);
}

int32_t PLEO_STDCALL std_pleo_request_set_idempotent(pleo_request request, int32_t idempotent)
{
    return pleo_request_set_idempotent(request, idempotent);
}

int32_t PLEO_STDCALL std_pleo_request_on_progress(pleo_request request,
    std_pleo_progress_cb progress, void *context)
{
    struct hold *hold = set_begin((any_function)progress, context);
    return set_end(hold, request, pleo_request_on_progress(request,
        hold != NULL ? call_pleo_progress_cb : NULL, id_of(hold)));
}

int32_t PLEO_STDCALL std_pleo_request_send(pleo_client client, pleo_request request,
    pleo_response *response)
{
    struct hold *hold = held(request);
    return call_end(hold, pleo_request_send(client, request, response));
}

int32_t PLEO_STDCALL std_pleo_pages_new(pleo_client client, pleo_request request,
    pleo_pages *pages)
{
    struct hold *hold = create_begin(request);
    return create_end(hold, pages, pleo_pages_new(client, request, pages));
}

int32_t PLEO_STDCALL std_pleo_pages_next(pleo_pages pages, pleo_response *response)
{
    struct hold *hold = held(pages);
    return call_end(hold, pleo_pages_next(pages, response));
}

int32_t PLEO_STDCALL std_pleo_pages_next_item(pleo_pages pages, pleo_response *item)
{
    struct hold *hold = held(pages);
    return call_end(hold, pleo_pages_next_item(pages, item));
}

int32_t PLEO_STDCALL std_pleo_pages_next_record(pleo_pages pages, pleo_layout layout,
    void *buffer, int32_t size, int32_t *statuses, int32_t status_count, int32_t *failed)
{
    struct hold *hold = held(pages);
    return call_end(hold, pleo_pages_next_record(pages, layout, buffer, size, statuses,
        status_count, failed));
}

int32_t PLEO_STDCALL std_pleo_pages_current(pleo_pages pages, pleo_response *item)
{
    return pleo_pages_current(pages, item);
}

int32_t PLEO_STDCALL std_pleo_pages_progress(pleo_pages pages, int64_t *items, int64_t *total)
{
    return pleo_pages_progress(pages, items, total);
}

int32_t PLEO_STDCALL std_pleo_request_submit(pleo_client client, pleo_request request,
    pleo_task *task)
{
    return pleo_request_submit(client, request, task);
}

int32_t PLEO_STDCALL std_pleo_task_wait(pleo_task task, int32_t milliseconds, int32_t *finished)
{
    return pleo_task_wait(task, milliseconds, finished);
}

int32_t PLEO_STDCALL std_pleo_task_cancel(pleo_task task)
{
    return pleo_task_cancel(task);
}

int32_t PLEO_STDCALL std_pleo_task_progress(pleo_task task, int64_t *done, int64_t *total)
{
    return pleo_task_progress(task, done, total);
}

int32_t PLEO_STDCALL std_pleo_task_take(pleo_task task, pleo_response *response)
{
    return pleo_task_take(task, response);
}

int32_t PLEO_STDCALL std_pleo_response_status(pleo_response response, int32_t *http_status)
{
    return pleo_response_status(response, http_status);
}

int32_t PLEO_STDCALL std_pleo_response_origin(pleo_response response, int32_t *origin)
{
    return pleo_response_origin(response, origin);
}

int32_t PLEO_STDCALL std_pleo_response_header_text(pleo_response response, const char *name,
    int32_t name_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_header_text(response, name, name_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_header_field(pleo_response response, const char *name,
    int32_t name_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_header_field(response, name, name_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_body(pleo_response response, const char **body,
    int32_t *length)
{
    return pleo_response_body(response, body, length);
}

int32_t PLEO_STDCALL std_pleo_response_body_text(pleo_response response, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_response_body_text(response, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_body_field(pleo_response response, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_response_body_field(response, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_text(response, pointer, pointer_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_field(response, pointer, pointer_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_int64(pleo_response response, const char *pointer,
    int32_t pointer_len, int64_t *value)
{
    return pleo_response_int64(response, pointer, pointer_len, value);
}

int32_t PLEO_STDCALL std_pleo_response_decimal_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_decimal_text(response, pointer, pointer_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_decimal_field(pleo_response response,
    const char *pointer, int32_t pointer_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_decimal_field(response, pointer, pointer_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_money_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_money_text(response, pointer, pointer_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_money_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_money_field(response, pointer, pointer_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_json_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_json_text(response, pointer, pointer_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_json_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_json_field(response, pointer, pointer_len, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_boolean(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t *value)
{
    return pleo_response_boolean(response, pointer, pointer_len, value);
}

int32_t PLEO_STDCALL std_pleo_response_count(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t *count)
{
    return pleo_response_count(response, pointer, pointer_len, count);
}

int32_t PLEO_STDCALL std_pleo_response_type(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t *json_type)
{
    return pleo_response_type(response, pointer, pointer_len, json_type);
}

int32_t PLEO_STDCALL std_pleo_response_value(pleo_response response, const char *pointer,
    int32_t pointer_len, pleo_response *value)
{
    return pleo_response_value(response, pointer, pointer_len, value);
}

int32_t PLEO_STDCALL std_pleo_response_item(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t index, pleo_response *item)
{
    return pleo_response_item(response, pointer, pointer_len, index, item);
}

int32_t PLEO_STDCALL std_pleo_response_next(pleo_response value, pleo_response *next)
{
    return pleo_response_next(value, next);
}

int32_t PLEO_STDCALL std_pleo_response_name_text(pleo_response value, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_response_name_text(value, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_name_field(pleo_response value, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_response_name_field(value, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_name_at_text(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t index, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_response_name_at_text(response, pointer, pointer_len, index, buffer, size,
        needed);
}

int32_t PLEO_STDCALL std_pleo_response_name_at_field(pleo_response response,
    const char *pointer, int32_t pointer_len, int32_t index, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_response_name_at_field(response, pointer, pointer_len, index, buffer, size,
        needed);
}

int32_t PLEO_STDCALL std_pleo_response_text_piece(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t offset, char *buffer, int32_t size, int32_t *copied)
{
    return pleo_response_text_piece(response, pointer, pointer_len, offset, buffer, size,
        copied);
}

int32_t PLEO_STDCALL std_pleo_response_json_piece(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t offset, char *buffer, int32_t size, int32_t *copied)
{
    return pleo_response_json_piece(response, pointer, pointer_len, offset, buffer, size,
        copied);
}

int32_t PLEO_STDCALL std_pleo_response_body_piece(pleo_response response, int32_t offset,
    char *buffer, int32_t size, int32_t *copied)
{
    return pleo_response_body_piece(response, offset, buffer, size, copied);
}

int32_t PLEO_STDCALL std_pleo_layout_new(pleo_config config, const char *text, int32_t length,
    pleo_layout *layout)
{
    return pleo_layout_new(config, text, length, layout);
}

int32_t PLEO_STDCALL std_pleo_layout_size(pleo_layout layout, int32_t *size)
{
    return pleo_layout_size(layout, size);
}

int32_t PLEO_STDCALL std_pleo_layout_count(pleo_layout layout, int32_t *count)
{
    return pleo_layout_count(layout, count);
}

int32_t PLEO_STDCALL std_pleo_layout_name_text(pleo_layout layout, int32_t index, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_layout_name_text(layout, index, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_layout_name_field(pleo_layout layout, int32_t index, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_layout_name_field(layout, index, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_record(pleo_response response, const char *pointer,
    int32_t pointer_len, pleo_layout layout, void *buffer, int32_t size, int32_t *statuses,
    int32_t status_count, int32_t *failed)
{
    return pleo_response_record(response, pointer, pointer_len, layout, buffer, size, statuses,
        status_count, failed);
}

int32_t PLEO_STDCALL std_pleo_export_open(pleo_client client, pleo_config config,
    pleo_export *export_)
{
    return pleo_export_open(client, config, export_);
}

int32_t PLEO_STDCALL std_pleo_export_wait(pleo_client client, pleo_config config,
    int32_t seconds, pleo_export *export_)
{
    return pleo_export_wait(client, config, seconds, export_);
}

int32_t PLEO_STDCALL std_pleo_export_start(pleo_client client, pleo_config config,
    pleo_export *export_)
{
    return pleo_export_start(client, config, export_);
}

int32_t PLEO_STDCALL std_pleo_export_job(pleo_export export_, pleo_response *job)
{
    return pleo_export_job(export_, job);
}

int32_t PLEO_STDCALL std_pleo_export_next(pleo_export export_, pleo_response *item,
    int32_t *again)
{
    return pleo_export_next(export_, item, again);
}

int32_t PLEO_STDCALL std_pleo_export_next_record(pleo_export export_, pleo_layout layout,
    void *buffer, int32_t size, int32_t *statuses, int32_t status_count, int32_t *failed,
    int32_t *again)
{
    return pleo_export_next_record(export_, layout, buffer, size, statuses, status_count,
        failed, again);
}

int32_t PLEO_STDCALL std_pleo_export_current(pleo_export export_, pleo_response *item)
{
    return pleo_export_current(export_, item);
}

int32_t PLEO_STDCALL std_pleo_export_job_item(pleo_export export_, pleo_response *job_item)
{
    return pleo_export_job_item(export_, job_item);
}

int32_t PLEO_STDCALL std_pleo_export_former_text(pleo_export export_, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_export_former_text(export_, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_export_former_field(pleo_export export_, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_export_former_field(export_, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_export_progress(pleo_export export_, int64_t *done,
    int64_t *total)
{
    return pleo_export_progress(export_, done, total);
}

int32_t PLEO_STDCALL std_pleo_export_booked(pleo_export export_, const char *entry_id,
    int32_t entry_id_len, const char *external_id, int32_t external_id_len,
    const char *external_url, int32_t external_url_len)
{
    return pleo_export_booked(export_, entry_id, entry_id_len, external_id, external_id_len,
        external_url, external_url_len);
}

int32_t PLEO_STDCALL std_pleo_export_rejected(pleo_export export_, const char *entry_id,
    int32_t entry_id_len, const char *reason_type, int32_t reason_type_len, const char *reason,
    int32_t reason_len)
{
    return pleo_export_rejected(export_, entry_id, entry_id_len, reason_type, reason_type_len,
        reason, reason_len);
}

int32_t PLEO_STDCALL std_pleo_export_send(pleo_export export_)
{
    return pleo_export_send(export_);
}

int32_t PLEO_STDCALL std_pleo_export_keep_alive(pleo_export export_)
{
    return pleo_export_keep_alive(export_);
}

int32_t PLEO_STDCALL std_pleo_export_fetch_files(pleo_export export_, pleo_response item,
    const char *directory, int32_t directory_len, int32_t *count)
{
    return pleo_export_fetch_files(export_, item, directory, directory_len, count);
}

int32_t PLEO_STDCALL std_pleo_export_close(pleo_export export_, pleo_response *summary)
{
    return pleo_export_close(export_, summary);
}

int32_t PLEO_STDCALL std_pleo_export_fail(pleo_export export_, const char *reason_type,
    int32_t reason_type_len, const char *reason, int32_t reason_len, pleo_response *summary)
{
    return pleo_export_fail(export_, reason_type, reason_type_len, reason, reason_len, summary);
}

int32_t PLEO_STDCALL std_pleo_response_state(pleo_response response, int32_t *state)
{
    return pleo_response_state(response, state);
}

const char *PLEO_STDCALL std_pleo_state_name(int32_t state)
{
    return pleo_state_name(state);
}

int32_t PLEO_STDCALL std_pleo_state_name_text(int32_t state, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_state_name_text(state, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_state_name_field(int32_t state, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_state_name_field(state, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_subject_type(pleo_response response,
    int32_t *subject_type)
{
    return pleo_response_subject_type(response, subject_type);
}

int32_t PLEO_STDCALL std_pleo_response_subject_text(pleo_response response, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_response_subject_text(response, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_response_subject_field(pleo_response response, char *buffer,
    int32_t size, int32_t *needed)
{
    return pleo_response_subject_field(response, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_json_new(pleo_client client, pleo_json *json)
{
    return pleo_json_new(client, json);
}

int32_t PLEO_STDCALL std_pleo_json_parse(pleo_client client, const char *text, int32_t text_len,
    pleo_json *json)
{
    return pleo_json_parse(client, text, text_len, json);
}

int32_t PLEO_STDCALL std_pleo_json_set_text(pleo_json json, const char *pointer,
    int32_t pointer_len, const char *text, int32_t text_len)
{
    return pleo_json_set_text(json, pointer, pointer_len, text, text_len);
}

int32_t PLEO_STDCALL std_pleo_json_set_field(pleo_json json, const char *pointer,
    int32_t pointer_len, const char *text, int32_t text_len)
{
    return pleo_json_set_field(json, pointer, pointer_len, text, text_len);
}

int32_t PLEO_STDCALL std_pleo_json_set_int64(pleo_json json, const char *pointer,
    int32_t pointer_len, int64_t value)
{
    return pleo_json_set_int64(json, pointer, pointer_len, value);
}

int32_t PLEO_STDCALL std_pleo_json_set_decimal(pleo_json json, const char *pointer,
    int32_t pointer_len, const char *digits, int32_t digits_len)
{
    return pleo_json_set_decimal(json, pointer, pointer_len, digits, digits_len);
}

int32_t PLEO_STDCALL std_pleo_json_set_money(pleo_json json, const char *pointer,
    int32_t pointer_len, const char *currency, int32_t currency_len, const char *digits,
    int32_t digits_len)
{
    return pleo_json_set_money(json, pointer, pointer_len, currency, currency_len, digits,
        digits_len);
}

int32_t PLEO_STDCALL std_pleo_json_set_boolean(pleo_json json, const char *pointer,
    int32_t pointer_len, int32_t value)
{
    return pleo_json_set_boolean(json, pointer, pointer_len, value);
}

int32_t PLEO_STDCALL std_pleo_json_set_null(pleo_json json, const char *pointer,
    int32_t pointer_len)
{
    return pleo_json_set_null(json, pointer, pointer_len);
}

int32_t PLEO_STDCALL std_pleo_json_set_json(pleo_json json, const char *pointer,
    int32_t pointer_len, const char *text, int32_t text_len)
{
    return pleo_json_set_json(json, pointer, pointer_len, text, text_len);
}

int32_t PLEO_STDCALL std_pleo_json_set_value(pleo_json json, const char *pointer,
    int32_t pointer_len, pleo_response response, const char *source, int32_t source_len)
{
    return pleo_json_set_value(json, pointer, pointer_len, response, source, source_len);
}

int32_t PLEO_STDCALL std_pleo_json_remove(pleo_json json, const char *pointer,
    int32_t pointer_len)
{
    return pleo_json_remove(json, pointer, pointer_len);
}

int32_t PLEO_STDCALL std_pleo_json_print_text(pleo_json json, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_json_print_text(json, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_json_print_field(pleo_json json, char *buffer, int32_t size,
    int32_t *needed)
{
    return pleo_json_print_field(json, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_money_text(const char *currency, int32_t currency_len,
    int64_t minors, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_money_text(currency, currency_len, minors, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_money_field(const char *currency, int32_t currency_len,
    int64_t minors, char *buffer, int32_t size, int32_t *needed)
{
    return pleo_money_field(currency, currency_len, minors, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_money_minors(const char *currency, int32_t currency_len,
    const char *digits, int32_t digits_len, int64_t *minors)
{
    return pleo_money_minors(currency, currency_len, digits, digits_len, minors);
}

int32_t PLEO_STDCALL std_pleo_time_read(const char *text, int32_t text_len, int32_t *date,
    int32_t *time, int32_t *offset_minutes)
{
    return pleo_time_read(text, text_len, date, time, offset_minutes);
}

int32_t PLEO_STDCALL std_pleo_time_read_utc(const char *text, int32_t text_len, int32_t *date,
    int32_t *time)
{
    return pleo_time_read_utc(text, text_len, date, time);
}

int32_t PLEO_STDCALL std_pleo_time_text(int32_t date, int32_t time, int32_t offset_minutes,
    char *buffer, int32_t size, int32_t *needed)
{
    return pleo_time_text(date, time, offset_minutes, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_time_field(int32_t date, int32_t time, int32_t offset_minutes,
    char *buffer, int32_t size, int32_t *needed)
{
    return pleo_time_field(date, time, offset_minutes, buffer, size, needed);
}

int32_t PLEO_STDCALL std_pleo_webhook_verify(const char *secret, int32_t secret_len,
    const char *id, int32_t id_len, const char *timestamp, int32_t timestamp_len,
    const char *signature, int32_t signature_len, const char *body, int32_t body_len,
    int32_t tolerance)
{
    return pleo_webhook_verify(secret, secret_len, id, id_len, timestamp, timestamp_len,
        signature, signature_len, body, body_len, tolerance);
}

int32_t PLEO_STDCALL std_pleo_free(int32_t handle)
{
    return freed(handle, pleo_free(handle));
}
