#include "options_file.h"

#include <stdlib.h>
#include <string.h>

/* Where a section stands in a text: from its first line to behind its last that is not blank. */
struct section {
    size_t begin, end;
    int is_there;
};

/* A byte order mark before the first line is none of its text. */
static const char *skip_blanks(const char *at)
{
    if (begins_with(at, "\xEF\xBB\xBF"))
        at += 3;
    return at + strspn(at, " \t");
}

static size_t line_length(const char *line)
{
    size_t length = strcspn(line, "\n");

    return line[length] == '\n' ? length + 1 : length;
}

/* Whether a line is [profile NAME]; without a name, whether it begins any section. */
static int begins_section(const char *line, const char *name)
{
    const char *at = skip_blanks(line);

    if (*at != '[')
        return 0;
    if (name == NULL)
        return 1;
    at = skip_blanks(at + 1);
    if (!begins_with(at, "profile"))
        return 0;
    at = skip_blanks(at + strlen("profile"));
    return begins_with(at, name) && *skip_blanks(at + strlen(name)) == ']';
}

static int is_blank(const char *line)
{
    const char *at = line + strspn(line, " \t\r");

    return *at == '\n' || *at == '\0';
}

static struct section find_section(const char *content, const char *profile)
{
    struct section section = {0, 0, profile == NULL};
    size_t at, length;

    for (at = 0; content[at] != '\0'; at += length) {
        length = line_length(content + at);
        if (begins_section(content + at, NULL)) {
            if (section.is_there)
                break;
            if (profile != NULL && begins_section(content + at, profile)) {
                section.is_there = 1;
                section.begin = section.end = at + length;
            }
        } else if (section.is_there && !is_blank(content + at)) {
            section.end = at + length;
        }
    }
    return section;
}

static int sets(const char *line, const char *name)
{
    const char *at = skip_blanks(line);

    return begins_with(at, name) && *skip_blanks(at + strlen(name)) == '=';
}

/* Where the line is that sets an option in a section, the last if there are several; its end if there is none. */
static size_t find_line(const char *content, const struct section *section, const char *name)
{
    size_t at, found = section->end;

    for (at = section->begin; at < section->end; at += line_length(content + at))
        if (sets(content + at, name))
            found = at;
    return found;
}

int options_sets(const struct text *content, const char *profile, const char *name)
{
    struct section section;

    if (content->length == 0)
        return 0;
    section = find_section(content->bytes, profile);
    return section.is_there && find_line(content->bytes, &section, name) < section.end;
}

/* Puts a text in the place of a piece of another. */
static void replace(struct text *content, size_t begin, size_t end, const char *by)
{
    struct text whole = {0};

    text_add(&whole, content->bytes, begin);
    text_add(&whole, by, strlen(by));
    text_add(&whole, content->bytes + end, content->length - end);
    free(content->bytes);
    *content = whole;
}

void options_set(struct text *content, const char *profile, const char *name, const char *value)
{
    const char *line_end;
    struct section section;
    size_t at;
    char *line;

    text_add(content, "", 0);
    line_end = strstr(content->bytes, "\r\n") != NULL ? "\r\n" : "\n";
    if (content->length > 0 && content->bytes[content->length - 1] != '\n')
        text_print(content, "%s", line_end);
    section = find_section(content->bytes, profile);
    if (!section.is_there) {
        text_print(content, "%s[profile %s]%s", content->length > 0 ? line_end : "", profile, line_end);
        section.begin = section.end = content->length;
    }
    line = text_of("%s = %s%s", name, value, line_end);
    at = find_line(content->bytes, &section, name);
    replace(content, at, at < section.end ? at + line_length(content->bytes + at) : at, line);
    free(line);
}
