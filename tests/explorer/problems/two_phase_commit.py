"""Two-phase commit: all commit or none does, as the coordinator says after every vote."""

import sys
from multiprocessing import Array, Pipe, Process, set_start_method

OPEN, COMMITTED, ABORTED = 0, 1, 2


def check(processes):
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def take_part(index, vote, connection, states):
    assert connection.recv() == "vote"
    connection.send(vote)
    decision = connection.recv()
    states[index] = COMMITTED if decision == "commit" else ABORTED
    connection.send("done")


def coordinate(connections):
    for connection in connections:
        connection.send("vote")
    votes = [connection.recv() for connection in connections]
    decision = "commit" if all(votes) else "abort"
    for connection in connections:
        connection.send(decision)
    for connection in connections:
        assert connection.recv() == "done"
    return decision


def transaction(votes):
    states = Array("i", [OPEN] * len(votes), lock=False)
    pipes = [Pipe() for _ in votes]
    processes = [
        Process(target=take_part, args=(index, vote, pipes[index][1], states))
        for index, vote in enumerate(votes)
    ]
    for process in processes:
        process.start()
    decision = coordinate([pipe[0] for pipe in pipes])
    expected = COMMITTED if all(votes) else ABORTED
    assert (decision == "commit") == all(votes)
    assert states[:] == [expected] * len(votes), "not all have done the same"
    check(processes)


def all_agree():
    transaction([True, True, True])


def one_refuses():
    transaction([True, False])


RIGHT = ("all_agree", "one_refuses")
BUGS = [
    (
        "one_refuses",
        "the majority decides",
        "wrong result",
        """
        - decision = "commit" if all(votes) else "abort"
        + decision = "commit" if any(votes) else "abort"
        """,
    ),
    (
        "one_refuses",
        "the others are not told of a refusal",
        "wrong result",
        """
        - decision = "commit" if all(votes) else "abort"
        + decision = "commit" if all(votes) else "abort"
        + if decision == "abort":
        +     connections = [connection for connection, vote in zip(connections, votes) if not vote]
        """,
    ),
    (
        "one_refuses",
        "who refuses does not wait for the decision",
        "wrong result",
        """
          connection.send(vote)
        - decision = connection.recv()
        - states[index] = COMMITTED if decision == "commit" else ABORTED
        + states[index] = COMMITTED if vote else ABORTED
        + connection.recv()
        """,
    ),
    (
        "all_agree",
        "done is said before it is so",
        "wrong result",
        """
        - states[index] = COMMITTED if decision == "commit" else ABORTED
          connection.send("done")
        + states[index] = COMMITTED if decision == "commit" else ABORTED
        """,
    ),
    (
        "all_agree",
        "the coordinator does not wait until all have done it",
        "wrong result",
        """
        - for connection in connections:
        -     assert connection.recv() == "done"
        """,
    ),
    (
        "all_agree",
        "one vote is not asked for",
        "hang",
        """
          for connection in connections:
        -     connection.send("vote")
        +     if connection is not connections[0]:
        +         connection.send("vote")
        """,
    ),
    (
        "all_agree",
        "both ends of a pipe in the wrong hands",
        "hang",
        """
        - Process(target=take_part, args=(index, vote, pipes[index][1], states))
        + Process(target=take_part, args=(index, vote, pipes[index - 1][0], states))
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
