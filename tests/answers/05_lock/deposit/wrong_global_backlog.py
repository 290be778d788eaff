# Never forgets an amount, not even in the next call.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: in the same process
# says: must not count in the next one


backlog = []


def deposit(balance, lock, amounts):
    backlog.extend(amounts)
    with lock:
        balance.value += sum(backlog)
