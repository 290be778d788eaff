from multiprocessing import Manager, Process, Queue, Value

LINKS = {1: [2, 3], 2: [4], 3: [4], 4: []}


def worker(todo, done, seen, pending, workers):
    while (page := todo.get()) is not None:
        for link in LINKS[page]:
            if link not in seen:
                seen[link] = True
                with pending.get_lock():
                    pending.value += 1
                todo.put(link)
        done.append(page)
        with pending.get_lock():
            pending.value -= 1
            finished = pending.value == 0
        if finished:
            for _ in range(workers):
                todo.put(None)


def main():
    workers = 2
    with Manager() as manager:
        seen, done = manager.dict({1: True}), manager.list()
        todo, pending = Queue(), Value("i", 1)
        todo.put(1)
        crew = [Process(target=worker, args=(todo, done, seen, pending, workers)) for _ in range(workers)]
        for one in crew:
            one.start()
        for one in crew:
            one.join()
        assert sorted(done) == [1, 2, 3, 4], sorted(done)


if __name__ == "__main__":
    main()
