# The centres and silhouettes that KMeansReferenceTests.swift expects, by scikit-learn.
# pip install scikit-learn==1.9.1 numpy; python kmeans.py
import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

COUNT, COLUMNS, CENTRES = 400, 4, 5


def sequence(seed):
    state = seed
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


numbers = sequence(2025)
rows = []
for row in range(COUNT):
    group = next(numbers) % 5
    rows.append(
        [(group * (column + 3) % 5) * 2 + next(numbers) % 1001 / 250 for column in range(COLUMNS)]
    )
rows = np.array(rows)
start = rows[[0, 1, 2, 3, 4]]
fit = KMeans(CENTRES, init=start, n_init=1, tol=0, max_iter=300, algorithm="lloyd").fit(rows)
print("centres", [[float(f"{v:.12g}") for v in centre] for centre in fit.cluster_centers_])
print("inertia", float(fit.inertia_))
print("counts", [int(c) for c in np.bincount(fit.labels_)])
print("silhouette", float(silhouette_score(rows, fit.labels_)))
