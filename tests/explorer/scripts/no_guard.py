import multiprocessing

def hello(name):
    print('hello', name)

p = multiprocessing.Process(target=hello, args=('bob',))
p.start()
p.join()
