/* The checks. Each says what it finds; none of them changes anything that stays. */
#include "check.h"

#include <process.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wincred.h>

/* --- What the library is, and whether it talks at all */

static int library(void)
{
    note("pleo.dll %s, binary interface %d, %d bits", pleo_version(), (int)pleo_abi_version(), (int)sizeof(void *) * 8);
    return pleo_abi_version() == PLEO_HEADER_ABI_VERSION ? 1 : failed("the header is for %d", PLEO_HEADER_ABI_VERSION);
}

static int http(void)
{
    return ends_with(status_of(CLIENT(variable("PLEO_SANDBOX_HTTP"), "proxy", "none")), PLEO_OK, "introspect");
}

/* --- Certificates. A CA file alone is the library's own verifier; beside it the system's looks at each certificate. */

static int ca_file_only(void)
{
    return ends_with(status_of(CLIENT(variable("PLEO_SANDBOX_HTTPS"), "proxy", "none", "ca_file", variable("PLEO_SANDBOX_CA"),
                         "ca_only", "true")), PLEO_OK, "introspect");
}

static int ca_file_beside_the_system(void)
{
    return ends_with(status_of(CLIENT(variable("PLEO_SANDBOX_HTTPS"), "proxy", "none", "ca_file", variable("PLEO_SANDBOX_CA"))),
        PLEO_OK, "introspect");
}

static int unknown_authority(void)
{
    return ends_with(status_of(CLIENT(variable("PLEO_SANDBOX_HTTPS"), "proxy", "none")), PLEO_E_TLS_ISSUER, "introspect");
}

static int another_host(void)
{
    return ends_with(status_of(CLIENT(variable("PLEO_SANDBOX_OTHER_NAME"), "proxy", "none", "ca_file",
                         variable("PLEO_SANDBOX_CA"))), PLEO_E_TLS_NAME, "introspect");
}

/* --- Where the key comes from */

#define CREDENTIAL "pleo-windows-check"

static int write_credential(void)
{
    wchar_t name[] = L"" CREDENTIAL;
    const char *key = variable("PLEO_SANDBOX_KEY");
    CREDENTIALW credential;

    memset(&credential, 0, sizeof credential);
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = name;
    credential.CredentialBlob = (BYTE *)(void *)key;
    credential.CredentialBlobSize = (DWORD)strlen(key);
    credential.Persist = CRED_PERSIST_SESSION; /* It is gone when the user logs out. */
    return CredWriteW(&credential, 0) ? 1 : failed("CredWriteW: error %lu", (unsigned long)GetLastError());
}

/* The status of a client with the credential, or of the attempt to make one. */
static int32_t with_credential(void)
{
    pleo_config config = 0;
    pleo_client client = 0;
    int32_t status = pleo_config_new(&config);

    if (status == PLEO_OK)
        status = pleo_config_set(config, TEXT("base_url"), TEXT(variable("PLEO_SANDBOX_HTTP")));
    if (status == PLEO_OK)
        status = pleo_config_set(config, TEXT("proxy"), TEXT("none"));
    if (status == PLEO_OK)
        status = pleo_client_new_from(TEXT("wincred:" CREDENTIAL), config, &client);
    pleo_free(config);
    return status == PLEO_OK ? status_of(client) : status;
}

static int credential_store(void)
{
    int is_right;

    if (!write_credential())
        return 0;
    is_right = ends_with(with_credential(), PLEO_OK, "a credential of this session");
    CredDeleteW(L"" CREDENTIAL, CRED_TYPE_GENERIC, 0);
    return ends_with(with_credential(), PLEO_E_KEY, "a credential that was deleted") && is_right;
}

/* --- Files in a folder whose name has characters of no code page */

static long size_of(const char *path)
{
    wchar_t wide[1200];
    FILE *file;
    long size = -1;

    MultiByteToWideChar(CP_UTF8, 0, path, -1, wide, 1200);
    file = _wfopen(wide, L"rb");
    if (file != NULL) {
        fseek(file, 0, SEEK_END);
        size = ftell(file);
        fclose(file);
    }
    return size;
}

static int files(void)
{
    char log[1200], fetched[1200];
    pleo_client client;
    pleo_request request = 0;
    pleo_response answer = 0;
    int32_t status;

    snprintf(log, sizeof log, "%s\\log.txt", folder());
    snprintf(fetched, sizeof fetched, "%s\\fetched.json", folder());
    client = CLIENT(variable("PLEO_SANDBOX_HTTP"), "proxy", "none", "log_file", log);
    if (client == 0)
        return 0;
    status = pleo_request_new(client, TEXT("GET"), TEXT("/v1/introspect"), &request);
    if (status == PLEO_OK)
        status = pleo_request_set_output(request, TEXT(fetched));
    if (status == PLEO_OK)
        status = pleo_request_send(client, request, &answer);
    ends_with(status, PLEO_OK, "a response into a file");
    pleo_free(answer);
    pleo_free(request);
    pleo_free(client);
    return size_of(fetched) > 0 && size_of(log) > 0 ? 1 : failed("the response or the log is empty");
}

