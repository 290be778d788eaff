"""Token ring: a token goes round over pipes; only the one who has it may enter."""

import sys
from multiprocessing import Pipe, Process, Value, set_start_method

MEMBERS, ROUNDS = 3, 2


def check(processes):
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def member(receiver, sender, inside):
    for _ in range(ROUNDS):
        token = receiver.recv()
        inside.value += 1
        assert inside.value == 1, "two have entered"
        inside.value -= 1
        sender.send(token + 1)


def ring():
    pipes = [Pipe(duplex=False) for _ in range(MEMBERS)]
    inside = Value("i", 0, lock=False)
    last = Pipe(duplex=False)
    senders = [*(sender for _, sender in pipes[1:]), last[1]]
    processes = [
        Process(target=member, args=(pipes[index][0], senders[index], inside)) for index in range(MEMBERS)
    ]
    for process in processes:
        process.start()
    token = 0
    for _ in range(ROUNDS):
        pipes[0][1].send(token)
        token = last[0].recv()
    check(processes)
    assert token == MEMBERS * ROUNDS


def announce(mine, count, receiver, sender, leader):
    best = mine
    for _ in range(count - 1):
        sender.send(best)
        best = max(best, receiver.recv())
    if best == mine:
        leader.value += mine


def election():
    pipes = [Pipe(duplex=False) for _ in range(3)]
    leader = Value("i", 0, lock=False)
    processes = [
        Process(target=announce, args=(number, 3, pipes[index][0], pipes[(index + 1) % 3][1], leader))
        for index, number in enumerate((9, 4, 7))
    ]
    for process in processes:
        process.start()
    check(processes)
    assert leader.value == 9


RIGHT = ("ring", "election")
BUGS = [
    (
        "ring",
        "two tokens",
        "wrong result",
        """
          token = 0
        + pipes[1][1].send(token)
          for _ in range(ROUNDS):
        """,
    ),
    (
        "ring",
        "the token goes on before the member is out",
        "wrong result",
        """
        - inside.value += 1
        - assert inside.value == 1, "two have entered"
        - inside.value -= 1
        - sender.send(token + 1)
        + inside.value += 1
        + sender.send(token + 1)
        + assert inside.value == 1, "two have entered"
        + inside.value -= 1
        """,
    ),
    (
        "ring",
        "a member keeps the token in the last round",
        "hang",
        """
        - sender.send(token + 1)
        + if token < MEMBERS * ROUNDS - 2:
        +     sender.send(token + 1)
        """,
    ),
    (
        "ring",
        "nobody has the token first",
        "hang",
        """
        - pipes[0][1].send(token)
        - token = last[0].recv()
        + token = last[0].recv()
        + pipes[0][1].send(token)
        """,
    ),
    (
        "ring",
        "a member goes one round more than the others",
        "hang",
        """
        - for _ in range(ROUNDS):
        + for _ in range(ROUNDS + 1):
              token = receiver.recv()
        """,
    ),
    (
        "election",
        "each listens before it speaks",
        "hang",
        """
        - sender.send(best)
        - best = max(best, receiver.recv())
        + best = max(best, receiver.recv())
        + sender.send(best)
        """,
    ),
    (
        "election",
        "each tells its own number in every round",
        "wrong result",
        """
        - sender.send(best)
        + sender.send(mine)
        """,
    ),
    (
        "election",
        "a round too few",
        "wrong result",
        """
        - for _ in range(count - 1):
        + for _ in range(count - 2):
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
