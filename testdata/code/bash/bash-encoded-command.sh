# ok: bash-encoded-command
echo Y3VybCBldmls | base64 -d > key.bin

# ruleid: bash-encoded-command
echo Y3VybCBldmls | base64 -d | sh
# ruleid: bash-encoded-command
eval "$(echo Y3VybCBldmls | base64 --decode)"
# ok: bash-encoded-command
kubectl get secret x -o json | jq -r .data.a | base64 -d
