# Waits for a signal that comes with the last call: with no calls, it never comes.
# loses: calls first and second as often as asked, each in a process of its own
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# loses: returns when both processes have ended
# says: No round is played then
from multiprocessing import Process, Semaphore


def play(call, mine, other, times, over):
    for number in range(1, times + 1):
        mine.acquire()
        call()
        other.release()
        if number == times:
            over.release()


def ping_pong(first, second, times):
    ping, pong, over = Semaphore(1), Semaphore(0), Semaphore(0)
    children = [
        Process(target=play, args=(first, ping, pong, times, over)),
        Process(target=play, args=(second, pong, ping, times, over)),
    ]
    for child in children:
        child.start()
    over.acquire()
    over.acquire()
    for child in children:
        child.join()
