# A generator gives the numbers.


def numbers_from(queue):
    while True:
        number = queue.get()
        if number is None:
            return
        yield number


def handle(queue, lock, total):
    for number in numbers_from(queue):
        with lock:
            total.value += number
