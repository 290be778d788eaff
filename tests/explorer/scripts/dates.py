"""Time passes for datetime as it does for time, and a date is one of the class that the program knows."""
import pickle
import time
from datetime import date, datetime, timedelta, timezone
from multiprocessing import Process, Queue


def measure(queue):
    began = datetime.now()
    time.sleep(1)
    queue.put((datetime.now() - began, began, date.today(), datetime.now(timezone.utc)))


if __name__ == "__main__":
    queue = Queue()
    process = Process(target=measure, args=(queue,))
    process.start()
    took, began, today, there = queue.get()
    process.join()
    assert timedelta(seconds=1) <= took < timedelta(seconds=1.5), took
    assert isinstance(began, datetime) and isinstance(began, date) and not isinstance(today, datetime)
    assert began.date() == today and str(today.year) == time.strftime("%Y", time.localtime())
    assert abs(there.timestamp() - time.time()) < 60
    assert pickle.loads(pickle.dumps(began)) == began and datetime.fromisoformat(began.isoformat()) == began
    print(repr(datetime(2026, 1, 2)), repr(datetime(2026, 1, 2).date()), datetime.min, datetime.__name__)
