package ops

import (
	"context"
	"fmt"
	"os/exec"
	ex "os/exec"
)

func ping(host string) ([]byte, error) {
	// ruleid: go-exec-shell-command
	return exec.Command("sh", "-c", "ping -c 1 "+host).CombinedOutput()
}

func archive(ctx context.Context, name string) error {
	// ruleid: go-exec-shell-command
	return exec.CommandContext(ctx, "/bin/bash", "-c", fmt.Sprintf("tar -xf %s", name)).Run()
}

func windows(line string) error {
	// ruleid: go-exec-shell-command
	return ex.Command("cmd", "/C", line).Run()
}

func stored(dir string) error {
	line := "ls -l " + dir
	// ruleid: go-exec-shell-command
	cmd := exec.Command("/bin/sh", "-c", line)
	return cmd.Run()
}

func constant() error {
	// ok: go-exec-shell-command
	return exec.Command("sh", "-c", "df -h | tail -n 1").Run()
}

func constantVariable() error {
	script := "uptime | cut -d' ' -f2"
	// ok: go-exec-shell-command
	return exec.Command("bash", "-c", script).Run()
}

func direct(name string) error {
	// ok: go-exec-shell-command
	return exec.Command("tar", "-c", name).Run()
}

func scriptFile(path string) error {
	// ok: go-exec-shell-command
	return exec.Command("sh", path).Run()
}
