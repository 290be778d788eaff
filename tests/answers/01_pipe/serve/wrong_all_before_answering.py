# Collects until the end of file, which comes only after the answers.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: Numbers that serve has received: 1, the last of them 3; answers that it has sent: 0
def serve(connection):
    numbers = []
    try:
        while True:
            numbers.append(connection.recv())
    except EOFError:
        for number in numbers:
            connection.send(number * number)
