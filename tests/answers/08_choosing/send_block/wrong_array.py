# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: Make a block with SharedMemory(create=True, size=...)

from multiprocessing import Array


def send_block(data):
    block = Array("B", data)
    return "block", len(block)
