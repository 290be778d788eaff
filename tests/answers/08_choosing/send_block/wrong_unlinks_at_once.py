# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: Don't unlink it: the receiver opens it by its name later
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    block.close()
    block.unlink()
    return block.name, len(data)
