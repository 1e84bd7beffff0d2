package contract

import (
	"context"
	"fmt"
	"time"

	"crossroads/scoring/prototype"
)

// Difference is one thing that was to come back otherwise.
type Difference struct {
	Exchange string // the name of the example
	Step     int    // counted from 1
	About    string // "GET /notes", or "receive from ada"
	What     string
}

func (d Difference) String() string {
	return fmt.Sprintf("%s, step %d (%s): %s", d.Exchange, d.Step, d.About, d.What)
}

// patience is how long one step may take.
const patience = 10 * time.Second

// Check acts out a contract at a server and returns the differences. It ends
// with the context, whose error it then returns.
func Check(ctx context.Context, base string, promised prototype.Contract) ([]Difference, error) {
	var all []Difference
	for _, e := range promised.Exchanges {
		all = append(all, exchange(ctx, base, e)...)
		if ctx.Err() != nil {
			return all, ctx.Err()
		}
	}
	return all, nil
}

func exchange(ctx context.Context, base string, e prototype.Exchange) []Difference {
	client := NewClient(base, nil)
	defer client.Close()
	var all []Difference
	for i, step := range e.Steps {
		one, cancel := context.WithTimeout(ctx, patience)
		got, err := client.Do(one, step)
		cancel()
		differ := Compare(step, got)
		if err != nil {
			differ = []string{err.Error()}
		}
		for _, what := range differ {
			all = append(all, Difference{e.Name, i + 1, about(step), what})
		}
		if err != nil {
			break
		}
	}
	return all
}

// about names a step.
func about(step prototype.Step) string {
	switch {
	case step.Socket != "" && step.Receive != "":
		return "receive at " + step.Socket
	case step.Socket != "" && step.Send != "":
		return "send from " + step.Socket
	case step.Socket != "":
		return "open " + step.Open
	case step.Method == "" && (step.Body != "" || len(step.Form) > 0):
		return "POST " + step.Path
	case step.Method == "":
		return "GET " + step.Path
	}
	return step.Method + " " + step.Path
}
