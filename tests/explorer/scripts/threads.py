import threading
from multiprocessing import Process


def work():
    thread = threading.Thread(target=print, args=("hi",))
    thread.start()
    thread.join()


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
