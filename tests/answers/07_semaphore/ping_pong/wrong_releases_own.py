# Gives its permit back to itself.
# loses: calls first and second as often as asked, each in a process of its own
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# loses: returns when both processes have ended
# says: release the semaphore that the other waits for
from multiprocessing import Process, Semaphore


def take_turns(call, mine, times):
    for _ in range(times):
        with mine:
            call()


def ping_pong(first, second, times):
    ping, pong = Semaphore(1), Semaphore(0)
    one = Process(target=take_turns, args=(first, ping, times))
    two = Process(target=take_turns, args=(second, pong, times))
    one.start()
    two.start()
    one.join()
    two.join()
