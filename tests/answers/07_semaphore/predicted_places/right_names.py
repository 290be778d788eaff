# With names.
inside = 2 - 1
predicted_places = [3 - inside, inside]
