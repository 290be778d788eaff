# loses: sends two pieces of data in two blocks
# says: leave the name out
from multiprocessing.shared_memory import SharedMemory


import os


def send_block(data):
    block = SharedMemory(f"block_{os.getpid()}", create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    block.close()
    return block.name, len(data)
