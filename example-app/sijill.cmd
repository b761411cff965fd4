@echo off
rem Runs the command line; builds it first where it is missing.
setlocal
set "APP=%~dp0"
if not exist "%APP%target\sijill\ready" (
  echo sijill: building it first, once; Maven downloads what it needs ... 1>&2
  pushd "%APP%.."
  call mvn -q -B -pl example-app -am -Dmaven.test.skip=true -Dsijill.format.skip=true package 1>&2
  if errorlevel 1 ( popd & echo sijill: the build failed, see above 1>&2 & exit /b 1 )
  popd
  type nul > "%APP%target\sijill\ready"
)
set "JAVA=java"
for /f "usebackq tokens=1,2,* delims= " %%a in ("%APP%target\sijill\java.txt") do if "%%a"=="java.home" set "JAVA=%%c\bin\java.exe"
if not exist "%JAVA%" set "JAVA=java"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%APP%target\sijill\lib\*;%APP%target\sijill-example-app-0.1.0-SNAPSHOT.jar" io.github.sijill.app.Main %*
