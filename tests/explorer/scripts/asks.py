from multiprocessing import Process


def greet(name):
    print("hello", name)


if __name__ == "__main__":
    name = input("Your name? ")
    p = Process(target=greet, args=(name,))
    p.start()
    p.join()
