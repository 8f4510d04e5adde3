#!/bin/sh
# Installs Debian's Chromium where there is none. CHROMIUM names another one.
set -eu
chromium=${CHROMIUM:-/usr/bin/chromium}
[ -x "$chromium" ] && exit 0
echo "installing Chromium" >&2
export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=300 update -qq
apt-get -o DPkg::Lock::Timeout=300 install -qq --no-install-recommends chromium fonts-dejavu-core > /dev/null
[ -x "$chromium" ]
