package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/measured"
	"crossroads/scoring/report/prototypepage"
)

// found says what was measured: what it comes to first, then every figure.
func found(before *knowledge, k *knowledge, r questions.Record, m *measurement, answers string, counts bool) string {
	var b strings.Builder
	for _, line := range m.says(k.Flow) {
		fmt.Fprintln(&b, line)
	}
	fmt.Fprintf(&b, "\n%s\n", figureTable(k.Model, m.Result))
	fmt.Fprintf(&b, "%s\n\n", m.circumstances())
	switch {
	case m.Answers.Len() == 0:
		fmt.Fprintf(&b, "%s holds the result. It was measured for no answers; for what counts: crossroads measure DIR --answers FILE\n", m.file)
	case !m.taken.Counts():
		fmt.Fprintf(&b, "%s holds the result. It cannot count. %s\n", m.file, k.measureOnce(m))
	case answers == "":
		fmt.Fprintf(&b, "%s holds the result. To have it count: crossroads measure %s --answers FILE --apply\n", m.file, shellWord(m.file))
	case !counts:
		fmt.Fprintf(&b, "%s holds the result. It counts once you say so: crossroads measure %s --answers %s --apply\n", m.file,
			shellWord(m.file), shellWord(answers))
	default:
		was, is := verdictText(before, before.verdict(r).Verdict), verdictText(k, k.verdict(r).Verdict)
		fmt.Fprintf(&b, "%s counts %s from now on. The verdict was: %s. It is: %s.\n", answers, m.file, was, is)
	}
	return b.String()
}

// measureOnce says when measuring would count.
func (k *knowledge) measureOnce(m *measurement) string {
	if open := m.taken.Open(); len(open) > 0 {
		return prototypepage.Waits("A measurement", k.Flow.Names(open))
	}
	return "It bears on no criterion of these answers."
}

// says is what it comes to.
func (m *measurement) says(f *questions.Flow) []string {
	if lines := m.taken.Lines(f, nil); len(lines) > 0 {
		return lines
	}
	return []string{"None of the figures below decides a criterion."}
}

// circumstances say how it was measured, and what to keep in mind.
func (m *measurement) circumstances() string {
	images := ""
	if m.Images != "" {
		images = " The sizes of images are as " + m.Images + " tells them; what both are based on is in them."
	}
	return fmt.Sprintf("%s, %d rounds in %d s, %s with %d processors. Latency is at %s passes per second, for both. %s%s\nKeep in mind: %s.", m.Prototype,
		m.Rounds, m.Took, m.Machine.System, m.Machine.Processors, measured.Number(m.Rate), noise(m.Result), images, measured.Caveat)
}

// noise says how far a side is from itself.
func noise(r *measured.Result) string {
	least, most := measured.Figure{Noise: 1e9}, measured.Figure{}
	for _, f := range r.Figures {
		if f.Noise < least.Noise {
			least = f
		}
		if f.Noise > most.Noise {
			most = f
		}
	}
	if len(r.Figures) == 0 {
		return ""
	}
	return fmt.Sprintf("Between rounds a side differs from itself by %s (%s) to %s (%s).", least.Apart(), least.Title, most.Apart(), most.Title)
}

// figureTable has a line for each figure and a column for each side.
func figureTable(m *scoring.Model, r *measured.Result) string {
	var b strings.Builder
	t := tabwriter.NewWriter(&b, 0, 0, 3, ' ', 0)
	name := r.Names(m)
	fmt.Fprintf(t, "\t\t%s\t%s\n", name[0], name[1])
	for _, row := range figureRows(r) {
		fmt.Fprintln(t, strings.Join(row[:], "\t"))
	}
	_ = t.Flush() // into memory
	return b.String()
}

// figureRows are what was found of both: what it is, its unit, and two values.
func figureRows(r *measured.Result) (rows [][4]string) {
	for _, f := range r.Figures {
		rows = append(rows, [4]string{f.Title, f.Unit, f.Sides[0].String(), f.Sides[1].String()})
	}
	a, b := r.Sides[0], r.Sides[1]
	if a.Image > 0 && b.Image > 0 {
		rows = append(rows, [4]string{"container image", "MiB", phrase.Thousands(a.Image), phrase.Thousands(b.Image)})
	}
	return append(rows, [4]string{"lines of code", "", fmt.Sprint(a.Lines), fmt.Sprint(b.Lines)},
		[4]string{"packages", "", fmt.Sprint(len(a.Dependencies)), fmt.Sprint(len(b.Dependencies))},
		[4]string{"runtime", "", a.Runtime, b.Runtime})
}

// edit changes an answers file, and nothing else in it.
func (a *app) edit(k *knowledge, file string, change func(*questions.Record)) error {
	data, err := contents(file)
	if err != nil {
		return err
	}
	r, err := answersfile.Decode(file, data, k.Flow)
	if err != nil {
		return err
	}
	change(&r)
	text, err := answersfile.Edit(data, r, k.Flow)
	if err != nil {
		return errByHand(file, string(answersfile.Encode(questions.Record{Measured: r.Measured}, k.Flow)))
	}
	if err := writable(file); err != nil {
		return errWriting(file, err)
	}
	return writeWith(a.writer(), file, text, true)
}
