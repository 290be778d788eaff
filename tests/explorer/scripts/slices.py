import multiprocessing

HALF = 100


def smooth(squares, sums, which):
    for number in range(HALF):
        squares[which * HALF + number] = (which * HALF + number) ** 2
    sums[which] = squares[HALF - 1] + squares[HALF]


if __name__ == "__main__":
    squares = multiprocessing.Array("i", 2 * HALF)
    sums = multiprocessing.Array("i", 2)
    workers = [multiprocessing.Process(target=smooth, args=(squares, sums, which)) for which in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sums[1] == (HALF - 1) ** 2 + HALF**2, sums[1]
