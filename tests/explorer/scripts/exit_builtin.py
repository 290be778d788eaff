"""Leaves by the built-in exit() and quit(), which `site` adds."""

from multiprocessing import Process


def work(code):
    if code:
        exit(code)
    quit()


def main():
    processes = [Process(target=work, args=(code,)) for code in (0, 3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 3]
    return 0


if __name__ == "__main__":
    exit(main())
