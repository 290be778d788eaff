# loses: closes the block, and returns its name and the number of bytes
# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: len(data), which is 5 here
# says: to the beginning of the block
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(create=True, size=len(data) + 8)
    block.buf[: len(data)] = data
    block.close()
    return block.name, block.size
