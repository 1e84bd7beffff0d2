package cli

import (
	"slices"
	"strings"
	"time"
)

// environment is what the process was started with, as name=value. Where a
// name is given twice the last one counts.
type environment []string

// get returns a variable; "" where it is not set.
func (e environment) get(name string) string {
	value, _ := e.lookup(name)
	return value
}

// lookup returns a variable and whether it is set, be it to nothing.
func (e environment) lookup(name string) (value string, set bool) {
	for i := len(e) - 1; i >= 0; i-- {
		if value, ok := strings.CutPrefix(e[i], name+"="); ok {
			return value, true
		}
	}
	return "", false
}

// defaults returns the environment with those of the variables added, as
// name=value, that are not set.
func (e environment) defaults(variables ...string) environment {
	all := slices.Clone(e)
	for _, one := range variables {
		name, _, _ := strings.Cut(one, "=")
		if _, set := e.lookup(name); !set {
			all = append(all, one)
		}
	}
	return all
}

// on reports whether a variable is set to something that is not a plain no.
func (e environment) on(name string) bool {
	switch strings.ToLower(e.get(name)) {
	case "", "0", "false":
		return false
	}
	return true
}

// today is the date that is printed in reports: that of SOURCE_DATE_EPOCH,
// by which builds are made reproducible, or of the clock.
func (e environment) today() string {
	now := time.Now()
	if seconds, err := time.ParseDuration(e.get("SOURCE_DATE_EPOCH") + "s"); err == nil {
		now = time.Unix(0, 0).UTC().Add(seconds)
	}
	return now.Format(time.DateOnly)
}
