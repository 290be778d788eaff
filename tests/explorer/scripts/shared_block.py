from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def fill(name):
    block = SharedMemory(name=name)
    block.buf[:5] = b"hello"
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=16)
    try:
        child = Process(target=fill, args=(block.name,))
        child.start()
        child.join()
        print(bytes(block.buf[:5]))
    finally:
        block.close()
        block.unlink()
