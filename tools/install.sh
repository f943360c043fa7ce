#!/bin/sh
# Usage: install.sh PYTHON VENV REQUIREMENTS
# Makes VENV and installs REQUIREMENTS into it, unless that was done already for these very files.
set -eu
python=$1 venv=$2 requirements=$3

fail() { echo "install: $*" >&2; exit 1; }

command -v "$python" >/dev/null || fail "$python is not there. On Debian: apt-get install python3 python3-venv"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "$python is older than Python 3.11."

digest=$(cat requirements*.txt | cksum | tr ' ' '-')-$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
stamp=$venv/.installed-$(basename "$requirements" .txt)
[ -x "$venv/bin/python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$digest" ] && exit 0

# Debian's python3 comes without what venv needs to put pip in: there, other ways lead to the same.
make_venv() {
    "$python" -m venv "$venv" >/dev/null 2>&1 && return
    rm -rf "$venv"
    if command -v uv >/dev/null; then uv venv -q --python "$python" "$venv" && return; fi
    "$python" -m virtualenv -q "$venv" 2>/dev/null && return
    if "$python" -m pip --version >/dev/null 2>&1; then
        "$python" -m venv --without-pip "$venv" && return  # the system's pip installs into it
    fi
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Debian's python3-venv"
        { apt-get update -q && apt-get install -y -q --no-install-recommends python3-venv; } >/dev/null 2>&1
        "$python" -m venv "$venv" >/dev/null && return
    fi
    rm -rf "$venv"
    fail "cannot make a virtual environment. On Debian: apt-get install python3-venv"
}
[ -x "$venv/bin/python" ] || { echo "Making $venv"; make_venv; }

echo "Installing $requirements"
if command -v uv >/dev/null; then
    uv pip install -q --python "$venv/bin/python" -r "$requirements"
elif "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check -r "$requirements"
else
    "$python" -m pip --python "$venv/bin/python" install -qq --disable-pip-version-check -r "$requirements"
fi
echo "$digest" >"$stamp"
