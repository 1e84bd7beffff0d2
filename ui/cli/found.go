package cli

import (
	"fmt"
	"strings"

	"crossroads/questions"
	"crossroads/scoring"
)

// found puts the result of a record into a line for the record itself: the
// recommended alternative, the word and the version of the content.
func (k *knowledge) found(r questions.Record) string {
	v := k.verdict(r).Verdict
	leader := "none"
	if v.Leader >= 0 {
		leader = k.Model.Alternatives[v.Leader].ID
	}
	return strings.Join([]string{leader, string(v.Word), k.Version}, ", ")
}

// recalled is what was found once.
type recalled struct {
	leader  string // id of an alternative
	word    scoring.Word
	content string
}

func recall(found string) (recalled, bool) {
	parts := strings.Split(found, ", ")
	if len(parts) != 3 {
		return recalled{}, false
	}
	return recalled{parts[0], scoring.Word(parts[1]), parts[2]}, true
}

// headline is the verdict in a few words, such as "Node.js, leaning".
func (k *knowledge) headline(r recalled) string {
	name := r.leader
	if a := k.Model.IndexOf(r.leader); a >= 0 {
		name = k.Model.Alternatives[a].Name
	}
	if r.word == scoring.Close {
		return string(r.word)
	}
	return fmt.Sprintf("%s, %s", name, r.word)
}

// since says what today's evidence makes of answers that had led to a result
// before, and whether what was measured for them no longer counts; "" where it is
// the same, or was never kept.
func (k *knowledge) since(r questions.Record) string {
	if r.Measured.Digest != "" && k.of(r).measured == nil {
		return "What was measured does not count: its file changed or went away"
	}
	then, ok := recall(r.Found)
	if !ok || then.content == k.Version {
		return ""
	}
	now, _ := recall(k.found(r))
	if now.leader == then.leader && now.word == then.word {
		return fmt.Sprintf("The evidence changed since %s, the verdict did not", then.content)
	}
	return fmt.Sprintf("The evidence changed since %s: it was %s", then.content, k.headline(then))
}
