package host

import (
	"fmt"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/host/server"
	"crossroads/ui/workshop"
)

// lead is the facilitator's screen: the people, or what was put in front of
// them.
type lead struct {
	*canvas
	host   *Host
	reader *reader
	remote bool // at the terminal of a participant, who goes back with the same key

	front    stage // pages or the joint answers; nil: the people
	top      int   // first row of people that is seen
	sure     *sure // what waits for a yes; nil: nothing
	number   string
	counting bool // a number of people is typed
	status   string
	warn     bool
	trouble  string // of the host itself, until it was seen
	phase    workshop.Phase
	round    int
}

// sure is a question about something that cannot be taken back.
type sure struct {
	text string
	do   func() error
}

// minute is the message that time goes on.
type minute struct{}

func newLead(h *Host, c *canvas) *lead {
	now := h.deps.Room.State()
	l := &lead{canvas: c, host: h, phase: now.Phase, round: now.Round, trouble: h.board.alarmed()}
	l.reader = h.board.join(func(_, _ *workshop.State) bool { return true })
	if now.Phase == workshop.PhaseRevealed {
		l.front = l.pages(now.Round)
	}
	return l
}

// leave ends listening.
func (l *lead) leave() { l.host.board.leave(l.reader) }

// Init implements tea.Model.
func (l *lead) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, l.reader.wait(), l.tick(), l.show(l.front))
}

// tick comes back when the time that is shown may be another one.
func (l *lead) tick() tea.Cmd {
	const every = 10 * time.Second
	return tea.Tick(every, func(time.Time) tea.Msg { return minute{} })
}

// pages are those of a round, which this screen turns for all.
func (l *lead) pages(round int) *reading {
	r := newReading(l.host, l.canvas, round, "", questions.Answers{})
	r.leads = true
	l.host.board.turn(0)
	return r
}

// show puts something in front, nil the people.
func (l *lead) show(s stage) tea.Cmd {
	l.front = s
	if in, ok := s.(interface{ begin() tea.Cmd }); ok {
		cmds := []tea.Cmd{in.begin()}
		for _, msg := range l.told() {
			cmds = append(cmds, s.update(msg))
		}
		return tea.Batch(cmds...)
	}
	return nil
}

// Update implements tea.Model.
func (l *lead) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	l.see(msg)
	switch msg := msg.(type) {
	case server.Leave:
		return l, tea.Quit
	case minute:
		return l, l.tick()
	case news:
		l.trouble = l.host.board.alarmed()
		return l, tea.Batch(l.reader.wait(), l.follow())
	case wrote:
		l.written(msg)
		return l, nil
	case tea.KeyPressMsg:
		return l, l.press(msg)
	}
	if l.front != nil {
		return l, l.front.update(msg)
	}
	return l, nil
}

// follow shows what the workshop has come to.
func (l *lead) follow() tea.Cmd {
	now := l.host.deps.Room.State()
	if now.Phase == l.phase && now.Round == l.round {
		return nil
	}
	l.phase, l.round, l.sure, l.top = now.Phase, now.Round, nil, 0
	if now.Phase == workshop.PhaseRevealed {
		return l.show(l.pages(now.Round))
	}
	return l.show(nil)
}

func (l *lead) press(k tea.KeyPressMsg) tea.Cmd {
	name := k.String()
	l.status, l.warn = "", false
	switch {
	case l.sure != nil:
		return l.answer(name)
	case l.counting:
		return l.count(name)
	}
	l.host.board.calm(l.trouble)
	l.trouble = ""
	now := l.host.deps.Room.State()
	if _, settling := l.front.(*settling); !settling || is(name, l.keys.write, l.keys.leave) {
		if cmd, known := l.act(name, now); known {
			return cmd
		}
	}
	if l.front != nil {
		if is(name, l.keys.watch) {
			return l.show(nil)
		}
		return l.front.update(k)
	}
	switch name {
	case "down", "j":
		l.top++
	case "up", "k":
		l.top = max(0, l.top-1)
	}
	return nil
}

