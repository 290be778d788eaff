# loses: mails and converter: what fits, and the reason that decides
# says: What can be passed to the tasks of a Pool?

CHOICES = {
    "camera": ("shared_memory", "large blocks"),
    "sensor": ("Pipe", "every item"),
    "mails": ("Queue", "one taker"),
    "converter": ("Queue", "every item"),
    "progress": ("Value", "newest only"),
    "letters": ("Array", "numbers in place"),
    "chess": ("Pipe", "two ends"),
    "downloads": ("Semaphore", "at most n"),
}


def recommend(case):
    return CHOICES[case]
