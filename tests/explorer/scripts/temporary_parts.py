import random
import tempfile
from multiprocessing import Process
from pathlib import Path


def write_part(folder, number):
    text = (folder / "input.txt").read_text()
    (folder / f"part{number}.txt").write_text(text * number)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "input.txt").write_text(random.Random(1).choice("xy"))
        processes = [Process(target=write_part, args=(folder, number)) for number in (1, 2)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        print(sorted(path.read_text() for path in folder.glob("part*.txt")))
