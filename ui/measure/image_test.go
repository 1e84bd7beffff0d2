//go:build unix

package measure

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"crossroads/scoring/measured"
	"crossroads/scoring/prototype"
)

// fakeTool puts a script in the place of all container tools; it sees what it is
// asked for as $1, $2 and so on. Others that this machine has are out of sight.
func fakeTool(t *testing.T, name, script string) (folder string) {
	t.Helper()
	bin := t.TempDir()
	text := "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n"
	if err := os.WriteFile(filepath.Join(bin, name), []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin)
	return bin
}

// builds is a tool that builds images of 10 and a half MiB.
const builds = `case "$1 $2" in
"info ") ;;
"--version ") echo "podman version 9.9" ;;
"build --iidfile") test -f Containerfile && echo sha256:12 >"$3" ;;
"image inspect") test "$5" = sha256:12 && echo 11010048 ;;
"image rm") echo "$3" >>removed ;;
*) exit 9 ;;
esac`

func withContainerFiles(t *testing.T) Plan {
	t.Helper()
	var p Plan
	for i := range p.Sides {
		p.Sides[i] = Side{Folder: t.TempDir(), Language: prototype.Language{Runtime: prototype.Runtime{Name: "One"}}}
		if err := os.WriteFile(filepath.Join(p.Sides[i].Folder, ContainerFile), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func TestImagesAreBuiltToldAndTakenAway(t *testing.T) {
	fakeTool(t, "podman", builds)
	p := withContainerFiles(t)
	images, err := BuildImages(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	var r measured.Result
	if images.AddTo(&r); r.Images != "podman version 9.9" || r.Sides[0].Image != 11 || r.Sides[1].Image != 11 {
		t.Errorf("%+v", r)
	}
	for _, side := range p.Sides {
		if got, _ := os.ReadFile(filepath.Join(side.Folder, "removed")); string(got) != "sha256:12\n" {
			t.Errorf("removed is %q", got)
		}
	}
}

// TestImagesThatCannotBe: why there are no sizes is told, and none are made up.
func TestImagesThatCannotBe(t *testing.T) {
	for want, script := range map[string]string{
		"Cannot connect to the Docker daemon":    `echo "Cannot connect to the Docker daemon" >&2; exit 1`,
		"podman is not here":                     `exit 1`,
		"docker build fails":                     `test "$1" != build || { echo "manifest unknown" >&2; exit 125; }`,
		"manifest unknown":                       `test "$1" != build || { echo "manifest unknown" >&2; exit 125; }`,
		`docker tells a size of "much"`:          strings.Replace(builds, "echo 11010048", "echo much", 1),
		`docker tells a size of "-1"`:            strings.Replace(builds, "echo 11010048", "echo -1", 1),
		"no such file":                           strings.Replace(builds, ">\"$3\"", ">/dev/null", 1),
		"docker image fails (exit status 3), it": strings.Replace(builds, "echo 11010048", "exit 3", 1),
	} {
		fakeTool(t, "docker", script)
		images, err := BuildImages(t.Context(), withContainerFiles(t))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
		var r measured.Result
		if images.AddTo(&r); r.Images != "" || r.Sides[0].Image != 0 {
			t.Errorf("%s: and the result has %+v", want, r)
		}
	}
	p := withContainerFiles(t)
	if err := os.Remove(filepath.Join(p.Sides[1].Folder, ContainerFile)); err != nil {
		t.Fatal(err)
	}
	if _, err := BuildImages(t.Context(), p); err == nil || !strings.Contains(err.Error(), "has no Containerfile") {
		t.Errorf("without a Containerfile: %v", err)
	}
}

// TestImagesCanBeEnded: a build ends with the context, and what it has started
// ends with it.
func TestImagesCanBeEnded(t *testing.T) {
	fakeTool(t, "docker", `test "$1" = build || exit 0; sleep 1000 >alive & wait`)
	p := withContainerFiles(t)
	alive := filepath.Join(p.Sides[0].Folder, "alive") // has an end when nobody holds it any more
	if err := syscall.Mkfifo(alive, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancelCause(t.Context())
	why := errors.New("enough")
	done := make(chan error)
	go func() {
		_, err := BuildImages(ctx, p)
		done <- err
	}()
	held, err := os.Open(alive) // waits for the child
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	stop(why)
	if err := <-done; !errors.Is(err, why) {
		t.Errorf("it ended with %v", err)
	}
	if _, err := io.ReadAll(held); err != nil {
		t.Error(err)
	}
}
