/* The header of libpleo 0.1.0 without its comments, kept by tests/abi/keep.sh; do not edit. */
#ifndef PLEO_H
#define PLEO_H
#if defined(_MSC_VER) && _MSC_VER < 1600
typedef __int32 int32_t;
typedef __int64 int64_t;
#elif defined(__BORLANDC__) && __BORLANDC__ < 0x560
typedef int int32_t;
typedef __int64 int64_t;
#else
#include <stdint.h>
#endif
#if defined(_WIN32) && !defined(_WIN64)
#define PLEO_CDECL __cdecl
#else
#define PLEO_CDECL
#endif
#if defined(__GNUC__) && __GNUC__ >= 4
#define PLEO_MUST_CHECK __attribute__((warn_unused_result))
#else
#define PLEO_MUST_CHECK
#endif
#ifdef __cplusplus
extern "C" {
#endif
#define PLEO_HEADER_VERSION "0.1.0"
#define PLEO_STR(text) (text), PLEO_NTS
typedef int32_t pleo_client;
typedef int32_t pleo_config;
typedef int32_t pleo_response;
typedef int32_t pleo_json;
typedef int32_t pleo_request;
typedef int32_t pleo_pages;
typedef int32_t pleo_layout;
typedef int32_t pleo_export;
typedef int32_t pleo_task;
typedef int32_t pleo_error;
typedef void (PLEO_CDECL *pleo_log_cb)(void *context, int32_t level, const char *line,
    int32_t length);
typedef void (PLEO_CDECL *pleo_progress_cb)(void *context, int64_t done, int64_t total);
#define PLEO_NTS (-1)
#define PLEO_OK 0
#define PLEO_HEADER_VERSION_NUMBER 1000
#define PLEO_HEADER_ABI_VERSION 1
const char *PLEO_CDECL pleo_version(void);
int32_t PLEO_CDECL pleo_version_text(char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_version_field(char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_version_number(void);
int32_t PLEO_CDECL pleo_abi_version(void);
#define PLEO_E_ARGUMENT 1
#define PLEO_E_HANDLE 2
#define PLEO_E_BUFFER 3
#define PLEO_E_KEY 4
#define PLEO_E_CONFIG 5
#define PLEO_E_TEXT 6
#define PLEO_E_FILE 7
#define PLEO_E_MISSING 10
#define PLEO_E_NULL 11
#define PLEO_E_TYPE 12
#define PLEO_E_RANGE 13
#define PLEO_E_CANCELLED 14
#define PLEO_E_SIGNATURE 15
#define PLEO_E_PENDING 16
#define PLEO_E_END 17
#define PLEO_E_RECORD 18
#define PLEO_E_UNFINISHED 19
#define PLEO_E_EXPORT_BUSY 20
#define PLEO_E_DNS 101
#define PLEO_E_CONNECT 102
#define PLEO_E_TIMEOUT 103
#define PLEO_E_PROXY 104
#define PLEO_E_PROXY_AUTH 105
#define PLEO_E_LOCAL_RATE_LIMIT 106
#define PLEO_E_TLS 110
#define PLEO_E_TLS_EXPIRED 111
#define PLEO_E_TLS_NOT_YET_VALID 112
#define PLEO_E_TLS_NAME 113
#define PLEO_E_TLS_ISSUER 114
#define PLEO_E_TLS_CERTIFICATE 115
#define PLEO_E_TLS_PROTOCOL 116
#define PLEO_E_TLS_NO_ROOTS 117
#define PLEO_E_TLS_REVOCATION 118
#define PLEO_E_TRUNCATED 120
#define PLEO_E_TOO_LARGE 121
#define PLEO_E_PROTOCOL 122
#define PLEO_E_RESET 123
#define PLEO_E_CONTENT_ENCODING 124
#define PLEO_E_REDIRECT 201
#define PLEO_E_NOT_JSON 202
#define PLEO_E_OUTCOME_UNKNOWN 203
#define PLEO_E_EXPORT_ENDED 204
#define PLEO_E_BAD_REQUEST 210
#define PLEO_E_UNAUTHORIZED 211
#define PLEO_E_FORBIDDEN 213
#define PLEO_E_NOT_FOUND 214
#define PLEO_E_CONFLICT 219
#define PLEO_E_UNPROCESSABLE 222
#define PLEO_E_RATE_LIMITED 229
#define PLEO_E_CLIENT_ERROR 240
#define PLEO_E_SERVER 250
#define PLEO_E_INTERNAL 301
#define PLEO_E_FORKED 302
#define PLEO_E_RESOURCE 303
#define PLEO_E_EXITING 304
const char *PLEO_CDECL pleo_status_name(int32_t status);
int32_t PLEO_CDECL pleo_status_name_text(int32_t status, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_status_name_field(int32_t status, char *buffer, int32_t size,
    int32_t *needed);
const char *PLEO_CDECL pleo_status_meaning(int32_t status);
int32_t PLEO_CDECL pleo_status_meaning_text(int32_t status, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_status_meaning_field(int32_t status, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_error_take(pleo_error *error);
int32_t PLEO_CDECL pleo_error_status(pleo_error error, int32_t *status);
int32_t PLEO_CDECL pleo_error_message_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_error_message_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_error_http_status(pleo_error error, int32_t *http_status);
int32_t PLEO_CDECL pleo_error_retry_after_seconds(pleo_error error, int32_t *seconds);
int32_t PLEO_CDECL pleo_error_can_retry(pleo_error error, int32_t *can_retry);
int32_t PLEO_CDECL pleo_error_api_type_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_error_api_type_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_error_api_message_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_error_api_message_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_error_request_id_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_error_request_id_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_error_response(pleo_error error, pleo_response *response);
int32_t PLEO_CDECL pleo_error_report_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_error_report_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_config_new(pleo_config *config);
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_config_set(pleo_config config, const char *name, int32_t name_len,
    const char *value, int32_t value_len);
int32_t PLEO_CDECL pleo_config_get_text(pleo_config config, const char *name, int32_t name_len,
    char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_config_get_field(pleo_config config, const char *name, int32_t name_len,
    char *buffer, int32_t size, int32_t *needed);
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_config_load(pleo_config config, const char *path, int32_t path_len,
    const char *profile, int32_t profile_len);
int32_t PLEO_CDECL pleo_config_profile_text(pleo_config config, const char *path,
    int32_t path_len, int32_t index, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_config_profile_field(pleo_config config, const char *path,
    int32_t path_len, int32_t index, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_client_new(const char *key, int32_t key_len, pleo_config config,
    pleo_client *client);
int32_t PLEO_CDECL pleo_client_new_from(const char *source, int32_t source_len,
    pleo_config config, pleo_client *client);
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_client_set_key(pleo_client client, const char *key, int32_t key_len);
int32_t PLEO_CDECL pleo_client_company_text(pleo_client client, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_client_company_field(pleo_client client, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_client_cancel(pleo_client client);
#define PLEO_LOG_ERROR 1
#define PLEO_LOG_WARN 2
#define PLEO_LOG_INFO 3
#define PLEO_LOG_DEBUG 4
int32_t PLEO_CDECL pleo_config_on_log(pleo_config config, pleo_log_cb log, void *context);
int32_t PLEO_CDECL pleo_client_log_text(pleo_client client, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_client_log_field(pleo_client client, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_introspect(pleo_client client, pleo_response *response);
int32_t PLEO_CDECL pleo_client_check(pleo_client client, pleo_response *response);
int32_t PLEO_CDECL pleo_create_installation(pleo_client client, const char *json,
    int32_t json_len, pleo_response *response);
int32_t PLEO_CDECL pleo_get_installation(pleo_client client, const char *company_id,
    int32_t company_id_len, pleo_response *response);
int32_t PLEO_CDECL pleo_update_installation(pleo_client client, const char *json,
    int32_t json_len, pleo_response *response);
int32_t PLEO_CDECL pleo_activate_installation(pleo_client client, pleo_response *response);
int32_t PLEO_CDECL pleo_delete_installation(pleo_client client, pleo_response *response);
int32_t PLEO_CDECL pleo_ensure_installation(pleo_client client, const char *json,
    int32_t json_len, pleo_response *response);
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_call(pleo_client client, const char *method, int32_t method_len,
    const char *path, int32_t path_len, const char *body, int32_t body_len,
    pleo_response *response);
int32_t PLEO_CDECL pleo_request_new(pleo_client client, const char *method, int32_t method_len,
    const char *path, int32_t path_len, pleo_request *request);
int32_t PLEO_CDECL pleo_request_new_link(pleo_client client, const char *url, int32_t url_len,
    pleo_request *request);
int32_t PLEO_CDECL pleo_request_set_path(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len);
int32_t PLEO_CDECL pleo_request_set_query(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len);
int32_t PLEO_CDECL pleo_request_add_query(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len);
int32_t PLEO_CDECL pleo_request_set_header(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len);
int32_t PLEO_CDECL pleo_request_set_body(pleo_request request, const char *body,
    int32_t body_len);
int32_t PLEO_CDECL pleo_request_set_json(pleo_request request, pleo_json json);
int32_t PLEO_CDECL pleo_request_set_content(pleo_request request, const char *media_type,
    int32_t media_type_len, const char *content, int32_t content_len);
int32_t PLEO_CDECL pleo_request_set_file(pleo_request request, const char *media_type,
    int32_t media_type_len, const char *path, int32_t path_len);
int32_t PLEO_CDECL pleo_request_add_part(pleo_request request, const char *name,
    int32_t name_len, const char *file_name, int32_t file_name_len, const char *media_type,
    int32_t media_type_len, const char *content, int32_t content_len);
int32_t PLEO_CDECL pleo_request_add_file(pleo_request request, const char *name,
    int32_t name_len, const char *file_name, int32_t file_name_len, const char *media_type,
    int32_t media_type_len, const char *path, int32_t path_len);
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_request_set_output(pleo_request request, const char *path,
    int32_t path_len);
int32_t PLEO_CDECL pleo_request_set_timeout(pleo_request request, int32_t milliseconds);
int32_t PLEO_CDECL pleo_request_set_size(pleo_request request, int64_t bytes);
int32_t PLEO_CDECL pleo_request_set_idempotent(pleo_request request, int32_t idempotent);
int32_t PLEO_CDECL pleo_request_on_progress(pleo_request request, pleo_progress_cb progress,
    void *context);
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_request_send(pleo_client client, pleo_request request,
    pleo_response *response);
int32_t PLEO_CDECL pleo_pages_new(pleo_client client, pleo_request request, pleo_pages *pages);
int32_t PLEO_CDECL pleo_pages_next(pleo_pages pages, pleo_response *response);
int32_t PLEO_CDECL pleo_pages_next_item(pleo_pages pages, pleo_response *item);
int32_t PLEO_CDECL pleo_pages_next_record(pleo_pages pages, pleo_layout layout, void *buffer,
    int32_t size, int32_t *statuses, int32_t status_count, int32_t *failed);
int32_t PLEO_CDECL pleo_pages_current(pleo_pages pages, pleo_response *item);
int32_t PLEO_CDECL pleo_pages_progress(pleo_pages pages, int64_t *items, int64_t *total);
int32_t PLEO_CDECL pleo_request_submit(pleo_client client, pleo_request request,
    pleo_task *task);
int32_t PLEO_CDECL pleo_task_wait(pleo_task task, int32_t milliseconds, int32_t *finished);
int32_t PLEO_CDECL pleo_task_cancel(pleo_task task);
int32_t PLEO_CDECL pleo_task_progress(pleo_task task, int64_t *done, int64_t *total);
int32_t PLEO_CDECL pleo_task_take(pleo_task task, pleo_response *response);
#define PLEO_ORIGIN_ANSWERED 0
#define PLEO_ORIGIN_CREATED 1
#define PLEO_ORIGIN_FOUND 2
#define PLEO_ORIGIN_UPDATED 3
#define PLEO_ORIGIN_UNCHANGED 4
int32_t PLEO_CDECL pleo_response_status(pleo_response response, int32_t *http_status);
int32_t PLEO_CDECL pleo_response_origin(pleo_response response, int32_t *origin);
int32_t PLEO_CDECL pleo_response_header_text(pleo_response response, const char *name,
    int32_t name_len, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_header_field(pleo_response response, const char *name,
    int32_t name_len, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_body(pleo_response response, const char **body,
    int32_t *length);
int32_t PLEO_CDECL pleo_response_body_text(pleo_response response, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_response_body_field(pleo_response response, char *buffer, int32_t size,
    int32_t *needed);
#define PLEO_JSON_MISSING 0
#define PLEO_JSON_NULL 1
#define PLEO_JSON_BOOLEAN 2
#define PLEO_JSON_NUMBER 3
#define PLEO_JSON_STRING 4
#define PLEO_JSON_ARRAY 5
#define PLEO_JSON_OBJECT 6
int32_t PLEO_CDECL pleo_response_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_int64(pleo_response response, const char *pointer,
    int32_t pointer_len, int64_t *value);
int32_t PLEO_CDECL pleo_response_decimal_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_decimal_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_money_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_money_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_json_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_json_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_boolean(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t *value);
int32_t PLEO_CDECL pleo_response_count(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t *count);
int32_t PLEO_CDECL pleo_response_type(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t *json_type);
int32_t PLEO_CDECL pleo_response_value(pleo_response response, const char *pointer,
    int32_t pointer_len, pleo_response *value);
int32_t PLEO_CDECL pleo_response_item(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t index, pleo_response *item);
int32_t PLEO_CDECL pleo_response_next(pleo_response value, pleo_response *next);
int32_t PLEO_CDECL pleo_response_name_text(pleo_response value, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_response_name_field(pleo_response value, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_response_name_at_text(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t index, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_name_at_field(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t index, char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_text_piece(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t offset, char *buffer, int32_t size, int32_t *copied);
int32_t PLEO_CDECL pleo_response_json_piece(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t offset, char *buffer, int32_t size, int32_t *copied);
int32_t PLEO_CDECL pleo_response_body_piece(pleo_response response, int32_t offset,
    char *buffer, int32_t size, int32_t *copied);
#define PLEO_FIELD_OK 0
#define PLEO_FIELD_MISSING 1
#define PLEO_FIELD_NULL 2
#define PLEO_FIELD_TYPE 3
#define PLEO_FIELD_RANGE 4
#define PLEO_FIELD_BUFFER 5
#define PLEO_FIELD_TEXT 6
int32_t PLEO_CDECL pleo_layout_new(pleo_config config, const char *text, int32_t length,
    pleo_layout *layout);
int32_t PLEO_CDECL pleo_layout_size(pleo_layout layout, int32_t *size);
int32_t PLEO_CDECL pleo_layout_count(pleo_layout layout, int32_t *count);
int32_t PLEO_CDECL pleo_layout_name_text(pleo_layout layout, int32_t index, char *buffer,
    int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_layout_name_field(pleo_layout layout, int32_t index, char *buffer,
    int32_t size, int32_t *needed);
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_response_record(pleo_response response, const char *pointer,
    int32_t pointer_len, pleo_layout layout, void *buffer, int32_t size, int32_t *statuses,
    int32_t status_count, int32_t *failed);
#define PLEO_EXPORT_NEW 0
#define PLEO_EXPORT_OFFERED 1
#define PLEO_EXPORT_EXPORTED 2
int32_t PLEO_CDECL pleo_export_open(pleo_client client, pleo_config config,
    pleo_export *export_);
int32_t PLEO_CDECL pleo_export_wait(pleo_client client, pleo_config config, int32_t seconds,
    pleo_export *export_);
int32_t PLEO_CDECL pleo_export_start(pleo_client client, pleo_config config,
    pleo_export *export_);
int32_t PLEO_CDECL pleo_export_job(pleo_export export_, pleo_response *job);
int32_t PLEO_CDECL pleo_export_next(pleo_export export_, pleo_response *item, int32_t *again);
int32_t PLEO_CDECL pleo_export_next_record(pleo_export export_, pleo_layout layout,
    void *buffer, int32_t size, int32_t *statuses, int32_t status_count, int32_t *failed,
    int32_t *again);
int32_t PLEO_CDECL pleo_export_current(pleo_export export_, pleo_response *item);
int32_t PLEO_CDECL pleo_export_job_item(pleo_export export_, pleo_response *job_item);
int32_t PLEO_CDECL pleo_export_former_text(pleo_export export_, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_export_former_field(pleo_export export_, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_export_progress(pleo_export export_, int64_t *done, int64_t *total);
int32_t PLEO_CDECL pleo_export_booked(pleo_export export_, const char *entry_id,
    int32_t entry_id_len, const char *external_id, int32_t external_id_len,
    const char *external_url, int32_t external_url_len);
int32_t PLEO_CDECL pleo_export_rejected(pleo_export export_, const char *entry_id,
    int32_t entry_id_len, const char *reason_type, int32_t reason_type_len, const char *reason,
    int32_t reason_len);
int32_t PLEO_CDECL pleo_export_send(pleo_export export_);
int32_t PLEO_CDECL pleo_export_keep_alive(pleo_export export_);
int32_t PLEO_CDECL pleo_export_fetch_files(pleo_export export_, pleo_response item,
    const char *directory, int32_t directory_len, int32_t *count);
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_export_close(pleo_export export_, pleo_response *summary);
int32_t PLEO_CDECL pleo_export_fail(pleo_export export_, const char *reason_type,
    int32_t reason_type_len, const char *reason, int32_t reason_len, pleo_response *summary);
#define PLEO_STATE_OTHER 0
#define PLEO_STATE_ACTIVATED 1
#define PLEO_STATE_INACTIVE 2
#define PLEO_STATE_AUTHORIZED 3
#define PLEO_STATE_PENDING 4
#define PLEO_STATE_ERROR 5
#define PLEO_SUBJECT_OTHER 0
#define PLEO_SUBJECT_COMPANY 1
#define PLEO_SUBJECT_ORGANISATION 2
int32_t PLEO_CDECL pleo_response_state(pleo_response response, int32_t *state);
const char *PLEO_CDECL pleo_state_name(int32_t state);
int32_t PLEO_CDECL pleo_state_name_text(int32_t state, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_state_name_field(int32_t state, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_response_subject_type(pleo_response response, int32_t *subject_type);
int32_t PLEO_CDECL pleo_response_subject_text(pleo_response response, char *buffer,
    int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_response_subject_field(pleo_response response, char *buffer,
    int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_json_new(pleo_client client, pleo_json *json);
int32_t PLEO_CDECL pleo_json_parse(pleo_client client, const char *text, int32_t text_len,
    pleo_json *json);
int32_t PLEO_CDECL pleo_json_set_text(pleo_json json, const char *pointer, int32_t pointer_len,
    const char *text, int32_t text_len);
int32_t PLEO_CDECL pleo_json_set_field(pleo_json json, const char *pointer, int32_t pointer_len,
    const char *text, int32_t text_len);
int32_t PLEO_CDECL pleo_json_set_int64(pleo_json json, const char *pointer, int32_t pointer_len,
    int64_t value);
int32_t PLEO_CDECL pleo_json_set_decimal(pleo_json json, const char *pointer,
    int32_t pointer_len, const char *digits, int32_t digits_len);
int32_t PLEO_CDECL pleo_json_set_money(pleo_json json, const char *pointer, int32_t pointer_len,
    const char *currency, int32_t currency_len, const char *digits, int32_t digits_len);
int32_t PLEO_CDECL pleo_json_set_boolean(pleo_json json, const char *pointer,
    int32_t pointer_len, int32_t value);
int32_t PLEO_CDECL pleo_json_set_null(pleo_json json, const char *pointer, int32_t pointer_len);
int32_t PLEO_CDECL pleo_json_set_json(pleo_json json, const char *pointer, int32_t pointer_len,
    const char *text, int32_t text_len);
int32_t PLEO_CDECL pleo_json_set_value(pleo_json json, const char *pointer, int32_t pointer_len,
    pleo_response response, const char *source, int32_t source_len);
int32_t PLEO_CDECL pleo_json_remove(pleo_json json, const char *pointer, int32_t pointer_len);
int32_t PLEO_CDECL pleo_json_print_text(pleo_json json, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_json_print_field(pleo_json json, char *buffer, int32_t size,
    int32_t *needed);
int32_t PLEO_CDECL pleo_money_text(const char *currency, int32_t currency_len, int64_t minors,
    char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_money_field(const char *currency, int32_t currency_len, int64_t minors,
    char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_money_minors(const char *currency, int32_t currency_len,
    const char *digits, int32_t digits_len, int64_t *minors);
int32_t PLEO_CDECL pleo_time_read(const char *text, int32_t text_len, int32_t *date,
    int32_t *time, int32_t *offset_minutes);
int32_t PLEO_CDECL pleo_time_read_utc(const char *text, int32_t text_len, int32_t *date,
    int32_t *time);
int32_t PLEO_CDECL pleo_time_text(int32_t date, int32_t time, int32_t offset_minutes,
    char *buffer, int32_t size, int32_t *needed);
int32_t PLEO_CDECL pleo_time_field(int32_t date, int32_t time, int32_t offset_minutes,
    char *buffer, int32_t size, int32_t *needed);
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_webhook_verify(const char *secret, int32_t secret_len, const char *id,
    int32_t id_len, const char *timestamp, int32_t timestamp_len, const char *signature,
    int32_t signature_len, const char *body, int32_t body_len, int32_t tolerance);
int32_t PLEO_CDECL pleo_free(int32_t handle);
#ifdef __cplusplus
}
#endif
#endif
