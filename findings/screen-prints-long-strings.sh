#!/usr/bin/env bash
# GNU Screen 4.9.0 (Debian 12) keeps 768 bytes of an escape sequence that holds a
# string, such as the one that hands a text to the clipboard (OSC 52) or a long
# address of a hyperlink (OSC 8). It prints the rest over the display: of 800
# letters, 37. Shorter ones are dropped as a whole.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
command -v screen >/dev/null || apt-get install -y --no-install-recommends screen >/dev/null 2>&1
screen --version | grep -q '4\.09\.00'
cat >"$dir/run.py" <<'P'
import os, pty, select, subprocess, sys, time
folder = sys.argv[1]
os.chmod(folder, 0o700)
env = dict(os.environ, SCREENDIR=folder, TERM="xterm")
for number in (700, 800):
    script, copy = folder + "/run.sh", folder + "/copy"
    open(script, "w").write(r"printf '\033]52;c;%s\007DONE'; sleep 30" % ("A" * number))
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe("screen", ["screen", "-c", "/dev/null", "-S", "probe", "sh", script], env)
    end = time.time() + 3
    while time.time() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            os.read(terminal, 65536)
    subprocess.run(["screen", "-S", "probe", "-X", "hardcopy", copy], env=env, check=True)
    time.sleep(0.5)
    shown = open(copy, encoding="latin-1").read()
    subprocess.run(["screen", "-S", "probe", "-X", "quit"], env=env, check=True)
    os.close(terminal)
    print(number, shown.count("A"), "DONE" in shown)
P

got=$(python3 "$dir/run.py" "$dir")
printf '%s\n' "$got"
[ "$got" = '700 0 True
800 37 True' ]
