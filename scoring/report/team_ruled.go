package report

import (
	"slices"

	"crossroads/questions"
	"crossroads/scoring/team"
)

// rulers are the questions that can rule an alternative out.
func (d teamDraft) rulers(alternative int) []questions.ID {
	alt := d.Model.Alternatives[alternative]
	var ids []questions.ID
	if alt.Gate != "" {
		ids = append(ids, alt.Gate)
	}
	for _, m := range d.Model.Musts {
		if slices.Contains(m.KnockOut, alt.ID) {
			m.When.Walk(func(id questions.ID, _ []string) {
				if !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			})
		}
	}
	return ids
}

// differing are those of some questions to which people gave different replies.
func (d teamDraft) differing(ids []questions.ID) []questions.ID {
	var differ []questions.ID
	for _, id := range ids {
		i := slices.IndexFunc(d.Result.Replies, func(r team.Replies) bool { return r.Question == id })
		if i < 0 {
			continue
		}
		r := d.Result.Replies[i]
		given := 0
		for _, n := range append([]int{r.Written, r.Unsure, r.Skipped, r.Silent, r.NotAsked}, r.Choices...) {
			if n > 0 {
				given++
			}
		}
		if given > 1 {
			differ = append(differ, id)
		}
	}
	return differ
}
