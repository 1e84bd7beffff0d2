# Model behind an interface, the Python half: trains, keeps and serves the model; no accounts, no pages.
# Install: pip install "fastapi[standard]>=0.135"
# Run:     python3 model.py train && fastapi run --port 8000 model.py     and, beside it, api.mjs
# contract.json binds both halves. Logistic regression stands in for scikit-learn or PyTorch.
import json
import math
import sys
from pathlib import Path

from fastapi import FastAPI
from pydantic import BaseModel, Field

FILE = Path("model.json")
app = FastAPI(title="Score", version="1")


class Customer(BaseModel, extra="forbid"):
    age_days: float = Field(ge=0)
    orders: int = Field(ge=0)
    returns: int = Field(ge=0)


class Score(BaseModel):
    score: float
    model: str


def features(customer: Customer) -> list[float]:  # the same for training and serving
    share = customer.returns / max(customer.orders, 1)
    return [1.0, customer.age_days / 365, customer.orders / 10, share]


def score(weights: list[float], row: list[float]) -> float:
    return 1 / (1 + math.exp(-sum(w * x for w, x in zip(weights, row, strict=True))))


def train(samples: list[tuple[Customer, int]]) -> list[float]:
    weights = [0.0] * 4
    for row, label in [(features(customer), label) for customer, label in samples] * 2000:
        error = label - score(weights, row)
        weights = [w + 0.05 * error * x for w, x in zip(weights, row, strict=True)]
    return weights


@app.get("/health")
def health() -> dict[str, bool]:
    return {"ready": FILE.exists()}


# A plain def runs on a thread: the computation does not stop the event loop.
@app.post("/v1/score")
def predict(customer: Customer) -> Score:
    model = json.loads(FILE.read_text())  # load a large one once, at the start
    return Score(score=score(model["weights"], features(customer)), model=model["name"])


if __name__ == "__main__" and sys.argv[1:] == ["train"]:
    known = [(900, 40, 1, 1), (30, 1, 1, 0), (400, 12, 0, 1), (200, 5, 4, 0)]
    samples = [(Customer(age_days=a, orders=o, returns=r), y) for a, o, r, y in known]
    FILE.write_text(json.dumps({"name": "returns-1", "weights": train(samples)}))
