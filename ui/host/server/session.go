package server

import (
	"sync"
	"time"

	charm "charm.land/ssh"
	"golang.org/x/crypto/ssh"
)

// session answers what a client asks for until the session is closed. The
// program runs beside it.
func (s *Server) session(_ *charm.Server, conn *ssh.ServerConn, fresh ssh.NewChannel, ctx charm.Context) {
	c, _ := ctx.Value(connectionKey{}).(*connection)
	if !c.open() {
		_ = fresh.Reject(ssh.ResourceShortage, "there is one session per connection: connect once more")
		return
	}
	ended := sync.OnceFunc(func() { c.wait(s.limits.Login) })
	defer ended()
	channel, requests, err := fresh.Accept()
	if err != nil {
		return
	}
	v := &visit{server: s, channel: channel, user: conn.User(), sizes: make(chan [2]int, 1), gone: make(chan struct{})}
	if conn.Permissions != nil {
		v.pass, _ = conn.Permissions.ExtraData[passOf{}].(Pass)
	}
	finished := make(chan struct{})
	go c.watch(conn, s.limits.Alive, finished)
	v.answer(requests, func(what string) {
		c.begun()
		go func() {
			v.start(what)
			ended()
			v.end()
		}()
	})
	close(finished)
}

// answer answers the requests of a client. Of those that begin something the
// first one counts. A subsystem is refused twice, for those who wait after the
// first time.
func (v *visit) answer(requests <-chan *ssh.Request, begin func(what string)) {
	begun := false
	for r := range requests {
		ok := false
		switch r.Type {
		case "pty-req":
			ok = !begun && v.asked.pty(r.Payload)
		case "env":
			ok = !begun && v.asked.variable(r.Payload)
		case "window-change":
			ok = v.resized(r.Payload)
		case "shell", "exec", "subsystem":
			if !begun {
				begun = true
				_ = r.Reply(r.Type != "subsystem", nil)
				begin(r.Type)
				continue
			}
		}
		_ = r.Reply(ok, nil)
	}
	close(v.gone)
}

// start runs the program, or says why it does not, and tells how that ended.
func (v *visit) start(what string) {
	say, status := "", 1
	if err := v.enter(what); err != nil {
		say = refusal(err)
	} else {
		say, status = v.run()
	}
	if say != "" {
		v.say(say)
	}
	_, _ = v.channel.SendRequest("exit-status", false, ssh.Marshal(struct{ Status uint32 }{uint32(status)}))
}

// end closes the session, and waits until the client has heard so: who closes the
// connection before takes that from it.
func (v *visit) end() {
	_ = v.channel.Close()
	select {
	case <-v.gone:
	case <-time.After(patience):
	}
	v.server.exit(v)
}

// enter refuses what is not served.
func (v *visit) enter(what string) error {
	kind := v.asked.kind()
	switch {
	case what == "exec":
		return errCommand
	case what == "subsystem":
		return errSubsystem
	case !v.asked.terminal:
		return errNoTerminal
	case kind == "" || kind == "dumb" || kind == "unknown":
		return errCannotDraw
	}
	return v.server.enter(v)
}

// refusal is how an error is told to whoever sits at the other end.
func refusal(err error) string {
	text := "crossroads: error: " + err.Error() + "\n"
	if h, ok := err.(interface{ Hint() string }); ok && h.Hint() != "" {
		text += "crossroads: hint: " + h.Hint() + "\n"
	}
	return text
}

// Refusal is an error with what to do about it.
type Refusal struct{ Message, Advice string }

// Error implements error.
func (r Refusal) Error() string { return r.Message }

// Hint says what to do.
func (r Refusal) Hint() string { return r.Advice }

// Why somebody who is in gets no program.
var (
	errCommand    = Refusal{"commands are not run here", "connect without one: ssh opens the questionnaire"}
	errSubsystem  = Refusal{"files are not served here, nor anything else but the questionnaire", "connect without a subsystem: ssh opens the questionnaire"}
	errNoTerminal = Refusal{"this needs a terminal", "connect without -T, or with -t"}
	errCannotDraw = Refusal{"the terminal does not say what it can draw, or cannot draw at all", "set TERM to what it is, such as TERM=xterm-256color, and connect again"}
	errFull       = Refusal{"there is no room for one more", "ask the facilitator, or try again later"}
	errClosing    = Refusal{"the workshop is closing", ""}
)
