#!/usr/bin/env bash
# Everything that has to hold: style, types, import order, migrations, tests, browser journeys.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '\n== %s\n' "$*"; }

say "Trình duyệt cho kiểm thử"
if ! command -v chromium >/dev/null && ! [ -x "${CHROMIUM:-}" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Cài gói chromium của Debian…"
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
    else
        echo "Chưa có Chromium: các kiểm thử trình duyệt sẽ báo lỗi. Hãy chạy: sudo apt install chromium"
    fi
fi
say "Phong cách"; ruff check . ; ruff format --check .
say "Kiểu"; mypy src
say "Thứ tự các phần"; lint-imports
say "Cấu trúc dữ liệu"; python -m hoagiai.conf.checks
say "Kiểm thử"; pytest -n "${TEST_PROCESSES:-auto}" --dist loadfile "$@"
