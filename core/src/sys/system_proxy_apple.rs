//! The proxy settings of Apple's systems. A script (PAC), named or announced by the network (WPAD),
//! is not run.

use system_configuration::core_foundation::array::CFArray;
use system_configuration::core_foundation::base::{CFType, TCFType};
use system_configuration::core_foundation::dictionary::CFDictionary;
use system_configuration::core_foundation::number::CFNumber;
use system_configuration::core_foundation::string::CFString;
use system_configuration::dynamic_store::SCDynamicStoreBuilder;

use super::proxy_list::{Unusable, exempts};

type Settings = CFDictionary<CFString, CFType>;

/// The proxy for https to a host.
pub(super) fn find(host: &str) -> Result<Option<String>, Unusable> {
    let store = SCDynamicStoreBuilder::new("libpleo").build();
    let Some(settings) = store.and_then(|store| store.get_proxies()) else {
        return Ok(None);
    };
    let is_on = |name| number(&settings, name) == Some(1);
    let exceptions = texts(&settings, "ExceptionsList");
    let plain = is_on("ExcludeSimpleHostnames").then_some("<local>");
    if exempts(exceptions.iter().map(String::as_str).chain(plain), host) {
        return Ok(None);
    }
    if is_on("ProxyAutoConfigEnable") || is_on("ProxyAutoDiscoveryEnable") {
        return Err(Unusable::Script);
    }
    let named = |scheme: &str, [switch, name, port]: [&'static str; 3]| {
        let name = text(&settings, name).filter(|_| is_on(switch))?;
        Some(match number(&settings, port) {
            Some(port) => format!("{scheme}{name}:{port}"),
            None => format!("{scheme}{name}"),
        })
    };
    Ok(named("", ["HTTPSEnable", "HTTPSProxy", "HTTPSPort"])
        .or_else(|| named("socks://", ["SOCKSEnable", "SOCKSProxy", "SOCKSPort"])))
}

fn number(settings: &Settings, name: &'static str) -> Option<i32> {
    let value = settings.find(CFString::from_static_string(name))?;
    value.downcast::<CFNumber>()?.to_i32()
}

fn text(settings: &Settings, name: &'static str) -> Option<String> {
    let value = settings.find(CFString::from_static_string(name))?;
    Some(value.downcast::<CFString>()?.to_string())
}

fn texts(settings: &Settings, name: &'static str) -> Vec<String> {
    let list = settings.find(CFString::from_static_string(name));
    let list = list.and_then(|list| list.downcast::<CFArray>());
    let text = |item: *const std::ffi::c_void| {
        // SAFETY: the items of a CFArray of settings are Core Foundation objects, which live as
        // long as the array; wrapping one by the get rule retains it.
        let item = unsafe { CFType::wrap_under_get_rule(item) };
        Some(item.downcast::<CFString>()?.to_string())
    };
    list.iter()
        .flat_map(|list| list.get_all_values())
        .filter_map(text)
        .collect()
}
