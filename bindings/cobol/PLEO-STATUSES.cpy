       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> What a function returns: condition names for your own item.
       *> It worked.
          88 PLEO-OK VALUE 0.
       *> An argument is missing, too long or malformed; the message
       *> names it.
          88 PLEO-E-ARGUMENT VALUE 1.
       *> The handle is freed, made up or of another kind than is
       *> wanted.
          88 PLEO-E-HANDLE VALUE 2.
       *> The buffer is too small; it is untouched, and needed says how
       *> much it takes.
          88 PLEO-E-BUFFER VALUE 3.
       *> The API key is empty or has a character that no key has; copy
       *> it again.
          88 PLEO-E-KEY VALUE 4.
       *> An option's name or value is wrong; the message says what it
       *> takes.
          88 PLEO-E-CONFIG VALUE 5.
       *> A text is not UTF-8, or this form cannot express it; the
       *> message says which.
          88 PLEO-E-TEXT VALUE 6.
       *> A file cannot be read or written, or its owner or permissions
       *> are not safe.
          88 PLEO-E-FILE VALUE 7.
       *> There is no such value: the pointer or header leads to
       *> nothing.
          88 PLEO-E-MISSING VALUE 10.
       *> The value is there and is null.
          88 PLEO-E-NULL VALUE 11.
       *> The value is of another type than the one asked for.
          88 PLEO-E-TYPE VALUE 12.
       *> The number is not whole or does not fit; read it as decimal
       *> text.
          88 PLEO-E-RANGE VALUE 13.
       *> The call or task was cancelled by its caller, or its client
       *> was freed.
          88 PLEO-E-CANCELLED VALUE 14.
       *> The webhook is not signed with this secret, or too old; do not
       *> trust it.
          88 PLEO-E-SIGNATURE VALUE 15.
       *> The task has not finished yet; wait for it.
          88 PLEO-E-PENDING VALUE 16.
       *> There are no more pages or items; all of them were given.
          88 PLEO-E-END VALUE 17.
       *> A field of the record has no value that fits; the message
       *> names the first.
          88 PLEO-E-RECORD VALUE 18.
       *> Items of the export job have no result yet; go on, then close
       *> it.
          88 PLEO-E-UNFINISHED VALUE 19.
       *> Another program carries out this export job; let it end, then
       *> try again.
          88 PLEO-E-EXPORT-BUSY VALUE 20.
       *> The host name was not found; check base_url, the network and
       *> the proxy.
          88 PLEO-E-DNS VALUE 101.
       *> No connection to the host; check network, firewall and the
       *> proxy option.
          88 PLEO-E-CONNECT VALUE 102.
       *> The time ran out; raise timeout_ms or connect_timeout_ms, or
       *> try later.
          88 PLEO-E-TIMEOUT VALUE 103.
       *> The proxy cannot be reached or refuses; check the option
       *> proxy.
          88 PLEO-E-PROXY VALUE 104.
       *> The proxy wants credentials: set proxy_user and
       *> proxy_password.
          88 PLEO-E-PROXY-AUTH VALUE 105.
       *> This client's own requests_per_minute would be passed; wait as
       *> told.
          88 PLEO-E-LOCAL-RATE-LIMIT VALUE 106.
       *> The TLS handshake broke off; look for a firewall that inspects
       *> or blocks TLS.
          88 PLEO-E-TLS VALUE 110.
       *> The server's certificate has expired; check this machine's
       *> clock too.
          88 PLEO-E-TLS-EXPIRED VALUE 111.
       *> The server's certificate is not valid yet; check this
       *> machine's clock.
          88 PLEO-E-TLS-NOT-YET-VALID VALUE 112.
       *> The server's certificate is for another name; check base_url.
          88 PLEO-E-TLS-NAME VALUE 113.
       *> The certificate's issuer is unknown; give your own CA with
       *> ca_file or ca_pem.
          88 PLEO-E-TLS-ISSUER VALUE 114.
       *> The server's certificate is revoked, malformed or badly
       *> signed; tell its owner.
          88 PLEO-E-TLS-CERTIFICATE VALUE 115.
       *> It is no TLS, or no version or cipher is shared; check
       *> base_url, its port too.
          88 PLEO-E-TLS-PROTOCOL VALUE 116.
       *> This machine has no CA certificates; install them or set
       *> ca_file or ca_pem.
          88 PLEO-E-TLS-NO-ROOTS VALUE 117.
       *> The answer was cut off, or is a part nobody asked for; check
       *> what is in between.
          88 PLEO-E-TRUNCATED VALUE 120.
       *> The answer is larger than max_response_bytes, or its headers
       *> too large.
          88 PLEO-E-TOO-LARGE VALUE 121.
       *> The answer is not as HTTP or the API has it; the message says
       *> in what.
          88 PLEO-E-PROTOCOL VALUE 122.
       *> The connection was lost before an answer came; check firewall
       *> and proxy.
          88 PLEO-E-RESET VALUE 123.
       *> The answer is compressed though that was not asked for; check
       *> the proxy.
          88 PLEO-E-CONTENT-ENCODING VALUE 124.
       *> The server redirects elsewhere, which is never followed; check
       *> base_url.
          88 PLEO-E-REDIRECT VALUE 201.
       *> The answer is not the JSON expected; a login page or a proxy
       *> may be in between.
          88 PLEO-E-NOT-JSON VALUE 202.
       *> It is not known whether it was done: look before you repeat
       *> it.
          88 PLEO-E-OUTCOME-UNKNOWN VALUE 203.
       *> The export job has ended at Pleo; results are kept for the
       *> next one.
          88 PLEO-E-EXPORT-ENDED VALUE 204.
       *> 400: Pleo refuses the request; the API's type and message say
       *> why.
          88 PLEO-E-BAD-REQUEST VALUE 210.
       *> 401: the key is expired or revoked, or of the other
       *> environment; make a new one.
          88 PLEO-E-UNAUTHORIZED VALUE 211.
       *> 403: the key lacks a permission, or is not for this company;
       *> see its scopes.
          88 PLEO-E-FORBIDDEN VALUE 213.
       *> 404: there is none; if every call says so, the key is an
       *> old-API token.
          88 PLEO-E-NOT-FOUND VALUE 214.
       *> 409: it conflicts with what is there or under way.
          88 PLEO-E-CONFLICT VALUE 219.
       *> 422: the request is understood and not accepted; see the API's
       *> message.
          88 PLEO-E-UNPROCESSABLE VALUE 222.
       *> 429: too many requests for this key; wait as told, or a
       *> minute, then repeat.
          88 PLEO-E-RATE-LIMITED VALUE 229.
       *> Another answer of the 400s; the HTTP status and the API's
       *> message say which.
          88 PLEO-E-CLIENT-ERROR VALUE 240.
       *> Pleo or a gateway failed (5xx); repeat later, and give Pleo
       *> the request id.
          88 PLEO-E-SERVER VALUE 250.
       *> A fault in this library; please report it with the message.
          88 PLEO-E-INTERNAL VALUE 301.
       *> Forked in the middle of a call of the parent's: use exec, or a
       *> new client.
          88 PLEO-E-FORKED VALUE 302.
       *> The machine is short of memory, threads or file descriptors.
          88 PLEO-E-RESOURCE VALUE 303.
       *> The thread or process is ending; make the call earlier.
          88 PLEO-E-EXITING VALUE 304.
