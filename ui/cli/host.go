package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"crossroads/questions/strictyaml"
	"crossroads/ui/host"
	"crossroads/ui/host/server"
	"crossroads/ui/terminal"
	"crossroads/ui/workshop"
)

// hostOptions is how a workshop is hosted.
type hostOptions struct {
	listen      string
	dir         string
	title       string
	expect      int
	most        int
	keys        string
	hostKey     string
	facilitator string
}

// newHost returns the command that hosts a workshop.
func newHost(a *app) *cobra.Command {
	var o hostOptions
	c := &cobra.Command{
		Use:     "host",
		Short:   "Host a workshop that people join by ssh",
		GroupID: groupResult,
		Long: "Host lets people join a workshop with plain ssh: everybody answers alone, nothing is shown before all are in " +
			"or the facilitator closes the round, then all see where they differ, answer once more, and settle what they " +
			"answer together. This terminal is the facilitator's screen. Everything is kept in a folder as it is answered: the " +
			"same command goes on after a break. Only this machine can join unless --listen says otherwise.",
		Example: `crossroads host --title "Support chat" --expect 6
crossroads host --listen :2222 --dir workshops/chat
crossroads host --listen :2222 --keys team.pub --facilitator Ada`,
		Args:              atMost(0),
		ValidArgsFunction: cobra.NoFileCompletions,
		PreRunE:           withoutAnswers,
		RunE:              func(c *cobra.Command, _ []string) error { return runHost(a, o, c.Flags()) },
	}
	c.Flags().StringVar(&o.listen, "listen", "127.0.0.1:2222", "`address` to let people in at; :2222 is every network of this machine")
	c.Flags().StringVar(&o.dir, "dir", "workshop", "`folder` of the workshop, begun or gone on with")
	c.Flags().StringVar(&o.title, "title", "", "what is being decided, as a `text`")
	c.Flags().IntVar(&o.expect, "expect", 0, "`number` of people: the round closes when all of them have handed in")
	c.Flags().IntVar(&o.most, "max", server.Usual().Sessions, "`number` of people who can be connected at once")
	c.Flags().StringVar(&o.keys, "keys", "", "let in only who has a key of this `file`, which is like authorized_keys")
	c.Flags().StringVar(&o.hostKey, "host-key", "", "`folder` of the host key; by default with the unfinished sessions")
	c.Flags().StringVar(&o.facilitator, "facilitator", "", "`name` of a participant who may lead, too; needed without a terminal")
	_ = c.MarkFlagDirname("dir")
	_ = c.MarkFlagDirname("host-key")
	return c
}

// hosting is a workshop while it is hosted.
type hosting struct {
	*app
	known  *knowledge
	room   *workshop.Room
	screen *host.Host
	server *server.Server
	join   host.Join
	at     net.Addr
	served chan error

	again      string // the command that goes on with it
	onTerminal bool   // there is a screen of the facilitator here
}

func runHost(a *app, o hostOptions, flags *pflag.FlagSet) error {
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	if err := a.whole(k); err != nil {
		return err
	}
	onTerminal := isTerminal(a.stdin) && isTerminal(a.stdout) && !a.wantsLines() && !a.flags.noInput
	switch {
	case o.expect < 0 || o.expect > workshop.MostPeople:
		return errOutOfRange("expect", o.expect, 0, workshop.MostPeople)
	case o.most < 1 || o.most > workshop.MostPeople:
		return errOutOfRange("max", o.most, 1, workshop.MostPeople)
	case !onTerminal && o.facilitator == "":
		return errNoFacilitator()
	case o.facilitator != "" && !workshop.IsName(o.facilitator):
		return errFlagValue("crossroads host", fmt.Sprintf("--facilitator %q: %v", o.facilitator, workshop.ErrName))
	}
	h := &hosting{app: a, known: k, served: make(chan error, 1), onTerminal: onTerminal}
	if err := h.open(o); err != nil {
		return err
	}
	h.again = hostAgain(flags, o.dir, h.at)
	defer h.room.Close()
	a.say()
	if onTerminal {
		return h.lead()
	}
	return h.attend(o)
}

