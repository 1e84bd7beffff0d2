package measure

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// memory returns the bytes that a process and all that it has started occupy,
// pages that several share counted in parts; ok is false where that is not known.
func memory(root int) (sum int64, ok bool) {
	for _, pid := range family(root) {
		if kib, known := proportional(pid); known {
			sum, ok = sum+kib<<10, true
		}
	}
	return sum, ok
}

// family returns a process, those of its group, and all descendants.
func family(root int) []int {
	type process struct{ parent, group int }
	all := map[int]process{}
	files, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			continue // it has ended
		}
		fields := strings.Fields(string(data[bytes.LastIndexByte(data, ')')+1:]))
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(file)))
		if len(fields) > 2 {
			parent, _ := strconv.Atoi(fields[1])
			group, _ := strconv.Atoi(fields[2])
			all[pid] = process{parent, group}
		}
	}
	var list []int
	for pid, p := range all {
		for at, depth := pid, 0; depth < 20; depth++ {
			if at == root || p.group == root {
				list = append(list, pid)
				break
			}
			at = all[at].parent
		}
	}
	return list
}

func proportional(pid int) (kib int64, ok bool) {
	data, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "smaps_rollup"))
	if err != nil {
		return 0, false
	}
	for line := range strings.Lines(string(data)) {
		if rest, found := strings.CutPrefix(line, "Pss:"); found {
			kib, err = strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
			return kib, err == nil
		}
	}
	return 0, false
}

// installedMemory is what the machine has, in MiB; 0 where that is not known.
func installedMemory() int {
	data, _ := os.ReadFile("/proc/meminfo")
	for line := range strings.Lines(string(data)) {
		if rest, found := strings.CutPrefix(line, "MemTotal:"); found {
			kib, _ := strconv.Atoi(strings.Fields(rest)[0])
			return kib >> 10
		}
	}
	return 0
}
