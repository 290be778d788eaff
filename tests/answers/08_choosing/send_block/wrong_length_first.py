# The data stand behind their length.
# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: Copy all of the data to the beginning of the block
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(create=True, size=len(data) + 4)
    block.buf[:4] = len(data).to_bytes(4, "big")
    block.buf[4 : 4 + len(data)] = data
    block.close()
    return block.name, len(data)
