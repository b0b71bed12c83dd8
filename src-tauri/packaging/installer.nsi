; The installer of Aftercall for Windows, made by `cargo xtask windows` with Debian's makensis.
;
;   aftercall-setup.exe                 for this user alone, without an administrator
;   aftercall-setup.exe /AllUsers       for everybody at this computer; run it as an administrator
;   ... /S                              silently: nothing is asked, nothing is shown; the exit code says how it went
;   ... /AtLogin                        starts Aftercall in the tray at login
;   ... /D=C:\some folder               elsewhere; the last word, without quotes
;
; Exit codes: 0 installed · 1 cancelled · 2 failed: Aftercall is in use and cannot be replaced, or the folder cannot be written
; · 3 /AllUsers without an administrator.
;
; It never asks for an administrator's rights by itself: who deploys chooses. Settings, calls and the key of the user are left alone, by
; an update and by an uninstallation. WebView2 is part of Windows 11 and of most Windows 10; where it is missing Aftercall works without
; windows, and the installer says so. It is not fetched: what a company installs, it chooses.
;
; Given with -D: VERSION (1.2.3), FOLDER (with the programs), TEXTS (the texts for people, from ui/locales), ICON, LICENCE (ours),
; THIRD_PARTY (those of what it is made of), OUT; and QUICK for programs that were built quickly: they are large, and nobody fetches them.

Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
RequestExecutionLevel user
ManifestDPIAware true

!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "MUI2.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "Win\COM.nsh"
!include "Win\Propkey.nsh"

!define APP_ID "io.aftercall.desktop"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP_ID}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define LINK_KEY "Software\Classes\aftercall"
!define APP_KEY "Software\Classes\AppUserModelId\${APP_ID}"
; Where the WebView2 runtime says which version it has (Microsoft, "Distribute your app and the WebView2 Runtime").
!define WEBVIEW2 "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"

!define EXIT_FAILED 2
!define EXIT_NO_ADMINISTRATOR 3

Name "Aftercall"
OutFile "${OUT}"
BrandingText " "
InstallDir ""
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Aftercall"
VIAddVersionKey /LANG=0 "FileDescription" "Aftercall"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "Apache-2.0 OR MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartAsThePerson
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Danish"
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "Norwegian"
!insertmacro MUI_LANGUAGE "Finnish"
!insertmacro MUI_LANGUAGE "German"
!include "${TEXTS}"

Var ForAll
Var AtLogin
; The program of this user ran and was asked to end.
Var Ended

; ------------------------------------------------------------------------------------------------------------------------ where it goes

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(installer-too-old)" /SD IDOK
    SetErrorLevel ${EXIT_FAILED}
    Quit
  ${EndIf}
  SetRegView 64
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AtLogin" $1
  ${IfNot} ${Errors}
    StrCpy $AtLogin 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      MessageBox MB_OK|MB_ICONSTOP "$(installer-needs-administrator)" /SD IDOK
      SetErrorLevel ${EXIT_NO_ADMINISTRATOR}
      Quit
    ${EndIf}
    StrCpy $ForAll 1
    SetShellVarContext all
    StrCpy $1 "$PROGRAMFILES64\Aftercall"
  ${Else}
    SetShellVarContext current
    StrCpy $1 "$LOCALAPPDATA\Programs\Aftercall"
  ${EndIf}
  ; An update goes where the version before is, unless /D says otherwise.
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $INSTDIR == ""
      StrCpy $INSTDIR $1
    ${EndIf}
  ${EndIf}
FunctionEnd

; ------------------------------------------------------------------------------------------------------------------------ what it does

