#include "settings.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "exit_code.h"
#include "failure.h"
#include "files.h"
#include "json.h"
#include "secret.h"
#include "system.h"
#include "terminal.h"

const char NO_KEY[] = "nothing says where the key is; run pleo connect, or set the option key to its place, such as "
    "file:/etc/acme/pleo.key";

/* Paths are in the encoding of the locale, and the texts of a client cannot be in another. */
static const char NO_UTF8[] = "what programs read and write here is in UTF-8, and so must the locale be in which a path has "
    "other characters than ASCII; set LC_ALL to a locale of UTF-8, such as C.UTF-8";

char *settings_file(const struct arguments *arguments)
{
    const char *given = arguments->values[OPTION_OPTIONS];
    char *folder, *path = NULL;

    if (given != NULL)
        return file_absolute(given);
    folder = options_folder();
    if (folder != NULL)
        path = text_of("%s/pleo.options", folder);
    free(folder);
    if (path != NULL && file_is_there(path))
        return path;
    free(path);
    path = text_of("%s/pleo.options", machine_folder());
    if (file_is_there(path))
        return path;
    free(path);
    return NULL;
}

static int32_t set(pleo_config config, const char *name, const char *value)
{
    return pleo_config_set(config, name, PLEO_NTS, value, PLEO_NTS);
}

/*
 * What this program shows is in the terminal's encoding, and no character that it lacks ends it. What is for programs is
 * in UTF-8, which lacks none.
 */
static int32_t set_encoding(pleo_config config, int is_utf8_wanted)
{
    const int is_utf8 = is_utf8_wanted || system_encoding() == NULL;
    const int32_t status = set(config, "text_encoding", is_utf8 ? "utf-8" : system_encoding());

    return status == PLEO_OK ? set(config, "text_unmappable", is_utf8 ? "error" : "transliterate") : status;
}

static int is_ascii(const char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text >= 0x80)
            return 0;
    return 1;
}

/* Whether no path of a file depends on the encoding. */
static int has_plain_paths(const struct settings *settings)
{
    static const char *const NAMES[] = {"key", "ca_file", "client_cert_file", "client_key_file", "log_file", "export_journal"};
    int is_plain = (settings->file == NULL || is_ascii(settings->file)) && (settings->key == NULL || is_ascii(settings->key));
    char *value;
    size_t i;

    for (i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        value = settings_value(settings, NAMES[i]);
        is_plain = is_plain && (value == NULL || is_ascii(value));
        free(value);
    }
    return is_plain;
}

int32_t settings_begin(struct settings *settings, char *file, const char *profile, const char *key)
{
    int32_t status;

    memset(settings, 0, sizeof *settings);
    settings->file = file;
    settings->profile = profile;
    settings->key = key;
    status = pleo_config_new(&settings->config);
    if (status == PLEO_OK)
        status = set(settings->config, "from_environment", "true");
    if (status == PLEO_OK)
        status = set_encoding(settings->config, json_is_wanted() && has_plain_paths(settings));
    if (status == PLEO_OK && file != NULL)
        status = pleo_config_load(settings->config, file, PLEO_NTS, profile, profile != NULL ? PLEO_NTS : 0);
    if (status == PLEO_OK) /* the file may have set another, or have a path that is in the terminal's */
        status = set_encoding(settings->config, json_is_wanted() && has_plain_paths(settings));
    return status;
}

static int complain_unless_ok(int32_t status)
{
    return status == PLEO_OK ? EXIT_OK : complain(status);
}

int prepare_utf8(const struct settings *settings)
{
    if (system_encoding() != NULL && !has_plain_paths(settings))
        return complain_as(PLEO_E_CONFIG, EXIT_OPTIONS, NO_UTF8);
    return complain_unless_ok(set_encoding(settings->config, 1));
}

int prepare_terminal(const struct settings *settings)
{
    return complain_unless_ok(set_encoding(settings->config, 0));
}

void settings_end(struct settings *settings)
{
    pleo_free(settings->config);
    free(settings->file);
    memset(settings, 0, sizeof *settings);
}

