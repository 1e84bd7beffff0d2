// Measure runs terminal programs side by side, in a pseudo-terminal each, and
// prints what they take: from a start to the first frame, from a key to the
// frame, bytes, wake-ups and memory. Linux only; .ci/bench prepares what it
// measures.
//
// Rounds are run in a new order each, so that whatever else the machine does
// hits all alike. Compare by ratios: what a millisecond is worth differs.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
)

// target is a program and what to do with it.
type target struct {
	Name  string
	Args  []string // of the program, its path first
	First string   // shown when the first frame stands
	Enter int      // how often Enter is pressed before a list is there
	Walk  string   // shown at the end of a walk of Enters; empty: none is measured
	Quick bool     // prints something and ends: only its time is taken
}

// taken is what one target took in all rounds.
type taken struct {
	first, keys, bytes, quick []float64 // ms, ms, bytes, ms
	wakes                     float64   // per second, while nobody types
	idle                      float64   // CPU time in the same 10 seconds, ms
	memory                    float64   // MiB, at the end of the walk or after the keys
}

func main() {
	log.SetFlags(0)
	rounds := flag.Int("rounds", 9, "how often each is run")
	presses := flag.Int("presses", 50, "keys in each round")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: measure [-rounds N] [-presses N] TARGETS.json")
	}
	text, err := os.ReadFile(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	var targets []target
	if err := json.Unmarshal(text, &targets); err != nil {
		log.Fatal(err)
	}
	all := make([]taken, len(targets))
	for round := range *rounds {
		for _, i := range rand.Perm(len(targets)) {
			if err := all[i].run(targets[i], *presses, round == 0); err != nil {
				log.Fatalf("%s: %v", targets[i].Name, err)
			}
		}
		fmt.Fprintf(os.Stderr, "round %d of %d\n", round+1, *rounds)
	}
	table(targets, all)
}
