# Every child that is spawned makes a lock of its own.
from multiprocessing import Lock, Process, Value

lock = Lock()


def deposit(balance):
    with lock:
        balance.value = balance.value + 10


if __name__ == "__main__":
    balance = Value("i", 100, lock=False)
    ps = [Process(target=deposit, args=(balance,)) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
    assert balance.value == 120, f"balance is {balance.value}"
