#!/usr/bin/env bash
# Measures the library beside what a C developer would use instead, libcurl with cJSON: compare.sh [--quick] [--no-install]
#
# Each row is run in turn, ours and theirs, with client and server on one CPU, so that a busy machine is busy for both; the
# ratio is the median of the rounds'. Instructions are callgrind's, system calls strace's, CPU and memory the kernel's. The last
# line is "N rows, M short", and the exit code 1 if any is short of its bar.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"

quick=false
if [[ ${1:-} == --quick ]]; then
    quick=true
    shift
fi
pleo_options "$@"
pleo_need "${pleo_demo_tools[@]}" ca-certificates libcjson-dev libcurl4-openssl-dev openssl strace taskset valgrind \
    cobc fpc fp-units-net mcs libmono-system-net-http4.0-cil libmono-system-runtime-serialization4.0-cil pip3 python3

# Rounds, calls a round, processes a round, calls for the growth of memory.
if $quick; then
    rounds=3 calls=2000 processes=5 growth=50000
else
    rounds=9 calls=5000 processes=21 growth=1000000
fi
work=$pleo_scratch
rows=0
short=0

# --- What is measured

build() {
    local flags=(-std=c99 -Wall -Wextra -Werror -O2 -g) program
    pleo_build_library
    pleo_quietly "Building the server" cargo build --locked --release -p pleo-bench-server
    pleo_quietly "Building the calls by reqwest alone" cargo build --locked --release -p pleo-bench-reqwest
    gcc "${flags[@]}" -Iinclude benches/c/bench.c benches/c/ours.c -o "$work/ours" "-L$pleo_lib_dir" -lpleo -lpthread \
        "-Wl,-rpath,$pleo_lib_dir"
    gcc "${flags[@]}" benches/c/bench.c benches/c/peer.c -o "$work/peer" -lcurl -lcjson -lpthread
    gcc "${flags[@]}" benches/c/bench.c "$pleo_target/release/libpleo_bench_reqwest.a" "${pleo_system_libs[@]}" \
        -o "$work/reqwest"
    for program in spawn load; do
        gcc "${flags[@]}" "benches/c/$program.c" -o "$work/$program"
    done
    pleo_quietly "Compiling the programs in COBOL, Pascal and C#" build_languages
}

build_languages() {
    local binding
    cobc -x -O2 -o "$work/ours-cobol" benches/cobol/ours.cob bindings/cobol/pleo*.cob -I bindings/cobol "-L$pleo_lib_dir" \
        -lpleo -Q "-Wl,--no-as-needed -Wl,-rpath,$pleo_lib_dir"
    cobc -x -O2 -o "$work/theirs-cobol" benches/cobol/theirs.cob -lcurl -Q "-Wl,--no-as-needed"
    mkdir "$work/pascal" "$work/dotnet"
    fpc -l- -O2 -Fubindings/delphi "-FE$work/pascal" "-FU$work/pascal" benches/delphi/bench.dpr
    mapfile -t binding < <(find bindings/dotnet/src -name '*.cs')
    mcs -langversion:5 -define:NETSTANDARD2_0 "-out:$work/dotnet/Bench.dll" -target:exe -r:System.Net.Http.dll \
        -r:System.Runtime.Serialization.dll benches/dotnet/Bench.cs "${binding[@]}"
    cp tests/dotnet/runtimeconfig.json "$work/dotnet/Bench.runtimeconfig.json"
    pleo_fetch_coreclr
}