/* --- The proxy of Internet Settings, as this process sees it: the registry itself is left alone */

#define SETTINGS L"Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings"
#define OWN_KEY L"Software\\pleo-windows-check"

struct proxy {
    SOCKET listener;
    char asked[512];
};

/* Takes a connection, and wants a password for whatever it is asked. */
static unsigned __stdcall refuse(void *argument)
{
    static const char answer[] =
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"check\"\r\nContent-Length: 0\r\n"
        "Connection: close\r\n\r\n";
    struct proxy *proxy = argument;
    SOCKET connection = accept(proxy->listener, NULL, NULL);
    int length = recv(connection, proxy->asked, sizeof proxy->asked - 1, 0);

    proxy->asked[length > 0 ? length : 0] = '\0';
    send(connection, answer, sizeof answer - 1, 0);
    shutdown(connection, SD_SEND);
    while (recv(connection, proxy->asked + sizeof proxy->asked - 1, 1, 0) > 0) {
    }
    proxy->asked[sizeof proxy->asked - 1] = '\0';
    closesocket(connection);
    return 0;
}

static int listen_as(struct proxy *proxy)
{
    struct sockaddr_in address;
    int size = sizeof address;

    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    proxy->listener = socket(AF_INET, SOCK_STREAM, 0);
    bind(proxy->listener, (struct sockaddr *)&address, size);
    listen(proxy->listener, 4);
    getsockname(proxy->listener, (struct sockaddr *)&address, &size);
    return ntohs(address.sin_port);
}

#define CONNECTIONS SETTINGS L"\\Connections"

/* The same once more, in the form in which Windows keeps it for its default connection, and Wine alone reads it. */
static int set_connection(HKEY own, int port)
{
    /* Directly, and by a proxy; behind its name come no exceptions, no script and what nobody documents, all zero. */
    struct {
        DWORD version, changes, flags, length;
        char rest[128];
    } value = {0x46, 1, 3, 0, ""};
    HKEY connections;
    int is_set;

    value.length = (DWORD)snprintf(value.rest, sizeof value.rest, "127.0.0.1:%d", port);
    if (RegCreateKeyExW(own, CONNECTIONS, 0, NULL, REG_OPTION_VOLATILE, KEY_ALL_ACCESS, NULL, &connections, NULL) != 0)
        return 0;
    is_set = RegSetValueExW(connections, L"DefaultConnectionSettings", 0, REG_BINARY, (const BYTE *)&value,
                 (DWORD)(sizeof value - sizeof value.rest) + value.length + 40) == 0;
    RegCloseKey(connections);
    return is_set;
}

/* Makes HKEY_CURRENT_USER a key of this check's own, in which the proxy is set. */
static int set_proxy(int port, HKEY *own)
{
    wchar_t server[64];
    DWORD on = 1;
    HKEY settings;
    int is_set;

    swprintf(server, 64, L"127.0.0.1:%d", port);
    if (RegCreateKeyExW(HKEY_CURRENT_USER, OWN_KEY, 0, NULL, REG_OPTION_VOLATILE, KEY_ALL_ACCESS, NULL, own, NULL) != 0
        || RegCreateKeyExW(*own, SETTINGS, 0, NULL, REG_OPTION_VOLATILE, KEY_ALL_ACCESS, NULL, &settings, NULL) != 0)
        return failed("the registry cannot be written");
    is_set = RegSetValueExW(settings, L"ProxyEnable", 0, REG_DWORD, (const BYTE *)&on, sizeof on) == 0
        && RegSetValueExW(settings, L"ProxyServer", 0, REG_SZ, (const BYTE *)server,
               (DWORD)((wcslen(server) + 1) * sizeof *server)) == 0
        && set_connection(*own, port)
        && RegOverridePredefKey(HKEY_CURRENT_USER, *own) == 0;
    RegCloseKey(settings);
    return is_set ? 1 : failed("the proxy cannot be set for this process");
}

/* An empty key goes, with those above it. */
static void forget_proxy(HKEY own)
{
    wchar_t path[] = CONNECTIONS, *end;

    RegOverridePredefKey(HKEY_CURRENT_USER, NULL);
    while (RegDeleteKeyW(own, path) == 0 && (end = wcsrchr(path, L'\\')) != NULL)
        *end = L'\0';
    RegCloseKey(own);
    RegDeleteKeyW(HKEY_CURRENT_USER, OWN_KEY);
}

