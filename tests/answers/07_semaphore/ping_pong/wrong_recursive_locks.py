# An RLock can't be released by the other one.
# loses: calls first and second as often as asked, each in a process of its own
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# loses: returns when both processes have ended
# says: Only the process that took an RLock can release it
from multiprocessing import Process, RLock


def play_part(call, mine, other, times):
    for _ in range(times):
        mine.acquire()
        call()
        other.release()


def ping_pong(first, second, times):
    ping, pong = RLock(), RLock()
    pong.acquire()
    children = [
        Process(target=play_part, args=(first, ping, pong, times)),
        Process(target=play_part, args=(second, pong, ping, times)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
