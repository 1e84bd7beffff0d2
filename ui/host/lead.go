package host

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring/team"
	"crossroads/ui/cells"
	"crossroads/ui/host/server"
	"crossroads/ui/typing"
	"crossroads/ui/workshop"
)

// lead is the program of the facilitator: the people, the pages of a reveal, or
// the joint answers.
type lead struct {
	*window
	own    string    // the seat of the participant at whose terminal this is; "" at the host's own
	worked *revealed // the last round; nil while it is not worked out
	at     int       // person under the cursor; -1: nobody
}

// minute is the message that time goes on.
type minute struct{ of *lead }

func newLead(h *Host, environment []string) *lead {
	l := &lead{at: -1}
	l.window = newWindow(h, environment, parting{title: "End the workshop for everybody?", does: "end it", means: "end the workshop; everything is kept",
		text: l.keptWorkshop, leave: func() tea.Cmd { return tea.Quit }})
	l.reader = h.board.join(func(_, _ *workshop.State) bool { return true })
	l.now, l.trouble = h.deps.Room.State(), h.board.alarmed() // what came before is told to nobody
	l.watch()
	return l
}

// keptWorkshop says what ending the workshop comes to.
func (l *lead) keptWorkshop() string {
	here := 0
	for _, p := range l.now.People {
		if p.Here {
			here++
		}
	}
	connected := phrase.Count(here, "person is", "people are") + " connected, and gets a terminal back. "
	if here != 1 {
		connected = phrase.Count(here, "person is", "people are") + " connected, and get their terminals back. "
	}
	if here == 0 {
		connected = "Nobody is connected. "
	}
	return connected + "All of it is kept in " + l.host.deps.Room.Dir() + ", and the same command goes on with it."
}

// leave ends listening.
func (l *lead) leave() { l.host.board.leave(l.reader) }

// Init implements tea.Model.
func (l *lead) Init() tea.Cmd {
	cmds := []tea.Cmd{l.root.Init(), l.reader.wait(), l.tick()}
	if l.now.Phase == workshop.PhaseRevealed {
		cmds = append(cmds, l.read())
	}
	return tea.Batch(cmds...)
}

// tick comes back when the time that is shown may be another one.
func (l *lead) tick() tea.Cmd {
	const every = 10 * time.Second
	return tea.Tick(every, func(time.Time) tea.Msg { return minute{l} })
}

// Update implements tea.Model.
func (l *lead) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := l.act(msg)
	l.learn()
	return l, tea.Batch(cmd, l.root.Settle())
}

// learn takes the last round over once it is worked out: no later than its pages
// are shown, with which come the keys that need it.
func (l *lead) learn() {
	if l.worked != nil || l.now.Phase != workshop.PhaseRevealed {
		return
	}
	if l.worked, _, _ = l.host.reveal(l.now.Round).look(); l.worked != nil && l.now.Round > 1 {
		l.warn(l.host.rejoin(l.worked, team.Joint.Answers)) // with what all say now
	}
}

// View implements tea.Model.
func (l *lead) View() tea.View { return l.root.Draw() }

func (l *lead) act(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case server.Leave:
		return tea.Quit
	case minute:
		if msg.of == l {
			l.root.Refresh()
			return l.tick()
		}
		return nil
	case news:
		if msg.to == l.reader {
			l.trouble = l.host.board.alarmed()
			return tea.Batch(l.reader.wait(), l.hear())
		}
		return nil
	case wrote:
		l.written(msg)
		return nil
	}
	return l.root.Update(msg)
}

// hear shows what the workshop has come to elsewhere. What the workshop was to do is
// not asked any more then, and the key that would have answered closes a word on it;
// all else that floats stays.
func (l *lead) hear() tea.Cmd {
	before, top := l.now, l.root.Floating()
	cmd := l.follow()
	if l.full && before.Unsaved && !l.now.Unsaved {
		l.said = "" // it is written by now
	}
	if !turned(before, l.now) {
		return cmd
	}
	l.said = ""
	_, typed := top.(*entry)
	switch {
	case typed || l.question != nil && top == screen(l.question):
		l.tell(fmt.Sprintf("Round %d is %s", l.now.Round, l.now.Phase), func(width int) []string {
			return cells.Wrap("It came to that while you were asked. Nothing was done in your name.", width)
		})
	case top != nil:
		l.root.Float(top)
	}
	return cmd
}

// follow shows what the workshop has come to.
func (l *lead) follow() tea.Cmd {
	before := l.now
	if l.look(); !turned(before, l.now) {
		if s, ok := l.root.Shown().(*settling); ok {
			s.follow()
		}
		return nil
	}
	l.at, l.worked = -1, nil
	if l.now.Phase == workshop.PhaseRevealed {
		l.host.board.turn(0)
		return l.read()
	}
	return l.watch()
}

// watch shows the people.
func (l *lead) watch() tea.Cmd {
	l.root.Show(&people{lead: l}, false, false)
	return nil
}

