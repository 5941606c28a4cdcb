# Sourced by ./run and ./test: what the machine must have, and how a step is shown.
# shellcheck shell=bash

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
# The SDK then works without the ICU libraries, which a fresh Debian does not have.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

for_reports=(chromium fonts-liberation)
for_tests=(chromium fonts-liberation postgresql-15 poppler-utils libreoffice-writer-nogui libreoffice-calc-nogui python3)

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# quietly "What it does" command...: one line when it goes well, everything it said when it does not.
quietly() {
    echo "$1 ..."
    "${@:2}" >"$log" 2>&1 </dev/null || { cat "$log"; echo "$1: this step failed, see above."; return 1; }
}

need_sdk() {
    if dotnet --version >/dev/null 2>&1; then
        # The built command finds the runtime here when the SDK stands in a folder of the user's own.
        export DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}
        return
    fi
    echo "Eleven needs the .NET SDK named in global.json (10.0.401 or a later 10.0). Get it from https://dotnet.microsoft.com/download/dotnet/10.0"
    return 1
}

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

install() { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; }

# Debian has npm as a package of its own, elsewhere it comes with Node.js: what counts is that both are there.
need_node() {
    { command -v node && command -v npm; } >/dev/null || need_packages nodejs npm
}

need_packages() {
    local package absent=()
    for package in "$@"; do is_installed "$package" || absent+=("$package"); done
    [[ ${#absent[@]} == 0 ]] && return

    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
        quietly "Installing ${absent[*]} (once)" install "${absent[@]}"
    else
        echo "Some Debian packages are not installed yet. Run this once, then try again:"
        echo "  sudo apt-get install --no-install-recommends ${absent[*]}"
        return 1
    fi
}
