#include "measured.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <windows.h>

/* call_measured(function, words, count, shift, struct measured *) */
__asm__(".globl _call_measured\n"
        "_call_measured:\n"
        "    pushl %ebp\n"
        "    movl %esp, %ebp\n"
        "    pushl %ebx\n"
        "    pushl %esi\n"
        "    pushl %edi\n"
        "    subl 20(%ebp), %esp\n"
        "    movl 12(%ebp), %edx\n"
        "    movl 16(%ebp), %ecx\n"
        "1:  testl %ecx, %ecx\n"
        "    jz 2f\n"
        "    pushl -4(%edx,%ecx,4)\n"
        "    decl %ecx\n"
        "    jmp 1b\n"
        "2:  movl $0x0badcafe, %ebx\n"
        "    movl $0x1badcafe, %esi\n"
        "    movl $0x2badcafe, %edi\n"
        "    call *8(%ebp)\n"
        "    movl 24(%ebp), %ecx\n"
        "    movl %eax, (%ecx)\n"
        /* Where the stack was before the words were pushed. */
        "    leal -12(%ebp), %edx\n"
        "    subl 20(%ebp), %edx\n"
        "    movl %esp, %eax\n"
        "    subl %edx, %eax\n"
        "    movl %eax, 4(%ecx)\n"
        "    movl $0, 8(%ecx)\n"
        "    cmpl $0x0badcafe, %ebx\n"
        "    jne 3f\n"
        "    cmpl $0x1badcafe, %esi\n"
        "    jne 3f\n"
        "    cmpl $0x2badcafe, %edi\n"
        "    jne 3f\n"
        "    movl $1, 8(%ecx)\n"
        "3:  leal -12(%ebp), %esp\n"
        "    popl %edi\n"
        "    popl %esi\n"
        "    popl %ebx\n"
        "    popl %ebp\n"
        "    ret\n");

extern void call_measured(void *function, const uint32_t *words, int count, int shift, struct measured *result);

struct measured measured(void *function, const uint32_t *words, int count, int shift)
{
    struct measured result;
    call_measured(function, words, count, shift, &result);
    return result;
}

struct exported exported[400];
static int exported_count;

int find_exported(void)
{
    const char *path = getenv("PLEO_STD_DEF");
    HMODULE std_dll = LoadLibraryA("pleo_std.dll"), dll = GetModuleHandleA("pleo.dll");
    FILE *list = path != NULL ? fopen(path, "r") : NULL;
    char line[200];
    if (std_dll == NULL || dll == NULL || list == NULL) {
        printf("there is no pleo_std.dll, no pleo.dll or no list at PLEO_STD_DEF\n");
        exit(1);
    }
    while (fgets(line, sizeof line, list) != NULL) {
        struct exported *one = &exported[exported_count];
        int bytes;
        if (exported_count < COUNT(exported) && sscanf(line, " %39s = %*[^@]@%d", one->name, &bytes) == 2) {
            one->words = bytes / 4;
            one->twin = (void *)(uintptr_t)GetProcAddress(std_dll, one->name);
            one->library = (void *)(uintptr_t)GetProcAddress(dll, one->name);
            CHECK(one->twin != NULL && one->library != NULL && one->twin != one->library);
            exported_count++;
        }
    }
    fclose(list);
    return exported_count;
}

void *twin(const char *name)
{
    for (int at = 0; at < exported_count; at++) {
        if (strcmp(exported[at].name, name) == 0) {
            return exported[at].twin;
        }
    }
    printf("the twin has no %s\n", name);
    exit(1);
}

uint32_t by_stdcall(const char *name, int count, ...)
{
    uint32_t words[MOST_WORDS];
    struct measured result;
    va_list rest;
    va_start(rest, count);
    for (int at = 0; at < count; at++) {
        words[at] = va_arg(rest, uint32_t);
    }
    va_end(rest);
    result = measured(twin(name), words, count, 4);
    check_row(name);
    CHECK_NUMBER(result.drift, 0);
    CHECK(result.kept);
    check_row(NULL);
    return result.result;
}

uint32_t word(const void *address)
{
    return (uint32_t)(uintptr_t)address;
}
