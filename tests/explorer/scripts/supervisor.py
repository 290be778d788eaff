from multiprocessing import Process


def work(attempt):
    if attempt == 0:
        raise ConnectionError("nobody there")


if __name__ == "__main__":
    for attempt in range(3):
        process = Process(target=work, args=(attempt,))
        process.start()
        process.join()
        if process.exitcode == 0:
            break
    print("attempts:", attempt + 1)
