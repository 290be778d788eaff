"""Publish and subscribe: every subscriber sees every message once, in order."""

import sys
from multiprocessing import Array, Condition, Event, Process, Queue, Value, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def publish(box, ready, taken):
    for number in (1, 2):
        box.value = number
        for event in ready:
            event.set()
        for event in taken:
            event.wait()
            event.clear()


def subscribe(box, ready, taken):
    for number in (1, 2):
        ready.wait()
        ready.clear()
        assert box.value == number, "missed or seen twice"
        taken.set()


def events():
    box = Value("i", 0, lock=False)
    ready, taken = [Event(), Event()], [Event(), Event()]
    run(
        Process(target=publish, args=(box, ready, taken)),
        *(Process(target=subscribe, args=(box, ready[index], taken[index])) for index in range(2)),
    )


def announce(board, version, changed):
    for number in (1, 2):
        with changed:
            board[number] = number * 10
            version.value = number
            changed.notify_all()


def follow(board, version, changed):
    seen = 0
    while seen < 2:
        with changed:
            while version.value <= seen:
                changed.wait()
            seen += 1
            assert board[seen] == seen * 10


def versions():
    board, version, changed = Array("i", 3, lock=False), Value("i", 0, lock=False), Condition()
    run(
        Process(target=announce, args=(board, version, changed)),
        Process(target=follow, args=(board, version, changed)),
        Process(target=follow, args=(board, version, changed)),
    )


def deliver(inboxes):
    for number in (1, 2, None):
        for inbox in inboxes:
            inbox.put(number)


def read(inbox, count):
    assert list(iter(inbox.get, None)) == list(range(1, count + 1))


def inboxes():
    boxes = [Queue(), Queue()]
    run(
        Process(target=deliver, args=(boxes,)),
        *(Process(target=read, args=(box, 2)) for box in boxes),
    )


def configure(started, settings):
    settings[0] = 7
    settings[1] = 8
    started.set()


def use(started, settings):
    started.wait()
    assert settings[:] == [7, 8], "read before it was ready"


def starting_gun():
    started, settings = Event(), Array("i", 2)
    run(
        Process(target=use, args=(started, settings)),
        Process(target=configure, args=(started, settings)),
        Process(target=use, args=(started, settings)),
    )


RIGHT = ("events", "versions", "inboxes", "starting_gun")
BUGS = [
    (
        "events",
        "the publisher does not wait for the subscribers",
        "wrong result",
        """
        - for event in taken:
        -     event.wait()
        -     event.clear()
        """,
    ),
    (
        "events",
        "one event for all subscribers",
        "hang",
        """
        - ready, taken = [Event(), Event()], [Event(), Event()]
        + ready, taken = [Event()] * 2, [Event(), Event()]
        """,
    ),
    (
        "events",
        "the subscriber does not clear its event",
        "wrong result",
        """
          ready.wait()
        - ready.clear()
        """,
    ),
    (
        "events",
        "the subscriber clears its event after it has said that it is done",
        "hang",
        """
          ready.wait()
        - ready.clear()
          assert box.value == number, "missed or seen twice"
          taken.set()
        + ready.clear()
        """,
    ),
    (
        "events",
        "the message is announced before it is there",
        "wrong result",
        """
        - box.value = number
          for event in ready:
              event.set()
        + box.value = number
        """,
    ),
    (
        "versions",
        "a version that was announced before is waited for",
        "hang",
        """
        - while version.value <= seen:
        -     changed.wait()
        + changed.wait()
        """,
    ),
    (
        "versions",
        "the version comes before the message, without the lock",
        "wrong result",
        """
        - with changed:
        -     board[number] = number * 10
        -     version.value = number
        -     changed.notify_all()
        + version.value = number
        + board[number] = number * 10
        + with changed:
        +     changed.notify_all()
        """,
    ),
    (
        "versions",
        "wakes one follower",
        "hang",
        """
        - version.value = number
        - changed.notify_all()
        + version.value = number
        + changed.notify()
        """,
    ),
    (
        "versions",
        "changes the version without the lock",
        "hang",
        """
        - with changed:
        -     board[number] = number * 10
        -     version.value = number
        -     changed.notify_all()
        + with changed:
        +     board[number] = number * 10
        +     changed.notify_all()
        + version.value = number
        """,
    ),
    (
        "inboxes",
        "one inbox for both",
        "wrong result",
        """
        - boxes = [Queue(), Queue()]
        + boxes = [Queue()] * 2
        """,
    ),
    (
        "inboxes",
        "the sentinel goes to the last inbox only",
        "hang",
        """
        - for number in (1, 2, None):
        -     for inbox in inboxes:
        -         inbox.put(number)
        + for number in (1, 2):
        +     for inbox in inboxes:
        +         inbox.put(number)
        + inbox.put(None)
        """,
    ),
    (
        "starting_gun",
        "the gun goes off half-way",
        "wrong result",
        """
          settings[0] = 7
        - settings[1] = 8
          started.set()
        + settings[1] = 8
        """,
    ),
    (
        "starting_gun",
        "looks at the gun and does not wait",
        "wrong result",
        """
        - started.wait()
        + started.is_set()
        """,
    ),
    (
        "starting_gun",
        "a gun of its own",
        "hang",
        """
        - run(
        -     Process(target=use, args=(started, settings)),
        -     Process(target=configure, args=(started, settings)),
        + other = Event()
        + run(
        +     Process(target=use, args=(started, settings)),
        +     Process(target=configure, args=(other, settings)),
        """,
    ),
    (
        "starting_gun",
        "the gun is taken back",
        "hang",
        """
          started.set()
        + started.clear()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
