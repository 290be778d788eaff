"""Jobs in a queue: workers take them, the parent waits until all are done, and the results are complete."""

import sys
from multiprocessing import JoinableQueue, Lock, Process, Queue, Value, set_start_method
from queue import Empty  # noqa: F401  # a bug needs it


def check(processes):
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def work(jobs, done):
    while True:
        number = jobs.get()
        with done.get_lock():
            done.value += number
        jobs.task_done()


def joined():
    jobs, done = JoinableQueue(), Value("i", 0)
    workers = [Process(target=work, args=(jobs, done), daemon=True) for _ in range(2)]
    for worker in workers:
        worker.start()
    for number in (1, 2, 3):
        jobs.put(number)
    jobs.join()
    assert done.value == 6


def answer(jobs, results):
    for number in iter(jobs.get, None):
        results.put((number, number * number))


def squared():
    jobs, results = Queue(), Queue()
    workers = [Process(target=answer, args=(jobs, results)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for number in (1, 2, 3):
        jobs.put(number)
    for _ in workers:
        jobs.put(None)
    assert dict(results.get() for _ in range(3)) == {1: 1, 2: 4, 3: 9}
    check(workers)


def afterwards():
    jobs, results = Queue(), Queue()
    for number in (1, 2, 3, None, None):
        jobs.put(number)
    workers = [Process(target=answer, args=(jobs, results)) for _ in range(2)]
    for worker in workers:
        worker.start()
    check(workers)
    found = []
    while not results.empty():
        found.append(results.get())
    assert sorted(found) == [(1, 1), (2, 4), (3, 9)]


def take(next_job, numbers, total):
    while True:
        with next_job.get_lock():
            mine = next_job.value
            next_job.value += 1
        if mine >= len(numbers):
            return
        with total.get_lock():
            total.value += numbers[mine]


def counter():
    next_job, total, numbers = Value("i", 0), Value("i", 0), [1, 2, 4]
    workers = [Process(target=take, args=(next_job, numbers, total)) for _ in range(2)]
    for worker in workers:
        worker.start()
    check(workers)
    assert total.value == 7


def steal(mine, other, done, lock):
    for queue in (mine, other):
        while True:
            with lock:
                if queue.value <= 0:
                    break
                queue.value -= 1
            with done.get_lock():
                done.value += 1


def stealing():
    first, second = Value("i", 3, lock=False), Value("i", 1, lock=False)
    done, lock = Value("i", 0), Lock()
    workers = [
        Process(target=steal, args=(first, second, done, lock)),
        Process(target=steal, args=(second, first, done, lock)),
    ]
    for worker in workers:
        worker.start()
    check(workers)
    assert done.value == 4


RIGHT = ("joined", "squared", "afterwards", "counter", "stealing")
BUGS = [
    (
        "joined",
        "a job is not reported as done",
        "hang",
        """
        - jobs.task_done()
        """,
    ),
    (
        "joined",
        "a job is reported as done before it is",
        "wrong result",
        """
        - with done.get_lock():
        -     done.value += number
        - jobs.task_done()
        + jobs.task_done()
        + with done.get_lock():
        +     done.value += number
        """,
    ),
    (
        "joined",
        "every job is reported as done twice",
        "ValueError",
        """
          jobs.task_done()
        + jobs.task_done()
        """,
    ),
    (
        "joined",
        "one kind of job is not reported",
        "hang",
        """
        - jobs.task_done()
        + if number != 2:
        +     jobs.task_done()
        """,
    ),
    (
        "joined",
        "nobody waits for the jobs",
        "wrong result",
        """
        - jobs.join()
        """,
    ),
    (
        "joined",
        "the results are added without the lock",
        "lost update",
        """
        - with done.get_lock():
        -     done.value += number
        - jobs.task_done()
        + done.value += number
        + jobs.task_done()
        """,
    ),
    (
        "joined",
        "the workers are joined, who never end",
        "hang",
        """
          jobs.join()
        + check(workers)
        """,
    ),
    (
        "squared",
        "the results are expected in the order of the jobs",
        "wrong result",
        """
        - assert dict(results.get() for _ in range(3)) == {1: 1, 2: 4, 3: 9}
        + assert [results.get() for _ in range(3)] == [(1, 1), (2, 4), (3, 9)]
        """,
    ),
    (
        "squared",
        "waits for a result more than there are",
        "hang",
        """
        - assert dict(results.get() for _ in range(3)) == {1: 1, 2: 4, 3: 9}
        + assert dict(results.get() for _ in range(4)) == {1: 1, 2: 4, 3: 9}
        """,
    ),
    (
        "afterwards",
        "takes the results before the workers have ended",
        "wrong result",
        """
        - check(workers)
          found = []
          while not results.empty():
              found.append(results.get())
          assert sorted(found) == [(1, 1), (2, 4), (3, 9)]
        + check(workers)
        """,
    ),
    (
        "afterwards",
        "a sentinel in front of the last job",
        "wrong result",
        """
        - for number in (1, 2, 3, None, None):
        + for number in (1, 2, None, None, 3):
        """,
    ),
    (
        "squared",
        "a worker looks before it takes",
        "hang",
        """
        - for number in iter(jobs.get, None):
        -     results.put((number, number * number))
        + while not jobs.empty():
        +     number = jobs.get()
        +     if number is not None:
        +         results.put((number, number * number))
        """,
    ),
    (
        "squared",
        "gives up when a queue is empty for a moment",
        "hang",
        """
        - for number in iter(jobs.get, None):
        -     results.put((number, number * number))
        + try:
        +     for number in iter(jobs.get_nowait, None):
        +         results.put((number, number * number))
        + except Empty:
        +     pass
        """,
    ),
    (
        "counter",
        "the number is looked at and counted up under the lock, but not in one go",
        "wrong result",
        """
        - with next_job.get_lock():
        -     mine = next_job.value
        -     next_job.value += 1
        + with next_job.get_lock():
        +     mine = next_job.value
        + with next_job.get_lock():
        +     next_job.value += 1
        """,
    ),
    (
        "counter",
        "looks for the end before it takes the lock",
        "wrong result",
        """
        - with next_job.get_lock():
        -     mine = next_job.value
        -     next_job.value += 1
        - if mine >= len(numbers):
        -     return
        + if next_job.value >= len(numbers):
        +     return
        + with next_job.get_lock():
        +     mine = next_job.value % len(numbers)
        +     next_job.value += 1
        """,
    ),
    (
        "stealing",
        "steals without the lock",
        "wrong result",
        """
        - with lock:
        -     if queue.value <= 0:
        -         break
        -     queue.value -= 1
        + if queue.value <= 0:
        +     break
        + queue.value -= 1
        """,
    ),
    (
        "stealing",
        "each has a lock of its own",
        "wrong result",
        """
        - workers = [
        -     Process(target=steal, args=(first, second, done, lock)),
        + other = Lock()
        + workers = [
        +     Process(target=steal, args=(first, second, done, other)),
        """,
    ),
    (
        "stealing",
        "leaves with the lock in its hand",
        "hang",
        """
        - with lock:
        -     if queue.value <= 0:
        -         break
        -     queue.value -= 1
        + lock.acquire()
        + if queue.value <= 0:
        +     break
        + queue.value -= 1
        + lock.release()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
