# A ball travels through a pipe.
from multiprocessing import Pipe, Process


def play(call, connection, begins, times):
    for number in range(times):
        if number or not begins:
            connection.recv()
        call()
        if begins or number < times - 1:
            connection.send("ball")


def ping_pong(first, second, times):
    here, there = Pipe()
    with here, there:
        one = Process(target=play, args=(first, here, True, times))
        two = Process(target=play, args=(second, there, False, times))
        one.start()
        two.start()
        one.join()
        two.join()
