package result

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/report"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
	"crossroads/ui/wizard/screen"
)

// fewest is how many lines of the tally the verdict shows at least.
const fewest = 3

// verdict draws the first tab, to be read aloud: who leads and how sure that is,
// what could make the whole question moot, everybody who competes, what decides,
// what would change it. As many lines are shown as fit into the room; all of
// them are behind the next tab.
func (r *Result) verdict(s Summary, width, room int) []string {
	air := room >= 14
	lines := []string{r.onScale(s, width)}
	for i, c := range s.Moot {
		if i == 0 {
			lines = gap(lines, air)
		}
		lines = append(lines, r.warning(c, width)...)
	}
	lines = gap(lines, room >= 9)
	if len(s.Bars) < 2 {
		lines = r.paragraph(lines, s.Sentence, width, false)
		return r.closing(lines, s, width, air)
	}
	chartWidth := min(width, screen.ChartWidth)
	lines = append(lines, chart.Places(s.Places, chartWidth, r.look())...)
	if s.Out != "" {
		lines = append(gap(lines, air), r.warning(s.Out, width)...)
	}
	share := r.paragraph([]string{""}, s.Share, width, false)
	flip := r.paragraph(nil, s.Flip, width, false)
	if len(flip) > 0 {
		flip = append([]string{""}, flip...)
	}
	if !air { // the lines say more than the sentence
		lines = append(gap(lines, room >= 9), r.largest(s, chartWidth, fewest)...)
		lines = append(lines, share...)
	} else {
		lines = append(append(lines, share...), "")
		lines = append(lines, r.largest(s, chartWidth, room-len(lines)-len(flip)-1)...)
	}
	return r.closing(append(lines, flip...), s, width, true)
}

// after says how much was answered, and what that leaves open.
func (r *Result) after() string {
	known := 0
	for one := range r.Flow().Active(r.Record().Answers).All() {
		if one.Known() {
			known++
		}
	}
	text := "After " + phrase.Count(known, "answer", "answers")
	if r.deps.Refine == nil {
		return text
	}
	all, ok := r.CanChange()
	alone := r.refinement.Decisive
	switch {
	case ok && all == 0:
		return text + ": no open question can change who leads"
	case ok && alone == 0:
		return text + fmt.Sprintf(": %d more can change who leads, none alone", all)
	case ok && alone < all:
		return text + fmt.Sprintf(": %d more can change who leads, %d alone", all, alone)
	case alone == 0:
		return text + ": no other alone can change who leads"
	}
	return text + fmt.Sprintf(": %d more can change who leads", alone)
}

// largest draws as many lines of the tally as there is room for.
func (r *Result) largest(s Summary, width, room int) []string {
	shown := atLeastOne(drawable(s.Lines))
	shown = shown[:min(len(shown), max(fewest, room))]
	leader, other, _ := sides(s)
	picture := chart.Contributions(shown, leader, other, width, r.look())
	if over := len(picture) - 1 - room; over > 0 && len(shown) > fewest { // long names take two lines
		shown = shown[:max(fewest, len(shown)-over)]
		picture = chart.Contributions(shown, leader, other, width, r.look())
	}
	return r.withRest(picture, s, len(shown), width)
}

func (r *Result) look() chart.Look { return chart.Look{Styles: r.Styles, Glyphs: r.Glyphs} }

// headline is the verdict in a few words, as many as fit, in the colour of who
// leads.
func (r *Result) headline(s Summary, width int) string {
	text := cells.Line(s.Headline)
	if ansi.StringWidth(text) > width {
		text = cells.Cut(cells.Line(s.Brief), width, r.Glyphs.Ellipsis)
	}
	if s.Leader < 0 || s.Close {
		return r.Styles.Strong.Render(text)
	}
	style := r.Styles.Alternative(s.Leader).Bold(true)
	at := strings.LastIndex(text, ", ")
	if at < 0 {
		return style.Render(text)
	}
	return style.Render(text[:at]) + r.Styles.Strong.Render(text[at:])
}

