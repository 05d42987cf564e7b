#!/bin/sh
# ruleid: agent-started-without-approval
claude -p "$(cat issue.txt)" --dangerously-skip-permissions
# ruleid: agent-started-without-approval
codex exec --dangerously-bypass-approvals-and-sandbox "fix the tests"
# ruleid: agent-started-without-approval
gemini --yolo -p "review"
# ok: agent-started-without-approval
claude -p "review" --allowedTools "Read,Grep"
# ok: agent-started-without-approval
npm run build -- --force
