; Part of the uninstaller for Windows. Settings and the stored sign-in stay, unless the person says
; otherwise; a silent removal (/S) and an update keep them too.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
      "Also delete your Kickboard settings, your stored sign-in and the saved board?$\r$\n$\r$\nTo revoke the sign-in at Kick as well, sign out in Kickboard before you remove it." \
      /SD IDNO IDNO keepProfile
    RMDir /r "$APPDATA\Kickboard"
    RMDir /r "$APPDATA\Kickboard Sandbox"
    keepProfile:
  ${endIf}
!macroend
