# Completion of pleo's command line in PowerShell: dot-source this file in your profile.

Register-ArgumentCompleter -Native -CommandName pleo -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $where = '--options', '--profile', '--help'
    $failTypes = 'accounting_system_unreachable', 'accounting_system_timeout', 'accounting_system_rate_limit', 'accounting_system_authentication_failure',
        'missing_configuration', 'invalid_configuration', 'validation_failure', 'authentication_failure',
        'authorization_failure', 'integration_unusable', 'service_unreachable', 'service_timeout',
        'pleo_rate_limit', 'job_expired', 'canceled_by_user'
    $options = @{
        'check' = $where + ('--all', '--key', '--json', '--report')
        'connect' = $where + ('--environment', '--keep', '--owner', '--no-install', '--yes')
        'rotate' = $where + ('--key', '--yes')
        'whoami' = $where + ('--all', '--key', '--json')
        'install' = $where + ('--all', '--key', '--json')
        'status' = $where + ('--all', '--key', '--json')
        'uninstall' = $where + ('--key', '--yes')
        'get' = $where + ('--key', '--items', '--output')
        'call' = $where + ('--key', 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE')
        'export' = $where + ('--all', '--key', '--json', '--format', '--layout', '--output', '--wait')
        'export-results' = $where + ('--all', '--key', '--json')
        'export-fail' = $where + ('--all', '--key', '--json') + $failTypes
        'fetch-receipts' = $where + ('--all', '--key', '--json', '--from', '--until')
        'sync-accounts' = $where + ('--all', '--key', '--json', '--yes')
        'profiles' = '--options', '--help'
    }
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    $command = $words | Where-Object { $options.ContainsKey($_) } | Select-Object -First 1
    $before = $words | Select-Object -Last 1

    if ($before -eq '--environment') {
        $candidates = 'production', 'staging'
    } elseif ($before -eq '--format') {
        $candidates = 'json', 'csv', 'xml'
    } elseif ($before -eq '--profile') {
        $at = [array]::IndexOf($words, '--options')
        $file = if ($at -ge 0) { $words[$at..($at + 1)] } else { @() }
        $candidates = & $commandAst.CommandElements[0].ToString() profiles @file 2>$null
    } elseif ($before -in '--options', '--key', '--keep', '--owner', '--output', '-o', '--layout', '--wait', '--from', '--until') {
        return
    } elseif ($command) {
        $candidates = $options[$command]
    } else {
        $candidates = @($options.Keys | Sort-Object) + ('--help', '--version')
    }
    $candidates | Where-Object { $_ -like "$wordToComplete*" } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
