# The parent lets one after the other go, and waits for each to be done.
from multiprocessing import Process, Semaphore


def play(call, go, done, times):
    for _ in range(times):
        go.acquire()
        call()
        done.release()


def ping_pong(first, second, times):
    done = Semaphore(0)
    players = []
    for call in (first, second):
        go = Semaphore(0)
        player = Process(target=play, args=(call, go, done, times))
        player.start()
        players.append((player, go))
    for _ in range(times):
        for _, go in players:
            go.release()
            done.acquire()
    for player, _ in players:
        player.join()
