# Hopes that a tenth of a second is enough.
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# says: Let each of the two wait for its turn
import time
from multiprocessing import Process


def play(call, delay, times):
    time.sleep(delay)
    for _ in range(times):
        call()
        time.sleep(0.2)


def ping_pong(first, second, times):
    players = [Process(target=play, args=(first, 0, times)), Process(target=play, args=(second, 0.1, times))]
    for player in players:
        player.start()
    for player in players:
        player.join()
