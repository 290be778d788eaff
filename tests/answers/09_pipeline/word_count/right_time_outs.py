# Joins each for a moment, in turn, and tells the totals in a comprehension.
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
    running = readers + counters
    while running:
        for process in list(running):
            process.join(timeout=0.1)
            if process.exitcode is not None:
                running.remove(process)
            if process.exitcode:
                for other in running:
                    other.terminate()
                    other.join()
                raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
    return dict(zip(words, list(totals), strict=True))
