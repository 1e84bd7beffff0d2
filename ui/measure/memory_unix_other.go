//go:build unix && !linux

package measure

import (
	"os/exec"
	"strconv"
	"strings"
)

// memory returns the resident bytes of a process and its group, as ps counts
// them: pages that several share count for each.
func memory(root int) (sum int64, ok bool) {
	out, err := exec.Command("ps", "-A", "-o", "pgid=,rss=").Output()
	if err != nil {
		return 0, false
	}
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		if len(f) != 2 || f[0] != strconv.Itoa(root) {
			continue
		}
		if kib, err := strconv.ParseInt(f[1], 10, 64); err == nil {
			sum, ok = sum+kib<<10, true
		}
	}
	return sum, ok
}

// installedMemory is not known here.
func installedMemory() int { return 0 }
