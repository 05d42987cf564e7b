"""Windows for each second and core: firestop against PyTorch through transformers, which is what LlamaFirewall runs,
on the same weights in the same run.

    cargo build --release
    python benches/prompt_guard.py target/release/firestop [--onnxruntime LIBRARY] [--windows 24] [--model FOLDER]

Weights are random, of the shape of Llama Prompt Guard 2 22M, unless `--model` names a folder as transformers saves
it. Every text fills one window of 512 tokens. Times are processor time, start-up left out by a run with one text;
memory is what the process needed at most. Needs what models/train/requirements.txt lists.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "models" / "train"))

import tokenizers  # noqa: E402
import torch  # noqa: E402

import export_classifier  # noqa: E402
import random_models  # noqa: E402

CONTEXT = 512


def texts(tokenizer: tokenizers.Tokenizer, number: int) -> list[str]:
    """Words of this repository's README, so many that one more would not fit a window."""
    words = (ROOT / "README.md").read_text("utf-8").split()
    found, at = [], 0
    for _ in range(number):
        low, high = 1, CONTEXT
        taken = lambda count: " ".join(words[(at + index) % len(words)] for index in range(count))
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if len(tokenizer.encode(taken(middle)).ids) <= CONTEXT else (low, middle - 1)
        found.append(taken(low))
        at += 37
    return found


def pytorch(model, tokenizer: tokenizers.Tokenizer, inputs: list[str]) -> float:
    """Seconds of processor time for each text."""
    torch.set_num_threads(1)
    model = model.eval()

    def score(text: str) -> float:
        ids = torch.tensor([tokenizer.encode(text).ids[:CONTEXT]])
        with torch.no_grad():
            logits = model(input_ids=ids, attention_mask=torch.ones_like(ids)).logits
        return torch.softmax(logits, -1)[0, 1].item()

    score(inputs[0])
    started = time.process_time()
    for text in inputs:
        score(text)
    return (time.process_time() - started) / len(inputs)


# Starts a program from a small process: what a child needed at most counts its parent's memory before it starts.
START = """
import json, os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
used = [os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024]
print(json.dumps(used), file=sys.stderr)
"""


def run(command: list[str]) -> tuple[float, float]:
    """Seconds of processor time, MiB of memory."""
    done = subprocess.run([sys.executable, "-S", "-c", START, *command], capture_output=True, text=True, check=True)
    told = done.stderr.splitlines()
    status, seconds, memory = json.loads(told[-1])
    skipped = [line for line in done.stdout.splitlines() if json.loads(line)["skipped"]]
    if status != 0 or skipped:
        raise SystemExit("\n".join([" ".join(command), *told, done.stdout[:2000]]))
    return seconds, memory


def firestop(program: str, model: pathlib.Path, runtime: str, inputs: list[str], folder: pathlib.Path):
    """Seconds for each text, and the memory of one and of four threads."""

    def scan(texts_of_run: list[str], threads: int):
        records = folder / "records.jsonl"
        records.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts_of_run), "utf-8")
        command = [program, "prompt", "--no-config", "--records", "text", "--format", "jsonl", "--exit-zero"]
        command += ["--model", str(model), "--onnxruntime", runtime, "--threads", str(threads), str(records)]
        return run(command)

    one, _ = scan(inputs[:1], 1)
    all_of_them, memory = scan(inputs, 1)
    _, memory_of_four = scan(inputs, 4)
    return (all_of_them - one) / (len(inputs) - 1), memory, memory_of_four


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--onnxruntime", help="the library of ONNX Runtime")
    parser.add_argument("--windows", type=int, default=24)
    parser.add_argument("--model", help="a folder with a DeBERTa-v3 classifier")
    arguments = parser.parse_args()
    if arguments.model:
        from transformers import AutoModelForSequenceClassification

        model = AutoModelForSequenceClassification.from_pretrained(arguments.model)
        tokenizer_json = export_classifier.tokenizer_json(arguments.model)
    else:
        sizes = dict(hidden_size=384, num_hidden_layers=12, num_attention_heads=6, intermediate_size=1536)
        model = random_models.deberta_model(128_100, True, **sizes)
        tokenizer_json = random_models.unigram(2000).to_str()
    tokenizer = tokenizers.Tokenizer.from_str(tokenizer_json)
    inputs = texts(tokenizer, arguments.windows)
    base = pytorch(model, tokenizer, inputs)
    print(f"{'PyTorch, transformers, f32':40} {1 / base:6.2f} windows/s")
    engines = [("rten", "none")] + ([("ONNX Runtime", arguments.onnxruntime)] if arguments.onnxruntime else [])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for kind, int8, stock in [("f32", False, False), ("int8", True, False), ("f32, stock graph", False, True)]:
            place = folder / kind
            export_classifier.export_classifier(model, tokenizer_json, place, int8, stock)
            for engine, runtime in engines:
                seconds, memory, memory_of_four = firestop(arguments.program, place, runtime, inputs, folder)
                print(
                    f"{f'firestop, {engine}, {kind}':40} {1 / seconds:6.2f} windows/s, {base / seconds:4.2f} times;"
                    f" {memory:.0f} MiB, with four threads {memory_of_four:.0f} MiB"
                )


if __name__ == "__main__":
    main()
