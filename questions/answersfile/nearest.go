package answersfile

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
)

// unknownQuestion reports an id that the flow lacks, with the one that was
// probably meant.
func (d *decoder) unknownQuestion(n *yaml.Node) {
	hint := "crossroads questions lists all of them"
	if near := d.flow.Nearest(n.Value); near != "" {
		hint = fmt.Sprintf("did you mean %q", near)
	}
	d.Report(n, hint, "there is no question %q", n.Value)
}

// unknownChoice reports a value that the question lacks, with the one that was
// probably meant: another case, the label in place of the id, or a similar id.
func (d *decoder) unknownChoice(q questions.Question, n *yaml.Node) {
	hint := choicesHint(q)
	var ids []string
	near := ""
	for _, c := range q.Choices {
		ids = append(ids, c.ID)
		if strings.EqualFold(c.ID, n.Value) || strings.EqualFold(c.Label, n.Value) {
			near = c.ID
		}
	}
	if near == "" {
		near = questions.Nearest(strings.ToLower(n.Value), append(ids, string(questions.Unsure), string(questions.Skipped)))
	}
	if near != "" {
		hint = fmt.Sprintf("did you mean %q; %s", near, hint)
	}
	if strings.Contains(n.Value, ",") && q.Kind == questions.Several {
		hint = fmt.Sprintf("write a list: [%s]", n.Value)
	}
	d.Report(n, hint, "%s has no choice %q", q.ID, n.Value)
}

func choicesHint(q questions.Question) string {
	ids := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		ids[i] = c.ID
	}
	return "the choices are " + strings.Join(ids, ", ")
}
