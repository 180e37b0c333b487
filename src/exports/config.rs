//! Options
//!
//! Options are set one at a time or loaded from a file. A client copies the options that it is
//! created from.

use std::borrow::Cow;
use std::ffi::c_char;
use std::path::PathBuf;
use std::sync::Arc;

use crate::args::{Text, exactly, natural, out, text, trimmed};
use crate::guard::call;
use crate::handles;
use crate::objects::{Object, Options, Walk};
use crate::text::{Buffer, Form, TextOut, buffer};
use crate::types::pleo_config;
use pleo_core::Error;
use pleo_core::binding::lock;
use pleo_core::{NAME_MAX, OPTIONS, OptionsFile, Sections, VALUE_MAX};

/// Creates options, all with their default values.
///
/// It can be freed as soon as clients are created from it.
///
/// config: receives the handle.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_config_new(config: *mut pleo_config) -> i32 {
    let config = out!(config);
    call(|| {
        let mut config = config.required()?;
        config.set(handles::add(Object::Config(Arc::default()))?);
        Ok(())
    })
}

/// Sets an option, or resets it to its default.
///
/// The value is checked at once. After a failure the option keeps its previous value, and no client
/// can be created from these options until the option is set or reset successfully. After an
/// unknown name they are unusable: create new ones. The options environment and base_url exclude
/// each other.
///
/// config: the options.
/// name: at most 64 bytes.
/// value: at most 262144 bytes. NULL with length 0 resets the option. NULL with PLEO_NTS, for
///   example from getenv, is an error, and so is an empty value. Trailing spaces and NULs are
///   removed, except from proxy_password.
/// returns: PLEO_OK; PLEO_E_CONFIG if the name is unknown or the option does not take the value;
///   PLEO_E_ARGUMENT if the value is empty.
/// since: 0.1.0
///
/// Example:
///
///     status = pleo_config_set(config, PLEO_STR("timeout_ms"), PLEO_STR("30000"));
///     if (status == PLEO_OK) status = pleo_config_set(config, PLEO_STR("proxy"), PLEO_STR("none"));
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_config_set(
    config: pleo_config,
    name: *const c_char,
    name_len: i32,
    value: *const c_char,
    value_len: i32,
) -> i32 {
    let (name, value) = (text!(name, name_len), text!(value, value_len));
    call(|| {
        let config = handles::config(config)?;
        let (name, value) = (name.required(NAME_MAX), value.bytes(VALUE_MAX));
        let taken = match &name {
            Ok(name) => value.and_then(|value| taken(name, value, value_len)),
            Err(_) => Ok(None),
        };
        let mut config = lock(&config.config)?;
        // What is refused here is remembered as what the options refuse.
        let name = name.inspect_err(|_| config.refuse(""))?;
        match taken.inspect_err(|_| config.refuse(&name))? {
            Some(value) => config.set(&name, &value),
            None => config.reset(&name),
        }
    })
}

/// An option's value; `None` if it is to be reset. A value that got lost on its way is not the
/// default, which may be Pleo's production.
fn taken<'a>(
    name: &str,
    value: Option<&'a [u8]>,
    length: i32,
) -> Result<Option<Cow<'a, str>>, Error> {
    let Some(option) = OPTIONS.iter().find(|option| option.name == name) else {
        // The name is what is wrong, whatever its value.
        return Ok(None);
    };
    let value = match value {
        None if length == 0 => return Ok(None),
        None => Cow::default(),
        Some(value) if option.secret() => exactly(value, "value")?,
        Some(value) => trimmed(value, "value")?,
    };
    if value.is_empty() {
        let problem = format!(
            "is missing or empty for option {name}; reset the option (NULL and 0) to use \
                 the default"
        );
        return Err(Error::argument("value", problem));
    }
    Ok(Some(value))
}

fn get(form: Form, config: pleo_config, name: Text<'_>, buffer: Buffer<'_>) -> i32 {
    call(|| {
        let out = TextOut::new(form, buffer)?;
        let config = handles::config(config)?;
        let name = name.required(NAME_MAX)?;
        let value = lock(&config.config)?.get(&name)?.to_owned();
        out.put(value.as_bytes())
    })
}

/// Copies the value of an option, or its default.
///
/// config: the options.
/// name: at most 64 bytes.
/// returns: PLEO_OK; PLEO_E_CONFIG if the name is unknown or the option is a secret, which is never
///   returned; PLEO_E_BUFFER.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_config_get_text(
    config: pleo_config,
    name: *const c_char,
    name_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    get(
        Form::Text,
        config,
        text!(name, name_len),
        buffer!(buffer, size, needed),
    )
}

