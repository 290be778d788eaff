# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: Make a block with SharedMemory(create=True, size=...)
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    return data.hex() or "nothing", len(data)
