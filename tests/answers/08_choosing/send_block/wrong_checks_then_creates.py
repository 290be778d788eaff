# loses: sends two pieces of data in two blocks
# says: A block of that name is there already
import itertools
from pathlib import Path
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    for number in itertools.count():
        name = f"block{number}"
        try:
            SharedMemory(name).close()
        except FileNotFoundError:
            break
    block = SharedMemory(name, create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    block.close()
    return name, len(data)
