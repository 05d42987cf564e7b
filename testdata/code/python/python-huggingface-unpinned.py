from datasets import load_dataset
from huggingface_hub import hf_hub_download
from transformers import AutoModel

# ruleid: python-huggingface-unpinned
model = AutoModel.from_pretrained("org/name")
# ruleid: python-huggingface-unpinned
model = AutoModel.from_pretrained("org/name", revision="main")
# ok: python-huggingface-unpinned
model = AutoModel.from_pretrained("org/name", revision="5d0f2e8a7f1c9ab9a0d7a5e4c2b3d6e7f8091a2b")
# ok: python-huggingface-unpinned
model = AutoModel.from_pretrained("org/name", revision=REVISION)
# ok: python-huggingface-unpinned
model = AutoModel.from_pretrained("./local/path")
# ok: python-huggingface-unpinned
model = AutoModel.from_pretrained(path)
# ruleid: python-huggingface-unpinned
rows = load_dataset("squad")
# ok: python-huggingface-unpinned
rows = load_dataset("json", data_files="a.json")
# ruleid: python-huggingface-unpinned
hf_hub_download(repo_id="org/name", filename="config.json")
