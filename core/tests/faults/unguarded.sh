#!/usr/bin/env bash
# Takes each protection away in turn, in a copy, and shows that tests then fail: unguarded.sh [NAME…]
# For whoever changes the protections or the tests; docs/faults.md has its last result. It takes some minutes.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
pleo_need "${pleo_test_tools[@]}"

copy=$pleo_scratch/copy
mkdir "$copy"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$copy"
cd "$copy"
export CARGO_TARGET_DIR=$pleo_target/unguarded

rust() { cargo test --locked -q --lib --test faults -- "$@"; }
# The tests of a library that stands alone in its process: SCRIPT [PROGRAM…]
alone() {
    cargo build --locked -q -p pleo-sandbox && cargo build --locked -q || exit 2
    ln -sfn libpleo.so "$CARGO_TARGET_DIR/debug/libpleo.so.0"
    PLEO_LIB_DIR=$CARGO_TARGET_DIR/debug PLEO_TEST_KINDS=http "$@"
}

only=("$@")
wanted() {
    local name
    [[ ${#only[@]} -eq 0 ]] && return
    for name in "${only[@]}"; do [[ $name != "$1" ]] || return 0; done
    return 1
}

# Without a protection, tests must fail: NAME FILE SED-SCRIPT COMMAND…
without() {
    local name=$1 file=$2 change=$3 log=$pleo_scratch/unguarded.log red
    shift 3
    wanted "$name" || return 0
    cp "$file" "$pleo_scratch/kept"
    sed -i -E "$change" "$file"
    if cmp -s "$file" "$pleo_scratch/kept"; then pleo_fail "$name: nothing was taken away from $file"; fi
    if pleo_logged "$log" "$@"; then
        pleo_failed=$((pleo_failed + 1))
        pleo_say "GREEN  $name: no test noticed"
    else
        red=$(grep -cE '^ *FAIL |\(exit code 124\)|^    [a-z_]+::[a-z_:]+$' "$log") || true
        if [[ $red -eq 0 ]]; then
            cat "$log" >&2
            pleo_fail "$name: no test failed, and yet something did"
        fi
        pleo_passed=$((pleo_passed + 1))
        pleo_say "red    $name ($red)"
    fi
    cp "$pleo_scratch/kept" "$file"
}

pleo_quietly "With everything in place the tests pass" rust

# Where the key must not go
without redirects src/transport.rs 's/redirect::Policy::none/redirect::Policy::default/' rust key::
without proxy-to-this-machine src/settings.rs 's/base\.stays_here\(\) \|\| choice/choice/' rust proxy::
without user-in-base-url src/settings.rs "0,/text\\.contains\\('@'\\)/s//false/" rust settings::
without plain-http src/settings.rs 's/"http" if loopback =>/"http" if !host.is_empty() =>/' rust settings::
without control-characters src/settings.rs '0,/!text\.bytes\(\)\.all\(\|byte\| byte\.is_ascii_graphic\(\)\) \|\| /s///' rust settings::
without query-in-base-url src/settings.rs "s/if text\\.contains\\(\\['\\?', '#'\\]\\)/if false/" rust settings::
without path-to-another-host src/operation.rs 's/ \|\| path\.starts_with\("\/\/"\)//' rust operation:: key::
without path-characters src/operation.rs 's/if !path\.bytes\(\)\.all\(allowed\)/if !path.bytes().all(|byte| allowed(byte) || true)/' rust operation:: key::
without path-up-a-folder src/operation.rs 's/if steps\.split\(.*any.*$/if false {/' rust operation:: key::
without encoded-slash src/operation.rs 's/if steps\.contains\("%2f"\).*$/if false {/' rust operation::
without key-colon src/key.rs "s/key\\.contains\\(&b':'\\)/false/" rust key::
without key-characters src/key.rs 's/if !key\.iter\(\)\.all\(u8::is_ascii_graphic\)/if false/' rust key::
without key-file-link src/file.rs 's/libc::O_NOFOLLOW \} else/0 } else/' rust key::
without key-file-mode src/file.rs 's/about\.mode\(\) & 0o027 != 0/false/' rust key::
without key-file-kind src/file.rs 's/if !about\.is_file\(\)/if false/' rust key::
without key-file-length src/file.rs 's/if content\.len\(\) > limit/if false/' rust key::
without redacted-debug src/key.rs 's/f\.write_str\("ApiKey\(\[redacted\]\)"\)/f.write_str(\&String::from_utf8_lossy(self.0.expose_secret()))/' rust key::
without redacted-message src/exchange.rs 's/api_message: shown\((.*)\),$/api_message: \1,/' rust key::
without redacted-type src/exchange.rs 's/api_type: shown\((.*)\),$/api_type: \1,/' rust key:: logs::
without redacted-request-id src/exchange.rs 's/request_id: shown\((.*)\),$/request_id: \1,/' rust key::
without parts-of-the-key src/key.rs 's/^const TRACE: usize = 8/const TRACE: usize = 64/' rust key::
without protected-headers src/request.rs 's/if PROTECTED\.contains\(&name\.as_str\(\)\)/if false/' rust request::
without masked-bodies src/log/mask.rs 's/if looks_secret\(text\) =>/if false =>/' rust log:: logs::
without path-in-log src/log.rs 's/let path = self\.key\.redact\(path\)/let path = path.to_owned()/' rust logs::
without closing-on-free src/transport.rs 's/^ *self\.engine\.settle\(lane, until\);//' alone tests/c/run.sh leaks
without wiped-memory Cargo.toml 's/^default = \["wipe"\]/default = []/' alone tests/key/run.sh

# TLS and the way there
without schemes-of-407 src/transport.rs 's/hop\.schemes\(self\.engine\)/async { Vec::new() }/' rust proxy::
without proxy-timeout src/transport.rs 's/kind: Network::ProxyTimeout/kind: Network::ConnectTimeout/' rust proxy::
without hostile-certificates src/transport/fault.rs 's/CertificateError::UnknownIssuer \| CertificateError::BadSignature/CertificateError::UnhandledCriticalExtension/' rust tls::
without folder-of-certificates src/transport.rs 's/^.* if fault::is_certificate.*$//' alone tests/c/run.sh roots
without nothing-sent src/transport.rs 's/let sent = sent && phase != Phase::Connecting/let sent = sent || phase == Phase::Connecting/' rust tls::

# Answers
without deadline src/transport/lane.rs 's/timeout_at\(until\.into\(\)/timeout_at((until + std::time::Duration::from_secs(60)).into()/' rust answers::
without limit src/transport.rs 's/if received > limit/if false/' rust answers::
without announced-limit src/transport.rs 's/announced\.is_some_and\(\|announced\| announced > limit\)/false/' rust answers::
without encoded src/exchange.rs 's/if response\.is_encoded\(\)/if false/' rust answers::
without html src/exchange.rs 's/Answer::Any if response\.is_html\(\) =>/Answer::Any if false =>/' rust answers::
without objects src/exchange.rs 's/Answer::ObjectOrNone => object\(\)/Answer::ObjectOrNone => None/' rust answers::

# Again and again
without post-once src/operation.rs 's/Method::POST => path\.ends_with\(":search"\)/Method::POST => true/' rust repeats:: random::
without put-once src/operation.rs 's/Method::GET \| Method::HEAD \| Method::DELETE => true/Method::GET | Method::HEAD | Method::DELETE | Method::PUT => true/' rust repeats::
without look-after-create src/installation.rs 's/if \(failed\.fate == Fate::Unknown \|\| says/if (says/' rust repeats:: random::
without lost-behind-a-gateway src/exchange.rs 's/500\.\.=599 => \(Status::Server, Fate::Unknown/500..=599 => (Status::Server, Fate::NotDone/' rust repeats::
without unknown-outcome src/exchange.rs 's/Fate::Unknown => Error::OutcomeUnknown \{ cause: Box::new\(self\.error\) \}/Fate::Unknown => self.error/' rust repeats:: random::
without exists-only src/installation.rs 's/\|\| says_it_exists\(&failed\.error\)/|| failed.error.refusal().is_some()/' rust repeats::
without retry-budget src/exchange.rs 's/ if lock\(&self\.link\.budget\)\?\.retry\(\) =>/ =>/' rust repeats::
without attempts src/exchange.rs 's/attempt < self\.client\.settings\.attempts/attempt < 99/' rust repeats::
without wait-beyond-deadline src/exchange.rs 's/\*resume < until/*resume > until || *resume <= until/' rust repeats::
without idle-closed src/transport.rs 's/^ *tokio::task::yield_now\(\)\.await;//' alone tests/c/run.sh network
without last-task src/worker.rs 's/^ *engine\.make_up\(\);//' rust tasks::a_client_that_goes
without idle-lanes src/transport/way.rs 's/^ *engine\.tend\(\);//' alone tests/c/run.sh network
without watched-body src/transport.rs 's/AtomicBool::new\(outgoing\.body\.is_none\(\)\)/AtomicBool::new(true)/' rust repeats:: tls::
without delete-in-doubt src/exchange.rs 's/if doubtful && operation\.method/if operation.method/' rust repeats::
without garbage-wait src/response.rs 's/httpdate::parse_http_date\(text\)\.ok\(\)\?/httpdate::parse_http_date(text).unwrap_or(SystemTime::UNIX_EPOCH)/' rust response::
without length-of-no-body src/transport/request.rs 's/None if expects_body => /None if false \&\& expects_body => /' rust repeats::
pleo_total
