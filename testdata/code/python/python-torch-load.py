import torch

# ruleid: python-torch-load
model.load_state_dict(torch.load("weights.pt"))
# ruleid: python-torch-load
state = torch.load(path, map_location="cpu")
# ok: python-torch-load
state = torch.load(path, weights_only=True)
# ok: python-torch-load
state = torch.load(path, **options)
