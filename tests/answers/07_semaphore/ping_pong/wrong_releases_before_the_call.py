# Lets the other one go before it has called.
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# says: Let the other one go after the call
from multiprocessing import Process, Semaphore


def take_turns(call, mine, other, times):
    for _ in range(times):
        mine.acquire()
        other.release()
        call()


def ping_pong(first, second, times):
    ping, pong = Semaphore(1), Semaphore(0)
    one = Process(target=take_turns, args=(first, ping, pong, times))
    two = Process(target=take_turns, args=(second, pong, ping, times))
    one.start()
    two.start()
    one.join()
    two.join()
