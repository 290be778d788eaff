import sys
import time
from multiprocessing import Process


def leaves(code):
    sys.exit(code)


def stays():
    while True:
        time.sleep(1)


def main():
    ps = [Process(target=leaves, args=(code,)) for code in (0, 3)] + [Process(target=stays)]
    for p in ps:
        p.start()
    ps[-1].terminate()
    for p in ps:
        p.join()
    print([p.exitcode for p in ps])
    return 0


if __name__ == "__main__":
    sys.exit(main())
