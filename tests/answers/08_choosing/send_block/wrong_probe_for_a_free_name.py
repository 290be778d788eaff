# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: more than one block was made for the same data
from multiprocessing.shared_memory import SharedMemory


def free_name():
    probe = SharedMemory(create=True, size=1)
    name = probe.name
    probe.close()
    probe.unlink()
    return name


def send_block(data):
    block = SharedMemory(free_name(), create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    block.close()
    return block.name, len(data)
