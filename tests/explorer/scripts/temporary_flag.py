import os
import tempfile
import time
from multiprocessing import Process


def work(flag):
    time.sleep(0.1)
    open(flag, "w").close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        flag = os.path.join(folder, "done")
        process = Process(target=work, args=(flag,))
        process.start()
        while not os.path.exists(flag):
            time.sleep(0.05)
        process.join()
