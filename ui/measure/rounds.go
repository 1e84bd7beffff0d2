package measure

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"crossroads/scoring/measured"
	"crossroads/scoring/prototype"
	"crossroads/ui/contract"
)

// Rounds is how often each side is measured, unless that takes too long.
const Rounds = 4

// fewest is how many rounds there have to be for a range.
const fewest = 2

// Within is the longest that a measurement takes; it is given up then.
const Within = 115 * time.Second

// ErrTooLong is why a measurement is given up that is not done [Within] that.
var ErrTooLong = fmt.Errorf("it took longer than %v", Within)

// Plan is what is to be measured.
type Plan struct {
	Part   prototype.Part
	Sides  [2]Side
	Rounds int
	Times  Times
	// Tell is called with what is being done and how far it is, from 0 to 1.
	Tell func(what string, done float64)
}

// run is one measurement.
type run struct {
	Plan
	upstream string
	n        atomic.Int64
	capacity [2]float64
	rate     float64 // the same for both
	steps    int     // done so far
}

// Measure measures both sides and returns the samples of each, by id of figure,
// and the rate at which latency was measured.
// Whatever ends it, nothing is left running.
func Measure(ctx context.Context, p Plan) (samples map[string][2][]float64, rate float64, err error) {
	ctx, cancel := context.WithTimeoutCause(ctx, Within, ErrTooLong)
	defer cancel()
	r := &run{Plan: p}
	if p.Part.StandIn.Used() {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, 0, err
		}
		service := &http.Server{Handler: contract.StandIn(p.Part.StandIn), ReadHeaderTimeout: stepPatience}
		go func() { _ = service.Serve(l) }()
		defer service.Close()
		r.upstream = "http://" + l.Addr().String()
	}
	samples, err = r.all(ctx)
	if err != nil && ctx.Err() != nil {
		return nil, 0, context.Cause(ctx)
	}
	return samples, r.rate, err
}

func (r *run) all(ctx context.Context) (map[string][2][]float64, error) {
	for side := range r.Sides {
		if err := r.prepare(ctx, side); err != nil {
			return nil, err
		}
	}
	r.rate = r.same()
	samples := map[string][2][]float64{}
	longest := time.Duration(0)
	for round := range r.Rounds {
		began := time.Now()
		if deadline, ok := ctx.Deadline(); ok && round >= fewest && time.Until(deadline) < longest*5/4 {
			break // fewer rounds, rather than none
		}
		for k := range r.Sides {
			side := (round + k) % 2 // whoever is first in one round is second in the next
			r.tell(fmt.Sprintf("round %d of %d: %s", round+1, r.Rounds, r.name(side)))
			one, err := r.round(ctx, side)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", r.name(side), err)
			}
			for id, value := range one {
				of := samples[id]
				of[side] = append(of[side], value)
				samples[id] = of
			}
		}
		longest = max(longest, time.Since(began))
	}
	return samples, nil
}

func (r *run) name(side int) string { return r.Sides[side].Language.Runtime.Name }

func (r *run) tell(what string) {
	if r.Tell != nil {
		r.Tell(what, float64(r.steps)/float64(2+2*r.Rounds))
	}
	r.steps++
}

// ContractError is a prototype that does not do what both promise.
type ContractError struct {
	Folder      string
	Differences []contract.Difference
}

// Error implements error.
func (e *ContractError) Error() string {
	return fmt.Sprintf("%s does not keep the contract: %s", e.Folder, e.Differences[0])
}

// Hint says what to do.
func (e *ContractError) Hint() string {
	text := "both have to do the same before it means anything how fast: see contract.yaml"
	if more := len(e.Differences) - 1; more > 0 {
		text = fmt.Sprintf("and %d more; %s", more, text)
	}
	return text
}

