@echo off
rem Checks on this computer what Wine cannot show. Start it in the unpacked archive, by a double click or in a console.
rem It talks to this computer only, needs no key, and takes at most five minutes. pleo-windows-check.txt has what it found.
setlocal
set "home=%~dp0"
set "report=%home%pleo-windows-check.txt"
rem Nothing of this user's settings may lead a check elsewhere.
for /f "delims==" %%v in ('set PLEO_ 2^>nul') do set "%%v="
type nul >"%report%" 2>nul
if not exist "%report%" set "report=%TEMP%\pleo-windows-check.txt"
echo Checking; this takes up to five minutes.
call :everything >"%report%" 2>&1
type "%report%"
echo.
echo Please send back this file; no key is in it:
echo "%report%"
rem The window of a double click closes at the end. In quotation marks: a folder may have & in its name.
echo "%cmdcmdline%" | find /i "%~nx0" >nul && pause
exit /b 0

:everything
echo == Windows
ver
echo processor: %PROCESSOR_ARCHITECTURE% %PROCESSOR_ARCHITEW6432%
call :value "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion" ProductName
call :value "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion" CurrentBuild
call :value "HKLM\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full" Release
call :value "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" ProxyEnable
echo == pleo.exe
"%home%bin\pleo.exe" --version
echo exit code %errorlevel%
echo == The library
"%home%bin\pleo-windows-check.exe"
echo exit code %errorlevel%
echo == pleo check ^(its sandbox has no installation: exit code 8^)
"%home%bin\pleo-windows-check.exe" sandbox "%home%bin\pleo.exe" check
echo exit code %errorlevel%
echo == .NET Framework
set "PLEO_LIBRARY=%home%bin\pleo.dll"
set "shell=%SystemRoot%\System32\WindowsPowerShell\v1.0\powershell.exe"
rem The archive for x86 has a library that only a process of 32 bits can load.
if exist "%home%bin\pleo_std.dll" if exist "%SystemRoot%\SysWOW64\WindowsPowerShell" set "shell=%SystemRoot%\SysWOW64\WindowsPowerShell\v1.0\powershell.exe"
if not exist "%shell%" echo not checked: there is no PowerShell
if exist "%shell%" "%home%bin\pleo-windows-check.exe" sandbox "%shell%" -NoProfile -ExecutionPolicy Bypass -File "%home%bin\pleo-windows-check.ps1" "%home%bindings\dotnet\lib\net40\LibPleo.dll"
echo exit code %errorlevel%
echo == End
exit /b 0

:value
for /f "skip=2 tokens=1,2,*" %%a in ('reg query %1 /v %2 2^>nul') do echo %%a: %%c
exit /b 0
