# One and two are three.
permits = 1 + 2
predicted_permits = [number < permits for number in range(4)]
