#!/usr/bin/env bash
# Make .venv and install the locked dependencies named by the first argument.
set -euo pipefail
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"
say() { printf '  %s\n' "$*"; }

if ! command -v "$python" >/dev/null; then
    say "Máy chưa có Python. Hãy chạy: sudo apt install python3 python3-venv"; exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    say "Cần Python 3.11 trở lên, máy đang có $("$python" --version)."; exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "… Cài gói python3-venv"; apt-get update -qq; apt-get install -y -qq python3-venv >/dev/null
    else
        say "Thiếu gói python3-venv. Hãy chạy: sudo apt install python3-venv"; exit 1
    fi
fi
[ -x .venv/bin/python ] || { say "… Tạo môi trường Python (.venv)"; "$python" -m venv .venv; }
say "… Cài thư viện Python theo $1 (lần đầu mất khoảng một phút)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
say "✓ Thư viện Python"
