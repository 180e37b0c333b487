# Reads a header without comments, and makes of it
#   -v make=stub      a C file: each function with an empty body, and a variable of each type, so that both are in the debug
#                     information
#   -v make=promises  one line for each constant, type and function that a program can depend on; names of parameters, and the
#                     versions of the header, are not among it
#   -v make=names     the names of the functions
make == "promises" && /^#define PLEO_/ && $2 !~ /^PLEO_(H|HEADER_VERSION|HEADER_VERSION_NUMBER|MUST_CHECK)$/
/^(#|extern|})/ { next }
{ text = text $0 " " }
/;$/ {
    gsub(/ +/, " ", text)
    sub(/^PLEO_MUST_CHECK /, "", text)
    sub(/; $/, "", text)
    is_type = text ~ /^typedef /
    if (match(text, is_type ? "pleo_[a-z0-9_]+" : "pleo_[a-z0-9_]+[(]")) {
        name = substr(text, RSTART, RLENGTH)
        sub(/\(/, "", name)
        if (make == "promises") {
            print unnamed(text)
        } else if (make == "stub") {
            print is_type ? name " type_of_" name ";" : text "\n{\n    return 0;\n}"
        } else if (!is_type) {
            print name
        }
    }
    text = ""
}

# A declaration without the names of its parameters.
function unnamed(declaration,    parameters, count, i, result) {
    if (declaration !~ /\)$/ || declaration ~ /\(void\)$/) {
        return declaration
    }
    count = split(declaration, parameters, ", ")
    for (i = 1; i <= count; i++) {
        sub(/ ?[a-z0-9_]+\)?$/, "", parameters[i])
        result = result parameters[i] (i < count ? ", " : ")")
    }
    return result
}
