import os
import tempfile
from multiprocessing import Process


def write(path):
    with open(path, "w") as file:
        file.write("from the child")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "note.txt")
        process = Process(target=write, args=(path,))
        process.start()
        process.join()
        print(open(path).read())
