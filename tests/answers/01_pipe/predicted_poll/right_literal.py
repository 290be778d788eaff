# At the end of file, recv() would not block: there is something to find out.
predicted_poll = True
