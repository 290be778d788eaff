# The players in a set.
from multiprocessing import Process, Semaphore, active_children


def play_part(call, mine, other, times):
    for _ in range(times):
        with mine_then_other(mine, other):
            call()


class mine_then_other:
    def __init__(self, mine, other):
        self.mine, self.other = mine, other

    def __enter__(self):
        self.mine.acquire()

    def __exit__(self, *_):
        self.other.release()


def ping_pong(first, second, times):
    ping, pong = Semaphore(1), Semaphore(0)
    players = {
        Process(target=play_part, args=(first, ping, pong, times)),
        Process(target=play_part, args=(second, pong, ping, times)),
    }
    for player in players:
        player.start()
    for player in players:
        player.join()
