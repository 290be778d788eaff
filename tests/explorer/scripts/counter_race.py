from multiprocessing import Process, Value

def add(counter, times):
    for _ in range(times):
        counter.value += 1

def main():
    counter = Value("i", 0)
    processes = [Process(target=add, args=(counter, 2)) for _ in range(2)]
    for p in processes: p.start()
    for p in processes: p.join()
    print(counter.value)
    assert counter.value == 4, counter.value

if __name__ == "__main__":
    main()
