package browse

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring/evidence"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
)

// claimPage says what is claimed, what checking found and where to read it.
func (b book) claimPage(c evidence.Claim) []part {
	kind, found := "Claim", "Finding"
	if c.Fact {
		kind = "Fact"
	}
	if c.Status == evidence.Wrong {
		found = "Correction"
	}
	page := []part{
		heading(kind + " " + c.ID),
		{draw: b.standing(c)},
		{markdown: c.Says},
		{markdown: lines(field("Figure", c.Figure), field(found, c.Finding), field("Caveat", c.Caveat), field("Not scored", c.LeftOut),
			field("Used in", strings.Join(c.UsedIn, "; ")), field("Disputed in", b.disputed(c)))},
	}
	if len(c.Sources) > 0 {
		page = append(page, part{markdown: "## Sources\n\n" + sources("- ", c.Sources)})
	}
	if rests := b.rests(c); rests != "" {
		page = append(page, part{markdown: "## Rests on\n\n" + rests})
	}
	return page
}

// sources lists where a statement can be read, with the addresses.
func sources(bullet string, list []evidence.Source) string {
	var rows []string
	for _, s := range list {
		rows = append(rows, bullet+strings.Join(present(strings.Join(present(s.Title, s.Kind, s.Date), ", "), address(s.Address)), "  \n  "))
	}
	return strings.Join(rows, "\n")
}

// rests lists the facts that a claim rests on, each with its sources.
func (b book) rests(c evidence.Claim) string {
	var rows []string
	for _, id := range c.RestsOn {
		if f, ok := b.claim(id); ok {
			rows = append(rows, b.listed([]string{id}))
			if len(f.Sources) > 0 {
				rows = append(rows, sources("  - ", f.Sources))
			}
		}
	}
	return strings.Join(rows, "\n")
}

// disputed names the contradiction that a claim is part of.
func (b book) disputed(c evidence.Claim) string {
	if one, ok := b.base.Contradiction(c.Contradiction); ok {
		return one.ID + ", " + one.Title
	}
	return c.Contradiction
}

// standing is the status of a claim, whom it favours, how strong and how old it
// is, on as few lines as it takes.
func (b book) standing(c evidence.Claim) func(int, chart.Look) []string {
	return func(width int, look chart.Look) []string {
		status := look.Styles.Strong
		if !c.Status.Supports() {
			status = look.Styles.Warn
		}
		word, when := string(c.Status), "checked "+c.Date
		if c.Fact {
			word, when = "fact", "of "+c.Date
		}
		if c.Date == "" {
			when = ""
		}
		parts := present(status.Render(cells.Clean(word)), b.favours(c.Favours, look), fmt.Sprintf("strength %d of 3", c.Strength), cells.Clean(when))
		joint := look.Styles.Faint.Render(" " + look.Glyphs.Joint + " ")
		var rows []string
		for _, p := range parts {
			last := len(rows) - 1
			if last >= 0 && ansi.StringWidth(rows[last]+joint+p) <= width {
				rows[last] += joint + p
			} else {
				rows = append(rows, p)
			}
		}
		return rows
	}
}

// favours names the side that a claim speaks for, with its mark.
func (b book) favours(id string, look chart.Look) string {
	i := b.alternative(id)
	if i < 0 {
		return "favours neither"
	}
	return "favours " + mark(i, look) + " " + cells.Clean(b.model.Alternatives[i].Name)
}

// mark is the coloured sign of an alternative; a dot for neither.
func mark(i int, look chart.Look) string {
	style, sign := look.Styles.Muted, look.Glyphs.Dot
	if i >= 0 {
		style, sign = look.Styles.Alternative(i), look.Glyphs.Signs[i%len(look.Glyphs.Signs)]
	}
	return lipgloss.NewStyle().Inherit(style).Render(sign)
}

// field is a paragraph with its name in front; "" where there is nothing.
func field(name, text string) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return "**" + name + ":** " + strings.TrimSpace(text)
}

// lines puts paragraphs below each other.
func lines(texts ...string) string { return strings.Join(present(texts...), "\n\n") }

// address is a web address as markdown.
func address(url string) string {
	if url == "" {
		return ""
	}
	return "<" + url + ">"
}
