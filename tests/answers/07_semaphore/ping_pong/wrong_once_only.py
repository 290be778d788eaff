# The loop is missing.
# loses: calls first and second as often as asked, each in a process of its own
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# loses: returns when both processes have ended
# says: should be called twice, and is called once
from multiprocessing import Process, Semaphore


def take_turn(call, mine, other):
    mine.acquire()
    call()
    other.release()


def ping_pong(first, second, times):
    ping, pong = Semaphore(1), Semaphore(0)
    one = Process(target=take_turn, args=(first, ping, pong))
    two = Process(target=take_turn, args=(second, pong, ping))
    one.start()
    two.start()
    one.join()
    two.join()
