# loses: returns the data as bytes
# loses: receives b'' as well
# says: A zero is a byte like any other
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    data = bytes(block.buf[:size]).split(b"\0")[0]
    block.close()
    block.unlink()
    return data
