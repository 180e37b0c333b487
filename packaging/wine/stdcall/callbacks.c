/* The twin over a library that is not one (fake.h): which words pass, and how long a callback is kept. */
#include <stdlib.h>
#include <string.h>

#include <windows.h>
#undef TEXT

#include "fake.h"
#include "measured.h"

static int functions;
static fake_state *state;

/* The handles that are in these tests. */
enum { CONFIG = 0x1001, CLIENT = 0x2001, REQUEST = 0x3001, PAGES = 0x4001 };

/* What a callback of the host was told. */
struct told {
    int times;
    int32_t level, length;
    const char *line;
    int64_t done, total;
};

static void __stdcall hear(void *context, int32_t level, const char *line, int32_t length)
{
    struct told *told = context;
    told->times++;
    told->level = level;
    told->line = line;
    told->length = length;
}

static void __stdcall watch(void *context, int64_t done, int64_t total)
{
    struct told *told = context;
    told->times++;
    told->done = done;
    told->total = total;
}

static uint32_t address(void (*function)(void))
{
    return (uint32_t)(uintptr_t)function;
}

/* The library's next calls return this, and give this handle in this argument. */
static void answer(uint32_t result, int out, int32_t created)
{
    struct fake *fake = state();
    fake->result = result;
    fake->out = out;
    fake->created = created;
}

/* What the library was given as a callback. */
struct given {
    void *function;
    uint32_t context;
};

static struct given set_log(int32_t config, struct told *told, uint32_t result)
{
    struct fake *fake = state();
    answer(result, -1, 0);
    CHECK(by_stdcall("pleo_config_on_log", 3, (uint32_t)config, told != NULL ? address((void (*)(void))hear) : 0u, word(told)) ==
        result);
    CHECK_NUMBER(fake->words[0], config);
    return (struct given){(void *)(uintptr_t)fake->words[1], fake->words[2]};
}

static struct given set_progress(int32_t request, struct told *told)
{
    struct fake *fake = state();
    answer(PLEO_OK, -1, 0);
    by_stdcall("pleo_request_on_progress", 3, (uint32_t)request, address((void (*)(void))watch), word(told));
    return (struct given){(void *)(uintptr_t)fake->words[1], fake->words[2]};
}

/* The library calls what it was given, by cdecl; how often the host's was called. */
static int line(struct given given, struct told *told)
{
    int before = told->times;
    uint32_t words[] = {given.context, PLEO_LOG_WARN, word("a line"), 6};
    struct measured result = measured(given.function, words, 4, 0);
    CHECK_NUMBER(result.drift, -16);
    CHECK(result.kept);
    return told->times - before;
}

static int progress(struct given given, struct told *told)
{
    int before = told->times;
    uint32_t words[] = {given.context, 1, 2, UINT32_MAX, UINT32_MAX};
    struct measured result = measured(given.function, words, 5, 8);
    CHECK_NUMBER(result.drift, -20);
    CHECK(result.kept);
    return told->times - before;
}

static void freed(int32_t handle, uint32_t result)
{
    answer(result, -1, 0);
    CHECK(by_stdcall("pleo_free", 1, (uint32_t)handle) == result);
    CHECK_NUMBER(state()->words[0], handle);
}

static void every_word_passes_in_its_place(void)
{
    const uint32_t result = 0x5eed0001;
    CHECK(functions > 150);
    answer(result, -1, 0);
    for (int at = 0; at < functions; at++) {
        struct fake *fake = state();
        uint32_t words[MOST_WORDS];
        struct measured got;
        int takes_callback = strcmp(exported[at].name, "pleo_config_on_log") == 0 ||
            strcmp(exported[at].name, "pleo_request_on_progress") == 0;
        for (int place = 0; place < MOST_WORDS; place++) {
            words[place] = 0xa0000000u + (uint32_t)(at * MOST_WORDS + place);
        }
        check_row(exported[at].name);
        got = measured(exported[at].twin, words, exported[at].words, 12);
        CHECK(got.result == result);
        CHECK_NUMBER(got.drift, 0);
        /* Its number is that of the function called by its own name. */
        for (int place = 0; place < (takes_callback ? 1 : exported[at].words); place++) {
            CHECK(fake->words[place] == words[place]);
        }
        if (takes_callback) {
            CHECK(fake->words[1] != words[1] && fake->words[2] != words[2]);
        }
        words[0] = fake->function;
        measured(exported[at].library, words, exported[at].words, 0);
        CHECK_NUMBER(fake->function, words[0]);
    }
    check_row(NULL);
}

