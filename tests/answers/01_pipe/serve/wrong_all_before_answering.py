# Collects until the end of file, which comes only after the answers.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: Each receives and none sends
def serve(connection):
    numbers = []
    try:
        while True:
            numbers.append(connection.recv())
    except EOFError:
        for number in numbers:
            connection.send(number * number)
