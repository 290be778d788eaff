# Goes on after an error that it should have told.
# loses: lets any other error through
# says: Catch EOFError alone
import pickle


def collect(connection):
    items = []
    while True:
        try:
            items.append(connection.recv())
        except pickle.UnpicklingError:
            continue
        except EOFError:
            return items
