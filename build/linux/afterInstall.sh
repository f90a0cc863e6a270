#!/bin/sh
# Runs as root once the deb or the rpm is unpacked. electron-builder fills in the names in braces.
# Nothing is fetched, and nothing of the person's is touched.
set -e

app='/opt/${sanitizedProductName}'
ln -sf "$app/${executable}" '/usr/bin/${executable}'

# Kickboard never runs without Chromium's sandbox. It rests on user namespaces; where the kernel or
# AppArmor withholds these, Chromium turns to this helper, which has to be root's for that.
chmod 4755 "$app/chrome-sandbox"

# Ubuntu 23.10 and later grant user namespaces by AppArmor profile. An AppArmor that does not know
# this kind of profile needs none.
profile="$app/resources/apparmor-profile"
if [ -d /etc/apparmor.d ] && [ -e "$profile" ] && command -v apparmor_parser >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --skip-cache "$profile" >/dev/null 2>&1; then
  cp "$profile" '/etc/apparmor.d/${executable}'
  # Loading fails where AppArmor is installed but not running, as in a container; then the next
  # start of the system loads it.
  apparmor_parser --replace '/etc/apparmor.d/${executable}' >/dev/null 2>&1 || true
fi
