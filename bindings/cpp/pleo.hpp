// libpleo for C++: Pleo API keys and installations. C++11 or newer; std::string_view and std::optional with C++17.
//
// Everything is in namespace pleo, where failures are thrown as pleo::error, and again in pleo::nothrow, where every
// function returns a pleo::result with the value or the failure. Without exceptions (-fno-exceptions) there is only the
// second. In the documentation of the classes returns<T> is T in the first, and pleo::result<T> in the second. "Fails
// with status::x" means the status of that error or result.
//
// An object owns its handle: it can be moved, not copied, and frees the handle in its destructor. Const functions of an
// object can be called by several threads at once, the others by one at a time, unless its type says otherwise. Texts
// are passed as pleo::text_view, which converts from a std::string, a C string, an address with a length or, in C++17, a
// std::string_view. They are returned as std::string and may contain any bytes.
//
// pleo.h describes the library itself.

#ifndef PLEO_HPP
#define PLEO_HPP

#include "pleo/client.hpp"
#include "pleo/convert.hpp"
#include "pleo/export_job.hpp"
#include "pleo/json.hpp"
#include "pleo/list.hpp"
#include "pleo/record.hpp"
#include "pleo/request.hpp"
#include "pleo/response.hpp"
#include "pleo/task.hpp"
#include "pleo/times.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

#if PLEO_CPP_EXCEPTIONS
using config = basic_config<throwing>;
using client = basic_client<throwing>;
using request = basic_request<throwing>;
using response = basic_response<throwing>;
using items = basic_items<throwing>;
using member = basic_member<throwing>;
using members = basic_members<throwing>;
using layout = basic_layout<throwing>;
template <class Record> using layout_of = basic_layout_of<throwing, Record>;
using json = basic_json<throwing>;
using pages = basic_pages<throwing>;
using export_job = basic_export_job<throwing>;
using task = basic_task<throwing>;
using money = basic_money<throwing>;
using times = basic_times<throwing>;
using webhook = basic_webhook<throwing>;
#endif

/// The same types. Their functions return a pleo::result; the library throws no exception.
namespace nothrow {
using config = basic_config<returning>;
using client = basic_client<returning>;
using request = basic_request<returning>;
using response = basic_response<returning>;
using items = basic_items<returning>;
using member = basic_member<returning>;
using members = basic_members<returning>;
using layout = basic_layout<returning>;
template <class Record> using layout_of = basic_layout_of<returning, Record>;
using json = basic_json<returning>;
using pages = basic_pages<returning>;
using export_job = basic_export_job<returning>;
using task = basic_task<returning>;
using money = basic_money<returning>;
using times = basic_times<returning>;
using webhook = basic_webhook<returning>;
} // namespace nothrow

/// Returns the version of the library, for example "0.1.0". The text is static.
inline const char *version() noexcept
{
    return pleo_version();
}

/// Returns the version of the library as a number, for comparison with PLEO_HEADER_VERSION_NUMBER.
inline std::int32_t version_number() noexcept
{
    return pleo_version_number();
}

/// Returns true if the library has the binary interface that these headers were written for. A program that loads a
/// library that it was not shipped with should check this at its start.
inline bool is_compatible() noexcept
{
    return pleo_abi_version() == PLEO_HEADER_ABI_VERSION;
}

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_HPP
