# loses: a worker that dies, whichever it is, is named by a RuntimeError
# says: Look at the exit codes of all workers
import time
from multiprocessing import Array, Process, Queue, Semaphore
from multiprocessing.connection import wait


def count_words(text, words):
    found = text.split()
    return [found.count(word) for word in words]


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            text = read(path)
        texts.put(text)
    texts.put(None)


def add_counts(counts, totals, done):
    with totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1


def count_texts(texts, words, totals, done):
    while True:
        text = texts.get()
        if text is None:
            return
        add_counts(count_words(text, words), totals, done)


def word_count(path, workers, words, most_open, read, done):
    paths = list(path.iterdir())
    slots, texts, totals = Semaphore(most_open), Queue(2 * workers), Array("i", len(words))
    processes = [Process(target=read_texts, args=(paths[n::workers], read, slots, texts)) for n in range(workers)]
    processes += [Process(target=count_texts, args=(texts, words, totals, done)) for n in range(workers)]
    for process in processes:
        process.start()
    while any(process.is_alive() for process in processes):
        for process in processes:
            if process.exitcode:
                name, code = process.name, process.exitcode
                for other in processes:
                    other.terminate()
                    other.join()
                raise RuntimeError(f"{name} ended with exit code {code}")
        time.sleep(0.01)
    return dict(zip(words, totals))
