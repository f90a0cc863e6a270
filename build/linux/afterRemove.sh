#!/bin/sh
# Runs as root once the deb or the rpm is removed. Profiles in people's homes stay theirs.
set -e

# After an update the files are those of the new version already: dpkg says "upgrade", rpm says how
# many versions are left.
case "$1" in
  upgrade | failed-upgrade | abort-install | abort-upgrade | disappear | 1) exit 0 ;;
esac

link='/usr/bin/${executable}'
if [ -L "$link" ] && [ "$(readlink "$link")" = '/opt/${sanitizedProductName}/${executable}' ]; then
  rm -f "$link"
fi

profile='/etc/apparmor.d/${executable}'
if [ -e "$profile" ]; then
  apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
  rm -f "$profile"
fi
