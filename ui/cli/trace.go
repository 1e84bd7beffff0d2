package cli

import (
	"fmt"
	"runtime"
	"time"

	"crossroads/ui/sessions"
	"crossroads/ui/terminal"
)

// traceName is the file that tells of the last crash.
const traceName = "crash.txt"

// trace keeps where a crash happened beside the sessions, for whoever mends it,
// and returns the name of that file; "" where it cannot be written. What the
// program was told is not in it.
func (a *app) trace(crash *terminal.Crash) string {
	text := fmt.Sprintf("crossroads %s, %s, %s/%s, %s\n\npanic: %s\n\n%s", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH,
		time.Now().UTC().Format(time.RFC3339), crash.Kind(), crash.Where)
	path, err := sessions.Beside(a.places(), a.files, traceName, []byte(text))
	if err != nil {
		return ""
	}
	return path
}
