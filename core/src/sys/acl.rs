//! Who may use a file, by its access control list.

use std::fs::File;
use std::os::windows::io::{AsRawHandle, FromRawHandle, OwnedHandle};
use std::{io, ptr};

use windows_sys::Win32::Foundation::{
    ERROR_NO_TOKEN, ERROR_SUCCESS, GENERIC_ALL, GENERIC_READ, GENERIC_WRITE, HANDLE, LocalFree,
};
use windows_sys::Win32::Security::Authorization::{
    ConvertStringSecurityDescriptorToSecurityDescriptorW, GetSecurityInfo, SDDL_REVISION_1,
    SE_FILE_OBJECT, SetSecurityInfo,
};
use windows_sys::Win32::Security::{
    ACCESS_ALLOWED_ACE, ACE_HEADER, ACL, DACL_SECURITY_INFORMATION, EqualSid, GetAce,
    GetSecurityDescriptorControl, GetTokenInformation, INHERIT_ONLY_ACE, IsWellKnownSid,
    OBJECT_SECURITY_INFORMATION, OWNER_SECURITY_INFORMATION, PROTECTED_DACL_SECURITY_INFORMATION,
    PSECURITY_DESCRIPTOR, PSID, SE_DACL_PROTECTED, SECURITY_MAX_SID_SIZE, SetKernelObjectSecurity,
    TOKEN_QUERY, TOKEN_USER, TokenUser, UNPROTECTED_DACL_SECURITY_INFORMATION, WELL_KNOWN_SID_TYPE,
    WinBuiltinAdministratorsSid, WinCreatorOwnerRightsSid, WinLocalSystemSid,
};
use windows_sys::Win32::Storage::FileSystem::{
    DELETE, FILE_APPEND_DATA, FILE_READ_DATA, FILE_WRITE_DATA, WRITE_DAC, WRITE_OWNER,
};
use windows_sys::Win32::System::SystemServices::{
    ACCESS_ALLOWED_ACE_TYPE, ACCESS_ALLOWED_CALLBACK_ACE_TYPE, ACCESS_DENIED_ACE_TYPE,
    ACCESS_DENIED_CALLBACK_ACE_TYPE,
};
use windows_sys::Win32::System::Threading::{
    GetCurrentProcess, GetCurrentThread, OpenProcessToken, OpenThreadToken,
};

/// The rights to change the content, or to obtain that right.
pub(crate) const CHANGE: u32 = FILE_WRITE_DATA
    | FILE_APPEND_DATA
    | DELETE
    | WRITE_DAC
    | WRITE_OWNER
    | GENERIC_ALL
    | GENERIC_WRITE;

/// The rights to read or change it, or to obtain that right.
pub(crate) const USE: u32 = CHANGE | FILE_READ_DATA | GENERIC_READ;

/// Only the owner, the administrators and the system; nothing is inherited.
const PRIVATE: &str = "D:P(A;;FA;;;OW)(A;;FA;;;BA)(A;;FA;;;SY)";

/// The size of a `TOKEN_USER` with the longest SID.
const TOKEN_USER_MAX: usize = size_of::<TOKEN_USER>() + SECURITY_MAX_SID_SIZE as usize;

/// How safe a file is from others than this user, the administrators and the system.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Nobody else may read or change it.
    Ours,
    /// It belongs to somebody else.
    OwnedByAnother,
    /// Somebody else may read or change it.
    OpenToOthers,
}

/// Says whether anybody else has one of these rights to an open file.
///
/// # Errors
/// If the system cannot say, as on a file system without such lists.
pub(crate) fn access(file: &File, rights: u32) -> io::Result<Access> {
    let user = User::current()?;
    let security = Security::of(file)?;
    // SAFETY: owner and list are null or point into the descriptor, which `security` keeps.
    Ok(unsafe { judge(security.owner, security.list, &user, rights) })
}

/// Gives a file the list of another.
///
/// # Errors
/// The system's.
pub(crate) fn copy(from: &File, to: &File) -> io::Result<()> {
    let security = Security::of(from)?;
    let (mut control, mut revision) = (0, 0);
    // SAFETY: the system made the descriptor, which `security` keeps, and the pointers are live
    // local variables.
    let told = unsafe {
        GetSecurityDescriptorControl(security.descriptor, &raw mut control, &raw mut revision)
    };
    let protection = if told != 0 && control & SE_DACL_PROTECTED != 0 {
        PROTECTED_DACL_SECURITY_INFORMATION
    } else {
        UNPROTECTED_DACL_SECURITY_INFORMATION
    };
    // SAFETY: the list is null or points into the descriptor, which `security` keeps.
    unsafe { set_list(to, security.list, protection) }
}

