#!/usr/bin/env bash
# Takes each protection away in turn, in a copy, and shows that tests then fail: unguarded.sh [NAME…]
# For whoever changes the protections or the tests; docs/faults.md has its last result. It takes about a quarter of an hour.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../../examples/common.sh"
pleo_need "${pleo_test_tools[@]}"

copy=$pleo_scratch/copy
mkdir "$copy"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$copy"
cd "$copy"
export CARGO_TARGET_DIR=$pleo_target/unguarded

rust() { cargo test --locked -q -p pleo-core --lib --test faults -- "$@"; }
# The tests of a library that stands alone in its process: SCRIPT [PROGRAM…]
alone() {
    cargo build --locked -q -p pleo-sandbox && cargo build --locked -q || exit 2
    ln -sfn libpleo.so "$CARGO_TARGET_DIR/debug/libpleo.so.1"
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
        red=$(grep -cE '^ *FAIL |\(exit code 124\)|^    [a-z_]+::[a-z0-9_:]+$' "$log") || true
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
without redirects core/src/transport/outgoing.rs 's/redirect::Policy::none/redirect::Policy::default/' rust key::
without proxy-to-this-machine core/src/transport/proxy.rs 's/_ if base\.stays_here\(\) => .*$//' rust proxy::
without proxy-refused core/src/config/proxy.rs 's/\.map_err\(\|problem\| refused\(name, problem\)\)/.or(Ok(Choice::Unset))/' rust config::proxy::
without proxy-password-escapes core/src/config/proxy_address.rs 's/if behind\.contains\(&b.@.\)/if false/' rust config::proxy::
without pac-refused core/src/config/proxy.rs 's/automatic: first\(&AUTOMATIC\).*$/automatic: None,/' rust config::proxy::
without exempt-names core/src/config/no_proxy.rs 's/!entry\.is_empty\(\) && below && /!entry.is_empty() \&\& /' rust config::proxy::
without localhost-by-form core/src/transport/dns.rs 's/if is_localhost\(&name\)/if false/' alone tests/c/run.sh lookups
without setuid-environment core/src/sys/environment.rs 's/libc::getauxval\(libc::AT_SECURE\) == 0/libc::getauxval(libc::AT_SECURE) < 2/' alone tests/root/run.sh
without user-in-base-url core/src/config/base_url.rs "s/text\\.contains\\('@'\\)/false/" rust config::base_url::
without plain-http core/src/config/base_url.rs 's/"http" if is_loopback\(host\) =>/"http" if !host.is_empty() =>/' rust config::base_url::
without control-characters core/src/config/base_url.rs 's/!text\.bytes\(\)\.all\(\|byte\| byte\.is_ascii_graphic\(\)\) \|\| //' rust config::base_url::
without query-in-base-url core/src/config/base_url.rs "s/if text\\.contains\\(\\['\\?', '#'\\]\\)/if false/" rust config::base_url::
without encoded-host core/src/config/base_url.rs 's/if encodes_host\(text\)/if false/' rust config::base_url::
without path-to-another-host core/src/http/path.rs 's/ \|\| path\.starts_with\("\/\/"\)//' rust http::path:: key::
without path-characters core/src/http/path.rs 's/if !path\.bytes\(\)\.all\(allowed\)/if !path.bytes().all(|byte| allowed(byte) || true)/' rust http::path:: key::
without path-up-a-folder core/src/http/path.rs 's/^( *)\.any\(\|segment\| segment == .*$/\1.any(|_| false)/' rust http::path:: key::
without encoded-slash core/src/http/path.rs 's/if segments\.contains\("%2f"\).*$/if false {/' rust http::path::
without place-of-one-step core/src/http/request.rs "s/ \\|\\| value\\.contains\\(\\['\\/'.*$/ {/" rust http::request::
without key-colon core/src/auth/api_key.rs "s/key\\.contains\\(&b':'\\)/false/" rust auth::api_key::
without key-characters core/src/auth/api_key.rs 's/if !key\.iter\(\)\.all\(u8::is_ascii_graphic\)/if false/' rust auth::api_key::
without tasks-files-apart core/src/transport/wait.rs 's/pin!\(aside\(work\)\)/pin!(async { Ok::<_, Error>(work()) })/' alone tests/c/run.sh slow
without tasks-lines-apart core/src/transport/wait.rs 's/let work = aside_anyway\(work\)/let work = async { work() }/' alone tests/c/run.sh slow
without late-output core/src/sys/atomic_file.rs 's/if !decision\.take\(\)/if !decision.take() \&\& false/' rust sys::
without rename-waited-for core/src/transport/wait.rs 's/decision\.is_some_and\(\|decision\| !decision\.take\(\)\)/decision.is_some_and(|decision| !decision.take() \&\& false)/' alone tests/c/run.sh slow
without files-let-go-apart core/src/sys/file_threads.rs 's/if !is_shared\(\)/if !is_shared() || true/' rust sys::
without file-work-bound core/src/sys/file_threads.rs 's/if is_full && state\.waiting/if false \&\& state.waiting/' rust sys::
without lines-in-order core/src/log/sink.rs 's/if unwritten\.writing \|\|/if/' rust log::
without turn-given-back core/src/client/renewal.rs 's/let key = read\.map_err\(\|ended\| self\.ended\(ended, false\)\)\?/let key = match read { Ok(key) => key, Err(ended) => { std::mem::forget(turn); return Err(self.ended(ended, false)); } }/' alone tests/c/run.sh slow
without leased-files core/src/sys/open.rs 's/links \| libc::O_NONBLOCK/links/' rust sys::
without key-read-by-another core/src/client/renewal.rs 's/self\.wait\.run\(self\.route\.reactor\(\)\?, until, ended\)/self.wait.run(self.route.reactor()?, until + std::time::Duration::from_secs(60), ended)/' rust renewal::
without tasks-threads-apart core/src/client/worker.rs 's/^ *queue\.bell = Arc::default\(\);//' rust worker::
without renewed-once core/src/client/renewal.rs 's/^ *\|\| self\.renewed\.get\(\)\.is_some\(\)$//' rust renewal::
without renewed-together core/src/client/renewal.rs 's/if Arc::ptr_eq\(&current, refused\) \{$/if true {/' rust renewal::
without renewed-key-masked core/src/client/renewal.rs 's/Some\(Some\(renewed\)\) => renewed/Some(Some(_)) => \&self.credential/' rust renewal::
without set-key-kept core/src/client/state.rs 's/current\.replaced_by\(key, None\)/current.replaced_by(key, current.source.clone())/' rust renewal::
without former-keys core/src/auth/redact.rs 's/keys: former\.chain\(\[Arc::new\(key\)\]\)\.collect\(\)/keys: former.take(0).chain([Arc::new(key)]).collect()/' rust key:: renewal:: auth::redact::
without key-file-link core/src/sys/file.rs 's/Sensitivity::Secret => Purpose::ReadItself/Sensitivity::Secret => Purpose::Read/' rust auth::key_source:: files::
without key-file-mode core/src/sys/access.rs 's/about\.mode\(\) & others != 0/false/' rust auth::key_source:: files:: sys::
without file-owner core/src/sys/access.rs 's/about\.uid\(\) != effective_user\(\) && about\.uid\(\) != 0/false/' rust sys:: auth::key_source::
without access-list core/src/sys/posix_acl.rs 's/named && rights & mask/named \&\& false \&\& rights \& mask/' rust sys::
without refused-options core/src/config/mod.rs 's/self\.refused\.check\(\)\?;//' rust config::
without refused-file core/src/config/mod.rs 's/self\.refused\.note_file\(outcome\.is_err\(\)\);//' rust config::
without trusted-files core/src/config/mod.rs 's/FILE_MAX, Sensitivity::Trusted/FILE_MAX, Sensitivity::Public/' rust files::
without trusted-authority core/src/config/trust.rs 's/Sensitivity::Trusted/Sensitivity::Public/' rust files::
without kept-rights core/src/sys/atomic_file.rs 's/if let Some\(existing\) = replaceable\(&self\.target\)\?/if let Some(existing) = None::<Metadata>/' rust sys::
without private-output core/src/sys/open.rs 's/if private \{ 0o600 \}/if private { 0o644 }/' rust sys::
without nodes-kept core/src/sys/atomic_file.rs 's/Ok\(about\) => Err\(refused\(SUBJECT, not_a_file\(&about\)\)\)/Ok(about) => Ok(Some(about))/' rust sys:: files::
without log-file-rules core/src/log/file.rs 's/&about, Sensitivity::Secret/\&about, Sensitivity::Public/' rust log:: files::
without log-file-second-name core/src/log/file.rs 's/\.map_err\(problem\)\? > 1/.map_err(problem)? > 99/' rust log:: files::
without log-file-moved core/src/log/file.rs 's/Ok\(identity\) => identity != current\.identity\(\)/Ok(_) => false/' rust log::
without log-file-bound core/src/log/file.rs 's/free && std::fs::rename/std::fs::rename/' rust log::
without part-not-asked-for core/src/client/judge.rs 's/response\.status\(\) == 206 &&/false \&\&/' rust answers::
without paths-as-set core/src/sys/file.rs 's/std::path::absolute\(path\)/Ok(path)/' alone tests/c/run.sh paths
without key-file-length core/src/sys/file.rs 's/if (size|content\.len\(\)) > limit/if false/' rust auth::key_source::
without redacted-debug core/src/auth/api_key.rs 's/f\.write_str\("ApiKey\(\[redacted\]\)"\)/f.write_str(\&String::from_utf8_lossy(self.0.expose_secret()))/' rust key::
without redacted-message core/src/client/judge.rs 's/api_message: shown\((.*)\),$/api_message: \1,/' rust key::
without redacted-type core/src/client/judge.rs 's/api_type: shown\((.*)\),$/api_type: \1,/' rust key:: logs::
without redacted-request-id core/src/client/judge.rs 's/request_id: shown\((.*)\),$/request_id: \1,/' rust key::
without parts-of-the-key core/src/auth/redact.rs 's/^const TRACE: usize = 8/const TRACE: usize = 64/' rust key:: auth::redact::
without protected-headers core/src/http/own_headers.rs 's/if PROTECTED\.contains\(&name\.as_str\(\)\)/if false/' rust http::request::
without masked-bodies core/src/log/mask.rs 's/if looks_secret\(text\) =>/if false =>/' rust log:: logs::
without masked-names core/src/log/mask.rs 's/NAMES\.iter\(\)\.any\(.*\) && /false \&\& /' rust log:: logs::
without key-in-bodies core/src/log/mask.rs 's/one_line\(&keys\.redact\((.*)\)\)$/one_line(\1)/' rust log:: logs::
without path-in-log core/src/client/request_log.rs 's/self\.keys\.redact\(&(format!\(.*\))\);$/\1;/' rust logs::
without query-in-log core/src/client/request_log.rs 's/self\.request\.path\.split\(.*$/\&*self.request.path;/' rust logs::
without id-in-log core/src/client/request_log.rs 's/one_line\(&self\.keys\.redact\(&(.*)\)\);$/one_line(\&\1);/' rust logs::
without log-file-link core/src/sys/open.rs 's/_ => libc::O_NOFOLLOW/_ => 0/;s/_ => path\.symlink_metadata\(\)/_ => path.metadata()/' rust log:: sys::
without log-file-mode core/src/sys/open.rs 's/create\(true\)\.mode\(0o600\)/create(true).mode(0o644)/' rust log::
without closing-on-free core/src/transport/connections.rs 's/^ *self\.slot\.drain\(Instant::now\(\) \+ DRAIN\);//' alone tests/c/run.sh leaks
without wiped-memory Cargo.toml 's/^default = \["wipe"\]/default = []/' alone tests/key/run.sh

# Texts and options
without nothing-unasked core/src/text/encoding.rs 's/Unmappable::Error => return false/Unmappable::Error => encoded.push(UNKNOWN)/' rust text::
without marks-joined core/src/text/encoding.rs 's/compose\(character, mark\)/None::<char>/' rust text::
without escapes-of-json core/src/text/encoding.rs 's/Self::new\(self\.page, Unmappable::Escape\)/self/' rust text::
without other-characters core/src/text/code_page.rs 's/ \|\| encoding\.decode_without_bom_handling\(&bytes\)\.0 != \*text//' rust text::
without no-empty-option core/src/config/mod.rs 's/if value\.is_empty\(\)/if false/' rust config::

# TLS and the way there
without proxy-timeout core/src/transport/outgoing.rs 's/kind: TransportErrorKind::ProxyTimeout/kind: TransportErrorKind::ConnectTimeout/' rust proxy::
without hostile-certificates core/src/transport/classify.rs 's/CertificateError::UnknownIssuer \| CertificateError::BadSignature/CertificateError::UnhandledCriticalExtension/' rust tls::
without folder-of-certificates core/src/transport/outgoing.rs 's/if is_certificate\(kind\)/if is_certificate(kind) \&\& false/' alone tests/c/run.sh roots
without variable-of-certificates-told core/src/transport/root_files.rs 's/Err\(error\) if named/Err(error) if !named/' alone tests/c/run.sh roots
without folder-of-certificates-bounded core/src/transport/root_files.rs 's/self\.names > NAMES_MAX/false/' alone tests/c/run.sh roots
without folder-of-certificates-deadline core/src/transport/roots.rs 's/if !is_over\(until\)/if true/' rust transport::roots::
without bytes-of-certificates-counted core/src/transport/root_files.rs 's/Ok\(content\) => content\.len\(\)/Ok(_) => 0/' rust transport::root_files::
without every-folder-of-certificates core/src/transport/root_files.rs 's/^ *\.chain\(&places\.folders\)//' rust transport::root_files::
without usable-authority core/src/transport/root_files.rs 's/if read\.iter\(\)\.any\(is_authority\)/if !read.is_empty()/' alone tests/c/run.sh roots
without damaged-certificate core/src/config/pem.rs 's/Err\(damaged\) => Some\(Err\(damaged\)\)/Err(_) => None/' rust config::
without quoted-certificate core/src/config/pem.rs 's/\.filter\(\|_\| begins_line\)//' rust config::
without commented-certificate core/src/config/pem.rs 's/if line\.starts_with\(b"#"\)/if false/' rust config::
without byte-order-mark core/src/config/pem.rs 's/ \|\| line == BYTE_ORDER_MARK//' rust config::
without trusted-for-servers core/src/config/der.rs 's/NUMBERED => !named/NUMBERED => true || named/' rust config::
without client-certificate-alerts core/src/transport/classify.rs 's/let refused = asked\.filter\(.*$/let refused: Option<Asked> = None;/' rust client_certificate::
without client-certificate-refused-connecting core/src/transport/classify.rs 's/error\.is_connect\(\) \|\| refused\.is_some\(\)/error.is_connect()/' rust client_certificate::
without client-certificate-answered core/src/transport/receive.rs 's/^ *self\.certificate\.answered\(\);//' rust client_certificate::
without client-key-file-rules core/src/config/client_certificate.rs 's/file::read\(KEY, &key, FILE_MAX, Sensitivity::Secret\)/file::read(KEY, \&key, FILE_MAX, Sensitivity::Public)/' rust config::
without key-of-the-certificate core/src/config/client_certificate.rs 's/belong_together\(&certified\)\.map_err/Ok(()).map_err/' rust config::
without sessions-apart core/src/transport/tls.rs 's/^ *config\.resumption = Resumption::(store|disabled)\(.*$//' rust connections::
without sessions-resumed core/src/transport/tls.rs 's/^ *config\.resumption = Resumption::store\(.*$//' rust connections::
without trust-let-go core/src/transport/tls.rs 's/^ *known\.remove\(&self\.roots\);//' rust transport::tls::
without failed-address-last core/src/transport/addresses.rs 's/^ *found\.sort_by_key.*$//' rust transport::addresses::
without given-up-address core/src/transport/addresses.rs 's/attempt\.connected = outcome\.is_ok\(\)/attempt.connected = true/' rust transport::addresses::
without nothing-sent core/src/transport/classify.rs 's/sent: sent && phase != Phase::Connecting/sent: sent || phase == Phase::Connecting/' rust tls::
without nothing-sent-yet core/src/transport/classify.rs 's/sent: sent && phase != Phase::Connecting/sent/' rust tls::

# Answers
without deadline core/src/transport/reactor.rs 's/timeout_at\(until\.into\(\)/timeout_at((until + std::time::Duration::from_secs(60)).into()/' rust answers::
without deadline-of-tasks core/src/transport/wait.rs 's/timeout_at\(until\.into\(\)/timeout_at((until + std::time::Duration::from_secs(60)).into()/' rust tasks::
without limit core/src/transport/receive.rs 's/if received > limit/if false/' rust answers::
without announced-limit core/src/transport/receive.rs 's/announced\.is_some_and\(\|announced\| announced > limit\)/false/' rust answers::
without encoded core/src/client/judge.rs 's/if response\.is_encoded\(\)/if false/' rust answers::
without html core/src/client/judge.rs 's/Expected::Any if response\.is_html\(\) =>/Expected::Any if false =>/' rust answers::
without objects core/src/client/judge.rs 's/Expected::ObjectOrNone => object\(\)/Expected::ObjectOrNone => None/' rust answers::

# Again and again
without post-once core/src/http/prepared.rs 's/Method::POST => path\.ends_with\(":search"\)/Method::POST => true/' rust repeats:: random::
without put-once core/src/http/prepared.rs 's/Method::GET \| Method::HEAD \| Method::DELETE => true/Method::GET | Method::HEAD | Method::DELETE | Method::PUT => true/' rust repeats::
without reset-once core/src/client/retry.rs 's/\(repeatable \|\| !failure\.sent\)\.then_some/true.then_some/' rust repeats:: random::
without bad-gateway-once core/src/client/retry.rs 's/502\.\.=504 if repeatable =>/502..=504 =>/' rust repeats::
without look-after-create core/src/client/installation.rs 's/if \(matches!\(failure, Error::OutcomeUnknown \{ \.\. \}\) \|\| says/if (says/' rust repeats:: random::
without look-after-change core/src/client/installation.rs 's/if matches!\(failure, Error::OutcomeUnknown \{ \.\. \}\)$/if false/' rust repeats::
without found-as-asked core/src/client/installation.rs 's/^( *)&& members\.is_met_by\(&current\)$//' rust repeats::
without time-to-look core/src/client/installation.rs 's/^ *left\.saturating_sub\(.*$/left/' rust repeats::
without lost-behind-a-gateway core/src/client/retry.rs 's/300\.\.=499 \| 501 \| 505 \| 511 => false/300..=599 => false/' rust repeats::
without given-up-by-a-gateway core/src/client/retry.rs 's/408 \| 460 \| 499 => true/408 | 460 | 499 => false/' rust repeats::
without unreadable-success core/src/client/retry.rs 's/300\.\.=499 \| 501 \| 505 \| 511 => false/200..=499 | 501 | 505 | 511 => false/' rust repeats::
without unknown-outcome core/src/client/call.rs 's/^( *)if outcome_unknown \{/\1if false {/' rust repeats:: random::
without exists-only core/src/client/installation.rs 's/\|\| says_it_exists\(&failure\)/|| failure.api().is_some()/' rust repeats::
without retry-budget core/src/client/retry.rs 's/ if lock\(self\.budget\)\?\.retry\(\) =>/ =>/' rust repeats::
without attempts core/src/client/retry.rs 's/attempt >= self\.attempts/attempt >= 99/' rust repeats::
without wait-beyond-deadline core/src/client/retry.rs 's/resume\.filter\(\|resume\| \*resume < self\.until\)/resume/' rust repeats::
without idle-closed core/src/transport/outgoing.rs 's/^ *reactor\.turn\(\)\.await;//' alone tests/c/run.sh network
without turn-of-the-driver core/src/transport/reactor.rs 's/if self\.watch\.is_driven_here\(\)/if true/' rust transport::reactor::
without last-task core/src/transport/slot.rs 's/^( *)let _ = run_elsewhere\(.*$/\1let _ = STACK;/' rust tasks::a_client_that_goes
without end-of-thread core/src/transport/slot.rs 's/^( *)let _ = run_elsewhere\(.*$/\1let _ = STACK;/' alone tests/c/run.sh leaks
without signals-of-writing core/src/transport/reactor.rs 's/^ *let _blocked = SignalMask::block_writing\(\);//' alone tests/c/run.sh network
without signal-of-a-full-file core/src/sys/open.rs 's/^ *let _blocked = SignalMask::block_writing\(\);//' alone tests/c/run.sh transfer
without idle-slots core/src/transport/wait.rs 's/^ *runtimes\.reap\(\);//' alone tests/c/run.sh network
without descriptors-looked-after core/src/transport/watch.rs 's/self\.can_wait\(\) && self\.is_kept/self.is_kept/' alone tests/c/run.sh descriptors
without mark-looked-after core/src/sys/poller.rs 's/self\.mark\.holds\(\)/true/' alone tests/c/run.sh descriptors_reused
without epoll-looked-after core/src/sys/poller.rs 's/self\.is_marked\(\*epoll\)/{ let _ = self.is_marked(*epoll); true }/' alone tests/c/run.sh descriptors_reused
without sockets-looked-after core/src/transport/watch.rs 's/self\.is_kept\(state\.sockets\.iter\(\)\.all\(Identity::holds\)\)/true/' alone tests/c/run.sh descriptors
without lost-code-left-alone core/src/transport/reactor.rs 's/return std::mem::forget\(code\);/drop(code); return;/' alone tests/c/run.sh descriptors
without above-the-standard-ones core/src/sys/descriptors.rs 's/^ *placeholders\.open\(\);//' alone tests/c/run.sh descriptors
without bound-of-idle-connections core/src/transport/connections.rs 's/while count\(\) > most && self\.close_oldest\(\)/while false/' rust transport::connections::
without room-for-a-descriptor core/src/transport/connections.rs 's/ if error\.is_no_descriptors\(\) && self\.make_room\(\) =>/ if false =>/' rust transport::connections::
without lowered-limit core/src/transport/connections.rs 's/let fitted = self\.fit\(\)/let fitted = false/' rust transport::connections::
without lost-connections-counted-out core/src/transport/watch.rs 's/^ *self\.give_up\(state\);//' rust transport::watch::
without thread-local-data-of-the-host core/src/sys/thread.rs 's/stack\.saturating_add\(taken_from_stacks\(\)\)/stack/' alone tests/c/run.sh thread_data
without lookup-without-descriptors core/src/transport/dns.rs 's/if are_exhausted\(\)/if false/' alone tests/c/run.sh descriptors limits
without watched-body core/src/transport/outgoing.rs 's/fetch_or\(!has_body/fetch_or(true/' rust repeats:: tls::
without delete-in-doubt core/src/client/call.rs 's/if earlier_may_be_done && request\.method/if request.method/' rust repeats::
without garbage-wait core/src/http/response.rs 's/httpdate::parse_http_date\(text\)\.ok\(\)\?/httpdate::parse_http_date(text).unwrap_or(SystemTime::UNIX_EPOCH)/' rust http::response::
without length-of-no-body core/src/transport/encode.rs 's/None if expects_body => /None if false \&\& expects_body => /' rust repeats::

# Lists and callbacks
without deadline-of-an-item core/src/client/pages.rs 's/let deadline = \*deadline\.get_or_insert_with\(\|\| client\.deadline\(&self\.request\)\);/let deadline = *deadline.insert(client.deadline(\&self.request));/' rust lists::
without cursor-that-comes-back core/src/client/pages.rs 's/if self\.cursors\.has\(cursor\)/if false/' rust lists::
without first-cursor core/src/client/pages.rs 's/if let Some\(begin\) = request\.query\("after"\)/if let Some(begin) = request.query("-")/' rust lists::
without circle-far-behind core/src/client/cursors.rs 's/if self\.since > self\.stay/if false/' rust cursors::
without total-that-is-passed core/src/client/pages.rs 's/if most\.is_some_and\(/if false \&\& most.is_some_and(/' rust lists::
without total-of-a-page core/src/client/pages.rs 's/\*total > count\)/*total > 0)/' rust lists::
without item-before-progress core/src/client/pages.rs 's/For::Item => position\.take_item\(\),/For::Item => None,/' rust lists::
without closed-log core/src/log/sink.rs 's/listening\.closed = true/listening.closed = false/' rust log::
without wait-for-a-listener core/src/log/sink.rs 's/\*of == process \&\& \*thread != own/false \&\& (*of, *thread) == (process, own)/' rust log::
without lines-of-a-task core/src/log/sink.rs 's/\(Some\(_\), Some\(task\)\) => \{/(Some(listener), Some(_)) if true => self.call(listener, \&line),\n            (Some(_), Some(task)) => {/' rust log::
without fork-in-progress core/src/transport/progress.rs 's/self\.process\.check\(\)/Ok(())/' alone tests/c/run.sh callbacks
without fork-before-a-wait core/src/transport/wait.rs 's/check\(\)\.map_err\(forked\)\?/check().or(Ok(())).map_err(forked)?/' alone tests/c/run.sh callbacks
without fork-in-log core/src/client/call.rs 's/^( *)self\.process\.check\(\)\?;/\1let _ = self.process;/' alone tests/c/run.sh callbacks
without lines-of-a-parents-call core/src/client/request_log.rs 's/if !self\.process\.is_current\(\)/if false/' alone tests/c/run.sh callbacks
without parents-file core/src/sys/atomic_file.rs 's/ \&\& process\.is_current\(\)//' alone tests/c/run.sh callbacks
without mask-of-a-callback src/thread_state.rs 's/_signals: SignalMask::keep\(\),/_signals: None,/' alone tests/c/run.sh callbacks
without failure-of-a-callback src/guard.rs 's/^    forget_last\(\);//' alone tests/c/run.sh callbacks
without freed-task src/exports/free.rs 's/drop\(task\.cancel\(\)\)/drop(task)/' alone tests/c/run.sh tasks

# Profiles
without profile-twice core/src/config/options_file/sections.rs 's/if !names\.insert\(name\)/if !names.insert(name) \&\& false/' rust options_file::
without profile-there core/src/config/options_file.rs 's/None => return Err\(unknown\(wanted, self\.sections\.profiles\(\)\)\)/None => drop(unknown(wanted, self.sections.profiles()))/' rust options_file::
without lines-of-all core/src/config/options_file.rs 's/self\.options\(self\.sections\.for_all\(\)\)\?/self.options(self.sections.for_all()).unwrap_or_default()/' rust options_file::
without profile-of-another core/src/config/options_file.rs 's/profiles\.find\(\|section\| \*section\.name == \*wanted\)/profiles.next_back()/' rust options_file::
without file-that-changed core/src/config/options_file/sections.rs 's/last\.filter\(\|last\| last\.hash == last\.hasher\.hash_one\(text\)\)/last.filter(|last| last.hash != 0)/' rust options_file::
without secret-of-a-wrong-line core/src/config/options_file.rs 's/line\.trim_start\(\)\.starts_with\(option\.name\)/line.split_once(\"=\").is_some_and(|(name, _)| name.trim() == option.name)/' rust options_file::

# The check
without secret-options core/src/config/options.rs 's/matches!\(self\.check, Check::Secret \| Check::Certificates\)/matches!(self.check, Check::Certificates)/' rust check::
without keys-in-a-report core/src/client/check.rs 's/one_line\(&keys\.redact\(text\)\)/{ let _ = keys; one_line(text) }/' rust check::
without connection-of-its-own core/src/client/check.rs 's/\.and_then\(\|way\| Call::by\(self, &Arc::new\(way\), BlockOn::new\(stop\)\)\)/.and_then(|_| Call::begin(self, None, BlockOn::new(stop)))/' rust check::
without connected-to-a-proxy core/src/transport/connector.rs 's/trace\.inspect\(\|trace\| trace\.moved\(\)\);//' rust check::
without beginning-of-tls core/src/transport/sessions.rs 's/^ *trace\.tls_begins\(server\);/let _ = trace;/' rust check::
without permissions-behind-the-cut core/src/client/check/permissions.rs 's/scope\.split_whitespace\(\)/scope.split_whitespace().take(100)/' rust check::
without permission-for-the-installation core/src/client/check/permissions.rs 's/if proves \&\& self/if false \&\& self/' rust check::
without permissions-that-are-listed core/src/client/check/permissions.rs 's/Need::Writing => self\.has\(READ\)/Need::Writing => true/' rust check::
pleo_total
