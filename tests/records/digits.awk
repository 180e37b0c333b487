# Numbers of every form, with 1 to 18 digits, for cobc and for the library to write: digits.awk -v want=copybook | program |
# json, json with -v set=0 to 7.

function repeat(text, times,   all) {
    while (times-- > 0) all = all text
    return all
}

# A value of a set, as COBOL and JSON both write it. What has no sign gets no negative. Less than nothing is JSON's alone: it is
# stored as what COBOL computes, which has plus, although a literal -0 keeps its minus.
function value(set, digits, scale, signed,   text, negative, whole) {
    negative = signed && set % 2 == 1 && (set > 1 || want == "json")
    if (set < 2) text = repeat("0", digits)                             # nothing, and less than nothing
    else if (set < 4) text = repeat("0", digits - 1) "1"                # the last digit
    else if (set < 6) text = repeat("9", digits)                        # the limits
    else text = substr("123456789012345678", 1, digits)
    whole = substr(text, 1, digits - scale)
    sub(/^0+/, "", whole)
    if (whole == "") whole = "0"
    return (negative ? "-" : "") whole (scale > 0 ? "." substr(text, digits - scale + 1) : "")
}

function each(place, name, digits, scale, signed,   set) {
    if (want == "copybook") {
        printf "      *    pleo: /%s\n           05  %-12s PIC %s%s%s\n               %s.\n", name, name, (signed ? "S" : ""),
            (scale < digits ? "9(" digits - scale ")" : ""), (scale > 0 ? "V9(" scale ")" : ""), place
    } else if (want == "program") {
        places = places "           CALL \"PLACE\" USING \"" name "\"\n               DIGITS-RECORD " name "\n"
        for (set = 0; set < 8; set++)
            moves[set] = moves[set] "           MOVE " value(set, digits, scale, signed) "\n               TO " name "\n"
    } else {
        printf "%s\n\"%s\": %s", (count++ ? "," : "{"), name, value(set_wanted, digits, scale, signed)
    }
}

BEGIN {
    set_wanted = set + 0
    forms = split("DISPLAY|SIGN TRAILING|SIGN LEADING|SIGN TRAILING SEPARATE|SIGN LEADING SEPARATE|COMP-3|COMP|COMP-5", form, "|")
    split("0 2 9 4 1", scales, " ")
    if (want == "copybook") print "       01  DIGITS-RECORD."
    for (number = 1; number <= forms; number++)
        for (signed = 0; signed <= 1; signed++) {
            if (number < 6 && signed != (number > 1)) continue
            for (digits = 1; digits <= 18; digits++) {
                scale = scales[(digits + number) % 5 + 1]
                if (scale > digits) scale = digits
                each(form[number], "N" number (signed ? "-S" : "-U") digits, digits, scale, signed)
            }
        }
    if (want == "json") print "\n}"
    if (want != "program") exit
    print "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. DIGITS.\n       DATA DIVISION.\n       WORKING-STORAGE SECTION."
    print "       COPY DIGITS.\n       01 WS-WANTED PIC X(10).\n       01 WS-SIZE PIC Z(5)9.\n       PROCEDURE DIVISION."
    print "           ACCEPT WS-WANTED FROM COMMAND-LINE\n           MOVE SPACES TO DIGITS-RECORD\n           EVALUATE WS-WANTED"
    print "               WHEN \"places\" PERFORM SHOW-PLACES"
    for (set = 0; set < 8; set++) print "               WHEN \"" set "\" PERFORM SET-" set
    print "           END-EVALUATE\n           STOP RUN.\n       SHOW-PLACES."
    print "           MOVE FUNCTION LENGTH(DIGITS-RECORD) TO WS-SIZE\n           DISPLAY \"record 0 \" FUNCTION TRIM(WS-SIZE)"
    printf "%s           CONTINUE.\n", places
    for (set = 0; set < 8; set++) printf "       SET-%d.\n%s           DISPLAY DIGITS-RECORD NO ADVANCING.\n", set, moves[set]
}
