package main

import (
	"fmt"
	"slices"
)

// table prints markdown, a row for each target.
func table(targets []target, all []taken) {
	fmt.Println("| program | first frame | key to frame: median | p99 | bytes per key | wake-ups per second | CPU idle | memory |")
	fmt.Println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
	for i, t := range all {
		if targets[i].Quick {
			continue
		}
		fmt.Printf("| %s | %.1f ms | %.2f ms | %.2f ms | %.0f | %.1f | %.1f ms | %.1f MiB |\n", targets[i].Name,
			quantile(t.first, .5), quantile(t.keys, .5), quantile(t.keys, .99), quantile(t.bytes, .5), t.wakes, t.idle, t.memory)
	}
	fmt.Println("\n| command | time |\n| --- | ---: |")
	for i, t := range all {
		if targets[i].Quick {
			fmt.Printf("| %s | %.1f ms |\n", targets[i].Name, quantile(t.quick, .5))
		}
	}
}

// quantile is the value below which a share of all lies.
func quantile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[min(len(sorted)-1, int(share*float64(len(sorted))))]
}
