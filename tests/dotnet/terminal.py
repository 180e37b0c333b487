#!/usr/bin/env python3
"""Runs a command at a terminal of its own: terminal.py COMMAND [ARGUMENT ...]

Its output goes to standard output without what is for the terminal alone, its errors where they would. SIGINT is passed on as
Ctrl-C, which Mono takes only at a terminal.
"""

import os
import pty
import re
import signal
import sys
import termios


def main():
    errors = os.dup(2)
    process, terminal = pty.fork()
    if process == 0:
        os.dup2(errors, 2)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        settings = termios.tcgetattr(1)
        settings[1] &= ~termios.OPOST  # no CR before each LF
        termios.tcsetattr(1, termios.TCSANOW, settings)
        os.environ["TERM"] = "xterm"
        os.execvp(sys.argv[1], sys.argv[1:])
    signal.signal(signal.SIGINT, lambda number, frame: os.write(terminal, b"\x03"))
    try:
        while True:
            piece = os.read(terminal, 65536)
            if not piece:
                break
            os.write(1, re.sub(rb"\x1b(\[[0-9;?]*[A-Za-z]|[=>])", b"", piece))
    except OSError:
        pass  # how Linux says that nobody has the terminal any more
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))


if __name__ == "__main__":
    main()