/// Gives a file a list for its owner, the administrators and the system alone.
///
/// # Errors
/// The system's.
pub(crate) fn make_private(file: &File) -> io::Result<()> {
    let text: Vec<u16> = PRIVATE.encode_utf16().chain([0]).collect();
    let mut security = Security::none();
    // Under Wine SetSecurityInfo would add what the folder hands down, though the list is protected
    // from that.
    // SAFETY: the text ends with a NUL, the pointers are live local variables, the handle is open
    // as long as `file` is borrowed, and `security` keeps the descriptor.
    let is_set = unsafe {
        ConvertStringSecurityDescriptorToSecurityDescriptorW(
            text.as_ptr(),
            SDDL_REVISION_1,
            &raw mut security.descriptor,
            ptr::null_mut(),
        ) != 0
            && SetKernelObjectSecurity(
                file.as_raw_handle(),
                DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION,
                security.descriptor,
            ) != 0
    };
    if is_set {
        Ok(())
    } else {
        Err(io::Error::last_os_error())
    }
}

/// # Safety
/// `list` is null or a valid access control list.
unsafe fn set_list(
    file: &File,
    list: *const ACL,
    protection: OBJECT_SECURITY_INFORMATION,
) -> io::Result<()> {
    // SAFETY: the handle is open as long as `file` is borrowed; the caller promises that the list
    // is null or valid; what is null is not set.
    let error = unsafe {
        SetSecurityInfo(
            file.as_raw_handle(),
            SE_FILE_OBJECT,
            DACL_SECURITY_INFORMATION | protection,
            ptr::null_mut(),
            ptr::null_mut(),
            list,
            ptr::null(),
        )
    };
    done(error)
}

fn done(error: u32) -> io::Result<()> {
    match error {
        ERROR_SUCCESS => Ok(()),
        error => Err(io::Error::from_raw_os_error(error.cast_signed())),
    }
}

/// What a file's security descriptor says; owner and list point into it.
struct Security {
    owner: PSID,
    list: *mut ACL,
    descriptor: PSECURITY_DESCRIPTOR,
}

impl Security {
    fn none() -> Self {
        Self {
            owner: ptr::null_mut(),
            list: ptr::null_mut(),
            descriptor: ptr::null_mut(),
        }
    }

    fn of(file: &File) -> io::Result<Self> {
        let mut security = Self::none();
        // SAFETY: the handle is open as long as `file` is borrowed, the pointers are live local
        // variables, and each pointer to a result may be null.
        let error = unsafe {
            GetSecurityInfo(
                file.as_raw_handle(),
                SE_FILE_OBJECT,
                OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
                &raw mut security.owner,
                ptr::null_mut(),
                &raw mut security.list,
                ptr::null_mut(),
                &raw mut security.descriptor,
            )
        };
        done(error).map(|()| security)
    }
}

impl Drop for Security {
    fn drop(&mut self) {
        // SAFETY: the descriptor is null, which LocalFree takes, or was made by a function that
        // documents LocalFree for it; nothing uses it, owner or list after this.
        unsafe { LocalFree(self.descriptor) };
    }
}

/// Checks an owner and a list.
///
/// # Safety
/// `owner` is null or a valid SID, `list` null or a valid access control list.
unsafe fn judge(owner: PSID, list: *const ACL, user: &User, rights: u32) -> Access {
    // SAFETY: the caller promises a valid SID and a valid list, or null, which is asked for first.
    unsafe {
        if owner.is_null() || !user.is_or_governs(owner) {
            Access::OwnedByAnother
        } else if list.is_null() || !entries_are_ours(list, user, rights) {
            // Without a list everybody may do everything.
            Access::OpenToOthers
        } else {
            Access::Ours
        }
    }
}

