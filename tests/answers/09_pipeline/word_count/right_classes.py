# Subclasses of Process.
from multiprocessing import Array, Process, Queue, Semaphore
from multiprocessing.connection import wait


class Reader(Process):
    def __init__(self, paths, read, slots, texts):
        super().__init__()
        self.paths, self.read, self.slots, self.texts = paths, read, slots, texts

    def run(self):
        for path in self.paths:
            with self.slots:
                text = self.read(path)
            self.texts.put(text)
        self.texts.put(None)


class Counter(Process):
    def __init__(self, texts, words, totals, done):
        super().__init__()
        self.texts, self.words, self.totals, self.done = texts, words, totals, done

    def run(self):
        while (text := self.texts.get()) is not None:
            found = text.split()
            with self.totals:
                for number, word in enumerate(self.words):
                    self.totals[number] += found.count(word)
                self.done.value += 1


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
    paths = list(path.glob("*"))
    slots, texts, totals = Semaphore(most_open), Queue(workers), Array("i", len(words))
    everybody = [Reader(paths[number::workers], read, slots, texts) for number in range(workers)]
    everybody += [Counter(texts, words, totals, done) for _ in range(workers)]
    for process in everybody:
        process.start()
    wait_for_all(everybody)
    return dict(zip(words, totals[:], strict=True))
