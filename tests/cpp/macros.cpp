// The headers behind macros that other headers have, those of Windows and X11 among them.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <exception>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <ratio>
#include <stdexcept>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>
#if __cplusplus >= 201703L
#include <optional>
#include <string_view>
#endif

// windows.h and what it includes
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define small char
#define hyper long long
#define near
#define far
#define pascal
#define interface struct
#define CALLBACK
#define CONST const
#define VOID void
#define IN
#define OUT
#define OPTIONAL
#define ERROR 0
#define NO_ERROR 0
#define DELETE 1
#define STRICT 1
#define THIS int
#define PURE
#define TRUE 1
#define FALSE 0
#define Yield()
#define GetMessage GetMessageW
#define GetObject GetObjectW
#define CreateFile CreateFileW

// X11, Qt, glibc and others
#define None 0L
#define Status int
#define Bool int
#define Success 0
#define Always 2
#define True 1
#define False 0
#define major(x) (x)
#define minor(x) (x)
#define check(x) (x)
#define require(x) (x)
#define emit
#define slots
#define signals public
#define foreach(a, b) for (;;)
#define likely(x) (x)
#define unlikely(x) (x)
#define unix 1
#define linux 1
#define OK 0
#define I _Complex_I

#include "pleo.hpp"

struct entry {
    char id[4];
    std::int64_t amount;
};
PLEO_RECORD(entry,
    PLEO_FIELD(id, "/id", text.optional().padded().cut()),
    PLEO_FIELD(amount, "/amount", money.scale(2).otherwise("0")));

std::string layout_of_entry();
std::string layout_of_entry()
{
    return pleo::nothrow::layout_of<entry>::text();
}
