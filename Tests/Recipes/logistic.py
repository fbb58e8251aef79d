# The coefficients that LogisticReferenceTests.swift expects, by scikit-learn.
# pip install scikit-learn==1.9.1 numpy; python logistic.py
import numpy as np
from sklearn.linear_model import LogisticRegression

COUNT, COLUMNS = 400, 5


def sequence(seed):
    state = seed
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


numbers = sequence(2024)
rows, labels, soft, weights = [], [], [], []
for _ in range(COUNT):
    row = [next(numbers) % 17 / 4 - 2 for _ in range(COLUMNS)]
    noise = next(numbers) % 65 / 8 - 4
    score = 1.5 * row[0] - row[1] + 0.5 * row[2] * row[2] + 0.25 * row[3] + noise
    rows.append(row)
    labels.append(1 if score > 1 else 0)
    soft.append((next(numbers) % 9 + 4 * labels[-1]) / 12)
    weights.append((1 + next(numbers) % 8) / 4)
rows, labels, soft, weights = map(np.array, (rows, labels, soft, weights))


def fit(name, C, x, y, w=None):
    model = LogisticRegression(C=C, solver="newton-cholesky", tol=1e-14, max_iter=1000)
    model.fit(x, y, sample_weight=w)
    print(name, [float(v) for v in (*model.intercept_, *model.coef_[0])])


fit("plain", 1.0, rows, labels)
fit("weak", 1e4, rows, labels)
fit("strong", 0.01, rows, labels)
fit("weighted", 0.5, rows, labels, weights)
twice = np.vstack([rows, rows])
both = np.concatenate([np.ones(COUNT), np.zeros(COUNT)])
fit("soft", 0.5, twice, both, np.concatenate([soft, 1 - soft]))
fit("soft weighted", 2.0, twice, both, np.concatenate([soft * weights, (1 - soft) * weights]))
