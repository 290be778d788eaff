# Joins one after the other.
# loses: a worker that dies, whichever it is, is named by a RuntimeError
# loses: leaves no process running, also when a worker dies
# says: Wait for all workers at once, and look at all exit codes each
# says: Wait for each worker; when one has died, terminate() the others,
from multiprocessing import Array, Process, Queue, Semaphore


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
    for process in readers + counters:
        process.start()
    for process in readers + counters:
        process.join()
        if process.exitcode != 0:
            raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
    return dict(zip(words, totals, strict=True))
