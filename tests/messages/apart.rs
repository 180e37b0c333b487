//! Odd machines: each is a process of its own, of this program.

use std::process::{Command, Stdio};

use pleo_core::{Client, Config, Request};

use crate::certs::Authority;
use crate::server::{Connection, KEY, Server, client};
use crate::{Directory, Failed, Row, failed, set_mode};

pub const ROWS: &[Row] = &[
    ("the clock of the machine is before 1970", || {
        let authority = Authority::new();
        let server = Server::tls(authority.good(), shaking_hands);
        Apart::new("clock", &server.url())
            .given("CA", &authority.pem)
            .run()
    }),
    ("a seccomp filter refuses epoll", || {
        let server = well();
        Apart::new("seccomp", &server.url()).run()
    }),
    ("the process has no file descriptor left", || {
        let server = well();
        Apart::new("descriptors", &server.url()).run()
    }),
    ("the disk is full", || {
        let (server, directory) = (well(), Directory::make());
        let file = directory.path("file");
        Apart::new("full", &server.url())
            .given("FILE", file.to_str().unwrap())
            .run()
    }),
    ("the file system of the output file is read-only", || {
        let (server, directory) = (well(), Directory::make());
        let place = directory.0.to_str().unwrap();
        Apart::new("read-only", &server.url())
            .given("FILE", place)
            .mounting()
            .run()
    }),
    ("this user may not read ca_file", || {
        let (server, directory) = (well(), Directory::make());
        let file = directory.write("ca.pem", "");
        set_mode(&file, 0);
        Apart::new("permission", &server.url())
            .given("FILE", file.to_str().unwrap())
            .run()
    }),
    ("https_proxy is a SOCKS proxy", || {
        variable("https_proxy", "socks5://127.0.0.1:1080")
    }),
    ("https_proxy has an @ in its password", || {
        variable("https_proxy", "http://me:p@ss@proxy:3128")
    }),
    ("https_proxy has a space", || {
        variable("https_proxy", "http://proxy:3128 ")
    }),
    ("auto_proxy names a PAC file", || {
        variable("auto_proxy", "http://proxy/proxy.pac")
    }),
    ("SSL_CERT_FILE names no file", || {
        let authority = Authority::new();
        let server = Server::tls(authority.good(), shaking_hands);
        Apart::new("plain", &server.url())
            .with("SSL_CERT_FILE", "/nowhere/ca.pem")
            .with("SSL_CERT_DIR", "/nowhere")
            .run()
    }),
    ("from_environment is true and PLEO_TIMEOUT_MS is 0", || {
        Apart::new("environment", "")
            .with("PLEO_TIMEOUT_MS", "0")
            .run()
    }),
];

/// Shakes hands, as far as the client does.
fn shaking_hands(connection: &mut Connection) {
    connection.request();
    connection.linger();
}

fn well() -> Server {
    Server::plain(|connection| connection.serve(|connection, _| connection.json("200 OK", "{}")))
}

fn variable(name: &str, value: &str) -> Failed {
    Apart::new("plain", "https://pleo.invalid")
        .with(name, value)
        .run()
}

/// A process in which a row is provoked.
struct Apart(Command, bool);

impl Apart {
    fn new(what: &str, url: &str) -> Self {
        let mut command = Command::new("unshare");
        // Options of the host's own would count.
        for name in [
            "HTTPS_PROXY",
            "https_proxy",
            "ALL_PROXY",
            "all_proxy",
            "NO_PROXY",
            "no_proxy",
        ] {
            command.env_remove(name);
        }
        Self(command, false).given("APART", what).given("URL", url)
    }

    /// With a variable of the environment.
    fn with(mut self, name: &str, value: &str) -> Self {
        self.0.env(name, value);
        self
    }

    /// With something that the row needs there.
    fn given(self, name: &str, value: &str) -> Self {
        self.with(&format!("PLEO_TEST_{name}"), value)
    }

    /// In a namespace in which it may mount.
    fn mounting(mut self) -> Self {
        self.1 = true;
        self
    }

    fn run(mut self) -> Failed {
        if self.1 {
            self.0.args(["--user", "--map-root-user", "--mount"]);
        }
        self.0
            .arg(std::env::current_exe().unwrap())
            .args([
                "--ignored",
                "--exact",
                "apart::a_process_of_its_own",
                "--nocapture",
            ])
            .stderr(Stdio::inherit());
        let said = String::from_utf8(self.0.output().unwrap().stdout).unwrap();
        let line = said.lines().find_map(|line| line.strip_prefix("APART "));
        let (status, message) = line
            .unwrap_or_else(|| panic!("{said}"))
            .split_once(' ')
            .unwrap();
        Failed {
            status: status.into(),
            message: message.into(),
        }
    }
}

fn given(name: &str) -> String {
    std::env::var(format!("PLEO_TEST_{name}")).unwrap()
}

