// Every type of the binding, whole: compiled in each standard, with and without exceptions, and several times into one
// program. NAME: what the function here is called.
#include "pleo.hpp"

namespace {
struct row {
    std::int16_t code;
};
struct entry {
    char id[4], kind;
    std::int64_t amount;
    bool paid;
    row rows[2];
};
PLEO_RECORD(row, PLEO_FIELD(code, ".", number));
PLEO_RECORD(entry,
    PLEO_FIELD(id, "/id", text.padded().optional().cut()),
    PLEO_FIELD(kind, "/kind", text.otherwise("X")),
    PLEO_FIELD(amount, "/amount", money.scale(2)),
    PLEO_FIELD(paid, "/paid", boolean),
    PLEO_FIELD(rows, "/rows", table.may_be_null()));
} // namespace

namespace pleo {

#if PLEO_CPP_EXCEPTIONS
template class basic_client<throwing>;
template class basic_config<throwing>;
template class basic_export_job<throwing>;
template class basic_items<throwing>;
template class basic_json<throwing>;
template class basic_layout<throwing>;
template class basic_layout_of<throwing, entry>;
template class basic_members<throwing>;
template class basic_page_range<throwing>;
template class basic_pages<throwing>;
template class basic_request<throwing>;
template class basic_response<throwing>;
template class basic_task<throwing>;
template struct basic_money<throwing>;
template struct basic_times<throwing>;
template struct basic_webhook<throwing>;
#endif
template class basic_client<returning>;
template class basic_config<returning>;
template class basic_export_job<returning>;
template class basic_items<returning>;
template class basic_json<returning>;
template class basic_layout<returning>;
template class basic_layout_of<returning, entry>;
template class basic_members<returning>;
template class basic_page_range<returning>;
template class basic_pages<returning>;
template class basic_request<returning>;
template class basic_response<returning>;
template class basic_task<returning>;
template struct basic_money<returning>;
template struct basic_times<returning>;
template struct basic_webhook<returning>;

} // namespace pleo

int NAME();

/// 0 if what is called by way of templates works.
int NAME()
{
    pleo::result<pleo::nothrow::config> config = pleo::nothrow::config::make();
    const bool set = config.ok() && config->set("attempts", 2).ok() && config->set("ca_only", false).ok() &&
                     config->set("timeout_ms", std::chrono::minutes(1)).ok() &&
                     config->on_log([](pleo::log_level, const std::string &) {}).ok();
    const pleo::time_point epoch;
    const auto now = std::chrono::system_clock::now();
    const bool later = epoch < now && now > epoch && epoch != now && !(now <= epoch) && !(epoch >= now) &&
                       !(now == epoch) && pleo::unix_clock::from_sys(now) > epoch && pleo::unix_clock::to_time_t(epoch) == 0;
    const pleo::result<std::string> written = pleo::nothrow::times::write(epoch, std::chrono::hours(1));
    pleo::result<pleo::nothrow::request> request = pleo::nothrow::request::make("GET", "/{id}");
    const char id[] = {'1', '2'};
    const bool made = request.ok() && request->set_path("id", id).ok() &&
                      request->set_timeout(std::chrono::hours(1)).ok() &&
                      request->on_progress([](std::int64_t, std::int64_t) {}).ok();
    pleo::result<pleo::nothrow::json> json = pleo::nothrow::json::parse("[1, 2]");
    const bool built = json.ok() && json->set_int64("/-", 3).ok() && json->set_int64("/-", sizeof id).ok();
    const pleo::result<pleo::nothrow::layout_of<entry>> layout = pleo::nothrow::layout_of<entry>::make();
    entry record = entry();
    pleo::field_statuses statuses;
    const bool filled = layout.ok() && *layout->size() == sizeof record &&
                        pleo::nothrow::response().fill(*layout, record).status() == pleo::status::handle &&
                        pleo::nothrow::response().record(*layout).status() == pleo::status::handle &&
                        pleo::nothrow::pages().next(*layout, record, statuses).status() == pleo::status::handle;
    int none = 0;
    for (const pleo::result<pleo::nothrow::response> &item : pleo::nothrow::items())
        none += item.ok();
    return set && later && made && built && filled && none == 0 && written.ok() && *written == "1970-01-01T01:00:00+01:00" ? 0 : 1;
}
