# Each process makes its own semaphores.
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# says: known to nobody else: make both in ping_pong
from multiprocessing import Process, Semaphore


def take_turns(call, times):
    mine, other = Semaphore(1), Semaphore(0)
    for _ in range(times):
        mine.acquire()
        call()
        other.release()
        mine.release()


def ping_pong(first, second, times):
    children = [Process(target=take_turns, args=(call, times)) for call in (first, second)]
    for child in children:
        child.start()
    for child in children:
        child.join()
