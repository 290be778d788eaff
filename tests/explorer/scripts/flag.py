import time
from multiprocessing import Process, Value
from ctypes import c_bool


def wait_for(flag):
    while not flag.value:
        time.sleep(0.01)
    print("go")


if __name__ == "__main__":
    flag = Value(c_bool, False)
    p = Process(target=wait_for, args=(flag,))
    p.start()
    time.sleep(1)
    flag.value = True
    p.join()
