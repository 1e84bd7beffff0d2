package measure

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"crossroads/scoring/measured"
)

// ContainerFile is the name of the file that says how the container image of a
// prototype is built.
const ContainerFile = "Containerfile"

// ContainerTools are those that build images, the one that is looked for first
// before the others. They understand the same commands.
func ContainerTools() []string { return []string{"docker", "podman", "nerdctl"} }

// How long a tool may take to say that it is there, and to build an image with
// all that has to be fetched for it.
const (
	answerPatience = 20 * time.Second
	buildPatience  = 10 * time.Minute
)

// Images are the sizes of the container images of both sides.
type Images struct {
	Builder Builder
	MiB     [2]int
}

// BuildImages builds those of both sides, one after the other. The error says why
// that cannot be done.
func BuildImages(ctx context.Context, p Plan) (all Images, err error) {
	for _, side := range p.Sides {
		if _, err := os.Stat(filepath.Join(side.Folder, ContainerFile)); err != nil {
			return all, fmt.Errorf("%s has no %s", side.Folder, ContainerFile)
		}
	}
	if all.Builder, err = FindBuilder(ctx); err != nil {
		return all, err
	}
	for i, side := range p.Sides {
		if p.Tell != nil {
			p.Tell("container image: "+side.Language.Runtime.Name, 0)
		}
		size, err := all.Builder.Size(ctx, side.Folder)
		if err != nil {
			return Images{}, err
		}
		all.MiB[i] = max(1, int((size+1<<19)>>20))
	}
	return all, nil
}

// AddTo tells a result the sizes, where both are known.
func (i Images) AddTo(r *measured.Result) {
	if i.MiB[0] > 0 && i.MiB[1] > 0 {
		r.Images, r.Sides[0].Image, r.Sides[1].Image = i.Builder.Version, i.MiB[0], i.MiB[1]
	}
}

// Builder is a container tool that answers.
type Builder struct {
	Name    string // "podman"
	Version string // "podman version 4.3.1"
}

// FindBuilder returns the first container tool that is there and answers, which
// docker does not where its daemon does not run. The error says of each why not.
func FindBuilder(ctx context.Context) (Builder, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, answerPatience, fmt.Errorf("no container tool answers within %v", answerPatience))
	defer cancel()
	var why []string
	for _, name := range ContainerTools() {
		if _, err := exec.LookPath(name); err != nil {
			why = append(why, name+" is not here")
			continue
		}
		b := Builder{Name: name}
		_, err := b.run(ctx, "", "info")
		if err == nil {
			b.Version, err = b.run(ctx, "", "--version")
		}
		if err == nil {
			return b, nil
		}
		why = append(why, err.Error())
	}
	return Builder{}, errors.New(strings.Join(why, "; "))
}

// Size builds the image of a prototype, returns how many bytes it has, and takes
// it away again. What it is based on stays with the tool.
func (b Builder) Size(ctx context.Context, folder string) (size int64, err error) {
	ctx, cancel := context.WithTimeoutCause(ctx, buildPatience, fmt.Errorf("%s took longer than %v", b.Name, buildPatience))
	defer cancel()
	scratch, err := os.MkdirTemp("", "crossroads-image-*")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(scratch)
	named := filepath.Join(scratch, "id")
	if _, err := b.run(ctx, folder, "build", "--iidfile", named, "-f", ContainerFile, "."); err != nil {
		return 0, err
	}
	id, err := os.ReadFile(named)
	if err != nil {
		return 0, err
	}
	image := strings.TrimSpace(string(id))
	said, err := b.run(ctx, folder, "image", "inspect", "--format", "{{.Size}}", image)
	_, _ = b.run(context.WithoutCancel(ctx), folder, "image", "rm", image) // others may be made of it
	if err != nil {
		return 0, err
	}
	size, err = strconv.ParseInt(said, 10, 64)
	if err != nil || size <= 0 {
		return 0, fmt.Errorf("%s tells a size of %q", b.Name, said)
	}
	return size, nil
}

// run runs the tool in a process group of its own, which is killed when the
// context ends, from a thread that lives as long as it does, see [server.run]. It
// returns what it printed.
func (b Builder) run(ctx context.Context, folder string, args ...string) (string, error) {
	c := exec.CommandContext(ctx, b.Name, args...)
	var out bytes.Buffer
	said := &tail{}
	c.Dir, c.Stdout, c.Stderr, c.WaitDelay = folder, &out, said, time.Second
	detach(c)
	c.Cancel = func() error { end(c, true); return nil }
	done := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		done <- c.Run()
	}()
	switch err := <-done; {
	case ctx.Err() != nil:
		return "", context.Cause(ctx)
	case err != nil:
		return "", fmt.Errorf("%s %s fails (%w), %s", b.Name, args[0], err, said)
	}
	return strings.TrimSpace(out.String()), nil
}
