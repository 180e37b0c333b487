# shellcheck shell=bash
# Lines are as long as the terminal is wide, of 20 to 80 columns. Sourced by run.sh.
# shellcheck disable=SC2154

# Whether no line of the last run is longer, and none that is to be copied is broken but between words: COLUMNS
fits_in() {
    python3 - "$1" "$work/output" "$work/errors" <<'PYTHON'
import sys
width = int(sys.argv[1])
for path in sys.argv[2:]:
    is_code = False
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        # Behind this, lines are to be copied: a word in them is whole, however long it is.
        is_code = is_code or "A program needs" in line or "As root, make" in line
        if len(line) > width and not (is_code and len(line.split()) <= 2):
            sys.exit(f"more than {width} columns: {line!r}")
PYTHON
}

# What is said at every width, with the same words in the same order where none is too long for a line.
all_fits() {
    local width command folder=$work/etc/narrow
    for width in 20 25 30 40 55 80; do
        export COLUMNS=$width
        for command in "${commands[@]}" ""; do
            # shellcheck disable=SC2086 # a word or none
            pleo $command --help && [[ $code -eq 0 ]] && fits_in "$width"
            one_line <"$work/output" >"$work/narrow.words"
            # shellcheck disable=SC2086 # a word or none
            COLUMNS=80 pleo $command --help
            [[ $width -lt 30 ]] || same "$(one_line <"$work/output")" "$(<"$work/narrow.words")"
        done
        for command in --version check "check --report" whoami status install "check --key file:/nowhere" "whoami --key file:/nowhere" \
            "uninstall" "get /v2/nothing" nothing "whoami --nothing" "check --options $many --all" "whoami --options $many --all" \
            "rotate" "connect"; do
            # shellcheck disable=SC2086 # words
            pleo $command --options "$options" <"$key_file" || return
            fits_in "$width" || { echo "of: pleo $command"; return 1; }
        done
        rm -rf "$folder"
        PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA pleo connect --profile firm --keep credential:narrow.key \
            --options "$folder/pleo.options" <"$key_file"
        [[ $code -eq 0 ]] && fits_in "$width"
    done
    # Nobody is so narrow, or so wide.
    COLUMNS=5 pleo --help && fits_in 20 && ! fits_in 19
    COLUMNS=200 pleo --help && fits_in 80 && ! fits_in 79
    COLUMNS=none pleo --help && ! fits_in 79
}
tested "lines fit in 20 to 80 columns" all_fits

# Characters of two columns, as Chinese, and of none.
wide_characters() {
    sandbox reset
    application_is '"\u6771" * 60 + "e\u0301" * 60'
    COLUMNS=40 pleo whoami --options "$options"
    ended 0 "*" "" || return
    python3 - "$work/output" <<'PYTHON'
import sys, unicodedata
lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
assert all(columns(line) <= 40 for line in lines), lines
assert lines[0] == "Application   " + "\u6771" * 13, lines
assert sum(line.count("e\u0301") for line in lines) == 60, lines
PYTHON
}
tested "wide characters count two columns" wide_characters
