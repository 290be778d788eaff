# Looks at the amounts first, and raises an error of its own.


def deposit(balance, lock, amounts):
    for amount in amounts:
        if not isinstance(amount, int):
            raise ValueError(f"{amount!r} is no amount")
    for amount in amounts:
        with lock:
            balance.value += amount
