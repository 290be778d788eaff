# The first one calls before it waits, and does not wait for an answer to its last call.
from multiprocessing import Process, Semaphore


def serve(first, served, returned, times):
    for number in range(times):
        if number > 0:
            returned.acquire()
        first()
        served.release()


def give_back(second, served, returned, times):
    for _ in range(times):
        served.acquire()
        second()
        returned.release()


def ping_pong(first, second, times):
    served, returned = Semaphore(0), Semaphore(0)
    players = [
        Process(target=serve, args=(first, served, returned, times)),
        Process(target=give_back, args=(second, served, returned, times)),
    ]
    for player in players:
        player.start()
    for player in players:
        player.join()
