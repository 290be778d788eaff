from multiprocessing import Lock

from hanging import twice

if __name__ == "__main__":
    twice(Lock())
