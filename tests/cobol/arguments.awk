# Makes programs of all subprograms in bindings/cobol: ARGUMENTS-T and so on, one for each letter of PLEO-BEGIN, pass the item
# that they are given wherever a subprogram has that letter. Fails where a subprogram's letters are not those of its arguments.

function fail(what) {
    print FILENAME ": " program ": " what >"/dev/stderr"
    failed = 1
}

/PROGRAM-ID\. / {
    program = $2
    sub(/\.$/, "", program)
    internal = program ~ /^PLEO-I-/
    arguments = letters = body = ""
    begun = 0
    delete kind
}
/^       01 .* PIC X ANY LENGTH\./ { kind[$2] = "TF" }
/^       01 .* PIC S9 ANY NUMERIC\./ { kind[$2] = "NRB" }
/COPY PLEO-CONTROL REPLACING/ { kind["FROM-CONTROL"] = "C" }
/PROCEDURE DIVISION USING/ { inside = 1 }
inside {
    arguments = arguments " " $0
    if (/\.$/) inside = 0
}
/COPY PLEO-BEGIN/ {
    begun++
    match($0, /"[^"]*"/)
    letters = substr($0, RSTART + 1, RLENGTH - 2)
}
{ body = body $0 "\n" }
/END PROGRAM/ && !internal {
    if (begun != 1) fail("it has PLEO-BEGIN " begun + 0 " times")
    sub(/.* PLEO-CONTROL/, "", arguments)
    sub(/\..*/, "", arguments)
    count = split(arguments, argument, " ")
    sub(/ /, "", letters)
    if (length(letters) != count) fail(count " arguments, and the letters " letters)
    for (i = 1; i <= count; i++) {
        letter = toupper(substr(letters, i, 1))
        if (!index(kind[argument[i]], letter)) fail(argument[i] " has the letter " letter)
        # What is moved to, takes a number or is the library's buffer, is no item that is only read.
        gap = "[ \n]+"
        it = argument[i]
        changed = body ~ (" TO " it "[ .\n(]") || body ~ ("PLEO-I-(GIVE|STORE|FITS)\" USING PLEO-CONTROL" gap "W-[A-Z]+" gap it "[ \n]")
        changed = changed || body ~ (it gap "BY VALUE LENGTH OF " it gap "BY REFERENCE (PLEO-LENGTH|W-LENGTH|OMITTED)" gap "RETURNING")
        if (changed && letter !~ /[FRB]/) fail(it " is changed, and has the letter " letter)
        uses[letter] = uses[letter] call(letters, i)
    }
}
END {
    if (failed) exit 1
    for (letter in uses) if (letter != "C") tell(letter)
}

# The CALL with the item as the argument that is tried.
function call(letters, tried, i, text) {
    text = "           CALL \"" program "\"\n               USING PLEO-CONTROL\n"
    for (i = 1; i <= length(letters); i++)
        text = text "               " (i == tried ? "IT" : "WS-" toupper(substr(letters, i, 1)) i) "\n"
    return text "           MOVE \"" program ": argument " tried + 1 " \"\n               TO WS-BEGINNING\n" \
        "           PERFORM LOOK-AT-IT\n"
}

function tell(letter, i) {
    print "       IDENTIFICATION DIVISION."
    print "       PROGRAM-ID. ARGUMENTS-" letter "."
    print "       DATA DIVISION."
    print "       WORKING-STORAGE SECTION."
    print "       COPY PLEO-CONTROL."
    for (i = 1; i <= 9; i++) {
        print "       01 WS-T" i " PIC X(20) VALUE \"x\"."
        print "       01 WS-F" i " PIC X(20) VALUE \"f\"."
        print "       01 WS-N" i " PIC 9(4) VALUE 7."
        print "       01 WS-R" i " PIC S9(9) COMP-5 VALUE 7."
        print "       01 WS-B" i " PIC S9(9) COMP-5 VALUE 7."
    }
    print "       01 WS-BEGINNING PIC X(40)."
    print "       LINKAGE SECTION."
    print "       01 IT PIC S9 ANY NUMERIC."
    print "       01 WHAT PIC X ANY LENGTH."
    print "       01 IS-RIGHT PIC X."
    print "       PROCEDURE DIVISION USING IT WHAT IS-RIGHT."
    printf "%s", uses[letter]
    print "           GOBACK."
    print "       LOOK-AT-IT."
    print "           CALL \"ARGUMENT-WAS\" USING PLEO-CONTROL WS-BEGINNING"
    print "               WHAT IS-RIGHT"
    print "           CALL \"PLEO-CLOSE\" USING PLEO-CONTROL."
    print "       END PROGRAM ARGUMENTS-" letter "."
}
