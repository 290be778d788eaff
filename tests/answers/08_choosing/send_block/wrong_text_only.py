# loses: closes the block, and returns its name and the number of bytes
# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: nothing to decode
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    text = data.decode()
    block = SharedMemory(create=True, size=max(1, len(text)))
    block.buf[: len(text)] = text.encode()
    block.close()
    return block.name, len(text)
