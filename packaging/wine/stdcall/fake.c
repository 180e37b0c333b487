#include "fake.h"

#include <string.h>

#include <windows.h>

/* A slot of the threads' own is enough: a thread of the test lives as long as the process, and so its state is never freed. */
static DWORD slot = TLS_OUT_OF_INDEXES;

struct fake *fake_of_thread(void)
{
    struct fake *fake = TlsGetValue(slot);
    if (fake == NULL) {
        fake = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *fake);
        fake->out = -1;
        TlsSetValue(slot, fake);
    }
    return fake;
}

/* What each exported function comes to. */
uint32_t fake_called(uint32_t function, const uint32_t *words)
{
    struct fake *fake = fake_of_thread();
    fake->function = function;
    memcpy(fake->words, words, sizeof fake->words);
    if (fake->during != NULL) {
        void (*during)(struct fake *) = fake->during;
        fake->during = NULL;
        during(fake);
        memcpy(fake->words, words, sizeof fake->words);
    }
    if (fake->result == 0 && fake->out >= 0) {
        *(int32_t *)(uintptr_t)words[fake->out] = fake->created;
    }
    return fake->result;
}

/* The functions are generated: each pushes its number and goes on here, with its arguments behind the return address. */
__asm__(".globl _fake_entered\n"
        "_fake_entered:\n"
        "    leal 8(%esp), %eax\n"
        "    movl (%esp), %edx\n"
        "    pushl %eax\n"
        "    pushl %edx\n"
        "    call _fake_called\n"
        "    addl $12, %esp\n"
        "    ret\n");

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved)
{
    (void)instance;
    (void)reserved;
    if (reason == DLL_PROCESS_ATTACH) {
        slot = TlsAlloc();
    }
    return slot != TLS_OUT_OF_INDEXES;
}
