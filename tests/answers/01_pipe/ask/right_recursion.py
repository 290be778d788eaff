# The first answer, then the others; the recursion goes by halves.
def ask(connection, numbers):
    if len(numbers) > 1:
        middle = len(numbers) // 2
        return ask(connection, numbers[:middle]) + ask(connection, numbers[middle:])
    if not numbers:
        return []
    connection.send(numbers[0])
    return [connection.recv()]
