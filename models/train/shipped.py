"""The encoder as it ships: exported to int8, run one segment at a time."""

import concurrent.futures
import os

import numpy as np

import encoder
import export


class Shipped:
    """The int8 encoder of a folder."""

    def __init__(self, folder, model, tokenizer, texts=()):
        """`texts`: what it will read, from which the levels of int8 are chosen."""
        if not (folder / export.GRAPH).exists():
            head = [(model.head.weight.detach(), model.head.bias.detach(), None)]
            limit = encoder.SCAN_TOKENS
            windows = encoder.tokens(tokenizer, texts, limit)
            export.export_encoder(
                model.eval().bert, head, "mean", folder, max_tokens=limit, windows=windows
            )
        self.folder = folder
        self.tokenizer = tokenizer
        self.session = export.session(folder)

    def score(self, texts):
        """Log-odds of texts, one at a time on each processor."""
        all_ids = encoder.tokens(self.tokenizer, texts, encoder.SCAN_TOKENS)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as threads:
            return np.array(list(threads.map(self._score, all_ids)), np.float32)

    def _score(self, ids):
        (answer,) = self.session.run(None, {"input_ids": np.array([ids], np.int32)})
        return answer[0][-1] - (answer[0][0] if answer.shape[1] > 1 else 0)
