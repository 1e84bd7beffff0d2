package measure

import (
	"context"
	"fmt"
	"math"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	vegeta "github.com/tsenart/vegeta/v12/lib"
)

// Times is how long each part of a round lasts.
type Times struct {
	Rest     time.Duration // before memory is looked at
	Capacity time.Duration // all clients as fast as they can, once for each side
	Steady   time.Duration // at the rate that is the same for both
	Probe    time.Duration // each of the rates at which throughput is looked for
}

// Usual returns the times of a measurement that is to take a minute and a half.
func Usual() Times {
	return Times{Rest: 400 * time.Millisecond, Capacity: 1500 * time.Millisecond,
		Steady: 2500 * time.Millisecond, Probe: 700 * time.Millisecond}
}

// probes is how many rates are tried in looking for the throughput.
const probes = 5

// kept is the least share of passes that have to go well.
const kept = 0.995

// steady drives the crowd at a rate and returns what came of it. Requests are
// due at fixed times; one that no client is free for waits, and that counts, as
// long as there is grace after the last one was due.
func (c *crowd) steady(rate float64, lasts, grace time.Duration) (vegeta.Metrics, error) {
	over := make(chan struct{})
	c.over = over
	defer time.AfterFunc(lasts+grace, func() { close(over) }).Stop()

	attacker := vegeta.NewAttacker(vegeta.Client(&http.Client{Transport: c}), vegeta.Workers(uint64(len(c.all))))
	stop := context.AfterFunc(c.ctx, func() { attacker.Stop() })
	defer stop()
	target := vegeta.NewStaticTargeter(vegeta.Target{Method: http.MethodGet, URL: "http://127.0.0.1/"}) // only the crowd knows where
	pace := vegeta.Rate{Freq: max(1, int(math.Round(rate*10))), Per: 10 * time.Second}
	var m vegeta.Metrics
	for result := range attacker.Attack(target, pace, lasts, "") {
		m.Add(result)
	}
	m.Close()
	if err := c.ctx.Err(); err != nil {
		return m, err
	}
	return m, nil
}

// keeps reports whether a run kept the limit: 99 of 100 passes in time, next to
// none failed, and none left waiting when time was up.
func (c *crowd) keeps(m vegeta.Metrics, limit time.Duration) bool {
	return m.Requests > 0 && m.Success >= kept && m.Latencies.P99 <= limit && m.Wait <= limit
}

// capacity returns how many passes per second all clients manage when each begins
// the next as soon as the last is done.
func (c *crowd) capacity(lasts time.Duration) (rate float64, err error) {
	ctx, cancel := context.WithTimeout(c.ctx, lasts)
	defer cancel()
	var done, failed atomic.Int64
	var last atomic.Pointer[error]
	var working sync.WaitGroup
	began := time.Now()
	for _, one := range c.all {
		working.Go(func() {
			for ctx.Err() == nil {
				if err := c.take(one, c.load.Repeat, stepPatience); err != nil {
					failed.Add(1)
					last.Store(&err)
					return
				}
				done.Add(1)
			}
		})
	}
	working.Wait()
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	if failed.Load() > int64(len(c.all)/2) || done.Load() == 0 {
		why := errNobodyFree
		if err := last.Load(); err != nil {
			why = *err
		}
		return 0, fmt.Errorf("it fails under load: %w", why)
	}
	return float64(done.Load()) / time.Since(began).Seconds(), nil
}

// throughput finds, by halving, the highest rate that keeps the limit; 0 where
// not even the lowest does. It looks around what the crowd manages at most, and
// less closely where there is no time left.
func (c *crowd) throughput(capacity float64, limit, probe time.Duration, until time.Time) (float64, error) {
	low, high, best := capacity*0.3, capacity*1.15, 0.0
	for i := range probes {
		if i >= fewest && time.Now().After(until) {
			break
		}
		rate := math.Sqrt(low * high)
		m, err := c.steady(rate, probe, limit)
		if err != nil {
			return 0, err
		}
		if c.keeps(m, limit) {
			low, best = rate, max(best, m.Rate)
		} else {
			high = rate
		}
	}
	return best, nil
}
