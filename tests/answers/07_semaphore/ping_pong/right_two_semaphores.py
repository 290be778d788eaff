# Each waits for its own semaphore, and releases the other's.
from multiprocessing import Process, Semaphore


def take_turns(call, mine, other, times):
    for _ in range(times):
        mine.acquire()
        call()
        other.release()


def ping_pong(first, second, times):
    ping, pong = Semaphore(1), Semaphore(0)
    children = [
        Process(target=take_turns, args=(first, ping, pong, times)),
        Process(target=take_turns, args=(second, pong, ping, times)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
