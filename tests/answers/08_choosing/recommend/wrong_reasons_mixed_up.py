# loses: camera and sensor: what fits, and the reason that decides
# loses: chess and downloads: what fits, and the reason that decides
# says: is not what decides

CHOICES = {
    "camera": ("shared_memory", "newest only"),
    "sensor": ("Pipe", "every item"),
    "mails": ("Queue", "one taker"),
    "converter": ("Manager queue", "pool task"),
    "progress": ("Value", "newest only"),
    "letters": ("Array", "numbers in place"),
    "chess": ("Pipe", "every item"),
    "downloads": ("Semaphore", "at most n"),
}


def recommend(case):
    return CHOICES[case]
