# A list of everything first.


def handle(queue, lock, total):
    numbers = []
    number = queue.get()
    while number is not None:
        numbers.append(number)
        number = queue.get()
    for number in numbers:
        with lock:
            total.value += number
