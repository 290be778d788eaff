# Looks ten times a second, and ends all in finally.
import time
from multiprocessing import Array, Process, Queue, Semaphore


class WorkerDied(RuntimeError):
    pass


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            text = read(path)
        texts.put(text)
    texts.put(None)


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        found = text.split()
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
    everybody = counters + readers
    try:
        for process in everybody:
            process.start()
        while any(process.is_alive() for process in everybody):
            look(everybody)
            time.sleep(0.1)
        look(everybody)
        return {word: totals[number] for number, word in enumerate(words)}
    finally:
        for process in everybody:
            process.kill()
            process.join()


def look(processes):
    for process in processes:
        if process.exitcode:
            raise WorkerDied(f"{process.name}: exit code {process.exitcode}")
