# loses: camera and sensor: what fits, and the reason that decides
# loses: progress and letters: what fits, and the reason that decides
# says: What several processes change needs one

CHOICES = {
    "camera": ("shared_memory", "large blocks"),
    "sensor": ("Pipe", "needs no lock"),
    "mails": ("Queue", "one taker"),
    "converter": ("Manager queue", "pool task"),
    "progress": ("Value", "needs no lock"),
    "letters": ("Array", "numbers in place"),
    "chess": ("Pipe", "two ends"),
    "downloads": ("Semaphore", "at most n"),
}


def recommend(case):
    return CHOICES[case]