/// Whether every entry that gives one of these rights gives it to the user or who rules the
/// machine.
///
/// # Safety
/// `list` is a valid access control list.
unsafe fn entries_are_ours(list: *const ACL, user: &User, rights: u32) -> bool {
    // SAFETY: the caller promises a valid list, so GetAce gives entries of it; each begins with its
    // header, and one of the types below has mask and SID behind that.
    unsafe {
        (0..u32::from((*list).AceCount)).all(|number| {
            let mut entry = ptr::null_mut();
            if GetAce(list, number, &raw mut entry) == 0 {
                return false;
            }
            let header = entry.cast::<ACE_HEADER>().read();
            if u32::from(header.AceFlags) & INHERIT_ONLY_ACE != 0 {
                // It applies only to new files in a directory.
                return true;
            }
            match u32::from(header.AceType) {
                ACCESS_DENIED_ACE_TYPE | ACCESS_DENIED_CALLBACK_ACE_TYPE => true,
                ACCESS_ALLOWED_ACE_TYPE | ACCESS_ALLOWED_CALLBACK_ACE_TYPE => {
                    let entry = entry.cast::<ACCESS_ALLOWED_ACE>();
                    (*entry).Mask & rights == 0
                        || user.is_or_governs((&raw mut (*entry).SidStart).cast())
                }
                // Not for files, or unknown.
                _ => false,
            }
        })
    }
}

/// The user whose rights this thread has.
struct User {
    /// A `TOKEN_USER`, followed by the SID that it points to, so it must not move; as words for
    /// alignment.
    about: Vec<u64>,
}

impl User {
    fn current() -> io::Result<Self> {
        let token = token()?;
        let mut about = vec![0_u64; TOKEN_USER_MAX.div_ceil(8)];
        let mut needed = 0;
        let size = u32::try_from(size_of_val(about.as_slice())).unwrap_or(0);
        // SAFETY: the token is open until it is dropped, the buffer has the size that is given, and
        // the pointers are live local variables.
        let found = unsafe {
            let buffer = about.as_mut_ptr().cast();
            GetTokenInformation(
                token.as_raw_handle(),
                TokenUser,
                buffer,
                size,
                &raw mut needed,
            )
        };
        if found == 0 {
            Err(io::Error::last_os_error())
        } else {
            Ok(Self { about })
        }
    }

    /// Whether a SID is this user, an administrator, the system, or the placeholder for the owner,
    /// who is checked separately.
    ///
    /// # Safety
    /// `sid` points to a valid SID.
    unsafe fn is_or_governs(&self, sid: PSID) -> bool {
        const GOVERN: [WELL_KNOWN_SID_TYPE; 3] = [
            WinBuiltinAdministratorsSid,
            WinLocalSystemSid,
            WinCreatorOwnerRightsSid,
        ];
        // SAFETY: the caller promises a valid SID. The buffer is aligned and holds the TOKEN_USER
        // that the system wrote, whose SID stands behind it.
        unsafe {
            let user = self.about.as_ptr().cast::<TOKEN_USER>().read();
            EqualSid(user.User.Sid, sid) != 0
                || GOVERN.iter().any(|kind| IsWellKnownSid(sid, *kind) != 0)
        }
    }
}

/// The token with this thread's rights: an impersonation token, else the process's.
fn token() -> io::Result<OwnedHandle> {
    let mut token: HANDLE = ptr::null_mut();
    // SAFETY: the handles are pseudo-handles that are always valid, the pointer is a live local
    // variable, and a token that was opened is owned by nobody else.
    unsafe {
        if OpenThreadToken(GetCurrentThread(), TOKEN_QUERY, 1, &raw mut token) == 0 {
            let error = io::Error::last_os_error();
            if error.raw_os_error() != Some(ERROR_NO_TOKEN.cast_signed()) {
                return Err(error);
            }
            if OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &raw mut token) == 0 {
                return Err(io::Error::last_os_error());
            }
        }
        Ok(OwnedHandle::from_raw_handle(token))
    }
}

#[cfg(test)]
mod tests {
    use windows_sys::Win32::Security::{GetSecurityDescriptorDacl, GetSecurityDescriptorOwner};

    use super::*;

