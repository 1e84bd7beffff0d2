package cli

import (
	"fmt"
	"runtime/debug"

	"crossroads/scoring"
)

// printVersion prints the version of the program and of what its verdicts
// depend on.
func (a *app) printVersion() error {
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	return a.print(fmt.Sprintf("crossroads %s\nengine %s\ncontent %s\n", version(), scoring.Version, k.Version))
}

// version is what the build recorded about itself.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
