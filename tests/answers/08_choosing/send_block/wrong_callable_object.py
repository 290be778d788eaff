# loses: closes the block, and returns its name and the number of bytes
# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: is no definition, so it runs in the notebook only
from multiprocessing.shared_memory import SharedMemory


class Sender:
    """Counts what it has sent, too."""

    def __init__(self):
        self.sent = 0

    def __call__(self, data):
        block = SharedMemory(create=True, size=max(1, len(data)))
        block.buf[: len(data)] = data
        block.close()
        self.sent += 1
        return block.name, len(data)


send_block = Sender()
