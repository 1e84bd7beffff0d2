"""A client made with AsyncSSH: asyncssh_client.py HOST PORT USER CODE [exec|sftp|forward]"""
import asyncio
import os
import sys
import tty

import asyncssh

host, port, user, code, *what = sys.argv[1:]


async def window(client):
    size = os.get_terminal_size()
    kind = {"term_type": os.environ["TERM"], "encoding": None}
    if size.columns:  # it sends 0 by 0 where it is told nothing
        kind["term_size"] = tuple(size)
    process = await client.create_process(**kind)
    tty.setraw(0)
    asyncio.get_running_loop().add_reader(0, lambda: process.stdin.write(os.read(0, 4096)))
    while text := await process.stdout.read(4096):
        os.write(1, text)
    return (await process.wait()).exit_status


async def run(client):
    result = await client.run("rm -rf x")
    print(result.stdout + result.stderr)
    return result.exit_status


async def refused(what, *arguments):
    try:
        await what(*arguments)
    except asyncssh.Error as error:
        print("refused:", error)
        return 255
    return 0


async def main():
    options = {"username": user, "password": code, "known_hosts": None, "client_keys": None, "agent_path": None}
    async with asyncssh.connect(host, int(port), **options) as client:
        todo = {
            "exec": run,
            "sftp": lambda client: refused(client.start_sftp_client),
            "forward": lambda client: refused(client.open_connection, host, int(port)),
        }
        return await (todo[what[0]] if what else window)(client)


sys.exit(asyncio.run(main()))
