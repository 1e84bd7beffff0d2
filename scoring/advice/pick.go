package advice

import (
	"slices"

	"crossroads/questions"
)

// Picked is an option chosen for its role, with the reasons of the rules that
// fired.
type Picked struct {
	Option  Option
	Score   int      // sum of the weights of the rules that fired
	Because []string // reasons for it, heaviest first
	Against []string // reasons against it, heaviest first
	Others  []Picked // further options of that role with a score above 0, best first
}

// Pick chooses one option per role for a decision that consists of the given
// alternatives: one id for a plain alternative, two for a combination. Roles
// come in the order in which the content first names them; a role stays empty
// where no rule speaks for an option and none is the default.
//
// In a combination a role goes to the part whose best option scores highest,
// the earlier part in a tie. The first role is what answers requests: its main
// language, the first part, has an option of its own there in any case. A part
// that would be left without any role adds its own best option, since each half
// has to be built with something.
func (a *Advice) Pick(parts []string, answers questions.Answers) []Picked {
	var picked []Picked
	for i, role := range a.roles() {
		var best []Picked
		for _, part := range parts {
			if p, ok := a.forRole(part, role, answers); ok {
				best = append(best, p)
			}
		}
		if len(best) == 0 {
			continue
		}
		won := slices.MaxFunc(best, byScore)
		if main := best[0]; i == 0 && main.Option.For == parts[0] && won.Option.For != parts[0] {
			picked = append(picked, main)
		}
		picked = append(picked, won)
	}
	for _, part := range parts {
		if !slices.ContainsFunc(picked, func(p Picked) bool { return p.Option.For == part }) {
			picked = append(picked, a.only(part, answers)...)
		}
	}
	return picked
}

// only returns the best option of a part over all roles, or nothing.
func (a *Advice) only(part string, answers questions.Answers) []Picked {
	var best []Picked
	for _, role := range a.roles() {
		if p, ok := a.forRole(part, role, answers); ok {
			best = append(best, p)
		}
	}
	if len(best) == 0 {
		return nil
	}
	return []Picked{slices.MaxFunc(best, byScore)}
}

// roles returns the roles in the order in which the content names them.
func (a *Advice) roles() []string {
	var roles []string
	for _, o := range a.Frameworks {
		if !slices.Contains(roles, o.Role) {
			roles = append(roles, o.Role)
		}
	}
	return roles
}

// forRole picks among the options of one alternative for one role.
func (a *Advice) forRole(alternative, role string, answers questions.Answers) (Picked, bool) {
	var all []Picked
	for _, o := range a.Frameworks {
		if o.For != alternative || o.Role != role || !o.Needs.Holds(answers) {
			continue
		}
		p := Picked{Option: o}
		p.Score, p.Because, p.Against = weigh(o.Fit, answers)
		all = append(all, p)
	}
	i := choose(len(all), func(i int) (int, bool) { return all[i].Score, all[i].Option.Default })
	if i < 0 {
		return Picked{}, false
	}
	best := all[i]
	for j, p := range all {
		if j != i && p.Score > 0 {
			best.Others = append(best.Others, p)
		}
	}
	slices.SortStableFunc(best.Others, func(x, y Picked) int { return y.Score - x.Score })
	return best, true
}

func byScore(x, y Picked) int { return x.Score - y.Score }
