# Calls first itself, and hands over what that returns.
# loses: calls first and second as often as asked, each in a process of its own
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# loses: returns when both processes have ended
# says: Pass the function itself, without calling it
from multiprocessing import Process, Semaphore


def take_turns(call, mine, other, times):
    for _ in range(times):
        mine.acquire()
        call()
        other.release()


def ping_pong(first, second, times):
    ping, pong = Semaphore(1), Semaphore(0)
    one = Process(target=take_turns, args=(first(), ping, pong, times))
    two = Process(target=take_turns, args=(second(), pong, ping, times))
    one.start()
    two.start()
    one.join()
    two.join()
