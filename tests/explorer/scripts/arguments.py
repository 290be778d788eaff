import argparse
import sys
from multiprocessing import Pipe, Process


def double(connection):
    connection.send(2 * connection.recv())
    connection.close()


def main(argv=None):
    parser = argparse.ArgumentParser(description="Doubles a number in another process.")
    parser.add_argument("number", type=int, nargs="?", default=21)
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args(argv)
    mine, theirs = Pipe()
    process = Process(target=double, args=(theirs,))
    process.start()
    theirs.close()
    mine.send(args.number)
    print(mine.recv())
    process.join()


if __name__ == "__main__":
    sys.exit(main())
