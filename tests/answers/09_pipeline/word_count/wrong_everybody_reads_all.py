# loses: starts so many readers, and so many counters
# says: read was called 4 times for 2 files
from multiprocessing import Array, Process, Queue, Semaphore
from multiprocessing.connection import wait


def count_words(text, words):
    found = text.split()
    return [found.count(word) for word in words]


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


def wait_for_all(processes):
    while True:
        running = [process for process in processes if process.exitcode is None]
        failed = [process for process in processes if process.exitcode not in (None, 0)]
        if failed:
            for process in running:
                process.terminate()
                process.join()
            raise RuntimeError(f"{failed[0].name} ended with exit code {failed[0].exitcode}")
        if not running:
            return
        wait([process.sentinel for process in running])


def reader(number, workers, paths, read, slots, texts):
    for n, path in enumerate(paths):
        with slots:
            text = read(path)
        if n % workers == number:
            texts.put(text)
    texts.put(None)


def word_count(path, workers, words, most_open, read, done):
    paths = list(path.iterdir())
    slots, texts, totals = Semaphore(most_open), Queue(2 * workers), Array("i", len(words))
    readers = [Process(target=reader, args=(n, workers, paths, read, slots, texts)) for n in range(workers)]
    counters = [Process(target=count_texts, args=(texts, words, totals, done)) for n in range(workers)]
    for process in readers + counters:
        process.start()
    wait_for_all(readers + counters)
    return dict(zip(words, totals))
