package result

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
	"crossroads/ui/frame"
)

// layOutDuel puts what there is to read of a duel into its pane.
func (r *Result) layOutDuel() {
	d := r.duel
	d.pane.Fit(r.duelLines(r.size.Width), r.size.Width, r.size.Height)
}

// duelView shows it.
func (r *Result) duelView() frame.View {
	d := r.duel
	v := frame.View{Place: "Measure", Done: 1, Lines: frame.Plain(d.pane.Lines()...)}
	if d.phase == running || d.phase == ending {
		v.Done = d.done
	}
	if below := d.pane.Below(); below > 0 {
		v.Status = r.moreBelow(below)
	}
	return v
}

// duelLines are all there is to read, by phase.
func (r *Result) duelLines(width int) []string {
	d := r.duel
	var lines []string
	if r.size.Height >= 12 {
		lines = []string{r.Styles.Strong.Render("Measure instead of arguing"), ""}
	}
	say := func(texts ...string) {
		for _, text := range texts {
			lines = r.paragraph(lines, text, width, false)
		}
	}
	switch d.phase {
	case planning, preparing:
		say("One moment" + r.Glyphs.Ellipsis)
	case placing, naming:
		say(d.plan.About)
		say(d.plan.Says...)
		lines = append(lines, "", r.duelPlace(width))
		if d.wrong != "" {
			lines = append(lines, r.warning(d.wrong, width)...)
		}
		lines = append(lines, "")
		switch {
		case d.phase == placing && d.isThere():
			say("Both are there already and are measured as they are; another place gets new ones.")
		default:
			say("Both go into this folder, which has to be a new one.")
		}
		say("Then they are driven in turn with the same load. That takes up to two minutes and the whole machine. " + d.plan.Needs)
	case lacking:
		say("They are in " + d.folder + ". Something that they need is missing, and nothing is installed from here:")
		lines = r.listed(lines, d.prepared.Missing, width)
		say("Get it, in another window, say. Enter then looks again.")
	case allowing:
		say("These are not the commands of the built-in pack. This is what would run:")
		lines = r.listed(lines, d.prepared.Unusual, width)
	case running:
		say(d.doing) // the header shows how far that is
		lines = append(lines, "")
		lines = r.paragraph(lines, "Esc stops it and leaves nothing running.", width, true)
	case ending:
		say("Stopping what was started" + r.Glyphs.Ellipsis)
	case measured:
		return r.foundLines(lines, width)
	}
	if d.phase == failed {
		lines = append(lines, r.warning(d.wrong, width)...)
	}
	return lines
}

// duelPlace is the folder, or the field that it is typed into.
func (r *Result) duelPlace(width int) string {
	label := "into "
	if r.duel.isThere() && r.duel.phase == placing {
		label = "in "
	}
	if d := r.duel; d.phase == naming {
		return r.Styles.Accent.Render(label) + d.field.Lines(max(4, width-len(label)), 1)[0]
	}
	return r.Styles.Muted.Render(label) + r.Styles.Strong.Render(cells.Cut(cells.Line(r.duel.folder), width-len(label), r.Glyphs.Ellipsis))
}

// listed adds texts behind signs, set off from what stands around them.
func (r *Result) listed(lines, texts []string, width int) []string {
	lines = append(lines, "")
	for _, text := range texts {
		lines = append(lines, r.warning(text, width)...)
	}
	return append(lines, "")
}

// foundLines say what was measured: what it comes to first.
func (r *Result) foundLines(lines []string, width int) []string {
	f := r.duel.found
	for _, text := range f.Says {
		lines = append(r.paragraph(lines, text, width, false), "")
	}
	lines = append(lines, r.figureLines(width)...)
	for _, text := range f.Notes {
		lines = r.paragraph(append(lines, ""), text, width, false)
	}
	return lines
}

// figureLines is a table of all figures, or, where that is too wide, each in
// lines of its own.
func (r *Result) figureLines(width int) (lines []string) {
	f := r.duel.found
	rows := append([][3]string{{"", f.Sides[0], f.Sides[1]}}, f.Figures...)
	var widest [3]int
	for _, row := range rows {
		for i, text := range row {
			widest[i] = max(widest[i], ansi.StringWidth(text))
		}
	}
	for n, row := range rows {
		switch name := r.Styles.Muted.Render(row[0]); {
		case widest[0]+widest[1]+widest[2]+4 <= width:
			lines = append(lines, strings.TrimRight(cells.Pad(name, widest[0]+2)+cells.Pad(row[1], widest[1]+2)+row[2], " "))
		case n > 0:
			lines = append(lines, cells.Cut(name, width, r.Glyphs.Ellipsis))
			lines = append(lines, cells.Wrap("  "+f.Sides[0]+" "+row[1]+", "+f.Sides[1]+" "+row[2], width)...)
		}
	}
	return lines
}
