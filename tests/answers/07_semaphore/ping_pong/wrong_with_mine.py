# Waits by `with`, which gives the permit back to the one who has had its turn.
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# says: `with` gives the permit back at its end, to be taken again at once
from multiprocessing import Process, Semaphore


def play(call, mine, other, times):
    for _ in range(times):
        with mine:
            call()
        other.release()


def ping_pong(first, second, times):
    ping, pong = Semaphore(1), Semaphore(0)
    children = [
        Process(target=play, args=(first, ping, pong, times)),
        Process(target=play, args=(second, pong, ping, times)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