// onScale puts the headline beside the scale of verdicts, where there is room
// and somebody to lead against.
func (r *Result) onScale(s Summary, width int) string {
	head := r.headline(s, width)
	if s.Leader < 0 || len(s.Bars) < 2 || s.Rival.Alternative < 0 {
		return head
	}
	var words []string
	for _, w := range []scoring.Word{scoring.Close, scoring.Slight, scoring.Leaning, scoring.Strong, scoring.Certain} {
		style, text := r.Styles.Muted, string(w)
		if w == scoring.Close {
			text, _, _ = strings.Cut(text, " to ")
		}
		if w == s.Word {
			style, text = r.Styles.Strong, r.Glyphs.Done+" "+text
		}
		words = append(words, style.Render(text))
	}
	scale := strings.Join(words, "  ")
	if ansi.StringWidth(head)+ansi.StringWidth(scale)+4 > width {
		return head
	}
	return cells.Ends(head, scale, min(width, screen.ChartWidth), r.Glyphs.Ellipsis)
}

// atLeastOne leaves out lines of less than a point.
func atLeastOne(lines []report.Line) []report.Line {
	return slices.DeleteFunc(lines, func(l report.Line) bool { return l.Left == 0 && l.Right == 0 })
}

// withRest says which lines of the tally a chart of the first ones leaves out:
// in its heading where there is room, else below it.
func (r *Result) withRest(picture []string, s Summary, shown, width int) []string {
	rest := len(s.Lines) - shown
	if rest <= 0 {
		return picture
	}
	left, right := s.Bars[0].Value, s.Bars[1].Value
	for _, l := range atLeastOne(drawable(s.Lines))[:shown] {
		left, right = left-l.Left, right-l.Right
	}
	text := fmt.Sprintf("%d more under Why", rest)
	if shown == 0 {
		text = phrase.Count(rest, "line", "lines") + " of less than a point each: under Why"
	}
	if left+right > 0 {
		leader, other, _ := sides(s)
		text += fmt.Sprintf(": %s +%d, %s +%d", r.look().Mark(leader), left, r.look().Mark(other), right)
	}
	text = r.Styles.Muted.Render(text)
	if len(picture) > 0 && ansi.StringWidth(picture[0])+ansi.StringWidth(text)+2 <= width {
		picture[0] = cells.Ends(picture[0], text, width, r.Glyphs.Ellipsis)
		return picture
	}
	return append(picture, cells.Cut(text, width, r.Glyphs.Ellipsis))
}

// closing is what holds whatever the verdict is, and what the evidence says
// once it knows the facts.
func (r *Result) closing(lines []string, s Summary, width int, air bool) []string {
	for i, text := range s.Measured {
		if i == 0 {
			lines = gap(lines, air)
		}
		lines = r.paragraph(lines, "Measured here: "+text, width, false)
	}
	if text := r.measuring(s); text != "" {
		lines = r.paragraph(gap(lines, air), text, width, false)
	}
	for i, c := range s.Cautions {
		if i == 0 {
			lines = gap(lines, air)
		}
		lines = append(lines, r.warning(c, width)...)
	}
	if lean := strings.TrimSpace(s.Lean + " " + s.Known); lean != "" {
		lines = r.paragraph(gap(lines, true), lean, width, true)
	}
	return lines
}

// measuring says how to measure instead of arguing, where that is worth it.
func (r *Result) measuring(s Summary) string {
	text, commands := "", "crossroads prototype DIR, then crossroads measure DIR"
	if r.offersDuel() {
		commands = "p writes two prototypes and measures them"
	}
	switch {
	case s.Close && len(s.Bars) > 1:
		steps := slices.IndexFunc(tabs(), func(t tab) bool { return t.id == "steps" })
		_, names := r.slots(r.size.Width)
		text = fmt.Sprintf("This is too close to settle on paper: the tab %s (key %d) has the plan for a prototype in both.", names[steps], steps+1)
		if s.Program {
			text += " What a program can measure of it: " + commands + "."
		}
	case s.Program:
		text = "This is slight, and some of what is open can be measured: " + commands + "."
	}
	return text
}

// warning is running text behind a sign.
func (r *Result) warning(text string, width int) []string {
	lines := cells.Wrap(text, min(width, screen.TextWidth)-2)
	for n, l := range lines {
		mark := "  "
		if n == 0 {
			mark = r.Styles.Warn.Render(r.Glyphs.Right) + " "
		}
		lines[n] = mark + l
	}
	return lines
}

// paragraph adds running text.
func (r *Result) paragraph(lines []string, text string, width int, quiet bool) []string {
	for _, l := range cells.Wrap(text, min(width, screen.TextWidth)) {
		if quiet {
			l = r.Styles.Muted.Render(l)
		}
		lines = append(lines, l)
	}
	return lines
}

// gap adds an empty line where there is air.
func gap(lines []string, air bool) []string {
	if !air {
		return lines
	}
	return append(lines, "")
}