/// What a row does in its process.
fn provoke() -> Failed {
    let url = given("URL");
    let fetch = |file: &str| {
        let mut request = Request::new("GET", "/v1/x").unwrap();
        request.set_output(Some(file.into())).unwrap();
        failed(client(&url, &[]).send(&request))
    };
    match given("APART").as_str() {
        "plain" => failed(Client::new(key(), &at(&url)).and_then(|client| client.introspect())),
        "environment" => {
            let mut config = Config::new();
            config.set("from_environment", "true").unwrap();
            failed(Client::new(key(), &config))
        }
        "clock" => {
            let authority = given("CA");
            let client = client(&url, &[("ca_pem", &authority), ("ca_only", "true")]);
            clock::set_before_1970();
            failed(client.introspect())
        }
        "seccomp" => {
            system::refuse_epoll();
            failed(client(&url, &[]).introspect())
        }
        "descriptors" => {
            let client = client(&url, &[]);
            system::limit(libc::RLIMIT_NOFILE, 0);
            failed(client.introspect())
        }
        "full" => {
            system::limit(libc::RLIMIT_FSIZE, 0);
            fetch(&given("FILE"))
        }
        "read-only" => {
            let place = given("FILE");
            system::mount_read_only(&place);
            fetch(&format!("{place}/file"))
        }
        "permission" => {
            system::be_nobody();
            let mut config = at(&url);
            config.set("ca_file", &given("FILE")).unwrap();
            failed(Client::new(key(), &config))
        }
        other => panic!("{other}"),
    }
}

fn key() -> pleo_core::ApiKey {
    pleo_core::ApiKey::new(KEY.as_bytes()).unwrap()
}

fn at(url: &str) -> Config {
    let mut config = Config::new();
    config.set("base_url", url).unwrap();
    config.set("attempts", "1").unwrap();
    config
}

#[test]
#[ignore = "it is run by its rows, in a process of its own"]
fn a_process_of_its_own() {
    let Failed { status, message } = provoke();
    println!("\nAPART {status} {message}");
}

/// A clock of the tests' own: the system's, or one that is 60 years behind it.
mod clock {
    use std::sync::atomic::{AtomicBool, Ordering};

    static IS_BEFORE_1970: AtomicBool = AtomicBool::new(false);

    pub fn set_before_1970() {
        IS_BEFORE_1970.store(true, Ordering::Relaxed);
    }

    /// The C library's function, which the standard library calls by its name.
    #[unsafe(no_mangle)]
    extern "C" fn clock_gettime(clock: libc::clockid_t, time: *mut libc::timespec) -> libc::c_int {
        // SAFETY: as the caller's call of the function.
        let result = unsafe { libc::syscall(libc::SYS_clock_gettime, clock, time) };
        if result == 0 && clock == libc::CLOCK_REALTIME && IS_BEFORE_1970.load(Ordering::Relaxed) {
            // SAFETY: the system has just written it.
            unsafe { (*time).tv_sec -= 60 * 31_557_600 };
        }
        i32::try_from(result).unwrap()
    }
}

/// What is asked of the system. Each changes this process for good.
mod system {
    use std::ffi::CString;

    /// From here on epoll_create1 fails.
    pub fn refuse_epoll() {
        let number = u32::try_from(libc::SYS_epoll_create1).unwrap();
        let (load, jump, end) = (
            u16::try_from(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS).unwrap(),
            u16::try_from(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K).unwrap(),
            u16::try_from(libc::BPF_RET | libc::BPF_K).unwrap(),
        );
        let refused = libc::SECCOMP_RET_ERRNO | u32::try_from(libc::EPERM).unwrap();
        let line = |code, k, jt, jf| libc::sock_filter { code, jt, jf, k };
        let mut lines = [
            line(load, 0, 0, 0),
            line(jump, number, 0, 1),
            line(end, refused, 0, 0),
            line(end, libc::SECCOMP_RET_ALLOW, 0, 0),
        ];
        let program = libc::sock_fprog {
            len: 4,
            filter: lines.as_mut_ptr(),
        };
        // SAFETY: the filter lives while it is installed.
        let result = unsafe {
            libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
            libc::prctl(
                libc::PR_SET_SECCOMP,
                libc::SECCOMP_MODE_FILTER,
                &raw const program,
            )
        };
        assert_eq!(result, 0);
    }

    /// Sets a limit.
    pub fn limit(resource: libc::__rlimit_resource_t, to: libc::rlim_t) {
        let limit = libc::rlimit {
            rlim_cur: to,
            rlim_max: to,
        };
        // SAFETY: the limit lives; and a file that may not grow is an error, not a signal.
        assert_eq!(unsafe { libc::setrlimit(resource, &raw const limit) }, 0);
    }

    pub fn mount_read_only(place: &str) {
        let (kind, place) = (CString::new("tmpfs").unwrap(), CString::new(place).unwrap());
        let (name, no_data) = (kind.as_ptr(), std::ptr::null());
        // SAFETY: the texts live.
        let result = unsafe { libc::mount(name, place.as_ptr(), name, libc::MS_RDONLY, no_data) };
        assert_eq!(result, 0, "{}", std::io::Error::last_os_error());
    }

    /// Gives up the rights of root, which may read everything.
    pub fn be_nobody() {
        // SAFETY: these have no condition.
        let result = unsafe {
            if libc::geteuid() == 0 {
                libc::setuid(65534)
            } else {
                0
            }
        };
        assert_eq!(result, 0);
    }
}
