# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: Don't unlink it
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(create=True, size=max(1, len(data)))
    try:
        block.buf[: len(data)] = data
        return block.name, len(data)
    finally:
        block.close()
        block.unlink()
