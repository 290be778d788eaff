# pop() takes from the end.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: got      [9, 0, 16, 9]
def ask(connection, numbers):
    waiting = list(numbers)
    answers = []
    while waiting:
        connection.send(waiting.pop())
        answers.append(connection.recv())
    return answers
