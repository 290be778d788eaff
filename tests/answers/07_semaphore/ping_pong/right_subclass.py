# A Process subclass.
from multiprocessing import Process, Semaphore


class Player(Process):
    def __init__(self, call, mine, other, times):
        super().__init__()
        self.call, self.mine, self.other, self.times = call, mine, other, times

    def run(self):
        for _ in range(self.times):
            with_turn(self.call, self.mine, self.other)


def with_turn(call, mine, other):
    mine.acquire()
    try:
        call()
    finally:
        other.release()


def ping_pong(first, second, times):
    ping, pong = Semaphore(), Semaphore(0)
    players = [Player(first, ping, pong, times), Player(second, pong, ping, times)]
    [player.start() for player in players]
    [player.join() for player in players]
