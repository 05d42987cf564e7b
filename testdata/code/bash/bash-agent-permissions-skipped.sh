# ruleid: bash-agent-permissions-skipped
claude -p "fix the tests" --dangerously-skip-permissions
# ruleid: bash-agent-permissions-skipped
gemini --yolo -p "deploy"
# ruleid: bash-agent-permissions-skipped
codex exec --dangerously-bypass-approvals-and-sandbox "clean up"
# ok: bash-agent-permissions-skipped
claude -p "fix the tests" --allowedTools "Read,Edit"
# ok: bash-agent-permissions-skipped
gemini -p "explain"
