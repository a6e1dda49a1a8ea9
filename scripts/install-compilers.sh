#!/bin/sh
# Installs, from Debian, what `npm run test:models` compiles the models with. Needs root. What a machine has already
# is left as it is: `cargo` and `rustfmt` may come from rustup, the crates come from Debian.
set -eu

packages="python3 golang-go php-cli
  mono-mcs mono-runtime libnewtonsoft-json5.0-cil
  libjackson2-databind-java
  librust-serde-dev librust-serde-derive-dev librust-serde-json-dev"
command -v javac >/dev/null || packages="$packages default-jdk-headless"
command -v cargo >/dev/null || packages="$packages cargo"
command -v rustfmt >/dev/null || packages="$packages rustfmt"

apt-get update -q
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $packages
