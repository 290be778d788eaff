# loses: camera and sensor: what fits, and the reason that decides
# says: May a reading be lost or written over

CHOICES = {
    "camera": ("shared_memory", "large blocks"),
    "sensor": ("shared_memory", "always fastest"),
    "mails": ("Queue", "one taker"),
    "converter": ("Manager queue", "pool task"),
    "progress": ("Value", "newest only"),
    "letters": ("Array", "numbers in place"),
    "chess": ("Pipe", "two ends"),
    "downloads": ("Semaphore", "at most n"),
}


def recommend(case):
    return CHOICES[case]
