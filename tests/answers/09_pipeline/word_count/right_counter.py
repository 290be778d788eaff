# A Counter is a dictionary, too.
from collections import Counter
from multiprocessing import Array, Process, Queue, Semaphore
from multiprocessing.connection import wait


def reader(paths, read, slots, texts):
    for path in paths:
        with slots:
            text = read(path)
        texts.put(text)
    texts.put(None)


def counter(texts, words, totals, done):
    for text in iter(texts.get, None):
        found = Counter(text.split())
        with totals.get_lock():
            for i, word in enumerate(words):
                totals[i] += found[word]
            done.value += 1


def watch_over(processes):
    left = {p.sentinel: p for p in processes}
    while left:
        for sentinel in wait(list(left)):
            p = left.pop(sentinel)
            p.join()
            if p.exitcode != 0:
                for other in left.values():
                    other.terminate()
                for other in left.values():
                    other.join()
                raise RuntimeError(f"{p.name} died with exit code {p.exitcode}")


def word_count(path, workers, words, most_open, read, done):
    slots, texts, totals = Semaphore(most_open), Queue(2 * workers), Array("i", len(words))
    files = list(path.iterdir())
    processes = [Process(target=reader, args=(files[i::workers], read, slots, texts)) for i in range(workers)]
    processes += [Process(target=counter, args=(texts, words, totals, done)) for _ in range(workers)]
    for p in processes:
        p.start()
    watch_over(processes)
    result = Counter()
    for word, total in zip(words, totals[:]):
        result[word] = total
    return result
