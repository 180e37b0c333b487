# Completion of pleo's command line in bash: source this file, or put it into
# /usr/share/bash-completion/completions under the name pleo.

_pleo() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= options= file= i
    local fail_types=(accounting_system_unreachable accounting_system_timeout accounting_system_rate_limit accounting_system_authentication_failure
        missing_configuration invalid_configuration validation_failure authentication_failure
        authorization_failure integration_unusable service_unreachable service_timeout
        pleo_rate_limit job_expired canceled_by_user)
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            --options)
                i=$((i + 1))
                file=${COMP_WORDS[i]}
                ;;
            --profile | --key | --environment | --keep | --owner | --output | -o | --format | --layout | --wait | --from | --until) i=$((i + 1)) ;;
            -*) ;;
            *) command=${command:-${COMP_WORDS[i]}} ;;
        esac
    done
    case $before in
        --options | --output | -o | --layout)
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            return
            ;;
        --profile)
            mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" profiles ${file:+--options "$file"} 2>/dev/null)" -- "$word")
            return
            ;;
        --format)
            mapfile -t COMPREPLY < <(compgen -W "json csv xml" -- "$word")
            return
            ;;
        --environment)
            mapfile -t COMPREPLY < <(compgen -W "production staging" -- "$word")
            return
            ;;
        --owner)
            mapfile -t COMPREPLY < <(compgen -u -- "$word")
            return
            ;;
        --key | --keep | --wait | --from | --until) return ;;
    esac
    case $command in
        "") options="check connect rotate whoami install status uninstall get call export export-results export-fail fetch-receipts sync-accounts profiles --help --version" ;;
        check) options="--options --profile --all --key --json --report --help" ;;
        connect) options="--options --profile --environment --keep --owner --no-install --yes --help" ;;
        rotate | uninstall) options="--options --profile --key --yes --help" ;;
        whoami | install | status) options="--options --profile --all --key --json --help" ;;
        get) options="--options --profile --key --items --output --help" ;;
        call) options="--options --profile --key --help GET HEAD POST PUT PATCH DELETE" ;;
        export) options="--options --profile --all --key --json --format --layout --output --wait --help" ;;
        export-results) options="--options --profile --all --key --json --help" ;;
        export-fail) options="--options --profile --all --key --json --help ${fail_types[*]}" ;;
        fetch-receipts) options="--options --profile --all --key --json --from --until --help" ;;
        sync-accounts) options="--options --profile --all --key --json --yes --help" ;;
        profiles) options="--options --help" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    if [[ ${#COMPREPLY[@]} -eq 0 && $command =~ ^(install|call|export-results|sync-accounts)$ ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    elif [[ ${#COMPREPLY[@]} -eq 0 && $command == fetch-receipts ]]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
    fi
}
complete -F _pleo pleo
