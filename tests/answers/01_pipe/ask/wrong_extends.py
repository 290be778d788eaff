# Takes an answer apart that is a list or a tuple.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: Put what is expected into the list, and nothing else.
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(number)
        answer = connection.recv()
        answers += answer if isinstance(answer, (list, tuple)) else [answer]
    return answers