/// Copies the value of an option, or its default, into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_config_get_field(
    config: pleo_config,
    name: *const c_char,
    name_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    get(
        Form::Field,
        config,
        text!(name, name_len),
        buffer!(buffer, size, needed),
    )
}

/// Sets options from a file.
///
/// - Each line has the form "name = value". Spaces around name and value are removed. Blank lines
///   and lines that begin with # are ignored.
/// - A line [profile NAME] begins the section of a profile, which ends where the next section
///   begins. Lines before the first section are for every profile.
/// - A line in the section of a profile overrides the same line before the first section.
/// - A wrong line in a section concerns that profile alone. A wrong line that begins a section, and
///   a second section of the same name, make the whole file wrong.
///
/// Either every option for the profile is set, or none. After a failure no client can be created
/// from these options until a file is loaded successfully.
///
/// The file must be a regular file that belongs to this user or root and that nobody else can write
/// (chmod go-w), because it decides where the key is sent. A file with proxy_password must be as
/// safe as a key file: not a symbolic link, and not accessible to others.
///
/// config: the options.
/// path: at most 8192 bytes.
/// profile: letters, digits, "-", "_" and ".", at most 64 bytes; NULL and 0 to load only what is
///   for every profile.
/// returns: PLEO_OK; PLEO_E_FILE if the file cannot be read or is not safe; PLEO_E_CONFIG with the
///   number of the wrong line, or with the names of the profiles if this one is missing;
///   PLEO_E_TEXT if the file is not UTF-8.
/// since: 0.1.0
///
/// Example: a file that has the line key = file:/etc/pleo/acme.key in the section of acme.
///
///     status = pleo_config_load(config, PLEO_STR("pleo.options"), PLEO_STR("acme"));
///     if (status == PLEO_OK) status = pleo_client_new_from(NULL, 0, config, &client);
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_config_load(
    config: pleo_config,
    path: *const c_char,
    path_len: i32,
    profile: *const c_char,
    profile_len: i32,
) -> i32 {
    let (path, profile) = (text!(path, path_len), text!(profile, profile_len));
    call(|| {
        let config = handles::config(config)?;
        let (path, profile) = (path.path(), profile.optional(NAME_MAX, "what is for all"));
        // No lock is held while a file is read.
        let file = path.and_then(|path| OptionsFile::read(&path));
        let mut config = lock(&config.config)?;
        let profile = profile.inspect_err(|_| config.refuse_file())?;
        let file = file.inspect_err(|_| config.refuse_file())?;
        config.set_all(&file, profile.as_deref())
    })
}

fn profile(form: Form, config: pleo_config, path: Text<'_>, index: i32, buffer: Buffer<'_>) -> i32 {
    call(|| {
        let out = TextOut::new(form, buffer)?;
        // It says in which encoding the path is.
        let config = handles::config(config)?;
        let path = path.path()?;
        let index = natural(index, "index")?;
        out.put(walked(&config, path, index)?.profile(index)?.as_bytes())
    })
}

/// The sections of a file whose profiles are named: read for the first of them, and as they were
/// then for the others.
fn walked(config: &Options, path: PathBuf, index: usize) -> Result<Arc<Sections>, Error> {
    let sections = lock(&config.walk)?
        .as_ref()
        .filter(|walk| index > 0 && walk.path == path)
        .map(|walk| Arc::clone(&walk.sections));
    if let Some(sections) = sections {
        return Ok(sections);
    }
    // No lock is held while a file is read.
    let sections = OptionsFile::read(&path).map(|file| file.sections());
    let read = sections.as_ref().ok().map(Arc::clone);
    *lock(&config.walk)? = read.map(|sections| Walk { path, sections });
    sections
}

/// Copies the name of a profile in a file of options.
///
/// The file is read for index 0. For other indexes the same options use what was read then,
/// so that all names come from one state of the file.
///
/// config: the options, of which only text_encoding matters.
/// path: as for pleo_config_load.
/// index: index of the profile in the file, from 0.
/// returns: PLEO_OK; PLEO_E_END after the last profile; PLEO_E_FILE, PLEO_E_CONFIG or PLEO_E_TEXT
///   as pleo_config_load; PLEO_E_BUFFER.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_config_profile_text(
    config: pleo_config,
    path: *const c_char,
    path_len: i32,
    index: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    profile(
        Form::Text,
        config,
        text!(path, path_len),
        index,
        buffer!(buffer, size, needed),
    )
}

/// Copies the name of a profile in a file of options into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_config_profile_field(
    config: pleo_config,
    path: *const c_char,
    path_len: i32,
    index: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    profile(
        Form::Field,
        config,
        text!(path, path_len),
        index,
        buffer!(buffer, size, needed),
    )
}
