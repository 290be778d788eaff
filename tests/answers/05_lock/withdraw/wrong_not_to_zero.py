# Never takes the last coin.
# loses: takes the amount, or refuses, and says which
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: where the balance is 30, it should return True and leave 0
# says: Taking the last coin is allowed


def withdraw(balance, lock, amount):
    with lock:
        if balance.value > amount:
            balance.value -= amount
            return True
        return False
