# Tries again and again to get a Lock.
# loses: who has to wait does not look again and again
# says: looks again and again whether it is its turn
from multiprocessing import Lock, Process


def play_part(call, mine, other, times):
    for _ in range(times):
        while not mine.acquire(block=False):
            pass
        call()
        other.release()


def ping_pong(first, second, times):
    ping, pong = Lock(), Lock()
    pong.acquire()
    children = [
        Process(target=play_part, args=(first, ping, pong, times)),
        Process(target=play_part, args=(second, pong, ping, times)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
