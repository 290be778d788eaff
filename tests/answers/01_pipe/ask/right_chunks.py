# Ten at a time.
def ask(connection, numbers):
    answers = []
    for start in range(0, len(numbers), 10):
        chunk = numbers[start : start + 10]
        for number in chunk:
            connection.send(number)
        answers.extend(connection.recv() for _ in chunk)
    return answers
