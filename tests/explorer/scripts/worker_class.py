import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, task_queue, result_queue):
        mp.Process.__init__(self)
        self.task_queue = task_queue
        self.result_queue = result_queue

    def run(self):
        while True:
            next_task = self.task_queue.get()
            if next_task is None:
                self.task_queue.task_done()
                break
            answer = next_task()
            self.task_queue.task_done()
            self.result_queue.put(answer)


class Task:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __call__(self):
        return "%s * %s = %s" % (self.a, self.b, self.a * self.b)

    def __str__(self):
        return "%s * %s" % (self.a, self.b)


if __name__ == "__main__":
    tasks = mp.JoinableQueue()
    results = mp.Queue()
    consumers = [Worker(tasks, results) for i in range(2)]
    for w in consumers:
        w.start()
    for i in range(3):
        tasks.put(Task(i, i))
    for i in range(2):
        tasks.put(None)
    tasks.join()
    answers = sorted(results.get() for i in range(3))
    for answer in answers:
        print("Result:", answer)
