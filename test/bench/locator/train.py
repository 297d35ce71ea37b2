"""Learns the weights of the locator (lib/core/anchor/weights.ts) from development data.

    node test/bench/locator/dump.mjs OUT DATA:set,set …     features of all trials, as OUT.bin and OUT.json
    python3 test/bench/locator/train.py OUT …               writes lib/core/anchor/weights.ts
    python3 test/bench/locator/train.py OUT … --held-out    figures with each group of sites left out

Needs numpy. docs/anchors.md says what is learned and why this way.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
WEIGHTS = HERE.parent.parent.parent / "lib/core/anchor/weights.ts"
HIDDEN, EPOCHS, BATCH, SEED, SURE = 24, 9, 128, 300, 0.85

# Sites that share content are held out together.
GROUPS = {
    "element": "lib", "antd": "lib", "paper": "demo", "black": "demo", "creative": "demo",
    "material": "demo", "softui": "demo", "sftm": "sftm", "doli": "doli", "adminlte": "adminlte",
}
# What a set weighs as a whole, however many trials it has; a real application more than a template.
SET_WEIGHT = defaultdict(lambda: 0.2, {"similo40": 3.0, "doli": 1.5, "adminlte": 0.6, "sftm": 0.8, "element": 0.5, "antd": 0.5})
VARIANT_WEIGHT = {"full": 1.0, "blind": 1.0, "redesign": 0.6, "renamed": 0.8}
DECAY = {"w": 1e-4, "A": 2e-4, "a": 0, "v": 1e-4, "b": 0, "u": 1e-3}


class Trials:
    """All trials of the dumps: one group of candidate rows each."""

    def __init__(self, bases):
        self.groups, rows = [], []
        for base in bases:
            meta = json.loads(Path(base + ".json").read_text())
            before = sum(map(len, rows))
            self.groups += [{**g, "from": g["from"] + before} for g in meta["groups"]]
            self.inputs = len(meta["names"])
            rows.append(np.fromfile(base + ".bin", dtype=np.float32).reshape(-1, self.inputs))
        self.rows = np.concatenate(rows)
        self.start = np.array([g["from"] for g in self.groups])
        self.count = np.array([g["n"] for g in self.groups])
        self.label = np.concatenate(
            [np.frombuffer(g["labels"].encode(), dtype=np.uint8) - 48 for g in self.groups if g["n"]]
        )
        self.absence = np.array([g["absence"] for g in self.groups], dtype=np.float32)
        self.present = np.array([g["trial"] == "present" for g in self.groups])
        self.fold = np.array([fold_of(g) for g in self.groups])

    def weights(self, chosen):
        total = defaultdict(float)
        for i in chosen:
            total[self.groups[i]["set"]] += VARIANT_WEIGHT[self.groups[i]["variant"]]
        w = np.array(
            [
                SET_WEIGHT[self.groups[i]["set"]] * VARIANT_WEIGHT[self.groups[i]["variant"]]
                / total[self.groups[i]["set"]]
                for i in chosen
            ],
            dtype=np.float32,
        )
        return w / w.mean()


def fold_of(group):
    if group["set"] == "similo40":
        return "s%d" % (sum(map(ord, group["site"])) % 3)
    return GROUPS.get(group["set"], "other")


def initial(trials, rng):
    n = trials.inputs
    return {
        "w": np.zeros(n, np.float32),
        "A": rng.normal(0, 1 / np.sqrt(n), (n, HIDDEN)).astype(np.float32),
        "a": np.zeros(HIDDEN, np.float32),
        "v": rng.normal(0, 0.1, HIDDEN).astype(np.float32),
        "b": np.full(1, 2, np.float32),
        "u": np.zeros(trials.absence.shape[1], np.float32),
    }


def score(p, x):
    h = np.tanh(x @ p["A"] + p["a"])
    return x @ p["w"] + h @ p["v"], h


def loss_and_gradient(trials, p, idx, weight):
    """Log loss of the softmax over the candidates of each trial and “none of them”."""
    c = trials.count[idx]
    rows = np.repeat(trials.start[idx] - np.concatenate([[0], np.cumsum(c)[:-1]]), c) + np.arange(c.sum())
    x, y = trials.rows[rows], trials.label[rows]
    s, h = score(p, x)
    trial = np.repeat(np.arange(len(idx)), c)
    none = p["b"][0] + trials.absence[idx] @ p["u"]
    most = none.astype(np.float32).copy()
    np.maximum.at(most, trial, s)
    e, en = np.exp(s - most[trial]), np.exp(none - most)
    z = np.bincount(trial, e, len(idx)) + en
    # A direct parent or child of the element counts, but less.
    good = np.where(y > 0, e, 0) * np.where(y == 2, 0.3, 1)
    gz = np.bincount(trial, good, len(idx))
    has = trials.present[idx] & (gz > 0)
    loss = np.log(z) - np.log(np.where(has, gz, en) + 1e-12)
    q = np.where(has[trial], good / np.maximum(gz, 1e-12)[trial], 0)
    ds = (e / z[trial] - q) * weight[trial]
    dn = (en / z - np.where(has, 0, 1)) * weight
    n = len(idx)
    dh = (ds[:, None] * p["v"]) * (1 - h * h)
    return (loss * weight).mean(), {
        "w": x.T @ ds / n, "v": h.T @ ds / n, "A": x.T @ dh / n, "a": dh.sum(0) / n,
        "b": np.array([dn.sum() / n], np.float32), "u": trials.absence[idx].T @ dn / n,
    }


def learn(trials, chosen):
    """Adam with a cosine schedule."""
    rng = np.random.default_rng(SEED)
    p = initial(trials, rng)
    m = {k: np.zeros_like(v) for k, v in p.items()}
    s = {k: np.zeros_like(v) for k, v in p.items()}
    weight, order, t = trials.weights(chosen), np.arange(len(chosen)), 0
    for epoch in range(EPOCHS):
        rng.shuffle(order)
        rate = 0.005 * (1 + np.cos(np.pi * epoch / EPOCHS)) + 0.0003
        for k in range(0, len(order), BATCH):
            o = order[k : k + BATCH]
            _, g = loss_and_gradient(trials, p, chosen[o], weight[o])
            t += 1
            for q in p:
                gradient = g[q] + DECAY[q] * p[q]
                m[q] = 0.9 * m[q] + 0.1 * gradient
                s[q] = 0.99 * s[q] + 0.01 * gradient * gradient
                step = (m[q] / (1 - 0.9**t)) / (np.sqrt(s[q] / (1 - 0.99**t)) + 1e-8)
                p[q] -= (rate * step).astype(np.float32)
    return p


def decide(trials, p, i):
    """(is the likeliest candidate right, its probability)"""
    rows = slice(trials.start[i], trials.start[i] + trials.count[i])
    if trials.count[i] == 0:
        return False, 0.0
    s, _ = score(p, trials.rows[rows])
    none = p["b"][0] + trials.absence[i] @ p["u"]
    most = max(s.max(), none)
    e = np.exp(s - most)
    best = int(s.argmax())
    return trials.label[rows][best] > 0, float(e[best] / (e.sum() + np.exp(none - most)))


def figures(trials, decided):
    sets = defaultdict(lambda: defaultdict(int))
    for i, (right, confidence) in decided.items():
        group = trials.groups[i]
        if group["variant"] not in ("full", "blind"):
            continue
        o = sets[group["set"] + ("-blind" if group["variant"] == "blind" else "")]
        hit = bool(trials.present[i] and right)
        o["all"] += 1
        o["n"] += int(trials.present[i])
        o["rank1"] += int(hit)
        o["right"] += int(hit and confidence >= SURE)
        o["false"] += int(not hit and confidence >= SURE)
    return {
        k: {
            "rank1": round(100 * o["rank1"] / o["n"], 1),
            "right": round(100 * o["right"] / o["n"], 1),
            "falseOverall": round(100 * o["false"] / o["all"], 2),
        }
        for k, o in sorted(sets.items())
    }


def packed(p):
    """The weights as TypeScript; see `unpack` in lib/core/anchor/model.ts."""
    units = p["A"].T
    scale = np.abs(units).max(1)
    steps = np.clip(np.round(units / scale[:, None] * 45), -45, 45).astype(int).flatten() + 80
    first = "".join(chr(s + (s >= 92)) for s in steps)
    row = lambda name, values: f"  {name}: [" + ", ".join("%.3g" % x for x in values) + "],\n"
    return (
        "/**\n * Learned; not for editing. `test/bench/locator/train.py` writes this file from development data, and\n"
        " * docs/anchors.md says which.\n */\nexport const weights = {\n"
        f"  hidden: {units.shape[0]},\n  /** Score of “none of them” before any sign of it. */\n  none: {p['b'][0]:.4g},\n"
        + row("absence", p["u"]) + row("direct", p["w"]) + row("biases", p["a"]) + row("second", p["v"])
        + row("scales", scale) + f'  first:\n    "{first}",\n}} as const;\n'
    )


def main():
    trials = Trials([a for a in sys.argv[1:] if not a.startswith("--")])
    everything = np.arange(len(trials.groups))
    if "--held-out" in sys.argv:
        decided = {}
        for fold in sorted(set(trials.fold)):
            p = learn(trials, everything[trials.fold != fold])
            decided |= {i: decide(trials, p, i) for i in everything[trials.fold == fold].tolist()}
        (HERE / "held-out.json").write_text(json.dumps(figures(trials, decided), indent=2) + "\n")
        return
    p = learn(trials, everything)
    WEIGHTS.write_text(packed(p))
    print(json.dumps(figures(trials, {i: decide(trials, p, i) for i in everything.tolist()}), indent=2))


main()
