predicted_noticed = [
    'nothing',
    'ValueError',
    'ValueError',
]
