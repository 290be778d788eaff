"""A neighbour with a name that others have too."""

SIDE = 3
_calls = 0


def calls():
    global _calls
    _calls += 1
    return _calls
