# The parent ends the counters when done says that all is counted.
import time
from multiprocessing import Array, Process, Queue, Semaphore


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            text = read(path)
        texts.put(text)


def count_texts(texts, words, totals, done):
    while True:
        found = texts.get().split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1


def word_count(path, workers, words, most_open, read, done):
    paths = sorted(path.iterdir())
    slots, texts = Semaphore(most_open), Queue(2 * workers)
    totals = Array("i", len(words))
    readers = [
        Process(target=read_texts, args=(paths[number::workers], read, slots, texts))
        for number in range(workers)
    ]
    counters = [Process(target=count_texts, args=(texts, words, totals, done)) for _ in range(workers)]
    for process in readers + counters:
        process.start()
    try:
        while done.value < len(paths):
            for process in readers + counters:
                if process.exitcode:
                    raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
            time.sleep(0.05)
    finally:
        for process in readers + counters:
            process.terminate()
            process.join()
    return dict(zip(words, totals.get_obj(), strict=True))
