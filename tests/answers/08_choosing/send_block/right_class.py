from multiprocessing.shared_memory import SharedMemory


class Block:
    def __init__(self, data):
        self.memory = SharedMemory(create=True, size=max(len(data), 1))
        self.memory.buf[: len(data)] = data
        self.size = len(data)

    def __enter__(self):
        return self.memory.name, self.size

    def __exit__(self, *_):
        self.memory.close()


def send_block(data):
    with Block(data) as reference:
        return reference
