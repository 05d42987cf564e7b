#!/bin/bash
# ruleid: bash-model-remote-code
vllm serve someone/model --trust-remote-code --port 8000
# ruleid: bash-model-remote-code
python3 -m vllm.entrypoints.openai.api_server --model someone/model --trust-remote-code
# ok: bash-model-remote-code
vllm serve someone/model --port 8000
