package browse

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
	"crossroads/ui/markdown"
)

// part is a piece of a page: markdown, or something drawn for a width.
type part struct {
	markdown string
	draw     func(width int, look chart.Look) []string
}

// page is the text of a node.
func (b book) page(n node) []part {
	switch n.kind {
	case criterion:
		return b.criterionPage(b.criterion(n.id))
	case claim:
		c, _ := b.claim(n.id)
		return b.claimPage(c)
	case contradiction:
		c, _ := b.base.Contradiction(n.id)
		return b.contradictionPage(c)
	case source:
		s := b.source(n)
		return []part{heading(s.Title), {markdown: lines(
			field("Kind", s.Kind), field("Date", s.Date), field("Address", address(s.Address)))}}
	case elsewhere:
		return []part{heading(elsewhereTitle), {markdown: fmt.Sprintf(
			"%d of %d claims and facts support no score, but what is said about frameworks, patterns, risks, first steps or folklore rests on them.",
			len(b.usedElsewhere()), len(b.base.Claims))}}
	case leftOut:
		return []part{heading(leftOutTitle), {markdown: fmt.Sprintf(
			"%d of %d claims and facts are used nowhere. Each says why.", len(b.unused()), len(b.base.Claims))}}
	}
	return nil
}

// draw turns a page into lines of at most width cells.
func draw(page []part, width int, look chart.Look) []string {
	var all []string
	for _, p := range page {
		var some []string
		if p.draw != nil {
			some = p.draw(width, look)
		} else if text := strings.TrimSpace(cells.Clean(p.markdown)); text != "" {
			out, err := markdown.Render(text, width, look.Styles, look.Glyphs)
			if err != nil {
				out = ansi.Wrap(text, max(2, width), "")
			}
			some = strings.Split(out, "\n")
		}
		if len(some) > 0 && len(all) > 0 {
			all = append(all, "")
		}
		all = append(all, some...)
	}
	return all
}

// heading is the title of a page.
func heading(text string) part {
	return part{draw: func(width int, look chart.Look) []string {
		rows := wrap(text, width)
		for i := range rows {
			rows[i] = look.Styles.Strong.Render(rows[i])
		}
		return rows
	}}
}

// criterionPage shows where the sides stand in each case, and on what scale.
func (b book) criterionPage(c scoring.Criterion) []part {
	page := []part{heading(c.Title)}
	for _, branch := range b.model.Branches {
		if branch.ID == c.Branch {
			used, left := b.claims(c.ID)
			text := fmt.Sprintf("%s. Rests on %d claims and facts", branch.Title, len(used))
			if len(left) > 0 {
				text += fmt.Sprintf(", leaves out %d", len(left))
			}
			page = append(page, part{markdown: "*" + text + ".*"})
		}
	}
	for i, one := range c.Cases {
		when := "in any other case"
		switch {
		case len(c.Cases) == 1:
			when = "always"
		case !one.When.Always():
			when = "when " + one.When.Words(b.flow)
		}
		page = append(page, part{markdown: fmt.Sprintf("**%d** %s\n\n%s", i+1, when, one.Reason)}, part{draw: b.cells(one)})
		if notes := b.notes(one); notes != "" {
			page = append(page, part{markdown: notes})
		}
	}
	var scale []string
	for i, text := range c.Levels {
		scale = append(scale, fmt.Sprintf("- %d: %s", 25*i, text))
	}
	return append(page, part{markdown: "## What the numbers mean\n\n" + strings.Join(scale, "\n")})
}

// cells draws the values of all alternatives in one case.
func (b book) cells(one scoring.Case) func(int, chart.Look) []string {
	return func(width int, look chart.Look) []string {
		var all []chart.Cell
		for i, a := range b.model.Alternatives {
			cell := one.Cells[a.ID]
			drawn := chart.Cell{Side: chart.Side{Alternative: i, Name: cells.Clean(a.Name)},
				Low: cell.Low, Mid: cell.Mid, High: cell.High, Contested: cell.Uncertainty != "", Thin: cell.Thin}
			switch cell.Takes {
			case scoring.TakesMain:
				drawn.Text = "as its main"
			case scoring.TakesLead:
				drawn.Text = "its main, and what the part leads by"
			case scoring.TakesBlend:
				drawn.Text = fmt.Sprintf("its main, the part counting %d %%", cell.PartShare)
			}
			all = append(all, drawn)
		}
		return chart.Cells(all, width, look)
	}
}

// notes says which values are disputed and which rest on little.
func (b book) notes(one scoring.Case) string {
	var notes []string
	for _, a := range b.model.Alternatives {
		cell := one.Cells[a.ID]
		if cell.Uncertainty != "" {
			notes = append(notes, fmt.Sprintf("*%s: disputed in %s.*", a.Name, cell.Uncertainty))
		}
		if cell.Thin && cell.Takes == scoring.TakesNothing {
			notes = append(notes, fmt.Sprintf("*%s: thin evidence.*", a.Name))
		}
	}
	return strings.Join(notes, " ")
}
