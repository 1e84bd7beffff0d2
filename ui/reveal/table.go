package reveal

import (
	"slices"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/team"
	"crossroads/ui/frame"
)

// Table is the joint answers being settled, row by row. It is a value: a key
// gives another one.
type Table struct {
	in     report.TeamInput
	joint  team.Joint
	rows   []report.JointRow
	at     int
	choice int // under the cursor, of the row; -1 while the cursor is on the rows
}

// NewTable begins at the first row that is to be settled.
func NewTable(in report.TeamInput, joint team.Joint) Table {
	t := Table{in: in, joint: joint, rows: report.JointRows(in, joint), choice: -1}
	t.at = max(0, slices.IndexFunc(t.rows, report.JointRow.Open))
	return t
}

// Answers are the answers as far as they are settled; the rest are drafts.
func (t Table) Answers() questions.Answers { return t.joint.Answers() }

// Proposals are the answers as if all drafts had been settled.
func (t Table) Proposals() questions.Answers { return t.joint.Proposals() }

// Open counts the rows that are still to be settled.
func (t Table) Open() int { return len(t.joint.Open()) }

// Choosing reports whether the cursor is on the choices of a row.
func (t Table) Choosing() bool { return t.choice >= 0 }

// Digits is how many choices of the row under the cursor a digit takes.
func (t Table) Digits() int {
	if len(t.rows) == 0 {
		return 0
	}
	return min(9, len(offered(t.rows[t.at])))
}

// Several reports whether several choices can be taken for the row under the
// cursor.
func (t Table) Several() bool { return len(t.rows) > 0 && several(t.rows[t.at].Question) }

func several(q questions.Question) bool {
	return q.Kind == questions.Several || q.Kind == questions.Ranking
}

// Press acts on a key; changed says that an answer is another one, or counts as
// settled now. Up and down move, Enter settles the row as it stands and goes to
// the next open one, or leads to its choices where nobody gave what would be
// proposed, right leads to the choices of the row, a digit takes one, u
// is "not sure", Backspace takes back what was settled.
func (t Table) Press(name string) (next Table, changed bool) {
	if len(t.rows) == 0 {
		return t, false
	}
	row := t.rows[t.at]
	switch name {
	case "tab":
		t.at, t.choice = t.open(t.at+1), -1
	case "u":
		return t.settle(questions.Answer{Question: row.Question.ID, State: questions.Unsure}), true
	case "backspace", "delete", "z":
		if !row.Settled {
			return t, false
		}
		return t.with(t.joint.Reopen(row.Question.ID)), true
	default:
		if len(name) == 1 && name[0] >= '1' && name[0] <= '9' {
			return t.take(int(name[0] - '1'))
		}
		if t.Choosing() {
			return t.chooses(name)
		}
		return t.moves(name)
	}
	return t, false
}

// moves acts on a key while the cursor is on the rows.
func (t Table) moves(name string) (next Table, changed bool) {
	row := t.rows[t.at]
	switch name {
	case "enter", "right":
		if name == "enter" && (row.Answer.State != "" || !row.Open()) {
			if row.Open() {
				t, changed = t.settle(row.Answer), true
			}
			t.at = t.open(t.at + 1)
			return t, changed
		}
		all := offered(row)
		t.choice = min(len(all)-1, max(0, slices.IndexFunc(all, func(r report.Reply) bool { return slices.Contains(row.Answer.Values, r.Choice) })))
	default:
		t.at = frame.Moved(name, t.at, len(t.rows)-1, 0)
	}
	return t, changed
}

// chooses acts on a key while the cursor is on the choices of a row. Enter takes
// the one under the cursor, or what is taken where that can be several.
func (t Table) chooses(name string) (next Table, changed bool) {
	switch name {
	case "enter":
		if row := t.rows[t.at]; !t.Several() {
			t, changed = t.take(t.choice)
		} else if row.Answer.State == "" { // nothing is taken yet
			return t.take(t.choice)
		} else if row.Open() {
			t, changed = t.settle(row.Answer), true
		}
		t.at, t.choice = t.open(t.at+1), -1
	case "space":
		return t.take(t.choice)
	case "left", "esc":
		t.choice = -1
	default:
		t.choice = frame.Moved(name, t.choice, len(offered(t.rows[t.at]))-1, 0)
	}
	return t, changed
}

// Click acts on a click on a line with a target of [Table.Lines]: one on a row
// moves the cursor there, one on a choice takes it.
func (t Table) Click(target int) (next Table, changed bool) {
	switch {
	case target < len(t.rows):
		t.at, t.choice = target, -1
	case target-len(t.rows) < len(offered(t.rows[t.at])):
		return t.take(target - len(t.rows))
	}
	return t, false
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

// At is the question under the cursor; "" where there is none.
func (t Table) At() questions.ID {
	if len(t.rows) == 0 {
		return ""
	}
	return t.rows[t.at].Question.ID
}

// Follow shows what has been kept meanwhile.
func (t Table) Follow(kept questions.Answers) Table { return t.with(t.joint.Follow(kept)) }

// with shows another draft, at the same question as far as that still applies.
func (t Table) with(j team.Joint) Table {
	id := t.At()
	t.joint, t.rows = j, report.JointRows(t.in, j)
	if at := slices.IndexFunc(t.rows, func(r report.JointRow) bool { return r.Question.ID == id }); at >= 0 {
		t.at = at
	}
	if t.at = min(t.at, max(0, len(t.rows)-1)); id != t.At() {
		t.choice = -1
	}
	return t
}

// take takes a choice of the row under the cursor: the only one, or one more or
// one less of several.
func (t Table) take(n int) (Table, bool) {
	row := t.rows[t.at]
	choices := offered(row)
	if n >= len(choices) {
		return t, false
	}
	one := questions.Answer{Question: row.Question.ID, State: questions.Answered, Values: []string{choices[n].Choice}}
	if t.Several() {
		one.Values = toggled(row.Answer.Values, choices[n].Choice, row.Question.Limit)
	}
	if row.Question.Check(one) != nil { // nothing is taken
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

// Title says what this is, and that nothing is left to do.
func (t Table) Title() string {
	if t.Open() == 0 {
		return "Joint answers: all are settled"
	}
	return "Joint answers"
}
