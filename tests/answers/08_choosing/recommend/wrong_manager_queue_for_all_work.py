# loses: mails and converter: what fits, and the reason that decides
# says: the slowest way

CHOICES = {
    "camera": ("shared_memory", "large blocks"),
    "sensor": ("Pipe", "every item"),
    "mails": ("Manager queue", "one taker"),
    "converter": ("Manager queue", "pool task"),
    "progress": ("Value", "newest only"),
    "letters": ("Array", "numbers in place"),
    "chess": ("Pipe", "two ends"),
    "downloads": ("Semaphore", "at most n"),
}


def recommend(case):
    return CHOICES[case]
