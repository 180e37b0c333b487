/*
 * The callbacks of a program that can only be called by stdcall, for pleo_std.c, which is generated.
 *
 * The library calls a cdecl function of the twin's, which calls the program's. What the program gave is kept under an id, and
 * the id is the context that the library gets: if the library should call once more after the program's was released, its id
 * is unknown and nothing is called.
 *
 * A handle holds the callback that was set for it until it is freed or the callback is replaced; a client holds that of the
 * options it was created from, and a list that of its request. A call that can call back holds it too while it runs, since
 * the program may free the handle inside the callback. What nothing holds is released.
 */
#ifndef PLEO_STDCALL_H
#define PLEO_STDCALL_H

#define WIN32_LEAN_AND_MEAN
#define _WIN32_WINNT 0x0601
#include <windows.h>

#include "pleo.h"

#define PLEO_STDCALL __stdcall

/* A function of the program's, before it is cast back to its type. */
typedef void (*any_function)(void);

/* A callback of the program's. */
struct callback {
    struct callback *next;
    uintptr_t id;
    any_function function;
    void *context;
    /* How many struct hold have it. */
    unsigned holds;
};

/* That a handle, or a call that is running, holds a callback. */
struct hold {
    struct hold *next;
    int32_t handle;
    struct callback *callback;
};

#define BUCKETS 256

/* All of these, and what they point to, are guarded by `guard`, which is never held while the library or the program runs. */
static SRWLOCK guard = SRWLOCK_INIT;
static struct callback *callbacks[BUCKETS];
static struct hold *holds[BUCKETS];
static uintptr_t last_id;

/*
 * Exclusive while a callback is set, so that the library and the twin agree on which was the last; shared while an object is
 * created that takes over a callback. Nothing that runs under it calls the program.
 */
static SRWLOCK setting = SRWLOCK_INIT;

/* Where memory is exhausted the process ends with an exception, as it does in the library. */
static void *allocated(size_t size)
{
    return HeapAlloc(GetProcessHeap(), HEAP_GENERATE_EXCEPTIONS, size);
}

static struct callback **callback_at(uintptr_t id)
{
    struct callback **at = &callbacks[id % BUCKETS];
    while (*at != NULL && (*at)->id != id)
        at = &(*at)->next;
    return at;
}

static struct hold **hold_at(int32_t handle)
{
    struct hold **at = &holds[(uint32_t)handle % BUCKETS];
    while (*at != NULL && (*at)->handle != handle)
        at = &(*at)->next;
    return at;
}

/* The callback of this id; its function is NULL if it was released. */
static struct callback called_back(void *id)
{
    struct callback found = {0}, *callback;
    AcquireSRWLockShared(&guard);
    callback = *callback_at((uintptr_t)id);
    if (callback != NULL)
        found = *callback;
    ReleaseSRWLockShared(&guard);
    return found;
}

/* Gives up a hold that is in no bucket; NULL has no effect. */
static void drop(struct hold *hold)
{
    struct callback *released = NULL;
    if (hold == NULL)
        return;
    AcquireSRWLockExclusive(&guard);
    if (--hold->callback->holds == 0) {
        released = hold->callback;
        *callback_at(released->id) = released->next;
    }
    ReleaseSRWLockExclusive(&guard);
    HeapFree(GetProcessHeap(), 0, hold);
    if (released != NULL)
        HeapFree(GetProcessHeap(), 0, released);
}

/* Removes the hold of a handle and returns it; NULL if there is none. */
static struct hold *taken(int32_t handle)
{
    struct hold *hold, **at;
    AcquireSRWLockExclusive(&guard);
    at = hold_at(handle);
    hold = *at;
    if (hold != NULL)
        *at = hold->next;
    ReleaseSRWLockExclusive(&guard);
    return hold;
}

