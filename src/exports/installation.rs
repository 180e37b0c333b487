//! Installations
//!
//! The state of an installation, and whom it is for.

use std::ffi::{CStr, c_char};

use crate::args::out;
use crate::guard::quiet;
use crate::reading::{copied, number};
use crate::text::{Buffer, Form, TextOut, buffer};
use crate::types::pleo_response;
use pleo_core::SubjectType;

/// A state that this version of the library does not know; it is the string at "/status".
pub const PLEO_STATE_OTHER: i32 = 0;
/// ACTIVATED: the integration works.
pub const PLEO_STATE_ACTIVATED: i32 = 1;
/// INACTIVE: the integration is switched off.
pub const PLEO_STATE_INACTIVE: i32 = 2;
/// AUTHORIZED: Pleo granted access; the integration is not active yet.
pub const PLEO_STATE_AUTHORIZED: i32 = 3;
/// PENDING_INTEGRATION: the integration has something left to do.
pub const PLEO_STATE_PENDING: i32 = 4;
/// ERROR: the integration failed; "/errorCode" can say how.
pub const PLEO_STATE_ERROR: i32 = 5;

/// Neither a company nor an organisation.
pub const PLEO_SUBJECT_OTHER: i32 = 0;
/// A company.
pub const PLEO_SUBJECT_COMPANY: i32 = 1;
/// An organisation, which has companies.
pub const PLEO_SUBJECT_ORGANISATION: i32 = 2;

const STATES: [(i32, &CStr); 5] = [
    (PLEO_STATE_ACTIVATED, c"ACTIVATED"),
    (PLEO_STATE_INACTIVE, c"INACTIVE"),
    (PLEO_STATE_AUTHORIZED, c"AUTHORIZED"),
    (PLEO_STATE_PENDING, c"PENDING_INTEGRATION"),
    (PLEO_STATE_ERROR, c"ERROR"),
];

/// Returns the state of the installation in a response.
///
/// response: the response.
/// state: receives a PLEO_STATE_ constant. PLEO_STATE_OTHER stands for a state that this version of
///   the library does not know; it is the string at "/status".
/// returns: PLEO_OK; PLEO_E_MISSING, PLEO_E_NULL or PLEO_E_TYPE if "/status" is not a string;
///   PLEO_E_NOT_JSON.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_state(response: pleo_response, state: *mut i32) -> i32 {
    number(response, out!(state), |response| {
        let text = response.text("/status")?;
        Ok(STATES
            .iter()
            .find(|(_, name)| name.to_bytes() == text.as_bytes())
            .map_or(PLEO_STATE_OTHER, |(state, _)| *state))
    })
}

fn state_name(state: i32) -> &'static CStr {
    STATES
        .iter()
        .find(|(known, _)| *known == state)
        .map_or(c"", |(_, name)| name)
}

/// Returns the name that Pleo has for a state, for example "ACTIVATED".
///
/// state: a PLEO_STATE_ constant.
/// returns: a static NUL-terminated string, never freed; empty for PLEO_STATE_OTHER and unknown
///   states.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn pleo_state_name(state: i32) -> *const c_char {
    state_name(state).as_ptr()
}

/// Copies the name that Pleo has for a state, for example "ACTIVATED".
///
/// state: a PLEO_STATE_ constant. The name of PLEO_STATE_OTHER and of unknown states is empty.
/// returns: PLEO_OK; PLEO_E_BUFFER.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_state_name_text(
    state: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    let buffer = buffer!(buffer, size, needed);
    quiet(|| {
        let out = TextOut::new(Form::Text, buffer)?;
        out.put(state_name(state).to_bytes())
    })
}

/// Copies the name that Pleo has for a state into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_state_name_field(
    state: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    let buffer = buffer!(buffer, size, needed);
    quiet(|| {
        let out = TextOut::new(Form::Field, buffer)?;
        out.put(state_name(state).to_bytes())
    })
}

/// Returns whom the installation or the key in a response is for.
///
/// response: the response.
/// subject_type: receives a PLEO_SUBJECT_ constant.
/// returns: PLEO_OK; PLEO_E_MISSING if the response names nobody; PLEO_E_NOT_JSON.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_subject_type(
    response: pleo_response,
    subject_type: *mut i32,
) -> i32 {
    number(response, out!(subject_type), |response| {
        Ok(match response.subject()?.0 {
            SubjectType::Company => PLEO_SUBJECT_COMPANY,
            SubjectType::Organisation => PLEO_SUBJECT_ORGANISATION,
            SubjectType::Other => PLEO_SUBJECT_OTHER,
        })
    })
}

fn subject(form: Form, response: pleo_response, buffer: Buffer<'_>) -> i32 {
    copied(form, response, buffer, |response, out| {
        out.put(response.subject()?.1.as_bytes())
    })
}

/// Copies the id of the company or organisation that the installation or the key in a response is
/// for.
///
/// It is the last part of "resource" or "subjectURN". Keep it, to display it and to compare a new
/// key with it.
///
/// response: the response.
/// returns: PLEO_OK; PLEO_E_MISSING if the response names nobody; PLEO_E_NOT_JSON; PLEO_E_BUFFER.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_subject_text(
    response: pleo_response,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    subject(Form::Text, response, buffer!(buffer, size, needed))
}

/// Copies the id of the company or organisation into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_subject_field(
    response: pleo_response,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    subject(Form::Field, response, buffer!(buffer, size, needed))
}
