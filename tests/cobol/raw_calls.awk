# Makes a program of the CALLs in PLEO-CALLS.cpy, which shows the name of each function and of the status that it
# returned. Each CALL has items of its own, declared as the head of PLEO-CALLS.cpy says.

/^       \*> CALL "pleo_/ {
    match($0, /pleo_[a-z0-9_]*/)
    function_name = substr($0, RSTART, RLENGTH)
    own = "W" ++calls "-"
    inside = 1
}
inside {
    line = $0
    sub(/^       \*> /, "           ", line)
    gsub(/WS-/, own, line)
    body = body line "\n"
    if (match(line, own "[A-Z0-9-]*")) {
        name = substr(line, RSTART, RLENGTH)
        if (line ~ /\*> POINTER|RETURNING .*-ADDRESS/) kind = "USAGE POINTER"
        else if (line ~ /-CONTEXT$|-PROGRESS$|-LOG$/) kind = "USAGE POINTER"
        else if (line ~ /SIZE 8|S9\(18\)/) kind = "PIC S9(18) COMP-5 VALUE 0"
        else if (line ~ /LENGTH OF/) kind = "PIC X(40) VALUE \"x\""
        else kind = "PIC S9(9) COMP-5 VALUE 0"
        if (!(name in declared)) order[++items] = name
        declared[name] = kind
        if (line ~ /RETURNING .*-STATUS/) returned = name
    }
}
/^       \*> END-CALL/ {
    body = body "           MOVE " (returned ? returned : "0") " TO WS-STATUS\n"
    body = body "           MOVE \"" function_name "\" TO WS-FUNCTION\n           PERFORM SHOW-IT\n"
    inside = 0
    returned = ""
}
END {
    print "       IDENTIFICATION DIVISION."
    print "       PROGRAM-ID. RAW-CALLS."
    print "       DATA DIVISION."
    print "       WORKING-STORAGE SECTION."
    print "       01 WS-STATUS PIC S9(9) COMP-5."
    print "       01 WS-NAME PIC X(30)."
    print "       01 WS-FUNCTION PIC X(30)."
    print "       01 WS-IGNORED PIC S9(9) COMP-5."
    for (i = 1; i <= items; i++) printf "       01 %s\n          %s.\n", order[i], declared[order[i]]
    print "       PROCEDURE DIVISION."
    printf "%s", body
    print "           MOVE 0 TO RETURN-CODE"
    print "           STOP RUN."
    print "       SHOW-IT."
    print "           CALL \"pleo_status_name_field\""
    print "               USING BY VALUE WS-STATUS BY REFERENCE WS-NAME"
    print "               BY VALUE 30 BY REFERENCE OMITTED"
    print "               RETURNING WS-IGNORED"
    print "           DISPLAY FUNCTION TRIM(WS-FUNCTION) \" \""
    print "               FUNCTION TRIM(WS-NAME)."
    print "       END PROGRAM RAW-CALLS."
}
