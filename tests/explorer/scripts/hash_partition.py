from multiprocessing import Process, Queue

WORDS = ["apple", "pear", "fig", "plum", "grape", "melon", "lime", "kiwi"]


def select(number, queue):
    queue.put([word for word in WORDS if hash(word) % 2 == number])


if __name__ == "__main__":
    queue = Queue()
    processes = [Process(target=select, args=(number, queue)) for number in range(2)]
    for process in processes:
        process.start()
    words = [word for _ in processes for word in queue.get()]
    for process in processes:
        process.join()
    assert sorted(words) == sorted(WORDS)
