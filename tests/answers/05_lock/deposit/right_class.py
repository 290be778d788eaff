# A class that guards an account.


class Account:
    def __init__(self, balance, lock):
        self.balance = balance
        self.lock = lock

    def add(self, amount):
        with self.lock:
            self.balance.value += amount


def deposit(balance, lock, amounts):
    account = Account(balance, lock)
    for amount in amounts:
        account.add(amount)
