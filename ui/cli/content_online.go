package cli

import (
	"context"
	"os/exec"
	"strings"
	"time"

	"crossroads/content"
	"crossroads/questions/strictyaml"
)

// npmTime is how long npm has for one answer, and npmAtOnce how many are asked
// for at a time.
const (
	npmTime   = 30 * time.Second
	npmAtOnce = 4
)

// askNPM asks npm, as it is configured here, for the current version of each
// package that a fact names, and returns a warning for each that has moved on
// or that npm says nothing about. The registries of other languages are not
// asked.
func askNPM(ctx context.Context, releases []content.Release) (strictyaml.Problems, error) {
	npm, err := exec.LookPath("npm")
	if err != nil {
		return nil, errNoNPM()
	}
	warnings := make([]strictyaml.Problems, len(releases))
	slots := make(chan struct{}, npmAtOnce)
	var all workers
	for i, r := range releases {
		if r.Registry != "npm" {
			continue
		}
		all.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			if p, ok := r.Behind(npmVersion(ctx, npm, r.Name)); ok {
				warnings[i] = strictyaml.Problems{p}
			}
		})
	}
	all.Wait()
	var found strictyaml.Problems
	for _, list := range warnings {
		found = append(found, list...)
	}
	return found, nil
}

// npmVersion is the version that npm knows of a package, or "".
func npmVersion(ctx context.Context, npm, name string) string {
	ctx, cancel := context.WithTimeout(ctx, npmTime)
	defer cancel()
	out, err := exec.CommandContext(ctx, npm, "view", "--", name, "version").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}
