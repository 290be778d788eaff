# Sorts the results by position; all work is put before the first worker starts.
import multiprocessing


def work(tasks, results):
    for position, number in iter(tasks.get, None):
        results.put((position, number ** 2))


def square_all(numbers, workers):
    tasks, results = multiprocessing.Queue(), multiprocessing.Queue()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in range(workers):
        tasks.put(None)
    processes = []
    for _ in range(workers):
        process = multiprocessing.Process(target=work, args=(tasks, results))
        process.start()
        processes.append(process)
    found = sorted(results.get() for _ in numbers)
    for process in processes:
        process.join()
    return [square for _, square in found]
