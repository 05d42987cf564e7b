package vcs

import (
	"context"
	"errors"
	"os/exec"
	"strings"
)

func clone(remote, dir string) error {
	// ruleid: go-git-argument
	return exec.Command("git", "clone", remote, dir).Run()
}

func checkout(ctx context.Context, ref string) error {
	// ruleid: go-git-argument
	return exec.CommandContext(ctx, "git", "checkout", ref).Run()
}

func ended(remote, dir string) error {
	// ok: go-git-argument
	return exec.Command("git", "clone", "--", remote, dir).Run()
}

func checked(ref string) error {
	if strings.HasPrefix(ref, "-") {
		return errors.New("bad reference")
	}
	// ok: go-git-argument
	return exec.Command("git", "checkout", ref).Run()
}

func fixed() error {
	// ok: go-git-argument
	return exec.Command("git", "checkout", "main").Run()
}
