import multiprocessing as mp

def increment(shared):
    for _ in range(2):
        shared.value = shared.value + 1

if __name__ == "__main__":
    shared = mp.Value('i', 0)
    a = mp.Process(target=increment, args=(shared,))
    b = mp.Process(target=increment, args=(shared,))
    a.start(); b.start()
    a.join(); b.join()
    print("Final value:", shared.value)
