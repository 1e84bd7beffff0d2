package server

import (
	"net"
	"sync"
	"time"

	charm "charm.land/ssh"
	"golang.org/x/crypto/ssh"
)

// connection is one of a client, from before it has logged in.
type connection struct {
	net.Conn
	closed func()
	once   sync.Once

	mu      sync.Mutex
	busy    bool        // a session is open
	waiting *time.Timer // closes a connection on which none begins anything
}

// connectionKey finds the connection in the context of the library.
type connectionKey struct{}

// connected counts a connection, or refuses it.
func (s *Server) connected(ctx charm.Context, fresh net.Conn) net.Conn {
	from := address(fresh)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing || s.open >= s.limits.Connections || s.addresses[from] >= s.limits.PerAddress {
		return nil
	}
	s.open++
	s.addresses[from]++
	c := &connection{Conn: fresh, closed: func() { s.disconnected(from) }}
	ctx.SetValue(connectionKey{}, c)
	return c
}

func (s *Server) disconnected(from string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open--
	if s.addresses[from]--; s.addresses[from] <= 0 {
		delete(s.addresses, from)
	}
}

// address is where a connection is from, without its port.
func address(c net.Conn) string {
	host, _, err := net.SplitHostPort(c.RemoteAddr().String())
	if err != nil {
		return c.RemoteAddr().String()
	}
	return host
}

// Close implements net.Conn.
func (c *connection) Close() error {
	c.once.Do(func() {
		c.closed()
		c.begun()
	})
	return c.Conn.Close()
}

// wait closes the connection unless a session begins something in time. It is
// called once when somebody is in, and once by every session that ends.
func (c *connection) wait(limit time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.busy = false
	c.stop()
	c.waiting = time.AfterFunc(limit, func() { _ = c.Close() })
}

// open reports whether a session may be opened: there is no other.
func (c *connection) open() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	free := !c.busy
	c.busy = true
	return free
}

// begun takes note that something begins, or that the connection is closed.
func (c *connection) begun() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.stop()
}

func (c *connection) stop() {
	if c.waiting != nil {
		c.waiting.Stop()
	}
}

// watch asks a client again and again whether it is there, and closes the
// connection of one that does not say so in time. A client that has vanished
// would otherwise be kept until its line gives up, which takes a quarter of an
// hour, or for ever where nothing is written to it.
func (c *connection) watch(conn ssh.Conn, every time.Duration, done <-chan struct{}) {
	for {
		select {
		case <-done:
			return
		case <-time.After(every):
		}
		late := time.AfterFunc(every, func() { _ = c.Close() })
		_, _, err := conn.SendRequest("keepalive@openssh.com", true, nil)
		late.Stop()
		if err != nil {
			return
		}
	}
}
