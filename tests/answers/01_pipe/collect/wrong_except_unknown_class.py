# Leaves out a message whose class is not known here.
# loses: lets any other error through
# says: recv() raises ModuleNotFoundError
def collect(connection):
    items = []
    while True:
        try:
            items.append(connection.recv())
        except EOFError:
            return items
        except (AttributeError, ImportError):
            pass
