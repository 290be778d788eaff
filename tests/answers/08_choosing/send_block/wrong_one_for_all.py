# loses: closes the block, and returns its name and the number of bytes
# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: Each call needs a block of its own
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    try:
        block = SharedMemory("mailbox", create=True, size=1024)
    except FileExistsError:
        block = SharedMemory("mailbox")
    block.buf[: len(data)] = data
    block.close()
    return block.name, len(data)
