# Counts word for word, in its own memory first.


def count_texts(texts, words, totals, done):
    text = texts.get()
    while text is not None:
        counts = [0] * len(words)
        for found in text.split():
            if found in words:
                counts[words.index(found)] += 1
        with totals:
            for number in range(len(words)):
                totals[number] += counts[number]
            done.value += 1
        text = texts.get()
