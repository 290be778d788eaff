# One amount, then the rest.


def deposit(balance, lock, amounts):
    if not amounts:
        return
    first, *rest = amounts
    with lock:
        balance.value += first
    deposit(balance, lock, rest)
