package measure

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"crossroads/scoring/prototype"
	"crossroads/ui/contract"
)

// stepPatience is how long one step of the load may take before it counts as
// failed.
const stepPatience = 5 * time.Second

// beginPatience is how long one step may take that clients begin with: all of
// them may want a password hashed at once.
const beginPatience = 20 * time.Second

// crowd is the clients that put one prototype under load. For Vegeta it is what
// carries out a request: one Repeat, by whichever client is free.
type crowd struct {
	ctx  context.Context
	load prototype.Load
	idle chan *client
	all  []*client
	n    *atomic.Int64 // of what is never used twice
	over chan struct{} // closed when who waits for a client gets none any more
}

type client struct {
	*contract.Client
	number int
}

// gather opens all clients and has each begin.
func gather(ctx context.Context, base string, load prototype.Load, n *atomic.Int64) (*crowd, error) {
	c := &crowd{ctx: ctx, load: load, idle: make(chan *client, load.Clients), n: n}
	transport := &http.Transport{DisableCompression: true, MaxIdleConns: load.Clients, MaxIdleConnsPerHost: load.Clients}
	failed := make([]error, load.Clients)
	var beginning sync.WaitGroup
	slots := make(chan struct{}, 50) // not all at once: a listener has a queue
	for i := range load.Clients {
		one := &client{contract.NewClient(base, transport), i}
		c.all = append(c.all, one)
		beginning.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			failed[i] = c.take(one, load.Begin, beginPatience)
		})
	}
	beginning.Wait()
	for _, one := range c.all {
		c.idle <- one
	}
	if err := errors.Join(failed...); err != nil {
		c.close()
		return nil, fmt.Errorf("a client could not begin: %w", firstOf(failed))
	}
	return c, nil
}

func firstOf(list []error) error {
	for _, err := range list {
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *crowd) close() {
	for _, one := range c.all {
		one.Close()
	}
}

// take has a client take steps, with patience for each.
func (c *crowd) take(one *client, steps []prototype.Step, patience time.Duration) error {
	for _, step := range steps {
		if err := c.step(one, c.filled(step, one.number), patience); err != nil {
			return err
		}
	}
	return nil
}

// step takes one step. What others say on a socket meanwhile is passed over.
func (c *crowd) step(one *client, step prototype.Step, patience time.Duration) error {
	ctx, cancel := context.WithTimeout(c.ctx, patience)
	defer cancel()
	got, err := one.Do(ctx, step)
	differ := contract.Compare(step, got)
	for err == nil && len(differ) > 0 && step.Receive != "" {
		step.Open, step.Send = "", ""
		got, err = one.Do(ctx, step)
		differ = contract.Compare(step, got)
	}
	switch {
	case err != nil:
		return err
	case len(differ) > 0:
		return errors.New(differ[0])
	}
	return nil
}

// filled puts numbers for what a step leaves open.
func (c *crowd) filled(s prototype.Step, number int) prototype.Step {
	fill := strings.NewReplacer(prototype.ClientNumber, strconv.Itoa(number),
		prototype.GroupNumber, strconv.Itoa(number/max(1, c.load.Group)),
		prototype.NeverTwice, strconv.FormatInt(c.n.Add(1), 10))
	for _, text := range []*string{&s.Path, &s.Body, &s.Open, &s.Send, &s.Receive, &s.Reply.Body} {
		*text = fill.Replace(*text)
	}
	if len(s.Form) > 0 {
		form := map[string]string{}
		for name, value := range s.Form {
			form[name] = fill.Replace(value)
		}
		s.Form = form
	}
	return s
}

var errNobodyFree = errors.New("no client was free in time")

// RoundTrip implements http.RoundTripper: it carries out one Repeat, and replies
// 200, or 502 with what went wrong.
func (c *crowd) RoundTrip(request *http.Request) (*http.Response, error) {
	reply := &http.Response{StatusCode: http.StatusOK, Status: "200 OK", Body: http.NoBody, Header: http.Header{}, Request: request,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1}
	var one *client
	select {
	case one = <-c.idle:
	case <-c.over:
		return nil, errNobodyFree
	case <-c.ctx.Done():
		return nil, c.ctx.Err()
	}
	defer func() { c.idle <- one }()
	if err := c.take(one, c.load.Repeat, stepPatience); err != nil {
		reply.StatusCode, reply.Status = http.StatusBadGateway, "502 "+err.Error()
		reply.Body = io.NopCloser(strings.NewReader(err.Error()))
	}
	return reply, nil
}
