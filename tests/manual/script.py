#!/usr/bin/env python3
"""Makes a script of the code blocks of a page: script.py PAGE WORK. run.sh says what becomes of a block.

WORK/script is made, and nothing if the page has no block to run; it runs in WORK/page, with the unpacked archive in PLEO.
"""

import os
import re
import shlex
import sys

FRAMES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "frames")
# The languages of blocks that are no commands: what a frame's program is compiled with. $1 is its source, $2 the program.
COMPILERS = {
    "c": 'gcc -std=c99 -pedantic -Wall -Wextra -Werror "$1" -o "$2" -I"$PLEO/include" -L"$PLEO/lib" -lpleo '
    '-Wl,-rpath,"$PLEO/lib" -lpthread',
    "cpp": 'g++ -std=c++11 -Wall -Wextra -Werror "$1" -o "$2" -I"$PLEO/include" -I"$PLEO/bindings/cpp" -L"$PLEO/lib" -lpleo '
    '-Wl,-rpath,"$PLEO/lib"',
}
PRINTS = ("text",)


class Block:
    """A block of code, with the line it stands on, and what the comment before it says."""

    def __init__(self, line, language, mark):
        self.line, self.language, self.mark, self.lines = line, language, mark, []

    @property
    def text(self):
        return "".join(line + "\n" for line in self.lines)


def fail(page, line, message):
    sys.exit(f"{page}:{line}: {message}")


def read(page):
    """The blocks of a page, and the page whose blocks come first."""
    first, blocks, block, mark = None, [], None, None
    indent = ""
    with open(page, encoding="utf-8") as file:
        for number, line in enumerate(file.read().splitlines(), 1):
            fence = re.match(r"^( *)```(\w*)(.*)$", line)
            comment = re.match(r"^ *<!-- (.*) -->$", line)
            if block is not None:
                if fence and not fence[2]:
                    blocks.append(block)
                    block = None
                elif line and not line.startswith(indent):
                    fail(page, number, "the line is not indented as its block")
                else:
                    block.lines.append(line[len(indent):])
            elif fence:
                if not fence[2] or fence[3]:
                    fail(page, number, "the block has no language")
                indent = fence[1]
                block = Block(number, fence[2], mark)
                mark = None
            elif comment and comment[1].startswith("first: "):
                first = os.path.normpath(os.path.join(os.path.dirname(page), comment[1][7:]))
            else:
                if mark is not None:
                    fail(page, number - 1, "no block follows the comment")
                mark = comment[1] if comment else None
                if line.startswith("    ") and blocks is not None and not was_text:
                    fail(page, number, "a block is indented: write ``` and its language")
            was_text = bool(line.strip()) and not fence
    if block is not None:
        fail(page, block.line, "the block has no end")
    return first, blocks


def pattern(text):
    """The regular expression for an output in which … is any text, and a line of it any lines."""
    made = ""
    for line in text.splitlines():
        if line == "…":
            made += r"(?:.*\n)*"
        else:
            made += ".*".join(re.escape(part) for part in line.split("…")) + r"\n"
    return made


def commands(page, work, made):
    """The lines of the script for a page: those to run now, and those for the end."""
    first, blocks = read(page)
    now, last = [], []
    if first:
        now, last = commands(first, work, made)

    output = None
    for block in blocks:
        mark, name = (block.mark or "").partition(": ")[::2]
        made.append(block)
        number = len(made)
        source = os.path.join(work, f"block-{number}")
        place = f"echo '--- {page}:{block.line}'"
        if mark == "not tried":
            if not name:
                fail(page, block.line, "it is not said why the block is not tried")
            output = None
            continue
        if mark == "file":
            with open(source, "w", encoding="utf-8") as file:
                file.write(block.text)
            now += [place, f"mkdir -p -- {shlex.quote(os.path.dirname(name) or '.')}", f"cp {source} {shlex.quote(name)}"]
            output = None
        elif mark == "frame":
            with open(os.path.join(FRAMES, name), encoding="utf-8") as file:
                frame = file.read()
            # In the frame's function, and so indented as what follows there.
            if frame.count("@@@\n") != 1 or block.language not in COMPILERS:
                fail(page, block.line, f"{name} is no frame for {block.language}")
            source += "." + block.language
            with open(source, "w", encoding="utf-8") as file:
                file.write(frame.replace("@@@\n", re.sub(r"(?m)^(?=.)", "    ", block.text)))
            compile_it = COMPILERS[block.language]
            output = os.path.join(work, f"output-{number}")
            program = os.path.join(work, f"program-{number}")
            now += [place, f"set -- {source} {program}", compile_it, f"shown={output}", f"{program} >{output}", f"cat {output}"]
        elif block.language == "ini" and not mark:
            with open(source, "w", encoding="utf-8") as file:
                file.write(block.text)
            os.chmod(source, 0o600)
            now += [place, f"set -- {FRAMES}/options.c {work}/options", COMPILERS["c"]]
            now += [f"{work}/options {source}"]
            output = None
        elif block.language == "sh" and mark in ("", "after all"):
            output = os.path.join(work, f"output-{number}")
            text = block.text
            if mark:
                last = [place, text.rstrip("\n")] + last
            else:
                # In this shell, so that what it sets stays; the group's redirection is only for the block.
                now += [place, f"shown={output}", "{", text.rstrip("\n"), f"}} >{output}", f"cat {output}"]
        elif block.language in PRINTS and not mark:
            if output is None:
                fail(page, block.line, "no sh block is before the text")
            with open(source, "w", encoding="utf-8") as file:
                file.write(pattern(block.text))
            now += [place, f"python3 {os.path.abspath(__file__)} --matches {source} {output}"]
        else:
            fail(page, block.line, f"a block of {block.language or 'no language'} needs a comment: what becomes of it")
    return now, last


def matches(wanted, output):
    """Fails unless an output is as a pattern has it."""
    with open(wanted, encoding="utf-8") as file, open(output, encoding="utf-8") as found:
        wanted, found = file.read(), found.read()
    if not re.fullmatch(wanted, found):
        sys.exit(f"it printed\n{found}and not\n{wanted}")


def main():
    if sys.argv[1] == "--matches":
        return matches(*sys.argv[2:])
    page, work = sys.argv[1:]
    made = []
    now, last = commands(page, work, made)
    # A block that fails has its output shown all the same.
    failed = "trap 'status=$?; [[ $status -eq 0 || ! -e ${shown:-} ]] || cat \"$shown\"' EXIT"
    lines = ["set -euo pipefail", failed, f"cd {work}/page"] + now + last
    with open(os.path.join(work, "script"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n" if now + last else "")


if __name__ == "__main__":
    main()
