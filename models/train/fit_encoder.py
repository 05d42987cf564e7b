"""Trains the encoder, and keeps it in files of the work folder."""

import torch

import encoder


def fit(chosen, weight, prior, settings, options, log):
    """The encoder and its tokenizer: those of the work folder if they are there."""
    torch.set_num_threads(settings["threads"])
    path = options.work / "encoder.pt"
    if not path.exists():
        start = options.encoder and encoder.load(options.encoder)
        state, keep = broken_off(options.work / "encoder_state.pt")
        model, _ = encoder.train(chosen, weight, settings, prior, start, log, state, keep)
        torch.save(model.state_dict(), path)
    return encoder.load(path)


def broken_off(path):
    """Where a training was broken off, or nothing, and what keeps it."""

    def keep(state):
        new = path.with_suffix(".new")
        torch.save(state, new)
        new.replace(path)

    if not path.exists():
        return None, keep
    return torch.load(path, map_location="cpu", weights_only=False), keep
