#!/bin/sh
# Installs, from Debian or Ubuntu, what tests use that npm doesn't have: PHP, Mono, and GNU parallel. What a machine
# already has is left as it is. Go 1.22, Python 3.10, Java 17 with Maven, and Rust come from elsewhere; the tests of the
# models skip what is missing and say so.
set -eu

if ! command -v apt-get >/dev/null; then
  echo "SKIPPED: no apt-get here, so what needs PHP, Mono or GNU parallel is not tested." >&2
  exit 0
fi

packages="parallel python3-venv mono-mcs mono-runtime libnewtonsoft-json5.0-cil"
command -v php >/dev/null || packages="$packages php-cli"

as_root=
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -q
# shellcheck disable=SC2086 # a list
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y --no-install-recommends $packages
