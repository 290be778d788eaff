from multiprocessing import Process, Queue


def work(queue):
    queue.cancel_join_thread()
    queue.put("result")


if __name__ == "__main__":
    queue = Queue()
    process = Process(target=work, args=(queue,))
    process.start()
    print(queue.get())
    process.join()
