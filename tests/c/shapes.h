/*
 * The shapes that exported functions have: each makes call_..., which takes what the function wants of any arguments.
 */
#ifndef SHAPES_H
#define SHAPES_H

#include "exports.h"

#define OUT(f)                                                                                                         \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->out);                                                                                              \
    }
#define COPY(f)                                                                                                        \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->buffer, a->size, a->needed);                                                                       \
    }
#define HANDLE(f)                                                                                                      \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle);                                                                                           \
    }
#define HANDLE_OUT(f)                                                                                                  \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, a->out);                                                                                   \
    }
#define HANDLE_COPY(f)                                                                                                 \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, a->buffer, a->size, a->needed);                                                            \
    }
#define HANDLE_IN(f)                                                                                                   \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, a->in[0], a->length[0]);                                                                   \
    }
#define HANDLE_IN_IN(f)                                                                                                \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, a->in[0], a->length[0], a->in[1], a->length[1]);                                           \
    }
#define IN_OUT(f)                                                                                                      \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->in[0], a->length[0], a->out);                                                                      \
    }
#define HANDLE_IN_OUT(f)                                                                                               \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, a->in[0], a->length[0], a->out);                                                           \
    }
#define HANDLE_IN_COPY(f)                                                                                              \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, a->in[0], a->length[0], a->buffer, a->size, a->needed);                                    \
    }
#define HANDLE_NUMBER_COPY(f)                                                                                          \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, 0, a->buffer, a->size, a->needed);                                                         \
    }
/* The first member. */
#define HANDLE_IN_NUMBER_COPY(f)                                                                                       \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, a->in[0], a->length[0], 0, a->buffer, a->size, a->needed);                                 \
    }
/* From the beginning. */
#define HANDLE_IN_PIECE(f)                                                                                             \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, a->in[0], a->length[0], 0, a->buffer, a->size, a->out);                                    \
    }
#define HANDLE_REQUEST_OUT(f)                                                                                          \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, the_request, a->out);                                                                      \
    }
#define HANDLE_OUT_OUT(f)                                                                                              \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, a->out, a->second_out);                                                                    \
    }
#define HANDLE_FOUR_IN(f)                                                                                              \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->handle, a->in[0], a->length[0], a->in[1], a->length[1], a->in[2], a->length[2], a->in[3],          \
            a->length[3]);                                                                                             \
    }
#define IN_HANDLE_OUT(f)                                                                                               \
    static int32_t call_##f(const struct arguments *a)                                                                 \
    {                                                                                                                  \
        return f(a->in[0], a->length[0], a->handle, a->out);                                                           \
    }

#endif
