"""The encoder as it ships: int8, run one segment at a time. Needs no torch."""

import concurrent.futures
import os

import numpy as np

# Engines read weights from files of this ending only.
GRAPH, WEIGHTS, TOKENIZER = "encoder.onnx", "encoder.data", "tokenizer.json"
# Tokens that a window of the scanner may have.
SCAN_TOKENS = 256


class Shipped:
    """The int8 encoder of a folder."""

    def __init__(self, folder, tokenizer):
        self.folder = folder
        self.tokenizer = tokenizer
        self.session = session(folder)

    def score(self, texts):
        """Log-odds of texts, one at a time on each processor."""
        all_ids = tokens(self.tokenizer, texts, SCAN_TOKENS)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as threads:
            return np.array(list(threads.map(self._score, all_ids)), np.float32)

    def _score(self, ids):
        (answer,) = self.session.run(None, {"input_ids": np.array([ids], np.int32)})
        return answer[0][-1] - (answer[0][0] if answer.shape[1] > 1 else 0)


def kept(folder):
    """The encoder that lies in a folder."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Shipped(folder, tokenizer)


def exported(folder, model, tokenizer, texts):
    """An encoder as it was trained, made int8 if it is not yet. `texts`: what it will read, from which
    the levels of int8 are chosen."""
    if not (folder / GRAPH).exists():
        import export

        head = [(model.head.weight.detach(), model.head.bias.detach(), None)]
        windows = tokens(tokenizer, texts, SCAN_TOKENS)
        export.export_encoder(
            model.eval().bert, head, "mean", folder, max_tokens=SCAN_TOKENS, windows=windows
        )
    return Shipped(folder, tokenizer)


def session(folder):
    """ONNX Runtime on one thread."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(folder / GRAPH), options, providers=["CPUExecutionProvider"])


def tokens(tokenizer, texts, limit):
    """Token numbers of texts, cut at a limit."""
    cut = []
    for encoding in tokenizer.encode_batch(texts):
        ids = encoding.ids
        cut.append(ids if len(ids) <= limit else ids[: limit - 1] + ids[-1:])
    return cut
