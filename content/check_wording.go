package content

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
)

// wording is one text of a question.
type wording struct {
	text *string
	q    *questions.Question
}

// wordings returns every text that a question shows, choices included.
func (p *pack) wordings() []wording {
	var list []wording
	for q := range p.allQuestions() {
		texts := []*string{&q.Short, &q.Title, &q.Help, &q.Why, &q.From, &q.To}
		for i := range q.Choices {
			texts = append(texts, &q.Choices[i].Label, &q.Choices[i].Help)
		}
		for _, text := range texts {
			list = append(list, wording{text, q})
		}
	}
	return list
}

// neutralPriorities: questions about priorities, and the titles of the criteria
// that these weigh, name no alternative and no technology, for what matters is
// asked before what follows.
func neutralPriorities(p *pack) {
	words := p.namesOfSides()
	check := func(text *string, who string) {
		for _, word := range words {
			if len(find(strings.ToLower(*text), strings.ToLower(word))) > 0 {
				p.report(p.at(text), "say what it does, not what it is made with", "%s asks for a priority and names %q", who, word)
				return
			}
		}
	}
	for _, w := range p.wordings() {
		if w.q.Kind == questions.Rating || w.q.Kind == questions.Ranking {
			check(w.text, string(w.q.ID))
		}
	}
	for _, c := range p.criteria {
		check(&c.Title, "the title of "+c.ID)
	}
}

// namesOfSides are the words that would say which alternative is meant.
func (p *pack) namesOfSides() []string {
	words := slices.Clone(p.guide.TechnologyWords)
	for _, a := range p.guide.Alternatives {
		if !a.Combines() {
			words = append(words, a.Name, a.ID)
		}
	}
	return words
}

// evenQuestions: exchanging the names of a pair everywhere gives the same set
// of texts, so no side is asked about in other words than its rival.
//
// A text passes when it names nothing of any pair, or when exchanging one of
// the pairs in it gives a text that some question has too.
func evenQuestions(p *pack) {
	texts := map[string]bool{}
	list := p.wordings()
	for _, w := range list {
		texts[*w.text] = true
	}
	for _, w := range list {
		named, even := "", false
		for _, pair := range p.guide.Swap {
			if len(pair) != 2 {
				continue
			}
			other := exchange(*w.text, pair[0], pair[1])
			if len(find(*w.text, pair[0]))+len(find(*w.text, pair[1])) > 0 {
				named, even = pair[0]+" and "+pair[1], even || texts[other]
			}
		}
		if named != "" && !even {
			p.report(p.at(w.text), "word it the same for both", "%s speaks of one side in words that the other is not asked in: exchanging %s in %q gives no text of the guide",
				w.q.ID, named, strictyaml.Shorten(*w.text))
		}
	}
}

// swapPairs: the list of names to exchange is one of pairs.
func swapPairs(p *pack) {
	for i, pair := range p.guide.Swap {
		if len(pair) != 2 || pair[0] == "" || pair[0] == pair[1] {
			p.report(p.at(&p.guide.Swap[i]), "write [one, other]", "want two different names to exchange, got %d", len(pair))
		}
	}
}

// exchange returns the text with two words swapped, wherever they stand alone.
func exchange(text, a, b string) string {
	const mark = "\x00"
	return replaceWord(replaceWord(replaceWord(text, a, mark), b, a), mark, b)
}

func replaceWord(text, word, with string) string {
	var b strings.Builder
	from := 0
	for _, at := range find(text, word) {
		b.WriteString(text[from:at])
		b.WriteString(with)
		from = at + len(word)
	}
	return b.String() + text[from:]
}

// find returns where a word stands in the text, not as a part of another word.
func find(text, word string) []int {
	var places []int
	for from := 0; word != ""; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return places
		}
		at := from + i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(word):])
		if !partOfWord(before) && !partOfWord(after) { // both are RuneError at the ends, which is no letter
			places = append(places, at)
		}
		from = at + len(word)
	}
	return places
}

func partOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
