# loses: closes the block, and returns its name and the number of bytes
# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: join it before you return
from multiprocessing.shared_memory import SharedMemory


from multiprocessing import Process


def fill(name, data):
    block = SharedMemory(name)
    block.buf[: len(data)] = data
    block.close()


def send_block(data):
    block = SharedMemory(create=True, size=max(1, len(data)))
    Process(target=fill, args=(block.name, data)).start()
    return block.name, len(data)
