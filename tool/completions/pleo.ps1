# Completion of pleo's command line in PowerShell: dot-source this file in your profile.

Register-ArgumentCompleter -Native -CommandName pleo -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $where = '--options', '--profile', '--help'
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
        'profiles' = '--options', '--help'
    }
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    $command = $words | Where-Object { $options.ContainsKey($_) } | Select-Object -First 1
    $before = $words | Select-Object -Last 1

    if ($before -eq '--environment') {
        $candidates = 'production', 'staging'
    } elseif ($before -eq '--profile') {
        $at = [array]::IndexOf($words, '--options')
        $file = if ($at -ge 0) { $words[$at..($at + 1)] } else { @() }
        $candidates = & $commandAst.CommandElements[0].ToString() profiles @file 2>$null
    } elseif ($before -in '--options', '--key', '--keep', '--owner', '--output') {
        return
    } elseif ($command) {
        $candidates = $options[$command]
    } else {
        $candidates = @($options.Keys | Sort-Object) + ('--help', '--version')
    }
    $candidates | Where-Object { $_ -like "$wordToComplete*" } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
