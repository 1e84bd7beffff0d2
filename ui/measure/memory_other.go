//go:build !unix

package measure

// memory is not known here.
func memory(int) (int64, bool) { return 0, false }

// installedMemory is not known here.
func installedMemory() int { return 0 }
