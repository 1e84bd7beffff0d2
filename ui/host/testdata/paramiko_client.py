"""A client made with Paramiko: paramiko_client.py HOST PORT USER CODE [exec|sftp|forward]"""
import os
import sys
import threading
import tty

import paramiko

host, port, user, code, *what = sys.argv[1:]
client = paramiko.SSHClient()
client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
client.connect(host, int(port), user, code, allow_agent=False, look_for_keys=False)


def window():
    channel = client.get_transport().open_session()
    channel.get_pty(os.environ["TERM"], *os.get_terminal_size())
    channel.invoke_shell()
    tty.setraw(0)

    def keys():
        while text := os.read(0, 4096):
            channel.sendall(text)

    threading.Thread(target=keys, daemon=True).start()
    while text := channel.recv(4096):
        os.write(1, text)
    return channel.recv_exit_status()


def run():
    _, out, err = client.exec_command("rm -rf x")
    os.write(1, out.read() + err.read())
    return out.channel.recv_exit_status()


def refused(what, *arguments):
    try:
        what(*arguments)
    except (paramiko.SSHException, EOFError) as error:
        print("refused:", error)
        return 255
    return 0


def forward():
    return refused(client.get_transport().open_channel, "direct-tcpip", (host, int(port)), (host, 1))


todo = {"exec": run, "sftp": lambda: refused(client.open_sftp), "forward": forward}
status = todo[what[0]]() if what else window()
client.close()
sys.exit(status)
