# loses: sends two pieces of data in two blocks
# says: leave the name out
from multiprocessing.shared_memory import SharedMemory


import hashlib


def send_block(data):
    name = hashlib.md5(data).hexdigest()
    block = SharedMemory(name, create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    block.close()
    return name, len(data)