; Asks the running program of this user to end: calls that come in meanwhile start it again, or wait in the phone system's own retries.
!macro Quit un
  Function ${un}QuitAftercall
    ${If} ${FileExists} "$INSTDIR\aftercallctl.exe"
      nsExec::Exec '"$INSTDIR\aftercallctl.exe" quit'
      Pop $0
      ${If} $0 = 0
        StrCpy $Ended 1
        ; It ends within five seconds.
        StrCpy $1 0
        ${Do}
          ClearErrors
          FileOpen $2 "$INSTDIR\aftercall.exe" a
          ${IfNot} ${Errors}
            FileClose $2
            ${ExitDo}
          ${EndIf}
          Sleep 100
          IntOp $1 $1 + 1
        ${LoopUntil} $1 > 80
        ClearErrors
      ${EndIf}
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro Quit ""
!insertmacro Quit "un."

; A file that somebody uses (another user at the same computer) can be moved aside though not written: it goes at the next restart.
!macro MoveAside file
  ${If} ${FileExists} "$INSTDIR\${file}"
    ClearErrors
    Delete "$INSTDIR\${file}"
    ${If} ${Errors}
      GetTempFileName $0 $INSTDIR
      Delete $0
      ClearErrors
      Rename "$INSTDIR\${file}" $0
      ${If} ${Errors}
        MessageBox MB_OK|MB_ICONSTOP "$(installer-in-use)" /SD IDOK
        SetErrorLevel ${EXIT_FAILED}
        Abort
      ${EndIf}
      Delete /REBOOTOK $0
      SetRebootFlag false
    ${EndIf}
  ${EndIf}
!macroend

Section
  Call QuitAftercall
  SetOutPath "$INSTDIR"
  ; What an earlier update moved aside, and nobody uses any more.
  Delete "$INSTDIR\ns*.tmp"
  !insertmacro MoveAside "aftercall.exe"
  !insertmacro MoveAside "aftercallctl.exe"
  !insertmacro MoveAside "WebView2Loader.dll"
  ClearErrors
  File "${FOLDER}/aftercall.exe"
  File "${FOLDER}/aftercallctl.exe"
  File "${FOLDER}/WebView2Loader.dll"
  ; "About Aftercall" shows the second.
  File "/oname=LICENSE.txt" "${LICENCE}"
  File "/oname=THIRD-PARTY.txt" "${THIRD_PARTY}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(installer-in-use)" /SD IDOK
    SetErrorLevel ${EXIT_FAILED}
    Abort
  ${EndIf}

  ; The name on toasts, with and without a shortcut.
  WriteRegStr SHCTX "${APP_KEY}" "DisplayName" "Aftercall"
  WriteRegStr SHCTX "${APP_KEY}" "IconUri" "$INSTDIR\aftercall.exe"
  CreateShortcut "$SMPROGRAMS\Aftercall.lnk" "$INSTDIR\aftercall.exe"
  Call NameShortcut

  ; Links.
  WriteRegStr SHCTX "${LINK_KEY}" "" "URL:Aftercall"
  WriteRegStr SHCTX "${LINK_KEY}" "URL Protocol" ""
  WriteRegStr SHCTX "${LINK_KEY}\DefaultIcon" "" "$INSTDIR\aftercall.exe,0"
  WriteRegStr SHCTX "${LINK_KEY}\shell\open\command" "" '"$INSTDIR\aftercall.exe" "%1"'

  ; Programs that are told `aftercallctl` alone find it (Run dialog, ShellExecute).
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\aftercallctl.exe" "" "$INSTDIR\aftercallctl.exe"

  ; Later the program looks after its entry itself, as the user or the organisation has chosen (start.at_login).
  ${If} $AtLogin == 1
    WriteRegStr SHCTX "${RUN_KEY}" "Aftercall" '"$INSTDIR\aftercall.exe" --background'
  ${EndIf}

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "Aftercall"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\aftercall.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Aftercall"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  ${If} $ForAll == 1
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /AllUsers'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /AllUsers /S'
  ${Else}
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${EndIf}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0

  Call LookForWebView2

  ; A silent update gives back what it took: connectors and local HTTP hear calls only while the program runs. Not with the rights of an
  ; administrator: then it starts with the next call, or the next login.
  ${If} ${Silent}
  ${AndIf} $Ended == 1
  ${AndIf} $ForAll != 1
    Exec '"$INSTDIR\aftercall.exe" --background'
  ${EndIf}
