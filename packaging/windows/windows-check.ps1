# Loads the assembly for .NET Framework and makes a call; windows-check.cmd starts it while the sandbox runs.
param([string] $assembly)

if ($PSVersionTable.CLRVersion.Major -lt 4) {
    "not checked: PowerShell $($PSVersionTable.PSVersion) runs on .NET Framework $($PSVersionTable.CLRVersion), not on 4"
    exit 0
}
try {
    Add-Type -Path $assembly
    $options = New-Object LibPleo.PleoOptions
    $options.FromEnvironment = $true
    $client = [LibPleo.PleoClient]::FromSource('env:PLEO_API_KEY', $options)
    $answer = $client.Introspect()
    if ($answer.GetText('/data/scope') -eq '') { throw 'the answer names no permission' }
    "ok PowerShell $($PSVersionTable.PSVersion), .NET Framework $($PSVersionTable.CLRVersion), $([IntPtr]::Size * 8) bits"
    exit 0
} catch {
    "FAIL $($_.Exception.GetType().Name): $($_.Exception.Message)"
    exit 1
}
