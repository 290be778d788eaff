import multiprocessing

import helpers
from shapes import area
from shapes.square import Square


def work(connection):
    with connection:
        connection.send(area(Square(helpers.SIDE)))
        connection.send(helpers.calls())


if __name__ == "__main__":
    helpers.calls()
    here, there = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.Process(target=work, args=(there,))
    child.start()
    there.close()
    print(here.recv(), here.recv(), helpers.calls())
    child.join()
