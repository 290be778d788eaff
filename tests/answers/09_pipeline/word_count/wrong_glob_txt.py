# loses: returns how often each word stands in the texts; done says how many texts were counted
# loses: starts so many readers, and so many counters
# loses: reads at most so many files at once
# loses: reads only a few texts ahead of the counters
# loses: a worker that dies, whichever it is, is named by a RuntimeError
# loses: leaves no process running, also when a worker dies
# says: Each file has to go to one reader, whatever it is called
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
    paths = sorted(path.glob("*.txt"))
    slots, texts, totals = Semaphore(most_open), Queue(2 * workers), Array("i", len(words))
    readers = [Process(target=read_texts, args=(paths[n::workers], read, slots, texts)) for n in range(workers)]
    counters = [Process(target=count_texts, args=(texts, words, totals, done)) for n in range(workers)]
    for process in readers + counters:
        process.start()
    wait_for_all(readers + counters)
    return dict(zip(words, totals))
