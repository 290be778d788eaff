# loses: closes the block, and returns its name and the number of bytes
# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: After close() there is no block.buf any more
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(create=True, size=max(1, len(data)))
    block.close()
    block.buf[: len(data)] = data
    return block.name, len(data)
