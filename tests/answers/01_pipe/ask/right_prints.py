# Prints each number and its answer, however long they are.
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(number)
        answer = connection.recv()
        print(f"{number} -> {answer}")
        answers.append(answer)
    return answers
