# The second one starts when the first one has ended, which it never does.
# loses: calls first and second as often as asked, each in a process of its own
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# loses: returns when both processes have ended
# says: Start both processes before you join the first one
from multiprocessing import Process, Semaphore


def take_turns(call, mine, other, times):
    for _ in range(times):
        mine.acquire()
        call()
        other.release()


def ping_pong(first, second, times):
    ping, pong = Semaphore(1), Semaphore(0)
    for args in ((first, ping, pong, times), (second, pong, ping, times)):
        child = Process(target=take_turns, args=args)
        child.start()
        child.join()
