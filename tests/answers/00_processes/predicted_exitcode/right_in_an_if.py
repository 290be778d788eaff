# In a definition-like if.
if True:
    predicted_exitcode = 1
