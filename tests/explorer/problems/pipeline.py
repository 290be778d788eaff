"""A pipeline over pipes: each stage reads to the end of file, and closes what it writes to."""

import sys
from multiprocessing import Pipe, Process, set_start_method
from multiprocessing.connection import wait


def check(processes):
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def double(receiver, sender):
    with receiver, sender:
        while True:
            try:
                number = receiver.recv()
            except EOFError:
                break
            sender.send(2 * number)


def start(target, *connections):
    process = Process(target=target, args=connections)
    process.start()
    for connection in connections:
        connection.close()
    return process


def two_stages():
    first_out, first_in = Pipe(duplex=False)
    second_out, second_in = Pipe(duplex=False)
    third_out, third_in = Pipe(duplex=False)
    processes = [start(double, first_out, second_in), start(double, second_out, third_in)]
    for number in (1, 2):
        first_in.send(number)
    first_in.close()
    received = []
    try:
        while True:
            received.append(third_out.recv())
    except EOFError:
        pass
    assert received == [4, 8]
    check(processes)


def send_all(sender, numbers):
    for number in numbers:
        sender.send(number)
    sender.close()


def scattered():
    receivers, processes = [], []
    for numbers in ((1, 2), (3, 4)):
        receiver, sender = Pipe(duplex=False)
        process = Process(target=send_all, args=(sender, numbers))
        process.start()
        sender.close()
        receivers.append(receiver)
        processes.append(process)
    received = []
    while receivers:
        for receiver in wait(receivers):
            try:
                received.append(receiver.recv())
            except EOFError:
                receivers.remove(receiver)
    assert sorted(received) == [1, 2, 3, 4]
    check(processes)


def serve(connection):
    for _ in range(2):
        connection.send(connection.recv() ** 2)


def ask():
    here, there = Pipe()
    server = Process(target=serve, args=(there,))
    server.start()
    there.close()
    answers = []
    for number in (3, 4):
        here.send(number)
        answers.append(here.recv())
    assert answers == [9, 16]
    check([server])


RIGHT = ("two_stages", "scattered", "ask")
BUGS = [
    (
        "two_stages",
        "the parent keeps the ends that it gave away",
        "hang",
        """
        - for connection in connections:
        -     connection.close()
          return process
        """,
    ),
    (
        "two_stages",
        "the parent does not end the input",
        "hang",
        """
        - first_in.close()
          received = []
        """,
    ),
    (
        "two_stages",
        "a stage does not expect the end",
        "EOFError",
        """
        - try:
        -     number = receiver.recv()
        - except EOFError:
        -     break
        + number = receiver.recv()
          sender.send(2 * number)
        """,
    ),
    (
        "two_stages",
        "the ends of a pipe the wrong way round",
        "OSError",
        """
        - second_out, second_in = Pipe(duplex=False)
        + second_in, second_out = Pipe(duplex=False)
        """,
    ),
    (
        "two_stages",
        "a stage closes after the first number",
        "OSError",
        """
        - sender.send(2 * number)
        + sender.send(2 * number)
        + sender.close()
        """,
    ),
    (
        "scattered",
        "the parent keeps the sending ends",
        "hang",
        """
        - sender.close()
          receivers.append(receiver)
        """,
    ),
    (
        "scattered",
        "stops when one has nothing more",
        "wrong result",
        """
        - receivers.remove(receiver)
        + receivers = []
        + break
        """,
    ),
    (
        "scattered",
        "looks once",
        "wrong result",
        """
        - while receivers:
        + if receivers:
              for receiver in wait(receivers):
        """,
    ),
    (
        "scattered",
        "the order of arrival is taken for the order of sending",
        "wrong result",
        """
        - assert sorted(received) == [1, 2, 3, 4]
        + assert received == [1, 2, 3, 4]
        """,
    ),
    (
        "ask",
        "the server answers once",
        "hang",
        """
        - for _ in range(2):
        -     connection.send(connection.recv() ** 2)
        + for _ in range(2):
        +     number = connection.recv()
        + connection.send(number**2)
        """,
    ),
    (
        "ask",
        "the server leaves early",
        "BrokenPipeError",
        """
        - for _ in range(2):
        + for _ in range(1):
              connection.send(connection.recv() ** 2)
        """,
    ),
    (
        "ask",
        "looks for an answer instead of waiting for it",
        "wrong result",
        """
          here.send(number)
        - answers.append(here.recv())
        + if here.poll():
        +     answers.append(here.recv())
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
