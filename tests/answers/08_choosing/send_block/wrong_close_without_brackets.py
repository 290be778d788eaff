# loses: closes the block, and returns its name and the number of bytes
# loses: sends b'' as well
# says: with its brackets
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    block.close
    return block.name, len(data)
