package host

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/workshop"
)

// people is the screen that says how to join, who is in and how far.
type people struct {
	*lead
	size    tea.WindowSizeMsg
	place   string
	heading []string
}

// Update implements Screen.
func (p *people) Update(msg tea.Msg) (event, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.size = msg
		took := spoken(p.now.Rounds[len(p.now.Rounds)-1].Took(p.host.deps.Now()))
		state := map[workshop.Phase]string{workshop.PhaseOpen: "open for " + took, workshop.PhaseClosed: "closed after " + took, workshop.PhaseRevealed: "revealed"}
		p.place = fmt.Sprintf("Round %d  %s", p.now.Round, state[p.now.Phase])
		p.heading = p.comesNext(msg.Width)
		if p.now.Phase == workshop.PhaseOpen {
			p.heading = p.howToJoin(msg.Width)
		}
	case frame.Click:
		if at := msg.Target + min(msg.X/personWidth, p.side()-1); at < len(p.now.People) {
			p.at = at
			return p.renew, nil
		}
	}
	return nil, nil
}

// Keys implements Screen.
func (p *people) Keys() frame.Keys[event] {
	table := p.offers()
	if p.now.Phase == workshop.PhaseRevealed {
		table = append(table, binding{Keys: "p", Hint: "p", Does: "pages", Means: "the pages of the reveal", Do: does(p.read)})
	}
	if n := len(p.now.People); n > 0 {
		move := binding{Keys: frame.Paging + " left right", Hint: p.Glyphs.Up + p.Glyphs.Down, Does: "people", Label: p.Glyphs.Up + " " + p.Glyphs.Down + "  j k", Means: "choose somebody, to give them a new code", Do: moves(p.move)}
		if p.side() == 1 {
			move.Keys = frame.Paging
		}
		table = append(table, move)
	}
	if p.own == "" && p.host.deps.Join.LeaderCode != "" {
		table = append(table, binding{Keys: "f", Hint: "f", Does: "facilitator's code", Means: "the code with which a participant may lead, too", Do: does(p.showLeader)})
	}
	if p.at >= 0 && p.host.deps.Allowed == nil {
		table = append([]binding{{Keys: "enter", Hint: "enter", Does: "new code", Means: "a new code for somebody who has lost their own", Do: does(p.renew)},
			{Keys: "esc", Hint: "esc", Does: "nobody", Means: "choose nobody", Do: acts(func() { p.at = -1 })}}, table...)
	}
	return frame.Keys[event]{Table: append(table, p.everywhere()...)}
}

// move moves the cursor through the people, who stand beside each other where
// they are many. It begins at the first.
func (p *people) move(key string) {
	side, last := p.side(), len(p.now.People)-1
	switch {
	case p.at < 0:
		p.at = 0
	case key == "left":
		p.at = max(0, p.at-1)
	case key == "right":
		p.at = min(last, p.at+1)
	default:
		row := frame.Moved(key, p.at/side, last/side, max(1, p.size.Height/2))
		p.at = min(last, row*side+p.at%side)
	}
}

// renew asks about somebody who has lost their code.
func (p *people) renew() tea.Cmd {
	if p.host.deps.Allowed != nil {
		return nil // nobody has a code
	}
	return p.askRenew(p.now.People[p.at])
}

// View implements Screen.
func (p *people) View() frame.View {
	of := max(p.now.Expect, len(p.now.People))
	v := frame.View{Place: p.place, Position: fmt.Sprintf("%d of %d in", p.now.In, of), Done: part(p.now.In, of), Lines: frame.Plain(append(p.heading, "")...)}
	if of == 0 {
		v.Position = ""
		v.Lines = append(v.Lines, frame.Plain(p.Styles.Muted.Render("Nobody is here yet."))...)
		return v
	}
	rows, side := p.rows(), p.side()
	room := max(1, p.size.Height-len(v.Lines))
	first := max(0, min(max(0, p.at)/side-room/2, len(rows)-room))
	last := min(len(rows), first+room)
	v.Lines = append(v.Lines, rows[first:last]...)
	if hidden := len(p.now.People) - last*side; hidden > 0 {
		v.Status = p.Glyphs.Down + " " + phrase.Count(hidden, "more person", "more people")
	}
	return v
}

