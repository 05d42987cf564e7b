class Transfer(BaseModel):
    source: str
    target: str
    amount: float


@app.post("/transfer")
def transfer(t: Transfer):
    # ruleid: python-amount-unchecked
    BALANCES[t.source] -= t.amount
    # ok: python-amount-unchecked
    BALANCES[t.target] += t.amount
    return BALANCES


def correct(entry):
    # ok: python-amount-unchecked
    BALANCES["all"] -= entry.amount
