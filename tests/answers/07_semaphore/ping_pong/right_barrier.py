# Both meet after each call.
from multiprocessing import Barrier, Process


def play(call, me, both, times):
    for number in range(2 * times):
        if number % 2 == me:
            call()
        both.wait()


def ping_pong(first, second, times):
    both = Barrier(2)
    players = [Process(target=play, args=(call, me, both, times)) for me, call in enumerate((first, second))]
    for player in players:
        player.start()
    for player in players:
        player.join()