/* Gives a hold to a handle in place of the one that it has; NULL for none. */
static void give(int32_t handle, struct hold *hold)
{
    struct hold *before = taken(handle), **at;
    if (hold != NULL) {
        AcquireSRWLockExclusive(&guard);
        at = &holds[(uint32_t)handle % BUCKETS];
        hold->handle = handle;
        hold->next = *at;
        *at = hold;
        ReleaseSRWLockExclusive(&guard);
    }
    drop(before);
}

/* Another hold of what a handle holds; NULL if it holds nothing. */
static struct hold *held(int32_t handle)
{
    struct hold *hold, *found;
    AcquireSRWLockShared(&guard);
    found = *hold_at(handle);
    ReleaseSRWLockShared(&guard);
    if (found == NULL)
        return NULL;
    hold = allocated(sizeof *hold);
    AcquireSRWLockExclusive(&guard);
    /* It may have been given up meanwhile. */
    found = *hold_at(handle);
    if (found != NULL) {
        hold->callback = found->callback;
        hold->callback->holds++;
    }
    ReleaseSRWLockExclusive(&guard);
    if (found == NULL) {
        HeapFree(GetProcessHeap(), 0, hold);
        return NULL;
    }
    return hold;
}

/* The program's function may be called as long as the process lives, and so the twin stays loaded, as the library does. */
static void stay_loaded(void)
{
    HMODULE module;
    GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_PIN, (LPCWSTR)(uintptr_t)&guard,
        &module);
}

/* Begins to set a callback: the first hold of it; NULL for no callback. */
static struct hold *set_begin(any_function function, void *context)
{
    struct callback *callback;
    struct hold *hold = NULL;
    if (function != NULL) {
        stay_loaded();
        callback = allocated(sizeof *callback);
        hold = allocated(sizeof *hold);
        callback->function = function;
        callback->context = context;
        callback->holds = 1;
        hold->callback = callback;
        AcquireSRWLockExclusive(&guard);
        do
            callback->id = ++last_id;
        while (callback->id == 0 || *callback_at(callback->id) != NULL);
        callback->next = callbacks[callback->id % BUCKETS];
        callbacks[callback->id % BUCKETS] = callback;
        ReleaseSRWLockExclusive(&guard);
    }
    AcquireSRWLockExclusive(&setting);
    return hold;
}

/* The context for the library. */
static void *id_of(const struct hold *hold)
{
    return hold != NULL ? (void *)hold->callback->id : NULL;
}

/* Ends it: the handle holds the callback if the library took it, else what it had. */
static int32_t set_end(struct hold *hold, int32_t handle, int32_t status)
{
    if (status == PLEO_OK)
        give(handle, hold);
    ReleaseSRWLockExclusive(&setting);
    if (status != PLEO_OK)
        drop(hold);
    return status;
}

/* Begins to create an object that takes over the callback of another. */
static struct hold *create_begin(int32_t handle)
{
    AcquireSRWLockShared(&setting);
    return held(handle);
}

static int32_t create_end(struct hold *hold, const int32_t *created, int32_t status)
{
    if (status == PLEO_OK)
        give(*created, hold);
    else
        drop(hold);
    ReleaseSRWLockShared(&setting);
    return status;
}

/* Ends a call that held a callback. */
static int32_t call_end(struct hold *hold, int32_t status)
{
    drop(hold);
    return status;
}

/*
 * After a handle was freed, or found to be: gives up what it holds. Not before, so that a client that another thread creates
 * until then has the callback.
 */
static int32_t freed(int32_t handle, int32_t status)
{
    if (status == PLEO_OK || status == PLEO_E_HANDLE)
        drop(taken(handle));
    return status;
}

/* There is no C runtime in the twin, and so this is all of it. */
BOOL WINAPI DllMainCRTStartup(HINSTANCE instance, DWORD reason, LPVOID reserved)
{
    (void)reserved;
    if (reason == DLL_PROCESS_ATTACH)
        DisableThreadLibraryCalls(instance);
    return TRUE;
}

#endif