    fn judged(descriptor: &str, rights: u32) -> Access {
        let text: Vec<u16> = descriptor.encode_utf16().chain([0]).collect();
        let user = User::current().unwrap();
        let (mut owner, mut list, mut descriptor): (PSID, *mut ACL, PSECURITY_DESCRIPTOR) =
            (ptr::null_mut(), ptr::null_mut(), ptr::null_mut());
        let (mut present, mut by_default) = (0, 0);
        // SAFETY: the text ends with a NUL, the pointers are live local variables, and owner and
        // list are used before the descriptor that they point into is freed.
        unsafe {
            let (text, version) = (text.as_ptr(), SDDL_REVISION_1);
            let made = ConvertStringSecurityDescriptorToSecurityDescriptorW(
                text,
                version,
                &raw mut descriptor,
                ptr::null_mut(),
            );
            assert_ne!(made, 0, "{}", io::Error::last_os_error());
            assert_ne!(
                GetSecurityDescriptorOwner(descriptor, &raw mut owner, &raw mut by_default),
                0
            );
            let found = GetSecurityDescriptorDacl(
                descriptor,
                &raw mut present,
                &raw mut list,
                &raw mut by_default,
            );
            assert_ne!(found, 0);
            let access = judge(owner, list, &user, rights);
            LocalFree(descriptor);
            access
        }
    }

    #[test]
    fn a_file_is_ours_when_nobody_else_may_use_it() {
        for (descriptor, expected) in [
            ("O:BAD:(A;;FA;;;SY)(A;;FA;;;BA)", Access::Ours),
            ("O:SYD:", Access::Ours),
            ("O:BAD:(D;;FA;;;WD)(A;;FA;;;BA)", Access::Ours),
            // What others may do is to read its attributes, or is for what a folder holds.
            ("O:BAD:(A;;0x80;;;WD)", Access::Ours),
            ("O:BAD:(A;OIIO;FA;;;WD)", Access::Ours),
            ("O:BAD:(A;;FA;;;BA)(A;;FR;;;WD)", Access::OpenToOthers),
            ("O:BAD:(A;;FR;;;BU)", Access::OpenToOthers),
            ("O:BAD:(A;;FR;;;AU)", Access::OpenToOthers),
            ("O:BAD:(A;;FW;;;BU)", Access::OpenToOthers),
            ("O:BAD:(A;;GA;;;WD)", Access::OpenToOthers),
            ("O:BAD:(A;;WD;;;BU)", Access::OpenToOthers),
            ("O:BAD:(A;;FR;;;S-1-5-21-1-2-3-4)", Access::OpenToOthers),
            ("O:BA", Access::OpenToOthers),
            ("O:WDD:(A;;FA;;;BA)", Access::OwnedByAnother),
            ("D:(A;;FA;;;BA)", Access::OwnedByAnother),
        ] {
            assert_eq!(judged(descriptor, USE), expected, "{descriptor}");
        }
    }

    #[test]
    fn what_everybody_may_read_only_the_owner_may_change() {
        for (descriptor, expected) in [
            ("O:BAD:(A;;FA;;;BA)(A;;FR;;;WD)", Access::Ours),
            ("O:BAD:(A;;FA;;;BA)(A;;FW;;;BU)", Access::OpenToOthers),
            ("O:BAD:(A;;SD;;;AU)", Access::OpenToOthers),
            ("O:WDD:(A;;FA;;;BA)", Access::OwnedByAnother),
        ] {
            assert_eq!(judged(descriptor, CHANGE), expected, "{descriptor}");
        }
    }

    #[test]
    fn a_list_is_set_and_copied() {
        let path = |name: &str| {
            let name = format!("pleo-access-{name}-{}", std::process::id());
            std::env::temp_dir().join(name)
        };
        let make = |path: &std::path::Path| {
            use std::os::windows::fs::OpenOptionsExt;
            use windows_sys::Win32::Storage::FileSystem::READ_CONTROL;
            let rights = GENERIC_WRITE | WRITE_DAC | READ_CONTROL;
            let mut options = File::options();
            options.create_new(true).write(true).access_mode(rights);
            options.open(path).unwrap()
        };
        let (one, other) = (path("one"), path("other"));
        let (first, second) = (make(&one), make(&other));
        make_private(&first).unwrap();
        assert_eq!(access(&first, USE).unwrap(), Access::Ours);
        copy(&first, &second).unwrap();
        assert_eq!(access(&second, USE).unwrap(), Access::Ours);
        for path in [one, other] {
            std::fs::remove_file(path).unwrap();
        }
    }
}
