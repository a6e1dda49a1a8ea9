#!/bin/sh
# Installs the test tools that npm doesn't provide from Debian or Ubuntu: PHP, Mono, and GNU parallel. Skips
# tools that are already installed. Install Go 1.22, Python 3.10, Java 17 with Maven, and Rust yourself; the
# tests of the models skip and report what is missing.
set -eu

if ! command -v apt-get >/dev/null; then
  echo "SKIPPED: apt-get not found, so tests that need PHP, Mono, or GNU parallel don't run." >&2
  exit 0
fi

packages="parallel python3-venv mono-mcs mono-runtime libnewtonsoft-json5.0-cil"
command -v php >/dev/null || packages="$packages php-cli"

as_root=
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -q
# shellcheck disable=SC2086 # a list
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y --no-install-recommends $packages
