package host

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/theme"
	"crossroads/ui/wizard"
	"crossroads/ui/workshop"
)

// answering is the wizard, over the questions of the round, without a result.
type answering struct {
	*guest
	wizard *wizard.Wizard
	wrong  string // why the answers could not be handed in
}

func newAnswering(g *guest) *answering {
	record := g.seat.Record()
	record.Finished = false // it was, if the answers were taken back
	room := g.host.deps.Room
	return &answering{guest: g, wizard: wizard.New(wizard.Deps{
		Title:      g.host.deps.Title,
		Flow:       room.Flow(),
		Asked:      room.State().Questions,
		Why:        g.host.deps.Why,
		Save:       func(r questions.Record) error { return toGuest(g.seat.Save(r)) },
		Notes:      "It can be shown to all at the reveal, without your name.",
		Theme:      theme.Auto,
		Background: g.ground,
		ASCII:      g.ascii,
		NoSuspend:  true,
		Mouse:      true,
	}, record)}
}

func (a *answering) begin() tea.Cmd { return a.wizard.Init() }

func (a *answering) update(msg tea.Msg) tea.Cmd {
	if done, ok := msg.(wizard.Done); ok {
		return a.handIn(done.Record)
	}
	if _, key := msg.(tea.KeyPressMsg); key && a.wrong != "" {
		a.wrong = ""
		return nil
	}
	_, cmd := a.wizard.Update(msg)
	return cmd
}

// handIn hands in what was answered, all of it saved before.
func (a *answering) handIn(r questions.Record) tea.Cmd {
	err := a.seat.Save(r)
	if err == nil {
		err = a.seat.HandIn()
	}
	if err != nil && !errors.Is(err, workshop.ErrNotOpen) && !errors.Is(err, workshop.ErrElsewhere) {
		a.wrong = toGuest(err).Error()
		return nil
	}
	return a.again()
}

func (a *answering) view() tea.View {
	if a.wrong == "" {
		return a.wizard.View()
	}
	text := "Not handed in: " + a.wrong + ". Your answers are kept; press a key, and hand them in again."
	return a.draw(frame{title: a.host.deps.Room.State().Title, place: "Review", body: wrapped(text, a.inner())})
}

var errUnwritable = errors.New("the host cannot write: tell the facilitator")

// toGuest is an error as a guest is told it, who can do nothing about the disk of
// the host, and is not to know its folders.
func toGuest(err error) error {
	var disk *workshop.SaveError
	if errors.As(err, &disk) {
		return errUnwritable
	}
	return err
}
