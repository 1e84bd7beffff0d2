package cli

import (
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/scoring"
)

// why says, as markdown, why a question is asked and which criteria hang on it.
func (k *knowledge) why(id questions.ID) string {
	q, _ := k.Flow.Question(id)
	text := strings.TrimSpace(q.Why)
	var rated, decided []string
	for _, c := range k.Model.Criteria {
		title := strings.TrimSuffix(c.Title, ".")
		if c.Rating == id {
			rated = append(rated, title)
		}
		if slices.ContainsFunc(c.Cases, func(one scoring.Case) bool { return slices.Contains(one.When.Questions(), id) }) {
			decided = append(decided, k.subject(c))
		}
	}
	if len(rated) > 0 {
		text += "\n\nYour answer is the weight of: " + strings.Join(rated, "; ") + "."
	}
	if len(decided) > 0 {
		text += "\n\nYour answer sets how far apart the sides are in: " + strings.Join(decided, ", ") + "."
	}
	if slices.ContainsFunc(k.Model.Musts, func(m scoring.Must) bool { return slices.Contains(m.When.Questions(), id) }) {
		text += "\n\nIt can rule an alternative out."
	}
	return strings.TrimSpace(text)
}

// subject names a criterion in the words that its rating goes by.
func (k *knowledge) subject(c scoring.Criterion) string {
	if q, ok := k.Flow.Question(c.Rating); ok && q.Short != "" {
		return q.Short
	}
	return strings.TrimSuffix(c.Title, ".")
}
