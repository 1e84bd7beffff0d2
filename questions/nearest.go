package questions

import "strings"

// Nearest returns the candidate closest to a misspelt word by edit distance,
// or "" where none is close enough to be what was meant. A word of up to three
// letters has to begin alike: "pdf" is no slip for "md".
func Nearest(word string, candidates []string) string {
	best, bestDistance := "", max(2, len(word)/3)+1
	for _, c := range candidates {
		if len(word) <= 3 && (word == "" || c == "" || word[0] != c[0]) {
			continue
		}
		if d := distance(word, c); d < bestDistance {
			best, bestDistance = c, d
		}
	}
	return best
}

// distance is the Levenshtein distance in bytes, by rows.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}

// Nearest returns the id of the question that was probably meant by one that
// the flow lacks: the same without its step, or a similar one; "" where there is
// none.
func (f *Flow) Nearest(id string) string {
	ids := make([]string, len(f.Questions))
	for i := range f.Questions {
		ids[i] = string(f.Questions[i].ID)
		if strings.HasSuffix(ids[i], "."+id) {
			return ids[i]
		}
	}
	return Nearest(id, ids)
}
