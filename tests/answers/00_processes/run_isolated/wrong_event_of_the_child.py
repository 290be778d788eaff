# A target that ends by sys.exit() never comes to set the event.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: The process had ended in time, with exit code 3: return that. Wait for the process itself
from multiprocessing import Event, Process

def call(target, args, done):
    target(*args)
    done.set()

def run_isolated(target, args, timeout):
    done = Event()
    process = Process(target=call, args=(target, args, done))
    process.start()
    if done.wait(timeout):
        process.join()
        return process.exitcode
    process.terminate()
    process.join()
    return None
