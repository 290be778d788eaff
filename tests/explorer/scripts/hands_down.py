"""A child finds the environment, the folder, the arguments and the search path that its parent has then."""
import os
import sys
from multiprocessing import Pool, Process, Queue


def around(_=None):
    return os.environ.get("COLOUR"), "LANGUAGE" in os.environ, os.getcwd(), sys.argv[1:], "/more" in sys.path


def tell(queue):
    queue.put(around())
    os.environ["COLOUR"] = "blue"


if __name__ == "__main__":
    assert "COLOUR" not in os.environ
    os.environ["COLOUR"] = "red"
    os.environ.pop("LANGUAGE", None)
    os.chdir("/usr")
    sys.argv.append("later")
    sys.path.append("/more")
    queue = Queue()
    process = Process(target=tell, args=(queue,))
    process.start()
    there = queue.get()
    process.join()
    with Pool(1) as pool:
        assert pool.map(around, [1]) == [there]
    assert there == around() == ("red", False, "/usr", ["later"], True)
    print(*there)
