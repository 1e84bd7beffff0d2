package report

import (
	"fmt"

	"crossroads/questions/phrase"
)

// OneLine is the verdict in one line, for a chat or a script: what is decided, the
// verdict, and by how much it leads whom.
func OneLine(in Input) string {
	d := newDraft(in)
	v := d.Result.Verdict
	text := phrase.Line(d.title()) + ": " + d.headline()
	if v.Leader < 0 || v.Runner < 0 {
		return text
	}
	lead := inPoints(d.margin(v.Leader, v.Runner), v.Tie) + " ahead of " + d.name(v.Runner)
	if v.Close {
		lead = d.name(v.Leader) + " " + lead
	}
	return text + fmt.Sprintf(" (%s)", lead)
}
