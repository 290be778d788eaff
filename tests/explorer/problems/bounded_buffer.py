"""Bounded buffer: a producer waits while the buffer is full, a consumer while it is empty."""

import sys
from multiprocessing import Array, Condition, Lock, Process, Semaphore, Value, set_start_method

SIZE = 2


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def produce(numbers, slots, tail, room, items, mutex):
    for number in numbers:
        room.acquire()
        with mutex:
            assert slots[tail.value % SIZE] == 0, "the slot is taken"
            slots[tail.value % SIZE] = number
            tail.value += 1
        items.release()


def consume(count, slots, head, room, items, mutex, total):
    for _ in range(count):
        items.acquire()
        with mutex:
            number = slots[head.value % SIZE]
            assert number, "the slot is empty"
            slots[head.value % SIZE] = 0
            head.value += 1
            total.value += number
        room.release()


def semaphores():
    slots, head, tail = Array("i", SIZE), Value("i", 0), Value("i", 0)
    room, items, mutex = Semaphore(SIZE), Semaphore(0), Lock()
    total = Value("i", 0)
    run(
        Process(target=produce, args=([1, 2], slots, tail, room, items, mutex)),
        Process(target=produce, args=([4], slots, tail, room, items, mutex)),
        Process(target=consume, args=(3, slots, head, room, items, mutex, total)),
    )
    assert total.value == 7


def put(count, used, changed):
    for _ in range(count):
        with changed:
            while used.value == 1:
                changed.wait()
            used.value += 1
            assert used.value <= 1, "more than fits"
            changed.notify_all()


def take(count, used, changed):
    for _ in range(count):
        with changed:
            changed.wait_for(lambda: used.value > 0)
            used.value -= 1
            assert used.value >= 0, "taken from nothing"
            changed.notify_all()


def monitor():
    used, changed = Value("i", 0), Condition()
    run(
        Process(target=put, args=(2, used, changed)),
        Process(target=put, args=(1, used, changed)),
        Process(target=take, args=(2, used, changed)),
        Process(target=take, args=(1, used, changed)),
    )
    assert used.value == 0


RIGHT = ("semaphores", "monitor")
BUGS = [
    (
        "semaphores",
        "the producers don't hold the mutex",
        "lost update",
        """
        - with mutex:
        + if True:
              assert slots[tail.value % SIZE] == 0, "the slot is taken"
        """,
    ),
    (
        "semaphores",
        "a producer waits for room with the mutex in its hand",
        "hang",
        """
        - room.acquire()
          with mutex:
        +     room.acquire()
              assert slots[tail.value % SIZE] == 0, "the slot is taken"
        """,
    ),
    (
        "semaphores",
        "a permit too many for the room",
        "wrong result",
        """
        - room, items, mutex = Semaphore(SIZE), Semaphore(0), Lock()
        + room, items, mutex = Semaphore(SIZE + 1), Semaphore(0), Lock()
        """,
    ),
    (
        "semaphores",
        "the consumer gives no room back",
        "hang",
        """
        - room.release()
        """,
    ),
    (
        "semaphores",
        "the item is announced before it is there",
        "wrong result",
        """
          room.acquire()
        + items.release()
          with mutex:
              assert slots[tail.value % SIZE] == 0, "the slot is taken"
              slots[tail.value % SIZE] = number
              tail.value += 1
        - items.release()
        """,
    ),
    (
        "semaphores",
        "the room is given back before the item is out",
        "wrong result",
        """
          items.acquire()
        + room.release()
          with mutex:
              number = slots[head.value % SIZE]
              assert number, "the slot is empty"
              slots[head.value % SIZE] = 0
              head.value += 1
              total.value += number
        - room.release()
        """,
    ),
    (
        "monitor",
        "if in place of while around the wait",
        "wrong result",
        """
        - while used.value == 1:
        + if used.value == 1:
        """,
    ),
    (
        "monitor",
        "a put wakes one, perhaps another put",
        "hang",
        """
          assert used.value <= 1, "more than fits"
        - changed.notify_all()
        + changed.notify()
        ...
          assert used.value >= 0, "taken from nothing"
        - changed.notify_all()
        + changed.notify()
        """,
    ),
    (
        "monitor",
        "a take wakes nobody",
        "hang",
        """
          assert used.value >= 0, "taken from nothing"
        - changed.notify_all()
        """,
    ),
    (
        "monitor",
        "a notification without the lock",
        "not the owner",
        """
          with changed:
              while used.value == 1:
                  changed.wait()
              used.value += 1
              assert used.value <= 1, "more than fits"
        -     changed.notify_all()
        + changed.notify_all()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
