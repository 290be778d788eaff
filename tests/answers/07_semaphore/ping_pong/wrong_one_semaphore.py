# One semaphore for both: never at the same time, but in any order.
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# says: when it was the turn of
# says: One semaphore lets through whoever comes first
from multiprocessing import Process, Semaphore


def call_often(call, semaphore, times):
    for _ in range(times):
        with semaphore:
            call()


def ping_pong(first, second, times):
    semaphore = Semaphore(1)
    children = [Process(target=call_often, args=(call, semaphore, times)) for call in (first, second)]
    for child in children:
        child.start()
    for child in children:
        child.join()
