# Ends the others, and then names the first that has an exit code: that may be one of them.
# loses: a worker that dies, whichever it is, is named by a RuntimeError
# says: look for the one that died before you end the others.
from multiprocessing import Array, Process, Queue, Semaphore
from multiprocessing.connection import wait


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


def wait_for_all(processes):
    while running := [process for process in processes if process.exitcode is None]:
        if any(process.exitcode for process in processes):
            for process in running:
                process.terminate()
                process.join()
            break
        wait([process.sentinel for process in running])
    for process in processes:
        if process.exitcode:
            raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")


def word_count(path, workers, words, most_open, read, done):
    paths = sorted(path.iterdir())
    slots, texts = Semaphore(most_open), Queue(2 * workers)
    totals = Array("i", len(words))
    readers = [
        Process(target=read_texts, args=(paths[number::workers], read, slots, texts))
        for number in range(workers)
    ]
    counters = [Process(target=count_texts, args=(texts, words, totals, done)) for _ in range(workers)]
    for process in counters + readers:
        process.start()
    wait_for_all(counters + readers)
    return dict(zip(words, totals, strict=True))