// read shows the pages of the last round, which this screen turns for all.
func (l *lead) read() tea.Cmd {
	r := newReading(l.window, "", questions.Answers{})
	r.lead = l
	l.root.Show(r, false, false)
	return r.begin()
}

// offers are the keys that move the workshop on.
func (l *lead) offers() []binding {
	room := l.host.deps.Room
	switch {
	case l.now.Phase == workshop.PhaseOpen:
		return []binding{
			{Keys: "c", Hint: "c", Does: "close the round", Means: "close the round, whoever is in", Do: does(l.askClose)},
			{Keys: "e", Hint: "e", Does: "expect how many", Means: "how many people are expected", Do: does(l.askExpected)},
		}
	case l.now.Phase == workshop.PhaseClosed:
		return []binding{
			{Keys: "r", Hint: "r", Does: "reveal", Means: "show everybody what all said", Do: does(func() tea.Cmd {
				return l.ask("Reveal the round to everybody?", "It cannot be undone: from then on everybody sees what all said.", "reveal", l.doing(room.Reveal))
			})},
			{Keys: "o", Hint: "o", Does: "open it again", Means: "let people answer again", Do: does(l.doing(room.Reopen))},
		}
	case l.worked == nil:
		return nil
	}
	settle := []binding{
		{Keys: "s", Hint: "s", Does: "settle", Means: "the table of the joint answers", Do: does(l.settle)},
		l.writeKey(),
	}
	if l.now.Round > 1 {
		return settle
	}
	return append([]binding{{Keys: "2", Hint: "2", Does: "second round", Means: "have everybody answer once more", Do: does(l.askSecond)}}, settle...)
}

// doing does something to the workshop, says what went wrong, and shows what that
// has come to.
func (l *lead) doing(do func() error) func() tea.Cmd {
	return func() tea.Cmd {
		l.warn(do())
		return l.follow()
	}
}

// peopleKey leads back to the people.
func (l *lead) peopleKey() binding {
	return binding{Keys: "esc", Hint: "esc", Does: "people", Means: "who takes part", Do: does(l.watch)}
}

func (l *lead) askClose() tea.Cmd {
	text := fmt.Sprintf("%d of %s in. What the others have answered so far counts; until the reveal it can be opened again.", l.now.In, phrase.Count(len(l.now.People), "person is", "people are"))
	return l.ask("Close the round?", text, "close it", l.doing(l.host.deps.Room.CloseRound))
}

// askSecond asks whether a second round shall begin.
func (l *lead) askSecond() tea.Cmd {
	more := l.worked.more
	text := phrase.Count(len(more), "question is", "questions are") + " added. Everybody goes through what you disagreed on first, with their own first answers, and both rounds are kept."
	return l.ask("Begin a second round?", text, "begin", l.doing(func() error {
		if err := l.host.rejoin(l.worked, team.Joint.Reopened); err != nil {
			return err
		}
		return l.host.deps.Room.SecondRound(more, l.worked.in.Result.Discuss)
	}))
}

// askExpected asks how many people are expected.
func (l *lead) askExpected() tea.Cmd {
	e := &entry{window: l.window, question: "How many people are expected?", field: typing.New("", 9),
		help: "The round closes once that many are in. With 0 you close it yourself."}
	e.keys = []binding{
		{Keys: "enter", Hint: "enter", Does: "keep", Do: does(func() tea.Cmd {
			n, err := strconv.Atoi(e.field.Text())
			if err != nil || n < 0 || n > workshop.MostPeople {
				e.wrong = fmt.Errorf("write a number from 0 to %d", workshop.MostPeople)
				return nil
			}
			l.root.Close()
			return l.doing(func() error { return l.host.deps.Room.Expect(n) })()
		})},
		{Keys: "esc", Hint: "esc", Does: "leave as it was", Do: does(l.close)},
	}
	l.root.Float(e)
	return nil
}

// askRenew asks whether somebody who has lost their code shall have a new one.
func (l *lead) askRenew(p workshop.Person) tea.Cmd {
	if p.ID == l.own {
		l.warn(errors.New("that is you: this terminal would end"))
		return nil
	}
	name := cells.Line(p.Name)
	text := "For somebody who has lost their own. Their old code stops working, a terminal where they are connected is ended, and their answers stay. The new code is shown here: whoever reads it can answer in their place."
	return l.ask("A new code for "+name+"?", text, "give it", func() tea.Cmd {
		code, err := l.host.deps.Room.Renew(p.ID)
		if l.warn(err); err == nil {
			l.tell("The code of "+name, func(width int) []string {
				how := "They connect as before, and type it in place of the invitation. Nobody can look it up once this is closed."
				return append([]string{l.Styles.Strong.Render(code), ""}, wrapped(how, width, l.Styles.Muted)...)
			})
		}
		l.at = -1
		return l.follow()
	})
}
