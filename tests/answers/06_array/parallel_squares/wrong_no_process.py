# No process.
# loses: as many processes as asked fill one shared Array
# loses: no element is written by two processes
# loses: waits for all processes before it reads
# says: 0 processes were started
def parallel_squares(n, workers):
    return [index * index for index in range(n)]
