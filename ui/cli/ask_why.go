package cli

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/scoring"
)

// why says, as markdown, why a question is asked, which criteria hang on it and
// how much evidence is behind these. What the evidence favours is not said: it
// would lead the answer.
func (k *knowledge) why(id questions.ID) string {
	q, _ := k.Flow.Question(id)
	text := strings.TrimSpace(q.Why)
	var rated, decided, touched []string
	claims := map[string]bool{}
	for _, c := range k.Model.Criteria {
		title := strings.TrimSuffix(c.Title, ".")
		decides := slices.ContainsFunc(c.Cases, func(one scoring.Case) bool { return slices.Contains(one.When.Questions(), id) })
		if c.Rating == id {
			rated = append(rated, title)
		}
		if decides {
			decided = append(decided, k.subject(c))
		}
		if decides || c.Rating == id {
			touched = append(touched, c.ID)
			collect(claims, c)
		}
	}
	if len(rated) > 0 {
		text += "\n\nYour answer is the weight of: " + strings.Join(rated, "; ") + "."
	}
	if len(decided) > 0 {
		text += "\n\nYour answer sets the scores for: " + strings.Join(decided, ", ") + "."
	}
	if slices.ContainsFunc(k.Model.Musts, func(m scoring.Must) bool { return slices.Contains(m.When.Questions(), id) }) {
		text += "\n\nIt can rule an alternative out."
	}
	if len(claims) > 0 {
		where := "crossroads evidence"
		if len(touched) == 1 {
			where += " " + touched[0]
		}
		text += fmt.Sprintf("\n\nThe evidence behind it has %d claims and facts: `%s` shows them with their sources.", len(claims), where)
	}
	return strings.TrimSpace(text)
}

// collect takes the claims that the cells of a criterion rest on.
func collect(claims map[string]bool, c scoring.Criterion) {
	for _, one := range c.Cases {
		for _, cell := range one.Cells {
			for _, id := range cell.Claims {
				claims[id] = true
			}
		}
	}
}

// subject names a criterion in the words that its rating goes by.
func (k *knowledge) subject(c scoring.Criterion) string {
	if q, ok := k.Flow.Question(c.Rating); ok && q.Short != "" {
		return q.Short
	}
	return strings.TrimSuffix(c.Title, ".")
}