// open opens the folder and the door.
func (h *hosting) open(o hostOptions) error {
	allowed, err := allowList(o.keys)
	if err != nil {
		return err
	}
	folder := o.hostKey
	if folder == "" {
		folder = filepath.Join(h.places()[0].Dir, "host")
	}
	key, err := server.HostKey(folder)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", o.listen)
	if err != nil {
		return errListening(o.listen, err)
	}
	h.room, err = workshop.Open(o.dir, workshop.Options{Flow: h.known.Flow, Title: o.title, Expect: o.expect,
		Complete: h.flags.complete, Now: time.Now, Files: h.writer()})
	if err != nil {
		listener.Close()
		return errOpening(o.dir, err)
	}
	h.at = listener.Addr()
	h.join = joining(o, listener.Addr(), server.Fingerprint(key))
	h.screen = host.New(h.hosted(allowed))
	limits := server.Usual()
	limits.Sessions, limits.Connections, limits.PerAddress = o.most, o.most+64, o.most+32
	config := server.Config{Key: key, Limits: limits, Prompt: prompt,
		Known: h.screen.Known, Admit: h.screen.Admit, Open: h.screen.Open, Crashed: h.screen.Crashed}
	if allowed != nil && o.facilitator == "" {
		config.Admit = nil // no code lets in
	}
	h.server = server.New(config)
	go func() { h.served <- h.server.Serve(listener) }()
	return nil
}

// prompt asks for a code. Some clients give what they were told to give only where
// they are asked for a password or a passcode.
const prompt = "Passcode (the invitation or your own): "

// allowList reads the keys that are let in; nil where there is no list.
func allowList(path string) (map[string]string, error) {
	if path == "" {
		return nil, nil
	}
	data, err := contents(path)
	if err != nil {
		return nil, errReading(path, err)
	}
	return server.AllowList(path, data)
}

// lead runs the facilitator's screen on this terminal, and ends the workshop
// with it.
func (h *hosting) lead() error {
	p := h.program(h.screen.Facilitator(h.env))
	stop := leaveOnSignal(p, func(os.Signal) bool { return false }, func(int) { p.Send(server.Leave{}) })
	err := p.Run()
	status := stop()
	h.end()
	defer h.say()
	crash := new(terminal.Crash)
	switch {
	case errors.As(err, &crash):
		return errCrashedHost(crash, h.trace(crash), h.again)
	case errors.Is(err, terminal.ErrStopped):
		return silently(max(status, statusFailed))
	}
	if status != statusHungUp {
		h.farewell()
	}
	return ending(status, nil)
}

// attend waits for a signal where there is no terminal: a participant leads.
func (h *hosting) attend(o hostOptions) error {
	now := h.room.State()
	fmt.Fprintf(h.out(), "Listens at   %s\nJoin with    %s\nInvitation   %s\nHost key     %s\nFacilitator  %s, with the code %s and then ctrl+l\n",
		h.at, h.join.Command, now.Invitation, h.join.Fingerprint, o.facilitator, h.join.LeaderCode)
	if h.join.Note != "" {
		fmt.Fprintln(h.out(), h.join.Note)
	}
	ctx, stop := untilSignalled(h.ctx)
	defer stop()
	var err error
	select {
	case <-ctx.Done():
		err = context.Cause(ctx)
	case err = <-h.served:
	}
	h.end()
	h.farewell()
	var signalled *signalError
	if errors.As(err, &signalled) {
		return silently(signalled.status)
	}
	return ending(statusFailed, err)
}

// end gives everybody's terminal back.
func (h *hosting) end() {
	h.server.Shutdown(strings.TrimSpace("The host has closed the workshop. " + h.screen.Outcome()))
	h.screen.Close()
}

// farewell says where everything is.
func (h *hosting) farewell() {
	now := h.room.State()
	fmt.Fprintf(h.out(), "The workshop is kept in %s: %s, round %d %s.\n", h.room.Dir(), headcount(len(now.People)), now.Round, now.Phase)
	fmt.Fprintf(h.out(), "Go on with it: %s\n", h.again)
	if now.Phase == workshop.PhaseRevealed {
		fmt.Fprintf(h.out(), "Look at it:    crossroads team %s\n", shellWord(h.room.Dir()))
	}
}

func headcount(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

// errOpening puts errors of a workshop into words.
func errOpening(dir string, err error) error {
	var problems strictyaml.Problems
	var helpful interface{ Hint() string }
	switch {
	case errors.As(err, &problems), errors.As(err, &helpful):
		return err
	case errors.Is(err, fs.ErrPermission):
		return failed(statusFailed, fmt.Sprintf("the folder %q may not be written", dir), "name another one with --dir")
	}
	return failed(statusFailed, fmt.Sprintf("the folder %q cannot hold a workshop: %v", dir, err), "name another one with --dir")
}
