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
    cat "$pleo_scratch/typescript" >>"$pleo_scratch/typescripts" 2>/dev/null || true
    : >"$pleo_scratch/typescript"
    env TERM=screen-256color SHELL=/bin/sh tmux -S "$pleo_scratch/tmux.$terminals" -f /dev/null new-session -d \
        -x "$columns" -y 60 "env $* PS1='\$ ' bash --norc --noprofile -i"
    terminal display-message -p '#{pid}' >>"$pleo_scratch/terminals"
    terminal pipe-pane -o "cat >>'$pleo_scratch/typescript'"
    prompted
}

# Types a text, or presses keys by tmux's names for them.
types() { terminal send-keys -l -- "$1"; }
presses() { terminal send-keys "$@"; }

# Types a line.
enters() {
    types "$1"
    presses Enter
}

screen() { terminal capture-pane -p -S -2000; }

# Everything that was shown in the terminals.
terminal_history() { [[ ! -e $pleo_scratch/typescript ]] || cat "$pleo_scratch/typescripts" "$pleo_scratch/typescript"; }

# Waits until a text is in the last lines of the screen that have any.
seen() {
    local last=$((SECONDS + pleo_longest_wait))
    until [[ $(screen | grep -v '^$' | tail -n "${2:-3}") == *"$1"* ]]; do
        if [[ $SECONDS -gt $last ]]; then
            printf 'the screen never had: %s\n' "$1"
            screen
            return 1
        fi
        sleep 0.05
    done
}

# Waits until the shell wants a command.
prompted() {
    local last=$((SECONDS + pleo_longest_wait))
    until [[ $(screen | grep -v '^$' | tail -n 1) == '$' ]]; do
        if [[ $SECONDS -gt $last ]]; then
            echo "the shell never wanted a command"
            screen
            return 1
        fi
        sleep 0.05
    done
}

# Whether the last command ended with that exit code.
exited() {
    prompted
    enters 'echo "exit code $?"'
    seen "exit code $1" 2
}

# Whether the terminal shows what is typed, as it did before.
echoes() {
    prompted
    # shellcheck disable=SC2016 # the shell in the terminal runs it
    enters 'printf "terminal %s\n" $(stty -a | tr " ;" "\n\n" | grep -x -e "-*echo")'
    seen "terminal echo"
}
