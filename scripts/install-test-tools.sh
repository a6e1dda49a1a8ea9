#!/bin/sh
# Installs, from Debian or Ubuntu, what tests use that npm has not: the compilers of the models' languages, and GNU
# parallel. What a machine has already is left as it is: `cargo` and `rustfmt` may come from rustup, the crates come from
# Debian. A machine without apt-get is left alone; the tests say what it lacks.
set -eu

if ! command -v apt-get >/dev/null; then
  echo "SKIPPED: no apt-get here, so what needs a compiler or GNU parallel that is not there is not tested." >&2
  exit 0
fi

packages="python3 parallel golang-go php-cli
  mono-mcs mono-runtime libnewtonsoft-json5.0-cil
  libjackson2-databind-java
  librust-serde-dev librust-serde-derive-dev librust-serde-json-dev"
command -v javac >/dev/null || packages="$packages default-jdk-headless"
command -v cargo >/dev/null || packages="$packages cargo"
command -v rustfmt >/dev/null || packages="$packages rustfmt"

as_root=
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -q
# shellcheck disable=SC2086 # a list
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y --no-install-recommends $packages