// act does what a key means in the phase of the workshop.
func (l *lead) act(name string, now *workshop.State) (tea.Cmd, bool) {
	room, k := l.host.deps.Room, l.keys
	open, closed, shown := now.Phase == workshop.PhaseOpen, now.Phase == workshop.PhaseClosed, now.Phase == workshop.PhaseRevealed
	switch {
	case is(name, k.leave):
		if l.remote {
			return tea.Quit, true
		}
		l.sure = &sure{"End the workshop for everybody? All of it is kept.", nil}
	case open && is(name, k.round):
		l.sure = &sure{fmt.Sprintf("Close the round with %d of %s in?", now.In, count(len(now.People), "person", "people")), room.CloseRound}
	case open && is(name, k.expect):
		l.counting, l.number = true, ""
	case closed && is(name, k.reopen):
		l.did(room.Reopen())
	case closed && is(name, k.reveal):
		l.sure = &sure{"Reveal the round to everybody? It cannot be undone.", room.Reveal}
	case shown && now.Round == 1 && is(name, k.second):
		l.askSecond()
	case shown && is(name, k.settle):
		return l.settle(), true
	case shown && is(name, k.write):
		return l.write(), true
	case shown && l.front == nil && is(name, k.again):
		return l.show(l.pages(now.Round)), true
	default:
		return nil, false
	}
	return nil, true
}

// askSecond asks whether a second round shall begin, and with which questions
// besides.
func (l *lead) askSecond() {
	r := l.worked()
	if r == nil {
		return
	}
	l.sure = &sure{fmt.Sprintf("Begin a second round? %s added.", count(len(r.more), "question is", "questions are")),
		func() error { return l.host.deps.Room.SecondRound(r.more) }}
}

// answer acts on the key that follows a question.
func (l *lead) answer(name string) tea.Cmd {
	switch {
	case is(name, l.keys.yes):
		do := l.sure.do
		l.sure = nil
		if do == nil {
			return tea.Quit
		}
		l.did(do())
		return l.follow()
	case is(name, l.keys.no), is(name, l.keys.leave):
		l.sure = nil
	}
	return nil
}

// count takes the digits of how many people are expected.
func (l *lead) count(name string) tea.Cmd {
	switch {
	case len(name) == 1 && name[0] >= '0' && name[0] <= '9' && len(l.number) < 3:
		l.number += name
	case name == "backspace" && l.number != "":
		l.number = l.number[:len(l.number)-1]
	case name == "enter":
		n, _ := strconv.Atoi(l.number)
		l.counting = false
		l.did(l.host.deps.Room.Expect(n))
		return l.follow()
	case name == "esc" || name == "ctrl+c":
		l.counting = false
	}
	return nil
}

// did tells what went wrong, if anything.
func (l *lead) did(err error) {
	if err != nil {
		l.status, l.warn = capital(err.Error())+".", true
	}
}

// View implements tea.Model.
func (l *lead) View() tea.View {
	switch s := l.front.(type) {
	case *reading:
		f := s.frame()
		leave := len(f.keys) - 1
		f.keys = append(append(f.keys[:leave:leave], l.offers(l.host.deps.Room.State())...), l.keys.watch, l.keys.leave)
		return l.draw(l.over(f))
	case *settling:
		return l.draw(l.over(s.frame()))
	}
	return l.draw(l.over(l.people(l.host.deps.Room.State())))
}

// over puts what there is to say or ask over a frame.
func (l *lead) over(f frame) frame {
	switch {
	case l.sure != nil:
		f.status, f.warn, f.keys = l.sure.text, true, []hint{l.keys.yes, l.keys.no}
	case l.counting:
		f.status = "How many people are expected (0: you close)? " + l.number + "_"
		f.keys = []hint{l.keys.yes, l.keys.no}
	case l.trouble != "":
		f.status, f.warn = l.trouble, true
	case l.status != "":
		f.status, f.warn = l.status, l.warn
	}
	return f
}

// offers are the keys that move the workshop on.
func (l *lead) offers(now *workshop.State) []hint {
	switch k := l.keys; {
	case now.Phase == workshop.PhaseOpen:
		return []hint{k.round, k.expect}
	case now.Phase == workshop.PhaseClosed:
		return []hint{k.reveal, k.reopen}
	case now.Round == 1:
		return []hint{k.second, k.settle, k.write}
	}
	return []hint{l.keys.settle, l.keys.write}
}
