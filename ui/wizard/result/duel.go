package result

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/pane"
	"crossroads/ui/typing"
)

// Duel is how two prototypes of the part that decides are written and measured,
// instead of arguing. All of it is called in commands.
type Duel struct {
	// Plan says what would be built, and where.
	Plan func(questions.Record) (DuelPlan, error)
	// Prepare writes both into a folder, unless they are there, and says what is to
	// be seen to before they can be measured.
	Prepare func(r questions.Record, folder string) (Prepared, error)
	// Run measures what is in a folder and tells what it does and how far it is, from
	// 0 to 1. When the context ends it ends what it has started, and then returns.
	Run func(ctx context.Context, r questions.Record, folder string, tell func(what string, done float64)) (Found, error)
}

// DuelPlan is what would be built.
type DuelPlan struct {
	Folder string         // where it goes unless somebody says otherwise
	There  bool           // prototypes are in it already
	About  string         // what it is
	Says   []string       // what it can decide, and what keeps it from counting
	Needs  string         // what has to be there for it
	Open   []questions.ID // what has to be answered before all of it counts
	Counts bool           // some of it counts as the answers are
}

// Prepared is what is in a folder.
type Prepared struct {
	Missing []string // what has to be installed first, and how
	Unusual []string // commands to be allowed first: they are not those of the built-in pack
}

// Found is what was measured.
type Found struct {
	Says    []string // what it comes to
	Sides   [2]string
	Figures [][3]string        // the name of each, and what it is of both
	Notes   []string           // how it was measured, where it is, and what would follow from it
	Open    []questions.ID     // what was not answered, which keeps some or all of it from counting
	Counts  questions.Measured // the zero value where nothing of it can count
}

// duel is one under way.
type duel struct {
	phase    phase
	plan     DuelPlan
	prepared Prepared
	found    Found
	folder   string
	field    typing.Field // another place
	wrong    string       // why the last step failed

	doing string // while it runs
	done  float64
	stop  context.CancelFunc
	pane  pane.Pane
}

type phase int

const (
	planning phase = iota
	placing        // the folder is shown
	naming         // and typed
	preparing
	lacking  // something is missing
	allowing // commands have to be allowed
	running
	ending // it was stopped
	measured
	failed
)

// What commands bring. Each names its duel: another one may be under way by then.
type (
	plannedMsg struct {
		of   *duel
		plan DuelPlan
		err  error
	}
	preparedMsg struct {
		of       *duel
		prepared Prepared
		err      error
	}
	runningMsg struct {
		of    *duel
		doing string
		done  float64
		more  tea.Cmd
	}
	foundMsg struct {
		of    *duel
		found Found
		err   error
	}
)

// duelled takes what a command of a duel brings.
func (r *Result) duelled(msg tea.Msg) tea.Cmd {
	d := r.duel
	switch msg := msg.(type) {
	case plannedMsg:
		if msg.of == d && d != nil {
			d.plan, d.folder = msg.plan, msg.plan.Folder
			d.goOn(placing, msg.err, failed)
		}
	case preparedMsg:
		if msg.of != d || d == nil {
			break
		}
		switch d.prepared = msg.prepared; {
		case msg.err != nil:
			d.goOn(placing, msg.err, placing)
		case len(msg.prepared.Missing) > 0:
			d.goOn(lacking, nil, failed)
		case len(msg.prepared.Unusual) > 0:
			d.goOn(allowing, nil, failed)
		default:
			return r.run()
		}
	case runningMsg:
		if msg.of == d && d != nil && d.phase == running {
			d.doing, d.done = msg.doing, msg.done
		}
		return msg.more
	case foundMsg:
		if msg.of == d && d != nil {
			d.stop()
			d.found = msg.found
			d.goOn(measured, msg.err, failed)
		}
	}
	return nil
}

// planned asks what would be built for the answers as they are.
func (r *Result) planned() tea.Cmd {
	d, plan, record := &duel{}, r.deps.Duel.Plan, r.Record()
	r.duel = d
	return func() tea.Msg {
		p, err := plan(record)
		return plannedMsg{d, p, err}
	}
}

// replanned does so again where other answers make another plan.
func (r *Result) replanned() tea.Cmd {
	if r.duel == nil || r.duel.phase != placing && r.duel.phase != measured {
		return nil
	}
	return r.planned()
}

// goOn goes to the next phase, or to another one where something failed.
func (d *duel) goOn(next phase, err error, otherwise phase) {
	d.phase, d.wrong, d.pane = next, "", pane.Pane{}
	if err != nil {
		d.phase, d.wrong = otherwise, err.Error()
	}
}

// prepare has the prototypes written, or looked at again.
func (r *Result) prepare() tea.Cmd {
	d, do, record := r.duel, r.deps.Duel.Prepare, r.Record()
	if d.phase == naming {
		d.folder = strings.TrimSpace(d.field.Text())
	}
	if d.folder == "" {
		return nil
	}
	d.goOn(preparing, nil, failed)
	folder := d.folder
	return func() tea.Msg {
		p, err := do(record, folder)
		return preparedMsg{d, p, err}
	}
}

// run measures. One command does, and another brings how far that is.
func (r *Result) run() tea.Cmd {
	d, do, record := r.duel, r.deps.Duel.Run, r.Record()
	ctx, stop := context.WithCancel(context.Background())
	d.goOn(running, nil, failed)
	d.stop, d.doing, d.done = stop, "", 0
	news, folder := make(chan runningMsg, 1), d.folder
	listen := func() tea.Msg {
		if msg, ok := <-news; ok {
			return msg
		}
		return nil
	}
	return tea.Batch(func() tea.Msg {
		defer close(news)
		found, err := do(ctx, record, folder, func(what string, done float64) {
			select {
			case <-news: // the newest counts
			default:
			}
			news <- runningMsg{d, what, done, listen}
		})
		return foundMsg{d, found, err}
	}, listen)
}

// StopDuel stops a measurement that runs, and reports whether one did. What it had
// started is then ended.
func (r *Result) StopDuel() bool {
	d := r.duel
	if d == nil || d.phase != running {
		return false
	}
	d.goOn(ending, nil, failed)
	d.stop()
	return true
}
