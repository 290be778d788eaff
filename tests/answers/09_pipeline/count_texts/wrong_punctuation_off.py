# Takes punctuation off.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: 'in' stands neither in 'inn' nor in 'in,' nor for 'In'.
import string


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        found = [word.strip(string.punctuation) for word in text.split()]
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1
