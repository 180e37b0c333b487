# shellcheck shell=bash
# The README's tables of what is refused, and what to write instead, tried row by row: what is refused must fail as the
# table says, and what is to be written instead must work. It is sourced by run.sh.
# shellcheck disable=SC2154 # run.sh and common.sh set them

readme=bindings/cpp/README.md
refused=$pleo_scratch/refused
# Snippets are statements, whose values nobody needs.
snippet_flags=(-std=c++17 "${warnings[@]}" -Wno-unused -Wunused-result "${include[@]}" -Itests/cpp)

# The rows of the table under a heading, with a tab between their three columns, and without quotes for code: HEADING
readme_rows() {
    awk -v heading="### $1" '$0 == heading { inside = 1; next } /^#/ { inside = 0 } inside && /^\| `/' "$readme" |
        sed -e 's/^| //; s/ |$//; s/ | /\t/g' -e 's/^`\([^\t]*\)`\t/\1\t/' -e 's/\t`\([^\t]*\)`\t/\t\1\t/' \
            -e 's/\t`\([^\t`]*\)`$/\t\1/'
}

# Snippets as functions, each of its line of standard input.
snippet_functions() {
    local line number=0
    echo '#include "refused.hpp"'
    while IFS= read -r line; do
        number=$((number + 1))
        printf 'struct snippet_%s : around {\n    void run()\n    {\n        %s\n    }\n};\n' "$number" "$line"
    done
}

# Declarations of records, each of its line of standard input: its members, and its field.
record_declarations() {
    local line number=0
    echo '#include "refused.hpp"'
    while IFS= read -r line; do
        number=$((number + 1))
        printf 'namespace record_%s {\nstruct record {\n    %s\n};\nPLEO_RECORD(record, PLEO_FIELD%s);\n' \
            "$number" "${line%%PLEO_FIELD*}" "${line#*PLEO_FIELD}"
        printf 'std::string text() { return pleo::layout_of<record>::text(); }\n}\n'
    done
}

# Whether something does not compile, and the compiler says why: HOW-IT-IS-WRITTEN WHAT WORDS COMPILER FLAG...
is_refused() {
    local file=$refused/one.cpp
    "$1" <<<"$2" >"$file"
    if "$4" "${snippet_flags[@]}" "${@:5}" -fsyntax-only "$file" >"$refused/said" 2>&1; then
        echo "it compiles: $2"
        return 1
    fi
    grep -qF -- "$3" "$refused/said" || {
        echo "it does not say \"$3\":"
        cat "$refused/said"
        return 1
    }
}
does_not_compile() {
    is_refused snippet_functions "$@"
}

# A table of what compilers refuse, with what they read of the headers prepared once: COMPILER HEADING
# HOW-IT-IS-WRITTEN LEAST-ROWS
refused_by_compiler() {
    local not but says compiler=("$1") prepared=$refused/$1 rows=0
    if [[ $1 == clang* ]]; then
        compiler+=(-include-pch "$prepared.pch")
        [[ -e $prepared.pch ]] ||
            "$1" "${snippet_flags[@]}" -x c++-header tests/cpp/refused.hpp -o "$prepared.pch" || return
    else
        compiler+=(-include "$prepared/refused.hpp")
        if [[ ! -e $prepared ]]; then
            mkdir "$prepared"
            cp tests/cpp/refused.hpp "$prepared"
            "$1" "${snippet_flags[@]}" -x c++-header tests/cpp/refused.hpp -o "$prepared/refused.hpp.gch" || return
        fi
    fi
    readme_rows "$2" | cut -f 2 | "$3" >"$refused/but.cpp"
    "${compiler[0]}" "${snippet_flags[@]}" "${compiler[@]:1}" -fsyntax-only "$refused/but.cpp" || return
    while IFS=$'\t' read -r not but says; do
        rows=$((rows + 1))
        says=${says#*'`'} # of a sentence what is quoted
        is_refused "$3" "$not" "${says%%'`'*}" "${compiler[@]}" || return
    done < <(readme_rows "$2")
    echo "$rows rows"
    [[ $rows -ge $4 ]]
}

# What else the README shows, but for what is cut short there.
other_snippets() {
    awk '
        /^```c\+\+$/ { inside = 1; text = ""; next }
        inside && /^```$/ {
            inside = 0
            if (text !~ /…/)
                printf "struct snippet_%d : beside {\n    pleo::response run()\n    {\n%s        return {};\n    }\n};\n", ++count, text
            next
        }
        inside { text = text "        " $0 "\n" }
        END { exit count < 7 }' "$readme" >"$refused/others" || return
    { echo '#include "refused.hpp"' && cat "$refused/others"; } >"$refused/others.cpp"
    "$1" "${snippet_flags[@]}" -std=c++11 -Wno-shadow -fsyntax-only "$refused/others.cpp"
}

# Older standards have no [[nodiscard]] of their own: COMPILER
dropped_in_cpp11() {
    snippet_functions <<<"pleo::task task = client.submit(request);" >"$refused/but.cpp"
    "$1" "${snippet_flags[@]}" -std=c++11 -fsyntax-only "$refused/but.cpp" &&
        does_not_compile "client.submit(request);" unused-result "$1" -std=c++11 &&
        does_not_compile "pleo::nothrow::json::make();" unused-result "$1" -std=c++11
}

# clang knows how long a view may be used.
views_outlive_nothing() {
    snippet_functions >"$refused/but.cpp" <<'END'
const std::string text = std::string("a") + "b"; const pleo::text_view view = text;
const pleo::result<pleo::text_view> body = plain.body_view();
END
    clang++ "${snippet_flags[@]}" -fsyntax-only "$refused/but.cpp" &&
        does_not_compile 'const pleo::text_view view = std::string("a") + "b";' dangling clang++ &&
        does_not_compile 'const pleo::result<pleo::text_view> body = plain.next()->body_view();' dangling clang++
}

# A test program of the table of calls that fail.
refused_program() {
    local not status but row=0 tests=""
    echo '#include "refused.hpp"'
    while IFS=$'\t' read -r not status but; do
        row=$((row + 1))
        printf 'struct row_%s : around {\n    void run()\n    {\n' "$row"
        printf '        CHECK(refusal([&] { (void)(%s); }) == "%s");\n        (void)(%s);\n    }\n};\n' "$not" "$status" "$but"
        tests+="        {\"row $row\", [] { row_$row().run(); }},"$'\n'
    done < <(readme_rows "At the call")
    printf 'int main()\n{\n    const check::test tests[] = {\n%s    };\n    return check::run(tests);\n}\n' "$tests"
}

mkdir "$refused"
