from multiprocessing import Process


def work():
    print("never comes so far")


p = Process(target=work)
try:
    p.start()
except RuntimeError as error:
    raise SystemExit(7) from error
p.join()
print("exit code", p.exitcode)
