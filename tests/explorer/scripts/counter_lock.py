import multiprocessing as mp

def increment(shared, lock):
    for _ in range(2):
        with lock:
            shared.value += 1

if __name__ == "__main__":
    lock = mp.Lock()
    shared = mp.Value('i', 0)
    jobs = [mp.Process(target=increment, args=(shared, lock)) for _ in range(2)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    print("Final value:", shared.value)
    assert shared.value == 4
