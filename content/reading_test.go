package content_test

import (
	"regexp"
	"strings"
	"testing"

	"crossroads/content"
	"crossroads/questions"
)

// Reading ease after Flesch (1948), 206.835 - 1.015 words a sentence - 84.6
// syllables a word: 60 to 70 is plain English, below 40 only a trained reader
// reads on.
const (
	easeOfAll     = 60.0
	easeOfEach    = 40.0
	sentenceEnds  = ".!?"
	vowelsOfWords = "aeiouy"
)

var wordPattern = regexp.MustCompile(`[A-Za-z][A-Za-z'’]*`)

// TestQuestionsReadEasily holds the reading ease of what a question shows: of
// all questions together, and of each.
func TestQuestionsReadEasily(t *testing.T) {
	guide, err := content.Load(content.Files())
	if err != nil {
		t.Fatal(err)
	}
	sum, hardest, least := 0.0, questions.ID(""), 200.0
	for _, q := range guide.Flow.Questions {
		ease := readingEase(textsOf(q))
		sum += ease
		if ease < least {
			hardest, least = q.ID, ease
		}
		if why := readingEase([]string{q.Why}); min(ease, why) < easeOfEach {
			t.Errorf("%s reads with an ease of %.0f, its why of %.0f, want %.0f at least", q.ID, ease, why, easeOfEach)
		}
	}
	mean := sum / float64(len(guide.Flow.Questions))
	t.Logf("reading ease %.1f on average, hardest %s with %.1f", mean, hardest, least)
	if mean < easeOfAll {
		t.Errorf("the questions read with an ease of %.1f on average, want %.0f at least", mean, easeOfAll)
	}
}

// TestReadingEase compares with values known from the literature on the formula.
func TestReadingEase(t *testing.T) {
	easy := readingEase([]string{"The cat sat on the mat."})
	hard := readingEase([]string{"The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."})
	if easy < 110 || easy > 120 || hard < 20 || hard > 45 {
		t.Errorf("easy %.1f, hard %.1f", easy, hard)
	}
}

// textsOf returns what a question shows, a sentence or more each.
func textsOf(q questions.Question) []string {
	texts := []string{q.Title, q.Help, q.Why}
	if q.From != "" {
		texts[0] = q.Title + " " + q.To + " rather than " + q.From
	}
	for _, c := range q.Choices {
		texts = append(texts, c.Label)
	}
	return texts
}

func readingEase(texts []string) float64 {
	words, sentences, syllables := 0, 0, 0
	for _, text := range texts {
		for _, s := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(sentenceEnds, r) }) {
			found := wordPattern.FindAllString(s, -1)
			if len(found) == 0 {
				continue
			}
			sentences++
			words += len(found)
			for _, w := range found {
				syllables += syllablesOf(strings.ToLower(w))
			}
		}
	}
	return 206.835 - 1.015*float64(words)/float64(sentences) - 84.6*float64(syllables)/float64(words)
}

// syllablesOf counts groups of vowels, less a silent e at the end.
func syllablesOf(word string) int {
	n, before := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune(vowelsOfWords, r)
		if vowel && !before {
			n++
		}
		before = vowel
	}
	silent := strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") ||
		strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ted") && !strings.HasSuffix(word, "ded") ||
		strings.HasSuffix(word, "es") && !regexp.MustCompile(`(s|c|x|z|ch|sh|g)es$`).MatchString(word)
	if silent && n > 1 {
		n--
	}
	return max(1, n)
}
