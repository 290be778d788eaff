# loses: sends b'' as well
# says: Return what send_block is to return
import sys
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    if not data:
        sys.exit("nothing to send")
    block = SharedMemory(create=True, size=len(data))
    block.buf[: len(data)] = data
    block.close()
    return block.name, len(data)
