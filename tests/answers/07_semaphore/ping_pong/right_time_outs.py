# Waits a second at a time.
from multiprocessing import Process, Semaphore


def take_turns(call, semaphores, number, times):
    for _ in range(times):
        while not semaphores[number].acquire(timeout=1):
            continue
        call()
        semaphores[1 - number].release()


def ping_pong(first, second, times):
    semaphores = [Semaphore(1), Semaphore(0)]
    children = [
        Process(target=take_turns, args=(call, semaphores, number, times))
        for number, call in enumerate((first, second))
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
