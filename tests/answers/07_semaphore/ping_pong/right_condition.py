# A condition and a number that says whose turn it is.
from multiprocessing import Condition, Process, Value


def play(call, me, turn, changed, times):
    for _ in range(times):
        with changed:
            changed.wait_for(lambda: turn.value == me)
            call()
            turn.value = 1 - me
            changed.notify_all()


def ping_pong(first, second, times):
    turn, changed = Value("i", 0), Condition()
    players = [Process(target=play, args=(call, me, turn, changed, times)) for me, call in enumerate((first, second))]
    for player in players:
        player.start()
    for player in players:
        player.join()
