# Two functions, and the parent gives the first permit.
from multiprocessing import Process, Semaphore


def play_first(first, ping, pong, times):
    for _ in range(times):
        ping.acquire()
        first()
        pong.release()


def play_second(second, ping, pong, times):
    for _ in range(times):
        pong.acquire()
        second()
        ping.release()


def ping_pong(first, second, times):
    ping = Semaphore(0)
    pong = Semaphore(0)
    one = Process(target=play_first, args=(first, ping, pong, times))
    two = Process(target=play_second, args=(second, ping, pong, times))
    two.start()
    one.start()
    ping.release()
    one.join()
    two.join()