static void a_callback_gets_what_the_library_says(void)
{
    struct told heard = {0}, watched = {0};
    struct given log = set_log(CONFIG, &heard, PLEO_OK), shown = set_progress(REQUEST, &watched);
    CHECK_NUMBER(line(log, &heard), 1);
    CHECK_NUMBER(heard.level, PLEO_LOG_WARN);
    CHECK_NUMBER(heard.length, 6);
    CHECK_TEXT(heard.line, "a line");
    CHECK_NUMBER(progress(shown, &watched), 1);
    CHECK_NUMBER(watched.done, 0x200000001LL);
    CHECK_NUMBER(watched.total, -1);
    freed(CONFIG, PLEO_OK);
    freed(REQUEST, PLEO_OK);
    CHECK_NUMBER(line(log, &heard), 0);
    CHECK_NUMBER(progress(shown, &watched), 0);
}

static void a_callback_is_replaced_only_if_the_library_takes_the_new_one(void)
{
    struct told first = {0}, second = {0};
    struct given one = set_log(CONFIG, &first, PLEO_OK), two = set_log(CONFIG, &second, PLEO_E_FORKED), none;
    CHECK_NUMBER(line(one, &first), 1);
    CHECK_NUMBER(line(two, &second), 0);
    two = set_log(CONFIG, &second, PLEO_OK);
    CHECK_NUMBER(line(one, &first), 0);
    CHECK_NUMBER(line(two, &second), 1);
    none = set_log(CONFIG, NULL, PLEO_OK);
    CHECK(none.function == NULL && none.context == 0);
    CHECK_NUMBER(line(two, &second), 0);
    freed(CONFIG, PLEO_OK);
}

static uint32_t client_new(const char *name, uint32_t result)
{
    int32_t client = 0;
    answer(result, 3, CLIENT);
    by_stdcall(name, 4, word("key"), (uint32_t)PLEO_NTS, (uint32_t)CONFIG, word(&client));
    CHECK_NUMBER(client, result == PLEO_OK ? CLIENT : 0);
    return result;
}

static void a_client_keeps_the_callback_of_its_options(void)
{
    static const char *const creators[] = {"pleo_client_new", "pleo_client_new_from"};
    for (int at = 0; at < COUNT(creators); at++) {
        struct told first = {0}, second = {0};
        struct given one = set_log(CONFIG, &first, PLEO_OK), two;
        client_new(creators[at], PLEO_OK);
        two = set_log(CONFIG, &second, PLEO_OK);
        freed(CONFIG, PLEO_OK);
        CHECK_NUMBER(line(one, &first), 1);
        CHECK_NUMBER(line(two, &second), 0);
        /* What is not freed keeps it. */
        freed(CLIENT, PLEO_E_EXITING);
        CHECK_NUMBER(line(one, &first), 1);
        freed(CLIENT, PLEO_OK);
        CHECK_NUMBER(line(one, &first), 0);

        one = set_log(CONFIG, &first, PLEO_OK);
        client_new(creators[at], PLEO_E_KEY);
        /* It was freed by the library's own function. */
        freed(CONFIG, PLEO_E_HANDLE);
        CHECK_NUMBER(line(one, &first), 0);
    }
}

static struct told *watched;
static struct given watching;
static int32_t freed_inside;

/* The program frees the handle inside its callback, and the library calls once more. */
static void calls_back(struct fake *fake)
{
    int32_t handle = freed_inside;
    CHECK_NUMBER(progress(watching, watched), 1);
    freed(handle, PLEO_OK);
    CHECK_NUMBER(progress(watching, watched), 1);
    fake->result = PLEO_OK;
}

static void a_call_keeps_the_callback_of_a_handle_that_is_freed_inside(void)
{
    static const struct {
        const char *name;
        int words, handle;
    } calls[] = {
        {"pleo_request_send", 3, 1},
        {"pleo_pages_next", 2, 0},
        {"pleo_pages_next_item", 2, 0},
        {"pleo_pages_next_record", 7, 0},
    };
    for (int at = 0; at < COUNT(calls); at++) {
        struct told told = {0};
        uint32_t words[MOST_WORDS] = {0};
        struct measured result;
        check_row(calls[at].name);
        watched = &told;
        watching = set_progress(REQUEST, &told);
        freed_inside = REQUEST;
        if (calls[at].handle == 0) {
            int32_t pages = 0;
            answer(PLEO_OK, 2, PAGES);
            by_stdcall("pleo_pages_new", 3, (uint32_t)CLIENT, (uint32_t)REQUEST, word(&pages));
            freed(REQUEST, PLEO_OK);
            freed_inside = PAGES;
        }
        words[calls[at].handle] = (uint32_t)freed_inside;
        answer(PLEO_OK, -1, 0);
        state()->during = calls_back;
        result = measured(twin(calls[at].name), words, calls[at].words, 0);
        CHECK_NUMBER(result.result, PLEO_OK);
        CHECK_NUMBER(result.drift, 0);
        CHECK_NUMBER(told.times, 2);
        CHECK_NUMBER(progress(watching, &told), 0);
    }
    check_row(NULL);
}

