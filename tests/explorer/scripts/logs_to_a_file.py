import logging
from multiprocessing import Process

logging.basicConfig(filename="app.log", level=logging.INFO)


def work():
    logging.info("working")


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
