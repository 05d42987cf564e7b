import torch


def load(name):
    # ruleid: python-model-code-from-hub
    model = torch.hub.load("someone/some-model", "resnet", trust_repo=True)
    # ruleid: python-model-code-from-hub
    other = torch.hub.load(name, "resnet")
    # ok: python-model-code-from-hub
    local = torch.hub.load("/srv/models", "resnet", source="local")
    # ok: python-model-code-from-hub
    pinned = torch.hub.load("pytorch/vision:8d6f1a0", "resnet18")
    return model, other, local, pinned
