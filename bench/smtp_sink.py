#!/usr/bin/env python3
"""smtp_sink.py PORT FILE: takes every mail, writes its Message-Id to FILE, and only then, a little later, says that it did:
whoever is killed meanwhile cannot know."""
import asyncio
import re
import sys


async def talk(reader, writer, out):
    async def say(line):
        writer.write(line.encode() + b"\r\n")
        await writer.drain()

    await say("220 sink")
    while line := await reader.readline():
        verb = line[:4].upper()
        if verb == b"DATA":
            await say("354 go on")
            text = await reader.readuntil(b"\r\n.\r\n")
            out.write(re.search(rb"(?im)^Message-Id: *<([^>]+)>", text).group(1).decode() + "\n")
            out.flush()
            await asyncio.sleep(0.04)
            await say("250 taken")
        elif verb == b"QUIT":
            await say("221 bye")
            break
        else:
            await say("250 ok")
    writer.close()


async def main():
    with open(sys.argv[2], "a", encoding="ascii") as out:
        async def one(reader, writer):
            try:
                await talk(reader, writer, out)
            except (ConnectionError, asyncio.IncompleteReadError):
                pass

        server = await asyncio.start_server(one, "127.0.0.1", int(sys.argv[1]))
        await server.serve_forever()


asyncio.run(main())
