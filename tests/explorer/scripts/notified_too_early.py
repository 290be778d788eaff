from multiprocessing import Condition, Process


def waiter(condition):
    with condition:
        condition.wait()
        print("notified")


if __name__ == "__main__":
    condition = Condition()
    p = Process(target=waiter, args=(condition,))
    p.start()
    with condition:
        condition.notify()
    p.join()