// comesNext says what can be done now that the round is closed.
func (p *people) comesNext(width int) []string {
	text := "Nobody can change anything any more. Reveal shows everybody what all said, without names."
	switch {
	case p.now.Phase == workshop.PhaseRevealed:
		text = "Everybody sees the pages, and yours unless they turn them themselves."
	case p.now.Named:
		text = "Nobody can change anything any more. Reveal shows everybody what all said; everybody agrees to names."
	}
	lines := wrapped(text, width, p.Styles.Text)
	for i, r := range p.now.Rounds {
		lines = append(lines, p.Styles.Muted.Render(fmt.Sprintf("Round %d took %s.", i+1, spoken(r.Took(p.host.deps.Now())))))
	}
	return lines
}

// howToJoin says how to join.
func (p *people) howToJoin(width int) []string {
	s, join := p.Styles, p.host.deps.Join
	var lines []string
	line := func(name, value string, style lipgloss.Style) {
		for part := range strings.SplitSeq(ansi.Hardwrap(value, max(8, width-11), false), "\n") { // a key that is cut off proves nothing
			lines = append(lines, s.Muted.Render(cells.Pad(name, 11))+style.Render(part))
			name = ""
		}
	}
	line("Join with", cells.Line(join.Command), s.Accent)
	if p.host.deps.Allowed != nil {
		line("By", "a key of the list", s.Text)
	} else {
		line("Invitation", p.now.Invitation, s.Strong)
	}
	line("Host key", join.Fingerprint, s.Text)
	if join.Leader != "" {
		leads := cells.Line(join.Leader) + " may lead, too"
		if p.own == "" {
			leads += ": f shows their code"
		}
		line("Lead", leads, s.Text)
	}
	if join.Note == "" || p.size.Height < 20 {
		return append(lines, wrapped(join.Note, width, s.Muted)...)
	}
	return append(append(lines, ""), wrapped(join.Note, width, s.Muted)...)
}

// The width of one person where several stand beside each other.
const personWidth = 39

// side is how many people stand beside each other: as many as have room, where a
// column is not enough.
func (p *people) side() int {
	if len(p.now.People) <= p.size.Height/2 {
		return 1
	}
	return max(1, p.size.Width/personWidth)
}

// rows are the people.
func (p *people) rows() []frame.Line {
	side := p.side()
	var rows []frame.Line
	for i := 0; i < len(p.now.People); i += side {
		var text string
		for k := i; k < min(len(p.now.People), i+side); k++ {
			text += cells.Pad(p.person(k, side), personWidth)
		}
		rows = append(rows, frame.Line{Text: strings.TrimRight(text, " "), Target: i})
	}
	return rows
}

// person is one row: whether they are here, how far they are, and no more.
func (p *people) person(k, side int) string {
	one, s := p.now.People[k], p.Styles
	mark, name, bar := s.Accent.Render(p.Glyphs.Chosen), 15, 8
	if side == 1 {
		name = 8
		for _, one := range p.now.People {
			name = min(24, max(name, ansi.StringWidth(cells.Line(one.Name))))
		}
		bar = min(30, max(8, p.size.Width-name-24))
	}
	if !one.Here {
		mark = s.Muted.Render(p.Glyphs.Open)
	}
	text := fmt.Sprintf("%d of %d", one.Answered, one.Asked)
	switch {
	case one.HandedIn:
		text = "in"
	case one.Unsaved:
		text = s.Warn.Render("unsaved")
	}
	called := cells.Pad(cells.Cut(cells.Line(one.Name), name, p.Glyphs.Ellipsis), name)
	if k == p.at {
		called = s.Strong.Render(called)
	}
	return p.Lead(k == p.at) + mark + " " + called + "  " + p.Bar(part(one.Answered, one.Asked), bar) + "  " + text
}

// spoken is a time as a meeting counts it.
func spoken(d time.Duration) string {
	if d < time.Minute {
		return "under a minute"
	}
	if d < time.Hour {
		return phrase.Count(int(d/time.Minute), "minute", "minutes")
	}
	return fmt.Sprintf("%d:%02d hours", int(d/time.Hour), int(d/time.Minute)%60)
}
