package host

import (
	"fmt"
	"strings"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
	"crossroads/ui/workshop"
)

// people is the screen that says how to join, who is in and how far.
func (l *lead) people(now *workshop.State) frame {
	of := max(now.Expect, len(now.People))
	round := now.Rounds[len(now.Rounds)-1]
	state := "open for " + spoken(round.Took(l.host.deps.Now()))
	switch now.Phase {
	case workshop.PhaseClosed:
		state = "closed after " + spoken(round.Took(l.host.deps.Now()))
	case workshop.PhaseRevealed:
		state = "revealed"
	}
	f := frame{title: now.Title, done: part(now.In, of),
		place: l.styles.Muted.Render(fmt.Sprintf("Round %d  %s", now.Round, state)) + "  " + l.styles.Strong.Render(fmt.Sprintf("%d of %d in", now.In, of))}
	f.body = l.heading(now)
	f.body = append(f.body, "")
	rows := l.rows(now, l.inner())
	room := max(1, l.room()-len(f.body))
	l.top = max(0, min(l.top, len(rows)-room))
	f.body = append(f.body, rows[l.top:min(len(rows), l.top+room)]...)
	if hidden := len(rows) - room - l.top; hidden > 0 {
		f.status = l.glyphs.Down + " " + count(hidden, "more row", "more rows")
	}
	f.keys = append(l.offers(now), l.keys.scroll)
	if len(rows) <= room {
		f.keys = f.keys[:len(f.keys)-1]
	}
	if now.Phase == workshop.PhaseRevealed {
		f.keys = append(f.keys, l.keys.again)
	}
	if l.remote {
		f.keys = append(f.keys, l.keys.lead)
	}
	f.keys = append(f.keys, l.keys.leave)
	return f
}

// heading says how to join while that is possible, else what comes next.
func (l *lead) heading(now *workshop.State) []string {
	s, join := l.styles, l.host.deps.Join
	if now.Phase != workshop.PhaseOpen {
		text := "Nobody can change anything any more. Reveal shows everybody what all said, without names"
		if now.Named {
			text = "Nobody can change anything any more. Reveal shows everybody what all said; everybody agrees to names"
		}
		if now.Phase == workshop.PhaseRevealed {
			text = "Everybody sees the pages, and yours unless they turn them themselves"
		}
		lines := wrapped(text+".", l.inner())
		for i, r := range now.Rounds {
			lines = append(lines, s.Muted.Render(fmt.Sprintf("Round %d took %s.", i+1, spoken(r.Took(l.host.deps.Now())))))
		}
		return lines
	}
	var lines []string
	line := func(name, value string, style lipgloss.Style) {
		for _, part := range strings.Split(ansi.Hardwrap(value, max(8, l.inner()-11), false), "\n") { // a key that is cut off proves nothing
			lines = append(lines, s.Muted.Render(cells.Pad(name, 11))+style.Render(part))
			name = ""
		}
	}
	line("Join with", cells.Line(join.Command), s.Accent)
	if l.host.deps.Allowed != nil {
		line("By", "a key of the list", s.Text)
	} else {
		line("Code", now.Invitation, s.Strong)
	}
	line("Host key", join.Fingerprint, s.Text)
	if join.Leader != "" {
		line("Lead", cells.Line(join.Leader)+" may lead, too", s.Text)
	}
	for _, text := range wrapped(join.Note, l.inner()) {
		if text != "" {
			lines = append(lines, s.Muted.Render(text))
		}
	}
	return lines
}

// The width of one person, and of the bar within it.
const personWidth, personBar = 37, 8

// rows are the people, as many beside each other as fit.
func (l *lead) rows(now *workshop.State, width int) []string {
	if len(now.People) == 0 {
		return []string{l.styles.Muted.Render("Nobody is here yet.")}
	}
	side := max(1, (width+2)/(personWidth+2))
	if len(now.People) <= l.room()/2 {
		side = 1
	}
	var rows []string
	for i := 0; i < len(now.People); i += side {
		var text string
		for _, p := range now.People[i:min(len(now.People), i+side)] {
			text += cells.Pad(l.person(p, side), personWidth+2)
		}
		rows = append(rows, strings.TrimRight(text, " "))
	}
	return rows
}

// person is one row: whether they are here, how far they are, and no more.
func (l *lead) person(p workshop.Person, side int) string {
	s := l.styles
	mark, name, bar := s.Accent.Render(l.glyphs.Chosen), 15, personBar
	if side == 1 {
		name, bar = 24, min(30, max(8, l.inner()-46))
	}
	if !p.Here {
		mark = s.Muted.Render(l.glyphs.Open)
	}
	text := fmt.Sprintf("%d of %d", p.Answered, p.Asked)
	switch {
	case p.HandedIn:
		text = "in"
	case p.Unsaved:
		text = s.Warn.Render("unsaved")
	}
	return mark + " " + cells.Pad(cells.Cut(cells.Line(p.Name), name, l.glyphs.Ellipsis), name) + "  " + l.bar(part(p.Answered, p.Asked), bar) + "  " + text
}

// spoken is a time as a meeting counts it.
func spoken(d time.Duration) string {
	if d < time.Minute {
		return "less than a minute"
	}
	if d < time.Hour {
		return count(int(d/time.Minute), "minute", "minutes")
	}
	return fmt.Sprintf("%d:%02d hours", int(d/time.Hour), int(d/time.Minute)%60)
}
