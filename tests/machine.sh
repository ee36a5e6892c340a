#!/usr/bin/env bash
# What the tests need of the machine, beside Python: Chromium, a Chinese font, Java and Maven.
# Installs what is missing with apt-get where it may; else says what is missing and how to get it.
# In CI a missing part is a failure; elsewhere the tests that need it are skipped, and say so.
set -u

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || missing+=(chromium)
fc-list 2>/dev/null | grep -qiE 'CJK|Source Han|WenQuanYi|PingFang|YaHei' || missing+=(fonts-noto-cjk)
java -version >/dev/null 2>&1 || missing+=(default-jre-headless)
command -v mvn >/dev/null || missing+=(maven)
[ ${#missing[@]} -eq 0 ] && exit 0

sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo -n)
if command -v apt-get >/dev/null && "${sudo[@]}" true 2>/dev/null; then
    echo "installing ${missing[*]} with apt-get"
    if "${sudo[@]}" apt-get update -qq && \
       DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null; then
        exit 0
    fi
fi
echo "missing: ${missing[*]}; install these packages (their Debian names) and run again" >&2
[ -z "${CI:-}" ]
