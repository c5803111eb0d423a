@echo off
rem Starts Peermortem on a Java 25 or newer: JAVA_HOME, else the PATH, else the standard JDK folders.
setlocal
set "APP=%~dp0.."
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do call :tryexe "%%J"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%LocalAppData%\Programs\Eclipse Adoptium" "%UserProfile%\.jdks") do (
    if not defined JAVA if exist "%%~R" for /d %%D in ("%%~R\*") do call :try "%%~D"
)
if not defined JAVA (
    echo Peermortem needs Java 25 or newer: install a JDK 25 or set JAVA_HOME to one.>&2
    exit /b 2
)

"%JAVA%" "--module-path=%APP%\fx" --add-modules=javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED %PEERMORTEM_JAVA_OPTIONS% -cp "%APP%\lib\*" peermortem.Main %*
exit /b %ERRORLEVEL%

rem Takes the java.exe %1 if its JDK folder is new enough.
:tryexe
for %%B in ("%~dp1..") do call :try "%%~fB"
exit /b 0

rem Takes the JDK folder %1 if its release file names version 25 or newer.
:try
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "delims=.-+ " %%M in (%%V) do if %%~M GEQ 25 set "JAVA=%~1\bin\java.exe"
)
exit /b 0