SectionEnd

; Windows shows toasts under the name of the shortcut with the same id (PKEY_AppUserModel_ID).
Function NameShortcut
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("$SMPROGRAMS\Aftercall.lnk",${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*(&w64 "${APP_ID}")p.r3'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
        System::Call '*(&i2 ${VT_LPWSTR},&i6,p r3,p)p.r5'
        ${IPropertyStore::SetValue} $2 '($4,$5)'
        ${IPropertyStore::Commit} $2 ""
        System::Free $5
        System::Free $4
        System::Free $3
        ${IUnknown::Release} $2 ""
        ${IPersistFile::Save} $1 '("$SMPROGRAMS\Aftercall.lnk",1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
FunctionEnd

Function LookForWebView2
  ReadRegStr $0 HKLM "SOFTWARE\WOW6432Node\${WEBVIEW2}" "pv"
  ${If} $0 == ""
  ${OrIf} $0 == "0.0.0.0"
    ReadRegStr $0 HKCU "Software\${WEBVIEW2}" "pv"
  ${EndIf}
  ${If} $0 == ""
  ${OrIf} $0 == "0.0.0.0"
    ; For whoever reads inventories instead of screens.
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Comments" "$(installer-no-webview2)"
    MessageBox MB_OK|MB_ICONINFORMATION "$(installer-no-webview2)" /SD IDOK
  ${Else}
    DeleteRegValue SHCTX "${UNINSTALL_KEY}" "Comments"
  ${EndIf}
FunctionEnd

; The installer may run as an administrator; the program must not. What Explorer starts runs as whoever is at the screen.
Function StartAsThePerson
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\aftercall.exe"'
FunctionEnd

; ------------------------------------------------------------------------------------------------------------------------ how it goes

Function un.onInit
  SetRegView 64
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${If} ${Errors}
    SetShellVarContext current
  ${Else}
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      MessageBox MB_OK|MB_ICONSTOP "$(installer-needs-administrator)" /SD IDOK
      SetErrorLevel ${EXIT_NO_ADMINISTRATOR}
      Quit
    ${EndIf}
    SetShellVarContext all
  ${EndIf}
FunctionEnd

; Removes a value of "Run" that starts this program; another copy keeps its own.
!macro ForgetRun root
  ReadRegStr $0 ${root} "${RUN_KEY}" "Aftercall"
  ${If} $0 == '"$INSTDIR\aftercall.exe" --background'
    DeleteRegValue ${root} "${RUN_KEY}" "Aftercall"
  ${EndIf}
!macroend

Section "un.Aftercall"
  Call un.QuitAftercall
  !insertmacro ForgetRun HKCU
  !insertmacro ForgetRun SHCTX
  ReadRegStr $0 SHCTX "${LINK_KEY}\shell\open\command" ""
  ${If} $0 == '"$INSTDIR\aftercall.exe" "%1"'
    DeleteRegKey SHCTX "${LINK_KEY}"
  ${EndIf}
  DeleteRegKey SHCTX "${APP_KEY}"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\aftercallctl.exe"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ; The program writes its name for this user itself.
  DeleteRegKey HKCU "${APP_KEY}"
  Delete "$SMPROGRAMS\Aftercall.lnk"
  Delete /REBOOTOK "$INSTDIR\aftercall.exe"
  Delete /REBOOTOK "$INSTDIR\aftercallctl.exe"
  Delete /REBOOTOK "$INSTDIR\WebView2Loader.dll"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\THIRD-PARTY.txt"
  Delete /REBOOTOK "$INSTDIR\ns*.tmp"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /REBOOTOK "$INSTDIR"
  SetRebootFlag false
  MessageBox MB_OK|MB_ICONINFORMATION "$(installer-data-stays)" /SD IDOK
SectionEnd
