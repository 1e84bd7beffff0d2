package contract

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"

	"github.com/coder/websocket"

	"crossroads/scoring/prototype"
)

// largest is the most bytes of a reply or a message that are read.
const largest = 4 << 20

// Client takes steps at a server. It keeps cookies, the hidden fields of the
// last page and its sockets, follows no redirects, and is for one goroutine.
type Client struct {
	base    string
	http    *http.Client
	sockets map[string]*websocket.Conn
	hidden  url.Values
}

// Got is what came back in a step.
type Got struct {
	Status  int
	Header  http.Header
	Body    []byte            // of a reply that is no stream of events
	Events  []prototype.Event // of a stream
	Message []byte            // of a socket
}

// NewClient returns a client for the server at an address like
// http://127.0.0.1:3000. Clients may share a transport; nil is one of its own.
func NewClient(base string, transport http.RoundTripper) *Client {
	if transport == nil {
		transport = &http.Transport{DisableCompression: true}
	}
	jar, _ := cookiejar.New(nil) // fails never
	return &Client{
		base: strings.TrimSuffix(base, "/"),
		http: &http.Client{Transport: transport, Jar: jar,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }},
		sockets: map[string]*websocket.Conn{},
	}
}

// Close closes what is open.
func (c *Client) Close() {
	for _, s := range c.sockets {
		_ = s.CloseNow()
	}
	c.http.CloseIdleConnections()
}

// Do takes a step. An error says that nothing came back, or nothing that could
// be read; whether the right thing came is for [Compare] to say.
func (c *Client) Do(ctx context.Context, step prototype.Step) (Got, error) {
	return c.Stream(ctx, step, nil)
}

// Stream is Do, and calls seen for each event as it arrives.
func (c *Client) Stream(ctx context.Context, step prototype.Step, seen func(prototype.Event)) (Got, error) {
	if step.Socket != "" {
		return c.socket(ctx, step)
	}
	request, err := c.request(ctx, step)
	if err != nil {
		return Got{}, err
	}
	reply, err := c.http.Do(request)
	if err != nil {
		return Got{}, bare(err)
	}
	defer reply.Body.Close()
	got := Got{Status: reply.StatusCode, Header: reply.Header}
	body := io.LimitReader(reply.Body, largest)
	if is(reply.Header, "text/event-stream") {
		got.Events, err = events(body, seen)
		return got, err
	}
	got.Body, err = io.ReadAll(body)
	if is(reply.Header, "text/html") {
		c.hidden = hidden(got.Body)
	}
	return got, err
}

func is(h http.Header, kind string) bool { return strings.HasPrefix(h.Get("content-type"), kind) }

func (c *Client) request(ctx context.Context, step prototype.Step) (*http.Request, error) {
	method, kind, body := http.MethodGet, "", ""
	switch {
	case len(step.Form) > 0:
		fields := url.Values{}
		for name, values := range c.hidden {
			fields[name] = values
		}
		for name, value := range step.Form {
			fields.Set(name, value)
		}
		method, kind, body = http.MethodPost, "application/x-www-form-urlencoded", fields.Encode()
	case step.Body != "":
		method, kind, body = http.MethodPost, "application/json", step.Body
	}
	request, err := http.NewRequestWithContext(ctx, cmp.Or(step.Method, method), c.base+step.Path, bytes.NewBufferString(body))
	if err != nil {
		return nil, err
	}
	if kind != "" {
		request.Header.Set("content-type", kind)
	}
	for name, value := range step.Headers {
		request.Header.Set(name, value)
	}
	return request, nil
}

// socket opens a socket, sends to it and waits for its next message, as far as
// the step says so.
func (c *Client) socket(ctx context.Context, step prototype.Step) (Got, error) {
	if step.Open != "" {
		conn, _, err := websocket.Dial(ctx, c.base+step.Open, &websocket.DialOptions{HTTPClient: c.http})
		if err != nil {
			return Got{}, bare(err)
		}
		conn.SetReadLimit(largest)
		if before := c.sockets[step.Socket]; before != nil {
			_ = before.CloseNow()
		}
		c.sockets[step.Socket] = conn
	}
	conn := c.sockets[step.Socket]
	if conn == nil {
		return Got{}, fmt.Errorf("the socket %q is not open", step.Socket)
	}
	if step.Send != "" {
		if err := conn.Write(ctx, websocket.MessageText, []byte(step.Send)); err != nil {
			return Got{}, bare(err)
		}
	}
	if step.Receive == "" {
		return Got{}, nil
	}
	_, message, err := conn.Read(ctx)
	return Got{Message: message}, bare(err)
}
