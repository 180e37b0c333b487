//! Options
//!
//! Options are set one at a time or loaded from a file. Clients are created from a set of
//! options, and copy it.

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

/// Makes a set of options, all at their defaults.
///
/// config: where the handle goes; freed with pleo_free, at any time: clients made of it keep their
/// own copy. Returns PLEO_OK, PLEO_E_ARGUMENT. Since 0.1.0. Any thread; one set may be used from
/// several.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_config_new(config: *mut pleo_config) -> i32 {
    let config = out!(config);
    call(|| {
        let mut config = config.required()?;
        config.set(handles::add(Object::Config(Arc::default()))?);
        Ok(())
    })
}

/// Sets an option. The README's table lists them, with what each takes and its default.
///
/// name: at most 64 bytes. value: at most 262144 bytes; trailing blanks and NULs are not part of
/// it, but of proxy_password's. NULL and 0 set the option back to its default; NULL and PLEO_NTS,
/// which is what a getenv gives that finds nothing, and an empty or blank value do not. The value is
/// checked at once. Returns PLEO_OK; PLEO_E_CONFIG, with the names there are or with what the option
/// takes; PLEO_E_ARGUMENT if the value is empty; PLEO_E_TEXT, PLEO_E_HANDLE. The value stays as it
/// was then, and no client can be made of these options, PLEO_E_CONFIG, until this one is set or
/// reset; a name that there is none of takes new options. Since 0.1.0. Any thread.
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

/// Copies an option's value, as it was set or its default, ended with a NUL.
///
/// name: at most 64 bytes. Returns PLEO_OK; PLEO_E_CONFIG for an unknown name and for a secret,
/// which is never given back; PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
/// thread.
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

/// As pleo_config_get_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Any thread.
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

/// Sets options from a file: a line "name = value" for each; blank lines and lines that begin with
/// # are passed over. Blanks round a name and a value are no part of them. A file for several keys,
/// such as those of many companies, has a section for each, which begins with a line [profile NAME]
/// and ends before the next: its lines are for that profile alone, and count more than those before
/// the first section, which are for all. A line in the section of another profile that is wrong
/// fails that profile alone; a line that begins a section and is wrong, and a name that is there
/// twice, fail the file. All that is for the profile counts, or nothing. The file says where the key
/// is sent: it must be a regular file that is owned by this user or root and that nobody else may
/// write (chmod go-w). One with proxy_password in it must be as safe as a key file: no link, and no
/// access for others.
///
/// path: at most 8192 bytes. profile: letters, digits, -, _ and ., at most 64 bytes; NULL and 0 for
/// what is for all alone. Returns PLEO_OK; PLEO_E_FILE if the file cannot be read or is not
/// safe; PLEO_E_CONFIG with the line that is wrong, or with the profiles there are if that one is
/// none; PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. No client can be made of these options then,
/// PLEO_E_CONFIG, until a file is loaded. Since 0.1.0. Any thread. An example, of a file that has below its line [profile acme] the line
/// key = file:/etc/pleo/acme.key:
///
///     status = pleo_config_load(config, "pleo.options", PLEO_NTS, "acme", PLEO_NTS);
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

/// Copies the name of a profile in a file of options, ended with a NUL.
///
/// config: a set of options, of which only text_encoding counts here. path: as for
/// pleo_config_load. index: from 0 on, in the order of the file, which is read for 0; with the same
/// options the others are of what was read then, so that one walk is of one state of the file.
/// Returns PLEO_OK; PLEO_E_END behind the last; PLEO_E_FILE, PLEO_E_CONFIG, PLEO_E_TEXT as pleo_config_load; PLEO_E_BUFFER,
/// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
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

/// As pleo_config_profile_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Any thread.
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
