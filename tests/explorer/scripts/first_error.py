from multiprocessing import Pool


def check(number):
    if number > 1:
        raise ValueError(number)
    return number


if __name__ == "__main__":
    with Pool(2) as pool:
        results = [pool.apply_async(check, (number,)) for number in range(4)]
        try:
            print([result.get() for result in results])
        except ValueError as error:
            print("stopped at", error)
