# The last reader puts the ends; a text of another one may still be on its way to the queue's pipe.
# loses: returns how often each word stands in the texts; done says how many texts were counted
# loses: starts so many readers, and so many counters
# loses: reads at most so many files at once
# loses: reads only a few texts ahead of the counters
# loses: a worker that dies, whichever it is, is named by a RuntimeError
# loses: leaves no process running, also when a worker dies
# says: Texts are left in the queue: the last None has to come after the
from multiprocessing import Array, Process, Queue, Semaphore, Value
from multiprocessing.connection import wait


def read_texts(paths, read, slots, texts, busy, counters):
    for path in paths:
        with slots:
            text = read(path)
        texts.put(text)
    with busy.get_lock():
        busy.value -= 1
        last = busy.value == 0
    if last:
        for _ in range(counters):
            texts.put(None)


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1


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


def word_count(path, workers, words, most_open, read, done):
    paths = sorted(path.iterdir())
    slots, texts = Semaphore(most_open), Queue(2 * workers)
    totals, busy = Array("i", len(words)), Value("i", workers)
    readers = [
        Process(target=read_texts, args=(paths[number::workers], read, slots, texts, busy, workers))
        for number in range(workers)
    ]
    counters = [Process(target=count_texts, args=(texts, words, totals, done)) for _ in range(workers)]
    for process in readers + counters:
        process.start()
    wait_for_all(readers + counters)
    return dict(zip(words, totals, strict=True))
