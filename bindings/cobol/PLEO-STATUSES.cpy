       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> Status of a function: condition names for an item of yours.
       *> Success.
          88 PLEO-OK VALUE 0.
       *> An argument is missing, too long or malformed; the message
       *> names it.
          88 PLEO-E-ARGUMENT VALUE 1.
       *> Invalid handle: freed, never issued, or of the wrong type.
          88 PLEO-E-HANDLE VALUE 2.
       *> The buffer is too small and was not changed; needed is the
       *> length of the value.
          88 PLEO-E-BUFFER VALUE 3.
       *> The API key is missing, empty or malformed; the message says
       *> which.
          88 PLEO-E-KEY VALUE 4.
       *> An option's name or value is invalid; the message says what it
       *> must be.
          88 PLEO-E-CONFIG VALUE 5.
       *> A text is invalid in its encoding or cannot be converted; see
       *> the message.
          88 PLEO-E-TEXT VALUE 6.
       *> A file cannot be read or written, or its owner or permissions
       *> are unsafe.
          88 PLEO-E-FILE VALUE 7.
       *> There is no such value: the JSON Pointer or the header name
       *> does not exist.
          88 PLEO-E-MISSING VALUE 10.
       *> The value exists and is null.
          88 PLEO-E-NULL VALUE 11.
       *> The value is of another type than the one requested.
          88 PLEO-E-TYPE VALUE 12.
       *> The number is not an integer or does not fit; read it as
       *> decimal text.
          88 PLEO-E-RANGE VALUE 13.
       *> The call or task was cancelled, or its client was freed.
          88 PLEO-E-CANCELLED VALUE 14.
       *> The webhook is not signed with this secret, or is too old; do
       *> not trust it.
          88 PLEO-E-SIGNATURE VALUE 15.
       *> The task has not finished yet; wait for it.
          88 PLEO-E-PENDING VALUE 16.
       *> There are no more pages or items.
          88 PLEO-E-END VALUE 17.
       *> A field of the record has no value that fits; the message
       *> names the first.
          88 PLEO-E-RECORD VALUE 18.
       *> Items of the export job have no result yet; record one for
       *> each, then close it.
          88 PLEO-E-UNFINISHED VALUE 19.
       *> Another program is working on this export job; wait for it,
       *> then try again.
          88 PLEO-E-EXPORT-BUSY VALUE 20.
       *> The host name was not found; check base_url, the network and
       *> the proxy.
          88 PLEO-E-DNS VALUE 101.
       *> No connection to the host; check the network, the firewall and
       *> option proxy.
          88 PLEO-E-CONNECT VALUE 102.
       *> The timeout expired; raise timeout_ms or connect_timeout_ms,
       *> or try again later.
          88 PLEO-E-TIMEOUT VALUE 103.
       *> The proxy cannot be reached or refuses the connection; check
       *> the option proxy.
          88 PLEO-E-PROXY VALUE 104.
       *> The proxy requires credentials; set proxy_user and
       *> proxy_password.
          88 PLEO-E-PROXY-AUTH VALUE 105.
       *> The client's own limit requests_per_minute is reached; wait,
       *> or raise it.
          88 PLEO-E-LOCAL-RATE-LIMIT VALUE 106.
       *> The TLS handshake failed; check for a firewall that inspects
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
       *> The certificate's issuer is unknown; set ca_file or ca_pem to
       *> your own CA.
          88 PLEO-E-TLS-ISSUER VALUE 114.
       *> The server's certificate is revoked, malformed or badly
       *> signed; tell its owner.
          88 PLEO-E-TLS-CERTIFICATE VALUE 115.
       *> The server does not speak TLS, or shares no version or cipher;
       *> check base_url.
          88 PLEO-E-TLS-PROTOCOL VALUE 116.
       *> This machine has no CA certificates; install them or set
       *> ca_file or ca_pem.
          88 PLEO-E-TLS-NO-ROOTS VALUE 117.
       *> Revocation of the server's certificate cannot be checked; see
       *> option revocation.
          88 PLEO-E-TLS-REVOCATION VALUE 118.
       *> The response was truncated, or is an unrequested part; check
       *> the proxy.
          88 PLEO-E-TRUNCATED VALUE 120.
       *> The response, its headers or a file is too large; the message
       *> names the limit.
          88 PLEO-E-TOO-LARGE VALUE 121.
       *> The response violates HTTP or the rules of the API; the
       *> message says how.
          88 PLEO-E-PROTOCOL VALUE 122.
       *> The connection was lost before a response came; check firewall
       *> and proxy.
          88 PLEO-E-RESET VALUE 123.
       *> The response is compressed, which was not requested; check the
       *> proxy.
          88 PLEO-E-CONTENT-ENCODING VALUE 124.
       *> The server redirects, and redirects are never followed; check
       *> base_url.
          88 PLEO-E-REDIRECT VALUE 201.
       *> The response is not the expected JSON; check for a login page
       *> or a proxy.
          88 PLEO-E-NOT-JSON VALUE 202.
       *> It is unknown whether the request took effect; check before
       *> you retry it.
          88 PLEO-E-OUTCOME-UNKNOWN VALUE 203.
       *> The export job has ended at Pleo; results are kept for the
       *> next job.
          88 PLEO-E-EXPORT-ENDED VALUE 204.
       *> 400: Pleo refused the request; the API's type and message say
       *> why.
          88 PLEO-E-BAD-REQUEST VALUE 210.
       *> 401: the key is expired, revoked or of another environment;
       *> create a new one.
          88 PLEO-E-UNAUTHORIZED VALUE 211.
       *> 403: the key lacks a permission, or is not for this company;
       *> check its scopes.
          88 PLEO-E-FORBIDDEN VALUE 213.
       *> 404: not found; if every call returns it, the key may be an
       *> old-API token.
          88 PLEO-E-NOT-FOUND VALUE 214.
       *> 409: the request conflicts with the current state; read it,
       *> then try again.
          88 PLEO-E-CONFLICT VALUE 219.
       *> 422: Pleo understood the request and refused it; see the API's
       *> message.
          88 PLEO-E-UNPROCESSABLE VALUE 222.
       *> 429: too many requests with this key; wait as told, or a
       *> minute, then retry.
          88 PLEO-E-RATE-LIMITED VALUE 229.
       *> Another 4xx response; the HTTP status and the API's message
       *> say which.
          88 PLEO-E-CLIENT-ERROR VALUE 240.
       *> Pleo or a gateway failed (5xx); try again later, or give Pleo
       *> the request id.
          88 PLEO-E-SERVER VALUE 250.
       *> Internal error in this library; please report it with the
       *> message.
          88 PLEO-E-INTERNAL VALUE 301.
       *> The process was forked during a call of its parent; use exec,
       *> or a new client.
          88 PLEO-E-FORKED VALUE 302.
       *> Out of memory, disk space, threads or file descriptors; free
       *> some, then retry.
          88 PLEO-E-RESOURCE VALUE 303.
       *> The thread or process is exiting; make the call earlier.
          88 PLEO-E-EXITING VALUE 304.
