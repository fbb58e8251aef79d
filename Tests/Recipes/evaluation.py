# The figures that ReferenceTests.swift expects, by scikit-learn, er-evaluation and numpy.
# pip install scikit-learn numpy; python evaluation.py   (computed with scikit-learn 1.9)
import numpy as np
from sklearn import metrics
from sklearn.metrics.cluster import contingency_matrix, pair_confusion_matrix


def sequence(seed):
    state = seed
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


numbers = sequence(42)
truth, predicted = [], []
for record in range(3000):
    label = next(numbers) % 700
    truth.append(label)
    predicted.append(label if next(numbers) % 5 else next(numbers) % 800)
truth, predicted = np.array(truth), np.array(predicted)
(tn, fp), (fn, tp) = pair_confusion_matrix(truth, predicted) // 2
print("pairs tp predicted actual", tp, tp + fp, tp + fn)
print("adjusted rand", repr(metrics.adjusted_rand_score(truth, predicted)))
table = contingency_matrix(truth, predicted).astype(float)
n = table.sum()
print("b-cubed precision", repr((table**2 / table.sum(0)).sum() / n))
print("b-cubed recall", repr((table**2 / table.sum(1)[:, None]).sum() / n))


def entropy(sizes):
    share = sizes[sizes > 0] / n
    return -(share * np.log(share)).sum()


mutual = metrics.mutual_info_score(truth, predicted)
print("variation", repr(entropy(table.sum(0)) + entropy(table.sum(1)) - 2 * mutual))

numbers = sequence(7)
scores, outcome = [], []
for pair in range(5000):
    percent = next(numbers) % 101
    scores.append(percent / 100)
    outcome.append(int(next(numbers) % 10000 < percent * percent))
scores, outcome = np.array(scores), np.array(outcome)
print("average precision", repr(metrics.average_precision_score(outcome, scores)))
print("brier", repr(metrics.brier_score_loss(outcome, scores)))
precision, recall, thresholds = metrics.precision_recall_curve(outcome, scores)
f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-300)
best = f1[:-1].argmax()
print("best", repr(thresholds[best]), repr(f1[best]))
bins = np.minimum((scores * 10).astype(int), 9)
error = 0
for b in range(10):
    inside = bins == b
    if inside.any():
        error += inside.mean() * abs(scores[inside].mean() - outcome[inside].mean())
print("calibration error", repr(error))

# Figures by er-evaluation (pip install er-evaluation; computed with version 2.3.0).
import pandas as pd
from er_evaluation import estimators, metrics as er

prediction = pd.Series(predicted, index=range(len(predicted)))
reference = pd.Series(truth, index=range(len(truth)))
for name in ["pairwise_precision", "pairwise_recall", "cluster_precision", "cluster_recall",
             "b_cubed_precision", "b_cubed_recall"]:
    print("er-evaluation", name, repr(float(getattr(er, name)(prediction, reference))))

# Every seventh entity as a sample. The estimators correct the ratio of the means for its bias;
# ours is the plain ratio, so numerator and denominator are compared.
sample = reference[reference % 7 == 0]
for weights in ["uniform", "cluster_size"]:
    for name in ["pairwise_precision", "pairwise_recall", "cluster_recall"]:
        estimator = getattr(estimators, name + "_estimator")
        if name == "cluster_recall":
            table = estimators._estimators.record_error_table(prediction, sample)
            w = estimators._utils._parse_weights(sample, weights)
            n, d = estimators.from_table.cluster_recall_estimator_from_table.__wrapped__(table, w)
        else:
            w = estimators._utils._parse_weights(sample, weights)
            n, d = estimator.__wrapped__(prediction, sample, w)
        print("sample", weights, name, repr(float(np.sum(n) / np.sum(d))))

# A Jeffreys interval: 9 matches among 12 judged pairs of one stratum.
from scipy import stats
print("jeffreys", stats.beta.ppf([0.025, 0.975], 9.5, 3.5))
