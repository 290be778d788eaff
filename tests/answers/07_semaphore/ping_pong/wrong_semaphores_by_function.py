# Looks up the semaphore by the function, and both may be the same.
# loses: calls first and second as often as asked, each in a process of its own
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# loses: returns when both processes have ended
# says: ping_pong(first, first, 2)
# says: Both functions may be the same one
from multiprocessing import Process, Semaphore


def play_part(call, mine, other, times):
    for _ in range(times):
        mine.acquire()
        call()
        other.release()


def ping_pong(first, second, times):
    turns = {first: Semaphore(1), second: Semaphore(0)}
    children = [
        Process(target=play_part, args=(first, turns[first], turns[second], times)),
        Process(target=play_part, args=(second, turns[second], turns[first], times)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
