# ruleid: bash-model-output-run
llm "write a command that lists files" | bash
# ruleid: bash-model-output-run
eval "$(ollama run llama3 'one line of shell')"
# ruleid: bash-model-output-run
cat task.txt | claude -p "one command" | sh
# ok: bash-model-output-run
llm "explain" | less
# ok: bash-model-output-run
cat x | bash