static int proxy_of_the_registry(void)
{
    struct proxy proxy = {0};
    HKEY own = NULL;
    const int port = listen_as(&proxy);
    HANDLE thread;
    int32_t status = PLEO_OK;
    int is_set;

    SetEnvironmentVariableW(L"HTTPS_PROXY", NULL);
    SetEnvironmentVariableW(L"ALL_PROXY", NULL);
    SetEnvironmentVariableW(L"NO_PROXY", NULL);
    thread = (HANDLE)_beginthreadex(NULL, 0, refuse, &proxy, 0, NULL);
    is_set = set_proxy(port, &own);
    if (is_set)
        /* A name that is not this machine, for which the library takes no proxy of the system. */
        status = status_of(CLIENT("https://nobody.invalid", "attempts", "1"));
    if (own != NULL)
        forget_proxy(own);
    closesocket(proxy.listener); /* Ends the thread if nobody came. */
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
    if (!is_set)
        return 0;
    if (strncmp(proxy.asked, "CONNECT nobody.invalid:443 ", 27) != 0)
        return failed("the proxy was not asked; the call ended with %s", pleo_status_name(status));
    return ends_with(status, PLEO_E_PROXY_AUTH, "introspect");
}

/* --- The option revocation, in each of its values, with the system's verifier beside a CA file */

static int revocation(void)
{
    /* The sandbox's certificates name no list of revoked ones, so that nothing is known. */
    static const struct {
        const char *value;
        int32_t wanted;
    } rows[] = {{"off", PLEO_OK}, {"system", PLEO_OK}, {"require", PLEO_E_TLS_REVOCATION}};
    int is_right = 1;
    size_t i;

    for (i = 0; i < sizeof rows / sizeof rows[0]; i++)
        is_right &= ends_with(status_of(CLIENT(variable("PLEO_SANDBOX_HTTPS"), "proxy", "none", "ca_file",
                                  variable("PLEO_SANDBOX_CA"), "revocation", rows[i].value)), rows[i].wanted, rows[i].value);
    return is_right;
}

/* --- Threads that share a client. Windows cancels what an ended thread began; the calls of the others must not suffer. */

enum { CALLS = 10, THREADS_MAX = 100, TIMES = 5 };

struct crowd {
    pleo_client client;
    int stays; /* Whether no thread ends before all have made their calls. */
    volatile LONG busy, failures, timeouts;
    HANDLE all_done;
};

static unsigned __stdcall work(void *argument)
{
    struct crowd *crowd = argument;
    int call;

    for (call = 0; call < CALLS; call++) {
        pleo_response answer = 0;
        const int32_t status = pleo_introspect(crowd->client, &answer);

        pleo_free(answer);
        if (status == PLEO_E_TIMEOUT)
            InterlockedIncrement(&crowd->timeouts);
        else if (status != PLEO_OK)
            InterlockedIncrement(&crowd->failures);
    }
    if (InterlockedDecrement(&crowd->busy) == 0)
        SetEvent(crowd->all_done);
    if (crowd->stays)
        WaitForSingleObject(crowd->all_done, INFINITE);
    return 0;
}

/* Runs so many threads at once. Returns whether each of their calls was answered. */
static int run_crowd(int threads, int stays)
{
    struct crowd crowd;
    HANDLE handles[THREADS_MAX];
    int i;

    memset(&crowd, 0, sizeof crowd);
    crowd.client = CLIENT(variable("PLEO_SANDBOX_HTTP"), "proxy", "none", "timeout_ms", "8000", "attempts", "1");
    if (crowd.client == 0)
        return 0;
    crowd.stays = stays;
    crowd.busy = threads;
    crowd.all_done = CreateEventW(NULL, TRUE, FALSE, NULL);
    for (i = 0; i < threads; i++) {
        handles[i] = (HANDLE)_beginthreadex(NULL, 0, work, &crowd, 0, NULL);
        if (handles[i] == NULL) {
            printf("no thread %d can be started\n", i);
            exit(2);
        }
    }
    for (i = 0; i < threads; i++) {
        WaitForSingleObject(handles[i], INFINITE);
        CloseHandle(handles[i]);
    }
    CloseHandle(crowd.all_done);
    pleo_free(crowd.client);
    if (crowd.timeouts + crowd.failures == 0)
        return 1;
    return failed("%d threads, %d calls: %d timed out, %d failed otherwise", threads, threads * CALLS, (int)crowd.timeouts,
        (int)crowd.failures);
}

static int threads(int count, int stays)
{
    int is_right = 1, time;

    for (time = 0; time < TIMES; time++)
        is_right &= run_crowd(count, stays);
    return is_right;
}

static int threads_48_that_end(void)
{
    return threads(48, 0);
}

static int threads_64_that_end(void)
{
    return threads(64, 0);
}

static int threads_100_that_end(void)
{
    return threads(100, 0);
}

static int threads_100_that_stay(void)
{
    return threads(100, 1);
}

#define CHECK(function) {#function, function}

const struct check checks[] = {
    CHECK(library),
    CHECK(http),
    CHECK(ca_file_only),
    CHECK(ca_file_beside_the_system),
    CHECK(unknown_authority),
    CHECK(another_host),
    CHECK(revocation),
    CHECK(credential_store),
    CHECK(files),
    CHECK(proxy_of_the_registry),
    CHECK(threads_48_that_end),
    CHECK(threads_64_that_end),
    CHECK(threads_100_that_end),
    CHECK(threads_100_that_stay),
};
const int check_count = sizeof checks / sizeof checks[0];
