# The weights that SupervisedTrainerTests.swift expects, by scikit-learn.
# pip install scikit-learn==1.9.1 numpy; python supervised.py
import numpy as np
from sklearn.linear_model import LogisticRegression

COUNT, LEVELS = 4000, (2, 6, 4)


def sequence(seed):
    state = seed
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


numbers = sequence(77)
rows, labels = [], []
for _ in range(COUNT):
    row, score = [], -1.0
    for levels in LEVELS:
        level = next(numbers) % (levels + 1)
        row += [1.0 if level == other else 0.0 for other in range(1, levels + 1)]
        if level > 0:
            score += 1.5 - level * 3.0 / levels
    noise = sum(next(numbers) % 65 / 8 - 4 for _ in range(2)) / 2
    rows.append(row)
    labels.append(1 if score + noise > 0 else 0)
rows, labels = np.array(rows), np.array(labels)
for name, C in (("held", 1.0), ("free", 1e9)):
    model = LogisticRegression(C=C, solver="newton-cholesky", tol=1e-14, max_iter=1000)
    model.fit(rows, labels)
    print(name, [float(v) for v in (*model.intercept_, *model.coef_[0])])
