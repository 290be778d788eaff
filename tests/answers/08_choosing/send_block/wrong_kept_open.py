# loses: closes the block, and returns its name and the number of bytes
# loses: sends b'' as well
# says: close() was not called
from multiprocessing.shared_memory import SharedMemory


blocks = []


def send_block(data):
    block = SharedMemory(create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    blocks.append(block)
    return block.name, len(data)
