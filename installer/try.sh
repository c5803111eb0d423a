#!/bin/sh
# Tries the Debian package as a person would: builds it, installs it with apt, starts it, opens a packet
# by its file type, looks at the window and uninstalls it. Pictures are left in target/installer-try.
# Installs and removes packages, so it must run as root; --no-build takes the package that is there.
set -eu
cd "$(dirname "$0")/.."
out=$PWD/target/installer-try
# settings and recent files of whoever runs this stay as they are
export XDG_CONFIG_HOME="$out/config"

say() {
    printf '%s\n' "-- $*"
}

fail() {
    printf '%s\n' "try.sh: $*" >&2
    exit 1
}

# Waits up to a minute until the command given succeeds.
wait_until() {
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ "$tries" -lt 120 ] || fail "waited in vain for: $*"
        sleep 0.5
    done
}

window_shown() {
    xdotool search --onlyvisible --name Peermortem
}

opened() {
    grep -qF "$(basename "$1")" "$XDG_CONFIG_HOME/peermortem/recent.json"
}

no_window() {
    ! window_shown
}

picture() {
    sleep 2 # the window is mapped before its first frame is drawn
    import -window root "$out/$1.png"
    [ "$(convert "$out/$1.png" -format %k info:)" -gt 50 ] || fail "$1.png shows nothing"
}

close_window() {
    kill "$(xdotool search --onlyvisible --name Peermortem getwindowpid %1)"
    wait_until no_window
}

on_display() {
    say "starts from its menu entry's command, with a class"
    class=$(find "$out/sample" -name '*.peermortem' | head -n 1)
    peermortem "$class" &
    wait_until window_shown
    wait_until opened "$class"
    picture window
    close_window

    say "opens a packet by its file type"
    peermortem packet export "$class" --out "$out/packets" --kind review
    packet=$(find "$out/packets" -name '*.pmpacket' | head -n 1)
    type=$(gio info -a standard::content-type "$packet" | sed -n 's/.*content-type: //p')
    [ "$type" = application/x-peermortem-packet ] || fail "the packet's type is $type"
    gio open "$packet"
    wait_until window_shown
    wait_until opened "$packet"
    picture packet
    close_window
}

if [ "${1:-}" = --on-display ]; then
    on_display
    exit 0
fi

[ "$(id -u)" = 0 ] || fail "run it as root: it installs and removes packages."
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends xvfb xauth xdotool \
    imagemagick libglib2.0-bin desktop-file-utils shared-mime-info >/dev/null
[ "${1:-}" = --no-build ] || mvn -q -B -ntp -Pinstaller -DskipTests package
rm -rf "$out"
mkdir -p "$out"
# apt reads the package as another user
cp target/installer/peermortem_*.deb "${TMPDIR:-/tmp}/peermortem-try.deb"

say "installs"
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${TMPDIR:-/tmp}/peermortem-try.deb" >/dev/null
rm "${TMPDIR:-/tmp}/peermortem-try.deb"
dpkg-query -W -f='${Package} ${Version}, ${Installed-Size} kB\n' peermortem
desktop-file-validate /opt/peermortem/lib/*.desktop || fail "the menu entry is not valid"

say "starts with its cache"
JAVA_TOOL_OPTIONS=-XX:AOTMode=on peermortem --version || fail "the AOT cache does not fit"

say "runs on the command line"
peermortem demo --out "$out/sample" >"$out/demo.txt"

xvfb-run -a -s "-screen 0 1600x1000x24" sh installer/try.sh --on-display

say "uninstalls and leaves class files alone"
before=$(find "$out/sample" -type f | sort | cksum)
DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq peermortem >/dev/null
[ ! -e /opt/peermortem ] || fail "/opt/peermortem is still there"
[ ! -e /usr/bin/peermortem ] || fail "/usr/bin/peermortem is still there"
if gio mime application/x-peermortem-packet 2>/dev/null | grep -q peermortem-peermortem.desktop; then
    fail "the file type is still registered"
fi
[ "$before" = "$(find "$out/sample" -type f | sort | cksum)" ] || fail "files of the class are gone"
say "fine; pictures are in $out"
