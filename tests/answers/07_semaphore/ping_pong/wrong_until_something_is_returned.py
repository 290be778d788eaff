# Stops when a call returns something.
# loses: calls first and second as often as asked, each in a process of its own
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# loses: returns when both processes have ended
# says: ping_pong(first, second, 3), where both return True
from multiprocessing import Process, Semaphore


def play_part(call, mine, other, times):
    for _ in range(times):
        mine.acquire()
        done = call()
        other.release()
        if done:
            break


def ping_pong(first, second, times):
    ping, pong = Semaphore(1), Semaphore(0)
    children = [
        Process(target=play_part, args=(first, ping, pong, times)),
        Process(target=play_part, args=(second, pong, ping, times)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
