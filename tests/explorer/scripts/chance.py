"""A generator without a seed draws the same in every run, and is none of another process."""
import random
import tempfile
import uuid
from multiprocessing import Process, Queue


def draw(queue):
    random.seed()
    numbers = [random.Random().random(), random.random(), random.SystemRandom().random()]
    queue.put((*numbers, uuid.uuid4().hex, tempfile.mkdtemp()))


if __name__ == "__main__":
    queue = Queue()
    processes = [Process(target=draw, args=(queue,)) for _ in range(2)]
    for process in processes:
        process.start()
    drawn = [queue.get() for _ in processes]
    for process in processes:
        process.join()
    assert len({*drawn[0], *drawn[1]}) == 10
    if drawn[0][0] < drawn[1][0]:
        queue.put("the first one has drawn less")
        queue.get()
