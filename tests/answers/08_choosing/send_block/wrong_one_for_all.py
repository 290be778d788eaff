# loses: sends two pieces of data in two blocks
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
