package host

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/report"
	"crossroads/scoring/report/reporttest"
	"crossroads/scoring/whatif"
	"crossroads/ui/atomicfile/faultdisk"
	"crossroads/ui/frame"
	"crossroads/ui/host/server"
	"crossroads/ui/workshop"
)

// driver plays somebody at a terminal. It runs no commands: what they would bring
// is sent by whoever needs it.
type driver struct {
	t     *testing.T
	host  *Host
	seats []*workshop.Seat
	lead  *lead  // one of these two
	guest *guest // the fifth to join
	quit  bool
	begun *workshop.State // before anything was pressed
}

// leaderCode lets the participant in who may lead, whose name is Ada.
const leaderCode = "abcd-efgh-jkmn-pqrs"

// worked is what is worked out once for many workshops.
type worked struct {
	in      report.Input
	reveals map[int]*revealing
	plan    func() *whatif.Plan
}

func newWorked() worked {
	in := reporttest.Strait()
	return worked{in, map[int]*revealing{}, sync.OnceValue(func() *whatif.Plan { return whatif.New(scoring.New(in.Model), in.Flow) })}
}

// begun is the workshop before anybody has joined.
func begun(t *testing.T, made worked) *driver {
	t.Helper()
	in := made.in
	now := time.Date(2026, 12, 1, 10, 0, 0, 0, time.UTC)
	room, err := workshop.Open(t.TempDir(), workshop.Options{Flow: in.Flow, Title: "Crossing the sound", Now: func() time.Time { return now },
		Files: faultdisk.Quick()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { room.Close() })
	d := &driver{t: t, host: New(Deps{Room: room, Title: "What goes over the sound?", Flow: in.Flow, Model: in.Model,
		Plan:  made.plan,
		Why:   func(questions.ID) string { return "It can change which side leads." },
		Write: func() ([]string, error) { return []string{"team.md"}, nil },
		Now:   func() time.Time { return now.Add(7 * time.Minute) },
		Join:  Join{Command: "ssh -p 2222 localhost", Fingerprint: "SHA256:" + strings.Repeat("x", 43), Leader: "Ada", LeaderCode: leaderCode, Note: "Only this machine can join."}})}
	t.Cleanup(d.host.Close)
	return d
}

// strait are five people at the crossing of a strait, in a workshop with so many
// rounds, the last of them in a phase. What was worked out of a round is taken
// from made, and kept there.
func strait(t *testing.T, rounds int, phase workshop.Phase, made worked) *driver {
	t.Helper()
	d := begun(t, made)
	room := d.host.deps.Room
	maps.Copy(d.host.reveals, made.reveals)
	for _, name := range []string{"Ada", "Bo", "Cy", "Dee"} {
		seat, _, err := room.Join(name, "")
		if err != nil {
			t.Fatal(err)
		}
		d.seats = append(d.seats, seat)
	}
	said := [][]questions.Answer{reporttest.Busy(), reporttest.Busy(), reporttest.Even(), reporttest.Parted()}
	for n := range rounds {
		for k, seat := range d.seats {
			if err := seat.Save(questions.Record{Answers: questions.NewAnswers(said[(k+n)%len(said)]...)}); err != nil {
				t.Fatal(err)
			}
		}
		if n+1 < rounds || phase != workshop.PhaseOpen {
			d.must(room.CloseRound())
		}
		if n+1 < rounds || phase == workshop.PhaseRevealed {
			d.must(room.Reveal())
		}
		if n+1 < rounds {
			d.must(room.SecondRound(nil, []questions.ID{"traffic.load", "traffic.kind"}))
		}
	}
	if phase == workshop.PhaseRevealed {
		<-d.host.reveal(rounds).done
		maps.Copy(made.reveals, d.host.reveals)
	}
	return d
}

func (d *driver) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// leads has the facilitator look at it, at a size.
func (d *driver) leads(width, height int) *driver {
	d.lead = newLead(d.host, nil)
	d.lead.parting.leave = func() tea.Cmd { d.quit = true; return nil }
	if d.lead.now.Phase == workshop.PhaseRevealed {
		d.lead.read()
	}
	return d.sends(tea.WindowSizeMsg{Width: width, Height: height}).sends(revealedMsg{})
}

// joins has somebody look at it who comes by the invitation, or takes a seat.
func (d *driver) joins(seat *workshop.Seat, width, height int) *driver {
	d.guest = newGuest(d.host, pass{}, server.Visitor{Name: "Eve"})
	d.guest.seat = seat
	d.guest.parting.leave = func() tea.Cmd { d.quit = true; return nil }
	d.guest.settle()
	return d.sends(tea.WindowSizeMsg{Width: width, Height: height}).sends(revealedMsg{})
}

func (d *driver) window() *window {
	switch {
	case d.lead != nil:
		return d.lead.window
	case d.guest.lead != nil:
		return d.guest.lead.window
	}
	return d.guest.window
}

func (d *driver) model() tea.Model {
	if d.lead != nil {
		return d.lead
	}
	return d.guest
}

func (d *driver) sends(msg tea.Msg) *driver {
	d.model().Update(msg)
	return d
}

// learns tells whoever looks that the workshop has gone on.
func (d *driver) learns() *driver {
	if d.lead != nil {
		return d.sends(news{d.lead.reader})
	}
	return d.sends(news{d.guest.reader})
}

// press presses keys by their names; "=text" types, "@text" clicks there.
func (d *driver) press(names ...string) *driver {
	d.t.Helper()
	for _, name := range names {
		if text, ok := strings.CutPrefix(name, "="); ok {
			for _, r := range text {
				d.sends(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
		} else if text, ok := strings.CutPrefix(name, "@"); ok {
			d.click(text)
		} else if name == "wheelup" || name == "wheeldown" {
			w := d.window()
			d.sends(tea.MouseWheelMsg{X: w.root.Width / 2, Y: w.root.Height / 2, Button: map[string]tea.MouseButton{"wheelup": tea.MouseWheelUp, "wheeldown": tea.MouseWheelDown}[name]})
		} else {
			d.sends(keyOf(name))
		}
	}
	return d
}

// click clicks on the last place where a text is seen.
func (d *driver) click(text string) {
	d.t.Helper()
	for y, row := range slices.Backward(strings.Split(d.screen(), "\n")) {
		if at := strings.LastIndex(row, text); at >= 0 {
			d.sends(tea.MouseClickMsg{X: ansi.StringWidth(row[:at]), Y: y, Button: tea.MouseLeft})
			return
		}
	}
	d.t.Fatalf("%q is nowhere:\n%s", text, d.screen())
}

func keyOf(name string) tea.KeyPressMsg {
	codes := map[string]rune{"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "enter": tea.KeyEnter,
		"esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"home": tea.KeyHome, "end": tea.KeyEnd, "f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3,
		"f6": tea.KeyF6, "f9": tea.KeyF9, "f11": tea.KeyF11, "f12": tea.KeyF12}
	if code, ok := codes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: ' ', Text: " "}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

func (d *driver) screen() string { return ansi.Strip(d.model().View().Content) }

func (d *driver) shows(texts ...string) *driver {
	d.t.Helper()
	for _, text := range texts {
		if !strings.Contains(d.screen(), text) {
			d.t.Fatalf("no %q in\n%s", text, d.screen())
		}
	}
	return d
}

func (d *driver) hides(text string) *driver {
	d.t.Helper()
	if strings.Contains(d.screen(), text) {
		d.t.Fatalf("%q in\n%s", text, d.screen())
	}
	return d
}

// keys are those of the screen on top.
func (d *driver) keys() frame.Keys[event] {
	w := d.window()
	if top := w.root.Floating(); top != nil {
		return top.Keys()
	}
	return w.root.Shown().Keys()
}

// joinsHost is another facilitator of the same workshop.
func (d *driver) joinsHost(width, height int) *driver {
	return (&driver{t: d.t, host: d.host, seats: d.seats}).leads(width, height)
}