serve() {
    local tries
    taskset -c 0 "$pleo_target/release/pleo-bench-server" "$work" &
    # What the library's own end ends too.
    pleo_sandbox_pid=$!
    for ((tries = 0; tries < 500; tries++)); do
        [[ ! -e $work/ready ]] || break
        sleep 0.02
    done
    # shellcheck disable=SC1091
    source "$work/ready"
    # The system's certificates with the server's among them: as one file, and as a folder.
    cat /etc/ssl/certs/ca-certificates.crt "$work/ca.pem" >"$work/bundle.pem"
    mkdir "$work/folder"
    cp -L /etc/ssl/certs/*.pem "$work/folder"
    cp "$work/ca.pem" "$work/folder/bench.pem"
    openssl rehash "$work/folder" 2>/dev/null
    # The library looks where the system's own OpenSSL does.
    export SSL_CERT_FILE=$work/bundle.pem SSL_CERT_DIR=/etc/ssl/certs BENCH_CA_FILE=$work/bundle.pem
}

ours() { taskset -c 0 "$work/ours" "$@"; }
peer() { taskset -c 0 "$work/peer" "$@"; }
reqwest() { taskset -c 0 "$work/reqwest" "$@"; }
tuned() { BENCH_CA_PATH=$work/folder peer "$@"; }
# Threads are no use on one CPU.
wide_ours() { "$work/ours" "$@"; }
wide_peer() { "$work/peer" "$@"; }

# --- How it is shown

median() { sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
divided() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f\n", a / b }'; }

head() {
    printf '| %-58s | %12s | %12s | %7s | %8s | |\n' row ours theirs ratio bar
    printf '|---|---:|---:|---:|---:|---|\n'
}

# A row: NAME OURS THEIRS RATIO BAR, where a bar such as "<= 0.75" is of the ratio; without theirs it is of ours. One without
# a bar is there to compare with, and does not count.
row() {
    local name=$1 mine=$2 theirs=$3 ratio=$4 bar=$5 state=
    [[ -z $bar ]] || rows=$((rows + 1))
    if [[ -n $bar ]] && ! awk -v value="${ratio:-$mine}" -v bar="${bar#* }" -v how="${bar% *}" \
        'BEGIN { exit !(how == ">=" ? value >= bar : value <= bar) }'; then
        state=short
        short=$((short + 1))
    fi
    printf '| %-58s | %12s | %12s | %7s | %8s | %s |\n' "$name" "$mine" "$theirs" "$ratio" "$bar" "$state"
}

# Runs two commands in turn and shows the medians, in units of UNIT of what they print: NAME BAR UNIT OURS THEIRS ARGUMENT…
pair() {
    local name=$1 bar=$2 unit=$3 mine=$4 theirs=$5 round a b
    shift 5
    : >"$work/a"
    : >"$work/b"
    : >"$work/ratios"
    for ((round = 0; round < rounds; round++)); do
        a=$("$mine" "$@")
        b=$("$theirs" "$@")
        printf '%s\n' "$a" >>"$work/a"
        printf '%s\n' "$b" >>"$work/b"
        divided "$a" "$b" >>"$work/ratios"
    done
    row "$name" "$(shown "$work/a" "$unit")" "$(shown "$work/b" "$unit")" "$(median <"$work/ratios")" "$bar"
}

shown() { awk -v value="$(median <"$1")" -v unit="$2" 'BEGIN { printf (unit < 1000 ? "%.0f\n" : "%.1f\n"), value / unit }'; }

# --- The rows

instructions() {
    local program=$1 count
    for count in 0 500; do
        valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/$program" calls $count 2>&1 |
            sed -n 's/.*Collected : //p'
    done | awk '{ all[NR] = $1 } END { printf "%d\n", (all[2] - all[1]) / 500 }'
}

system_calls() {
    local count
    for count in 0 500; do
        strace -f -c -o "$work/strace" "$work/$1" calls $count
        awk '/ total$/ { print $4 }' "$work/strace"
    done | awk '{ all[NR] = $1 } END { printf "%.1f\n", (all[2] - all[1]) / 500 }'
}

threads_made() {
    # Names are looked up in a thread; an address needs none.
    BENCH_BASE=${BENCH_HTTPS/localhost/127.0.0.1} strace -f -e trace=clone,clone3 -o "$work/strace" "$work/ours" calls 10
    grep -c 'clone' "$work/strace" || true
}

# A whole process: NAME BAR FIELD UNIT THEIRS
process() {
    local name=$1 bar=$2 field=$3 unit=$4 theirs=$5
    pair "$name" "$bar" "$unit" "cold_$field" "$theirs" one
}
cold_1() { taskset -c 0 "$work/spawn" "$processes" "$work/ours" "$@" | cut -d' ' -f1; }
cold_2() { taskset -c 0 "$work/spawn" "$processes" "$work/ours" "$@" | cut -d' ' -f2; }
cold_peer() { taskset -c 0 "$work/spawn" "$processes" "$work/peer" "$@" | cut -d' ' -f1; }
cold_memory() { taskset -c 0 "$work/spawn" "$processes" "$work/peer" "$@" | cut -d' ' -f2; }
cold_tuned() { BENCH_CA_PATH=$work/folder cold_peer "$@"; }

load_ours() { "$work/load" "$pleo_lib_dir/libpleo.so"; }
load_peer() { "$work/load" libcurl.so.4 libcjson.so.1; }

# The size of a library with what it needs, but for what every program has.
closure() {
    ldd "$@" | awk '/=> \// { print $3 }' | sort -u | grep -vE '/(libc|libm|libpthread|libdl|librt)\.so|ld-linux' |
        xargs stat -L -c %s | awk '{ sum += $1 } END { print sum }'
}

sizes() {
    local size curl json
    strip -o "$work/stripped.so" "$pleo_lib_dir/libpleo.so"
    size=$(stat -c %s "$work/stripped.so")
    # To the end: a pipe that is left early is a failure, now and then.
    curl=$(ldconfig -p | awk '/libcurl\.so\.4 / && !file { file = $NF } END { print file }')
    json=$(ldconfig -p | awk '/libcjson\.so\.1 / && !file { file = $NF } END { print file }')
    row "the library, stripped (MB)" "$(divided "$size" 1000000)" "" "" "<= 2.6"
    local theirs
    theirs=$(($(stat -L -c %s "$curl") + $(stat -L -c %s "$json") + $(closure "$curl" "$json")))
    row "the same with what it needs (kB)" "$((size / 1000))" "$((theirs / 1000))" "$(divided "$size" "$theirs")" "<= 0.15"
}

sessions() {
    local each
    read -ra each < <(ours sessions 10000)
    row "one client more of 10,000, without a call (µs)" "$(divided "${each[0]}" 1000)" "" "" "<= 20"
    row "    its memory (bytes)" "${each[1]}" "" "" "<= 8192"
    row "    threads for 10,000" "${each[2]}" "" "" "<= 0"
    row "    descriptors for 10,000" "${each[3]}" "" "" "<= 0"
}

# The programs in other languages: what they print, and the CPU of a whole process with one call.
csharp() { PLEO_LIBRARY=$pleo_lib_dir/libpleo.so DOTNET_EnableDiagnostics=0 "$@"; }
csharp_ours() { csharp taskset -c 0 "$pleo_dotnet" "$work/dotnet/Bench.dll" ours "$@"; }
csharp_theirs() { csharp taskset -c 0 "$pleo_dotnet" "$work/dotnet/Bench.dll" theirs "$@"; }
csharp_cold() { csharp taskset -c 0 "$work/spawn" 5 "$pleo_dotnet" "$work/dotnet/Bench.dll" "$@" | cut -d' ' -f1; }
csharp_cold_ours() { csharp_cold ours; }
csharp_cold_theirs() { csharp_cold theirs; }
pascal() { LD_LIBRARY_PATH=$pleo_lib_dir "$@"; }
pascal_ours() { pascal taskset -c 0 "$work/pascal/bench" ours "$@"; }
pascal_theirs() { pascal taskset -c 0 "$work/pascal/bench" theirs "$@"; }
pascal_cold() { pascal taskset -c 0 "$work/spawn" "$processes" "$work/pascal/bench" "$@" | cut -d' ' -f1; }
pascal_cold_ours() { pascal_cold ours; }
pascal_cold_theirs() { pascal_cold theirs; }
# A COBOL program has no clock as fine as that: the CPU of a process with many calls, without that of one with one.
# Short and often: what else the machine does in such a while differs.
cobol() { BENCH_COUNT=$2 taskset -c 0 "$work/spawn" 1 "$work/$1-cobol" | cut -d' ' -f1; }
cobol_warm() { awk -v many="$(cobol "$1" 1001)" -v one="$(cobol "$1" 1)" 'BEGIN { print int((many - one) * 1000 / 1000) }'; }
cobol_ours() { cobol_warm ours; }
cobol_theirs() { cobol_warm theirs; }
cobol_cold_ours() { cobol ours 1; }
cobol_cold_theirs() { cobol theirs 1; }

build
serve
pleo_say "$(grep -m1 'model name' /proc/cpuinfo | sed 's/.*: //'), $(nproc) CPUs, Linux $(uname -r)"
pleo_say "$(curl-config --version 2>/dev/null || echo libcurl), OpenSSL $(openssl version | cut -d' ' -f2), cJSON, $(rustc --version)"
pleo_say
head
export BENCH_BASE=$BENCH_HTTPS
pair "create and read a field, warm, TLS (µs)" "<= 0.75" 1000 ours peer latency "$calls"
BENCH_BASE=$BENCH_HTTP pair "the same, HTTP (µs)" "<= 0.80" 1000 ours peer latency "$calls"
mine=$(instructions ours)
theirs=$(instructions peer)
row "the same, TLS, instructions" "$mine" "$theirs" "$(divided "$mine" "$theirs")" "<= 0.50"
pair "    by reqwest alone, TLS (µs)" "" 1000 reqwest peer latency "$calls"
BENCH_BASE=$BENCH_HTTP pair "    by reqwest alone, HTTP (µs)" "" 1000 reqwest peer latency "$calls"
mine=$(instructions reqwest)
row "    by reqwest alone, TLS, instructions" "$mine" "$theirs" "$(divided "$mine" "$theirs")" ""
pair "CPU of a warm call, TLS (µs)" "<= 0.70" 1000 ours peer cpu "$calls"
row "system calls of a warm call" "$(system_calls ours)" "$(system_calls peer)" "" "<= 9"
row "threads that the library makes" "$(threads_made)" "" "" "<= 0"
process "a process with one call, TLS, CPU (ms)" "<= 0.10" 1 1000 cold_peer
process "the same beside a folder of certificates (ms)" "<= 0.40" 1 1000 cold_tuned
process "the same, memory (MB)" "<= 0.35" 2 1000000 cold_memory
pair "loading the library (µs)" "<= 0.08" 1000 load_ours load_peer
sizes
pair "8 threads, one client, TLS (calls/s)" ">= 2.0" 1 wide_ours wide_peer threads $((calls / 8)) 8
pair "64 threads, one client, TLS (calls/s)" ">= 1.8" 1 wide_ours wide_peer threads $((calls / 8)) 64
row "descriptors of a client, 200 clients, 16 changing threads" "$(divided "$(wide_ours connections 200 16)" 1000)" \
    "$(divided "$(wide_peer connections 200 16)" 1000)" "" "<= 1.5"
sessions
grown=$(ours growth "$growth")
row "memory after $growth warm calls (bytes more)" "$grown" "" "" "<= 1000000"
pair "10,000 items of a list, each field (ms)" "<= 0.60" 1000000 ours peer list 5 10000
pair "10,000 items of a list into records of eleven fields (ms)" "<= 0.60" 1000000 ours peer records 5 10000
thousand=$(ours list 20 1000)
ten=$(ours list 5 10000)
row "    10,000 items against ten times 1,000" "$((ten / 1000000))" "$((thousand / 100000))" \
    "$(awk -v a="$ten" -v b="$thousand" 'BEGIN { printf "%.2f\n", a / b / 10 }')" "<= 1.2"
row "    memory after 10 lists more (bytes more)" "$(ours kept 10 10000)" "" "" "<= 1000000"
pair "client, first call and free in a warm process, TLS (µs)" "<= 0.05" 1000 ours peer reopen 30
export BENCH_KEY=pls_bench_key_0123456789
pair "C# against HttpClient on .NET 8, warm, TLS (µs)" "<= 1.0" 1000 csharp_ours csharp_theirs "$calls"
pair "    a process with one call, CPU (ms)" "<= 1.0" 1000 csharp_cold_ours csharp_cold_theirs
rounds=$((rounds * 5)) pair "COBOL against libcurl, CPU of a warm call, TLS (ns)" "<= 1.0" 1 cobol_ours cobol_theirs
pair "    a process with one call, CPU (ms)" "<= 1.0" 1000 cobol_cold_ours cobol_cold_theirs
pair "Pascal against fphttpclient, warm, TLS (µs)" "<= 1.0" 1000 pascal_ours pascal_theirs 200
pair "    a process with one call, CPU (ms)" "<= 1.0" 1000 pascal_cold_ours pascal_cold_theirs
pleo_say
pleo_say "$rows rows, $short short"
[[ $short -eq 0 ]]
