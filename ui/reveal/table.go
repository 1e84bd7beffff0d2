package reveal

import (
	"fmt"
	"slices"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/team"
)

// Table is the joint answers being settled, row by row. It is a value: a key
// gives another one.
type Table struct {
	in    report.TeamInput
	joint team.Joint
	rows  []report.JointRow
	at    int
}

// NewTable begins at the first row that is to be settled.
func NewTable(in report.TeamInput, joint team.Joint) Table {
	t := Table{in: in, joint: joint, rows: report.JointRows(in, joint)}
	t.at = max(0, slices.IndexFunc(t.rows, report.JointRow.Open))
	return t
}

// Answers are the answers as far as they are settled; the rest are drafts.
func (t Table) Answers() questions.Answers { return t.joint.Answers() }

// Open counts the rows that are still to be settled.
func (t Table) Open() int { return len(t.joint.Open()) }

// Press acts on a key; changed says that an answer is another one, or counts as
// settled now. Up and down move, Enter settles the row as it stands and goes to
// the next open one, a digit takes a choice, u is "not sure", Backspace takes
// back what was settled.
func (t Table) Press(name string) (next Table, changed bool) {
	if len(t.rows) == 0 {
		return t, false
	}
	row := t.rows[t.at]
	switch name {
	case "up", "k":
		t.at = max(0, t.at-1)
	case "down", "j":
		t.at = min(len(t.rows)-1, t.at+1)
	case "home":
		t.at = 0
	case "end":
		t.at = len(t.rows) - 1
	case "tab":
		t.at = t.open(t.at + 1)
	case "enter":
		if row.Open() {
			t, changed = t.settle(row.Answer), true
		}
		t.at = t.open(t.at + 1)
	case "u":
		return t.settle(questions.Answer{Question: row.Question.ID, State: questions.Unsure}), true
	case "backspace":
		if !row.Settled {
			return t, false
		}
		return t.with(t.joint.Reopen(row.Question.ID)), true
	default:
		if len(name) == 1 && name[0] >= '1' && name[0] <= '9' {
			return t.choose(row, int(name[0]-'1'))
		}
	}
	return t, changed
}

// open is the next row that is to be settled, from a place on and round; the
// place before where none is.
func (t Table) open(from int) int {
	for i := range t.rows {
		if k := (from + i) % len(t.rows); t.rows[k].Open() {
			return k
		}
	}
	return min(max(0, from-1), len(t.rows)-1)
}

func (t Table) settle(one questions.Answer) Table { return t.with(t.joint.Settle(one)) }

// with shows another draft, at the same question as far as that still applies.
func (t Table) with(j team.Joint) Table {
	id := t.rows[t.at].Question.ID
	t.joint, t.rows = j, report.JointRows(t.in, j)
	if at := slices.IndexFunc(t.rows, func(r report.JointRow) bool { return r.Question.ID == id }); at >= 0 {
		t.at = at
	}
	t.at = min(t.at, max(0, len(t.rows)-1))
	return t
}

// choose takes the choice of a digit: the only one, or one more or one less of
// several.
func (t Table) choose(row report.JointRow, n int) (Table, bool) {
	q, choices := row.Question, offered(row)
	if n >= len(choices) || choices[n].Choice == "" {
		return t, false
	}
	id := choices[n].Choice
	one := questions.Answer{Question: q.ID, State: questions.Answered, Values: []string{id}}
	if q.Kind == questions.Several || q.Kind == questions.Ranking {
		one.Values = toggled(row.Answer.Values, id, q.Limit)
	}
	if q.Check(one) != nil { // nothing is taken
		return t, false
	}
	return t.settle(one), true
}

// toggled has one value more or one less; where no more may be taken it takes the
// place of the last.
func toggled(values []string, id string, limit int) []string {
	if slices.Contains(values, id) {
		return slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == id })
	}
	if limit > 0 && len(values) >= limit {
		values = values[:limit-1]
	}
	return append(slices.Clone(values), id)
}

// Progress says how much is settled.
func (t Table) Progress() (settled, all int) { return len(t.rows) - t.Open(), len(t.rows) }

// Title says what there is to do.
func (t Table) Title() string {
	switch open := t.Open(); open {
	case 0:
		return "Joint answers: all are settled"
	default:
		return fmt.Sprintf("Joint answers: %d of %d to settle", open, len(t.rows))
	}
}
