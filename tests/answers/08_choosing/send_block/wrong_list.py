# Returns a list.
# loses: closes the block, and returns its name and the number of bytes
# loses: sends b'' as well
# says: Return the two in a tuple, the block's name and len(data)
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    block.close()
    return [block.name, len(data)]