/* Bytes in use in the process's heap. */
static size_t in_use(void)
{
    PROCESS_HEAP_ENTRY entry = {0};
    size_t bytes = 0;
    HeapLock(GetProcessHeap());
    while (HeapWalk(GetProcessHeap(), &entry)) {
        bytes += entry.wFlags & PROCESS_HEAP_ENTRY_BUSY ? entry.cbData : 0;
    }
    HeapUnlock(GetProcessHeap());
    return bytes;
}

static void one_life(int32_t config, int32_t client, struct told *told)
{
    int32_t made = 0;
    struct given log;
    set_log(config, told, PLEO_OK);
    set_log(config, told, PLEO_E_FORKED);
    log = set_log(config, told, PLEO_OK);
    answer(PLEO_OK, 3, client);
    by_stdcall("pleo_client_new", 4, word("key"), (uint32_t)PLEO_NTS, (uint32_t)config, word(&made));
    freed(config, PLEO_OK);
    CHECK_NUMBER(line(log, told), 1);
    freed(client, PLEO_OK);
    CHECK_NUMBER(line(log, told), 0);
}

static void nothing_is_kept_of_what_was_freed(void)
{
    static struct told told;
    const int lives = rounds(2000, 200);
    size_t before, after;
    one_life(CONFIG, CLIENT, &told);
    before = in_use();
    for (int at = 0; at < lives; at++) {
        one_life(CONFIG + at, CLIENT + lives + at, &told);
    }
    after = in_use();
    /* Less than one word for each. */
    CHECK(before > 0 && after < before + (size_t)lives * sizeof(void *));
}

#define THREADS 8

typedef int32_t (__stdcall *on_log_function)(int32_t config, void (__stdcall *log)(void *, int32_t, const char *, int32_t),
    void *context);
typedef int32_t (__stdcall *free_function)(int32_t handle);

/* As fast as it can, so that threads meet in the twin's lists: the handles of all threads are in the same of them. */
static DWORD WINAPI lives(LPVOID context)
{
    const on_log_function on_log = (on_log_function)(uintptr_t)twin("pleo_config_on_log");
    const free_function free_handle = (free_function)(uintptr_t)twin("pleo_free");
    const int32_t first = (int32_t)(uintptr_t)context << 24;
    const int lives = rounds(20000, 2000);
    struct fake *fake = state();
    struct told told = {0};
    for (int at = 0; at < lives; at++) {
        const int32_t config = first + (at << 8);
        pleo_log_cb given;
        on_log(config, hear, &told);
        given = (pleo_log_cb)(uintptr_t)fake->words[1];
        given((void *)(uintptr_t)fake->words[2], at, "", 0);
        if (told.times != at + 1 || told.level != at) {
            break;
        }
        free_handle(config);
    }
    CHECK_NUMBER(told.times, lives);
    return 0;
}

static void threads_do_not_mix_their_callbacks(void)
{
    HANDLE threads[THREADS];
    const size_t before = in_use();
    for (int at = 0; at < THREADS; at++) {
        threads[at] = CreateThread(NULL, 0, lives, (LPVOID)(uintptr_t)(at + 1), 0, NULL);
        CHECK(threads[at] != NULL);
    }
    CHECK(WaitForMultipleObjects(THREADS, threads, TRUE, WAIT_SECONDS * 1000) == WAIT_OBJECT_0);
    /* Less than one word for each callback. */
    CHECK(in_use() < before + (size_t)(THREADS * rounds(20000, 2000)) * sizeof(void *));
}

static void the_twin_stays_loaded(void)
{
    HMODULE here = GetModuleHandleA("pleo_std.dll");
    for (int at = 0; at < 10; at++) {
        FreeLibrary(here);
    }
    CHECK(GetModuleHandleA("pleo_std.dll") == here);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(every_word_passes_in_its_place),
        TEST(a_callback_gets_what_the_library_says),
        TEST(a_callback_is_replaced_only_if_the_library_takes_the_new_one),
        TEST(a_client_keeps_the_callback_of_its_options),
        TEST(a_call_keeps_the_callback_of_a_handle_that_is_freed_inside),
        TEST(nothing_is_kept_of_what_was_freed),
        TEST(threads_do_not_mix_their_callbacks),
        TEST(the_twin_stays_loaded),
    };
    functions = find_exported();
    state = (fake_state *)(void (*)(void))GetProcAddress(GetModuleHandleA("pleo.dll"), "fake_of_thread");
    return state != NULL ? check_run(tests, COUNT(tests)) : 1;
}
