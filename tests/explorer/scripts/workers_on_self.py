from multiprocessing import Process


class Farm:
    def __init__(self):
        self.workers = []

    def work(self):
        pass

    def start(self):
        for _ in range(2):
            worker = Process(target=self.work)
            self.workers.append(worker)
            worker.start()


if __name__ == "__main__":
    Farm().start()
