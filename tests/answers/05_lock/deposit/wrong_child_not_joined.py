# A child adds, and nobody waits for it.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Process-1 returned from deposit before Process-1:1 had done its work
# says: Join every process
from multiprocessing import Process


def add(balance, lock, amounts):
    with lock:
        balance.value += sum(amounts)


def deposit(balance, lock, amounts):
    Process(target=add, args=(balance, lock, amounts)).start()
