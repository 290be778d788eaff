# The parent puts the ends, when all readers have ended.
from multiprocessing import Array, Process, Queue, Semaphore
from multiprocessing.connection import wait


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            text = read(path)
        texts.put(text)


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1


def wait_for(awaited, everybody):
    while True:
        running = [process for process in everybody if process.exitcode is None]
        for process in everybody:
            if process.exitcode:
                for other in running:
                    other.terminate()
                    other.join()
                raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
        if not any(process in running for process in awaited):
            return
        wait([process.sentinel for process in running])


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
    wait_for(readers, readers + counters)
    for _ in counters:
        texts.put(None)
    wait_for(counters, counters)
    return dict(zip(words, totals, strict=True))
