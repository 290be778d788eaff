def recommend(case):
    """Choose a mechanism, and say what decides."""
    match case:
        case "camera":
            return "shared_memory", "large blocks"
        case "sensor":
            return "Pipe", "every item"
        case "mails":
            return "Queue", "one taker"
        case "converter":
            return "Manager queue", "pool task"
        case "progress":
            return "Value", "newest only"
        case "letters":
            return "Array", "numbers in place"
        case "chess":
            return "Pipe", "two ends"
        case "downloads":
            return "Semaphore", "at most n"
