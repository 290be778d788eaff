from multiprocessing import Process, Queue
from pathlib import Path

HERE = Path(__file__).parent


def count(name, queue):
    with open(HERE / name) as file:
        queue.put((name, sum(1 for line in file if line.startswith("def "))))


if __name__ == "__main__":
    queue = Queue()
    names = ["helpers.py", "hanging.py"]
    for name in names:
        Process(target=count, args=(name, queue)).start()
    print(sorted(queue.get() for _ in names))
