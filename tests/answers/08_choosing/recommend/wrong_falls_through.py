# loses: chess and downloads: what fits, and the reason that decides
# says: a case left out

def recommend(case):
    if case == "camera":
        return "shared_memory", "large blocks"
    elif case == "sensor":
        return "Queue", "every item"
    elif case == "mails":
        return "Queue", "one taker"
    elif case == "converter":
        return "Manager queue", "pool task"
    elif case == "progress":
        return "Value", "newest only"
    elif case == "letters":
        return "Array", "numbers in place"
