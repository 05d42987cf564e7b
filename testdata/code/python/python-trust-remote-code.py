from transformers import AutoModel

# ruleid: python-trust-remote-code
model = AutoModel.from_pretrained(name, trust_remote_code=True)
# ruleid: python-trust-remote-code
options = {"device_map": "auto", "trust_remote_code": True}
# ok: python-trust-remote-code
model = AutoModel.from_pretrained(name, trust_remote_code=False)
# ok: python-trust-remote-code
model = AutoModel.from_pretrained(
    "org/name", trust_remote_code=True, revision="5d0f2e8a7f1c9ab9a0d7a5e4c2b3d6e7f8091a2b"
)
