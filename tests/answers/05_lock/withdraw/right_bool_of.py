# The comparison is the answer.


def withdraw(balance, lock, amount):
    with lock:
        taken = balance.value >= amount
        balance.value -= amount * taken
        return taken
