from multiprocessing import Queue

queue = Queue()
queue.put(1)
print(queue._reader.poll(1))
