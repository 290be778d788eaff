from multiprocessing import Process


class Greeter(Process):
    def __init__(self, who):
        self.who = who

    def run(self):
        print("hello", self.who)


if __name__ == "__main__":
    greeter = Greeter("you")
    greeter.start()
    greeter.join()