const char *settings_variable(const char *name)
{
    char *upper = text_of("PLEO_%s", name), *at;
    const char *value;

    for (at = upper; *at != '\0'; at++)
        *at = (char)toupper((unsigned char)*at);
    value = getenv(upper);
    free(upper);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

/* An option's value in the file; NULL if it is empty. */
static char *value_in_file(const struct settings *settings, const char *name)
{
    const int32_t size = 8192 + 1; /* no path or source is longer */
    char *value = memory((size_t)size);

    if (pleo_config_get_text(settings->config, name, PLEO_NTS, value, size, NULL) == PLEO_OK && value[0] != '\0')
        return value;
    free(value);
    return NULL;
}

char *settings_value(const struct settings *settings, const char *name)
{
    char *value = value_in_file(settings, name);

    if (value == NULL && settings_variable(name) != NULL)
        value = text_of("%s", settings_variable(name));
    return value;
}

char *settings_source(const struct settings *settings)
{
    /* No variable sets the option key: PLEO_KEY may be a key itself. */
    char *source = settings->key != NULL ? text_of("%s", settings->key) : value_in_file(settings, "key");

    if (source == NULL && settings_variable("api_key") != NULL)
        source = text_of("env:PLEO_API_KEY");
    return source;
}

int32_t settings_client(const struct settings *settings, pleo_client *client)
{
    char *source = settings_source(settings);
    struct secret key;
    int32_t status;

    if (source == NULL && !is_interactive())
        return PLEO_E_MISSING;
    if (source != NULL) {
        status = pleo_client_new_from(source, PLEO_NTS, settings->config, client);
    } else {
        secret_read(&key, "API key (it is not shown):");
        status = pleo_client_new(key.bytes, (int32_t)key.length, settings->config, client);
        secret_end(&key);
    }
    free(source);
    if (status == PLEO_OK)
        interrupt_client(*client);
    return status;
}

/* A key on the command line has been seen. */
int key_is_a_place(const struct arguments *arguments)
{
    const char *key = arguments->values[OPTION_KEY];

    if (key == NULL || begins_with(key, "file:") || begins_with(key, "env:") || begins_with(key, "credential:")
        || begins_with(key, "wincred:"))
        return 1;
    complain_of(EXIT_USAGE, "--key takes the place of a key, such as file:PATH, and never the key itself: the command "
        "line is seen by other users, and kept by the shell. If that was a key, revoke it.");
    return 0;
}

int client_of_settings(
    const struct arguments *arguments, const struct settings *settings, int32_t status, pleo_client *client)
{
    int (*const prepare)(const struct settings *settings) = arguments->command->prepare;
    int exit_code = complain_unless_ok(status);

    if (exit_code == EXIT_OK && prepare != NULL)
        exit_code = prepare(settings);
    if (exit_code != EXIT_OK)
        return exit_code;
    status = settings_client(settings, client);
    if (status == PLEO_E_MISSING)
        return complain_as(PLEO_E_KEY, EXIT_OPTIONS, NO_KEY);
    return complain_unless_ok(status);
}

int open_client(const struct arguments *arguments, pleo_client *client)
{
    struct settings settings;
    const int32_t status = settings_begin(&settings, settings_file(arguments), arguments->values[OPTION_PROFILE],
        arguments->values[OPTION_KEY]);
    const int exit_code = client_of_settings(arguments, &settings, status, client);

    settings_end(&settings);
    return exit_code;
}

int32_t each_profile(const char *file, int (*each)(const char *name, void *context), void *context)
{
    char name[65]; /* the longest has 64 bytes */
    pleo_config names = 0; /* the same for all, so that the file is read once */
    int32_t index, status = pleo_config_new(&names);
    int goes_on = 1;

    if (status == PLEO_OK)
        status = set_encoding(names, 0);
    for (index = 0; status == PLEO_OK && goes_on; index++) {
        status = pleo_config_profile_text(names, file, PLEO_NTS, index, name, sizeof name, NULL);
        if (status == PLEO_OK)
            goes_on = each(name, context);
    }
    pleo_free(names);
    return status == PLEO_E_END ? PLEO_OK : status;
}
