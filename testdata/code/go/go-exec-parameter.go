package run

import (
	"context"
	"os"
	"os/exec"
	"syscall"
)

func start(name string) error {
	// ruleid: go-exec-parameter
	return exec.Command(name, "--version").Run()
}

func (r *Runner) start(ctx context.Context, program string, args []string) ([]byte, error) {
	// ruleid: go-exec-parameter
	return exec.CommandContext(ctx, program, args...).Output()
}

func replace(program string) error {
	// ruleid: go-exec-parameter
	return syscall.Exec(program, os.Args, os.Environ())
}

func version(dir string) error {
	// ok: go-exec-parameter
	cmd := exec.Command("git", "version")
	cmd.Dir = dir
	return cmd.Run()
}

func chosen(tool string) error {
	if !allowed[tool] {
		return errUnknown
	}
	// ok: go-exec-parameter
	return exec.Command(tool).Run()
}
