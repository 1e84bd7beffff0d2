package workshop

import (
	"slices"

	"crossroads/questions"
)

// Member is what one person said in a round.
type Member struct {
	ID, Name string
	Record   questions.Record
	HandedIn bool
}

// Members returns what everybody said in a round, in the order in which they
// came; whoever said nothing is left out. In a second round those who did not
// answer again have their first answers. The error is [ErrSecret] before the
// reveal.
func (r *Room) Members(number int) ([]Member, error) {
	r.gate.RLock()
	defer r.gate.RUnlock()
	r.mu.Lock()
	defer r.mu.Unlock()
	if number < 1 || number > len(r.kept.Rounds) || r.kept.Rounds[number-1].Phase != PhaseRevealed {
		return nil, ErrSecret
	}
	var members []Member
	for _, p := range r.kept.People {
		if one := r.people[p.ID]; one.said(number) {
			members = append(members, Member{p.ID, p.Name, one.records[number-1], slices.Contains(p.HandedIn, number)})
		}
	}
	return members, nil
}