// prepare holds a side against the contract and finds out what it can carry.
func (r *run) prepare(ctx context.Context, side int) (err error) {
	r.tell("contract: " + r.name(side))
	s, err := launch(ctx, r.Sides[side], r.upstream)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.stop()) }()
	differences, err := contract.Check(ctx, s.base, r.Part.Contract)
	switch {
	case err != nil:
		return err
	case len(differences) > 0:
		return &ContractError{s.side.Folder, differences}
	}
	c, err := gather(ctx, s.base, r.Part.Load, &r.n)
	if err != nil {
		return fmt.Errorf("%s: %w", r.name(side), err)
	}
	defer c.close()
	if r.capacity[side], err = c.capacity(r.Times.Capacity); err != nil {
		return fmt.Errorf("%s: %w", r.name(side), err)
	}
	return s.alive()
}

// same is the rate at which latency is compared: what the clients ask for with
// their pauses, where they have any, and no more than half of what the slower
// side carries.
func (r *run) same() float64 {
	most := min(r.capacity[0], r.capacity[1]) / 2
	if load := r.Part.Load; load.Pause > 0 {
		return min(most, 1000*float64(load.Clients)/float64(load.Pause))
	}
	return most
}

// until is when one side is to be done with this round, so that there is time
// for as many rounds as there have to be.
func (r *run) until(ctx context.Context) time.Time {
	deadline, ok := ctx.Deadline()
	if !ok {
		deadline = time.Now().Add(Within)
	}
	left := max(1, 2+2*fewest-r.steps+1)
	return time.Now().Add(time.Until(deadline) * 4 / 5 / time.Duration(left))
}

// round measures one side once.
func (r *run) round(ctx context.Context, side int) (out map[string]float64, err error) {
	until := r.until(ctx)
	s, err := launch(ctx, r.Sides[side], r.upstream)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.stop()) }()
	out = map[string]float64{measured.Start: ms(s.start)}
	idle, known := s.settled(ctx, r.Times.Rest)
	if known {
		out[measured.MemoryIdle] = mib(idle)
	}
	c, err := gather(ctx, s.base, r.Part.Load, &r.n)
	if err != nil {
		return nil, err
	}
	defer c.close()
	if open, ok := s.settled(ctx, r.Times.Rest); ok && r.Part.Load.Kind == prototype.WebSocket {
		out[measured.MemoryConnection] = max(0, float64(open-idle)/1024/float64(r.Part.Load.Clients))
	}
	peak := s.watch(ctx)
	m, err := c.steady(r.rate, r.Times.Steady, stepPatience)
	if err != nil {
		return nil, err
	}
	if m.Success < kept {
		return nil, errors.Join(s.alive(), fmt.Errorf("%.0f%% of the passes fail at %.0f per second: %s", 100*(1-m.Success), r.rate, first(m.Errors)))
	}
	out[measured.Median], out[measured.Slow] = ms(m.Latencies.P50), ms(m.Latencies.P99)
	limit := time.Duration(r.Part.Load.Limit) * time.Millisecond
	if out[measured.Throughput], err = c.throughput(r.capacity[side], limit, r.Times.Probe, until); err != nil {
		return nil, err
	}
	if most := peak(); known {
		out[measured.MemoryLoad] = mib(most)
	}
	return out, s.alive()
}

func first(errs []string) string {
	if len(errs) == 0 {
		return "nobody says why"
	}
	return errs[0]
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func mib(bytes int64) float64 { return float64(bytes) / (1 << 20) }

// settled returns the memory of a prototype after a moment of rest.
func (s *server) settled(ctx context.Context, rest time.Duration) (int64, bool) {
	select {
	case <-ctx.Done():
	case <-time.After(rest):
	}
	return memory(s.cmd.Process.Pid)
}

// watch looks at the memory of a prototype until the function that it returns is
// called, which tells the most that was seen.
func (s *server) watch(ctx context.Context) (most func() int64) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan int64, 1)
	go func() {
		peak := int64(0)
		for ctx.Err() == nil {
			if now, ok := memory(s.cmd.Process.Pid); ok {
				peak = max(peak, now)
			}
			select {
			case <-ctx.Done():
			case <-time.After(250 * time.Millisecond):
			}
		}
		done <- peak
	}()
	return func() int64 { cancel(); return <-done }
}
