# shellcheck shell=bash
# A terminal with a person before it, by tmux. Sourced by run.sh.
# shellcheck disable=SC2154

terminals=0
terminal() { tmux -S "$pleo_scratch/tmux.$terminals" -f /dev/null "$@"; }

terminal_end() { terminal kill-server 2>/dev/null || true; }

# Ends every terminal's server that there ever was, whatever its socket's fate.
terminals_end() {
    local server
    while read -r server; do
        pleo_end "$server"
    done < <(cat "$pleo_scratch/terminals" 2>/dev/null)
}

# Opens a terminal of that many columns, with a shell in it: COLUMNS [VARIABLE=VALUE…]
terminal_begin() {
    local columns=$1
    shift
    terminal_end
    terminals=$((terminals + 1)) # a server that ends takes its time
    commands=1
    cat "$pleo_scratch/typescript" >>"$pleo_scratch/typescripts" 2>/dev/null || true
    : >"$pleo_scratch/typescript"
    env TERM=screen-256color SHELL=/bin/sh tmux -S "$pleo_scratch/tmux.$terminals" -f /dev/null new-session -d \
        -x "$columns" -y 60 "env $* PS1='\\#\$ ' bash --norc --noprofile -i"
    terminal_server=$(terminal display-message -p '#{pid}')
    echo "$terminal_server" >>"$pleo_scratch/terminals"
    terminal pipe-pane -o "cat >>'$pleo_scratch/typescript'"
    prompted
}

# Types a text, or presses keys by tmux's names for them.
types() { terminal send-keys -l -- "$1"; }
presses() { terminal send-keys "$@"; }

# Types a line, as an answer to a question.
enters() {
    types "$1"
    presses Enter
}

# Types a command, whenever the shell takes it.
runs() {
    commands=$((commands + 1))
    enters "$1"
}

screen() { terminal capture-pane -p -S -2000; }

# Everything that was shown in the terminals.
terminal_history() { [[ ! -e $pleo_scratch/typescript ]] || cat "$pleo_scratch/typescripts" "$pleo_scratch/typescript"; }

# The last lines of the screen that have any: COUNT
last_lines() { screen | grep -v '^$' | tail -n "$1"; }

# Waits until a condition of the terminal holds, and else shows it: COMMAND…
terminal_await() {
    pleo_await "$terminal_server" "$@" && return
    screen
    return 1
}

# Waits until a text is in the last lines of the screen that have any: TEXT [COUNT]
seen() { terminal_await ends_with "$1" "${2:-3}"; }
ends_with() { [[ $(last_lines "$2") == *"$1"* ]]; }

# Waits until the shell has done every command, and wants another: its prompt has the number of that.
prompted() { terminal_await wants_a_command; }
wants_a_command() { [[ $(last_lines 1) == "$commands\$" ]]; }

# Waits until everything that was shown is in the typescript, which is written behind the screen.
recorded() {
    prompted
    runs "echo recorded''-$commands"
    terminal_await grep -q "recorded-$((commands - 1))" "$pleo_scratch/typescript"
}

# Whether the last command ended with that exit code.
exited() {
    prompted
    runs 'echo "exit code $?"'
    seen "exit code $1" 2
}

# Whether the terminal shows what is typed, as it did before.
echoes() {
    prompted
    # shellcheck disable=SC2016 # the shell in the terminal runs it
    runs 'printf "terminal %s\n" $(stty -a | tr " ;" "\n\n" | grep -x -e "-*echo")'
    seen "terminal echo"
}
