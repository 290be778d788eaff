# loses: camera and sensor: what fits, and the reason that decides
# loses: mails and converter: what fits, and the reason that decides
# loses: progress and letters: what fits, and the reason that decides
# loses: chess and downloads: what fits, and the reason that decides
# says: The mechanism comes first

CHOICES = {
    "camera": ("shared_memory", "large blocks"),
    "sensor": ("Pipe", "every item"),
    "mails": ("Queue", "one taker"),
    "converter": ("Manager queue", "pool task"),
    "progress": ("Value", "newest only"),
    "letters": ("Array", "numbers in place"),
    "chess": ("Pipe", "two ends"),
    "downloads": ("Semaphore", "at most n"),
}


def recommend(case):
    mechanism, reason = CHOICES[case]
    return reason, mechanism
