# The parent reads.
# loses: starts so many readers, and so many counters
# loses: a worker that dies, whichever it is, is named by a RuntimeError
# loses: leaves no process running, also when a worker dies
# says: Start as many readers as `workers` says, and as many counters.
# says: Raise RuntimeError, with the name and the exit code.
from multiprocessing import Array, Process, Queue
from multiprocessing.connection import wait


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
    texts = Queue(2 * workers)
    totals = Array("i", len(words))
    counters = [Process(target=count_texts, args=(texts, words, totals, done)) for _ in range(workers)]
    for process in counters:
        process.start()
    for file in sorted(path.iterdir()):
        texts.put(read(file))
    for _ in counters:
        texts.put(None)
    wait_for_all(counters)
    return dict(zip(words, totals, strict=True))
