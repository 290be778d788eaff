from multiprocessing import JoinableQueue, Process


def work(q):
    while True:
        item = q.get()
        print(item)
        q.task_done()


if __name__ == "__main__":
    q = JoinableQueue()
    Process(target=work, args=(q,), daemon=True).start()
    for item in range(3):
        q.put(item)
    q.join()
    print("all done")
