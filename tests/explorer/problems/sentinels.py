"""Producers and consumers over a queue: a sentinel tells each consumer that nothing more comes."""

import sys
from multiprocessing import Process, Queue, SimpleQueue, Value, set_start_method

NO_MORE = None


def check(processes):
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def produce(queue, numbers):
    for number in numbers:
        queue.put(number)


def consume(queue, total):
    while True:
        number = queue.get()
        if number is NO_MORE:
            break
        with total.get_lock():
            total.value += number


def parent_ends():
    queue, total = Queue(), Value("i", 0)
    producers = [Process(target=produce, args=(queue, [start, start + 1])) for start in (1, 3)]
    consumers = [Process(target=consume, args=(queue, total)) for _ in range(2)]
    for process in producers + consumers:
        process.start()
    check(producers)
    for _ in consumers:
        queue.put(NO_MORE)
    check(consumers)
    assert total.value == 10


def produce_and_end(queue, numbers):
    for number in numbers:
        queue.put(number)
    queue.put(NO_MORE)


def consume_all(queue, producers, results):
    total, ended = 0, 0
    while ended < producers:
        number = queue.get()
        if number is NO_MORE:
            ended += 1
        else:
            total += number
    results.put(total)


def each_ends():
    queue, results = Queue(), Queue()
    producers = [Process(target=produce_and_end, args=(queue, [start, start + 1])) for start in (1, 3)]
    consumer = Process(target=consume_all, args=(queue, 2, results))
    for process in (*producers, consumer):
        process.start()
    assert results.get() == 10
    check([*producers, consumer])


def relay(inbox, outbox):
    for number in iter(inbox.get, NO_MORE):
        outbox.put(number * 2)
    outbox.put(NO_MORE)


def stages():
    inbox, outbox = SimpleQueue(), SimpleQueue()
    process = Process(target=relay, args=(inbox, outbox))
    process.start()
    for number in (1, 2, 3):
        inbox.put(number)
    inbox.put(NO_MORE)
    assert list(iter(outbox.get, NO_MORE)) == [2, 4, 6]
    check([process])


def large(queue):
    queue.put("x" * 100_000)


def drained():
    queue = Queue()
    processes = [Process(target=large, args=(queue,)) for _ in range(2)]
    for process in processes:
        process.start()
    assert [len(queue.get()) for _ in processes] == [100_000] * 2
    check(processes)


RIGHT = ("parent_ends", "each_ends", "stages", "drained")
BUGS = [
    (
        "parent_ends",
        "one sentinel for all consumers",
        "hang",
        """
        - for _ in consumers:
        -     queue.put(NO_MORE)
        + queue.put(NO_MORE)
        """,
    ),
    (
        "parent_ends",
        "no sentinel",
        "hang",
        """
        - for _ in consumers:
        -     queue.put(NO_MORE)
        """,
    ),
    (
        "parent_ends",
        "the sentinels come before the producers have ended",
        "wrong result",
        """
        - check(producers)
          for _ in consumers:
              queue.put(NO_MORE)
          check(consumers)
          assert total.value == 10
        + check(producers)
        """,
    ),
    (
        "parent_ends",
        "the consumers add without the lock",
        "lost update",
        """
        - with total.get_lock():
        -     total.value += number
        + total.value += number
        """,
    ),
    (
        "parent_ends",
        "the end is an empty queue",
        "wrong result",
        """
        - while True:
        + while not queue.empty():
              number = queue.get()
              if number is NO_MORE:
        ...
          for _ in consumers:
        -     queue.put(NO_MORE)
        +     pass
        """,
    ),
    (
        "each_ends",
        "a producer forgets its sentinel",
        "hang",
        """
          for number in numbers:
              queue.put(number)
        - queue.put(NO_MORE)
        + if numbers[0] == 1:
        +     queue.put(NO_MORE)
        """,
    ),
    (
        "each_ends",
        "the first sentinel ends everything",
        "wrong result",
        """
        - while ended < producers:
        + while ended < 1:
        """,
    ),
    (
        "each_ends",
        "the result is looked for and not waited for",
        "wrong result",
        """
        - assert results.get() == 10
        + assert not results.empty() and results.get() == 10
        """,
    ),
    (
        "stages",
        "the relay does not pass the sentinel on",
        "hang",
        """
        - outbox.put(NO_MORE)
        """,
    ),
    (
        "stages",
        "the parent forgets its sentinel",
        "hang",
        """
        - inbox.put(NO_MORE)
          assert list(iter(outbox.get, NO_MORE)) == [2, 4, 6]
        """,
    ),
    (
        "drained",
        "joins before the queue is drained",
        "hang",
        """
        - assert [len(queue.get()) for _ in processes] == [100_000] * 2
        - check(processes)
        + check(processes)
        + assert [len(queue.get()) for _ in processes] == [100_000] * 2
        """,
    ),
    (
        "drained",
        "takes one item too few before it joins",
        "hang",
        """
        - assert [len(queue.get()) for _ in processes] == [100_000] * 2
        + assert len(queue.get()) == 100_000
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
