# A number says whose turn it is, and both look at it all the time.
# loses: who has to wait does not look again and again
# says: Let a semaphore do the waiting
from multiprocessing import Process, Value


def take_turns(call, turn, mine, times):
    for _ in range(times):
        while turn.value != mine:
            pass
        call()
        turn.value = 1 - mine


def ping_pong(first, second, times):
    turn = Value("i", 0)
    children = [
        Process(target=take_turns, args=(call, turn, mine, times))
        for mine, call in enumerate((first, second))
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
