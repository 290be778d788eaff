from multiprocessing import Process
import no_such_package_anywhere

if __name__ == "__main__":
    Process(target=print).start()
