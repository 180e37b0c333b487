/* The exit codes of every command. A pleo_client_check has the same numbers at "/exit". */

#ifndef EXIT_CODE_H
#define EXIT_CODE_H

enum exit_code {
    EXIT_OK = 0,
    EXIT_MACHINE = 1, /* this machine: a full disk, no memory; also a request that the API refuses */
    EXIT_USAGE = 2,
    EXIT_OPTIONS = 3, /* options or key */
    EXIT_NETWORK = 4, /* network or proxy */
    EXIT_TLS = 5,
    EXIT_KEY = 6, /* the key is refused */
    EXIT_PERMISSION = 7,
    EXIT_INSTALLATION = 8, /* it does not exist, or is not active */
    EXIT_PLEO = 9, /* Pleo's side */
    EXIT_LOOK = 10, /* done, but a person should check something */
};

#endif
