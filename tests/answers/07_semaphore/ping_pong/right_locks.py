# A Lock can be released by another process, too.
from multiprocessing import Lock, Process


def take_turns(call, mine, other, times):
    for _ in range(times):
        mine.acquire()
        call()
        other.release()


def ping_pong(first, second, times):
    ping, pong = Lock(), Lock()
    pong.acquire()
    one = Process(target=take_turns, args=(first, ping, pong, times))
    two = Process(target=take_turns, args=(second, pong, ping, times))
    one.start()
    two.start()
    one.join()
    two.join()
