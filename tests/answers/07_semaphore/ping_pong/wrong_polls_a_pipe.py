# Asks a pipe again and again whether the ball has come.
# loses: who has to wait does not look again and again
# says: looks again and again whether it is its turn
from multiprocessing import Pipe, Process


def play_part(call, mine, other, times):
    (receiving, _), (_, sending) = mine, other
    for _ in range(times):
        while not receiving.poll():
            pass
        receiving.recv()
        call()
        sending.send("ball")


def ping_pong(first, second, times):
    ping, pong = Pipe(duplex=False), Pipe(duplex=False)
    ping[1].send("ball")
    children = [
        Process(target=play_part, args=(first, ping, pong, times)),
        Process(target=play_part, args=(second, pong, ping, times)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
